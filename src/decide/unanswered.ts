import { imageId, type ImageId } from '../config/spec'
import { inSentences, UserError } from '../errors'
import type { PreparedImage } from '../images/prepare'
import type { Decision } from './decide'
import { mayWrite } from './login'
import { pushRefused } from './push-refused'
import type { PlanRequest } from './request'

/**
 * A run that may push nothing, as a fork's pull request, cannot mend a registry that refuses to be read: it builds everything, which costs
 * time and nothing else. A run whose push would be refused as well is stopped before it builds.
 *
 * @throws UserError with the registry's word and the fix, unless what is not known is to be built
 */
export function failWhereUnanswered(
  images: readonly PreparedImage[],
  decisions: ReadonlyMap<ImageId, Decision>,
  request: PlanRequest
): void {
  for (const { spec } of images) {
    const unanswered = decisions.get(imageId(spec))?.unanswered ?? null
    if (unanswered === null) continue
    const isRefused = unanswered.code === 'unauthorized' || unanswered.code === 'denied'
    if (!mayWrite(request) && isRefused) continue
    if (unanswered.refusal !== undefined) throw pushRefused(spec.image, unanswered.refusal, request.event)
    if (request.options.onRegistryError === 'rebuild') continue
    const said = `${spec.image}: ${inSentences(unanswered)}`
    throw new UserError(`${said} To build everything instead, set on-registry-error to rebuild.`)
  }
}
