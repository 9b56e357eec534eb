import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { splitTag } from '../../../../src/facts/ask-tags'
import type { BaseSpec, ServiceSpec } from '../../../../src/config/spec'
import type { BasePlan, BuildEntry, Plan, ServicePlan } from '../../../../src/plan/types'
import { makePlan, type PlanResult } from '../../../../src/pipeline'
import type { PlanOptions } from '../../../../src/decide/request'
import type { Registry, Repository } from '../../../../src/ports'
import { LayoutFiles } from '../../../../src/registry/layout-files'
import { appendToImage, writeImage } from '../../../../src/registry/layout-writer'
import { memoryRepository, type MemoryFiles } from '../../../support/commit'
import { open } from '../../../support/registry/open'
import { baseSpec, serviceSpec } from '../../../support/spec'

export interface Visit {
  readonly files: MemoryFiles
  /** Files that only the work tree has. */
  readonly workTree?: Readonly<Record<string, string>>
  readonly event?: string
  readonly pullRequest?: boolean
  /** Null: nothing is known of the changes. Default: against the commit of the visit before. */
  readonly changed?: readonly string[] | null
  readonly options?: Partial<PlanOptions>
  readonly describedIn?: readonly string[]
  readonly bases?: readonly Partial<BaseSpec>[]
  readonly services?: readonly Partial<ServiceSpec>[]
}

/** A repository and its registry (layouts on disk) through time. Each visit is an hour later than the one before. */
export class World {
  readonly folder: string
  readonly registry: Registry & { close(): Promise<void> }
  #now = Date.parse('2024-01-01T00:00:00Z')
  #before: MemoryFiles = {}
  #builds = 0

  private constructor(folder: string) {
    this.folder = folder
    this.registry = open({ layoutRoot: folder }).registry
  }

  static async open(): Promise<World> {
    return new World(await mkdtemp(path.join(tmpdir(), 'world-')))
  }

  async close(): Promise<void> {
    await this.registry.close()
    await rm(this.folder, { recursive: true, force: true })
  }

  /** Plans a push to the default branch, unless said otherwise. */
  async plan(visit: Visit): Promise<PlanResult> {
    const { files, event = 'push', pullRequest = false } = visit
    const sha = createHash('sha1').update(JSON.stringify(files)).digest('hex')
    const repository = this.#repository(visit)
    const changed = visit.changed === undefined ? differences(this.#before, files) : visit.changed
    this.#before = files
    this.#now += 3_600_000
    const ref = pullRequest ? 'refs/pull/1/merge' : 'refs/heads/main'
    const named = <Spec extends { readonly name?: string }>(spec: Spec, name: string) => ({
      ...spec,
      image: `oci:./${spec.name ?? name}`
    })
    return makePlan(
      {
        specification: {
          bases: (visit.bases ?? [{}]).map(base => baseSpec({ ...named(base, 'base'), ...base })),
          services: (visit.services ?? [{}]).map(service => serviceSpec({ ...named(service, 'app'), ...service }))
        },
        ...(visit.describedIn !== undefined && { describedIn: new Set(visit.describedIn) }),
        event: {
          name: event,
          ref,
          sha,
          repository: 'acme/shop',
          repositoryUrl: 'https://github.com/acme/shop',
          branch: pullRequest ? null : 'main',
          tag: null,
          pullRequest: pullRequest ? { number: 1, baseRef: 'main', headRef: 'feature' } : null,
          defaultBranch: 'main',
          deleted: false,
          mayPush: pullRequest ? { allowed: false, why: 'a fork' } : { allowed: true }
        },
        changes: Promise.resolve({
          known: changed !== null,
          base: changed === null ? null : 'b'.repeat(40),
          head: sha,
          source: changed === null ? ('none' as const) : ('api' as const),
          how: 'told by the test',
          paths: changed ?? []
        }),
        commitDate: Promise.resolve(null),
        options: {
          push: 'auto',
          rebuild: 'none',
          retag: 'changed',
          onRegistryError: 'fail',
          checkPush: 'auto',
          extraBaseTag: null,
          ...visit.options
        }
      },
      { repository, registry: this.registry, clock: { now: () => new Date(this.#now) }, githubRequests: () => 0 }
    )
  }

  /** Does what the plan says, as a workflow that is not cut short would. `only`: the images that get built, by name. */
  async carryOut({ plan, retags }: PlanResult, only: readonly string[] | null = null): Promise<void> {
    for (const { reference, manifest } of retags) {
      const { image, tag } = splitTag(reference)
      await this.registry.retag(image, manifest, tag)
    }
    const stale: readonly (BasePlan | ServicePlan)[] = [
      ...plan.bases.filter(base => base.verdict === 'stale'),
      ...plan.services.filter(service => service.mode === 'fast' || service.mode === 'full')
    ]
    for (const image of stale) {
      if (!image.build.push || (only !== null && !only.includes(image.name))) continue
      await this.#build(image.build, plan, image.bases)
    }
  }

  /** Plans and carries out. */
  async visit(visit: Visit, only: readonly string[] | null = null): Promise<Plan> {
    const result = await this.plan(visit)
    await this.carryOut(result, only)
    return result.plan
  }

  layout(image: string): LayoutFiles {
    return new LayoutFiles(this.#path(image))
  }

  /** What a tag points to now. */
  async digest(image: string, tag: string): Promise<string | null> {
    const answer = await this.registry.digest(`oci:./${image}`, tag)
    return answer.kind === 'yes' ? answer.value : null
  }

  async #build(entry: BuildEntry, plan: Plan, bases: readonly string[]): Promise<void> {
    const content = new TextEncoder().encode(`${entry.name} ${entry.hash} ${++this.#builds}`)
    const labels = Object.fromEntries(entry.labels.split('\n').map(line => [before(line, '='), after(line, '=')]))
    const tags = entry.tags.split('\n').map(reference => splitTag(reference).tag)
    const image = { tags, labels, layers: [{ path: entry.name, content }] }
    const foundation = labels['org.opencontainers.image.base.name'] ?? ''
    const base = plan.bases.find(one => bases.includes(one.name) && foundation.startsWith(`${one.image}:`))
    if (base === undefined) {
      await writeImage(this.#path(entry.image), image)
      return
    }
    const answer = await this.registry.manifest(base.image, base.tag)
    if (answer.kind !== 'yes') throw new Error(`${base.ref} is not there to build ${entry.name} on`)
    await appendToImage(this.#path(base.image), answer.value, this.#path(entry.image), image)
  }

  #path(image: string): string {
    return path.join(this.folder, image.replace(/^oci:/, ''))
  }

  #repository({ files, workTree }: Visit): Repository {
    return memoryRepository({ files, ...(workTree !== undefined && { workTree }) })
  }
}

function before(text: string, separator: string): string {
  return text.slice(0, text.indexOf(separator))
}

function after(text: string, separator: string): string {
  return text.slice(text.indexOf(separator) + separator.length)
}

function differences(one: MemoryFiles, other: MemoryFiles): readonly string[] {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...paths].filter(path => JSON.stringify(one[path]) !== JSON.stringify(other[path])).sort()
}
