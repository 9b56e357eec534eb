import { checkoutEffects, type CheckoutEffects } from '../checkout/attributes'
import { contextBelow, contextIndex, placeOf, type ContextIndex } from '../dockerfile/context-index'
import { pathOfBytes } from '../path-bytes'
import type { ObjectId, Repository, TreeEntry } from '../ports'
import { patchFiles } from './patch-files'

/** The files of one commit, with the contents that were asked for. */
export interface Snapshot {
  readonly commit: ObjectId
  readonly repository: Repository
  /** Sorted by path in byte order. */
  readonly files: readonly TreeEntry[]
  entry(path: string): TreeEntry | undefined
  /** The files below a folder as a build context, indexed once. */
  context(folder: string): ContextIndex
  /** Files of the work tree that are not among {@link files}, see {@link Repository.beside}; never the planner's own. */
  beside(isWanted: (path: string) => boolean): Promise<readonly TreeEntry[]>
  /** What a checkout does to the bytes of the files, by the commit's `.gitattributes`. */
  checkoutEffects(): Promise<CheckoutEffects>
  /**
   * Reads the contents of files that are in the commit, all at once; symbolic links are followed. One of these paths that only the work tree holds is
   * one of {@link files} from then on.
   */
  load(paths: Iterable<string>): Promise<void>
  /** Id of the content of a regular file, symbolic links followed; undefined where the commit does not hold one. */
  contentId(path: string): ObjectId | undefined
  /** The content of a file that was loaded; undefined where the commit does not hold it. */
  content(path: string): Uint8Array | undefined
  /** Where a symbolic link points, by the id of its blob. */
  readonly linkTarget: (oid: ObjectId) => string | undefined
}

/**
 * Lists the commit (one `git ls-tree`) and reads the targets of its symbolic links.
 *
 * @param own files and folders that the planner itself writes into the work tree: never inputs
 */
export async function openSnapshot(
  repository: Repository,
  commit: ObjectId,
  own: readonly string[] = []
): Promise<Snapshot> {
  let files = await repository.files(commit)
  const contexts = new Map<string, ContextIndex>()
  const links = new Map<ObjectId, string>()
  const contents = new Map<ObjectId, Uint8Array>()
  let effects: Promise<CheckoutEffects> | null = null
  await readLinks(files)

  async function readLinks(entries: readonly TreeEntry[]): Promise<void> {
    const ids = entries.filter(entry => entry.mode === '120000').map(entry => entry.oid)
    const missing = [...new Set(ids)].filter(id => !links.has(id))
    if (missing.length === 0) return
    for (const [id, content] of await repository.read(missing)) links.set(id, pathOfBytes(Buffer.from(content)))
  }

  async function beside(isWanted: (path: string) => boolean): Promise<readonly TreeEntry[]> {
    const isOwn = (path: string): boolean => own.some(one => path === one || path.startsWith(`${one}/`))
    const found = await repository.beside(commit, path => !isOwn(path) && isWanted(path))
    await readLinks(found)
    return found
  }

  /** Takes paths that only the work tree holds among the files. */
  async function reveal(paths: readonly string[]): Promise<void> {
    const missing = paths.filter(path => entry(path) === undefined)
    if (missing.length === 0) return
    const isOnTheWay = (path: string): boolean =>
      path.endsWith('/') ? missing.some(one => one.startsWith(path)) : missing.includes(path)
    const found = await beside(isOnTheWay)
    if (found.length === 0) return
    files = patchFiles(
      files,
      found.map(after => ({ path: after.path, before: null, after }))
    )
    contexts.clear()
  }

  async function readEffects(): Promise<CheckoutEffects> {
    const entries = files.filter(({ path, mode }) => /(?:^|\/)\.gitattributes$/.test(path) && mode !== '160000')
    const texts = await repository.read(entries.map(file => file.oid))
    return checkoutEffects(
      new Map(entries.map(({ path, oid }) => [path, Buffer.from(texts.get(oid) ?? []).toString()]))
    )
  }

  async function read(ids: readonly ObjectId[]): Promise<void> {
    const missing = [...new Set(ids)].filter(id => !contents.has(id))
    if (missing.length === 0) return
    for (const [id, content] of await repository.read(missing)) contents.set(id, content)
  }

  function entry(path: string): TreeEntry | undefined {
    const whole = context('.')
    const place = placeOf(whole, path)
    return place === null ? undefined : whole.files[place]
  }

  /** The regular file that a path leads to, through symbolic links of the repository. */
  function resolve(path: string): TreeEntry | undefined {
    let found = entry(path)
    for (let hops = 0; found?.mode === '120000' && hops < 40; hops++) {
      const target = links.get(found.oid)
      const joined = target === undefined ? null : joinPath(found.path, target)
      found = joined === null ? undefined : entry(joined)
    }
    return found?.mode === '100644' || found?.mode === '100755' ? found : undefined
  }

  function context(folder: string): ContextIndex {
    const known = contexts.get(folder)
    if (known !== undefined) return known
    const index = folder === '.' ? contextIndex(files) : contextBelow(context('.'), folder)
    contexts.set(folder, index)
    return index
  }

  return {
    commit,
    get files() {
      return files
    },
    repository,
    linkTarget: oid => links.get(oid),
    entry,
    contentId: path => resolve(path)?.oid,
    context,
    beside,
    checkoutEffects: () => (effects ??= readEffects()),
    load: async paths => {
      const all = [...paths]
      await reveal(all)
      const entries = all.map(resolve)
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
