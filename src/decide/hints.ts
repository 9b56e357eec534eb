import type { Changes } from '../changes/changes'
import type { ImageId } from '../config/spec'
import type { PreparedImage } from '../images/prepare'
import { openSnapshot, type Snapshot } from '../images/snapshot'
import type { Repository } from '../ports'
import type { PlanRequest } from './request'
import { touchings, type Touching } from './touched'

/** What the event's changes say of images. Worked out when it is first asked for: the changes are found while the rest goes on. */
export interface Hints {
  readonly touching: (image: PreparedImage) => Promise<Touching>
  /** The commit that the event started from, with its files; null where git does not know it, or it cannot be read. */
  readonly previous: () => Promise<Snapshot | null>
}

/** @param images filled while the plan is made; those that an image stands on are there before it is asked about */
export function hintsOf(
  request: PlanRequest,
  repository: Repository,
  snapshot: Snapshot,
  images: ReadonlyMap<ImageId, PreparedImage>
): Hints {
  const touching = once(async () => touchings(request, await request.changes, snapshot, images))
  const previous = once(async () => {
    const commit = before(await request.changes)
    return commit === null ? null : openSnapshot(repository, commit).catch(() => null)
  })
  return { touching: async image => (await touching())(image), previous }
}

function before({ known, source, base }: Changes): string | null {
  return known && source === 'git' ? base : null
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}
