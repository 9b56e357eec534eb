import type { Answer, Platform } from '../ports'
import { readConfigs } from './configs'
import type { PublishedImage } from './published'

/**
 * The platforms that an image can be used on; null where its manifest does not say and nobody asks. An entry of an index does not count
 * when the image that it names was deleted, as registries' clean-up jobs do. A single image says its platform in its configuration
 * alone, is no use without one, and can never be all of several.
 *
 * `no`: the image cannot be used on any platform.
 */
export async function usablePlatforms(
  image: PublishedImage,
  wanted: readonly Platform[]
): Promise<Answer<readonly Platform[] | null>> {
  if (image.platforms === null) {
    if (wanted.length !== 1) return { kind: 'yes', value: wanted.length === 0 ? null : [] }
    const configs = await readConfigs(image, wanted)
    return 'kind' in configs ? configs : { kind: 'yes', value: configs.map(config => config.platform) }
  }
  const named = image.platforms.filter(platform => wanted.length === 0 || wanted.includes(platform))
  const answers = await Promise.all(named.map(platform => image.parts([platform])))
  const unknown = answers.find(answer => answer.kind === 'unknown')
  if (unknown !== undefined) return unknown
  const broken = new Set(named.filter((_, index) => answers[index]?.kind === 'no'))
  const usable = image.platforms.filter(platform => !broken.has(platform))
  return usable.length === 0 ? { kind: 'no' } : { kind: 'yes', value: usable }
}
