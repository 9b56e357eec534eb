import { childrenOf, filesBelow, placeOf, type ContextIndex } from './context-index'
import type { Effort } from './effort'
import type { Followed } from './follow'
import { hasWildcards, matchesOr } from '../ignore/glob'

/**
 * Paths of a context, files and folders, that a source with wildcards stands for.
 *
 * The folders before the first wildcard may be links; behind it no link to a folder is gone through. Throws nothing: a bad
 * pattern matches nothing.
 * Source: tonistiigi/fsutil copy/copy.go `ResolveWildcards`
 */
export function wildcardMatches(
  index: ContextIndex,
  source: string,
  follow: (folder: string) => Followed,
  effort: Effort
): { readonly matches: readonly string[]; readonly links: readonly number[] } {
  const parts = source.split('/')
  const first = parts.findIndex(hasWildcards)
  const { path: folder, links } = follow(first === 0 ? '.' : parts.slice(0, first).join('/'))
  if (folder === null) return { matches: [], links }
  // What a submodule holds is not known here, so it stands for whatever matches in it.
  const place = placeOf(index, folder)
  if (place !== null && isSubmodule(index, place)) return { matches: [folder], links }
  const patterns = parts.slice(first)
  const isPlain = patterns.every(pattern => !pattern.includes('['))
  return { matches: isPlain ? byFolder(index, folder, patterns, 0) : bySearch(index, folder, patterns, effort), links }
}

/** Goes down folder by folder, so that what does not match is not looked into. */
function byFolder(index: ContextIndex, folder: string, patterns: readonly string[], depth: number): readonly string[] {
  const pattern = patterns[depth]
  if (pattern === undefined) return [folder]
  return childrenOf(index, folder)
    .filter(child => matchesOr(false, pattern, child.name))
    .flatMap(child => {
      const path = join(folder, child.name)
      if (child.isFolder || depth + 1 === patterns.length) return byFolder(index, path, patterns, depth + 1)
      return isSubmodule(index, child.range.from) ? [path] : []
    })
}

/** A class such as `[^a]` matches a slash too, so that the pattern cannot be taken apart. */
function bySearch(index: ContextIndex, folder: string, patterns: readonly string[], effort: Effort): readonly string[] {
  const pattern = patterns.join('/')
  const { from, to } = filesBelow(index, folder)
  const start = folder === '.' ? 0 : folder.length + 1
  const found = new Set<string>()
  const asked = new Map<string, boolean>()
  for (let at = from; at < to; at++) {
    const parts = (index.files[at]?.path.slice(start) ?? '').split('/')
    if (isSubmodule(index, at) && parts.length < patterns.length) found.add(join(folder, parts.join('/')))
    for (let depth = 1; depth <= parts.length; depth++) {
      const path = parts.slice(0, depth).join('/')
      if (!asked.has(path)) effort.take(pattern.length)
      const isMatch = asked.get(path) ?? matchesOr(false, pattern, path)
      asked.set(path, isMatch)
      if (!isMatch) continue
      found.add(join(folder, path))
      break
    }
  }
  return [...found]
}

function isSubmodule(index: ContextIndex, place: number): boolean {
  return index.files[place]?.mode === '160000'
}

function join(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`
}
