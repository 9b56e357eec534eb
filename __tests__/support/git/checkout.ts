import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import type { Origin } from './origin'
import type { Sandbox } from './program'

export interface CheckoutOptions {
  /** Number of commits, 0 for all of them; default 1, as of actions/checkout. */
  readonly depth?: number
  /** For a partial clone, such as `blob:none`. */
  readonly filter?: string
  /** Full reference that the event is about; default `refs/heads/main`. */
  readonly ref?: string
}

/**
 * Checks a commit out with the commands that actions/checkout runs, and gives the folder. Source:
 * https://github.com/actions/checkout/blob/main/src/git-source-provider.ts and `ref-helper.ts` there.
 */
export async function checkout(
  sandbox: Sandbox,
  origin: Origin,
  sha: string,
  options: CheckoutOptions = {}
): Promise<string> {
  const { depth = 1, filter, ref = 'refs/heads/main' } = options
  const folder = await mkdtemp(path.join(sandbox.folder, 'workspace-'))
  const format = sha.length === 64 ? 'sha256' : 'sha1'
  await sandbox.git(folder, 'init', '--quiet', '--initial-branch=main', `--object-format=${format}`)
  await sandbox.git(folder, 'remote', 'add', 'origin', origin.url)
  await sandbox.git(folder, 'config', '--local', 'gc.auto', '0')
  if (filter !== undefined) {
    await sandbox.git(folder, 'config', 'remote.origin.promisor', 'true')
    await sandbox.git(folder, 'config', 'remote.origin.partialclonefilter', filter)
  }
  const local = ref.replace(/^refs\/heads\//, 'refs/remotes/origin/').replace(/^refs\/pull\//, 'refs/remotes/pull/')
  const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*']
  const wanted = depth > 0 ? [`+${sha}:${local}`] : ref.startsWith('refs/pull/') ? [...all, `+${sha}:${local}`] : all
  const limits = [...(depth > 0 ? [`--depth=${depth}`] : []), ...(filter === undefined ? [] : [`--filter=${filter}`])]
  const tags = depth > 0 ? ['--no-tags'] : []
  await sandbox.git(
    folder,
    'fetch',
    '--quiet',
    ...tags,
    '--prune',
    '--no-recurse-submodules',
    ...limits,
    'origin',
    ...wanted
  )
  const target = ref.startsWith('refs/heads/') ? ['-B', ref.slice('refs/heads/'.length), sha] : ['--detach', sha]
  await sandbox.git(folder, 'checkout', '--quiet', '--force', ...target)
  return folder
}
