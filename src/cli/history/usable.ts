import { UserError } from '../../errors'
import { DockerfileReader } from '../../images/described'
import { linkImage } from '../../images/graph'
import { plannedNames } from '../../images/names'
import type { Snapshot } from '../../images/snapshot'
import { imageId, type ImageId, type Specification } from '../../config/spec'

/** The images of a specification that exist at a commit, and why the others do not. */
export interface Usable {
  readonly specification: Specification
  readonly failures: ReadonlyMap<ImageId, string>
}

/**
 * Takes out of a specification what cannot be read at a commit: images whose Dockerfile is missing or broken, images that stand on
 * such a one, and bases that nothing else is built from. An old commit may not have them all yet.
 */
export async function usableAt(specification: Specification, snapshot: Snapshot): Promise<Usable> {
  const images = [...specification.bases, ...specification.services]
  const reader = new DockerfileReader(snapshot)
  await reader.load(images)
  const names = plannedNames(images, new Set(specification.bases))
  const failures = new Map<ImageId, string>()
  const below = new Map<ImageId, readonly ImageId[]>()
  for (const spec of images) {
    try {
      const { links } = linkImage(spec, images, names, reader, () => null)
      below.set(imageId(spec), [...new Set(links.map(link => link.on))])
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      failures.set(imageId(spec), error.message)
    }
  }
  let known = -1
  while (known !== failures.size) {
    known = failures.size
    for (const [id, ids] of below) {
      const broken = ids.find(on => failures.has(on))
      if (broken !== undefined && !failures.has(id)) failures.set(id, failures.get(broken) ?? '')
    }
  }
  const used = new Set([...below].flatMap(([id, ids]) => (failures.has(id) ? [] : ids)))
  const bases = specification.bases.filter(base => !failures.has(imageId(base)) && used.has(imageId(base)))
  const services = specification.services.filter(service => !failures.has(imageId(service)))
  return { specification: { bases, services }, failures }
}
