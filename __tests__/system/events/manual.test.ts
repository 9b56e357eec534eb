import { decided, Pipeline } from '../../support/events/pipeline'
import type { Ran } from '../../support/events/pipeline'
import { pushPayload } from '../../support/git/payloads'
import { dispatchEvent, scheduleEvent } from '../../support/runner/event'

let pipeline: Pipeline

beforeAll(async () => {
  pipeline = await Pipeline.start()
  await pipeline.push({})
})

afterAll(() => pipeline.end())

/** A manual run on `main` as the README's workflow starts it. */
function dispatch(inputs: Readonly<Record<string, string>>): Promise<Ran> {
  const event = dispatchEvent(pipeline.head, inputs)
  return pipeline.plan({ event, inputs: { ...pipeline.inputs, ...inputs } })
}

function codes(ran: Ran): readonly (readonly string[])[] {
  return [ran.base, ran.app].map(image => image.reasons.map(reason => reason.code))
}

test.each([
  ['none', ['fresh', 'skip'], [['present'], ['unchanged']]],
  ['app', ['fresh', 'fast'], [['present'], ['forced']]],
  ['base', ['stale', 'full'], [['forced'], ['base-stale']]],
  ['all', ['stale', 'full'], [['forced'], ['base-stale', 'forced']]]
])('rebuild: %s', async (rebuild, decisions, reasons) => {
  const ran = await dispatch({ rebuild, tag: '' })
  expect(decided(ran)).toEqual(decisions)
  expect(codes(ran)).toEqual(reasons)
  expect(ran.changes).toMatchObject({ known: false, base: null, head: pipeline.head, count: 0, paths: [] })
  // What is forced is not to come out of a cache.
  expect(ran.base.build['no-cache']).toBe(rebuild === 'base' || rebuild === 'all')
})

test('rebuild: of a word that is none', async () => {
  const event = dispatchEvent(pipeline.head)
  const { code, errors } = await pipeline.yard.visit({ event, inputs: { ...pipeline.inputs, rebuild: 'yes' } })
  expect([code, errors.join()]).toEqual([1, expect.stringContaining('none, base, app, all')])
})

test('tag: a fresh base gets it without a build, a rebuilt one with the build; the app does not', async () => {
  const fresh = await dispatch({ rebuild: 'none', tag: 'audited' })
  expect([decided(fresh), fresh.base.retag]).toEqual([['fresh', 'skip'], [`${fresh.base.image}:audited`]])
  expect(await pipeline.digest('base', 'audited')).toBe(fresh.base.digest)

  const rebuilt = await dispatch({ rebuild: 'base', tag: 'security-fix' })
  expect(rebuilt.base.build.tags.split('\n')).toContain(`${rebuilt.base.image}:security-fix`)
  expect(rebuilt.app.build.tags).not.toContain('security-fix')
  await pipeline.builder.carryOut(rebuilt.plan)
  expect(await pipeline.digest('base', 'security-fix')).toBe(await pipeline.digest('base', rebuilt.base.tag))
  await pipeline.expectRight(rebuilt)
})

test('a schedule and a manual run look at refresh, a code push does not', async () => {
  const inputs = { ...pipeline.inputs, 'refresh-max-age': '1s' }
  await new Promise(resolve => setTimeout(resolve, 1500))
  const schedule = await pipeline.plan({ event: scheduleEvent(pipeline.head, '0 4 * * 1'), inputs })
  expect([decided(schedule), codes(schedule)]).toEqual([
    ['stale', 'full'],
    [['expired'], ['base-stale']]
  ])
  expect(decided(await pipeline.plan({ event: dispatchEvent(pipeline.head), inputs }))).toEqual(['stale', 'full'])
  const event = pushPayload({ before: pipeline.head, after: await pipeline.pushUnseen({ 'src/app.py': 'print(2)\n' }) })
  expect(decided(await pipeline.plan({ event, inputs }))).toEqual(['fresh', 'fast'])
})
