import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { cachedFacts } from '../../../src/registry/facts'
import type { CacheService, CachedFactsOptions } from '../../../src/registry/facts'
import { startCacheService } from '../../support/registry/cache-service'
import type { CacheServer } from '../../support/registry/cache-service'
import { startFaultProxy } from '../../support/registry/fault-proxy'
import { startBuilder } from '../../support/registry/images'
import { open } from '../../support/registry/open'
import { startRegistry } from '../../support/registry/server'
import { yes } from '../../support/registry/yes'

const bytes = (text: string) => new TextEncoder().encode(text)
const digest = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`

let temporary: string
let folder: string
let server: CacheServer
let loaded: number

beforeEach(async () => {
  temporary = await mkdtemp(path.join(tmpdir(), 'facts-'))
  folder = path.join(temporary, 'facts')
  server = await startCacheService()
  loaded = 0
  process.env['RUNNER_TEMP'] = temporary
  process.env['GITHUB_WORKSPACE'] = temporary
  process.env['ACTIONS_CACHE_SERVICE_V2'] = 'true'
  process.env['ACTIONS_RESULTS_URL'] = server.url
  process.env['ACTIONS_RUNTIME_TOKEN'] = 'token'
})
afterEach(() => Promise.all([server.stop(), rm(temporary, { recursive: true, force: true, maxRetries: 5 })]))

/** The very package, as the action loads it. */
async function load(): Promise<CacheService> {
  loaded++
  const cache = await import('@actions/cache')
  return {
    restore: (paths, key, restoreKeys) => cache.restoreCache(paths, key, restoreKeys),
    save: (paths, key) => cache.saveCache(paths, key)
  }
}

function facts(options: Partial<CachedFactsOptions> = {}) {
  return cachedFacts({ mode: 'always', folder, load, ...options })
}

async function remembered(...texts: string[]): Promise<void> {
  const store = facts()
  for (const text of texts) {
    await store.get(digest(text), 'ghcr.io')
    store.put(digest(text), bytes(text))
  }
  await store.save()
  await rm(folder, { recursive: true, force: true })
}

test('what one run puts, the next one gets; what it does not use is dropped, and nothing is saved twice', async () => {
  await remembered('a', 'b')
  expect(server.entries.filter(entry => entry.finalized)).toHaveLength(1)
  const second = facts()
  expect(Buffer.from((await second.get(digest('a'), 'ghcr.io')) ?? []).toString()).toBe('a')
  expect(await second.get(digest('x'), 'ghcr.io')).toBeUndefined()
  second.put(digest('c'), bytes('c'))
  await second.save()
  expect((await readdir(folder)).sort()).toEqual([digest('a'), digest('c')].map(each => each.replace(':', '-')).sort())
  await rm(folder, { recursive: true })
  const third = facts()
  for (const text of ['a', 'c']) expect(await third.get(digest(text), 'ghcr.io')).toBeDefined()
  await third.save()
  expect(server.entries).toHaveLength(2)
})

test('auto: not for a few look-ups, from the twentieth on, and always for Docker Hub', async () => {
  await remembered('a')
  loaded = 0
  const few = facts({ mode: 'auto' })
  for (let lookUp = 1; lookUp < 20; lookUp++) expect(await few.get(digest('a'), 'ghcr.io')).toBeUndefined()
  await few.save()
  expect(loaded).toBe(0)
  expect(await few.get(digest('a'), 'ghcr.io')).toBeDefined()
  expect(loaded).toBe(1)
  await rm(folder, { recursive: true })
  expect(await facts({ mode: 'auto' }).get(digest('a'), 'docker.io')).toBeDefined()
})

describe('a cache that is', () => {
  test.each<[string, () => Promise<Partial<CachedFactsOptions>>]>([
    ['missing', async () => server.stop().then(() => ({ patience: 300 }))],
    [
      'slow',
      () => {
        server.instead = () => undefined
        return Promise.resolve({ patience: 200 })
      }
    ],
    [
      'broken',
      () => {
        server.instead = response => response.writeHead(200).end('{"ok":true}')
        return Promise.resolve({ patience: 200 })
      }
    ],
    ['not to be loaded', () => Promise.resolve({ load: () => Promise.reject(new Error('no such module')) })],
    [
      'corrupt',
      async () => {
        await remembered('a')
        for (const entry of server.entries) entry.content = Buffer.from('no archive')
        return {}
      }
    ]
  ])('%s gives nothing, and breaks nothing', async (_, arrange) => {
    const store = facts(await arrange())
    const before = Date.now()
    expect(await store.get(digest('a'), 'ghcr.io')).toBeUndefined()
    store.put(digest('a'), bytes('a'))
    await store.save()
    expect(Date.now() - before).toBeLessThan(5_000)
  })
})

test('the client asks the registry only for what is not known, and believes no forged bytes', async () => {
  const [registry, builder] = await Promise.all([startRegistry(), startBuilder()])
  const proxy = await startFaultProxy(registry.host)
  const image = `${proxy.host}/acme/app`
  await builder.build('app', { labels: { known: 'yes' } })
  await builder.buildah('push', '-q', '--tls-verify=false', 'localhost/app', `docker://${registry.host}/acme/app:one`)
  const ask = async () => {
    const store = facts()
    const { registry: client } = open({ facts: store })
    const manifest = yes(await client.manifest(image, yes(await client.digest(image, 'one'))))
    const config = manifest.content.kind === 'image' ? manifest.content.config : ''
    const answer = { manifest, config: yes(await client.config(image, config)) }
    await Promise.all([client.close(), store.save()])
    return { answer, requests: client.requests, config }
  }
  const first = await ask()
  expect(first.requests).toBe(3)
  await rm(folder, { recursive: true })
  const second = await ask()
  expect(second.requests).toBe(1)
  expect(second.answer).toEqual(first.answer)

  const forged = JSON.stringify({ os: 'linux', architecture: 'amd64', config: { Labels: { known: 'no' } }, rootfs: {} })
  const liar: CacheService = {
    restore: async () => {
      await writeFile(path.join(folder, first.config.replace(':', '-')), forged)
      return undefined
    },
    save: () => Promise.resolve()
  }
  const { registry: client } = open({ facts: facts({ load: () => Promise.resolve(liar) }) })
  expect(yes(await client.config(image, first.config))).toEqual(first.answer.config)
  await Promise.all([client.close(), proxy.stop(), registry.stop(), builder.stop()])
})
