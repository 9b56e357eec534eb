import type { BasePlan, Plan, ServicePlan } from '../../plan/types'
import { refuseUnknownNames } from '../names'

/** What somebody asked for on the command line. */
export interface Wanted {
  readonly names: readonly string[]
  /** Bases alone. */
  readonly base: boolean
  /** Services, with the stale bases that they stand on. */
  readonly app: boolean
}

/**
 * The part of a plan that is asked for: what is to be built of it, stale bases of the chosen images included, since nothing can be built
 * on a base that is not there.
 *
 * @throws UserError naming a name that is none of an image
 */
export function selectBuilds(plan: Plan, wanted: Wanted): Plan {
  refuseUnknownNames(wanted.names, plan)
  const isAsked = (image: BasePlan | ServicePlan): boolean =>
    wanted.names.length === 0 || wanted.names.includes(image.name)
  const both = wanted.base === wanted.app
  const services = plan.services.filter(service => (both || wanted.app) && isAsked(service) && isToBuild(service))
  const asked = plan.bases.filter(base => (both || wanted.base) && isAsked(base))
  const needed = withParents([...services.flatMap(service => service.bases), ...asked.map(base => base.name)], plan)
  return { ...plan, bases: plan.bases.filter(base => base.verdict === 'stale' && needed.has(base.name)), services }
}

export function isToBuild(service: ServicePlan): boolean {
  return service.mode === 'fast' || service.mode === 'full'
}

/** The bases of these names and those that they are built from; parents of a fresh base are not needed. */
function withParents(names: readonly string[], plan: Plan): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (name: string): void => {
    if (found.has(name)) return
    found.add(name)
    const base = plan.bases.find(one => one.name === name)
    if (base?.verdict === 'stale') base.bases.forEach(visit)
  }
  names.forEach(visit)
  return found
}
