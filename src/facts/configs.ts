import { labelNames } from '../hash/labels'
import type { Answer, ImageConfig, Platform, Unanswered } from '../ports'
import type { PublishedImage } from './published'

/** The configurations of an image's platforms. */
export async function configsOf(
  image: PublishedImage,
  platforms: readonly Platform[]
): Promise<Answer<readonly ImageConfig[]>> {
  const parts = await image.parts(platforms)
  if (parts.kind !== 'yes') return parts
  const answers = await Promise.all(parts.value.map(part => part.config()))
  const configs: ImageConfig[] = []
  for (const answer of answers) {
    if (answer.kind !== 'yes') return answer
    configs.push(answer.value)
  }
  return configs.length === 0 ? { kind: 'no' } : { kind: 'yes', value: configs }
}

/** Milliseconds since 1970; null where neither the label nor the configuration says it. */
export function createdAt(config: ImageConfig): number | null {
  const time = Date.parse(config.labels[labelNames.created] ?? config.created ?? '')
  return Number.isNaN(time) ? null : time
}

/** The configurations that are there: none where the image has none, or the reason why it cannot be known. */
export async function readConfigs(
  image: PublishedImage,
  platforms: readonly Platform[]
): Promise<readonly ImageConfig[] | Unanswered> {
  const answer = await configsOf(image, platforms)
  if (answer.kind === 'unknown') return answer
  return answer.kind === 'yes' ? answer.value : []
}
