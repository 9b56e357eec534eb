import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Plan } from '../../../src/plan/types'
import { examples, type Example } from '../examples/support/edits'
import { plannerInputs } from '../examples/support/inputs'
import { PROJECT, runAction } from '../../support/action'
import type { BuildInputs } from '../../support/builder/inputs'
import { output } from '../../support/command'
import { startBuildKit, type BuildKit } from '../../support/docker/buildkit'
import { startDocker, type DockerEngine } from '../../support/docker/engine'
import { buildFlags } from '../../support/docker/flags'
import { pushedTo, type Pushed } from '../../support/pushed'
import { startRegistry, type RegistryServer } from '../../support/registry/server'
import { pullRequestEvent, pushEvent, type WorkflowEvent } from '../../support/runner/event'
import { pushUpstream } from '../../support/upstream'

/** The examples with their images in a registry on loopback, each plan carried out by real Bake with the bake file, as it is. */
let engine: DockerEngine
let buildkit: BuildKit
let registry: RegistryServer
let pushed: Pushed
beforeAll(async () => {
  ;[engine, registry] = await Promise.all([startDocker(), startRegistry()])
  // As docker/setup-buildx-action makes one.
  buildkit = await startBuildKit(engine)
  pushed = pushedTo(registry.host)
  const builder = { build: (inputs: BuildInputs, cwd: string) => engine.docker(buildFlags(inputs), cwd) }
  for (const version of ['3.11', '3.12']) await pushUpstream(builder, `${registry.host}/library/python:${version}-slim`)
})
afterAll(async () => {
  await (buildkit as BuildKit | undefined)?.stop()
  await Promise.all([(engine as DockerEngine | undefined)?.stop(), registry.stop()])
})

class Repository {
  readonly #folder: string

  private constructor(folder: string) {
    this.#folder = folder
  }

  static async of(example: Example): Promise<Repository> {
    const folder = await mkdtemp(path.join(tmpdir(), 'example-'))
    await cp(path.join(PROJECT, 'examples', example.folder), folder, { recursive: true })
    for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
      // What a compose file says of development names no registry of ours.
      if (!file.isFile() || file.name === 'docker-compose.yml') continue
      const name = path.join(file.parentPath, file.name)
      const text = await readFile(name, 'utf8')
      const moved = text
        .replace(/\bpython:3\.1\d-slim/g, `${registry.host}/library/$&`)
        .replaceAll('ghcr.io', registry.host)
      if (moved !== text) await writeFile(name, moved)
    }
    const repository = new Repository(folder)
    await repository.#git('init', '--quiet', '-b', 'main')
    return repository
  }

  async edit({ file, from, to }: Example['code']): Promise<void> {
    const name = path.join(this.#folder, file)
    const text = await readFile(name, 'utf8')
    await writeFile(name, from === null ? `${text}${to}\n` : text.replace(from, to))
  }

  async commit(): Promise<string> {
    await this.#git('add', '--all', '--force')
    await this.#git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', 'commit', '--quiet', '-m', 'Change')
    return this.#git('rev-parse', 'HEAD')
  }

  /** Plans, and does what the bake file says. */
  async run(event: WorkflowEvent): Promise<Plan> {
    const file = path.join(this.#folder, '.git/docker-bake.json')
    const inputs = { ...(await plannerInputs(this.#folder, registry.host)), 'bake-file': file }
    const run = await runAction({ workspace: this.#folder, event, inputs })
    if (run.code !== 0) throw new Error(run.stdout)
    const isAnyBuilt = run.outputs['build-base'] === 'true' || run.outputs['build-app'] === 'true'
    if (isAnyBuilt) await buildkit.docker(['buildx', 'bake', '--file', file], this.#folder)
    return JSON.parse(run.outputs['plan'] ?? '') as Plan
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true })
  }

  #git(...args: readonly string[]): Promise<string> {
    return output('git', ['-C', this.#folder, ...args])
  }
}

function decisions({ bases, services }: Plan): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...bases.map(base => [base.name, base.verdict] as const),
    ...services.map(service => [service.name, service.mode] as const)
  ])
}

/** Every app starts with the layers of its base, as the registry holds the two. */
async function expectOnBases({ bases, services }: Plan): Promise<void> {
  const repositoryOf = (image: string) => image.slice(image.indexOf('/') + 1)
  for (const service of services) {
    const base = bases.find(({ name }) => name === service.bases[0])
    if (base === undefined) throw new Error(`${service.name} has no base`)
    const below = await pushed.layers(repositoryOf(base.image), base.tag)
    const layers = await pushed.layers(repositoryOf(service.image), service.tag)
    expect([service.name, layers.slice(0, below.length)]).toEqual([service.name, below])
    expect(layers.length).toBeGreaterThan(below.length)
  }
}

test.each(examples)(
  '$folder: first push, code, documents, dependency, and a pull request from a fork',
  async example => {
    const repository = await Repository.of(example)
    try {
      let head = await repository.commit()
      const first = await repository.run(pushEvent(head))
      expect(Object.values(decisions(first)).filter(word => word !== 'stale' && word !== 'full')).toEqual([])
      await expectOnBases(first)
      for (const edit of [example.code, example.documents, example.dependency]) {
        await repository.edit(edit)
        const next = await repository.commit()
        const plan = await repository.run(pushEvent(next, head))
        expect({ [edit.file]: decisions(plan) }).toEqual({ [edit.file]: edit.plans })
        await expectOnBases(plan)
        const again = Object.values(decisions(await repository.run(pushEvent(next, next))))
        expect(again.filter(word => word !== 'fresh' && word !== 'skip')).toEqual([])
        head = next
      }

      await repository.edit({ ...example.dependency, from: example.dependency.to, to: `${example.dependency.to}9` })
      const fork = await repository.commit()
      const tags = await pushed.tags('acme/shop')
      const plan = await repository.run(pullRequestEvent(fork, { number: 7, head: fork, base: head, fork: true }))
      expect([plan.event.push, decisions(plan)]).toEqual([false, example.dependency.plans])
      expect(await pushed.tags('acme/shop')).toEqual(tags)
    } finally {
      await repository.remove()
    }
  },
  600_000
)
