import type { Specification } from '../config/spec'
import { UserError } from '../errors'
import type { ImageName, Registry } from '../ports'
import { printable } from '../printable'
import { loginFixes } from './push-refused'
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
    switch (registry.login(image)) {
      case 'open':
      case 'own':
        break
      case 'none':
        throw new UserError(
          `${printable(image)} cannot be pushed: there is no login for ${printable(host)}. ${loginFixes(host)}`
        )
      case 'workflow':
        throw new UserError(
          `${printable(image)} cannot be pushed: there is no login for ${printable(host)}; the workflow's token lets this step read, and the build step does not know it. ${loginFixes(host)}`
        )
    }
  }
}

function imagesOf({ bases, services }: Specification): readonly ImageName[] {
  return [...new Set([...bases, ...services].map(spec => spec.image))]
}
