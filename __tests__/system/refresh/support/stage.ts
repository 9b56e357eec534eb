import type { BasePlan, ServicePlan } from '../../../../src/plan/types'
import type { ActionRun } from '../../../support/action'
import { planned, Yard } from '../../../support/events/planned'
import type { Planned } from '../../../support/events/planned'
import type { FileChanges } from '../../../support/git/fast-import'
import { loopbackNetwork } from '../../../support/network/loopback'
import type { LoopbackNetwork } from '../../../support/network/loopback'
import { startFaultProxy } from '../../../support/registry/fault-proxy'
import type { FaultProxy } from '../../../support/registry/fault-proxy'
import { startRegistry } from '../../../support/registry/server'
import type { RegistryServer, RegistryServerOptions } from '../../../support/registry/server'
import { dispatchEvent, NO_COMMIT, pushEvent, scheduleEvent } from '../../../support/runner/event'
import type { WorkflowEvent } from '../../../support/runner/event'
import { Shelf } from './shelf'
import type { SmallImage, Stored } from './shelf'

/** What a run is given over the stage's own. */
export interface Given {
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

/** How an image is built otherwise than its entry says. */
export interface Otherwise extends Partial<SmallImage> {
  /** Labels of the entry that are replaced; null: left out. */
  readonly relabelled?: Readonly<Record<string, string | null>>
}

/**
 * One repository with one base and one app, their registry, and a Docker Hub that has `library/python:3.12-slim`; both registries
 * are behind proxies that count and misbehave. The images are small and written by hand.
 */
export class Stage {
  readonly yard: Yard
  readonly registry: RegistryServer
  readonly proxy: FaultProxy
  readonly hub: FaultProxy
  readonly shelf: Shelf
  readonly upstream: Shelf
  readonly #hubServer: RegistryServer
  /** Where Docker Hub is this stage's own. */
  readonly #network: LoopbackNetwork
  head = NO_COMMIT
  #first: { readonly head: string; readonly seen: Seen } | null = null

  private constructor(
    yard: Yard,
    registry: RegistryServer,
    proxy: FaultProxy,
    hubServer: RegistryServer,
    hub: FaultProxy,
    network: LoopbackNetwork
  ) {
    this.yard = yard
    this.registry = registry
    this.proxy = proxy
    this.hub = hub
    this.shelf = new Shelf(registry)
    this.upstream = new Shelf(hubServer)
    this.#hubServer = hubServer
    this.#network = network
  }

  static async open(options: RegistryServerOptions = {}): Promise<Stage> {
    const [yard, registry, hubServer] = await Promise.all([Yard.open(), startRegistry(options), startRegistry()])
    const [proxy, hub] = await Promise.all([startFaultProxy(registry.host), startFaultProxy(hubServer.host)])
    const network = await loopbackNetwork({ 'registry-1.docker.io': hub.host })
    const stage = new Stage(yard, registry, proxy, hubServer, hub, network)
    await stage.moveUpstream('first')
    return stage
  }

  async close(): Promise<void> {
    await Promise.all([this.proxy.stop(), this.hub.stop(), this.#network.close()])
    await Promise.all([this.registry.stop(), this.#hubServer.stop(), this.yard.close()])
  }

  /** Another `python:3.12-slim`. */
  moveUpstream(content: string): Promise<Stored> {
    return this.upstream.put('library/python', { tags: ['3.12-slim'], layers: [content] })
  }

  /** The names of the images, as the inputs say them. */
  get inputs(): Readonly<Record<string, string>> {
    return {
      registry: `${this.proxy.host}/acme`,
      image: 'app',
      'base-image': 'base',
      'base-dockerfile': 'Dockerfile.base',
      dockerfile: 'Dockerfile'
    }
  }

  /** Commits to `main`; the first time with the files of the base and the app. */
  async commit(changes: FileChanges = {}): Promise<string> {
    const seed: FileChanges = {
      'Dockerfile.base': 'FROM python:3.12-slim\nCOPY requirements.txt /\nRUN pip install -r /requirements.txt\n',
      'requirements.txt': 'flask==3.0.0\n',
      Dockerfile: `FROM ${this.proxy.host}/acme/base:latest\nCOPY src /src\n`,
      'src/app.py': 'print(1)\n'
    }
    this.head = await this.yard.origin.commit(this.head === NO_COMMIT ? { ...seed, ...changes } : changes)
    return this.head
  }

  visit(event: WorkflowEvent, { inputs = {}, env = {} }: Given = {}): Promise<ActionRun> {
    return this.yard.visit({
      event,
      inputs: { ...this.inputs, ...inputs },
      env: { ...this.#network.env, ...env }
    })
  }

  async plan(event: WorkflowEvent, given: Given = {}): Promise<Seen> {
    const found = planned(await this.visit(event, given))
    const [base, app] = [found.plan.bases[0], found.plan.services[0]]
    if (base === undefined || app === undefined) throw new Error('the plan lacks the base or the app')
    return { ...found, base, app }
  }

  push(given: Given = {}): Promise<Seen> {
    return this.plan(pushEvent(this.head, this.head), given)
  }

  schedule(given: Given = {}): Promise<Seen> {
    return this.plan(scheduleEvent(this.head, '0 4 * * 1'), given)
  }

  dispatch(given: Given = {}): Promise<Seen> {
    return this.plan(dispatchEvent(this.head), given)
  }

  /** Puts what the entry of an image asks for: its tags, its labels. */
  build({ build }: BasePlan | ServicePlan, otherwise: Otherwise = {}): Promise<Stored> {
    const { relabelled = {}, ...image } = otherwise
    const labels = Object.entries({ ...pairs(build.labels), ...relabelled })
    return this.shelf.put(repositoryOf(build.image), {
      tags: tagsIn(build.tags),
      layers: ['os', `dependencies ${build.hash}`],
      labels: Object.fromEntries(labels.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))),
      ...image
    })
  }

  /** Puts base and app as the plan of the head asks for them, the app on the base. */
  async buildAll(otherwise: Otherwise = {}): Promise<Seen> {
    if (this.#first?.head !== this.head) this.#first = { head: this.head, seen: await this.push() }
    const { seen } = this.#first
    const layers = ['os', `dependencies ${seen.base.hash}`]
    await this.build(seen.base, { layers, ...otherwise })
    await this.build(seen.app, { layers: [...layers, `code ${seen.app.hash}`] })
    return seen
  }
}

/** A plan and its only base and app. */
export interface Seen extends Planned {
  readonly base: BasePlan
  readonly app: ServicePlan
}

export function codes(image: BasePlan | ServicePlan): readonly string[] {
  return image.reasons.map(reason => reason.code)
}

/** Verdict and mode with their reasons. */
export function decided({ base, app }: Seen): readonly [string, readonly string[], string, readonly string[]] {
  return [base.verdict, codes(base), app.mode, codes(app)]
}

/** `name=value` lines. */
export function pairs(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n').filter(line => line !== '')
  return Object.fromEntries(lines.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
}

export function tagsIn(text: string): readonly string[] {
  return text.split('\n').map(reference => reference.slice(reference.lastIndexOf(':') + 1))
}

export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString()
}

function repositoryOf(image: string): string {
  return image.slice(image.indexOf('/') + 1)
}
