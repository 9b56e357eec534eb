import { outputNames, outputsOf } from '../../src/action/outputs'
import { bakeOf } from '../../src/plan/bake'
import { shortened } from '../../src/plan/shorten'
import type { Mode } from '../../src/decide/reasons'
import type { Plan } from '../../src/plan/types'
import { PROJECT } from '../support/action'
import { basePlan, buildEntry, plan, servicePlan } from '../support/plan'
import { actionFace } from '../support/runner/action-inputs'

function outputs(overrides: Partial<Plan>): Readonly<Record<string, string>> {
  const whole = plan(overrides)
  return outputsOf(whole, bakeOf(whole), '/tmp/docker-bake.json')
}

test('the outputs are those of action.yml, and each one is set for a plan of nothing', async () => {
  const { outputs: declared } = await actionFace(`${PROJECT}/action.yml`)
  expect([...outputNames].sort()).toEqual([...declared].sort())
  expect(Object.keys(outputs({})).sort()).toEqual([...declared].sort())
})

test('one base and one service: their entries, also where nothing is to be built', () => {
  const digest = 'sha256:1'
  const base = basePlan('base', { verdict: 'fresh', digest, ref: `ghcr.io/acme/base:deps-0000000000000000@${digest}` })
  const service = servicePlan('app', 'skip')
  expect(outputs({ bases: [base], services: [service] })).toMatchObject({
    base: JSON.stringify(base.build),
    app: JSON.stringify(service.build),
    'base-matrix': '{"include":[]}',
    'app-matrix': '{"include":[]}',
    'base-matrices': '[]',
    'app-matrices': '[]',
    'build-base': 'false',
    'build-app': 'false',
    mode: 'skip',
    'base-ref': base.ref,
    'base-digest': digest,
    'base-tag': base.tag,
    'base-hash': base.hash,
    'base-stale': 'false',
    push: 'true',
    'bake-file': '/tmp/docker-bake.json'
  })
})

test('a stale base has no digest', () => {
  const base = basePlan('base')
  expect(outputs({ bases: [base], services: [servicePlan('app', 'full')] })).toMatchObject({
    'base-matrix': JSON.stringify({ include: [base.build] }),
    'build-base': 'true',
    'build-app': 'true',
    mode: 'full',
    'base-ref': base.ref,
    'base-digest': '',
    'base-stale': 'true'
  })
})

test.each([
  ['none', []],
  ['two', [basePlan('one'), basePlan('two')]]
])('%s of the bases: no single one', (_, bases) => {
  expect(outputs({ bases })).toMatchObject({
    base: '{}',
    'base-ref': '',
    'base-digest': '',
    'base-tag': '',
    'base-hash': '',
    'base-stale': 'false'
  })
})

test.each<[readonly Mode[], Mode]>([
  [[], 'skip'],
  [['skip', 'retag'], 'retag'],
  [['fast', 'skip', 'retag'], 'fast'],
  [['full', 'fast'], 'full'],
  [['skip', 'skip'], 'skip']
])('the strongest of %j is %s', (found, mode) => {
  const services = found.map((one, index) => servicePlan(`s${index}`, one))
  expect(outputs({ services })).toMatchObject({ mode, app: '{}' })
})

test('nothing is pushed where nothing may be', () => {
  expect(outputs({ event: { ...plan().event, push: false } })['push']).toBe('false')
})

describe('a plan that is too long', () => {
  const limit = 256 * 1024
  const paths = Array.from({ length: 20_000 }, (_, index) => `services/of-some-length/${index}/\udcff.py`)
  const labels = `io.base-image-planner.inputs=${'x'.repeat(600)}`
  const hash = 'f'.repeat(64)
  const services = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      servicePlan(`service-${index}`, 'full', {
        hash,
        reasons: [
          { code: 'base-stale', message: 'its base python is stale' },
          { code: 'never-built', message: 'the registry has no image of exactly these sources (src-0000000000000000)' },
          {
            code: 'inputs-changed',
            message: 'changed: a.py (Dockerfile:3), b.py (Dockerfile:3), c.py (Dockerfile:3) and 97 more',
            paths: Array.from({ length: 100 }, (_, line) => ({ path: `src/${line}.py`, file: 'Dockerfile', line }))
          }
        ],
        bases: ['python'],
        build: buildEntry({ name: `service-${index}`, labels, hash, mode: 'full' })
      })
    )
  const changes = { ...plan().changes, paths, count: paths.length }
  const size = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

  test('by its changed paths alone keeps as many of them as fit', () => {
    const whole = plan({ changes, services: services(1) })
    const short = shortened(whole, limit)
    expect(size(short)).toBeLessThanOrEqual(limit)
    expect(size(short)).toBeGreaterThan(limit - 100)
    const kept = short.changes.paths.length
    expect(short).toEqual({ ...whole, changes: { ...changes, paths: paths.slice(0, kept), truncated: true } })
    expect(short.changes.count).toBe(20_000)
  })

  test.each([1, 20, 100, 200, 500])('stays below the limit with %i services, and every decision in it', count => {
    const whole = plan({ changes, bases: [basePlan('python')], services: services(count) })
    expect(size(whole)).toBeGreaterThan(limit)
    const short = shortened(whole, limit)
    expect(size(short)).toBeLessThanOrEqual(limit)
    expect(short.changes).toMatchObject({ count: 20_000, truncated: true })
    const essence = (one: Plan | typeof short) =>
      one.services.map(({ name, image, hash: own, mode, ref, bases, reasons }) => {
        return { name, image, own, mode, ref, bases, codes: reasons.map(reason => reason.code) }
      })
    expect(essence(short)).toEqual(essence(whole))
  })

  test('leaves the matrices whole', () => {
    const all = services(500)
    const set = outputs({ changes, services: all })
    expect(Buffer.byteLength(set['plan'] ?? '')).toBeLessThanOrEqual(limit)
    expect(set['app-matrix']).toBe(JSON.stringify({ include: all.map(service => service.build) }))
    const entries = all.map(service => service.build)
    expect(set['app-matrices']).toBe(
      JSON.stringify([{ include: entries.slice(0, 256) }, { include: entries.slice(256) }])
    )
  })

  test('that fits stays as it is', () => {
    const whole = plan({ services: services(2) })
    expect(shortened(whole, size(whole))).toEqual(whole)
    expect(shortened(whole, size(whole) - 1)).not.toEqual(whole)
  })
})
