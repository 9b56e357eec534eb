import { ignoreFilter, parseIgnore } from '../ignore/ignore'
import type { Platform } from '../ports'
import { printable } from '../printable'
import type { Finding } from './report'
import type { HeldPath } from './image-tree'

/** Paths of one finding that are named; the rest is counted. */
const NAMED = 5

/** Paths that a pattern forbids, also hidden ones: whoever pulls the image has their bytes. */
export function forbiddenPaths(
  paths: readonly HeldPath[],
  patterns: readonly string[],
  platform: Platform
): readonly Finding[] {
  return patterns.flatMap((pattern): readonly Finding[] => {
    const matches = matching(pattern)
    const found = paths.filter(one => matches(one.path))
    if (found.length === 0) return []
    const named = found
      .slice(0, NAMED)
      .map(one => `${printable(one.path)}${one.hidden ? ' (removed by a later layer, but still pulled)' : ''}`)
    const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : ''
    return [
      {
        code: 'forbidden-path',
        message: `"${printable(pattern)}" is forbidden and matches ${named.join(', ')}${more}.`,
        platform
      }
    ]
  })
}

/** Patterns that no path of the running image matches. */
export function missingPaths(
  paths: readonly HeldPath[],
  patterns: readonly string[],
  platform: Platform
): readonly Finding[] {
  return patterns.flatMap((pattern): readonly Finding[] => {
    const matches = matching(pattern)
    if (paths.some(one => !one.hidden && matches(one.path))) return []
    return [
      {
        code: 'missing-path',
        message: `"${printable(pattern)}" is required, and no file of the image matches.`,
        platform
      }
    ]
  })
}

/** The syntax of `.dockerignore`: relative to the root of the image, and what is below a match matches. */
function matching(pattern: string): (path: string) => boolean {
  const filter = ignoreFilter(parseIgnore(pattern.replace(/^\/+/, '')))
  return path => !filter.keeps(path)
}
