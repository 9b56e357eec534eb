import { consumedChanges, type ConsumedChange } from '../images/consumed'
import type { PreparedImage } from '../images/prepare'
import type { Planning } from './request'

/** Whether an event touched what an image is made of; `unknown` where that cannot be told from the changed paths. */
export type Touched = boolean | 'unknown'

/** The changed paths that an image consumes. */
export function consumedBy(image: PreparedImage, planning: Planning): readonly ConsumedChange[] {
  return consumedChanges(image.image, image.inputs, planning.changes.paths, planning.snapshot, planning.missing)
}

/**
 * Whether the event touched an image, by itself or through the bases that it is built from. Not told by the paths: a release asks for its
 * version's name on every image, whatever it changed; and the file that describes the images may have given any of them another build
 * argument or target. What an earlier step made is known by its content: it is in the hash.
 *
 * @param changes of {@link consumedBy}
 * @param bases the same of the bases that it is built from
 */
export function touchedBy(
  image: PreparedImage,
  changes: readonly ConsumedChange[],
  bases: readonly Touched[],
  { changes: { known, paths }, request }: Planning
): Touched {
  if (!known || request.event.tag !== null) return 'unknown'
  if (changes.length > 0 || bases.includes(true) || namesAny(image, paths)) return true
  const isDescribedAnew = request.describedIn !== undefined && paths.some(path => request.describedIn?.has(path))
  return image.inputs.unknowable || isDescribedAnew || bases.includes('unknown') ? 'unknown' : false
}

/** Files that an input names (`-r other.txt`) count too, though no line of the Dockerfile consumes them. */
function namesAny({ hash }: PreparedImage, paths: readonly string[]): boolean {
  return paths.some(path => hash.identities.has(path))
}
