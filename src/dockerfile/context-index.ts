import { comparePaths } from '../path-bytes'
import type { ContextFile } from './selection'

/** The files of a build context, sorted, so that a folder is a range of neighbours found without looking at the others. */
export interface ContextIndex {
  /** Sorted by path in byte order. */
  readonly files: readonly ContextFile[]
  /** No path holds a surrogate, so that strings compare as their bytes do. */
  readonly isPlain: boolean
}

/** A range of places in {@link ContextIndex.files}, the end excluded. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Something directly in a folder. */
export interface Child {
  readonly name: string
  /** The file's place; of a folder, the places of the files below it. */
  readonly range: Range
  readonly isFolder: boolean
}

/** Paths are clean and relative to the context. They may come in any order; in byte order it is cheap. */
export function contextIndex(files: readonly ContextFile[]): ContextIndex {
  const isPlain = files.every(file => isPlainPath(file.path))
  const compare = isPlain ? comparePlain : comparePaths
  const isSorted = files.every((file, at) => at === 0 || compare(files[at - 1]?.path ?? '', file.path) < 0)
  return { files: isSorted ? files : [...files].sort((a, b) => compare(a.path, b.path)), isPlain }
}

/** The files below a folder as a context of their own, with their paths relative to it: neighbours in the list, and sorted as they are. */
export function contextBelow(whole: ContextIndex, folder: string): ContextIndex {
  const { from, to } = filesBelow(whole, folder)
  const start = folder.length + 1
  const files = whole.files.slice(from, to).map(({ path, mode, oid }) => ({ path: path.slice(start), mode, oid }))
  return { files, isPlain: whole.isPlain }
}

/** The place of a file; null where there is none of that path. */
export function placeOf(index: ContextIndex, path: string): number | null {
  const at = lowerBound(index, path, 0)
  return index.files[at]?.path === path ? at : null
}

/** The files below a folder, `.` being the context itself; empty where there is no such folder. */
export function filesBelow(index: ContextIndex, folder: string): Range {
  if (folder === '.') return { from: 0, to: index.files.length }
  const from = lowerBound(index, `${folder}/`, 0)
  return { from, to: lowerBound(index, `${folder}${AFTER_SLASH}`, from) }
}

/** What is directly in a folder, in order; only as many steps as there are children. */
export function childrenOf(index: ContextIndex, folder: string): readonly Child[] {
  const { from, to } = filesBelow(index, folder)
  const start = folder === '.' ? 0 : folder.length + 1
  const children: Child[] = []
  for (let at = from; at < to;) {
    const path = index.files[at]?.path ?? ''
    const slash = path.indexOf('/', start)
    const end = slash < 0 ? at + 1 : lowerBound(index, path.slice(0, slash) + AFTER_SLASH, at)
    const name = slash < 0 ? path.slice(start) : path.slice(start, slash)
    children.push({ name, range: { from: at, to: end }, isFolder: slash >= 0 })
    at = end
  }
  return children
}

/** The character after `/`: with it in place of the slash, a folder's path sorts right behind the files below it. */
const AFTER_SLASH = '0'

function lowerBound(index: ContextIndex, path: string, from: number): number {
  const compare = index.isPlain && isPlainPath(path) ? comparePlain : comparePaths
  let low = from
  let high = index.files.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(index.files[middle]?.path ?? '', path) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function isPlainPath(path: string): boolean {
  return !/[\ud800-\udfff]/.test(path)
}

function comparePlain(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
