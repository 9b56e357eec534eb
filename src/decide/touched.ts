import type { Changes } from '../changes/changes'
import { imageId, type ImageId } from '../config/spec'
import { consumedChanges, missingFrom, type ConsumedChange } from '../images/consumed'
import type { PreparedImage } from '../images/prepare'
import type { Snapshot } from '../images/snapshot'
import type { PlanRequest } from './request'

/** Whether an event touched what an image is made of; `unknown` where that cannot be told from the changed paths. */
export type Touched = boolean | 'unknown'

/** What an event means for one image. */
export interface Touching {
  /** The changed paths that it consumes. */
  readonly changes: readonly ConsumedChange[]
  readonly touched: Touched
}

/** What an event means for images, each worked out once. Those that an image stands on are asked for with it. */
export function touchings(
  request: Pick<PlanRequest, 'event' | 'describedIn'>,
  changes: Changes,
  snapshot: Snapshot,
  images: ReadonlyMap<ImageId, PreparedImage>
): (image: PreparedImage) => Touching {
  const missing = missingFrom(snapshot, changes.paths)
  const known = new Map<ImageId, Touching>()
  const touching = (image: PreparedImage): Touching => {
    const id = imageId(image.spec)
    const found = known.get(id) ?? workOut(image)
    known.set(id, found)
    return found
  }
  const workOut = (image: PreparedImage): Touching => {
    const consumed = consumedChanges(image.described, image.inputs, changes.paths, snapshot, missing)
    const below = [...new Set(image.links.map(link => link.on))].map(on => {
      const one = images.get(on)
      return one === undefined ? 'unknown' : touching(one).touched
    })
    return { changes: consumed, touched: touchedBy(image, consumed, below, changes, request) }
  }
  return touching
}

/**
 * Whether the event touched an image, by itself or through those that it stands on. Not told by the paths: a release asks for its
 * version's name on every image, whatever it changed; and the file that describes the images may have given any of them another build
 * argument or target. What an earlier step made is known by its content: it is in the hash.
 *
 * @param consumed of {@link consumedChanges}
 * @param below the same of the images that it stands on
 */
export function touchedBy(
  image: PreparedImage,
  consumed: readonly ConsumedChange[],
  below: readonly Touched[],
  { known, paths }: Pick<Changes, 'known' | 'paths'>,
  { event, describedIn }: Pick<PlanRequest, 'event' | 'describedIn'>
): Touched {
  if (!known || event.tag !== null) return 'unknown'
  if (consumed.length > 0 || below.includes(true) || namesAny(image, paths)) return true
  const isDescribedAnew = describedIn !== undefined && paths.some(path => describedIn.has(path))
  return image.inputs.unknowable || isDescribedAnew || below.includes('unknown') ? 'unknown' : false
}

/** Files that an input names (`-r other.txt`) count too, though no line of the Dockerfile consumes them. */
function namesAny({ hash }: PreparedImage, paths: readonly string[]): boolean {
  return paths.some(path => hash.identities.has(path))
}
