import { repositoryOf, upstreamsOf, type Upstream } from '../images/links'
import type { PreparedImage } from '../images/prepare'
import { labelNames } from '../plan/labels'
import type { Answer, Digest, ImageConfig, Registry } from '../ports'
import { parseReference } from '../reference/reference'
import type { Refresh } from '../config/spec'
import { createdAt } from './configs'
import type { Pin, RefreshFacts, UpstreamFacts } from './facts'

export interface AskedUpstream extends Upstream {
  readonly answer: Answer<Digest>
}

/** The images outside of the plan that an image is built from. One that is named by digest never moves. */
export async function askUpstreams(registry: Registry, image: PreparedImage): Promise<readonly AskedUpstream[]> {
  const upstreams = upstreamsOf(image.image, image.links).filter(
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

export function refreshFacts(
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
