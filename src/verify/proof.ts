import { baseUnder } from '../facts/foundation'
import { publishedImage, type PublishedImage, type PublishedPart } from '../facts/published'
import { labelNames } from '../hash/labels'
import type { Answer, Registry } from '../ports'
import { printable } from '../printable'
import { known } from './known'
import type { Finding } from './report'
import type { Foundation } from './subject'

/**
 * Whether every platform of an image starts with the layers of the planned base; what it stands on instead if it does not. Tags and labels prove nothing: the layers do.
 *
 * @param base null: the planned base is not in the registry
 */
export async function proofOf(
  image: PublishedImage,
  foundation: Foundation,
  base: PublishedImage | null,
  reference: string,
  registry: Registry
): Promise<readonly Finding[]> {
  const parts = known(await image.parts([]), reference) ?? []
  const findings: Finding[] = []
  for (const part of parts) {
    if (base !== null && known(await baseUnder(part, base), reference) !== null) continue
    const planned = `${printable(foundation.name)} (${foundation.image}, ${foundation.at})`
    const missing = base === null ? ', which is not in the registry' : ''
    findings.push({
      code: 'not-on-base',
      message: `it does not start with the layers of its base ${planned}${missing}; ${await instead(part, foundation, base, registry)}. Build it with the build-args and build-contexts of the plan.`,
      platform: part.platform
    })
  }
  return findings
}

/** What the image stands on instead, for the person who has to find out: by its layers if they tell, else by its own label. */
async function instead(
  part: PublishedPart,
  foundation: Foundation,
  base: PublishedImage | null,
  registry: Registry
): Promise<string> {
  const { latest, tag } = foundation.before
  const others = [
    ['the image that latest of the base was before this run', latest],
    ['the image of the same hash that was there before this run', tag],
    ['the image that latest of the base is now', 'latest']
  ] as const
  for (const [what, at] of others) {
    const other = at === null ? null : valueOf(await publishedImage(registry, foundation.image, at))
    const under = other === null ? null : valueOf(await baseUnder(part, other))
    if (under !== null) return `it stands on ${what} (${under.digest})`
  }
  const config = valueOf(await part.config())
  const own = new Set(config?.diffIds ?? [])
  const bases = base === null ? [] : (valueOf(await base.parts([])) ?? [])
  const ids = (await Promise.all(bases.map(async one => valueOf(await one.config())?.diffIds ?? []))).flat()
  if (ids.length > 0 && !ids.some(id => own.has(id))) return 'it has none of its layers: it was built without a base'
  const { [labelNames.baseName]: name, [labelNames.baseDigest]: digest } = config?.labels ?? {}
  if (name === undefined) return 'it does not name a base that it was built on'
  return `its label names ${printable(name)}${digest === undefined ? '' : `@${printable(digest)}`} as what it was built on`
}

/** What only explains is left out if the registry does not answer. */
function valueOf<T>(answer: Answer<T>): T | null {
  return answer.kind === 'yes' ? answer.value : null
}
