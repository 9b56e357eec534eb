import { UserError } from '../errors'
import { parseReference } from '../reference/reference'
import { targetsOf } from './contexts'
import { baseWords, named, wordsOf } from './dockerfile-names'
import type { Finding } from './found'
import type { NamedImage, ReadBuild } from './read-dockerfile'
import { lastPart, withoutTag } from './written-image'

/** A base, and the name under which FROM lines speak of it. */
export interface LinkedBase {
  readonly base: ReadBuild
  /** As FROM writes it, without tag; null where only a build argument says it. */
  readonly written: string | null
  /** The build argument of the services that has no default and must name this base. */
  readonly argument: string | null
  readonly why: string
}

export interface Links {
  readonly linked: readonly LinkedBase[]
  readonly findings: readonly Finding[]
}

interface Pair {
  readonly base: ReadBuild
  readonly image: string
  readonly place: string
  readonly score: number
}

/**
 * Finds for every base the image by which the others take it: by the words that its name shares with its Dockerfile's, and by the
 * repository's owner. A base that no FROM names is left out. Throws `UserError` where two answers are as good as each other.
 */
export function linkBases(
  bases: readonly ReadBuild[],
  services: readonly ReadBuild[],
  repository: string | null
): Links {
  const byContext = bases.flatMap(base => linkByContext(base, [...services, ...bases]))
  const named = linkByName(
    bases.filter(base => !byContext.some(link => link.base === base)),
    services,
    bases,
    repository
  )
  return { linked: [...byContext, ...named.linked], findings: named.findings }
}

/** A base that another build takes as a named context. */
function linkByContext(base: ReadBuild, builds: readonly ReadBuild[]): readonly LinkedBase[] {
  const names = [base.build.name, ...(base.build.doubles ?? [])]
  const user = builds.find(({ build }) => targetsOf(build.contexts).some(target => names.includes(target)))
  if (user === undefined) return []
  return [{ base, written: base.build.image, argument: null, why: `${user.build.why} takes it as a named context` }]
}

function linkByName(
  bases: readonly ReadBuild[],
  services: readonly ReadBuild[],
  all: readonly ReadBuild[],
  repository: string | null
): Links {
  const pairs = bases.flatMap(base => pairsOf(base, [...services, ...all], repository))
  const linked: LinkedBase[] = []
  let left = pairs.sort((one, other) => other.score - one.score)
  for (let best = left[0]; best !== undefined; best = left[0]) {
    const { base, image, place, score } = best
    const rival = left.find(pair => pair.score === score && (pair.base === base) !== (pair.image === image))
    if (rival !== undefined) throw ambiguous(best, rival)
    linked.push({ base, written: image, argument: null, why: `FROM in ${place} names ${image}` })
    left = left.filter(pair => pair.base !== base && pair.image !== image)
  }
  const idle = bases.filter(base => !linked.some(link => link.base === base))
  const unknown = [...new Set(services.flatMap(service => service.images.flatMap(unknownArgument)))]
  const [only] = idle
  const [argument] = unknown
  if (only !== undefined && idle.length === 1 && argument !== undefined && unknown.length === 1)
    return {
      linked: [
        ...linked,
        { base: only, written: null, argument, why: `FROM takes its base from the build argument ${argument}` }
      ],
      findings: []
    }
  return {
    linked,
    findings: idle.map(base => ({
      what: `${base.build.dockerfile} is left out`,
      why: 'no FROM or COPY --from names its image'
    }))
  }
}

function unknownArgument(image: NamedImage): readonly string[] {
  return image.reference === null && image.argument !== null ? [image.argument] : []
}

function pairsOf(base: ReadBuild, builds: readonly ReadBuild[], repository: string | null): readonly Pair[] {
  const found = new Map<string, Pair>()
  for (const build of builds) {
    if (build === base) continue
    for (const { reference, line } of build.images) {
      if (reference === null) continue
      const image = withoutTag(reference)
      const score = scoreOf(base, image, repository)
      const known = found.get(image)
      if (score > 0 && known === undefined)
        found.set(image, { base, image, place: `${build.build.dockerfile}:${line}`, score })
    }
  }
  return [...found.values()]
}

function scoreOf(base: ReadBuild, image: string, repository: string | null): number {
  if (base.build.image === image) return 100
  const words = wordsOf(lastPart(image))
  const own = [...named(base.build.dockerfile).words, ...(base.build.target === null ? [] : wordsOf(base.build.target))]
  const shared = words.filter(word => own.includes(word)).length
  const isBase = words.some(word => baseWords.includes(word))
  const isOwn = ownerOf(image) !== null && ownerOf(image) === repository?.split('/')[0]?.toLowerCase()
  // An image of somebody else that merely shares a word with a path is no base of this repository.
  if (!isBase && !isOwn) return 0
  return 2 * shared + (isBase ? 1 : 0) + (isOwn ? 1 : 0)
}

function ownerOf(image: string): string | null {
  try {
    return parseReference(image.toLowerCase()).path.split('/')[0] ?? null
  } catch {
    return null
  }
}

function ambiguous(one: Pair, other: Pair): UserError {
  const question =
    one.base === other.base
      ? `${one.base.build.dockerfile} may build ${one.image} (${one.place}) or ${other.image} (${other.place})`
      : `${one.image} may be built by ${one.base.build.dockerfile} or by ${other.base.build.dockerfile}`
  return new UserError(`${question}. Give the inputs base-image and base-dockerfile, or write .github/base-images.yml.`)
}
