import { repositoryOf } from '../images/bind'
import type { PreparedImage } from '../images/prepare'
import type { PublishedBase, RefreshFacts, UpstreamFacts } from '../decide/decide-base'
import { labelNames } from '../plan/labels'
import type { BaseSpec, Refresh } from '../config/spec'
import type { Answer, Digest, ImageConfig, Registry, Unanswered } from '../ports'
import { parseReference } from '../reference/reference'
import { basesLeftBehind } from './built-on'
import { createdAt, readConfigs } from './configs'
import { usablePlatforms } from './platforms'
import { publishedImage, type PublishedImage } from './published'

/** What the registry said of one base. */
export interface AskedBase {
  readonly published: PublishedBase
  /** The image itself where it is there. */
  readonly image: PublishedImage | null
  readonly refresh: RefreshFacts | null
  /**
   * Images that the base is built from and the digests that they have now, for a build to pin; none where nobody wants to know. They are
   * asked for when this is called, or before for a refresh: a push that builds no base asks their registry nothing.
   */
  readonly upstreams: () => Promise<readonly { readonly reference: string; readonly digest: Digest }[]>
}

/**
 * Asks for a base: its manifest, whether it was built on its own bases as they are now, and where refresh is looked at its
 * configuration and the images that it is built from.
 *
 * @param before what was asked for the bases that it is built from, by name
 */
export async function askBase(
  registry: Registry,
  base: PreparedImage<BaseSpec>,
  tag: string,
  refresh: { readonly due: boolean; readonly now: Date },
  before: ReadonlyMap<string, Promise<AskedBase>> = new Map()
): Promise<AskedBase> {
  const { spec } = base
  const wantsUpstreams = spec.refresh.upstream !== 'ignore'
  let asked: Promise<readonly AskedUpstream[]> | null = null
  const ask = (): Promise<readonly AskedUpstream[]> => (asked ??= wantsUpstreams ? askUpstreams(registry, base) : none)
  const upstreams = async () => (await ask()).flatMap(knownDigest)
  const looked = refresh.due && (spec.refresh.maxAge !== null || wantsUpstreams)
  const [answer, facts] = await Promise.all([publishedImage(registry, spec.image, tag), looked ? ask() : none])
  if (answer.kind === 'no') return { published: { kind: 'absent' }, image: null, refresh: null, upstreams }
  if (answer.kind === 'unknown')
    return { published: { kind: 'unknown', why: answer }, image: null, refresh: null, upstreams }
  const image = answer.value
  const unknown = (why: Unanswered): AskedBase => ({
    published: { kind: 'unknown', why },
    image: null,
    refresh: null,
    upstreams
  })
  const platforms = await usablePlatforms(image, spec.platforms)
  if (platforms.kind === 'unknown') return unknown(platforms)
  if (platforms.kind === 'no') return { published: { kind: 'absent' }, image: null, refresh: null, upstreams }
  // A single image's platform was read from its configuration: then the label is at hand, too.
  const configs =
    looked || (image.platforms === null && spec.platforms.length === 1) ? await readConfigs(image, spec.platforms) : []
  if ('kind' in configs) return unknown(configs)
  const leftBehind = await basesLeftBehind(image, base.bindings, spec.platforms, before)
  if ('kind' in leftBehind) return unknown(leftBehind)
  return {
    published: {
      kind: 'present',
      digest: image.manifest.digest,
      platforms: platforms.value,
      labelledHashes: configs.map(config => config.labels[labelNames.dependencyHash] ?? null),
      notOn: leftBehind
    },
    image,
    refresh: looked ? refreshFacts(spec.refresh, refresh.now, configs, facts) : null,
    upstreams
  }
}

interface AskedUpstream {
  readonly reference: string
  readonly answer: Answer<Digest>
}

const none: Promise<readonly AskedUpstream[]> = Promise.resolve([])

function knownDigest({ reference, answer }: AskedUpstream): readonly { reference: string; digest: Digest }[] {
  return answer.kind === 'yes' ? [{ reference, digest: answer.value }] : []
}

/** The images outside of the plan that a base is built from. One that is named by digest never moves. */
async function askUpstreams(registry: Registry, base: PreparedImage<BaseSpec>): Promise<readonly AskedUpstream[]> {
  const own = new Set(base.bindings.flatMap(binding => ('reference' in binding ? [binding.reference] : [])))
  const handed = new Set(base.bindings.flatMap(binding => ('argument' in binding ? [binding.argument] : [])))
  const references = base.image.resolved
    .flatMap(target => target.images)
    .filter(use => !own.has(use.reference) && !use.args.some(argument => handed.has(argument)))
    .map(use => use.reference)
    .filter(reference => !reference.includes('@') && repositoryOf(reference) !== null)
  return Promise.all(
    [...new Set(references)].map(async reference => {
      const { domain, path, tag } = parseReference(reference)
      return { reference, answer: await registry.digest(`${domain}/${path}`, tag ?? 'latest') }
    })
  )
}

function refreshFacts(
  policy: Refresh,
  now: Date,
  configs: readonly ImageConfig[],
  upstreams: readonly AskedUpstream[]
): RefreshFacts {
  const dates = configs.map(createdAt)
  const known = dates.filter(date => date !== null)
  const oldest = known.length === dates.length && known.length > 0 ? new Date(Math.min(...known)) : null
  return { policy, now, created: oldest, upstreams: upstreams.map(one => upstreamFacts(one, configs)) }
}

function upstreamFacts({ reference, answer }: AskedUpstream, configs: readonly ImageConfig[]): UpstreamFacts {
  const recorded = configs.map(config => recordedDigest(reference, config.labels))
  const [first] = recorded
  const atBuild = first !== undefined && recorded.every(digest => digest === first) ? first : null
  switch (answer.kind) {
    case 'yes':
      return { reference, atBuild, now: answer.value }
    case 'no':
      return { reference, atBuild, now: { unknown: 'its registry has no such image' } }
    case 'unknown':
      return { reference, atBuild, now: { unknown: answer.message } }
  }
}

/** The digest that an image says it was built from. */
function recordedDigest(reference: string, labels: Readonly<Record<string, string>>): Digest | null {
  const items = (labels[labelNames.upstream] ?? '').split(' ')
  const own = items.find(item => item.startsWith(`${reference}@`))
  if (own !== undefined) return own.slice(reference.length + 1)
  return labels[labelNames.baseName] === reference ? labels[labelNames.baseDigest] || null : null
}
