import type { BaseSpec, ImageSpec } from '../config/spec'
import { inBuildOrder, type BoundImage, type BoundImages } from './bound'
import type { Standing } from './counted'
import type { ImageInputs } from './inputs'

/** The images of a plan, parents first, and which of them the names in their Dockerfiles mean. */
export function standingOf(bound: BoundImages, inputs: ReadonlyMap<ImageSpec, ImageInputs>): readonly Standing[] {
  const byName = new Map(bound.bases.map(({ image }) => [image.spec.name, image.spec]))
  const standing = ({ image, bindings }: BoundImage, base: BaseSpec | null): Standing => {
    const consumed = base === null ? undefined : inputs.get(base)
    return {
      image,
      base: base === null || consumed === undefined ? null : { spec: base, inputs: consumed },
      standsOn: bindings.flatMap(binding => byName.get(binding.base) ?? []),
      means: ({ stage, reference }) => {
        const uses = image.resolved.flatMap(target => target.images)
        const found = bindings.find(binding => {
          switch (binding.kind) {
            case 'stage':
              return binding.stage === stage
            case 'build-context':
              return binding.reference === reference
            case 'build-arg':
              return uses.some(use => use.reference === reference && use.args.includes(binding.argument))
          }
        })
        return found === undefined ? null : (byName.get(found.base) ?? null)
      }
    }
  }
  return [
    ...inBuildOrder(bound.bases).map(base => standing(base, base.image.spec)),
    ...bound.services.map(service => standing(service, null))
  ]
}
