import { UserError } from '../../errors'
import { imageBindings, stageBindings } from '../../images/bind'
import { DockerfileReader, type DescribedImage } from '../../images/described'
import type { Snapshot } from '../../images/snapshot'
import type { ImageSpec, Specification } from '../../config/spec'

/** The images of a specification that exist at a commit, and why the others do not. */
export interface Usable {
  readonly specification: Specification
  /** By kind and name, as {@link imageKey} gives them. */
  readonly failures: ReadonlyMap<string, string>
}

export function imageKey(kind: 'base' | 'service', name: string): string {
  return `${kind} ${name}`
}

/**
 * Takes out of a specification what cannot be read at a commit: images whose Dockerfile is missing or broken, images that are built
 * from such a base, and bases that nothing else is built from. An old commit may not have them all yet.
 */
export async function usableAt(specification: Specification, snapshot: Snapshot): Promise<Usable> {
  const reader = new DockerfileReader(snapshot)
  await reader.load([...specification.bases, ...specification.services])
  const failures = new Map<string, string>()
  const described = [
    ...specification.bases.map(spec => ({ key: imageKey('base', spec.name), spec })),
    ...specification.services.map(spec => ({ key: imageKey('service', spec.name), spec }))
  ].flatMap(({ key, spec }) => {
    const image = describe(spec, reader)
    if (typeof image === 'string') failures.set(key, image)
    return typeof image === 'string' ? [] : [{ key, bases: basesOf(image, specification) }]
  })
  let known = -1
  while (known !== failures.size) {
    known = failures.size
    for (const { key, bases } of described) {
      const broken = bases.find(base => failures.has(imageKey('base', base)))
      if (broken !== undefined && !failures.has(key)) failures.set(key, failures.get(imageKey('base', broken)) ?? '')
    }
  }
  const used = new Set(described.filter(one => !failures.has(one.key)).flatMap(one => one.bases))
  const bases = specification.bases.filter(base => !failures.has(imageKey('base', base.name)) && used.has(base.name))
  const services = specification.services.filter(service => !failures.has(imageKey('service', service.name)))
  return { specification: { bases, services }, failures }
}

/** The image, or why there is none. */
function describe(spec: ImageSpec, reader: DockerfileReader): DescribedImage | string {
  try {
    return reader.describe(spec)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.message
  }
}

function basesOf(image: DescribedImage, { bases }: Specification): readonly string[] {
  const names = new Set(bases.map(base => base.name))
  return [...stageBindings(image, bases), ...imageBindings(image, bases, names)].map(binding => binding.base)
}
