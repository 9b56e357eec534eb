import type { PlannedEvent } from '../changes/event'
import type { ImageName, Warning } from '../ports'

/** What the templates of tags are rendered from. */
export interface TagContext {
  readonly event: PlannedEvent
  readonly now: Date
  /** Committer date of the event's commit; null where it could not be read. */
  readonly commitDate: Date | null
  readonly image: ImageName
}

export interface RenderedTags {
  /** Full references `image:tag`, without duplicates, in the order of the templates. */
  readonly references: readonly string[]
  readonly warnings: readonly Warning[]
}
