import { posix } from 'node:path'
import { hasWildcards, matchesOr } from '../ignore/glob'

/** Absolute, clean paths in an image at which a file may lie; null: it lies somewhere. */
export type Places = ReadonlySet<string> | null

/** How files get to a destination. */
export interface Transfer {
  /** Clean path or pattern below the root of what is copied from; `.` is all of it. */
  readonly source: string
  /** It is the only source, and no pattern: a destination without a slash at its end may be the new name of a file. */
  readonly isAlone: boolean
  /** Absolute; ends with `/` where it is a folder for certain. */
  readonly destination: string
  /** `--parents`: the folder, below the root, whose parts are left out; null without the flag. */
  readonly pivot: string | null
}

/**
 * Where a file comes to lie that a source holds; undefined where the source does not hold it.
 *
 * @param path of the file below the root of what is copied from, clean, without leading slash
 */
export function placesAfter(transfer: Transfer, path: string): readonly string[] | undefined {
  const { source, destination, isAlone, pivot } = transfer
  if (pivot !== null) {
    const kept = below(pivot, path)
    return kept === undefined ? undefined : [posix.join(destination, kept)]
  }
  const rest = below(source, path)
  if (rest === undefined) return undefined
  if (rest !== '') return [posix.join(destination, rest)]
  const name = posix.basename(path)
  // No image has a folder of the name of the very file that is copied.
  if (isAlone && posix.basename(destination) === name && !destination.endsWith('/')) return [destination]
  const inFolder = posix.join(destination, name)
  return destination.endsWith('/') || !isAlone ? [inFolder] : [destination, inFolder]
}

/** The part of a path below a folder or pattern; empty where it is the path itself, undefined where it is another one. */
function below(source: string, path: string): string | undefined {
  if (source === '.') return path
  const [parts, names] = [source.split('/'), path.split('/')]
  if (names.length < parts.length) return undefined
  const isInside = parts.every((part, at) => isMatch(part, names[at] ?? ''))
  return isInside ? names.slice(parts.length).join('/') : undefined
}

function isMatch(part: string, name: string): boolean {
  return part === name || part.includes('**') || (hasWildcards(part) && matchesOr(true, part, name))
}

/** Whether one of the paths is the place, or a folder that holds it. */
export function isInOneOf(place: string, paths: readonly string[]): boolean {
  return paths.some(path => place === path || path === '/' || place.startsWith(`${path}/`))
}
