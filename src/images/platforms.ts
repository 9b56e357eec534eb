import { UserError } from '../errors'
import { imageId, type ImageId, type ImageSpec, type Specification } from '../config/spec'
import type { Platform } from '../ports'
import { printable } from '../printable'
import type { Graph } from './graph'

/**
 * An app cannot be built on a platform that the image below it does not have: an image that names no platforms takes those of all that
 * is built from it. The same object where nothing changes.
 *
 * @throws UserError where an image names platforms, and something that is built from it needs another one
 */
export function withPlatformsOfUsers(specification: Specification, graph: Graph): Specification {
  const known = new Map(graph.map(({ described: image }) => [imageId(image.spec), image.spec]))
  // What stands on others first, so that what an image takes over reaches the one below it.
  const users = new Map<ImageId, ImageSpec[]>()
  for (const { described: image, links } of [...graph].reverse()) {
    const id = imageId(image.spec)
    const spec = forUsers(image.spec, users.get(id) ?? [])
    known.set(id, spec)
    for (const on of new Set(links.map(link => link.on))) users.set(on, [spec, ...(users.get(on) ?? [])])
  }
  const adapted = <Spec extends ImageSpec>(spec: Spec): Spec => {
    const platforms = known.get(imageId(spec))?.platforms ?? spec.platforms
    return platforms === spec.platforms ? spec : { ...spec, platforms }
  }
  const { bases, services } = specification
  const found = { bases: bases.map(adapted), services: services.map(adapted) }
  const isSame = [...found.bases, ...found.services].every((spec, at) => spec === [...bases, ...services][at])
  return isSame ? specification : found
}

function forUsers(spec: ImageSpec, users: readonly ImageSpec[]): ImageSpec {
  const wanted = new Set<Platform>(users.flatMap(user => user.platforms))
  if (wanted.size === 0) return spec
  if (spec.platforms.length === 0) return { ...spec, platforms: [...wanted] }
  const user = users.find(one => one.platforms.some(platform => !spec.platforms.includes(platform)))
  if (user === undefined) return spec
  const missing = user.platforms.filter(platform => !spec.platforms.includes(platform))
  throw new UserError(
    `${spec.kind} ${printable(spec.name)}: ${printable(user.name)} is built from it for ${missing.join(', ')}, and its platforms are ${spec.platforms.join(', ')}. ` +
      `Add the platform to the ${spec.kind}, or take its platforms out: it then takes those of what is built from it.`
  )
}
