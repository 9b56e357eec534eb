import type { BasePlan, ServicePlan } from '../../../src/plan/types'
import { pushedTo } from '../pushed'
import type { Pushed } from '../pushed'
import { startRegistry } from '../registry/server'
import type { RegistryServer, RegistryServerOptions } from '../registry/server'
import { NO_COMMIT } from '../runner/event'
import { pushPayload } from '../git/payloads'
import type { FileChanges } from '../git/fast-import'
import { SEED, SEED_INPUTS, Yard } from './planned'
import type { Planned, Visit } from './planned'
import { TinyBuilder } from './tiny-builder'
import type { Carried } from './tiny-builder'

/** The base and the app of a plan, and what was built of them. */
export interface Ran extends Planned {
  readonly base: BasePlan
  readonly app: ServicePlan
  readonly built: readonly string[]
}

/** A repository, a real registry, and the workflow between the two: event after event. */
export class Pipeline {
  readonly yard: Yard
  readonly registry: RegistryServer
  readonly pushed: Pushed
  readonly builder: TinyBuilder
  head = NO_COMMIT

  private constructor(yard: Yard, registry: RegistryServer, builder: TinyBuilder) {
    this.yard = yard
    this.registry = registry
    this.builder = builder
    this.pushed = pushedTo(registry.host, registry)
  }

  static async start(options: RegistryServerOptions = {}): Promise<Pipeline> {
    const [yard, registry, builder] = await Promise.all([Yard.open(), startRegistry(options), TinyBuilder.start()])
    return new Pipeline(yard, registry, builder)
  }

  async end(): Promise<void> {
    await Promise.all([this.yard.close(), this.registry.stop(), this.builder.close()])
  }

  /** Names of the images, and the login where the registry has one. */
  get inputs(): Readonly<Record<string, string>> {
    return { ...SEED_INPUTS, registry: `${this.registry.host}/acme` }
  }

  /** Commits the changes to `main` as one push, plans it and carries the plan out. */
  async push(changes: FileChanges, carried: Carried = 'all'): Promise<Ran> {
    const before = this.head
    this.head = await this.yard.origin.commit(before === NO_COMMIT ? { ...SEED, ...changes } : changes)
    return this.run({ event: pushPayload({ before, after: this.head }) }, carried)
  }

  /** Pushes without any run: GitHub evicted the one that waited. */
  async pushUnseen(changes: FileChanges): Promise<string> {
    this.head = await this.yard.origin.commit(changes)
    return this.head
  }

  async run(visit: Visit, carried: Carried = 'all'): Promise<Ran> {
    const ran = await this.plan(visit)
    return { ...ran, built: await this.builder.carryOut(ran.plan, carried) }
  }

  async plan(visit: Visit): Promise<Ran> {
    const planned = await this.yard.plan({ inputs: this.inputs, ...visit })
    const [base, app] = [planned.plan.bases[0], planned.plan.services[0]]
    if (base === undefined || app === undefined) throw new Error('the plan lacks the base or the app')
    return { ...planned, base, app, built: [] }
  }

  /** Digest of the tag of an image; null where there is none. */
  digest(image: 'app' | 'base', tag: string): Promise<string | null> {
    return this.pushed.digest(`acme/${image}`, tag)
  }

  /** The app of the plan is in the registry, of exactly its sources and on the base of the plan that is there now. */
  async expectRight({ base, app }: Ran): Promise<void> {
    const labels = await this.pushed.labels('acme/app', app.tag)
    expect(labels['io.base-image-planner.source-hash']).toBe(app.hash)
    const below = await this.pushed.layers('acme/base', base.tag)
    expect((await this.pushed.labels('acme/base', base.tag))['io.base-image-planner.dependency-hash']).toBe(base.hash)
    expect((await this.pushed.layers('acme/app', app.tag)).slice(0, below.length)).toEqual(below)
  }
}

export function decided({ base, app }: Ran): readonly [string, string] {
  return [base.verdict, app.mode]
}
