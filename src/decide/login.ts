import type { Specification } from '../config/spec'
import type { ImageName, Registry, Warning } from '../ports'
import { printable } from '../printable'
import type { PlanRequest } from './request'

/** Whether the event and the inputs let this run write; a registry without a login may still not. */
export function mayWrite({ options, event }: PlanRequest): boolean {
  return options.push === 'auto' ? event.mayPush.allowed : options.push
}

/** Whether a tag may be put: what never moves one asks for the right to read alone. */
export function mayRetag(request: PlanRequest): boolean {
  return mayWrite(request) && request.options.retag !== 'never'
}

/** Images of registries that demand a login and have none: they can be read there, as anybody can, and not pushed. */
export function anonymousImages(specification: Specification, registry: Registry): readonly ImageName[] {
  const images = [...specification.bases, ...specification.services].map(spec => spec.image)
  return [...new Set(images)].filter(image => registry.isAnonymous(image))
}

/** Where an event may push, a missing login is most likely a step that was forgotten. */
export function missingLogin(anonymous: readonly ImageName[], request: PlanRequest): readonly Warning[] {
  const [first] = anonymous
  if (first === undefined || request.options.push !== 'auto' || !request.event.mayPush.allowed) return []
  const message =
    `Nothing will be pushed: there is no login for the registry of ${printable(first)}. Add a docker/login-action step before this one, ` +
    `or give registry-username and registry-password. Where nothing is to be pushed, say push: false.`
  return [{ code: 'anonymous-registry', message }]
}
