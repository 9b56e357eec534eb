import { inSentences } from '../answers/sentences'
import { UserError } from '../errors'
import type { ImageSpec } from '../plan/spec'
import type { Unanswered } from '../ports'
import type { PlanRequest } from './request'

/** @throws UserError with the registry's word and the fix, unless what is not known is to be built */
export function failWhereUnanswered(
  spec: ImageSpec,
  decision: { readonly unanswered: Unanswered | null },
  request: PlanRequest
): void {
  if (decision.unanswered === null || request.options.onRegistryError === 'rebuild') return
  const said = `${spec.image}: ${inSentences(decision.unanswered)}`
  throw new UserError(`${said} To build everything instead, set on-registry-error to rebuild.`)
}
