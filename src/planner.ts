import { askBase, askService, splitTag, tagsElsewhere, type AskedBase, type AskedService } from './answers/ask'
import { changedSince, changedSinceLatest } from './answers/changed'
import { inSentences } from './answers/sentences'
import type { Changes } from './changes/changes'
import type { PlannedEvent } from './changes/event'
import { UserError } from './errors'
import { hashTag } from './hash/canonical'
import { consumedChanges, type ConsumedChange } from './images/inputs'
import { prepareImages, type Prepared, type PreparedImage } from './images/prepare'
import { openSnapshot, type Snapshot } from './images/snapshot'
import { documentationAdvice } from './plan/advice'
import { assembleBase, assembleService, type AssembledImage, type Surroundings } from './plan/assemble'
import { decideBase } from './plan/decide-base'
import { decideService, tagsMayMove } from './plan/decide-service'
import type { BaseSpec, ServiceSpec, Specification } from './plan/spec'
import { lastingReferences } from './plan/lasting-tags'
import { tagsOf } from './plan/tags'
import type { BasePlan, ChangedInput, Plan, ServicePlan } from './plan/types'
import type { Clock, ImageName, Manifest, Registry, Repository, Unanswered, Warning } from './ports'
import { printable } from './printable'

/** What a plan is made of, besides the ports. */
export interface PlanRequest {
  readonly specification: Specification
  readonly event: PlannedEvent
  /** Found at the same time as the rest: it is only a hint. */
  readonly changes: Promise<Changes>
  /** Committer date of the event's commit, for `{{commit_date}}`; null where it could not be read. */
  readonly commitDate: Promise<Date | null>
  readonly options: PlanOptions
}

export interface PlanOptions {
  /** `auto`: what the event and the registry allow. */
  readonly push: boolean | 'auto'
  readonly rebuild: 'none' | 'base' | 'app' | 'all'
  readonly retag: 'changed' | 'always' | 'never'
  readonly onRegistryError: 'fail' | 'rebuild'
  /** A further tag of the bases, as a manual run asks for one. */
  readonly extraBaseTag: string | null
}

export interface PlanPorts {
  readonly repository: Repository
  readonly registry: Registry
  readonly clock: Clock
  /** HTTP requests sent to GitHub's API so far. */
  readonly githubRequests: () => number
}

/** A tag that is to be pointed at an image that is in the registry. */
export interface Retag {
  readonly name: string
  /** Full reference `image:tag`. */
  readonly reference: string
  readonly manifest: Manifest
}

/** A plan, and the re-tags that it asks for with the manifests that they put again. */
export interface PlanResult {
  readonly plan: Plan
  readonly retags: readonly Retag[]
}

/** What every step of one plan sees. */
interface Planning {
  readonly request: PlanRequest
  readonly ports: PlanPorts
  readonly snapshot: Snapshot
  readonly prepared: Prepared
  readonly changes: Changes
  readonly surroundings: Surroundings
}

/**
 * The whole path: the images of the commit, their hashes, the registry's answers, decisions, the plan. It moves no tag and writes nothing.
 *
 * @throws UserError for a mistake of the configuration, and where the registry cannot answer and `onRegistryError` is `fail`
 */
export async function makePlan(request: PlanRequest, ports: PlanPorts): Promise<PlanResult> {
  const { event, specification, options } = request
  const snapshot = await openSnapshot(ports.repository, event.sha)
  const prepared = await prepareImages(specification, snapshot)
  const now = ports.clock.now()
  const answers = await askAll(prepared, request, ports.registry, now)
  const anonymous = anonymousImages(specification, ports.registry)
  const push = options.push === 'auto' ? event.mayPush.allowed && anonymous.length === 0 : options.push
  const [changes, commitDate] = await Promise.all([request.changes, request.commitDate])
  const surroundings: Surroundings = { event, now, commitDate, push }
  const planning: Planning = { request, ports, snapshot, prepared, changes, surroundings }

  const bases = new Map<string, PlannedBase>()
  for (const base of prepared.bases) bases.set(base.spec.name, await planBase(base, answers.bases, bases, planning))
  const services = await Promise.all(
    prepared.services.map(service => planService(service, answers.services, bases, planning))
  )
  const planned = [...bases.values(), ...services]
  const plan: Plan = {
    version: 1,
    event: { name: event.name, ref: event.ref, sha: event.sha, push },
    changes: { ...changes, count: changes.paths.length, truncated: false },
    bases: [...bases.values()].map(base => base.plan),
    services: services.map(service => service.plan),
    warnings: [...missingLogin(anonymous, request), ...prepared.warnings, ...planned.flatMap(one => one.warnings)],
    requests: { registry: ports.registry.requests, github: ports.githubRequests() }
  }
  return { plan, retags: planned.flatMap(one => one.retags) }
}

interface Answers {
  readonly bases: ReadonlyMap<string, AskedBase>
  readonly services: ReadonlyMap<string, AskedService>
}

/** Puts all first questions to the registries at once. */
async function askAll(prepared: Prepared, request: PlanRequest, registry: Registry, now: Date): Promise<Answers> {
  const images = [...prepared.bases, ...prepared.services].map(({ spec }) => ({
    image: spec.image,
    push: mayWrite(request)
  }))
  registry.prepare(images)
  const bases = new Map(
    prepared.bases.map(base => {
      const due = base.spec.refresh.on.includes(request.event.name)
      return [base.spec.name, askBase(registry, base, hashTag('base', base.hash.hash), { due, now })] as const
    })
  )
  const services = prepared.services.map(
    async service =>
      [service.spec.name, await askService(registry, service, hashTag('service', service.hash.hash), bases)] as const
  )
  const settled = Promise.all([...bases].map(async ([name, answer]) => [name, await answer] as const))
  const [askedBases, askedServices] = await Promise.all([settled, Promise.all(services)])
  return { bases: new Map(askedBases), services: new Map(askedServices) }
}

interface PlannedBase extends AssembledImage<BasePlan> {
  readonly changes: readonly ConsumedChange[]
}

async function planBase(
  base: PreparedImage<BaseSpec>,
  answers: ReadonlyMap<string, AskedBase>,
  parents: ReadonlyMap<string, PlannedBase>,
  planning: Planning
): Promise<PlannedBase> {
  const { spec, hash } = base
  const { rebuild, extraBaseTag } = planning.request.options
  const tag = hashTag('base', hash.hash)
  const asked = found(answers, spec.name)
  const parentNames = [...new Set(base.bindings.map(binding => binding.base))]
  const decision = decideBase({
    tag,
    hash: hash.hash,
    platforms: spec.platforms,
    published: asked.published,
    forced: rebuild === 'base' || rebuild === 'all',
    staleParents: parentNames.filter(name => parents.get(name)?.plan.verdict === 'stale'),
    refresh: asked.refresh
  })
  failWhereUnanswered(spec, decision, planning.request)
  const changes = consumedBy(base, planning)
  const tagging = {
    ...planning.surroundings,
    image: spec.image,
    ...(extraBaseTag !== null && { extra: [extraBaseTag] })
  }
  const rendered = tagsOf('base', spec.tags, tagging)
  const published = decision.verdict === 'fresh' && asked.image !== null ? asked.image.manifest : null
  const touched = extraBaseTag === null ? touchedBy(changes, planning) : 'unknown'
  const own = lastingReferences('base', spec.tags, tagging, rendered.references).filter(
    reference => splitTag(reference).image === spec.image
  )
  const elsewhere = published === null ? [] : await whereTagsMove(own, published, touched, planning)
  const changed = decision.verdict === 'stale' ? await explain(base, changes, planning) : []
  const assembled = assembleBase({
    base,
    tag,
    decision,
    published,
    changes,
    changed,
    references: rendered.references,
    elsewhere,
    parents: plansOf(parents),
    upstreams: asked.upstreams,
    surroundings: planning.surroundings
  })
  const outdated = asked.refresh?.policy.upstream === 'warn' ? movedUpstreams(spec, asked) : []
  return { ...assembled, changes, warnings: [...rendered.warnings, ...outdated] }
}

async function planService(
  service: PreparedImage<ServiceSpec>,
  answers: ReadonlyMap<string, AskedService>,
  bases: ReadonlyMap<string, PlannedBase>,
  planning: Planning
): Promise<AssembledImage<ServicePlan>> {
  const { spec, hash } = service
  const { options } = planning.request
  const tag = hashTag('service', hash.hash)
  const { image, ...published } = found(answers, spec.name)
  const baseNames = [...new Set(service.bindings.map(binding => binding.base))]
  const changes = consumedBy(service, planning)
  const tagging = { ...planning.surroundings, image: spec.image }
  const rendered = tagsOf('service', spec.tags, tagging)
  const facts = {
    tag,
    platforms: spec.platforms,
    published,
    staleBases: baseNames.filter(name => bases.get(name)?.plan.verdict === 'stale'),
    forced: options.rebuild === 'app' || options.rebuild === 'all',
    elsewhere: [],
    foreign: []
  }
  const first = decideService(facts)
  failWhereUnanswered(spec, first, planning.request)
  const manifest = first.mode === 'skip' && image !== null ? image.manifest : null
  const lasting = lastingReferences('service', spec.tags, tagging, rendered.references)
  const touched = touchedBy([...changes, ...baseNames.flatMap(name => bases.get(name)?.changes ?? [])], planning)
  const elsewhere = manifest === null ? [] : await whereTagsMove(lasting, manifest, touched, planning)
  const foreign = elsewhere.filter(reference => splitTag(reference).image !== spec.image)
  const decision = elsewhere.length > 0 ? decideService({ ...facts, elsewhere, foreign }) : first
  const isThere = decision.mode === 'skip' || decision.mode === 'retag'
  const assembled = assembleService({
    service,
    tag,
    decision,
    published: isThere ? manifest : null,
    changes,
    references: rendered.references,
    elsewhere: isThere ? elsewhere : [],
    bases: plansOf(bases),
    surroundings: planning.surroundings
  })
  const advice = decision.mode === 'fast' ? documentationAdvice(service, changes) : []
  return { ...assembled, warnings: [...rendered.warnings, ...advice] }
}

/** The tags that an event asks for and that do not point at the image that is there. */
async function whereTagsMove(
  references: readonly string[],
  manifest: Manifest,
  touched: boolean | 'unknown',
  planning: Planning
): Promise<readonly string[]> {
  if (!planning.surroundings.push || !tagsMayMove(planning.request.options.retag, touched)) return []
  const answer = await tagsElsewhere(planning.ports.registry, references, manifest.digest)
  // Where a tag points cannot be known: to put it once more is safe.
  return 'kind' in answer ? references : answer
}

function consumedBy(image: PreparedImage, planning: Planning): readonly ConsumedChange[] {
  return consumedChanges(image.image, image.inputs, planning.changes.paths, planning.snapshot)
}

/** A release asks for its version's name on every image, whatever it changed. */
function touchedBy(changes: readonly ConsumedChange[], planning: Planning): boolean | 'unknown' {
  return !planning.changes.known || planning.request.event.tag !== null ? 'unknown' : changes.length > 0
}

/** Which inputs made a base stale: from git where the previous commit is at hand, else from the base that `latest` names. */
async function explain(
  base: PreparedImage<BaseSpec>,
  changes: readonly ConsumedChange[],
  planning: Planning
): Promise<readonly ChangedInput[]> {
  const before = planning.changes.known && planning.changes.source === 'git' ? planning.changes.base : null
  if (before !== null && changes.length === 0) return []
  if (before !== null) {
    const previous = await openSnapshot(planning.ports.repository, before).catch(() => null)
    if (previous !== null) return changedSince(base, changes, previous, planning.snapshot)
  }
  return changedSinceLatest(planning.ports.registry, base)
}

function movedUpstreams(spec: BaseSpec, asked: AskedBase): readonly Warning[] {
  return (asked.refresh?.upstreams ?? []).flatMap(({ reference, atBuild, now }) => {
    if (now === atBuild) return []
    const message = `${printable(spec.name)}: ${printable(reference)} has moved since the base was built, or may have; refresh.upstream is \`warn\`, so it is not rebuilt.`
    return [{ code: 'upstream-changed', message, file: spec.dockerfile }]
  })
}

function failWhereUnanswered(
  spec: BaseSpec | ServiceSpec,
  decision: { readonly unanswered: Unanswered | null },
  request: PlanRequest
): void {
  if (decision.unanswered === null || request.options.onRegistryError === 'rebuild') return
  const said = `${spec.image}: ${inSentences(decision.unanswered)}`
  throw new UserError(`${said} To build everything instead, set on-registry-error to rebuild.`)
}

function mayWrite(request: PlanRequest): boolean {
  return request.options.push === 'auto' ? request.event.mayPush.allowed : request.options.push
}

/** Images of registries that demand a login and have none: they can be read there, as anybody can, and not pushed. */
function anonymousImages(specification: Specification, registry: Registry): readonly ImageName[] {
  const images = [...specification.bases, ...specification.services].map(spec => spec.image)
  return [...new Set(images)].filter(image => registry.isAnonymous(image))
}

/** Where an event may push, a missing login is most likely a step that was forgotten. */
function missingLogin(anonymous: readonly ImageName[], request: PlanRequest): readonly Warning[] {
  const [first] = anonymous
  if (first === undefined || request.options.push !== 'auto' || !request.event.mayPush.allowed) return []
  const message =
    `Nothing will be pushed: there is no login for the registry of ${printable(first)}. Add a docker/login-action step before this one, ` +
    `or give registry-username and registry-password. Where nothing is to be pushed, say push: false.`
  return [{ code: 'anonymous-registry', message }]
}

function plansOf(bases: ReadonlyMap<string, PlannedBase>): ReadonlyMap<string, BasePlan> {
  return new Map([...bases].map(([name, base]) => [name, base.plan]))
}

function found<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name)
  if (value === undefined) throw new Error(`nothing was asked for ${name}`)
  return value
}
