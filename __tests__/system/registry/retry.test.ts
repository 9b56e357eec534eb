import { setTimeout as wait } from 'node:timers/promises'

import { Limiter } from '../../../src/registry/limiter'
import { Retries, retryAfter } from '../../../src/registry/retry'
import { TransportFailure } from '../../../src/registry/transport/failure'

const NOW = Date.parse('2026-01-01T00:00:00Z')

test.each([
  ['120', null, 120_000],
  [' 3 ', null, 3_000],
  ['0', null, 0],
  ['Thu, 01 Jan 2026 00:00:30 GMT', null, 30_000],
  ['Thu, 01 Jan 2026 00:10:30 GMT', 'Thu, 01 Jan 2026 00:10:00 GMT', 30_000],
  ['Wed, 31 Dec 2025 23:00:00 GMT', null, 0],
  ['soon', null, null],
  ['', null, null],
  [null, null, null]
])('Retry-After %s with Date %s is %s ms', (value, date, expected) => {
  const header = (name: string) => (name === 'retry-after' ? value : name === 'date' ? date : null)
  expect(retryAfter({ header }, NOW)).toBe(expected)
})

describe('retries', () => {
  const response = (status: number, headers: Record<string, string> = {}) => ({
    status,
    headers: (name: string) => [headers[name] ?? []].flat(),
    header: (name: string) => headers[name] ?? null,
    body: new Uint8Array()
  })

  function world() {
    const slept: number[] = []
    let now = NOW
    const sleep = (milliseconds: number) => {
      slept.push(milliseconds)
      now += milliseconds
      return Promise.resolve()
    }
    const policy = { tries: 5, first: 1000, longest: 4000, budget: 12_000, slow: 60_000 }
    return {
      slept,
      retries: new Retries(
        'ghcr.io',
        policy,
        { now: () => now, sleep, random: () => 1, notify: () => undefined },
        new Limiter(16)
      )
    }
  }

  test.each([408, 429, 500, 502, 503, 504])('%s is tried five times, with growing waits', async status => {
    const { slept, retries } = world()
    let tries = 0
    const send = () => Promise.resolve(response(status, { n: String(++tries) }))
    expect((await retries.run(send)).header('n')).toBe('5')
    expect(slept).toEqual([1000, 2000, 4000, 4000])
  })

  test.each([200, 307, 400, 401, 403, 404, 501])('%s is tried once', async status => {
    const { slept, retries } = world()
    await retries.run(() => Promise.resolve(response(status)))
    expect(slept).toEqual([])
  })

  test('the budget holds for all requests of a registry together', async () => {
    const { slept, retries } = world()
    for (let request = 0; request < 20; request++) await retries.run(() => Promise.resolve(response(503)))
    expect(slept.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(12_000)
  })

  test('waiting for a place is no trouble of the registry', async () => {
    const policy = { tries: 5, first: 1000, longest: 4000, budget: 12_000, slow: 1_500 }
    const world = { now: () => Date.now(), sleep: wait, random: () => 1, notify: () => undefined }
    const retries = new Retries('ghcr.io', policy, world, new Limiter(1))
    const granted: number[] = []
    const send = async (within: number) => {
      granted.push(within)
      await wait(100)
      return response(200)
    }
    await Promise.all(Array.from({ length: 20 }, () => retries.run(send)))
    expect(new Set(granted)).toEqual(new Set([13_500]))
  })

  test('a wait that does not fit is not begun', async () => {
    const { slept, retries } = world()
    expect((await retries.run(() => Promise.resolve(response(429, { 'retry-after': '13' })))).status).toBe(429)
    expect(slept).toEqual([])
  })

  test.each(['tls', 'too-large', 'forbidden'] as const)('a failure of kind %s is not tried again', async reason => {
    const { slept, retries } = world()
    await expect(retries.run(() => Promise.reject(new TransportFailure(reason, 'x')))).rejects.toMatchObject({ reason })
    expect(slept).toEqual([])
  })
})
