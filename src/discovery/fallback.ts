import { posix } from 'node:path'
import { wordsOf } from './dockerfile-names'
import type { FoundBuild } from './found'
import type { LinkedBase } from './link-bases'
import type { ReadBuild } from './read-dockerfile'
import { withoutTag } from './written-image'

/** Services that stay services, and the Dockerfile that builds one of them without its base. */
export interface Paired {
  readonly services: readonly ReadBuild[]
  readonly fallbackOf: (build: FoundBuild) => string | null
}

/**
 * Finds the Dockerfile that builds a service without a base: one in the same folder whose name says so (`Dockerfile.enhanced`), or
 * the plain `Dockerfile` beside a `Dockerfile.fast`, when that does not build on the base.
 */
export function pairFallbacks(
  services: readonly ReadBuild[],
  spare: readonly string[],
  linked: readonly LinkedBase[]
): Paired {
  const fallbacks = new Map<string, string>()
  const usesBase = (service: ReadBuild): boolean => linked.some(link => takes(service, link))
  const inFolder = (folder: string): readonly ReadBuild[] =>
    services.filter(service => posix.dirname(service.build.dockerfile) === folder)
  for (const service of services) {
    const folder = posix.dirname(service.build.dockerfile)
    const beside = inFolder(folder).filter(one => one !== service && one.build.dockerfile !== service.build.dockerfile)
    if (!usesBase(service) || beside.some(usesBase)) continue
    const isFast = wordsOf(posix.basename(service.build.dockerfile)).includes('fast')
    const candidates = [
      ...spare.filter(path => posix.dirname(path) === folder),
      ...(isFast ? beside.map(one => one.build.dockerfile) : [])
    ]
    const [only] = candidates
    if (only !== undefined && candidates.length === 1) fallbacks.set(service.build.dockerfile, only)
  }
  const taken = new Set(fallbacks.values())
  return {
    services: services.filter(service => !taken.has(service.build.dockerfile)),
    fallbackOf: build => fallbacks.get(build.dockerfile) ?? null
  }
}

/** Whether a build takes an image of the base's name, or the build argument that names it. */
export function takes({ images }: ReadBuild, { written, argument }: LinkedBase): boolean {
  return images.some(image =>
    image.reference === null
      ? image.argument !== null && image.argument === argument
      : withoutTag(image.reference) === written
  )
}
