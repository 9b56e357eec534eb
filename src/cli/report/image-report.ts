import { layersOf, pullOf, type ImageLayer, type PlatformLayers, type Pull } from '../../facts/layers'
import { publishedImage, type PublishedImage } from '../../facts/published'
import { inSentences } from '../../facts/sentences'
import { UserError } from '../../errors'
import { labelNames } from '../../plan/labels'
import type { BasePlan, ServicePlan } from '../../plan/types'
import type { Answer, Digest, ImageName, Platform, Registry } from '../../ports'

/** What a registry holds of one image. */
export interface ImageReport {
  readonly kind: 'base' | 'service'
  readonly name: string
  /** `image:tag` that was looked at. */
  readonly reference: string
  /** Null where there is no such image. */
  readonly digest: Digest | null
  /** One per platform; empty where there is no such image. */
  readonly platforms: readonly PlatformReport[]
}

export interface PlatformReport {
  readonly platform: Platform
  /** Bottom first. */
  readonly layers: readonly ImageLayer[]
  /** What a machine downloads that has nothing of the image. */
  readonly whole: Pull
  /** What it downloads where the base is there: the layers that are the image's own. */
  readonly own: Pull
  /** What it downloads that has the image under the tag `from`; null where none is named, or there is no such image. */
  readonly update: (Pull & { readonly from: string }) | null
}

/**
 * Reads manifests and configurations of an image and of the bases that it was built on.
 *
 * @param tags `at`: the tag to look at, null for the tag of the hash; `from`: the tag that a machine has already
 * @throws UserError where the registry could not answer
 */
export async function reportOn(
  registry: Registry,
  kind: 'base' | 'service',
  image: BasePlan | ServicePlan,
  bases: readonly BasePlan[],
  tags: { readonly at: string | null; readonly from: string | null }
): Promise<ImageReport> {
  const tag = tags.at ?? image.tag
  const reference = `${image.image}:${tag}`
  const published = known(await publishedImage(registry, image.image, tag), reference)
  if (published === null) return { kind, name: image.name, reference, digest: null, platforms: [] }
  const builtOn = await Promise.all(
    bases
      .filter(base => image.bases.includes(base.name))
      .map(async base => ({ name: base.name, image: await baseOf(registry, base, published) }))
  )
  const found = builtOn.flatMap(({ name, image: base }) => (base === null ? [] : [{ name, image: base }]))
  const layers = known(await layersOf(published, found), reference)
  if (layers === null || layers.length === 0)
    throw new UserError(
      `${reference}: a manifest or a configuration that it names is missing in the registry. Build and push it again.`
    )
  const there = tags.from === null ? [] : await layersUnder(registry, image.image, tags.from)
  return {
    kind,
    name: image.name,
    reference,
    digest: published.manifest.digest,
    platforms: layers.map(one => platformReport(one, tags.from, there))
  }
}

function platformReport(
  { platform, layers }: PlatformLayers,
  from: string | null,
  there: readonly PlatformLayers[]
): PlatformReport {
  const before = there.find(one => one.platform === platform)
  const ofBase = new Set(layers.filter(layer => layer.base !== null).map(layer => layer.digest))
  return {
    platform,
    layers,
    whole: pullOf(layers, new Set()),
    own: pullOf(layers, ofBase),
    update:
      from === null || before === undefined
        ? null
        : { from, ...pullOf(layers, new Set(before.layers.map(layer => layer.digest))) }
  }
}

/** The base that an image says it was built on, which may have been rebuilt since; else the one that the plan names. */
async function baseOf(registry: Registry, base: BasePlan, built: PublishedImage): Promise<PublishedImage | null> {
  const digest = await recordedDigest(built, base.name)
  const recorded =
    digest === null ? null : known(await publishedImage(registry, base.image, digest), `${base.image}@${digest}`)
  return recorded ?? known(await publishedImage(registry, base.image, base.tag), `${base.image}:${base.tag}`)
}

async function recordedDigest(built: PublishedImage, base: string): Promise<Digest | null> {
  const [part] = known(await built.parts([]), built.manifest.digest) ?? []
  const config = part === undefined ? null : known(await part.config(), part.digest)
  const items = (config?.labels[labelNames.bases] ?? '').split(' ')
  const digest = items.find(item => item.startsWith(`${base}@`))?.slice(base.length + 1) ?? ''
  return /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : null
}

async function layersUnder(registry: Registry, image: ImageName, tag: string): Promise<readonly PlatformLayers[]> {
  const reference = `${image}:${tag}`
  const published = known(await publishedImage(registry, image, tag), reference)
  return published === null ? [] : (known(await layersOf(published, []), reference) ?? [])
}

/** Null is "no". */
function known<T>(answer: Answer<T>, what: string): T | null {
  switch (answer.kind) {
    case 'yes':
      return answer.value
    case 'no':
      return null
    case 'unknown':
      throw new UserError(`${what}: ${inSentences(answer)}`)
  }
}
