import { imageId, type ImageId } from '../config/spec'
import { splitTag } from '../facts/ask-tags'
import type { ImageFacts } from '../facts/facts'
import { hashTag } from '../hash/canonical'
import { nameOf } from '../images/graph'
import type { PreparedImage } from '../images/prepare'
import { baseReasons, decideBase, type BaseDecision, type BaseFacts } from './decide-base'
import { decideService, serviceReasons, type ServiceDecision, type ServiceFacts } from './decide-service'
import type { PlanOptions } from './request'

/** What was decided for one image. */
export type Decision =
  | (BaseDecision & { readonly kind: 'base'; readonly isBuilt: boolean })
  | (ServiceDecision & { readonly kind: 'service'; readonly isBuilt: boolean })

type Rebuild = PlanOptions['rebuild']

/**
 * Decides for all images. Pure: what is in the graph and what registries said, and nothing else.
 *
 * @param images each behind those that it stands on
 */
export function decide(
  images: readonly PreparedImage[],
  facts: ReadonlyMap<ImageId, ImageFacts>,
  rebuild: Rebuild
): ReadonlyMap<ImageId, Decision> {
  const decisions = new Map<ImageId, Decision>()
  for (const image of images) {
    const id = imageId(image.spec)
    const known = facts.get(id)
    if (known === undefined) throw new Error(`nothing was asked for ${id}`)
    const below = new Set(image.links.map(link => link.on))
    const stale = [...below].filter(on => decisions.get(on)?.isBuilt).map(nameOf)
    decisions.set(id, decideOne(image, known, stale, rebuild))
  }
  return decisions
}

/** Whether an image is to be built by what is known before it was looked up where its tags point. */
export function isToBuild(
  image: PreparedImage,
  facts: Pick<ImageFacts, 'published' | 'refresh'>,
  stale: readonly string[],
  rebuild: Rebuild
): boolean {
  const reasons =
    image.spec.kind === 'base'
      ? baseReasons(factsOfBase(image, facts, stale, rebuild))
      : serviceReasons(factsOfService(image, { ...facts, elsewhere: [] }, stale, rebuild))
  return reasons.length > 0
}

function decideOne(image: PreparedImage, facts: ImageFacts, stale: readonly string[], rebuild: Rebuild): Decision {
  if (image.spec.kind === 'base') {
    const decision = decideBase(factsOfBase(image, facts, stale, rebuild))
    return { kind: 'base', ...decision, isBuilt: decision.verdict === 'stale' }
  }
  const decision = decideService(factsOfService(image, facts, stale, rebuild))
  return { kind: 'service', ...decision, isBuilt: decision.mode === 'fast' || decision.mode === 'full' }
}

function factsOfBase(
  image: PreparedImage,
  { published, refresh }: Pick<ImageFacts, 'published' | 'refresh'>,
  staleParents: readonly string[],
  rebuild: Rebuild
): BaseFacts {
  const forced = rebuild === 'base' || rebuild === 'all'
  return { ...askedFor(image), published, forced, staleParents, refresh }
}

function factsOfService(
  image: PreparedImage,
  { published, elsewhere }: Pick<ImageFacts, 'published' | 'elsewhere'>,
  staleBases: readonly string[],
  rebuild: Rebuild
): ServiceFacts {
  const forced = rebuild === 'app' || rebuild === 'all'
  const foreign = elsewhere.filter(reference => splitTag(reference).image !== image.spec.image)
  return { ...askedFor(image), published, staleBases, forced, elsewhere, foreign }
}

function askedFor({ spec, hash: { hash, release } }: PreparedImage) {
  return { tag: hashTag(spec.kind, hash), hash, release, platforms: spec.platforms }
}
