import type { Inheritance } from '../dockerfile/resolved'
import { UserError } from '../errors'
import type { BaseSpec, ImageSpec, ServiceSpec, Specification } from '../config/spec'
import { printable } from '../printable'
import { baseNamed, imageBindings, parentsFirst, stageBindings, type Binding } from './bind'
import type { DescribedImage, DockerfileReader } from './described'

/** An image with the bases that it is built from. */
export interface BoundImage<Spec extends ImageSpec = ImageSpec> {
  readonly image: DescribedImage<Spec>
  readonly bindings: readonly Binding[]
}

export interface BoundImages {
  readonly bases: readonly BoundImage<BaseSpec>[]
  readonly services: readonly BoundImage<ServiceSpec>[]
}

/**
 * Finds the bases of every image.
 *
 * @throws UserError where a Dockerfile is missing or broken, or a base is used by nothing
 */
export function bindImages(specification: Specification, reader: DockerfileReader): BoundImages {
  const strict = bindWith(specification, reader, new Set())
  const unused = unusedBases(specification.bases, strict)
  if (unused.length === 0 || specification.services.length === 0) return strict
  const bound = bindWith(specification, reader, new Set(unused.map(base => base.name)))
  const [idle] = unusedBases(specification.bases, bound)
  if (idle === undefined) return bound
  throw new UserError(
    `base ${printable(idle.name)}: no service is built from ${printable(idle.image)}. Name that image in a FROM line of a service's Dockerfile ` +
      `(or in the default of its ARG), or take the base out.`
  )
}

/** Bases in the order in which they are to be built, parents first. */
export function inBuildOrder(bases: readonly BoundImage<BaseSpec>[]): readonly BoundImage<BaseSpec>[] {
  const order = parentsFirst(
    bases.map(({ image, bindings }) => ({ name: image.spec.name, parents: bindings.map(binding => binding.base) }))
  )
  return order.flatMap(name => bases.filter(base => base.image.spec.name === name))
}

/** @param loose names of bases that are also recognised by the last part of their name */
function bindWith(
  { bases, services }: Specification,
  reader: DockerfileReader,
  loose: ReadonlySet<string>
): BoundImages {
  const bound = new Map<BaseSpec, BoundImage<BaseSpec>>()
  const underWay = new Set<BaseSpec>()

  function bind<Spec extends ImageSpec>(spec: Spec): BoundImage<Spec> {
    const handedOn = (reference: string): Inheritance | null => inheritanceOf(spec, reference)
    const whole = reader.describe(spec, { inherits: handedOn })
    const stages = stageBindings(whole, bases)
    // A stage that comes from the registry takes everything below it along: what only it needs is no input of this image.
    const contexts = new Set(stages.map(binding => binding.stage))
    const image = stages.length === 0 ? whole : reader.describe(spec, { contexts, inherits: handedOn })
    return { image, bindings: [...stages, ...imageBindings(image, bases, loose)] }
  }

  function bindBase(base: BaseSpec): BoundImage<BaseSpec> {
    const known = bound.get(base)
    if (known !== undefined) return known
    underWay.add(base)
    const found = bind(base)
    underWay.delete(base)
    bound.set(base, found)
    return found
  }

  /** What a base hands on to what is built from it: variables, working directory, ONBUILD triggers. A cycle is refused later, with its names. */
  function inheritanceOf(spec: ImageSpec, reference: string): Inheritance | null {
    const base = baseNamed(spec, reference, bases, loose)
    return base === null || underWay.has(base) ? null : bindBase(base).image.resolved[0].handsOn
  }

  return { bases: bases.map(bindBase), services: services.map(bind) }
}

function unusedBases(bases: readonly BaseSpec[], bound: BoundImages): readonly BaseSpec[] {
  const used = new Set([...bound.bases, ...bound.services].flatMap(one => one.bindings.map(binding => binding.base)))
  return bases.filter(base => !used.has(base.name))
}
