import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { fastImport, type FileChanges } from '../../__tests__/support/git/fast-import'

/** A home without configuration, so that a developer's own plays no part. */
export const gitEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  LANG: 'C.UTF-8'
}

/** Makes a repository with these commits on `main`; the ids of the commits, oldest first. The files are checked out where asked. */
export async function makeRepository(
  folder: string,
  commits: Iterable<FileChanges>,
  options: { readonly checkOut: boolean }
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  await git(folder, 'init', '--quiet', '--initial-branch=main')
  const child = spawn('git', ['fast-import', '--quiet', '--date-format=raw'], {
    cwd: folder,
    env: gitEnvironment,
    stdio: ['pipe', 'ignore', 'inherit']
  })
  const ended = once(child, 'close')
  let date = 1_700_000_000
  for (const changes of commits) {
    date += 3600
    const record = fastImport({ ref: 'refs/heads/main', message: 'Change', date, parents: [], changes })
    if (!child.stdin.write(record)) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  const [code] = (await ended) as [number]
  if (code !== 0) throw new Error(`git fast-import ended with code ${code}`)
  if (options.checkOut) await git(folder, 'reset', '--quiet', '--hard')
  return (await git(folder, 'rev-list', '--first-parent', '--reverse', 'main')).trim().split('\n')
}

export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const child = spawn('git', args, { cwd: folder, env: gitEnvironment, stdio: ['ignore', 'pipe', 'inherit'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with code ${code}`)
  return Buffer.concat(chunks).toString('utf8')
}
