import { askBase, type AskedBase } from './facts/ask-base'
import { askService, type AskedService } from './facts/ask-service'
import { hashTag } from './hash/canonical'
import { missingFrom } from './images/consumed'
import { preparedOf, prepareEach, type Prepared, type PreparedImage } from './images/prepare'
import { openSnapshot, type Snapshot } from './images/snapshot'
import type { Surroundings } from './plan/assemble'
import { tagsOf } from './tags/tags'
import type { BaseSpec, ImageSpec, ServiceSpec, Specification } from './config/spec'
import type { TemplateContext } from './tags/tag-template'
import type { Plan } from './plan/types'
import { foreignCode } from './decide/foreign'
import { mayWrite, refuseMissingLogin } from './decide/login'
import { planBase, type PlannedBase } from './decide/plan-base'
import { planService } from './decide/plan-service'
import { Preflight } from './decide/preflight'
import type { Planning, PlanPorts, PlanRequest, PlanResult } from './decide/request'
import type { Registry } from './ports'

/**
 * The whole path: the images of the commit, their hashes, the registry's answers, decisions, the plan. It moves no tag and writes nothing.
 *
 * @throws UserError for a mistake of the configuration, and where the registry cannot answer and `onRegistryError` is `fail`
 */
export async function makePlan(request: PlanRequest, ports: PlanPorts): Promise<PlanResult> {
  const { event, specification } = request
  const snapshot = await openSnapshot(ports.repository, request.subject?.tree ?? event.sha, request.own)
  const now = ports.clock.now()
  const commitDate = await request.commitDate
  // A mistake in a template is said before any registry is asked.
  checkTags(specification, { event, now, commitDate })
  const { prepared, answers } = await prepareAndAsk(request, snapshot, ports.registry, now)
  refuseMissingLogin(request, ports.registry)
  const foreign = foreignCode([...prepared.bases, ...prepared.services], request, snapshot)
  const push = mayWrite(request) && foreign.length === 0
  const changes = await request.changes
  const missing = missingFrom(snapshot, changes.paths)
  const surroundings: Surroundings = { event, now, commitDate, push }
  const planning: Planning = { request, ports, snapshot, prepared, changes, missing, surroundings }

  const preflight = new Preflight(request, ports.registry)
  const bases = await planBases(answers, planning)
  for (const { plan } of bases.values()) preflight.look(plan)
  const services = await Promise.all(
    prepared.services.map(async service => {
      const planned = await planService(service, found(answers.services, service.spec.name), bases, planning)
      preflight.look(planned.plan)
      return planned
    })
  )
  const refused = await preflight.warnings()
  const planned = [...bases.values(), ...services]
  const plan: Plan = {
    version: 1,
    event: eventOf(request, push),
    changes: { ...changes, count: changes.paths.length, truncated: false },
    bases: [...bases.values()].map(base => base.plan),
    services: services.map(service => service.plan),
    warnings: [...foreign, ...prepared.warnings, ...refused, ...planned.flatMap(one => one.warnings)],
    requests: { registry: ports.registry.requests, github: ports.githubRequests() }
  }
  return { plan, retags: planned.flatMap(one => one.retags) }
}

function eventOf({ event, subject }: PlanRequest, push: boolean): Plan['event'] {
  const sha = subject?.eventCommit ?? event.sha
  return { name: event.name, ref: event.ref, sha, push, commit: subject?.commit ?? event.sha }
}

/** Renders each different list of tags once. */
function checkTags({ bases, services }: Specification, context: TemplateContext): void {
  const checked = new Set<string>()
  const check = (kind: 'base' | 'service', { tags, image }: ImageSpec): void => {
    const key = JSON.stringify([kind, tags])
    if (!checked.has(key)) tagsOf(kind, tags, { ...context, image })
    checked.add(key)
  }
  for (const spec of bases) check('base', spec)
  for (const spec of services) check('service', spec)
}

/** All bases at once, each as soon as the bases that it is built from are decided. */
async function planBases(answers: Answers, planning: Planning): Promise<ReadonlyMap<string, PlannedBase>> {
  const started = new Map<string, Promise<PlannedBase>>()
  for (const base of planning.prepared.bases) {
    const { name } = base.spec
    const parents = Promise.all([...new Set(base.bindings.map(binding => found(started, binding.base)))])
    const planned = parents.then(known => planBase(base, found(answers.bases, name), byName(known), planning))
    started.set(name, planned)
  }
  return byName(await Promise.all(started.values()))
}

function byName(bases: readonly PlannedBase[]): ReadonlyMap<string, PlannedBase> {
  return new Map(bases.map(base => [base.plan.name, base]))
}

interface Answers {
  readonly bases: ReadonlyMap<string, AskedBase>
  readonly services: ReadonlyMap<string, AskedService>
}

/** Puts the first question for each image as soon as its hash is known: the registry answers while the next one is worked out. */
async function prepareAndAsk(
  { specification, event, ...request }: PlanRequest,
  snapshot: Snapshot,
  registry: Registry,
  now: Date
): Promise<{ readonly prepared: Prepared; readonly answers: Answers }> {
  const push = mayWrite({ specification, event, ...request })
  const pushScope = request.options.checkPush === 'auto'
  const specs = [...specification.bases, ...specification.services]
  registry.prepare(specs.map(({ image }) => ({ image, push, pushScope })))
  const bases = new Map<PreparedImage<BaseSpec>, Promise<AskedBase>>()
  const services = new Map<PreparedImage<ServiceSpec>, Promise<AskedService>>()
  const asked = new Map<string, Promise<AskedBase>>()
  for await (const { kind, image } of prepareEach(specification, snapshot)) {
    const tag = hashTag(kind, image.hash.hash)
    if (kind === 'base') {
      const due = image.spec.refresh.on.includes(event.name)
      const answer = lookedAtLater(askBase(registry, image, tag, { due, now }, asked))
      bases.set(image, answer)
      asked.set(image.spec.name, answer)
    } else services.set(image, lookedAtLater(askService(registry, image, tag, asked)))
    await nextTurn()
  }
  const answers = { bases: await settled(bases), services: await settled(services) }
  return { prepared: preparedOf([...bases.keys()], [...services.keys()]), answers }
}

/** Lets what has arrived in the meantime be taken in: working out hashes alone would leave no room for it. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}

/** What fails before it is waited for must not count as unhandled. */
function lookedAtLater<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined)
  return answer
}

async function settled<T>(asked: ReadonlyMap<PreparedImage, Promise<T>>): Promise<ReadonlyMap<string, T>> {
  return new Map(await Promise.all([...asked].map(async ([{ spec }, answer]) => [spec.name, await answer] as const)))
}

function found<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name)
  if (value === undefined) throw new Error(`nothing was asked for ${name}`)
  return value
}
