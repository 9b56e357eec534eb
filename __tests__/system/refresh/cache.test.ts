import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { runAction } from '../../support/action'
import { planned } from '../../support/events/planned'
import type { Planned } from '../../support/events/planned'
import { output } from '../../support/command'
import { checkout } from '../../support/git/checkout'
import { cacheVariables, startCacheService } from '../../support/registry/cache-service'
import type { CacheServer } from '../../support/registry/cache-service'
import { dispatchEvent } from '../../support/runner/event'
import { daysAgo, Stage } from './support/stage'

const HOOK = pathToFileURL(fileURLToPath(new URL('./support/loaded-files.js', import.meta.url))).href
/** A path of the cache service's protocol, which nothing but `@actions/cache` speaks. */
const CACHE_CODE = 'github.actions.results.api.v1.CacheService'

let stage: Stage
let workspace: string
let temporary: string
let cache: CacheServer
beforeAll(async () => {
  stage = await Stage.open()
  await stage.commit()
  workspace = await checkout(stage.yard.sandbox, stage.yard.origin, stage.head)
  await stage.buildAll({ relabelled: { 'org.opencontainers.image.created': daysAgo(31) } })
})
afterAll(() => stage.close())
beforeEach(async () => {
  // The same place in every run, as on a real runner.
  temporary = await mkdtemp(path.join(tmpdir(), 'runner-temp-'))
  cache = await startCacheService()
})
afterEach(() => Promise.all([cache.stop(), rm(temporary, { recursive: true, force: true })]))

const facts = () => path.join(temporary, 'base-image-planner-facts')

interface Run extends Planned {
  readonly loaded: readonly string[]
  /** What is decided, without the dates in labels. */
  readonly decisions: unknown
}

/** A machine of its own for each run: nothing is there but what the cache service gives. `mode` is the input `cache`. */
async function run(mode: string): Promise<Run> {
  await rm(facts(), { recursive: true, force: true })
  const log = path.join(temporary, 'loaded')
  await writeFile(log, '')
  const env = {
    ...cacheVariables(cache, temporary),
    NODE_OPTIONS: `--import=${HOOK}`,
    LOADED_FILES: log
  }
  const inputs = { ...stage.inputs, 'refresh-max-age': '30d', cache: mode }
  const found = planned(await runAction({ workspace, event: dispatchEvent(stage.head), inputs, env }))
  const decisions = [...found.plan.bases, ...found.plan.services].map(({ name, ref, digest, reasons, retag }) => ({
    ...{ name, ref, digest, retag },
    reasons: reasons.map(reason => reason.code)
  }))
  return { ...found, loaded: (await readFile(log, 'utf8')).trim().split('\n'), decisions }
}

async function loadsCache({ loaded }: Run): Promise<boolean> {
  const own = loaded.filter(url => url.startsWith('file:') && url !== HOOK)
  expect(own.length).toBeGreaterThan(1)
  const texts = await Promise.all(own.map(url => readFile(fileURLToPath(url), 'utf8')))
  return texts.some(text => text.includes(CACHE_CODE))
}

test('the second run asks the registry only for tags', async () => {
  const without = await run('false')
  const first = await run('true')
  expect(first.plan.requests.registry).toBeLessThanOrEqual(without.plan.requests.registry)
  expect(cache.entries.filter(entry => entry.finalized)).toHaveLength(1)
  stage.proxy.seen.splice(0)
  const second = await run('true')
  // The configurations of the base and of the app, both reused.
  expect(second.plan.requests.registry).toBe(first.plan.requests.registry - 2)
  expect(stage.proxy.seen.filter(({ url }) => url.includes('/blobs/sha256:'))).toEqual([])
  expect(second.decisions).toEqual(without.decisions)
  expect(first.decisions).toEqual(without.decisions)
  expect(cache.entries).toHaveLength(1)
})

test('@actions/cache is loaded where it is used, and nowhere else', async () => {
  expect(await loadsCache(await run('true'))).toBe(true)
  cache.calls.splice(0)
  for (const mode of ['false', 'auto']) expect([mode, await loadsCache(await run(mode))]).toEqual([mode, false])
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
      async () => {
        await run('true')
        for (const entry of cache.entries) entry.content = Buffer.from('no archive')
      }
    ]
  ])('%s changes no decision, and costs seconds at most', async (_, arrange) => {
    const without = await run('false')
    await arrange()
    const seen = await run('true')
    expect(seen.decisions).toEqual(without.decisions)
    expect(seen.run.errors).toEqual([])
    expect(seen.run.milliseconds - without.run.milliseconds).toBeLessThan(9_000)
  })

  test('forged is not believed', async () => {
    const without = await run('false')
    expect(without.plan.bases[0]?.verdict).toBe('stale')
    await run('true')
    // An honest configuration but for its date, under the digest of the old one.
    for (const name of await readdir(facts())) {
      const file = path.join(facts(), name)
      const text = await readFile(file, 'utf8')
      await writeFile(file, text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, new Date().toISOString()))
      expect(await readFile(file, 'utf8')).not.toBe(text)
    }
    for (const entry of cache.entries) entry.content = await archive(entry.content)
    const seen = await run('true')
    expect(seen.decisions).toEqual(without.decisions)
    expect(seen.run.stdout).toMatch(/Cache restored|restored successfully/i)
  })
})

/** The folder of facts as it is now, compressed as the entry was. */
async function archive(entry: Buffer): Promise<Buffer> {
  const folder = path.join(temporary, 'archive')
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, 'cache')
  const isGzip = entry.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))
  const relative = path.relative(workspace, facts())
  await output('tar', [isGzip ? '--gzip' : '--zstd', '-cf', file, '-P', '-C', workspace, relative])
  return readFile(file)
}
