import { baseUnder } from '../facts/foundation'
import type { PublishedImage, PublishedPart } from '../facts/published'
import { inSentences, UserError } from '../errors'
import { labelNames } from '../hash/labels'
import { printable } from '../printable'
import type { Finding } from './report'
import type { Subject } from './subject'

/**
 * Whether every platform of an image starts with the layers of the planned base; what it stands on instead, by its own label, if it does
 * not. Tags and labels prove nothing: the layers do.
 *
 * @param base null: the planned base is not in the registry
 */
export async function proofOf(
  image: PublishedImage,
  foundation: NonNullable<Subject['foundation']>,
  base: PublishedImage | null,
  reference: string
): Promise<readonly Finding[]> {
  const parts = await image.parts([])
  if (parts.kind === 'unknown') throw new UserError(`${reference}: ${inSentences(parts)}`)
  if (parts.kind === 'no') return []
  const findings: Finding[] = []
  for (const part of parts.value) {
    const answer = base === null ? ({ kind: 'no' } as const) : await baseUnder(part, base)
    if (answer.kind === 'unknown') throw new UserError(`${reference}: ${inSentences(answer)}`)
    if (answer.kind === 'yes') continue
    const planned = `${printable(foundation.name)} (${foundation.image}, ${foundation.at})`
    const missing = base === null ? ', which is not in the registry' : ''
    findings.push({
      code: 'not-on-base',
      message: `it does not start with the layers of its base ${planned}${missing}; ${await instead(part)}. Build it with the build-args and build-contexts of the plan.`,
      platform: part.platform
    })
  }
  return findings
}

/** What the image says of itself, for the person who has to find out. */
async function instead(part: PublishedPart): Promise<string> {
  const config = await part.config()
  const labels = config.kind === 'yes' ? config.value.labels : {}
  const [name, digest] = [labels[labelNames.baseName], labels[labelNames.baseDigest]]
  if (name === undefined) return 'it was built without a base that it names'
  return `its label names ${printable(name)}${digest === undefined ? '' : `@${printable(digest)}`} as what it was built on`
}
