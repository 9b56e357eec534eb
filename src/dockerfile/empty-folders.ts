import { filesBelow, type ContextIndex } from './context-index'
import { hasWildcards } from '../ignore/glob'
import type { IgnoreFilter } from '../ignore/ignore'
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
  const asked = new Set<string>()
  for (const root of sweptFolders(consumes)) {
    const { from, to } = filesBelow(context, root)
    for (let at = from; at < to; at++) {
      const file = context.files[at]
      if (file === undefined || taken.has(file)) continue
      for (let folder = parentOf(file.path); folder !== null && isBelow(root, folder); folder = parentOf(folder)) {
        const key = `${root}:${folder}`
        if (asked.has(key)) break
        asked.add(key)
        filled ??= foldersOf(selected)
        if (!filled.has(folder) && ignore.keeps(folder)) found.add(folder)
      }
    }
  }
  return [...found].sort()
}

/** The folders whose content instructions take as it is; of a pattern, the part before the first wildcard. */
function sweptFolders(consumes: readonly Consumption[]): ReadonlySet<string> {
  const paths = consumes.filter(use => !use.parents).flatMap(use => use.paths)
  return new Set(
    paths.map(path => {
      const parts = path.split('/')
      const wild = parts.findIndex(hasWildcards)
      return wild < 0 ? path : parts.slice(0, wild).join('/') || '.'
    })
  )
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
