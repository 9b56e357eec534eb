import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { PROJECT } from './action'
import { Builder } from './builder'
import { output } from './command'
import { loopbackNetwork } from './network/loopback'
import type { LoopbackNetwork } from './network/loopback'
import { pushedTo } from './pushed'
import type { Pushed } from './pushed'
import { startRegistry } from './registry/server'
import type { WorkflowEvent } from './runner/event'
import { pushUpstream } from './upstream'
import { runWorkflow } from './workflow/run'
import type { WorkflowRun } from './workflow/types'

/** The servers that the examples speak to: Docker Hub with Python images, and a registry behind a password. */
export interface World {
  readonly network: LoopbackNetwork
  /** What the examples have pushed. */
  readonly pushed: Pushed
  readonly actor: string
  readonly password: string
  close(): Promise<void>
}

export async function startWorld(): Promise<World> {
  const hub = await startRegistry()
  const own = await startRegistry({ auth: 'htpasswd', delete: true })
  const hosts = { 'registry-1.docker.io': hub.host, 'ghcr.io': own.host, 'registry.example.com': own.host }
  const network = await loopbackNetwork(hosts)
  const builder = await Builder.start()
  await pushUpstream(builder, `${hub.host}/library/python:3.12-slim`, ['linux/amd64', 'linux/arm64'])
  await pushUpstream(builder, `${hub.host}/library/python:3.11-slim`)
  await builder.close()
  return {
    network,
    pushed: pushedTo(own.host, own),
    actor: own.username,
    password: own.password,
    close: async () => {
      await network.close()
      await Promise.all([hub.stop(), own.stop()])
    }
  }
}

/** An example as the repository that GitHub holds of it. */
export class ExampleRepository {
  readonly #world: World
  readonly folder: string

  private constructor(world: World, folder: string) {
    this.#world = world
    this.folder = folder
  }

  /** A repository with the files of `examples/<name>`, not yet committed. */
  static async of(world: World, name: string): Promise<ExampleRepository> {
    const repository = await ExampleRepository.empty(world)
    await cp(path.join(PROJECT, 'examples', name), repository.folder, { recursive: true })
    return repository
  }

  /** A repository without files. */
  static async empty(world: World): Promise<ExampleRepository> {
    const folder = await mkdtemp(path.join(tmpdir(), 'example-'))
    await output('git', ['init', '--quiet', '-b', 'main', folder])
    return new ExampleRepository(world, folder)
  }

  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(this.folder, name)), { recursive: true })
      await writeFile(path.join(this.folder, name), text)
    }
  }

  /** Replaces text in a file, which has to be there; null: adds a line at its end. */
  async edit(file: string, from: string | null, to: string): Promise<void> {
    const name = path.join(this.folder, file)
    const text = await readFile(name, 'utf8')
    if (from !== null && !text.includes(from)) throw new Error(`${file} does not hold ${from}`)
    await writeFile(name, from === null ? `${text}${to}\n` : text.replace(from, to))
  }

  /** Commits everything. Gives the commit. */
  async commit(): Promise<string> {
    await this.git('add', '--all')
    await this.git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', 'commit', '--quiet', '-m', 'Change')
    return this.git('rev-parse', 'HEAD')
  }

  git(...args: readonly string[]): Promise<string> {
    return output('git', ['-C', this.folder, ...args])
  }

  /** Runs the example's workflow for an event. */
  async run(event: WorkflowEvent): Promise<WorkflowRun> {
    const { network, actor, password } = this.#world
    // Secrets are masked wherever they show up, so each example has those that its workflow names and no others.
    const file = '.github/workflows/images.yml'
    const all = {
      GITHUB_TOKEN: password,
      DOCKER_REGISTRY_URL: 'registry.example.com',
      DOCKER_USERNAME: actor,
      DOCKER_PASSWORD: password
    }
    const text = await readFile(path.join(this.folder, file), 'utf8')
    const named = Object.entries(all).filter(([name]) => name === 'GITHUB_TOKEN' || text.includes(`secrets.${name}`))
    const secrets = Object.fromEntries(named)
    const run = await runWorkflow({ remote: this.folder, file, event, actor, secrets, network: { env: network.env } })
    if (run === null) throw new Error(`${event.name} does not start ${file}`)
    return run
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** What a run's plan decided: the verdict of each base, the mode of each service. */
export function decisions(run: WorkflowRun): Readonly<Record<string, string>> {
  const text = run.jobs.flatMap(job => job.steps).find(step => step.id === 'plan')?.outputs['plan']
  if (text === undefined) throw new Error(`the run has no plan\n${story(run)}`)
  const plan = JSON.parse(text) as {
    readonly bases: readonly { readonly name: string; readonly verdict: string }[]
    readonly services: readonly { readonly name: string; readonly mode: string }[]
  }
  return Object.fromEntries([
    ...plan.bases.map(base => [base.name, base.verdict] as const),
    ...plan.services.map(service => [service.name, service.mode] as const)
  ])
}

/** Everything that a run said, for a failing test. */
export function story(run: WorkflowRun): string {
  const told = run.jobs.map(job => {
    const steps = job.steps.map(step => `  ${step.outcome} ${step.what}\n${step.outcome === 'failure' ? step.log : ''}`)
    const dropped = job.dropped.map(name => `  output ${name} is dropped, since it holds a secret`)
    return [`${job.id}: ${job.result} ${job.error ?? ''}`, ...steps, ...dropped].join('\n')
  })
  return told.join('\n')
}
