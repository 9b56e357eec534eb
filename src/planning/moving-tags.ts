import { tagsElsewhere } from '../answers/ask-tags'
import { tagsMayMove } from '../plan/decide-service'
import type { Manifest } from '../ports'
import type { Planning } from './request'
import type { Touched } from './touched'

/** The tags that an event asks for and that do not point at the image that is there. */
export async function whereTagsMove(
  references: readonly string[],
  manifest: Manifest,
  touched: Touched,
  planning: Planning
): Promise<readonly string[]> {
  if (!planning.surroundings.push || !tagsMayMove(planning.request.options.retag, touched)) return []
  const answer = await tagsElsewhere(planning.ports.registry, references, manifest.digest)
  // Where a tag points cannot be known: to put it once more is safe.
  return 'kind' in answer ? references : answer
}
