import type { Digest, ImageName, Platform, Registry } from '../ports'
import { standsOn } from './foundation'
import { publishedImage, type PublishedImage, type PublishedPart } from './published'

/**
 * Whether two images of one repository have the same layers on every platform that is wanted. An index gets another digest whenever an
 * architecture arrives or an attestation changes; what is built on it does not change with that.
 *
 * @param before digest at the build, of which the registry may have nothing left; then `built`, which starts with an image's layers where
 *   it stands on it, proves the same
 */
export async function haveSameLayers(
  registry: Registry,
  image: ImageName,
  before: Digest,
  now: Digest,
  platforms: readonly Platform[],
  built: PublishedImage
): Promise<boolean> {
  const [old, current] = await Promise.all([
    publishedImage(registry, image, before),
    publishedImage(registry, image, now)
  ])
  if (current.kind !== 'yes' || platforms.length === 0) return false
  if (old.kind !== 'yes') return (await standsOn(built, current.value, platforms)).kind === 'yes'
  const answers = await Promise.all(platforms.map(platform => areEqual(old.value, current.value, platform)))
  return answers.every(isEqual => isEqual)
}

async function areEqual(old: PublishedImage, current: PublishedImage, platform: Platform): Promise<boolean> {
  const [before, now] = await Promise.all([partOf(old, platform), partOf(current, platform)])
  if (before === null || now === null) return false
  return before.digest === now.digest || digestsOf(before) === digestsOf(now)
}

/** The image of a platform; a single image says in its configuration which one it is for. */
async function partOf(image: PublishedImage, platform: Platform): Promise<PublishedPart | null> {
  const parts = await image.parts([platform])
  const part = parts.kind === 'yes' ? parts.value[0] : undefined
  if (part === undefined || part.platform !== null) return part ?? null
  const config = await part.config()
  return config.kind === 'yes' && config.value.platform === platform ? part : null
}

function digestsOf(part: PublishedPart): string {
  return part.layers.map(layer => layer.digest).join(' ')
}
