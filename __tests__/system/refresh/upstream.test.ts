import { codes, decided, pairs, Stage } from './support/stage'

const UPSTREAM = 'io.base-image-planner.upstream'
const rebuild = { 'refresh-upstream': 'rebuild' }
const warn = { 'refresh-upstream': 'warn' }

let stage: Stage
/** Digest of `python:3.12-slim` at the build. */
let before: string
beforeAll(async () => {
  stage = await Stage.open()
  await stage.commit()
  before = (await stage.moveUpstream('at the build')).digest
})
afterAll(() => stage.close())
beforeEach(() => {
  stage.hub.instead = null
  stage.hub.seen.splice(0)
})

test('a base that is to be built pins the image that it starts from, and says so in its labels', async () => {
  const { base, app } = await stage.push({ inputs: rebuild })
  expect(codes(base)).toEqual(['absent'])
  expect(base.build['build-contexts']).toBe(`python:3.12-slim=docker-image://python:3.12-slim@${before}`)
  expect(pairs(base.build.labels)).toMatchObject({
    [UPSTREAM]: `python:3.12-slim@${before}`,
    'org.opencontainers.image.base.name': 'python:3.12-slim',
    'org.opencontainers.image.base.digest': before
  })
  // Its configuration, by digest, tells its ONBUILD triggers: the label of the base holds what they take in for all later plans.
  expect(stage.hub.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'HEAD /v2/library/python/manifests/3.12-slim',
    `GET /v2/library/python/manifests/${before}`,
    expect.stringMatching(/^GET \/v2\/library\/python\/blobs\/sha256:[0-9a-f]{64}$/)
  ])
  expect(pairs(base.build.labels)).toHaveProperty(['io.base-image-planner.onbuild'], 'none')
  await stage.build(base, { layers: ['os'] })
  await stage.build(app, { layers: ['os', 'code'] })
})

test('a push asks Docker Hub nothing, and neither does a schedule without a policy', async () => {
  expect(decided(await stage.push({ inputs: rebuild }))).toEqual(['fresh', ['present'], 'skip', ['unchanged']])
  expect(decided(await stage.schedule())).toEqual(['fresh', ['present'], 'skip', ['unchanged']])
  expect(stage.hub.seen).toEqual([])
})

test('while the tag stands still, the base is fresh and nobody is warned', async () => {
  for (const inputs of [rebuild, warn]) {
    const seen = await stage.schedule({ inputs })
    expect([decided(seen), seen.plan.warnings]).toEqual([['fresh', ['present'], 'skip', ['unchanged']], []])
  }
})

describe('once the tag has moved', () => {
  let moved: string
  beforeAll(async () => {
    moved = (await stage.moveUpstream('with security updates')).digest
  })

  test('`rebuild` builds the base without any cache, on the new image', async () => {
    const seen = await stage.schedule({ inputs: rebuild })
    expect(decided(seen)).toEqual(['stale', ['upstream-changed'], 'full', ['base-stale']])
    expect(seen.base.reasons[0]?.message).toContain(`from ${before.slice(0, 19)} to ${moved.slice(0, 19)}`)
    expect(seen.base.build).toMatchObject({ 'no-cache': true, pull: true, 'cache-from': '' })
    expect(seen.base.build['build-contexts']).toContain(`@${moved}`)
    expect(pairs(seen.base.build.labels)[UPSTREAM]).toBe(`python:3.12-slim@${moved}`)
    expect(JSON.parse(seen.run.outputs['bake'] ?? '')).toMatchObject({
      target: { 'base-base': { contexts: { 'python:3.12-slim': `docker-image://python:3.12-slim@${moved}` } } }
    })
  })

  test('`warn` leaves it fresh, with a warning', async () => {
    const seen = await stage.schedule({ inputs: warn })
    expect(decided(seen)).toEqual(['fresh', ['present'], 'skip', ['unchanged']])
    expect(seen.plan.warnings.map(({ code, file }) => [code, file])).toEqual([['upstream-changed', 'Dockerfile.base']])
    expect(seen.run.warnings).toEqual([expect.stringContaining('python:3.12-slim has moved')])
  })

  test('a base that is rebuilt for another reason takes the new image: nothing to warn about', async () => {
    const seen = await stage.schedule({ inputs: { ...warn, 'refresh-max-age': '0s' } })
    expect([codes(seen.base), seen.plan.warnings.map(({ code }) => code)]).toEqual([['expired'], ['copy-without-link']])
    expect(seen.base.build['build-contexts']).toContain(`@${moved}`)
  })

  test('a push does not look', async () => {
    expect(decided(await stage.push({ inputs: rebuild }))[0]).toBe('fresh')
  })
})

describe('where Docker Hub', () => {
  const answering = (status: number, code: string) => () => {
    const body = JSON.stringify({ errors: [{ code, message: 'no' }] })
    stage.hub.instead = (_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(body)
      return true
    }
    return {}
  }
  const refused = answering(403, 'DENIED')
  const without = answering(404, 'MANIFEST_UNKNOWN')
  const gone = () => ({ HTTPS_PROXY: 'http://127.0.0.1:9' })

  test.each<[string, () => Readonly<Record<string, string>>, RegExp]>([
    ['refuses', refused, /python:3\.12-slim has moved cannot be known: .*403/],
    ['cannot be reached', gone, /python:3\.12-slim has moved cannot be known: ./],
    ['has the image no more', without, /its registry has no such image/]
  ])('%s, the base is rebuilt under `rebuild` and warned about under `warn`', async (_, arrange, said) => {
    const env = arrange()
    const rebuilt = await stage.schedule({ inputs: rebuild, env })
    expect(decided(rebuilt)).toEqual(['stale', ['upstream-changed'], 'full', ['base-stale']])
    expect(rebuilt.base.reasons[0]?.message).toMatch(said)
    // Nothing is pinned that is not known, and no label claims it.
    expect(rebuilt.base.build['build-contexts']).toBe('')
    expect(pairs(rebuilt.base.build.labels)).toHaveProperty([UPSTREAM], '')
    const warned = await stage.schedule({ inputs: warn, env })
    expect(decided(warned)[0]).toBe('fresh')
    expect(warned.plan.warnings.map(({ code }) => code)).toEqual(['upstream-changed'])
  })
})

test.each([
  ['does not say what it was built from', null],
  ['names another image', 'python:3.11-slim@sha256:1']
])('an image that %s is rebuilt', async (_, label) => {
  const built = {
    [UPSTREAM]: label,
    'org.opencontainers.image.base.name': null,
    'org.opencontainers.image.base.digest': null
  }
  await stage.buildAll({ relabelled: built })
  const { base } = await stage.schedule({ inputs: rebuild })
  expect([base.verdict, codes(base)]).toEqual(['stale', ['upstream-changed']])
  expect(base.reasons[0]?.message).toContain('does not say which python:3.12-slim')
})

test('an image of another builder is known by the labels of the OCI', async () => {
  const { digest } = await stage.moveUpstream('standard labels')
  const built = {
    [UPSTREAM]: null,
    'org.opencontainers.image.base.name': 'python:3.12-slim',
    'org.opencontainers.image.base.digest': digest
  }
  await stage.buildAll({ relabelled: built })
  expect(decided(await stage.schedule({ inputs: rebuild }))[0]).toBe('fresh')
})
