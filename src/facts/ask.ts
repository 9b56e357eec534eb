import { imageId, type ImageId, type ImageSpec, type Refresh } from '../config/spec'
import { hashTag } from '../hash/canonical'
import { nameOf } from '../images/graph'
import type { PreparedImage } from '../images/prepare'
import type { Registry } from '../ports'
import { askPublished, type AskedImage } from './ask-published'
import { placedTags, splitTag } from './ask-tags'
import { askUpstreams, pinsOf, refreshFacts, type AskedUpstream } from './ask-upstreams'
import { latestFacts, latestPresence } from './changed'
import type { Triggered } from '../images/triggered'
import type { ImageFacts, LatestFacts, RefreshFacts } from './facts'
import { askTriggers, isSilent, otherTriggered, whyOther, type TriggeredFiles } from './triggers'

/** What decides which questions are worth asking. */
export interface Questions {
  /** Name of the event. */
  readonly event: string
  readonly now: Date
  /** Whether an image is to be built, as far as it is known; `stale`: names of those below that are. */
  readonly isToBuild: (image: PreparedImage, facts: FirstFacts, stale: readonly string[]) => boolean
  /** Full references that are to point at an image that is there. */
  readonly tagsToMove: (image: PreparedImage) => Promise<TagsToMove>
  /**
   * What is asked of the image that `latest` names, of one that is to be built. `inputs`: nothing else tells which of them made a base stale;
   * `place`: only where the tag points.
   */
  readonly askedOfLatest: (image: PreparedImage) => Promise<'inputs' | 'place' | 'nothing'>
  readonly triggeredFiles: TriggeredFiles
}

export type FirstFacts = Pick<ImageFacts, 'published' | 'refresh'>

export interface TagsToMove {
  readonly references: readonly string[]
  /** Whether one that does not exist is to be made. */
  readonly absent: 'counts' | 'is left'
}

export interface Asking {
  /** Begins with an image; those that it stands on come before it. */
  readonly begin: (image: PreparedImage) => void
  /** All of it: what a registry cannot answer is an answer, too. */
  readonly answers: () => Promise<ReadonlyMap<ImageId, ImageFacts>>
}

/**
 * Asks registries for everything that decisions depend on, in one pass over all images at once: each question goes out as soon as it
 * can be put, and none is put whose answer would change nothing.
 */
export function asking(registry: Registry, questions: Questions): Asking {
  const published = new Map<ImageId, Promise<AskedImage>>()
  const built = new Map<ImageId, Promise<boolean>>()
  const facts = new Map<ImageId, Promise<ImageFacts>>()

  async function first(image: PreparedImage, asked: Promise<AskedImage>): Promise<First> {
    const { spec, links } = image
    const isLooked = spec.kind === 'base' && isRefreshLooked(spec.refresh, questions.event)
    const early = isLooked && spec.refresh.upstream !== 'ignore' ? askUpstreams(registry, image) : null
    const [answered, upstreams] = await Promise.all([asked, early])
    const answer = await withTriggers(image, answered, upstreams)
    const refresh =
      isLooked && answer.held !== null
        ? await refreshFacts(
            registry,
            spec.refresh,
            questions.now,
            { held: answer.held, configs: answer.configs, platforms: spec.platforms },
            upstreams ?? []
          )
        : null
    const below = [...new Set(links.map(link => link.on))]
    const states = await Promise.all(below.map(on => built.get(on) ?? Promise.resolve(false)))
    const stale = below.filter((_, index) => states[index]).map(nameOf)
    const isBuilt = questions.isToBuild(image, { published: answer.published, refresh }, stale)
    return { answer, upstreams, refresh, isBuilt }
  }

  /** An image is there, and its label says what triggers took in; where it does not, they are read where upstreams are looked at. */
  async function withTriggers(
    image: PreparedImage,
    answer: AskedImage,
    upstreams: readonly AskedUpstream[] | null
  ): Promise<AskedImage> {
    const { published, configs } = answer
    if (published.kind !== 'present' || image.spec.kind === 'service') return answer
    let why = otherTriggered(configs, image, questions.triggeredFiles)
    if (why === null && upstreams !== null && isSilent(configs)) {
      const triggers = await askTriggers(registry, image, upstreams)
      const triggered = triggers === null ? null : questions.triggeredFiles(image, triggers)
      if (triggered !== null && triggered.by.length > 0) why = whyOther(triggered.by)
    }
    return why === null ? answer : { ...answer, published: { ...published, triggered: why } }
  }

  async function triggersOf(image: PreparedImage, upstreams: readonly AskedUpstream[]): Promise<Triggered | 'unknown'> {
    const triggers = await askTriggers(registry, image, upstreams)
    return (triggers === null ? null : questions.triggeredFiles(image, triggers)) ?? 'unknown'
  }

  async function rest(image: PreparedImage, begun: Promise<First>): Promise<ImageFacts> {
    const { answer, upstreams, refresh, isBuilt } = await begun
    const none = { published: answer.published, refresh, pins: [], triggered: null, elsewhere: [], latest: null }
    if (!isBuilt && answer.held !== null) {
      const { manifest } = answer.held
      return { ...none, manifest, ...(await placesOf(image, manifest.digest)) }
    }
    const { spec } = image
    const latestAsked = questions.askedOfLatest(image).then(asked => latestOf(spec, asked))
    if (spec.kind === 'service') return { ...none, manifest: null, latest: await latestAsked }
    const wantsPins = spec.refresh.upstream !== 'ignore'
    const [pinned, latest] = await Promise.all([
      upstreams ?? (wantsPins ? askUpstreams(registry, image) : []),
      latestAsked
    ])
    const triggered = wantsPins ? await triggersOf(image, pinned) : null
    return { ...none, manifest: null, pins: pinsOf(pinned), triggered, latest }
  }

  async function latestOf(spec: ImageSpec, asked: 'inputs' | 'place' | 'nothing'): Promise<LatestFacts | null> {
    if (asked === 'nothing') return null
    return asked === 'inputs' && spec.kind === 'base' ? latestFacts(registry, spec) : latestPresence(registry, spec)
  }

  async function placesOf(image: PreparedImage, digest: string): Promise<Pick<ImageFacts, 'elsewhere' | 'latest'>> {
    const { references, absent } = await questions.tagsToMove(image)
    const answer = await placedTags(registry, references, digest, absent)
    if (!('kind' in answer)) {
      const latest = answer.at.get(`${image.spec.image}:latest`)
      const { elsewhere } = answer
      return { elsewhere, latest: latest === undefined ? null : { absent: false, digest: latest, inputs: null } }
    }
    // Where a tag points cannot be known: to put it once more is safe, where the event asks for it.
    return { elsewhere: absent === 'counts' ? references : [], latest: null }
  }

  return {
    begin(image) {
      const id = imageId(image.spec)
      const asked = lookedAtLater(askPublished(registry, image, hashTag(image.spec.kind, image.hash.hash), published))
      const begun = lookedAtLater(first(image, asked))
      const all = lookedAtLater(rest(image, begun))
      published.set(id, asked)
      facts.set(id, all)
      built.set(id, lookedAtLater(isBuiltAfter(image, begun, all)))
    },
    async answers() {
      return new Map(await Promise.all([...facts].map(async ([id, one]) => [id, await one] as const)))
    }
  }
}

interface First {
  readonly answer: AskedImage
  readonly refresh: RefreshFacts | null
  /** Null where they were not asked for. */
  readonly upstreams: readonly AskedUpstream[] | null
  readonly isBuilt: boolean
}

/** A service whose tags are in another repository, too, is built where they do not hold it: a tag cannot be moved from one to another. */
async function isBuiltAfter(
  { spec }: PreparedImage,
  begun: Promise<First>,
  all: Promise<ImageFacts>
): Promise<boolean> {
  const { isBuilt } = await begun
  if (isBuilt || spec.kind === 'base') return isBuilt
  return (await all).elsewhere.some(reference => splitTag(reference).image !== spec.image)
}

function isRefreshLooked({ on, maxAge, upstream }: Refresh, event: string): boolean {
  return on.includes(event) && (maxAge !== null || upstream !== 'ignore')
}

/** What fails before it is waited for must not count as unhandled. */
function lookedAtLater<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined)
  return answer
}
