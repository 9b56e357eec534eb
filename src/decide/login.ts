import type { Specification } from '../config/spec'
import { UserError } from '../errors'
import type { ImageName, Registry } from '../ports'
import { printable } from '../printable'
import { loginFixes, noLogin } from './push-refused'
import type { PlanRequest } from './request'

/** Whether the event and the inputs let this run write, and the code is the event's. */
export function mayWrite({ options, event, subject }: Pick<PlanRequest, 'options' | 'event' | 'subject'>): boolean {
  if (subject !== undefined && subject.foreign !== null) return false
  return options.push === 'auto' ? event.mayPush.allowed : options.push
}

/**
 * Where the event may push, a missing login is a step that was forgotten: a plan that quietly pushed nothing would look like a success. The
 * workflow's token reads ghcr.io for the plan, and docker does not know it.
 *
 * @throws UserError naming the registry and both ways out
 */
export function refuseMissingLogin({ specification, ...request }: PlanRequest, registry: Registry): void {
  if (request.options.push !== 'auto' || !mayWrite(request)) return
  for (const image of imagesOf(specification)) {
    const host = image.split('/')[0] ?? ''
    const login = registry.login(image)
    if (login === 'open' || login === 'own') continue
    const why = noLogin(host, registry.account(image).problems)
    const token =
      login === 'workflow' ? "; the workflow's token lets this step read, and the build step does not know it" : ''
    throw new UserError(`${printable(image)} cannot be pushed: ${why}${token}. ${loginFixes(host)}`)
  }
}

function imagesOf({ bases, services }: Specification): readonly ImageName[] {
  return [...new Set([...bases, ...services].map(spec => spec.image))]
}
