import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { belowIn, toBuild, waves } from '../../../src/plan/order'
import type { BasePlan, BuildEntry, Plan, ServicePlan } from '../../../src/plan/types'
import { appendToImage, writeImage } from '../../../src/registry/layout-writer'
import { LayoutClient } from '../../../src/registry/oci-layout'
import { output } from '../command'
import { yes } from '../registry/yes'

/** What a workflow carries out of a plan. `apps` without their bases: a base that another run has built is taken. */
export type Carried = 'all' | 'bases' | 'apps' | 'nothing'

/**
 * Stands in for the builder where a real one adds nothing: each image is a few bytes, an app has the layers of its base below its own.
 * Images go to the registry that their names say, by `skopeo`, with the tags and labels that the entry asks for.
 */
export class TinyBuilder {
  readonly #folder: string
  #count = 0

  private constructor(folder: string) {
    this.#folder = folder
  }

  static async start(): Promise<TinyBuilder> {
    return new TinyBuilder(await mkdtemp(path.join(tmpdir(), 'tiny-builder-')))
  }

  close(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true })
  }

  /** Gives the names of what was built, in order. */
  async carryOut(plan: Plan, carried: Carried = 'all', login: readonly string[] = []): Promise<readonly string[]> {
    const { below, top } = toBuild(plan)
    const bases = carried === 'all' || carried === 'bases' ? waves(below, plan).flat() : []
    const apps = carried === 'all' || carried === 'apps' ? top : []
    for (const image of [...bases, ...apps]) await this.#build(image, plan, login)
    return [...bases, ...apps].map(image => image.name)
  }

  /** No two builds of a base give the same bytes, as with a real package manager. */
  async #build(image: BasePlan | ServicePlan, plan: Plan, login: readonly string[]): Promise<void> {
    const [below] = belowIn(plan)(image)
    const isBase = 'verdict' in image
    const layers = [isBase ? file('dependencies', `${image.hash} ${++this.#count}`) : file('code', image.hash)]
    const own = { ...common(image.build), layers }
    if (below === undefined || isBase) await writeImage(this.#layout(image.build), own)
    else {
      const manifest = yes(await new LayoutClient(this.#layout(below.build)).manifest(below.tag))
      await appendToImage(this.#layout(below.build), manifest, this.#layout(image.build), own)
    }
    await this.#push(image.build, login)
  }

  #layout(entry: BuildEntry): string {
    return path.join(this.#folder, entry.image.replace(/[^a-z0-9/-]/g, '_'))
  }

  async #push(entry: BuildEntry, login: readonly string[]): Promise<void> {
    const flags = ['--insecure-policy', 'copy', '--quiet', '--preserve-digests', '--dest-tls-verify=false', ...login]
    for (const reference of entry.tags.split('\n')) {
      const from = `oci:${this.#layout(entry)}:${tagOf(reference)}`
      await output('skopeo', [...flags, from, `docker://${reference}`])
    }
  }
}

function file(name: string, content: string) {
  return { path: name, content: new TextEncoder().encode(content) }
}

function common(entry: BuildEntry) {
  const labels = entry.labels
    .split('\n')
    .map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])
  const record: Record<string, string> = Object.fromEntries(labels) as Record<string, string>
  return { tags: entry.tags.split('\n').map(tagOf), labels: record }
}

function tagOf(reference: string): string {
  return reference.slice(reference.lastIndexOf(':') + 1)
}
