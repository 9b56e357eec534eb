import { belowIn } from '../../plan/order'
import { isToBuild, type BasePlan, type Plan, type ServicePlan } from '../../plan/types'
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
  const asked = [
    ...plan.services.filter(service => (both || wanted.app) && isAsked(service) && isToBuild(service)),
    ...plan.bases.filter(base => (both || wanted.base) && isAsked(base) && isToBuild(base))
  ]
  const needed = withBelow(asked, plan)
  return {
    ...plan,
    bases: plan.bases.filter(base => needed.has(base)),
    services: plan.services.filter(service => needed.has(service))
  }
}

/** Images and those that they stand on and that are to be built; what is below one that is there is not needed. */
function withBelow(images: readonly (BasePlan | ServicePlan)[], plan: Plan): ReadonlySet<BasePlan | ServicePlan> {
  const below = belowIn(plan)
  const found = new Set<BasePlan | ServicePlan>()
  const visit = (image: BasePlan | ServicePlan): void => {
    if (found.has(image)) return
    found.add(image)
    below(image).filter(isToBuild).forEach(visit)
  }
  images.forEach(visit)
  return found
}
