import { spawn } from 'node:child_process'
import path from 'node:path'
import { fastImport } from './fast-import'
import type { FileChanges } from './fast-import'
import type { Sandbox } from './program'

export interface CommitOptions {
  /** A branch's name, or a full reference such as `refs/pull/1/merge`. Default `main`. */
  readonly ref?: string
  /** Default: the commit that `ref` points at, none where it does not exist. */
  readonly parents?: readonly string[]
  readonly message?: string
  /** Seconds since 1970; default one minute after the commit before. */
  readonly date?: number
}

/** A bare repository that serves like GitHub: any commit by id, partial clones too. Nothing is checked out in it. */
export interface Origin {
  readonly url: string
  readonly directory: string
  /** Makes a commit of these changes and points `ref` at it. Gives its id. */
  commit(changes: FileChanges, options?: CommitOptions): Promise<string>
  /** Points a reference (default: a branch) at a commit, or removes it. */
  point(ref: string, commit: string | null): Promise<void>
  /** Makes a tag, annotated where `message` is given. Gives the id of the tag object, or of the commit. */
  tag(name: string, commit: string, message?: string): Promise<string>
  /** Removes everything that no reference reaches, as GitHub does in the end. */
  forget(): Promise<void>
}

export async function createOrigin(
  sandbox: Sandbox,
  options: { readonly name?: string; readonly format?: 'sha1' | 'sha256' } = {}
): Promise<Origin> {
  const directory = path.join(sandbox.folder, `${options.name ?? 'origin'}.git`)
  await sandbox.git(
    sandbox.folder,
    'init',
    '--quiet',
    '--bare',
    '--initial-branch=main',
    `--object-format=${options.format ?? 'sha1'}`,
    directory
  )
  for (const setting of ['uploadpack.allowAnySHA1InWant', 'uploadpack.allowFilter']) {
    await sandbox.git(directory, 'config', setting, 'true')
  }
  let clock = 1_700_000_000

  async function commit(
    changes: FileChanges,
    { ref = 'main', parents, message = 'Change', date }: CommitOptions = {}
  ): Promise<string> {
    clock = date ?? clock + 60
    const name = fullName(ref)
    const existing = await sandbox.git(directory, 'for-each-ref', '--format=%(objectname)', name)
    const record = { ref: name, message, date: clock, parents: parents ?? (existing === '' ? [] : [existing]), changes }
    await importStream(sandbox, directory, fastImport(record))
    return sandbox.git(directory, 'rev-parse', name)
  }

  return {
    url: `file://${directory}`,
    directory,
    commit,
    point: async (ref, target) => {
      await sandbox.git(directory, 'update-ref', ...(target === null ? ['-d', fullName(ref)] : [fullName(ref), target]))
    },
    tag: async (name, target, message) => {
      const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com']
      await sandbox.git(
        directory,
        ...identity,
        'tag',
        ...(message === undefined ? [] : ['-a', '-m', message]),
        name,
        target
      )
      return sandbox.git(directory, 'rev-parse', `refs/tags/${name}`)
    },
    forget: async () => {
      await sandbox.git(directory, 'reflog', 'expire', '--expire=now', '--all')
      await sandbox.git(directory, 'gc', '--quiet', '--prune=now')
    }
  }
}

function fullName(ref: string): string {
  return ref.startsWith('refs/') ? ref : `refs/heads/${ref}`
}

function importStream(sandbox: Sandbox, directory: string, stream: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['fast-import', '--quiet', '--force', '--date-format=raw'], {
      cwd: directory,
      env: sandbox.environment
    })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8')
    })
    child.once('error', reject)
    child.once('close', code => {
      if (code === 0) resolve()
      else reject(new Error(`git fast-import: ${stderr}`))
    })
    child.stdin.end(stream)
  })
}
