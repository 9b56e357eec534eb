import { layersOf, pullOf, type PlatformLayers } from '../facts/layers'
import { publishedImage, type PublishedImage } from '../facts/published'
import { UserError } from '../errors'
import type { Blobs, Digest, ImageName, Manifest, Platform, Registry } from '../ports'
import { isDigest } from '../reference/digests'
import { budgetFindings } from './budgets'
import { builderTimes } from './builder-times'
import type { Finding, ImageReport, PlatformReport, VerifyReport } from './report'
import { known } from './known'
import { readLimitOf } from './layer-content'
import { layersBefore, type Previous } from './previous'
import { proofOf } from './proof'
import { rebuiltLayers } from './rebuilt'
import { runtimeFindings } from './runtime-checks'
import { pathFindings } from './layer-checks'
import type { Subject } from './subject'

/**
 * Looks at images in their registries, pulls none of them, and says what is wrong with them and what a deployment pulls.
 *
 * @param previous the image that a deployment has now, by name of the image; without one it is what `latest` was before the
 *   plan's run
 * @throws UserError if a registry cannot answer
 */
export async function verify(
  subjects: readonly Subject[],
  previous: ReadonlyMap<string, Previous>,
  registry: Registry & Blobs
): Promise<VerifyReport> {
  const images = await Promise.all(
    subjects.map(subject => verifyImage(subject, previous.get(subject.name) ?? subject.before, registry))
  )
  return { version: 1, ok: images.every(image => image.findings.length === 0), images, shared: sharedBy(images) }
}

async function verifyImage(
  subject: Subject,
  previous: Previous | null,
  registry: Registry & Blobs
): Promise<ImageReport> {
  const reference = `${subject.image}:${subject.tag}`
  const { kind, name, planned } = subject
  const start = { kind, name, reference, planned, trend: null }
  const nothing = { ...start, digest: null, built: null, platforms: [] }
  const image = known(await publishedImage(registry, subject.image, subject.at), reference)
  if (image === null && subject.isLocal) return { ...nothing, skipped: true, findings: [] }
  const wrong = (code: Finding['code'], message: string): ImageReport => ({
    ...nothing,
    skipped: false,
    findings: [{ code, message, platform: null }]
  })
  if (image === null) return wrong('missing', 'it is not in the registry. Did the build step run, and did it push?')
  const { foundation, expected } = subject
  const base =
    foundation === null
      ? null
      : known(await publishedImage(registry, foundation.image, foundation.at), referenceOf(foundation))
  const layers = known(
    await layersOf(image, foundation === null || base === null ? [] : [{ name: foundation.name, held: base }]),
    reference
  )
  if (layers === null || layers.length === 0)
    return wrong(
      'incomplete',
      'a manifest or a configuration that it names is missing in the registry. Build and push it again.'
    )
  const before = await layersBefore(registry, previous)
  const rebuilt = await rebuiltOf(subject, layers, registry)
  const platforms = layers.map(one => ({
    ...platformReport(one, previous?.reference ?? null, before),
    rebuilt: rebuilt.get(one.platform) ?? null
  }))
  const missing = subject.platforms.filter(platform => !platforms.some(one => one.platform === platform))
  const configs = await configsOf(image, reference)
  const findings: readonly Finding[] = [
    ...missing.map((platform): Finding => ({
      code: 'platform-missing',
      message: `${platform} was asked for and is not there.`,
      platform
    })),
    ...(foundation === null ? [] : await proofOf(image, foundation, base, reference, registry)),
    ...platforms.flatMap(one => budgetFindings(one, expected)),
    ...configs.flatMap(({ config, platform }) => runtimeFindings(config, expected, platform)),
    ...(await pathFindings(subject, platforms, registry))
  ]
  const built = await builtFor(subject, image.manifest, registry)
  return { ...start, digest: image.manifest.digest, built, skipped: false, findings, platforms }
}

function platformReport(
  { platform, layers }: PlatformLayers,
  from: string | null,
  before: readonly PlatformLayers[]
): Omit<PlatformReport, 'rebuilt'> {
  const then = before.find(one => one.platform === platform)
  const there = then === undefined ? null : new Set(then.layers.map(layer => layer.digest))
  const ofBase = new Set(layers.filter(layer => layer.base !== null).map(layer => layer.digest))
  return {
    platform,
    layers: layers.map(layer => ({
      ...layer,
      changed: there === null ? null : !there.has(layer.digest),
      kept: null
    })),
    whole: pullOf(layers, new Set()),
    own: pullOf(layers, ofBase),
    update: from === null || there === null ? null : { from, ...pullOf(layers, there) }
  }
}

/** By platform, how a base differs from the image of the same hash that it replaced. */
async function rebuiltOf(
  { kind, image, replaced, expected }: Subject,
  now: readonly PlatformLayers[],
  registry: Registry & Blobs
): Promise<ReadonlyMap<Platform, PlatformReport['rebuilt']>> {
  const found = new Map<Platform, PlatformReport['rebuilt']>()
  if (kind !== 'base' || replaced === null) return found
  const before = await layersBefore(registry, { reference: `${image}@${replaced}`, image, at: replaced })
  for (const { platform, layers } of now) {
    const then = before.find(one => one.platform === platform)
    if (then === undefined) continue
    const differing = await rebuiltLayers(image, then.layers, layers, registry, readLimitOf(expected))
    found.set(platform, { from: replaced, layers: differing })
  }
  return found
}

/** Of an image that this plan had built. One that was there already, as after a build that did not run, is older than the plan. */
async function builtFor(
  { image, at, tag, plannedAt }: Subject,
  manifest: Manifest,
  registry: Registry & Blobs
): Promise<ImageReport['built']> {
  const times = at === tag ? await builderTimes(image, manifest, registry) : null
  if (times === null || plannedAt === null || times.started < plannedAt) return null
  return { started: times.started.toISOString(), finished: times.finished.toISOString() }
}

async function configsOf(image: PublishedImage, reference: string) {
  const parts = known(await image.parts([]), reference) ?? []
  return Promise.all(
    parts.map(async part => {
      const config = known(await part.config(), reference)
      if (config === null)
        throw new UserError(`${reference}: its configuration is missing in the registry. Build and push it again.`)
      return { config, platform: part.platform ?? config.platform }
    })
  )
}

function sharedBy(images: readonly ImageReport[]): VerifyReport['shared'] {
  const holders = new Map<Digest, { size: number; count: number }>()
  for (const { platforms } of images) {
    for (const { digest, size } of new Map(platforms[0]?.layers.map(layer => [layer.digest, layer]) ?? []).values())
      holders.set(digest, { size, count: (holders.get(digest)?.count ?? 0) + 1 })
  }
  const shared = [...holders].filter(([, { count }]) => count > 1)
  return pullOf(
    shared.map(([digest, { size }]) => ({ digest, size })),
    new Set()
  )
}

function referenceOf({ image, at }: { readonly image: ImageName; readonly at: string }): string {
  return `${image}${isDigest(at) ? '@' : ':'}${at}`
}
