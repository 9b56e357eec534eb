import { inSentences } from '../facts/sentences'
import { UserError } from '../errors'
import type { ImageSpec } from '../config/spec'
import type { Unanswered } from '../ports'
import { mayWrite } from './login'
import type { Planning } from './request'

/**
 * A run that may push nothing and has no login, as a fork's pull request has none, cannot mend a registry that wants one for reading: it
 * builds everything.
 *
 * @throws UserError with the registry's word and the fix, unless what is not known is to be built
 */
export function failWhereUnanswered(
  spec: ImageSpec,
  decision: { readonly unanswered: Unanswered | null },
  { request, ports: { registry } }: Planning
): void {
  if (decision.unanswered === null || request.options.onRegistryError === 'rebuild') return
  if (!mayWrite(request) && decision.unanswered.code === 'unauthorized' && registry.isAnonymous(spec.image)) return
  const said = `${spec.image}: ${inSentences(decision.unanswered)}`
  throw new UserError(`${said} To build everything instead, set on-registry-error to rebuild.`)
}
