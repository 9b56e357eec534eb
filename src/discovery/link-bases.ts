import { repositoryOf } from '../reference/repository'
import { imagesOf, targetsOf } from './contexts'
import { baseWords, named, wordsOf } from './dockerfile-names'
import type { Finding, Hints, Question } from './found'
import type { NamedImage, ReadBuild } from './read-dockerfile'
import { ownerOf } from './used-names'
import { lastPart, withoutTag } from './written-image'
import { namesOf } from './written-names'

/** A base, and the name under which FROM lines speak of it. */
export interface LinkedBase {
  readonly base: ReadBuild
  /** As FROM writes it, without tag; null where nothing writes it. */
  readonly written: string | null
  /** The build argument of the services that has no default and must name this base, or what stands before `written`. */
  readonly argument: string | null
  readonly why: string
}

export interface Links {
  readonly linked: readonly LinkedBase[]
  readonly findings: readonly Finding[]
  readonly questions: readonly Question[]
}

interface Pair {
  readonly base: ReadBuild
  readonly image: string
  readonly argument: string | null
  readonly place: string
  readonly score: number
}

/**
 * Finds for every base the image by which the others take it: by the words that its name shares with its Dockerfile's, by the
 * repository's owner, and by the named contexts that speak of it. A base that nothing names is left out; where two answers are as good
 * as each other, that is a question.
 */
export function linkBases(bases: readonly ReadBuild[], services: readonly ReadBuild[], hints: Hints): Links {
  const builds = [...services, ...bases]
  const linked: LinkedBase[] = bases.flatMap(base => linkByBuild(base, builds))
  const unlinked = bases.filter(base => !linked.some(link => link.base === base))
  const pairs = unlinked.flatMap(base => pairsOf(base, builds, hints))
  const questions: Question[] = []
  let left = pairs.sort((one, other) => other.score - one.score)
  for (let best = left[0]; best !== undefined; best = left[0]) {
    const { base, image, argument, place, score } = best
    const rivals = left.filter(pair => pair.score === score && (pair.base === base) !== (pair.image === image))
    if (rivals.length > 0) questions.push(questionOf([best, ...rivals]))
    linked.push({ base, written: image, argument, why: `FROM in ${place} names ${image}` })
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
      findings: [],
      questions
    }
  return {
    linked,
    findings: idle.map(base => ({
      what: `${base.build.dockerfile} is left out`,
      why: 'no FROM or COPY --from names its image'
    })),
    questions
  }
}

/** A base that another build takes as a named context, or that is a stage of its Dockerfile. */
function linkByBuild(base: ReadBuild, builds: readonly ReadBuild[]): readonly LinkedBase[] {
  const ids = [base.build.id, ...(base.build.doubles ?? [])]
  const names = namesOf(base.build).map(repositoryOf)
  const user = builds.find(
    ({ build, taken }) =>
      targetsOf(build.contexts).some(target => ids.includes(target)) ||
      imagesOf(build.contexts).some(([name, image]) => taken.has(name) && names.includes(repositoryOf(image)))
  )
  if (user !== undefined)
    return [{ base, written: base.build.image, argument: null, why: `${user.build.why} takes it as a named context` }]
  const { dockerfile, target } = base.build
  const above = builds.find(({ build, file, resolved }) => {
    const stage = file.stages.findLastIndex(({ name }) => name !== null && name === target?.toLowerCase())
    return build.dockerfile === dockerfile && build.target !== target && stage >= 0 && resolved.needed.includes(stage)
  })
  if (above === undefined) return []
  return [{ base, written: base.build.image, argument: null, why: `${base.build.why}, a stage of ${dockerfile}` }]
}

function unknownArgument(image: NamedImage): readonly string[] {
  return image.reference === null && image.argument !== null && image.tail === null ? [image.argument] : []
}

function pairsOf(base: ReadBuild, builds: readonly ReadBuild[], hints: Hints): readonly Pair[] {
  const found = new Map<string, Pair>()
  for (const build of builds) {
    if (build === base) continue
    for (const { reference, tail, argument, line } of build.images) {
      const written = reference ?? tail
      if (written === null) continue
      const image = withoutTag(written)
      const score = scoreOf(base, image, hints)
      if (score > 0 && !found.has(image)) {
        const place = `${build.build.dockerfile}:${line}`
        found.set(image, { base, image, argument: reference === null ? argument : null, place, score })
      }
    }
  }
  return [...found.values()]
}

function scoreOf(base: ReadBuild, image: string, { repository, baseImage }: Hints): number {
  if (namesOf(base.build).includes(image) || baseImage === image) return 100
  const words = wordsOf(lastPart(image))
  const own = [...named(base.build.dockerfile).words, ...(base.build.target === null ? [] : wordsOf(base.build.target))]
  const shared = words.filter(word => own.includes(word)).length
  const isBase = words.some(word => baseWords.includes(word))
  const isOwn = ownerOf(image) !== null && ownerOf(image) === repository?.split('/')[0]?.toLowerCase()
  // An image of somebody else that merely shares a word with a path is no base of this repository.
  if (!isBase && !isOwn) return 0
  return 2 * shared + (isBase ? 1 : 0) + (isOwn ? 1 : 0)
}

function questionOf(pairs: readonly Pair[]): Question {
  const [{ base, image } = { base: undefined, image: '' }] = pairs
  const isOneBase = pairs.every(pair => pair.base === base)
  const readings = pairs.map(pair => ({
    value: isOneBase ? pair.image : pair.base.build.dockerfile,
    why: `FROM in ${pair.place}`
  }))
  return {
    what: isOneBase ? `The image that ${base?.build.dockerfile ?? ''} builds` : `The Dockerfile that builds ${image}`,
    dockerfile: base?.build.dockerfile ?? '',
    key: isOneBase ? 'image' : 'dockerfile',
    readings,
    input: 'base-image" and "base-dockerfile'
  }
}
