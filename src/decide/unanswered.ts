import { inSentences } from '../facts/sentences'
import { UserError } from '../errors'
import type { ImageSpec } from '../config/spec'
import type { Unanswered } from '../ports'
import { mayWrite } from './login'
import { pushRefused } from './push-refused'
import type { Planning } from './request'

/**
 * A run that may push nothing, as a fork's pull request, cannot mend a registry that refuses to be read: it builds everything, which costs
 * time and nothing else. A run whose push would be refused as well is stopped before it builds.
 *
 * @throws UserError with the registry's word and the fix, unless what is not known is to be built
 */
export function failWhereUnanswered(
  spec: ImageSpec,
  decision: { readonly unanswered: Unanswered | null },
  { request }: Planning
): void {
  const { unanswered } = decision
  if (unanswered === null) return
  const isRefused = unanswered.code === 'unauthorized' || unanswered.code === 'denied'
  if (!mayWrite(request) && isRefused) return
  if (unanswered.refusal !== undefined) throw pushRefused(spec.image, unanswered.refusal, request.event)
  if (request.options.onRegistryError === 'rebuild') return
  const said = `${spec.image}: ${inSentences(unanswered)}`
  throw new UserError(`${said} To build everything instead, set on-registry-error to rebuild.`)
}
