import { tagsElsewhere } from '../facts/ask-tags'
import type { ImageTags } from './lasting-tags'
import type { Manifest } from '../ports'
import type { Planning } from './request'
import type { Touched } from './touched'

/**
 * Services up to which the standing tags of untouched ones are looked up: as many as one registry is asked at once, so one round trip. Of more,
 * they are looked up on events whose changes are not known (a schedule, a manual run).
 */
const standingLimit = 16

/**
 * The tags that are to be pointed at the image that is there. Where the event touched an input, or may have, all that it asks for. Where it
 * did not, those that stand for the branch (`latest`) and point at another image: a run before this one, which would have moved them
 * back, may have been cancelled.
 */
export async function whereTagsMove(
  tags: ImageTags,
  manifest: Manifest,
  touched: Touched,
  { request, surroundings, ports, prepared }: Planning
): Promise<readonly string[]> {
  const { retag } = request.options
  if (!surroundings.push || retag === 'never') return []
  const isAsked = retag === 'always' || touched !== false
  if (!isAsked && prepared.services.length > standingLimit) return []
  const references = isAsked ? tags.lasting : tags.standing
  const answer = await tagsElsewhere(ports.registry, references, manifest.digest, isAsked ? 'counts' : 'is left')
  if (!('kind' in answer)) return answer
  // Where a tag points cannot be known: to put it once more is safe, where the event asks for it.
  return isAsked ? references : []
}
