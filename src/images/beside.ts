import { contextIndex, placeOf, type ContextIndex } from '../dockerfile/context-index'
import { followLinks } from '../dockerfile/follow'
import type { Consumption } from '../dockerfile/resolved'
import type { ContextFile } from '../dockerfile/selection'
import { hasWildcards, matchesOr } from '../ignore/glob'
import type { ImageSpec } from '../config/spec'
import type { IgnoreFilter } from '../ignore/ignore'
import type { Warning } from '../ports'
import { printable } from '../printable'
import { relativeTo } from './paths'
import type { Snapshot } from './snapshot'

/** Links that lead to files which are found behind links: as many rounds as the builder follows in practice. */
const mostRounds = 8

/**
 * A build context as a builder finds it: the files of the commit, and what an earlier step made beside them, whether git ignores it or not. Of
 * that, only what these instructions may take in is looked at: a `node_modules` that the ignore file keeps out is not gone into.
 *
 * @param folder of the context, relative to the repository
 * @param ignore what keeps files out of the build, by their path in the context
 */
export async function contextOnDisk(
  folder: string,
  consumes: readonly Consumption[],
  ignore: IgnoreFilter | null,
  snapshot: Snapshot
): Promise<ContextIndex> {
  const committed = snapshot.context(folder)
  let context = committed
  let patterns: readonly string[] = []
  for (let round = 0; round < mostRounds; round++) {
    const more = patternsOf(consumes, context, snapshot)
    if (more.length === patterns.length) break
    patterns = more
    const isTaken = patterns.map(mayMatch)
    const found = await snapshot.beside(path => {
      const isFolder = path.endsWith('/')
      const inside = relativeTo(folder, isFolder ? path.slice(0, -1) : path)
      if (inside === null) return isFolder && `${folder}/`.startsWith(path)
      const isKept = isFolder ? (ignore?.reaches(inside) ?? true) : (ignore?.keeps(inside) ?? true)
      return isKept && isTaken.some(isIt => isIt(inside))
    })
    const added = found.flatMap((entry): readonly ContextFile[] => {
      const path = relativeTo(folder, entry.path)
      return path === null || placeOf(committed, path) !== null ? [] : [{ ...entry, path }]
    })
    if (added.length === 0) return committed
    context = contextIndex([...committed.files, ...added])
  }
  return context
}

/** What the instructions name, and where links on the way lead. `**` is everything below. */
function patternsOf(consumes: readonly Consumption[], context: ContextIndex, snapshot: Snapshot): readonly string[] {
  const patterns = new Set<string>()
  for (const { paths, uncertain } of consumes) {
    if (uncertain) return ['**']
    for (const path of paths) {
      patterns.add(path)
      const parts = path.split('/')
      const wild = parts.findIndex(hasWildcards)
      const fixed = wild < 0 ? parts : parts.slice(0, wild)
      const { path: real, links } = followLinks(context, fixed.join('/'), () => true, snapshot.linkTarget)
      if (real !== null && links.length > 0) patterns.add([real, ...parts.slice(fixed.length)].join('/'))
    }
  }
  return [...patterns]
}

/** Whether a pattern may match a path, something below it, or a folder that it is in. */
export function mayMatch(pattern: string): (path: string) => boolean {
  // A class such as `[^a]` matches a slash too, so that such a pattern cannot be taken apart.
  if (pattern === '.' || pattern.includes('[')) return () => true
  const parts = pattern.split('/').filter(part => part !== '' && part !== '.')
  return path => {
    const names = path.split('/')
    const depth = Math.min(names.length, parts.length)
    for (let at = 0; at < depth; at++) {
      const [part = '', name = ''] = [parts[at], names[at]]
      if (part.includes('**')) return true
      if (part !== name && !(hasWildcards(part) && matchesOr(true, part, name))) return false
    }
    return true
  }
}

/** A file that the commit does not hold. */
interface Product {
  readonly path: string
  readonly lines: readonly number[]
}

/** Names of files that are listed in one warning. */
const mostNames = 3

/** What an earlier step made and a line takes in, each line once. */
export function productWarnings({ name, dockerfile }: ImageSpec, products: readonly Product[]): readonly Warning[] {
  const byLine = new Map<number, Product[]>()
  for (const product of products) {
    const [line = 0] = product.lines
    const known = byLine.get(line)
    if (known === undefined) byLine.set(line, [product])
    else known.push(product)
  }
  return [...byLine].map(([line, files]) => {
    const names = files
      .slice(0, mostNames)
      .map(file => printable(file.path))
      .join(', ')
    const more = files.length > mostNames ? ` and ${files.length - mostNames} more` : ''
    const message = `${printable(name)}: ${names}${more}: not in the commit, so the content in the work tree counts.`
    return { code: 'source-from-work-tree', message, file: dockerfile, line }
  })
}
