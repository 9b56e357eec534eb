import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, fstatSync, openSync, readSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { GitError, runGit, settings, type Git } from './run'

/**
 * As {@link runGit}, for output that may be large: git writes it into a temporary file without a name, so it never waits for this process
 * to read, which has code to load in the meantime. (`@actions/exec` decodes all output and splits it into lines, in quadratic time where
 * there are none.)
 */
export async function captureGit(git: Git, subcommand: string, args: readonly string[]): Promise<Buffer> {
  const file = nameless()
  if (file === null) return runGit(git, subcommand, args)
  try {
    const child = spawn(git.program, [...settings(git), subcommand, ...args], {
      cwd: git.root,
      env: git.environment,
      windowsHide: true,
      stdio: ['ignore', file, 'pipe']
    })
    let stderr = ''
    child.stderr?.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString('utf8')).slice(-4096)))
    const [code] = (await once(child, 'close')) as [number | null]
    if (code === 0) return contentOf(file)
    // A full folder of temporary files; a pipe needs none.
    if (/write (?:failure|error)|No space left/i.test(stderr)) return await runGit(git, subcommand, args)
    throw new GitError(subcommand, code ?? -1, stderr)
  } finally {
    closeSync(file)
  }
}

/** A temporary file that is gone as soon as it is closed; null where none can be made. No other file is ever opened: a name that is taken is refused. */
function nameless(): number | null {
  const name = path.join(tmpdir(), `base-image-planner-${performance.timeOrigin + performance.now()}`)
  try {
    const file = openSync(name, 'wx+', 0o600)
    unlinkSync(name)
    return file
  } catch {
    return null
  }
}

/** From the start: git left the position, which it shares with us, at the end. */
function contentOf(file: number): Buffer {
  const content = Buffer.allocUnsafe(fstatSync(file).size)
  for (let at = 0; at < content.length;) {
    const read = readSync(file, content, at, content.length - at, at)
    if (read === 0) throw new Error('the output of git became shorter while it was read')
    at += read
  }
  return content
}
