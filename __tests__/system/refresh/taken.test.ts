import { daysAgo, decided, pairs, Stage } from './support/stage'

const CREATED = 'org.opencontainers.image.created'
const BASES = 'io.base-image-planner.bases'

/** A base that only a `COPY --from` takes from: no layer of the app proves which one it was. */
let stage: Stage
/** Digest of the base that is in the registry. */
let current: string
beforeAll(async () => {
  stage = await Stage.open()
  await stage.commit({
    Dockerfile: `FROM python:3.12-slim\nCOPY --from=${stage.proxy.host}/acme/base:latest /lib /lib\nCOPY src /src\n`
  })
})
afterAll(() => stage.close())

/** The base is put anew under its tag: other bytes, as old as is said. */
async function baseOf(days: number): Promise<void> {
  const { base } = await stage.push()
  current = (await stage.build(base, { layers: [`of ${days} days`], relabelled: { [CREATED]: daysAgo(days) } })).digest
}

test('an app that is to be built says which base it takes from, where that is known', async () => {
  const first = await stage.push()
  expect(decided(first)).toEqual(['stale', ['absent'], 'full', ['base-stale', 'never-built']])
  expect(pairs(first.app.build.labels)).toHaveProperty([BASES], '')
  await baseOf(2)
  const { app } = await stage.push()
  expect(pairs(app.build.labels)[BASES]).toBe(`base@${current}`)
  expect(app.build['build-contexts']).toMatch(new RegExp(`acme/base:latest=docker-image://.*@${current}$`))
})

test.each<[string, Readonly<Record<string, string | null>>, boolean]>([
  ['names the base that is there', { [CREATED]: daysAgo(9) }, true],
  ['names another base', { [BASES]: `base@sha256:${'0'.repeat(64)}` }, false],
  ['names none, and is younger than the base', { [BASES]: null, [CREATED]: daysAgo(1) }, true],
  ['names none, and is older than the base', { [BASES]: null, [CREATED]: daysAgo(3) }, false],
  ['names none, and has no age', { [BASES]: null, [CREATED]: null }, false],
  ['names an image of another name', { [BASES]: 'other@sha256:1', [CREATED]: daysAgo(3) }, false]
])('an app that %s', async (_, relabelled, isRight) => {
  const { app } = await stage.push()
  await stage.build(app, { layers: ['python', 'code'], relabelled: { [BASES]: `base@${current}`, ...relabelled } })
  const expected = isRight ? ['skip', ['unchanged']] : ['fast', ['not-on-base']]
  expect(decided(await stage.push())).toEqual(['fresh', ['present'], ...expected])
})

test('a refresh of the base leaves the app behind', async () => {
  const { app } = await stage.push()
  await stage.build(app, { layers: ['python', 'code'] })
  expect(decided(await stage.push())[2]).toBe('skip')
  await baseOf(0)
  const seen = await stage.push()
  expect(decided(seen)).toEqual(['fresh', ['present'], 'fast', ['not-on-base']])
})
