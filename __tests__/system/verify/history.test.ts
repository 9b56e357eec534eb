import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { VerifyReport } from '../../../src/verify/report'
import { runAction, VERIFIER, type ActionRun } from '../../support/action'
import { cacheVariables, startCacheService, type CacheServer } from '../../support/registry/cache-service'
import { startRegistry, type RegistryServer } from '../../support/registry/server'
import { pushEvent } from '../../support/runner/event'
import { layerOf, push, type Layer } from '../../verify/support/pushed-image'

/** The history of the verify action, in the cache service as `@actions/cache` speaks to it. */

let registry: RegistryServer
let below: Layer
let workspace: string
let temporary: string
let cache: CacheServer
let runs = 0
beforeAll(async () => {
  registry = await startRegistry()
  below = await layerOf([{ name: 'bin/sh', content: 'sh' }])
})
afterAll(() => registry.stop())
beforeEach(async () => {
  workspace = await mkdtemp(path.join(tmpdir(), 'verify-'))
  temporary = await mkdtemp(path.join(tmpdir(), 'runner-temp-'))
  cache = await startCacheService()
})
afterEach(() => Promise.all([cache.stop(), ...[workspace, temporary].map(folder => rm(folder, { recursive: true }))]))

/** Of a fixed time, so that the same code is the same layer. */
function codeLayer(content: string): Promise<Layer> {
  return layerOf([{ name: 'app', content, mtime: new Date(0) }])
}

/** A machine of its own for each run, with an app of this code. */
async function run(code: string, inputs: Readonly<Record<string, string>> = {}, env: Record<string, string> = {}) {
  await rm(path.join(temporary, 'base-image-planner-history'), { recursive: true, force: true })
  const layers = [below, await codeLayer(code)]
  await push(registry.host, 'app', 'src-1', { layers })
  const app = { name: 'app', image: `${registry.host}/app`, tag: 'src-1', digest: null, bases: [], mode: 'fast' }
  const services = [{ ...app, build: { platforms: '', labels: '' } }]
  const plan = JSON.stringify({ version: 1, event: { push: true }, bases: [], services })
  const finished = await runAction({
    workspace,
    event: pushEvent('c'.repeat(40)),
    inputs: { plan, ...inputs },
    env: { ...cacheVariables(cache, temporary), GITHUB_RUN_ID: String(runs++), ...env },
    action: VERIFIER
  })
  expect([finished.code, finished.errors]).toEqual([0, []])
  return finished
}

function trendOf(finished: ActionRun) {
  const report = JSON.parse(finished.outputs['report'] ?? '') as VerifyReport
  const [image] = report.images
  return { runs: image?.trend?.runs ?? null, kept: image?.platforms[0]?.layers.map(layer => layer.kept) }
}

test('each run adds itself, and says how often a layer was taken over', async () => {
  expect(trendOf(await run('a'))).toEqual({ runs: 1, kept: [null, null] })
  const again = [
    { times: 1, of: 1 },
    { times: 0, of: 1 }
  ]
  const second = await run('b')
  expect(trendOf(second)).toEqual({ runs: 2, kept: again })
  expect(second.summary).toContain('| Layer | Share | Size | From | Cached | Instruction |')
  expect(second.summary).toContain('The last 2 runs')
  // Nothing says how long a build took: nothing is said of what was saved.
  expect(second.summary).not.toMatch(/took|saved/)
  // The same image once more is no build.
  expect(trendOf(await run('b'))).toEqual({ runs: 3, kept: again })
})

test('jobs that look at other images do not push each other out', async () => {
  await run('a', { images: 'app' })
  expect(trendOf(await run('a', {}, { GITHUB_JOB: 'other' })).runs).toBe(1)
  expect(trendOf(await run('a', { images: 'app' })).runs).toBe(2)
})

test('no history is kept if none is wanted, or if nothing was pushed', async () => {
  expect(trendOf(await run('a', { history: 'false' })).runs).toBeNull()
  expect(cache.calls).toEqual([])
})

describe('a cache that is', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['not there', () => cache.stop()],
    [
      'broken',
      () => {
        cache.instead = response => response.writeHead(500).end('no')
        return Promise.resolve()
      }
    ],
    [
      'slow',
      () => {
        cache.instead = () => undefined
        return Promise.resolve()
      }
    ],
    [
      'corrupt',
      () => {
        for (const entry of cache.entries) entry.content = Buffer.from('no archive')
        return Promise.resolve()
      }
    ]
  ])('%s costs the trend, and seconds at most', async (_, arrange) => {
    const without = await run('a')
    await arrange()
    const seen = await run('b')
    expect(trendOf(seen).runs).toBe(1)
    expect(seen.milliseconds - without.milliseconds).toBeLessThan(12_000)
  })
})

test('a history of another form is forgotten', async () => {
  const folder = path.join(temporary, 'base-image-planner-history')
  await run('a')
  const file = path.join(folder, 'history.json')
  const kept = JSON.parse(await readFile(file, 'utf8')) as { images: { name: unknown }[] }[]
  expect(kept[0]?.images[0]?.name).toBe('app')
  const { historyStore } = await import('../../../src/verify/history-store')
  const written = (text: string) => async () => {
    await mkdir(folder, { recursive: true })
    await writeFile(file, text)
    return 'key'
  }
  for (const text of ['{', '[{}]', '[{"time":"x","images":[]}]', ' '.repeat(5_000_000)]) {
    const service = { restore: written(text), save: () => Promise.resolve(null) }
    const store = historyStore(() => Promise.resolve(service), folder, { series: 'a', run: '1' })
    expect(await store.read()).toEqual([])
  }
})
