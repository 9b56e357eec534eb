import { contextIndex, type ContextIndex } from '../dockerfile/select'
import type { ObjectId, Repository, TreeEntry } from '../ports'
import { relativeTo } from './paths'

/** The files of one commit, with the contents that were asked for. */
export interface Snapshot {
  readonly commit: ObjectId
  readonly repository: Repository
  /** Sorted by path in byte order. */
  readonly files: readonly TreeEntry[]
  entry(path: string): TreeEntry | undefined
  /** The files below a folder as a build context, indexed once. */
  context(folder: string): ContextIndex
  /** Reads the contents of files that are in the commit, all at once; symbolic links are followed. */
  load(paths: Iterable<string>): Promise<void>
  /** The content of a file that was loaded; undefined where the commit does not hold it. */
  content(path: string): Uint8Array | undefined
  /** Where a symbolic link points, by the id of its blob. */
  readonly linkTarget: (oid: ObjectId) => string | undefined
}

/** Lists the commit (one `git ls-tree`) and reads the targets of its symbolic links. */
export async function openSnapshot(repository: Repository, commit: ObjectId): Promise<Snapshot> {
  const files = await repository.files(commit)
  const byPath = new Map(files.map(entry => [entry.path, entry]))
  const contexts = new Map<string, ContextIndex>()
  const contents = new Map<ObjectId, Uint8Array>()
  const links = files.filter(entry => entry.mode === '120000')
  await read(links.map(link => link.oid))

  async function read(ids: readonly ObjectId[]): Promise<void> {
    const missing = [...new Set(ids)].filter(id => !contents.has(id))
    if (missing.length === 0) return
    for (const [id, content] of await repository.read(missing)) contents.set(id, content)
  }

  function linkTarget(oid: ObjectId): string | undefined {
    const content = contents.get(oid)
    return content === undefined ? undefined : new TextDecoder().decode(content)
  }

  /** The regular file that a path leads to, through symbolic links of the repository. */
  function resolve(path: string): TreeEntry | undefined {
    let entry = byPath.get(path)
    for (let hops = 0; entry?.mode === '120000' && hops < 40; hops++) {
      const target = linkTarget(entry.oid)
      const joined = target === undefined ? null : joinPath(entry.path, target)
      entry = joined === null ? undefined : byPath.get(joined)
    }
    return entry?.mode === '100644' || entry?.mode === '100755' ? entry : undefined
  }

  return {
    commit,
    repository,
    files,
    linkTarget,
    entry: path => byPath.get(path),
    context(folder) {
      const known = contexts.get(folder)
      if (known !== undefined) return known
      const index = contextIndex(folder === '.' ? files : below(files, folder))
      contexts.set(folder, index)
      return index
    },
    load: async paths => {
      const entries = [...paths].map(resolve)
      await read(entries.flatMap(entry => (entry === undefined ? [] : [entry.oid])))
    },
    content(path) {
      const entry = resolve(path)
      if (entry === undefined) return undefined
      const content = contents.get(entry.oid)
      if (content === undefined) throw new Error(`${path} was used before it was read`)
      return content
    }
  }
}

/** The files below a folder, with their paths relative to it. They are neighbours in the sorted list. */
function below(files: readonly TreeEntry[], folder: string): readonly TreeEntry[] {
  const found: TreeEntry[] = []
  for (const entry of files) {
    const path = relativeTo(folder, entry.path)
    if (path !== null) found.push({ path, mode: entry.mode, oid: entry.oid })
  }
  return found
}

/** `target` as seen from the folder of `link`; null where it is absolute or leaves the repository. */
function joinPath(link: string, target: string): string | null {
  if (target.startsWith('/')) return null
  const parts = link.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
