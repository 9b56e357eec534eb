import { decided, Pipeline } from '../../support/events/pipeline'
import { pushPayload } from '../../support/git/payloads'

const dependency = (version: number) => ({ 'requirements.txt': `flask==${version}.0.0\n` })
const code = (version: number) => ({ 'src/app.py': `print(${version})\n` })
const documents = (version: number) => ({ 'docs/guide.md': `${version}\n` })

let pipeline: Pipeline

beforeEach(async () => {
  pipeline = await Pipeline.start()
})

afterEach(() => pipeline.end())

test('a run that is cancelled after its plan: the next one, of documents alone, builds what it would have built', async () => {
  await pipeline.push({})
  const cancelled = await pipeline.push({ ...dependency(4), ...code(2) }, 'nothing')
  expect(decided(cancelled)).toEqual(['stale', 'full'])
  const next = await pipeline.push(documents(1))
  expect(next.changes).toMatchObject({ known: true, paths: ['docs/guide.md'] })
  expect([next.base.hash, next.app.hash]).toEqual([cancelled.base.hash, cancelled.app.hash])
  expect(decided(next)).toEqual(['stale', 'full'])
  expect(next.built).toEqual(['base', 'app'])
  await pipeline.expectRight(next)
  expect(decided(await pipeline.push(documents(2)))).toEqual(['fresh', 'skip'])
})

test('a run whose base was built and whose app failed: the next one builds the app alone', async () => {
  const failed = await pipeline.push({}, 'bases')
  expect(failed.built).toEqual(['base'])
  const next = await pipeline.push(documents(1))
  expect(decided(next)).toEqual(['fresh', 'fast'])
  expect(next.app.reasons.map(reason => reason.code)).toEqual(['never-built'])
  expect(next.built).toEqual(['app'])
  await pipeline.expectRight(next)
})

test('of three pushes the middle one is evicted: the third builds what the second changed', async () => {
  const first = await pipeline.push({})
  const before = await pipeline.pushUnseen({ ...dependency(4), ...code(2) })
  const third = await pipeline.push(documents(1))
  expect(third.changes).toMatchObject({ known: true, base: before, paths: ['docs/guide.md'] })
  expect(decided(third)).toEqual(['stale', 'full'])
  await pipeline.expectRight(third)
  expect(await pipeline.digest('app', 'latest')).toBe(await pipeline.digest('app', third.app.tag))
  expect(third.base.tag).not.toBe(first.base.tag)
})

test('the middle one of three is evicted, and the third takes it back: nothing is built, and latest stays', async () => {
  const first = await pipeline.push({})
  const latest = await pipeline.digest('app', 'latest')
  await pipeline.pushUnseen({ ...dependency(4), ...code(2) })
  const third = await pipeline.push({ ...dependency(3), 'src/app.py': 'print(1)\n' })
  expect([third.base.hash, third.app.hash]).toEqual([first.base.hash, first.app.hash])
  expect(decided(third)).toEqual(['fresh', 'retag'])
  expect(await pipeline.digest('app', 'latest')).toBe(latest)
  expect(await pipeline.digest('app', third.plan.event.sha.slice(0, 7))).toBe(latest)
})

test('the push that takes code back is evicted: the next one, of documents alone, points latest back', async () => {
  await pipeline.push({})
  const latest = await pipeline.digest('app', 'latest')
  await pipeline.push(code(2))
  expect(await pipeline.digest('app', 'latest')).not.toBe(latest)
  await pipeline.pushUnseen({ 'src/app.py': 'print(1)\n' })
  const next = await pipeline.push(documents(1))
  expect(next.changes.paths).toEqual(['docs/guide.md'])
  expect(decided(next)).toEqual(['fresh', 'retag'])
  expect(await pipeline.digest('app', 'latest')).toBe(latest)
  expect(decided(await pipeline.push(documents(2)))).toEqual(['fresh', 'skip'])
})

test('a forced push drops the commit of a built image: latest goes back, and nothing is built', async () => {
  const kept = await pipeline.push({})
  const [root, image, base] = [
    pipeline.head,
    await pipeline.digest('app', 'latest'),
    await pipeline.digest('base', 'latest')
  ]
  const dropped = await pipeline.push({ ...dependency(4), ...code(2) })
  expect(await pipeline.digest('app', 'latest')).not.toBe(image)
  const after = await pipeline.yard.origin.commit(documents(1), { parents: [root] })
  const event = pushPayload({ before: pipeline.head, after, forced: true })
  const forced = await pipeline.run({ event })
  expect(forced.changes.paths).toEqual(['docs/guide.md', 'requirements.txt', 'src/app.py'])
  expect(decided(forced)).toEqual(['fresh', 'retag'])
  expect(forced.built).toEqual([])
  expect(await pipeline.digest('app', 'latest')).toBe(image)
  expect(await pipeline.digest('base', 'latest')).toBe(base)
  // And what was dropped is still there, to be found again.
  expect(await pipeline.digest('app', dropped.app.tag)).not.toBeNull()
  expect(kept.app.hash).toBe(forced.app.hash)
})

test('a forced push whose dropped commit the server has forgotten: the tags are looked at all the same', async () => {
  await pipeline.push({})
  const [root, image] = [pipeline.head, await pipeline.digest('app', 'latest')]
  await pipeline.push(code(2))
  const before = pipeline.head
  const after = await pipeline.yard.origin.commit(documents(1), { parents: [root] })
  await pipeline.yard.origin.forget()
  const forced = await pipeline.run({ event: pushPayload({ before, after, forced: true }) })
  expect(forced.changes).toMatchObject({ known: false, paths: [] })
  expect(decided(forced)).toEqual(['fresh', 'retag'])
  expect(await pipeline.digest('app', 'latest')).toBe(image)
})

test('a branch that was built is merged: main takes its image and builds nothing', async () => {
  await pipeline.push({})
  const root = pipeline.head
  const side = await pipeline.yard.origin.commit(code(2), { ref: 'feature', parents: [root] })
  const branch = await pipeline.run({ event: pushPayload({ after: side, ref: 'refs/heads/feature' }) })
  expect(decided(branch)).toEqual(['fresh', 'fast'])
  expect(await pipeline.digest('app', 'latest')).not.toBe(await pipeline.digest('app', 'feature'))
  const merged = await pipeline.yard.origin.commit(code(2), { parents: [root, side] })
  const main = await pipeline.run({ event: pushPayload({ before: root, after: merged }) })
  expect(decided(main)).toEqual(['fresh', 'retag'])
  expect(await pipeline.digest('app', 'latest')).toBe(await pipeline.digest('app', 'feature'))
})

test('an old run once more builds nothing, and gives its own commit its tags again', async () => {
  await pipeline.push({})
  const before = pipeline.head
  const after = await pipeline.pushUnseen(code(2))
  const old = await pipeline.run({ event: pushPayload({ before, after }) })
  await pipeline.push(code(3))
  const again = await pipeline.run({ event: pushPayload({ before, after }) })
  expect([decided(again), again.built]).toEqual([['fresh', 'retag'], []])
  expect(await pipeline.digest('app', after.slice(0, 7))).toBe(await pipeline.digest('app', old.app.tag))
})

describe('two runs at once on one stale base', () => {
  test('both build it, and both end with the right image', async () => {
    await pipeline.push({})
    const before = pipeline.head
    const first = await pipeline.pushUnseen({ ...dependency(4), ...code(2) })
    const second = await pipeline.pushUnseen(code(3))
    const events = [pushPayload({ before, after: first }), pushPayload({ before: first, after: second })]
    const [one, two] = await Promise.all(events.map(event => pipeline.plan({ event })))
    if (one === undefined || two === undefined) throw new Error('two plans')
    expect([decided(one), decided(two)]).toEqual([
      ['stale', 'full'],
      ['stale', 'full']
    ])
    expect(one.base.build.concurrency).toBe(two.base.build.concurrency)
    expect(one.app.build.concurrency).not.toBe(two.app.build.concurrency)
    // The bases are built one after the other, then each its app; the second base has replaced the first.
    await pipeline.builder.carryOut(one.plan, 'bases')
    await pipeline.builder.carryOut(one.plan, 'apps')
    await pipeline.builder.carryOut(two.plan, 'bases')
    await pipeline.builder.carryOut(two.plan, 'apps')
    await pipeline.expectRight(two)
    expect((await pipeline.pushed.labels('acme/app', one.app.tag))['io.base-image-planner.source-hash']).toBe(
      one.app.hash
    )
    // The app of the first stands on the base that was replaced, and whoever asks for it next is told so.
    const [event] = events
    if (event === undefined) throw new Error('an event')
    const next = await pipeline.run({ event })
    expect(decided(next)).toEqual(['fresh', 'fast'])
    expect(next.app.reasons.map(reason => reason.code)).toContain('not-on-base')
    await pipeline.expectRight(next)
  })

  test('the recommended concurrency: the one that waits finds the base fresh', async () => {
    await pipeline.push({})
    const before = pipeline.head
    const first = await pipeline.pushUnseen({ ...dependency(4), ...code(2) })
    const second = await pipeline.pushUnseen(code(3))
    const one = await pipeline.run({ event: pushPayload({ before, after: first }) })
    const two = await pipeline.run({ event: pushPayload({ before: first, after: second }) })
    expect(one.base.build.concurrency).toBe(two.base.build.concurrency)
    expect([decided(one), one.built]).toEqual([
      ['stale', 'full'],
      ['base', 'app']
    ])
    expect([decided(two), two.built]).toEqual([['fresh', 'fast'], ['app']])
    await pipeline.expectRight(one)
    await pipeline.expectRight(two)
  })
})

test('everything is deleted from the registry: the next push of documents builds all of it', async () => {
  await pipeline.push({})
  await pipeline.registry.stop()
  const empty = await Pipeline.start()
  try {
    const head = await pipeline.yard.origin.commit(documents(1))
    const event = pushPayload({ before: pipeline.head, after: head })
    const inputs = empty.inputs
    const { plan, changes } = await pipeline.yard.plan({ event, inputs })
    expect(changes.paths).toEqual(['docs/guide.md'])
    expect(await empty.builder.carryOut(plan)).toEqual(['base', 'app'])
  } finally {
    await empty.end()
  }
})
