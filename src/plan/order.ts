import { isToBuild, type BasePlan, type Plan, type ServicePlan } from './types'

type ImagePlan = BasePlan | ServicePlan

/** The images that one stands on. Of a base and a service of one name it is the base: nothing can stand on such a service. */
export function belowIn(plan: Plan): (image: ImagePlan) => readonly ImagePlan[] {
  const byName = new Map<string, ImagePlan>([...plan.services, ...plan.bases].map(image => [image.name, image]))
  return image => image.bases.flatMap(name => byName.get(name) ?? [])
}

/** What is to be built: first the images that others stand on, whatever they are called, then the services on top. */
export function toBuild(plan: Plan): { readonly below: readonly ImagePlan[]; readonly top: readonly ServicePlan[] } {
  const bases = new Set(plan.bases.map(base => base.name))
  const used = new Set([...plan.bases, ...plan.services].flatMap(image => image.bases))
  const isBelow = ({ name }: ServicePlan): boolean => used.has(name) && !bases.has(name)
  const services = plan.services.filter(isToBuild)
  return {
    below: [...plan.bases.filter(isToBuild), ...services.filter(isBelow)],
    top: services.filter(service => !isBelow(service))
  }
}

/** Images that are to be built by depth: each comes one wave after the last of those that it stands on. */
export function waves(images: readonly ImagePlan[], plan: Plan): readonly (readonly ImagePlan[])[] {
  const below = belowIn(plan)
  const built = new Set(images)
  const depths = new Map<ImagePlan, number>()
  const depth = (image: ImagePlan): number => {
    const known = depths.get(image)
    if (known !== undefined) return known
    const found =
      Math.max(
        -1,
        ...below(image)
          .filter(one => built.has(one))
          .map(depth)
      ) + 1
    depths.set(image, found)
    return found
  }
  const found: ImagePlan[][] = []
  for (const image of images) (found[depth(image)] ??= []).push(image)
  return found
}
