import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { output } from '../command'

/** A folder for the repositories of one test, and a home of its own, so that the developer's git configuration plays no part. */
export interface Sandbox {
  readonly folder: string
  /** For git and for what is tested. */
  readonly environment: Readonly<Record<string, string>>
  git(cwd: string, ...args: readonly string[]): Promise<string>
  remove(): Promise<void>
}

/** `configuration` is the user's own `~/.gitconfig`. */
export async function createSandbox(configuration = ''): Promise<Sandbox> {
  const folder = await mkdtemp(path.join(tmpdir(), 'git-'))
  await writeFile(path.join(folder, '.gitconfig'), configuration)
  const environment = { PATH: process.env['PATH'] ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1', LANG: 'C.UTF-8' }
  return {
    folder,
    environment,
    git: (cwd, ...args) => output('git', args, { cwd, env: environment }),
    remove: () => rm(folder, { recursive: true, force: true })
  }
}
