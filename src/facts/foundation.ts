import type { Answer, Digest, Platform } from '../ports'
import type { PublishedImage, PublishedPart } from './published'

/**
 * Whether an app image starts with the layers of a base image, on every platform that is asked for. Tags are not trusted: the
 * layers prove it. Compressed digests are compared first; where they differ, the digests of the uncompressed layers decide,
 * since some builders compress a base's layers again.
 *
 * `no` is "not on this base"; an answer that cannot be had is `unknown`.
 */
export async function standsOn(
  app: PublishedImage,
  base: PublishedImage,
  platforms: readonly Platform[]
): Promise<Answer<true>> {
  const wanted = platforms.length > 0 ? platforms : (app.platforms ?? [])
  const [apps, bases] = await Promise.all([app.parts(wanted), base.parts(wanted)])
  if (apps.kind !== 'yes') return apps
  if (bases.kind !== 'yes') return bases
  if (apps.value.length === 0) return { kind: 'no' }
  for (const part of apps.value) {
    const match = await partFor(part, bases.value)
    if (match.kind !== 'yes') return match
    const answer = await partStandsOn(part, match.value)
    if (answer.kind !== 'yes') return answer
  }
  return { kind: 'yes', value: true }
}

/** The base's image of the same platform, where one platform's app starts with its layers; `no` where it does not. */
export async function baseUnder(app: PublishedPart, base: PublishedImage): Promise<Answer<PublishedPart>> {
  const bases = await base.parts(app.platform === null ? [] : [app.platform])
  if (bases.kind !== 'yes') return bases
  const match = await partFor(app, bases.value)
  if (match.kind !== 'yes') return match
  const answer = await partStandsOn(app, match.value)
  return answer.kind === 'yes' ? match : answer
}

/** The base's image of the same platform; where one of the two is a single image, its configuration tells its platform. */
async function partFor(app: PublishedPart, bases: readonly PublishedPart[]): Promise<Answer<PublishedPart>> {
  const [only] = bases
  if (only === undefined) return { kind: 'no' }
  if (bases.length === 1 && app.platform === only.platform) return { kind: 'yes', value: only }
  const platform = await platformOf(app)
  if (platform.kind !== 'yes') return platform
  for (const base of bases) {
    const other = await platformOf(base)
    if (other.kind !== 'yes') return other
    if (other.value === platform.value) return { kind: 'yes', value: base }
  }
  return { kind: 'no' }
}

async function platformOf(part: PublishedPart): Promise<Answer<Platform>> {
  if (part.platform !== null) return { kind: 'yes', value: part.platform }
  const config = await part.config()
  return config.kind === 'yes' ? { kind: 'yes', value: config.value.platform } : config
}

async function partStandsOn(app: PublishedPart, base: PublishedPart): Promise<Answer<true>> {
  if (startsWith(digestsOf(app), digestsOf(base))) return { kind: 'yes', value: true }
  const [appConfig, baseConfig] = await Promise.all([app.config(), base.config()])
  if (appConfig.kind !== 'yes') return appConfig
  if (baseConfig.kind !== 'yes') return baseConfig
  const { diffIds } = baseConfig.value
  return diffIds.length > 0 && startsWith(appConfig.value.diffIds, diffIds)
    ? { kind: 'yes', value: true }
    : { kind: 'no' }
}

function digestsOf(part: PublishedPart): readonly Digest[] {
  return part.layers.map(layer => layer.digest)
}

function startsWith(layers: readonly Digest[], prefix: readonly Digest[]): boolean {
  return (
    prefix.length > 0 && prefix.length <= layers.length && prefix.every((digest, index) => layers[index] === digest)
  )
}
