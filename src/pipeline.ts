import { imageId, type ImageId } from './config/spec'
import { warningsAbout } from './decide/about'
import { decide, isToBuild, type Decision } from './decide/decide'
import { foreignCode } from './decide/foreign'
import { hintsOf, type Hints } from './decide/hints'
import { tagsOfImages, type ImageTags } from './decide/image-tags'
import { mayWrite, refuseMissingLogin } from './decide/login'
import { tagsToMove } from './decide/moving-tags'
import { Preflight } from './decide/preflight'
import type { PlanRequest } from './decide/request'
import { tokenInImages } from './decide/token-in-image'
import { failWhereUnanswered } from './decide/unanswered'
import { asking, type Questions } from './facts/ask'
import { changedAgainst, changedSince } from './facts/changed'
import type { ImageFacts } from './facts/facts'
import { basesAmong, prepareEach, warningsOf, type PreparedImage } from './images/prepare'
import { openSnapshot, type Snapshot } from './images/snapshot'
import { triggeredFiles } from './images/triggered'
import { assembleImage } from './plan/image-plan'
import type { ChangedInput } from './facts/changed'
import { refuseTriggers } from './plan/refuse-triggers'
import { writtenReferences, type BasePlan, type Plan, type ServicePlan } from './plan/types'
import type { Clock, Manifest, Registry, Repository, Warning } from './ports'
import type { TemplateContext } from './tags/tag-template'

export interface PlanPorts {
  readonly repository: Repository
  readonly registry: Registry
  readonly clock: Clock
  /** HTTP requests sent to GitHub's API so far. */
  readonly githubRequests: () => number
}

/** A tag that is to be pointed at an image that is in the registry. */
export interface Retag {
  /** Of the image in the plan. */
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

/**
 * The whole path, each step once: the images of the commit and their hashes, what registries say, decisions, the plan. It moves no tag
 * and writes nothing.
 *
 * @throws UserError for a mistake of the configuration, and where the registry cannot answer and `onRegistryError` is `fail`
 */
export async function makePlan(request: PlanRequest, ports: PlanPorts): Promise<PlanResult> {
  const { event, specification, options } = request
  const { repository, registry, clock } = ports
  const snapshot = await openSnapshot(repository, request.subject?.tree ?? event.sha, request.own)
  const context: TemplateContext = { event, now: clock.now(), commitDate: await request.commitDate }
  // A mistake in a template is said before any registry is asked.
  const tags = tagsOfImages(specification, context, options.extraBaseTag)
  const images = new Map<ImageId, PreparedImage>()
  const hints = hintsOf(request, repository, snapshot, images)
  const questions = questionsOf(request, context.now, tags, hints, snapshot)
  const asked = await prepareAndAsk(request, snapshot, registry, questions, images)

  refuseMissingLogin(request, registry)
  const all = [...images.values()]
  const foreign = foreignCode(all, request, snapshot)
  const push = mayWrite(request) && foreign.length === 0
  const facts = push ? asked : withoutMoves(asked)
  const decisions = decide(all, facts, options.rebuild)
  failWhereUnanswered(all, decisions, request)

  const below = new Map<ImageId, BasePlan | ServicePlan>()
  const preflight = new Preflight(request, registry)
  const warnings: Warning[] = []
  for (const [id, image] of images) {
    const known = { prepared: image, facts: found(facts, id), decision: found(decisions, id), tags: found(tags, id) }
    const { changes } = await hints.touching(image)
    const changed = await changedInputs(known, hints, snapshot)
    const { references } = known.tags
    const surroundings = { ...context, push }
    const assembled = assembleImage({ ...known, changes, changed, references, below, surroundings })
    below.set(id, assembled.plan)
    preflight.look(writtenReferences(assembled.plan))
    warnings.push(...assembled.warnings, ...known.tags.warnings)
    warnings.push(...warningsAbout(image, known.decision, known.facts, changes, event.tag, snapshot))
  }

  const isPushed = ({ spec }: PreparedImage): boolean => push && found(decisions, imageId(spec)).isBuilt
  const tokens = request.hasLoginInGit === true ? tokenInImages(all, snapshot, isPushed) : []
  const changes = await request.changes
  const plan: Plan = {
    version: 1,
    event: eventOf(request, push),
    changes: { ...changes, count: changes.paths.length, truncated: false },
    bases: [...below.values()].filter(one => 'verdict' in one),
    services: specification.services.flatMap(spec => [below.get(imageId(spec))].filter(isService)),
    warnings: [...foreign, ...tokens, ...warningsOf(all), ...(await preflight.warnings()), ...onceEach(warnings)],
    requests: { registry: registry.requests, github: ports.githubRequests() }
  }
  refuseTriggers(all, plan)
  return { plan, retags: all.flatMap(({ spec }) => retagsOf(below.get(imageId(spec)), facts.get(imageId(spec)))) }
}

/** Images of one Dockerfile may have the same said of it. */
function onceEach(warnings: readonly Warning[]): readonly Warning[] {
  return [...new Map(warnings.map(warning => [JSON.stringify(warning), warning])).values()]
}

function eventOf({ event, subject }: PlanRequest, push: boolean): Plan['event'] {
  const sha = subject?.eventCommit ?? event.sha
  return { name: event.name, ref: event.ref, sha, push, commit: subject?.commit ?? event.sha }
}

/** Nothing may be pushed, so no tag moves. */
function withoutMoves(facts: ReadonlyMap<ImageId, ImageFacts>): ReadonlyMap<ImageId, ImageFacts> {
  return new Map([...facts].map(([id, one]) => [id, { ...one, elsewhere: [] }]))
}

/** What is worth asking registries: an answer that changes nothing is not asked for. */
function questionsOf(
  request: PlanRequest,
  now: Date,
  tags: ReadonlyMap<ImageId, ImageTags>,
  hints: Hints,
  snapshot: Snapshot
): Questions {
  const { event, options, specification } = request
  return {
    event: event.name,
    now,
    triggeredFiles: ({ described }, triggers) => triggeredFiles(described, triggers, snapshot),
    isToBuild: (image, facts, stale) => isToBuild(image, facts, stale, options.rebuild),
    async tagsToMove(image) {
      const { spec } = image
      if (!mayWrite(request)) return { references: [], absent: 'is left' }
      const isAskedFor = spec.kind === 'base' && options.extraBaseTag !== null
      const touched = isAskedFor ? 'unknown' : (await hints.touching(image)).touched
      const movable = found(tags, imageId(spec)).movable
      // No list of changed paths tells that an earlier step made again what it made before.
      const services = image.inputs.products.length > 0 ? 0 : specification.services.length
      return tagsToMove(movable, touched, options.retag, services)
    },
    askedOfLatest: async image => {
      // What a deployment has now, for what is pushed; a base also takes layers from there.
      if (image.spec.kind === 'service') return mayWrite(request) ? 'place' : 'nothing'
      const { known, source, base } = await request.changes
      if (!known || source !== 'git' || base === null) return 'inputs'
      const isTouched = (await hints.touching(image)).changes.length > 0
      return isTouched && (await hints.previous()) === null ? 'inputs' : 'place'
    }
  }
}

/**
 * Puts the first question for each image as soon as its hash is known: the registry answers while the next one is worked out.
 *
 * @param images filled on the way, each behind those that it stands on
 */
async function prepareAndAsk(
  request: PlanRequest,
  snapshot: Snapshot,
  registry: Registry,
  questions: Questions,
  images: Map<ImageId, PreparedImage>
): Promise<ReadonlyMap<ImageId, ImageFacts>> {
  const { bases, services } = request.specification
  const rights = { push: mayWrite(request), pushScope: request.options.checkPush === 'auto' }
  const { begin, answers } = asking(registry, questions)
  for await (const image of prepareEach(request.specification, snapshot, request.event.tag)) {
    // Not before there is something to ask: a mistake in the first image is said without a word to a registry.
    if (images.size === 0) registry.prepare([...bases, ...services].map(one => ({ image: one.image, ...rights })))
    images.set(imageId(image.spec), image)
    begin(image)
    await nextTurn()
  }
  return answers()
}

/** Which inputs made a base stale: from git where the previous commit is at hand, else from the base that `latest` names. */
async function changedInputs(
  { prepared, facts, decision }: { prepared: PreparedImage; facts: ImageFacts; decision: Decision },
  hints: Hints,
  snapshot: Snapshot
): Promise<readonly ChangedInput[]> {
  const [base] = basesAmong([prepared])
  if (base === undefined || !decision.isBuilt) return []
  if (facts.latest !== null && facts.latest.inputs !== null) return changedAgainst(base, facts.latest.inputs)
  const { changes } = await hints.touching(prepared)
  const before = changes.length === 0 ? null : await hints.previous()
  return before === null ? [] : changedSince(base, changes, before, snapshot)
}

function retagsOf(plan: BasePlan | ServicePlan | undefined, facts: ImageFacts | undefined): readonly Retag[] {
  const manifest = facts?.manifest ?? null
  if (plan === undefined || manifest === null) return []
  return plan.retag.map(reference => ({ name: plan.name, reference, manifest }))
}

function isService(plan: BasePlan | ServicePlan | undefined): plan is ServicePlan {
  return plan !== undefined && 'mode' in plan
}

function found<T>(map: ReadonlyMap<ImageId, T>, id: ImageId): T {
  const value = map.get(id)
  if (value === undefined) throw new Error(`nothing is known of ${id}`)
  return value
}

/** Lets what has arrived in the meantime be taken in: working out hashes alone would leave no room for it. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
