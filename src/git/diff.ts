import type { ObjectId } from '../ports'
import { records } from '../path-bytes'
import { captureGit } from './capture'
import type { Git } from './run'

/**
 * Paths that differ between two commits or trees, by id; a rename is both its sides, a moved submodule is its path. In
 * byte order, which is git's own order of trees.
 *
 * `-O/dev/null` undoes a user's `diff.orderFile`, which git fails on when that file is missing. Source: https://git-scm.com/docs/git-diff
 */
export async function changedPaths(git: Git, base: ObjectId, head: ObjectId): Promise<readonly string[]> {
  const output = await captureGit(git, 'diff', [
    '--name-only',
    '-z',
    '--no-renames',
    '--no-ext-diff',
    '--ignore-submodules=none',
    '-O/dev/null',
    base,
    head,
    '--'
  ])
  return records(output)
}
