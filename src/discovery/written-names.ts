import type { ImageName } from '../ports'
import { repositoryOf } from '../reference/repository'
import type { FoundContexts, FoundBuild } from './found'
import type { NamedImage } from './read-dockerfile'

/** An image of the plan that files call otherwise than the plan does. */
interface CalledOtherwise {
  /** As `build-contexts` name it. */
  readonly key: string
  /** The last part of this name is enough for a FROM line to find it, see {@link ../images/names}. */
  readonly isFoundByFrom: boolean
}

/** By the repository that is written. */
export type WrittenNames = ReadonlyMap<string, CalledOtherwise>

/** A build, and what the plan calls it. */
export interface Planned {
  readonly build: FoundBuild
  readonly image: ImageName
  /** `base:KEY` or `service:KEY`. */
  readonly key: string
}

/** All names under which a build is pushed today. */
export function namesOf({ image, otherImages = [] }: FoundBuild): readonly ImageName[] {
  return [...(image === null ? [] : [image]), ...otherImages]
}

/**
 * The names of planned images that only the files know: the input `registry` took the place of a host, or an image is pushed under several
 * names. Whoever is built from such a name stands on the image all the same.
 */
export function writtenNames(all: readonly Planned[]): WrittenNames {
  const planned = new Set(all.map(({ image }) => repositoryOf(image)))
  const names = new Map<string, CalledOtherwise>()
  for (const { build, key } of all) {
    for (const name of namesOf(build)) {
      const repository = repositoryOf(name)
      if (repository === null || planned.has(repository) || names.has(repository)) continue
      names.set(repository, { key, isFoundByFrom: key.startsWith('base:') && name === build.image })
    }
  }
  return names
}

/** The contexts of a build, with the images of the plan that it calls by other names. */
export function withWrittenNames(
  contexts: FoundContexts,
  images: readonly NamedImage[],
  own: string,
  names: WrittenNames
): FoundContexts {
  const behind = (reference: string): CalledOtherwise | undefined => {
    const found = names.get(repositoryOf(reference) ?? '')
    return found?.key === own ? undefined : found
  }
  const given = Object.entries(contexts).map(([name, value]) => {
    const [, reference] = /^docker-image:\/\/(.+)$/s.exec(value) ?? []
    return [name, reference === undefined ? value : (behind(reference)?.key ?? value)] as const
  })
  const taken = images.flatMap(({ reference }) => {
    const found = reference === null ? undefined : behind(reference)
    return reference === null || found === undefined || found.isFoundByFrom ? [] : [[reference, found.key] as const]
  })
  return Object.fromEntries([...given, ...taken])
}
