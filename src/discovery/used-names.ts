import { parseReference } from '../reference/reference'
import type { Hints } from './found'
import type { ReadBuild } from './read-dockerfile'
import { lastPart, withoutTag } from './written-image'

/** The owner in a name: `acme` of `ghcr.io/acme/app`; null where the name is not valid. */
export function ownerOf(image: string): string | null {
  try {
    return parseReference(image.toLowerCase()).path.split('/')[0] ?? null
  } catch {
    return null
  }
}

/**
 * Services that nothing names, with the name by which others of the repository are built from them: `FROM ghcr.io/acme/core` speaks of
 * `core/Dockerfile` of a repository of `acme`.
 */
export function withUsedNames(
  services: readonly ReadBuild[],
  all: readonly ReadBuild[],
  { repository }: Hints
): readonly ReadBuild[] {
  const owner = repository?.split('/')[0]?.toLowerCase()
  return services.map(service => {
    const { build } = service
    const used = all
      .filter(other => other !== service && build.image === null)
      .flatMap(({ images }) => images.map(({ reference }) => withoutTag(reference ?? '')))
      .filter(image => lastPart(image) === build.name.toLowerCase() && ownerOf(image) === owner)
    const [image, ...others] = new Set(used)
    return image === undefined || others.length > 0 ? service : { ...service, build: { ...build, image } }
  })
}
