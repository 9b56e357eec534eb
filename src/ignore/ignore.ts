import { DockerfileError } from './error'
import { trimSpace, withoutBom } from './go-text'
import {
  cleanPath,
  lastMatch,
  matchPatterns,
  readPattern,
  refuseTooMany,
  type MatchInfo,
  type Pattern
} from './pattern-matcher'

/** The patterns of a `.dockerignore`, in order. */
export interface IgnoreRules {
  readonly patterns: readonly Pattern[]
}

export interface IgnoreFilter {
  /** What it goes by; {@link loadMatchers} is to be awaited before it is asked. */
  readonly patterns: readonly Pattern[]
  /** Whether a file, by its path in the context, reaches the build. Throws a `DockerfileError` on a pattern that cannot be matched with. */
  readonly keeps: (path: string) => boolean
  /** Whether something in a folder may reach the build: true also where only an exception below it could. */
  readonly reaches: (folder: string) => boolean
  /** The line, from 1, of the rule that decided, be it an exception; null where no rule speaks of the path. */
  readonly ruleFor: (path: string) => number | null
}

const LONGEST_LINE = 65_536

/**
 * Reads a `.dockerignore`. Throws a `DockerfileError` on patterns that the builder refuses.
 * Source: moby/patternmatcher ignorefile/ignorefile.go
 */
export function parseIgnore(text: string): IgnoreRules {
  const patterns: Pattern[] = []
  withoutBom(text)
    .split('\n')
    .forEach((line, index) => {
      if (Buffer.byteLength(line, 'utf8') >= LONGEST_LINE) {
        throw new DockerfileError(`line greater than the largest allowed size of ${LONGEST_LINE - 1} bytes`, index + 1)
      }
      const written = line.startsWith('#') ? '' : trimSpace(line)
      if (written === '') return
      const isException = written.startsWith('!')
      const bare = isException ? trimSpace(written.slice(1)) : written
      const clean = bare === '' ? '' : cleanPath(bare)
      const relative = clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean
      const pattern = readPattern(isException ? `!${relative}` : relative, index + 1)
      if (pattern !== null) patterns.push(pattern)
    })
  refuseTooMany(patterns)
  return { patterns }
}

interface Folder {
  readonly info: MatchInfo
  /** The walk does not go into it: no exception could bring back anything in it. */
  readonly isSkipped: boolean
  readonly decidedBy: Pattern | null
}

/**
 * Keeps paths as the builder's walk over the context does. Answers about folders are remembered, so ask for paths in sorted order
 * or in any other.
 * Source: tonistiigi/fsutil filter.go
 */
export function ignoreFilter(rules: IgnoreRules): IgnoreFilter {
  const { patterns } = rules
  const exceptions = patterns.filter(pattern => pattern.isException).map(pattern => withoutTrailingGlob(pattern.text))
  // Only where every exception is literal can the walk see that it leads to no place in a folder.
  const canSkip = exceptions.every(exception => !/[*[\]?^\\]/.test(exception))
  const folders = new Map<string, Folder>()

  function folder(path: string): Folder {
    const known = folders.get(path)
    if (known !== undefined) return known
    const parent = parentOf(path)
    const answer = parent?.isSkipped ? parent : visit(path, parent)
    folders.set(path, answer)
    return answer
  }

  function visit(path: string, parent: Folder | null): Folder {
    const { matched, info, decidedBy } = matchPatterns(patterns, path, parent?.info ?? null)
    const isSkipped = matched && canSkip && !exceptions.some(exception => `${exception}/`.startsWith(`${path}/`))
    return { info, isSkipped, decidedBy }
  }

  function parentOf(path: string): Folder | null {
    const slash = path.lastIndexOf('/')
    return slash < 0 ? null : folder(path.slice(0, slash))
  }

  return {
    patterns,
    keeps(path) {
      if (patterns.length === 0) return true
      const parent = parentOf(path)
      if (parent?.isSkipped) return false
      return lastMatch(patterns, path, parent?.info ?? null, null)?.isException !== false
    },
    reaches: path => !folder(path).isSkipped,
    ruleFor(path) {
      const parent = parentOf(path)
      const decidedBy = parent?.isSkipped ? parent.decidedBy : lastMatch(patterns, path, parent?.info ?? null, null)
      return decidedBy?.line ?? null
    }
  }
}

function withoutTrailingGlob(pattern: string): string {
  return pattern.replace(/\/\*\*$/, '').replace(/\/\*$/, '')
}
