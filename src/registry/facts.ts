import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Digest } from '../ports'
import { isDigest } from '../reference/digests'
import type { FactStore } from './fact-store'
import { DOCKER_HUB } from './hosts'
import { PATIENCE, within } from './patience'

/** The part of `@actions/cache` that is used. */
export interface CacheService {
  restore(paths: string[], primaryKey: string, restoreKeys: string[]): Promise<string | undefined>
  save(paths: string[], key: string): Promise<unknown>
}

export interface CachedFactsOptions {
  /** `auto`: only where it pays, from the twentieth look-up on, and for Docker Hub, where each look-up counts as a pull. */
  readonly mode: 'auto' | 'always'
  /** The same in every run, since it takes part in the identity of the cache; holds nothing else. */
  readonly folder: string
  /** Loads `@actions/cache`; called when it is needed, not before. */
  readonly load: () => Promise<CacheService>
  /** Milliseconds that restoring, and saving, may take. */
  readonly patience?: number
}

const PREFIX = 'base-image-planner-facts-v1-'
const WORTH_IT = 20

/** Facts that outlive the run: one cache entry, restored at the first look-up that is worth it, saved at the end when it has changed. */
export function cachedFacts(options: CachedFactsOptions): FactStore & { save(): Promise<void> } {
  const { folder, patience = PATIENCE } = options
  const used = new Map<Digest, Uint8Array>()
  let lookUps = 0
  let restored: Promise<{ readonly service: CacheService; readonly key: string | undefined } | null> | null = null

  const restore = async () => {
    const service = await options.load()
    await mkdir(folder, { recursive: true })
    // No entry has this key: the newest of all is what is wanted.
    const key = await within(patience, service.restore([folder], `${PREFIX}none`, [PREFIX]))
    return { service, key }
  }

  return {
    get: async (digest, host) => {
      const worthIt = options.mode === 'always' || ++lookUps >= WORTH_IT || host === DOCKER_HUB
      if (!worthIt || !isDigest(digest)) return used.get(digest)
      restored ??= restore().catch(() => null)
      await restored
      const bytes = used.get(digest) ?? (await readFile(fileOf(folder, digest)).catch(() => undefined))
      if (bytes !== undefined) used.set(digest, bytes)
      return bytes
    },
    put: (digest, bytes) => {
      used.set(digest, bytes)
    },
    save: async () => {
      const before = await restored
      if (!before || used.size === 0) return
      const key = `${PREFIX}${hashOf([...used.keys()])}`
      if (key === before.key) return
      try {
        await replaceFiles(folder, used)
        await within(patience, before.service.save([folder], key))
      } catch {
        // A cache that cannot be written costs the next run some requests, and nothing else.
      }
    }
  }
}

/** What this run did not use is left out, so that the entry does not grow from run to run. */
async function replaceFiles(folder: string, facts: ReadonlyMap<Digest, Uint8Array>): Promise<void> {
  for (const name of await readdir(folder)) await rm(path.join(folder, name), { recursive: true, force: true })
  for (const [digest, bytes] of facts) await writeFile(fileOf(folder, digest), bytes)
}

function fileOf(folder: string, digest: Digest): string {
  return path.join(folder, digest.replace(':', '-'))
}

function hashOf(digests: readonly Digest[]): string {
  return createHash('sha256')
    .update([...digests].sort().join('\n'))
    .digest('hex')
    .slice(0, 24)
}
