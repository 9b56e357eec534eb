import { consumedChanges, type ConsumedChange } from '../images/inputs'
import type { PreparedImage } from '../images/prepare'
import type { Planning } from './request'

/** The changed paths that an image consumes. */
export function consumedBy(image: PreparedImage, planning: Planning): readonly ConsumedChange[] {
  return consumedChanges(image.image, image.inputs, planning.changes.paths, planning.snapshot)
}

/** A release asks for its version's name on every image, whatever it changed. */
export function touchedBy(changes: readonly ConsumedChange[], planning: Planning): boolean | 'unknown' {
  return !planning.changes.known || planning.request.event.tag !== null ? 'unknown' : changes.length > 0
}
