import type { ImageId } from '../config/spec'
import type { PreparedImage } from '../images/prepare'
import { labelNames } from '../hash/labels'
import type { ImageConfig, Platform, Registry, Unanswered } from '../ports'
import { readConfigs } from './configs'
import type { Published } from './facts'
import { leftBehind } from './left-behind'
import { usablePlatforms } from './platforms'
import { publishedImage, type PublishedImage } from './published'

/** The answer for the tag of a hash. */
export interface AskedImage {
  readonly published: Published
  /** The image itself where it is there. */
  readonly held: PublishedImage | null
  readonly configs: readonly ImageConfig[]
}

/**
 * Asks for an image by the tag of its hash: its manifest, and where it is there, what its label says and whether it was built on the
 * images below as they are now.
 *
 * @param below what was asked for the images that it stands on
 */
export async function askPublished(
  registry: Registry,
  { spec, links }: PreparedImage,
  tag: string,
  below: ReadonlyMap<ImageId, Promise<AskedImage>>
): Promise<AskedImage> {
  const answer = await publishedImage(registry, spec.image, tag)
  if (answer.kind === 'no') return nothing({ kind: 'absent' })
  if (answer.kind === 'unknown') return nothing({ kind: 'unknown', why: answer })
  const image = answer.value
  const platforms = await usablePlatforms(image, spec.platforms)
  if (platforms.kind === 'unknown') return nothing({ kind: 'unknown', why: platforms })
  if (platforms.kind === 'no') return nothing({ kind: 'absent', isIncomplete: true })
  const [configs, notOn] = await Promise.all([
    configsThere(image, platforms.value, spec.platforms),
    leftBehind(image, links, spec.platforms, below)
  ])
  if ('kind' in configs) return nothing({ kind: 'unknown', why: configs })
  if ('kind' in notOn) return nothing({ kind: 'unknown', why: notOn })
  const label = spec.kind === 'base' ? labelNames.dependencyHash : labelNames.sourceHash
  // An image without a configuration says nothing of itself.
  const labelledHashes = configs.length === 0 ? [null] : configs.map(config => config.labels[label] ?? null)
  const { digest } = image.manifest
  return {
    published: { kind: 'present', digest, platforms: platforms.value, labelledHashes, notOn },
    held: image,
    configs
  }
}

function nothing(published: Published): AskedImage {
  return { published, held: null, configs: [] }
}

/** The configurations of the platforms that are asked for and can be used. */
function configsThere(
  image: PublishedImage,
  usable: readonly Platform[] | null,
  wanted: readonly Platform[]
): Promise<readonly ImageConfig[] | Unanswered> {
  if (image.platforms === null) return readConfigs(image, wanted)
  const there = (usable ?? []).filter(platform => wanted.length === 0 || wanted.includes(platform))
  return there.length === 0 ? Promise.resolve([]) : readConfigs(image, there)
}
