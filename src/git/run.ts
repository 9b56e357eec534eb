import { exec } from '@actions/exec'
import { printable } from '../printable'

/** How git is started for one repository. */
export interface Git {
  /** Absolute path of the program. */
  readonly program: string
  /** Root of the work tree: the working directory of every call, so that `diff.relative` has nothing to do. */
  readonly root: string
  readonly environment: Readonly<Record<string, string>>
  /** Whether git works in a repository that another user owns: the workspace of a job, in a container. */
  readonly anyOwner: boolean
}

/** git ended with a code other than 0. The message is git's own, made safe to print. */
export class GitError extends Error {
  override readonly name = 'GitError'
  readonly code: number

  constructor(subcommand: string, code: number, stderr: string) {
    super(`git ${subcommand} ended with code ${code}: ${reason(stderr)}`)
    this.code = code
  }
}

/** What git said on one line, without the credentials that a URL may carry. */
export function reason(stderr: string): string {
  const lines = stderr.split(/[\r\n]+/).map(line => line.trim())
  const said = lines.filter(line => line !== '' && !line.startsWith('hint:')).join('; ')
  const bare = said.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1')
  return printable(bare.length > 500 ? `${bare.slice(0, 500)}…` : bare) || 'no message'
}

/**
 * Settings for each call alone, none is written anywhere. The user's own configuration must not change what is listed;
 * no hook, no file system monitor and no housekeeping runs. A repository of another user is worked in only where {@link Git.anyOwner}
 * says so (`safe.directory`, respected on the command line from git 2.38): whoever planted it chose its configuration. A server that says nothing for a minute is given up.
 *
 * Source: https://git-scm.com/docs/git-config
 */
export function settings({ root, anyOwner }: Git): readonly string[] {
  return [
    'core.quotepath=off',
    'diff.renames=false',
    'diff.relative=false',
    ...(anyOwner ? [`safe.directory=${root}`] : []),
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.splitIndex=false',
    'gc.auto=0',
    'maintenance.auto=false',
    'http.lowSpeedLimit=1',
    'http.lowSpeedTime=60'
  ].flatMap(setting => ['-c', setting])
}

/** Runs git to its end and gives its standard output. Rejects with {@link GitError} on any code but 0. */
export async function runGit(git: Git, subcommand: string, args: readonly string[]): Promise<Buffer> {
  const { code, stdout, stderr } = await attemptGit(git, subcommand, args)
  if (code !== 0) throw new GitError(subcommand, code, stderr)
  return stdout
}

/** As {@link runGit}, for callers that know what a code other than 0 means. */
export async function attemptGit(
  git: Git,
  subcommand: string,
  args: readonly string[]
): Promise<{ readonly code: number; readonly stdout: Buffer; readonly stderr: string }> {
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  // `exec` splits its first argument at spaces, hence the quotes around a path such as `C:\Program Files\Git\cmd\git.exe`.
  const code = await exec(`"${git.program}"`, [...settings(git), subcommand, ...args], {
    cwd: git.root,
    env: git.environment,
    silent: true,
    ignoreReturnCode: true,
    listeners: { stdout: chunk => stdout.push(chunk), stderr: chunk => stderr.push(chunk) }
  })
  return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') }
}
