import { builtSeconds } from '../../src/verify/built-seconds'
import { withRun, withTrend, type History } from '../../src/verify/history'
import type { VerifyReport } from '../../src/verify/report'
import { subject, verifyReport } from './support/report'

const day = (number: number) => new Date(Date.UTC(2026, 0, number))

/** `seconds` after midnight that a builder began and ended. */
const span = (start: number, end: number) => ({
  started: new Date(Date.UTC(2026, 0, 1, 0, 0, start)).toISOString(),
  finished: new Date(Date.UTC(2026, 0, 1, 0, 0, end)).toISOString()
})

describe('what a builder worked', () => {
  const subjects = [subject('base'), subject('app', { builtBelow: ['base'] })]
  const report = (base: VerifyReport['images'][0]['built'], app: VerifyReport['images'][0]['built']) =>
    verifyReport([
      { kind: 'base', name: 'base', built: base },
      { name: 'app', built: app }
    ])

  test.each<[string, VerifyReport, number | null]>([
    ['one after the other, without the time between', report(span(0, 10), span(30, 35)), 15],
    ['at the same time, once', report(span(0, 10), span(5, 12)), 12],
    ['one within the other', report(span(0, 10), span(2, 4)), 10],
    ['is not known if one of them does not say', report(null, span(0, 1)), null],
    ['is not known if nothing was built', report(span(0, 1), null), null]
  ])('%s', (_, seen, expected) => {
    expect(builtSeconds('app', seen, subjects)).toBe(expected)
  })
})

/** Runs of an app: how it was planned, and the seconds of its build. */
function historyOf(...past: readonly (readonly ['fast' | 'full' | 'skip', number | null])[]): History {
  return past.reduce<History>(
    (history, [planned, seconds], index) =>
      withRun(
        history,
        verifyReport([{ name: 'app', planned, built: seconds === null ? null : span(0, seconds) }]),
        [subject('app')],
        day(index + 1)
      ),
    []
  )
}

test.each<[string, History, unknown]>([
  [
    'the medians of both kinds, and what the fast ones took less',
    historyOf(['full', 40], ['fast', 5], ['full', 20], ['fast', 7], ['skip', null], ['full', 30]),
    {
      runs: 6,
      fast: { builds: 2, seconds: 6 },
      full: { builds: 3, seconds: 30 },
      savedSeconds: 48
    }
  ],
  [
    'nothing saved without a full build',
    historyOf(['fast', 5], ['fast', 6]),
    { runs: 2, fast: { builds: 2, seconds: 5.5 }, full: null, savedSeconds: null }
  ],
  [
    'nothing saved without a fast build',
    historyOf(['full', 5], ['skip', null]),
    { runs: 2, fast: null, full: { builds: 1, seconds: 5 }, savedSeconds: null }
  ],
  [
    'nothing measured without times',
    historyOf(['fast', null], ['full', null]),
    { runs: 2, fast: null, full: null, savedSeconds: null }
  ]
])('tells %s', (_, history, expected) => {
  expect(withTrend(verifyReport([{ name: 'app' }]), history).images[0]?.trend).toEqual(expected)
})

test('keeps the last fifty runs', () => {
  const long = historyOf(...Array.from({ length: 60 }, (_, index) => ['fast', index] as const))
  expect([long.length, long[0]?.images[0]?.seconds, long.at(-1)?.images[0]?.seconds]).toEqual([50, 10, 59])
})

test('keeps nothing of a run that saw no image', () => {
  expect(withRun([], verifyReport([{ name: 'app', platforms: [] }]), [subject('app')], day(1))).toEqual([])
})
