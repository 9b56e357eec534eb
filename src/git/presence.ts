import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { ObjectId } from '../ports'
import type { CatFile } from './cat-file'
import { isHere } from './commits'
import type { Location } from './location'
import { attemptGit } from './run'
import type { Git } from './run'

/**
 * Those of the commits that are here. A partial clone, which actions/checkout makes for every `sparse-checkout`, fetches a commit that
 * `cat-file` is asked for, and its whole history with it; `rev-list` can be told to look without fetching.
 *
 * Source: https://git-scm.com/docs/partial-clone
 */
export async function commitsHere(
  git: Git,
  location: Location,
  objects: CatFile,
  commits: readonly ObjectId[]
): Promise<ReadonlySet<ObjectId>> {
  if (!isPartial(location)) {
    const here = await Promise.all(commits.map(commit => isHere(objects, commit)))
    return new Set(commits.filter((_, index) => here[index]))
  }
  const { code, stdout } = await attemptGit(git, 'rev-list', [
    '--missing=allow-any',
    '--ignore-missing',
    '--no-walk=unsorted',
    ...commits
  ])
  return new Set(code === 0 ? stdout.toString('latin1').split('\n').filter(Boolean) : [])
}

/** Whether a server promised objects that are not here. Packs from such a server carry a mark. */
export function isPartial(location: Location): boolean {
  const packs = path.join(location.commonDirectory, 'objects/pack')
  return existsSync(packs) && readdirSync(packs).some(name => name.endsWith('.promisor'))
}
