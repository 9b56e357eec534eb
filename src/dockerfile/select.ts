import { filesBelow, placeOf, type ContextIndex } from './context-index'
import { effortOfFiles } from './effort'
import { followLinks } from './follow'
import { hasWildcards } from '../ignore/glob'
import type { IgnoreFilter } from '../ignore/ignore'
import { folderMatcher, type Pattern, readPattern, refuseTooMany } from '../ignore/pattern-matcher'
import { atLine } from './lines'
import { contextPath } from './paths'
import type { Consumption } from './resolved'
import type { MissingSource, Selection } from './selection'
import { wildcardMatches } from './wildcards'
export { contextIndex, type ContextIndex } from './context-index'

/**
 * The files of a context that instructions consume: what the builder would copy or mount, links followed where it follows them.
 * The Dockerfile and the ignore file are files like any other here: BuildKit reads them apart from the context.
 *
 * Throws a `DockerfileError` on patterns of `--exclude`, `--parents` or the ignore file that cannot be matched with.
 *
 * @param linkTarget content of the blob of a symbolic link
 * Source: tonistiigi/fsutil copy/copy.go, moby/buildkit solver/llbsolver/file/backend.go
 */
export function selectFiles(
  context: ContextIndex,
  consumes: readonly Consumption[],
  ignore: IgnoreFilter | null,
  linkTarget: (oid: string) => string | undefined
): Selection {
  const taken = new Map<number, { lines: number[]; swept: boolean }>()
  const missing: MissingSource[] = []
  const whole = new Set<number>()
  const reader = new ContextReader(context, ignore, linkTarget)
  for (const use of consumes) {
    const excludes = patternsOf(use.exclude, use.line)
    // One list for all files that this line alone takes: there may be 100,000 of them.
    const only = [use.line]
    use.paths.forEach((path, at) => {
      if (path === '.' || (path === '*' && use.instruction !== 'BIND')) whole.add(use.line)
      const found = atLine(use.line, () => sourceFiles(reader, use, path, use.sources[at] ?? path, excludes))
      for (const [place, swept] of found.places) {
        const known = taken.get(place)
        if (known === undefined) taken.set(place, { lines: only, swept })
        else {
          // Lines come one after the other, so that one which is there is the last.
          if (known.lines.length === 1 && known.lines[0] !== use.line) known.lines = [...known.lines, use.line]
          else if (known.lines.at(-1) !== use.line) known.lines.push(use.line)
          known.swept &&= swept
        }
      }
      if (!found.isThere) missing.push({ source: path, line: use.line, instruction: use.instruction })
    })
  }
  const files = [...taken.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([place, { lines, swept }]) => {
      const file = context.files[place]
      return file === undefined ? [] : [{ file, lines: lines.length > 1 ? ascending(new Set(lines)) : lines, swept }]
    })
  return { files, missing, wholeContext: ascending(whole) }
}

/** Places of files, each with whether it was only swept in; and whether the source is there at all. */
interface Found {
  readonly places: Map<number, boolean>
  isThere: boolean
}

function sourceFiles(
  reader: ContextReader,
  use: Consumption,
  path: string,
  written: string,
  excludes: readonly Pattern[]
): Found {
  const found: Found = { places: new Map(), isThere: false }
  if (use.uncertain) reader.take(found, '.', [], null, true)
  found.isThere = false
  if (use.instruction === 'BIND') reader.take(found, path, [], null, false)
  else if (use.parents) takeWithParents(reader, found, use, path, written, excludes)
  else if (hasWildcards(path)) {
    const { matches, links } = wildcardMatches(reader.index, path, folder => reader.follow(folder), reader.effort)
    for (const link of links) found.places.set(link, false)
    for (const match of matches) reader.take(found, match, excludes, null, true)
  } else reader.take(found, path, excludes, null, false)
  return found
}

/** `--parents`: below the folder before `/./`, everything that the pattern matches, `**` going through folders. */
function takeWithParents(
  reader: ContextReader,
  found: Found,
  use: Consumption,
  path: string,
  written: string,
  excludes: readonly Pattern[]
): void {
  const pivot = written.indexOf('/./')
  const folder = pivot < 0 ? '.' : contextPath(written.slice(0, pivot))
  const isBelow = folder !== '.' && path.startsWith(`${folder}/`)
  const pattern = isBelow ? path.slice(folder.length + 1) : path
  const base = isBelow ? folder : '.'
  if (pattern === '.') {
    reader.take(found, base, excludes, null, false)
    return
  }
  const include = readPattern(pattern, use.line)
  if (include === null) return
  if (!hasWildcards(base)) {
    reader.take(found, base, excludes, include, hasWildcards(pattern))
    return
  }
  const { matches, links } = wildcardMatches(reader.index, base, from => reader.follow(from), reader.effort)
  for (const link of links) found.places.set(link, false)
  for (const match of matches) reader.take(found, match, excludes, include, true)
}

/** A context as the build sees it: without what is ignored, and through links. */
class ContextReader {
  readonly index: ContextIndex
  readonly effort = effortOfFiles()
  readonly #ignore: IgnoreFilter | null
  readonly #linkTarget: (oid: string) => string | undefined

  constructor(index: ContextIndex, ignore: IgnoreFilter | null, linkTarget: (oid: string) => string | undefined) {
    this.index = index
    this.#ignore = ignore
    this.#linkTarget = linkTarget
  }

  /** A submodule is a folder whose files are not known here: it is there as long as one of them could be. */
  isThere(place: number): boolean {
    const { path = '', mode } = this.index.files[place] ?? {}
    if (this.#ignore === null) return true
    return mode === '160000' ? this.#ignore.reaches(path) : this.#ignore.keeps(path)
  }

  follow(path: string): ReturnType<typeof followLinks> {
    return followLinks(this.index, path, place => this.isThere(place), this.#linkTarget)
  }

  /**
   * Adds what a path holds: the file, or everything below the folder that `include` matches and `excludes` do not. Patterns go by
   * the path below the source; a file that is the source itself is not asked about.
   */
  take(found: Found, path: string, excludes: readonly Pattern[], include: Pattern | null, byPattern: boolean): void {
    const { path: real, links } = this.follow(path)
    for (const link of links) found.places.set(link, byPattern && found.places.get(link) !== false)
    if (real === null) return
    const place = placeOf(this.index, real)
    if (place !== null) {
      if (include !== null || !this.isThere(place)) return
      found.places.set(place, byPattern && found.places.get(place) !== false)
      found.isThere = true
      return
    }
    // An empty folder is copied as such: its files are ignored, it is not.
    const range = include === null ? filesBelow(this.index, real) : this.#narrowed(real, include)
    const isFolder = range.to > range.from && include === null
    if (real === '.' || (isFolder && (this.#ignore?.keeps(real) ?? true))) found.isThere ||= include === null
    this.effort.take((1 + range.to - range.from) * (1 + excludes.length))
    const start = real === '.' ? 0 : real.length + 1
    const isExcluded = folderMatcher(excludes)
    const isIncluded = include === null ? () => true : folderMatcher([include])
    const hasException = excludes.some(pattern => pattern.isException)
    for (let at = range.from; at < range.to; at++) {
      const { path: file = '', mode } = this.index.files[at] ?? {}
      const below = file.slice(start)
      const isSubmodule = mode === '160000'
      if (!this.isThere(at) || !(isSubmodule || isIncluded(below))) continue
      found.isThere = true
      if (isExcluded(below) && !(isSubmodule && hasException)) continue
      const isNamed = include !== null && !byPattern && include.text === below
      found.places.set(at, !isNamed && found.places.get(at) !== false)
    }
  }

  /** The part of a folder that a pattern can match in, by the literal start of the pattern. */
  #narrowed(folder: string, include: Pattern): { readonly from: number; readonly to: number } {
    const parts = include.text.split('/')
    const wild = parts.findIndex(part => /[*?[\\]/.test(part))
    const literal = (wild < 0 ? parts : parts.slice(0, wild)).join('/')
    if (literal === '') return filesBelow(this.index, folder)
    const path = folder === '.' ? literal : `${folder}/${literal}`
    const place = placeOf(this.index, path)
    return place === null ? filesBelow(this.index, path) : { from: place, to: place + 1 }
  }
}

/** Patterns of `--exclude` and `--parents`, for `loadMatchers`. Throws a `DockerfileError`. */
export function patternsIn(consumes: readonly Consumption[]): readonly Pattern[] {
  const patterns = consumes.flatMap(use => patternsOf([...use.exclude, ...(use.parents ? use.paths : [])], use.line))
  refuseTooMany(patterns)
  return patterns
}

function patternsOf(texts: readonly string[], line: number): readonly Pattern[] {
  return texts.map(text => readPattern(text, line)).filter(pattern => pattern !== null)
}

function ascending(numbers: Iterable<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b)
}
