import type { TagsToMove } from '../facts/ask'
import type { MovableTags } from './image-tags'
import type { PlanOptions } from './request'
import type { Touched } from './touched'

/**
 * Services up to which the standing tags of untouched ones are looked up: as many as one registry is asked at once, so one round trip. Of more,
 * they are looked up on events whose changes are not known (a schedule, a manual run).
 */
const standingLimit = 16

/**
 * The tags that are to point at the image that is there. Where the event touched an input, or may have, all that it asks for. Where it
 * did not, those that stand for the branch (`latest`) and point at another image: a run before this one, which would have moved them
 * back, may have been cancelled.
 *
 * @param services how many the plan has
 */
export function tagsToMove(
  tags: MovableTags,
  touched: Touched,
  retag: PlanOptions['retag'],
  services: number
): TagsToMove {
  if (retag === 'never') return { references: [], absent: 'is left' }
  if (retag === 'always' || touched !== false) return { references: tags.lasting, absent: 'counts' }
  return { references: services > standingLimit ? [] : tags.standing, absent: 'is left' }
}
