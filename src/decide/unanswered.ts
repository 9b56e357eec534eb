import { imageId, type ImageId } from '../config/spec'
import { inSentences } from '../facts/sentences'
import { UserError } from '../errors'
import type { PreparedImage } from '../images/prepare'
import type { Registry } from '../ports'
import type { Decision } from './decide'
import { mayWrite } from './login'
import type { PlanRequest } from './request'

/**
 * A run that may push nothing and has no login, as a fork's pull request has none, cannot mend a registry that wants one for reading: it
 * builds everything.
 *
 * @throws UserError with the registry's word and the fix, unless what is not known is to be built
 */
export function failWhereUnanswered(
  images: readonly PreparedImage[],
  decisions: ReadonlyMap<ImageId, Decision>,
  request: PlanRequest,
  registry: Pick<Registry, 'isAnonymous'>
): void {
  if (request.options.onRegistryError === 'rebuild') return
  for (const { spec } of images) {
    const unanswered = decisions.get(imageId(spec))?.unanswered ?? null
    if (unanswered === null) continue
    if (!mayWrite(request) && unanswered.code === 'unauthorized' && registry.isAnonymous(spec.image)) continue
    const said = `${spec.image}: ${inSentences(unanswered)}`
    throw new UserError(`${said} To build everything instead, set on-registry-error to rebuild.`)
  }
}
