import { posix } from 'node:path'
import { DockerfileError, limitAt } from './error'
import { trimSpace, withoutBom } from './go-text'
import { matchGlob } from './glob'
import { goExpression, loadGoExpressions, sizeOf } from './go-expression'
import { plainMatcher } from './plain-pattern'

/**
 * Lists of patterns with exceptions, as in `.dockerignore` and `--exclude`.
 * Source: moby/patternmatcher patternmatcher.go
 */

export interface Pattern {
  /** Clean, without its `!`. */
  readonly text: string
  readonly isException: boolean
  /** Line that it comes from, from 1. */
  readonly line: number
  /** Size of the expression that it is matched by, see {@link goExpression}; 0 where it needs none. */
  readonly goSize: number
  /** Throws a `DockerfileError` on a pattern that cannot be matched with: found out only now, as in the reference. */
  readonly matches: (path: string) => boolean
}

/** More patterns, or larger ones, than anybody writes: each is tried on each file. */
const MOST_PATTERNS = 2_000
const MOST_GO = 20_000

/** Throws a `DockerfileError` where matching with all of these would take too long. */
export function refuseTooMany(patterns: readonly Pattern[]): void {
  const last = patterns[MOST_PATTERNS]
  if (last !== undefined) throw limitAt(last.line, `there are more than ${MOST_PATTERNS} patterns`)
  let size = 0
  for (const { goSize, line } of patterns) {
    size += goSize
    if (size > MOST_GO) throw limitAt(line, 'the patterns with [ ] { } | ^ or \\ are too large to match with')
  }
}

/** Loads what matching with these patterns takes: to be awaited before. */
export async function loadMatchers(patterns: readonly Pattern[]): Promise<void> {
  if (patterns.some(pattern => pattern.goSize > 0)) await loadGoExpressions()
}

/** For each pattern, whether a folder (or a parent of it) matches. */
export type MatchInfo = readonly boolean[]

export interface MatchResult {
  readonly matched: boolean
  readonly info: MatchInfo
  /** The pattern that decided; null where none matches. */
  readonly decidedBy: Pattern | null
}

/** Throws a `DockerfileError` on a pattern with bad syntax; null for an empty one. */
export function readPattern(text: string, line: number): Pattern | null {
  const trimmed = trimSpace(text)
  if (trimmed === '') return null
  const clean = cleanPath(trimmed)
  const isException = clean.startsWith('!')
  const pattern = isException ? clean.slice(1) : clean
  if (pattern === '') throw new DockerfileError('illegal exclusion pattern: "!"', line)
  try {
    matchGlob(pattern, '.')
  } catch (error) {
    throw badPattern(pattern, line, error)
  }
  return { text: pattern, isException, line, ...matcherOf(pattern, line) }
}

/**
 * Whether patterns match a path, given what they said of its folder (null at the root). Not the same as asking for each parent:
 * a folder's answers are handed down per pattern, and a pattern that could not change the result is not asked.
 */
export function matchPatterns(patterns: readonly Pattern[], path: string, parent: MatchInfo | null): MatchResult {
  const info: boolean[] = []
  const decidedBy = lastMatch(patterns, path, parent, info)
  return { matched: decidedBy !== null && !decidedBy.isException, info, decidedBy }
}

/** The pattern that decides about a path; null where none matches. `info`, where given, is filled in. */
export function lastMatch(
  patterns: readonly Pattern[],
  path: string,
  parent: MatchInfo | null,
  info: boolean[] | null
): Pattern | null {
  let decidedBy: Pattern | null = null
  let matched = false
  for (let index = 0; index < patterns.length; index++) {
    const pattern = patterns[index]
    if (pattern === undefined) break
    const matches = parent?.[index] === true || (pattern.isException === matched && pattern.matches(path))
    info?.push(matches)
    if (!matches) continue
    matched = !pattern.isException
    decidedBy = pattern
  }
  return decidedBy
}

/** Matches files in a tree, asking about each folder once. */
export function folderMatcher(patterns: readonly Pattern[]): (path: string) => boolean {
  if (patterns.length === 0) return () => false
  const folders = new Map<string, MatchInfo>()
  const infoOf = (path: string): MatchInfo | null => {
    const slash = path.lastIndexOf('/')
    if (slash < 0) return null
    const folder = path.slice(0, slash)
    const known = folders.get(folder)
    if (known !== undefined) return known
    const { info } = matchPatterns(patterns, folder, infoOf(folder))
    folders.set(folder, info)
    return info
  }
  return path => lastMatch(patterns, path, infoOf(path), null)?.isException === false
}

/** Go's `filepath.Clean`. */
export function cleanPath(path: string): string {
  const clean = posix.normalize(path)
  return clean.length > 1 && clean.endsWith('/') ? clean.slice(0, -1) : clean
}

function matcherOf(pattern: string, line: number): Pick<Pattern, 'matches' | 'goSize'> {
  const { kind, source } = translate(pattern)
  switch (kind) {
    case 'exact':
      return { goSize: 0, matches: path => path === pattern }
    case 'prefix': {
      const prefix = pattern.slice(0, -2)
      return { goSize: 0, matches: path => path.startsWith(prefix) }
    }
    case 'suffix': {
      const suffix = pattern.slice(2)
      const name = suffix.startsWith('/') ? suffix.slice(1) : null
      return { goSize: 0, matches: path => path.endsWith(suffix) || path === name }
    }
    case 'regexp': {
      const plain = plainMatcher(withoutBom(pattern))
      if (plain !== null) return { goSize: 0, matches: plain }
      let matches: ((path: string) => boolean) | null = null
      return {
        goSize: sizeOf(source),
        matches: path => {
          matches ??= compiled(source, pattern, line)
          return matches(path)
        }
      }
    }
  }
}

function compiled(source: string, pattern: string, line: number): (path: string) => boolean {
  try {
    return goExpression(source)
  } catch (error) {
    throw badPattern(pattern, line, error)
  }
}

function badPattern(pattern: string, line: number, cause: unknown): DockerfileError {
  return new DockerfileError(`syntax error in pattern ${JSON.stringify(pattern)}`, line, cause)
}

type Kind = 'exact' | 'prefix' | 'suffix' | 'regexp'

/** The reference's translation to a Go expression, and the cheaper ways in which it matches where it can. */
function translate(pattern: string): { readonly kind: Kind; readonly source: string } {
  const characters = Array.from(withoutBom(pattern))
  let source = '^'
  let kind: Kind = 'exact'
  for (let at = 0, token = 0; at < characters.length; at++, token++) {
    const character = characters[at] ?? ''
    if (character === '*' && characters[at + 1] === '*') {
      at += characters[at + 2] === '/' ? 2 : 1
      if (at + 1 < characters.length) {
        source += '(.*/)?'
        kind = 'regexp'
      } else if (kind === 'exact') kind = 'prefix'
      else {
        source += '.*'
        kind = 'regexp'
      }
      if (token === 0) kind = 'suffix'
    } else if (character === '*' || character === '?') {
      source += character === '*' ? '[^/]*' : '[^/]'
      kind = 'regexp'
    } else if (character === '\\') {
      at += 1
      const escaped = characters[at]
      source += `\\${escaped ?? ''}`
      if (escaped !== undefined) kind = 'regexp'
    } else if (character === '[' || character === ']') {
      source += character
      kind = 'regexp'
    } else {
      source += '.+()$'.includes(character) ? `\\${character}` : character
    }
  }
  return { kind, source: `${source}$` }
}
