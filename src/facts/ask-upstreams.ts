import { upstreamsOf, type Upstream } from '../images/links'
import { repositoryOf } from '../reference/repository'
import type { PreparedImage } from '../images/prepare'
import { labelNames } from '../hash/labels'
import type { Answer, Digest, ImageConfig, Platform, Registry } from '../ports'
import { parseReference } from '../reference/reference'
import type { Refresh } from '../config/spec'
import { createdAt } from './configs'
import type { Pin, RefreshFacts, UpstreamFacts } from './facts'
import type { PublishedImage } from './published'
import { haveSameLayers } from './same-layers'

export interface AskedUpstream extends Upstream {
  readonly answer: Answer<Digest>
}

/** The images outside of the plan that an image is built from. One that is named by digest never moves. */
export async function askUpstreams(registry: Registry, image: PreparedImage): Promise<readonly AskedUpstream[]> {
  const upstreams = upstreamsOf(image.described, image.links).filter(
    ({ reference }) => !reference.includes('@') && repositoryOf(reference) !== null
  )
  return Promise.all(
    upstreams.map(async upstream => {
      const { domain, path, tag } = parseReference(upstream.reference)
      return { ...upstream, answer: await registry.digest(`${domain}/${path}`, tag ?? 'latest') }
    })
  )
}

export function pinsOf(upstreams: readonly AskedUpstream[]): readonly Pin[] {
  return upstreams.flatMap(({ name, reference, answer }) =>
    answer.kind === 'yes' ? [{ name, reference, digest: answer.value }] : []
  )
}

/** What is there of a base, and on which platforms it is wanted; none is whatever is there. */
export interface BuiltBase {
  readonly held: PublishedImage
  readonly configs: readonly ImageConfig[]
  readonly platforms: readonly Platform[]
}

export async function refreshFacts(
  registry: Registry,
  policy: Refresh,
  now: Date,
  built: BuiltBase,
  upstreams: readonly AskedUpstream[]
): Promise<RefreshFacts> {
  const { configs } = built
  const dates = configs.map(createdAt)
  const known = dates.filter(date => date !== null)
  const oldest = known.length === dates.length && known.length > 0 ? new Date(Math.min(...known)) : null
  return {
    policy,
    now,
    created: oldest,
    upstreams: await Promise.all(upstreams.map(one => upstreamFacts(registry, one, built)))
  }
}

async function upstreamFacts(
  registry: Registry,
  { reference, answer }: AskedUpstream,
  { held: image, configs, platforms }: BuiltBase
): Promise<UpstreamFacts> {
  const recorded = configs.map(config => recordedDigest(reference, config.labels))
  const [first] = recorded
  const atBuild = first !== undefined && recorded.every(digest => digest === first) ? first : null
  switch (answer.kind) {
    case 'yes': {
      const now = answer.value
      if (atBuild === null || atBuild === now) return { reference, atBuild, now }
      const { domain, path } = parseReference(reference)
      const wanted = platforms.length > 0 ? platforms : configs.map(config => config.platform)
      const isSame = await haveSameLayers(registry, `${domain}/${path}`, atBuild, now, wanted, image)
      return { reference, atBuild, now: isSame ? atBuild : now }
    }
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
