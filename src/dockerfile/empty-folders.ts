import { filesBelow, type ContextIndex } from './context-index'
import { hasWildcards } from '../ignore/glob'
import type { IgnoreFilter } from '../ignore/ignore'
import { folderMatcher, readPattern } from '../ignore/pattern-matcher'
import { contextPath } from './paths'
import type { Consumption } from './resolved'
import type { SelectedFile } from './selection'

/**
 * Folders that reach the build without any of their files: `uploads/*` in the ignore file leaves `uploads` in the image, for as long as
 * the commit holds a file there. Sorted; clean paths in the context.
 * Source: tonistiigi/fsutil filter.go, which leaves a folder out only where a pattern matches the folder itself
 *
 * @param selected all files that these instructions take, sorted by path
 */
export function emptyFolders(
  context: ContextIndex,
  consumes: readonly Consumption[],
  ignore: IgnoreFilter,
  selected: readonly SelectedFile[]
): readonly string[] {
  const taken = new Set<unknown>(selected.map(({ file }) => file))
  let filled: ReadonlySet<string> | null = null
  const found = new Set<string>()
  for (const { root, holds } of sweeps(consumes)) {
    const { from, to } = filesBelow(context, root)
    const asked = new Set<string>()
    for (let at = from; at < to; at++) {
      const file = context.files[at]
      if (file === undefined || taken.has(file)) continue
      for (let folder = parentOf(file.path); folder !== null && isBelow(root, folder); folder = parentOf(folder)) {
        if (asked.has(folder)) break
        asked.add(folder)
        filled ??= foldersOf(selected)
        if (!filled.has(folder) && holds(folder) && ignore.keeps(folder)) found.add(folder)
      }
    }
  }
  return [...found].sort()
}

/** A folder whose content an instruction takes, and which of the folders below it. */
interface Sweep {
  readonly root: string
  readonly holds: (folder: string) => boolean
}

function sweeps(consumes: readonly Consumption[]): readonly Sweep[] {
  const all = consumes.flatMap(use => use.paths.map((path, at) => sweepOf(use, path, use.sources[at] ?? path)))
  // Instructions that leave nothing out take the same of a folder, however many they are.
  return [...new Map(all.map((sweep, at) => [sweep.holds === everything ? sweep.root : at, sweep])).values()]
}

/**
 * Of a pattern, the part before the first wildcard is the root. With `--parents` a folder is made where the pattern matches it or one above
 * it; with `--exclude` it is not where a pattern does. Patterns go by the path below the source, of `--parents` below its pivot.
 * Source: `copy` of tonistiigi/fsutil copy/copy.go
 */
function sweepOf({ exclude, parents, line }: Consumption, path: string, written: string): Sweep {
  const root = beforeWildcards(path)
  const pivot = written.indexOf('/./')
  const base = !parents ? path : pivot < 0 ? '.' : contextPath(written.slice(0, pivot))
  // What matches a pattern is not known here: then every folder may be there.
  if (hasWildcards(base)) return { root, holds: everything }
  const below = (folder: string): string => (base === '.' ? folder : folder.slice(base.length + 1))
  const excludes = exclude.flatMap(text => readPattern(text, line) ?? [])
  const isExcluded = excludes.some(pattern => pattern.isException) ? nothing : folderMatcher(excludes)
  const include = parents && below(path) !== '' && path !== '.' ? readPattern(below(path), line) : null
  if (include === null && excludes.length === 0) return { root, holds: everything }
  const isIncluded = include === null ? everything : folderMatcher([include])
  return { root, holds: folder => isIncluded(below(folder)) && !isExcluded(below(folder)) }
}

const everything = (): boolean => true
const nothing = (): boolean => false

function beforeWildcards(path: string): string {
  const parts = path.split('/')
  const wild = parts.findIndex(hasWildcards)
  return wild < 0 ? path : parts.slice(0, wild).join('/') || '.'
}

function foldersOf(selected: readonly SelectedFile[]): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const { file } of selected) {
    for (let folder = parentOf(file.path); folder !== null && !folders.has(folder); folder = parentOf(folder)) {
      folders.add(folder)
    }
  }
  return folders
}

function parentOf(path: string): string | null {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? null : path.slice(0, slash)
}

function isBelow(root: string, folder: string): boolean {
  return root === '.' || folder.startsWith(`${root}/`)
}
