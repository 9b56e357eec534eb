import type { BuildEntry } from '../../../src/plan/types'
import { Builder } from '../../support/builder'
import { decided, Pipeline } from '../../support/events/pipeline'
import type { Ran } from '../../support/events/pipeline'
import { checkout } from '../../support/git/checkout'

// The heart of `nothing-lost.test.ts` once more, with a real builder between plan and registry.

let pipeline: Pipeline
let builder: Builder

beforeAll(async () => {
  ;[pipeline, builder] = await Promise.all([Pipeline.start(), Builder.start()])
})

afterAll(async () => {
  await Promise.all([pipeline.end(), builder.close()])
})

/** Carries entries out word by word in a fresh checkout of the run's commit, as a job of its own would. */
async function build(ran: Ran, outputs: readonly ('base-matrix' | 'app-matrix')[]): Promise<readonly string[]> {
  const workspace = await checkout(pipeline.yard.sandbox, pipeline.yard.origin, ran.plan.event.sha)
  const built: string[] = []
  for (const output of outputs) {
    const { include } = JSON.parse(ran.run.outputs[output] ?? '') as { readonly include: readonly BuildEntry[] }
    for (const { name, image, ref, hash, mode, concurrency, ...inputs } of include) {
      expect([image, ref, hash, mode, concurrency].every(text => text !== '')).toBe(true)
      const texts = Object.entries(inputs).map(([key, value]) => [key, String(value)])
      await builder.build(Object.fromEntries(texts) as Record<string, string>, workspace)
      built.push(name)
    }
  }
  return built
}

test('cancelled after its plan, then half built, then whole: each next run builds what is missing and no more', async () => {
  const cancelled = await pipeline.push({}, 'nothing')
  expect(decided(cancelled)).toEqual(['stale', 'full'])

  const half = await pipeline.push({ 'docs/guide.md': '1\n' }, 'nothing')
  expect([decided(half), half.base.hash, half.app.hash]).toEqual([
    ['stale', 'full'],
    cancelled.base.hash,
    cancelled.app.hash
  ])
  expect(await build(half, ['base-matrix'])).toEqual(['base'])

  const whole = await pipeline.push({ 'docs/guide.md': '2\n' }, 'nothing')
  expect(decided(whole)).toEqual(['fresh', 'fast'])
  expect(await build(whole, ['base-matrix', 'app-matrix'])).toEqual(['app'])
  await pipeline.expectRight(whole)

  const nothing = await pipeline.push({ 'docs/guide.md': '3\n' }, 'nothing')
  expect(decided(nothing)).toEqual(['fresh', 'skip'])
  expect(await pipeline.digest('app', 'latest')).toBe(nothing.app.digest)
})
