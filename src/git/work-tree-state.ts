import { platform } from 'node:os'
import { comparePaths } from '../path-bytes'
import type { ObjectId, PathChange, Present, TreeEntry } from '../ports'
import { hasNoModes, isSha256 } from './bare-settings'
import { CheckedOut } from './checked-out'
import { findDifference, listUnignored, type Difference } from './difference'
import { Disk } from './disk'
import type { Location } from './location'
import type { Git } from './run'
import { treeId } from './tree-id'

/** The work tree as it is now: what a build takes in. */
export interface WorkTreeState {
  /** What the repository gives its files for: the commit while nothing differs, else the id of the tree that a commit of it would have. */
  readonly id: ObjectId
  readonly files: readonly TreeEntry[]
  /** What differs from the commit that is checked out: edited, new and deleted files. Sorted by path. */
  readonly edits: readonly PathChange[]
  /** See `Repository.beside`. */
  beside(isWanted: (path: string) => boolean): readonly TreeEntry[]
  /** See `Repository.present`. */
  present(path: string): Present | null
  /** See `Repository.isEdited`. */
  isEdited(path: string): boolean
  /** Content that is only in the work tree, by the id in {@link files} or {@link beside}. */
  content(id: ObjectId): Buffer | null
}

/** Whether new files that git does not ignore are files like the committed ones (as for a commit that follows), or lie beside them. */
export type WorkTreeView = 'committed' | 'with-new'

/**
 * Looks at the work tree. Null where nothing was checked out.
 *
 * @param head the commit that is checked out; null in a repository without one
 * @param committed its files; needed at the end
 * @param read the content of a committed file
 */
export async function openWorkTreeState(
  git: Git,
  location: Location,
  head: ObjectId | null,
  committed: () => Promise<readonly TreeEntry[]>,
  view: WorkTreeView,
  read: (id: ObjectId) => Promise<Buffer | null>
): Promise<WorkTreeState | null> {
  const algorithm = head?.length === 64 || isSha256(location) ? 'sha256' : 'sha1'
  const disk = new Disk(location.root, algorithm, platform() !== 'win32' && !hasNoModes(location))
  const added = view === 'with-new' ? listUnignored(git) : Promise.resolve([])
  const [difference, files, paths] = await Promise.all([
    findDifference(git, location, head, disk, new CheckedOut(disk, git, read), committed),
    head === null ? [] : committed(),
    added
  ])
  return difference === null ? null : stateOf(head, files, difference, paths, disk)
}

function stateOf(
  head: ObjectId | null,
  committed: readonly TreeEntry[],
  { edits, beside }: Difference,
  added: readonly string[],
  disk: Disk
): WorkTreeState {
  const entries = new Map<string, TreeEntry | null>()
  const entry = (path: string): TreeEntry | null => {
    const known = entries.get(path)
    if (known !== undefined) return known
    const found = disk.entry(path)
    entries.set(path, found)
    return found
  }
  const news = added.flatMap((path): readonly PathChange[] => {
    const after = entry(path)
    return after === null ? [] : [{ path, before: null, after }]
  })
  const isNew = new Set(news.map(change => change.path))
  const changes = [...edits, ...news].sort(byPath)
  const edited = new Set(changes.map(change => change.path))
  const files = changes.length === 0 ? committed : patched(committed, changes)
  return {
    id: head === null || changes.length > 0 ? treeId(files, disk.algorithm) : head,
    files,
    edits: changes,
    present: path => disk.present(path),
    isEdited: path => edited.has(path),
    content: id => disk.contentBy(id),
    beside(isWanted) {
      const found: TreeEntry[] = []
      const waiting = [...beside]
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        if (isNew.has(path) || !isWanted(path)) continue
        if (path.endsWith('/')) {
          const members = disk.members(path.slice(0, -1))
          for (const { name, kind } of members) waiting.push(`${path}${name}${kind === 'folder' ? '/' : ''}`)
        } else {
          const file = entry(path)
          if (file !== null) found.push(file)
        }
      }
      return found.sort(byPath)
    }
  }
}

/** The files with their changes, both sorted by path: one pass. */
function patched(files: readonly TreeEntry[], changes: readonly PathChange[]): readonly TreeEntry[] {
  const all: TreeEntry[] = []
  let at = 0
  for (const { path, after } of changes) {
    for (let next = files[at]; next !== undefined && comparePaths(next.path, path) < 0; next = files[++at])
      all.push(next)
    if (files[at]?.path === path) at += 1
    if (after !== null) all.push(after)
  }
  return all.concat(files.slice(at))
}

function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return comparePaths(one.path, other.path)
}
