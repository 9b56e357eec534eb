import { comparePaths } from '../path-bytes'
import type { PathChange, TreeEntry } from '../ports'

/**
 * The files of a commit, from those of another one and what differs. One pass, however many there are of both.
 *
 * @param files sorted by path in byte order, as is the result
 * @param changes in any order, each path once
 */
export function patchFiles(files: readonly TreeEntry[], changes: readonly PathChange[]): readonly TreeEntry[] {
  const after = new Map(changes.map(change => [change.path, change.after]))
  const kept: TreeEntry[] = []
  for (const entry of files) {
    const changed = after.get(entry.path)
    if (changed === undefined) kept.push(entry)
    else {
      if (changed !== null) kept.push(changed)
      after.delete(entry.path)
    }
  }
  const added = [...after.values()].filter(entry => entry !== null).sort((a, b) => comparePaths(a.path, b.path))
  return added.length === 0 ? kept : merged(kept, added)
}

function merged(one: readonly TreeEntry[], other: readonly TreeEntry[]): readonly TreeEntry[] {
  const all: TreeEntry[] = []
  let at = 0
  for (const entry of other) {
    for (let next = one[at]; next !== undefined && comparePaths(next.path, entry.path) < 0; next = one[++at])
      all.push(next)
    all.push(entry)
  }
  for (; at < one.length; at++) {
    const next = one[at]
    if (next !== undefined) all.push(next)
  }
  return all
}
