import { askBase, type AskedBase } from './answers/ask-base'
import { askService, type AskedService } from './answers/ask-service'
import { hashTag } from './hash/canonical'
import { prepareImages, type Prepared } from './images/prepare'
import { openSnapshot } from './images/snapshot'
import type { Surroundings } from './plan/assemble'
import { tagsOf } from './plan/tags'
import type { Plan } from './plan/types'
import { anonymousImages, mayRetag, missingLogin } from './planning/login'
import { planBase, type PlannedBase } from './planning/plan-base'
import { planService } from './planning/plan-service'
import type { Planning, PlanPorts, PlanRequest, PlanResult } from './planning/request'
import type { Registry } from './ports'

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
  const commitDate = await request.commitDate
  // A mistake in a template is said before any registry is asked.
  for (const { spec } of prepared.bases) tagsOf('base', spec.tags, { event, now, commitDate, image: spec.image })
  for (const { spec } of prepared.services) tagsOf('service', spec.tags, { event, now, commitDate, image: spec.image })
  const answers = await askAll(prepared, request, ports.registry, now)
  const anonymous = anonymousImages(specification, ports.registry)
  const push = options.push === 'auto' ? event.mayPush.allowed && anonymous.length === 0 : options.push
  const changes = await request.changes
  const surroundings: Surroundings = { event, now, commitDate, push }
  const planning: Planning = { request, ports, snapshot, prepared, changes, surroundings }

  const bases = await planBases(answers, planning)
  const services = await Promise.all(
    prepared.services.map(service => planService(service, found(answers.services, service.spec.name), bases, planning))
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

/** Puts all first questions to the registries at once. */
async function askAll(prepared: Prepared, request: PlanRequest, registry: Registry, now: Date): Promise<Answers> {
  const images = [...prepared.bases, ...prepared.services].map(({ spec }) => ({
    image: spec.image,
    push: mayRetag(request)
  }))
  registry.prepare(images)
  const bases = new Map<string, Promise<AskedBase>>()
  for (const base of prepared.bases) {
    const due = base.spec.refresh.on.includes(request.event.name)
    bases.set(base.spec.name, askBase(registry, base, hashTag('base', base.hash.hash), { due, now }, bases))
  }
  const services = prepared.services.map(
    async service =>
      [service.spec.name, await askService(registry, service, hashTag('service', service.hash.hash), bases)] as const
  )
  const settled = Promise.all([...bases].map(async ([name, answer]) => [name, await answer] as const))
  const [askedBases, askedServices] = await Promise.all([settled, Promise.all(services)])
  return { bases: new Map(askedBases), services: new Map(askedServices) }
}

function found<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name)
  if (value === undefined) throw new Error(`nothing was asked for ${name}`)
  return value
}
