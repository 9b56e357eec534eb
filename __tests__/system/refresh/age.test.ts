import { daysAgo, decided, Stage } from './support/stage'
import type { Otherwise } from './support/stage'

const CREATED = 'org.opencontainers.image.created'
const inputs = { 'refresh-max-age': '30d' }

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open()
  await stage.commit()
})
afterAll(() => stage.close())

describe('a base of 31 days with a maximum age of 30', () => {
  beforeAll(async () => {
    await stage.buildAll({ relabelled: { [CREATED]: daysAgo(31) } })
  })

  test('is fresh on a push, which does not look at ages', async () => {
    stage.proxy.seen.splice(0)
    const seen = await stage.push({ inputs })
    expect(decided(seen)).toEqual(['fresh', ['present'], 'skip', ['unchanged']])
    // The configuration of each image that is reused, for the hash in its label; no upload is begun where nothing is built.
    const blobs = stage.proxy.seen.filter(({ url }) => url.includes('/blobs/'))
    expect(blobs.map(({ method, url }) => `${method} ${url.replace(/sha256:.*/, '')}`).sort()).toEqual([
      'GET /v2/acme/app/blobs/',
      'GET /v2/acme/base/blobs/'
    ])
  })

  test.each(['schedule', 'dispatch'] as const)('has expired on %s, and is built without any cache', async event => {
    const seen = await stage[event]({ inputs })
    expect(decided(seen)).toEqual(['stale', ['expired'], 'full', ['base-stale']])
    expect(seen.base.reasons[0]?.message).toContain('31 days old, more than the 30 days')
    expect(seen.base.build).toMatchObject({ 'no-cache': true, pull: true, 'cache-from': '' })
    expect(seen.base.build.tags).toContain(`:${seen.base.tag}`)
    expect(JSON.parse(seen.run.outputs['bake'] ?? '')).toMatchObject({
      target: { 'base-base': { 'no-cache': true, pull: true } }
    })
    // The app builds on the new image of the same tag.
    expect(seen.app.build).toMatchObject({ pull: true, 'no-cache': false })
  })

  test('is fresh on a schedule without a maximum age, and under a longer one', async () => {
    expect(decided(await stage.schedule())[0]).toBe('fresh')
    expect(decided(await stage.schedule({ inputs: { 'refresh-max-age': '5w' } }))[0]).toBe('fresh')
  })

  test('is fresh again once the refresh has moved the tag, and the app of the old one is built fast', async () => {
    const refresh = await stage.schedule({ inputs })
    const layers = ['os with updates', `dependencies ${refresh.base.hash}`]
    const stored = await stage.build(refresh.base, { layers })
    const after = await stage.schedule({ inputs })
    expect(decided(after)).toEqual(['fresh', ['present'], 'fast', ['not-on-base']])
    expect(after.base.digest).toBe(stored.digest)
    expect(after.app.build['build-contexts']).toMatch(new RegExp(`@${stored.digest}$`))
    // As cancelled between base and app: the next push finds out, too.
    expect(decided(await stage.push({ inputs }))).toEqual(['fresh', ['present'], 'fast', ['not-on-base']])
    await stage.build(after.app, { layers: [...layers, 'code'] })
    expect(decided(await stage.push({ inputs }))).toEqual(['fresh', ['present'], 'skip', ['unchanged']])
  })
})

describe('the age of a base', () => {
  test.each<[string, Otherwise, 'fresh' | 'stale', RegExp]>([
    [
      'is not known where it is made in the future',
      { relabelled: { [CREATED]: daysAgo(-2) } },
      'stale',
      /in the future/
    ],
    [
      "is none where the builder's clock is a little ahead",
      { relabelled: { [CREATED]: daysAgo(-0.01) } },
      'fresh',
      /./
    ],
    ['is that of its label', { relabelled: { [CREATED]: daysAgo(29) }, created: daysAgo(99) }, 'fresh', /./],
    [
      'is that of its configuration where no label says it',
      { relabelled: { [CREATED]: null }, created: daysAgo(31) },
      'stale',
      /31 days/
    ],
    ['is not known where nothing says it', { relabelled: { [CREATED]: null } }, 'stale', /nothing says how old/],
    [
      'is not known where the label is no date',
      { relabelled: { [CREATED]: 'yesterday' }, created: daysAgo(1) },
      'stale',
      /nothing says how old/
    ]
  ])('%s', async (_, otherwise, verdict, message) => {
    await stage.buildAll(otherwise)
    const { base } = await stage.schedule({ inputs })
    expect([base.verdict, base.reasons.map(reason => reason.code)]).toEqual([
      verdict,
      [verdict === 'stale' ? 'expired' : 'present']
    ])
    expect(base.reasons[0]?.message).toMatch(message)
    expect(base.build['no-cache']).toBe(verdict === 'stale')
  })
})
