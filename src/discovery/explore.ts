import type { Configuration } from '../config/schema'
import { UserError } from '../errors'
import { contextName } from '../reference/context-name'
import { repositoryOf } from '../reference/repository'
import { assemble } from './assemble'
import { bakeBuilds } from './bake-file'
import type { PrintBake } from './bake-file'
import { composeBuilds } from './compose'
import { contextOf } from './context'
import { namedDockerfiles } from './dockerfile-names'
import { pairFallbacks, takes } from './fallback'
import { foldersOf } from './found'
import type { Files, Finding, FoundBuild, FoundBuilds, Hints, Question } from './found'
import { namerOf, type Namer } from './image-names'
import { linkBases, type LinkedBase } from './link-bases'
import { readBuild } from './read-dockerfile'
import type { ReadBuild } from './read-dockerfile'
import { sortBuilds } from './services'
import { withUsedNames } from './used-names'
import { workflowBuilds, type WorkflowFacts } from './workflows/workflows'
import { lastPart } from './written-image'
import { namesOf } from './written-names'

/** The configuration that a repository without one speaks of, how it was found, and what is open about it. */
export interface Explored {
  readonly configuration: Configuration
  readonly findings: readonly Finding[]
  readonly questions: readonly Question[]
  /** Hosts of registries that only files of the repository name, beside the public ones that everybody speaks to. */
  readonly hosts: readonly string[]
  /** Tags other than `latest` by which FROM lines take a base, by its key. */
  readonly fixedTags: ReadonlyMap<string, readonly string[]>
  /** What the repository's workflows do today. */
  readonly workflows: WorkflowFacts
}

const nothing: FoundBuilds = { builds: [], findings: [], questions: [] }
const noWorkflows: WorkflowFacts = { ...nothing, isPartial: false, logins: [], steps: [] }

/**
 * Works out bases and services from the files of a repository, finder by finder: what is published, what is developed, the names of
 * Dockerfiles, and what their FROM lines say. What is open gets its likeliest reading, and is listed. Throws `UserError` for what
 * cannot be read at all.
 */
export async function explore(
  paths: readonly string[],
  read: (path: string) => Promise<string>,
  hints: Hints,
  printBake: PrintBake | null = null
): Promise<Explored> {
  const files: Files = { paths: new Set(paths), folders: foldersOf(paths), read }
  const workflows = await unlessGiven(workflowBuilds(files, hints.repository, printBake), hints, noWorkflows)
  const isAll = workflows.builds.length > 0 && !workflows.isPartial
  const bake = isAll ? nothing : await unlessGiven(bakeBuilds(files, printBake), hints, nothing)
  const compose = bake.builds.length === 0 ? await unlessGiven(composeBuilds(files), hints, nothing) : nothing
  const declared = [...workflows.builds, ...bake.builds, ...compose.builds]
  const sorted = sortBuilds(declared, namedDockerfiles(paths), hints, workflows.isPartial)
  if (sorted.services.length === 0 && sorted.bases.length === 0)
    throw new UserError(
      'There is no Dockerfile in the repository that an image could be planned from. Give the input "dockerfile", or write .github/base-images.yml.'
    )
  const bases = await readAll(sorted.bases, files, { ...hints, target: null })
  const asked = await readAll(narrowed(sorted.services, hints), files, hints)
  const services = { ...asked, read: withUsedNames(asked.read, [...bases.read, ...asked.read], hints) }
  const links = linkBases(bases.read, services.read, hints)
  const named = withoutNameless(once(services, namerOf(hints)), links.linked, hints)
  const paired = pairFallbacks(named.read, sorted.fallbacks, links.linked)
  const assembled = await assemble(paired.services, paired.fallbackOf, links.linked, files, hints)
  const planned = [...paired.services, ...links.linked.map(({ base }) => base)]
  const questions = [
    ...bases.questions,
    ...services.questions,
    ...links.questions,
    ...workflows.questions,
    ...bake.questions,
    ...compose.questions
  ]
  return {
    configuration: assembled.configuration,
    findings: [
      ...workflows.findings,
      ...bake.findings,
      ...compose.findings,
      ...sorted.findings,
      ...bases.findings,
      ...named.findings,
      ...links.findings,
      ...assembled.findings
    ],
    questions: distinct([...questions.filter(one => isOpen(one, planned, hints)), ...assembled.questions]),
    hosts: assembled.hosts,
    fixedTags: assembled.fixedTags,
    workflows
  }
}

/** Where the input says what is built, a file that cannot be read is no hindrance. */
async function unlessGiven<T extends FoundBuilds>(builds: Promise<T>, hints: Hints, otherwise: T): Promise<T> {
  try {
    return await builds
  } catch (error) {
    if (!(error instanceof UserError) || hints.dockerfile == null) throw error
    return { ...otherwise, findings: [{ what: 'A file that describes builds is left out', why: error.message }] }
  }
}

/** Whether nothing that is planned and no input settles a question. */
function isOpen({ key, dockerfile, unless }: Question, planned: readonly ReadBuild[], hints: Hints): boolean {
  if (key === '') return hints.dockerfile == null
  if (key === 'context' && hints.context != null) return false
  const [, kind, name = ''] = /^(build-args|build-contexts)\.(.*)$/s.exec(key) ?? []
  const given = (kind === 'build-args' ? hints.buildArgs : hints.buildContexts) ?? []
  if (kind !== undefined && given.some(pair => pair.startsWith(`${name}=`))) return false
  if (key !== 'context' && hints.baseImage !== null && hints.baseDockerfile != null) return false
  if (unless !== undefined && planned.some(({ build }) => isNamed(build, unless))) return false
  const own = planned.filter(({ build }) => build.dockerfile === dockerfile)
  if (kind === 'build-args') return own.some(({ resolved }) => resolved.declaredArgs.includes(name))
  if (kind === 'build-contexts') return own.some(({ taken }) => taken.has(contextName(name) ?? name))
  return own.length > 0
}

function isNamed(build: FoundBuild, image: string): boolean {
  return namesOf(build).some(name => repositoryOf(name) === repositoryOf(image))
}

interface ReadBuilds {
  readonly read: readonly ReadBuild[]
  readonly findings: readonly Finding[]
  readonly questions: readonly Question[]
}

/**
 * Reads the Dockerfiles, and finds the contexts that nothing declares. One that cannot be read is left out where there are others and
 * nobody asked for it.
 */
async function readAll(builds: readonly FoundBuild[], files: Files, hints: Hints): Promise<ReadBuilds> {
  const given = Object.fromEntries(
    (hints.buildArgs ?? []).map(pair => [pair.replace(/=.*$/s, ''), pair.replace(/^[^=]*=/, '')])
  )
  const read: ReadBuild[] = []
  const findings: Finding[] = []
  const questions: Question[] = []
  const mistakes: UserError[] = []
  for (const found of builds) {
    const build = { ...found, context: hints.context ?? found.context, target: hints.target ?? found.target }
    try {
      const one = await readBuild(build, files, given)
      const { context, question } =
        build.context === null ? contextOf(build, one.resolved, files) : { ...build, question: null }
      if (question !== null) questions.push(question)
      read.push({ ...one, build: { ...build, context } })
    } catch (error) {
      if (!(error instanceof UserError) || found.source === 'input') throw error
      mistakes.push(error)
      findings.push({ what: `${found.dockerfile} is left out`, why: error.message })
    }
  }
  const [mistake] = mistakes
  if (mistake !== undefined && read.length === 0) throw withFix(mistake)
  return { read, findings, questions }
}

/** One build for several registries is one image where the input `registry` takes the place of all of them. */
function once(services: ReadBuilds, namer: Namer): ReadBuilds {
  const seen = new Set<string>()
  const read = services.read.filter(({ build }) => {
    const { image, dockerfile, target, context, args, contexts } = build
    if (image === null) return true
    const key = JSON.stringify([namer.whole(image), dockerfile, target, context, args, contexts])
    return seen.size < seen.add(key).size
  })
  return { ...services, read }
}

/** A service whose FROM is an argument that nothing gives a value. */
function withoutNameless(services: ReadBuilds, linked: readonly LinkedBase[], hints: Hints): ReadBuilds {
  const nameless = (service: ReadBuild): UserError | null => {
    const image = service.images.find(one => one.reference === null)
    if (image === undefined || linked.some(link => takes(service, link))) return null
    const { dockerfile } = service.build
    return new UserError(
      `${dockerfile}:${image.line}: FROM needs the build argument ${image.argument ?? ''}, which has no value. Give it one with the input "build-args", such as ${image.argument ?? 'NAME'}=VALUE, or as a default of ARG.`
    )
  }
  const read = services.read.filter(service => nameless(service) === null)
  const mistakes = services.read.flatMap(service => {
    const error = nameless(service)
    return error === null ? [] : [{ service, error }]
  })
  const [first] = mistakes
  if (first !== undefined && (read.length === 0 || hints.dockerfile != null)) throw first.error
  const left = mistakes.map(({ service, error }) => ({
    what: `${service.build.dockerfile} is left out`,
    why: error.message
  }))
  return { ...services, read, findings: [...services.findings, ...left] }
}

function withFix(mistake: UserError): UserError {
  return /is not allowed to be unset|not set|invalid reference|empty/i.test(mistake.message)
    ? new UserError(`${mistake.message} Give its arguments a value with the input "build-args".`, { cause: mistake })
    : mistake
}

/** The input `image` speaks of one service: the one of that name, else the one at the root. */
function narrowed(services: readonly FoundBuild[], hints: Hints): readonly FoundBuild[] {
  if (hints.image === null || services.length < 2) return services
  const named = services.filter(({ image }) => image !== null && lastPart(image) === lastPart(hints.image ?? ''))
  const root = services.filter(({ dockerfile }) => !dockerfile.includes('/'))
  const [only] = named.length === 1 ? named : root
  if (only !== undefined && (named.length === 1 || root.length === 1)) return [only]
  const found = services.map(({ dockerfile, target }) => dockerfile + (target === null ? '' : ` (target ${target})`))
  const isSame = services.every(({ dockerfile }) => dockerfile === services[0]?.dockerfile)
  throw new UserError(
    `Input "image" names one image, but several ${isSame ? 'stages' : 'Dockerfiles'} may build it: ${found.join(', ')}. Give the input "${isSame ? 'target' : 'dockerfile'}", or name all images in .github/base-images.yml.`
  )
}

function distinct(questions: readonly Question[]): readonly Question[] {
  return [...new Map(questions.map(question => [JSON.stringify(question), question])).values()]
}
