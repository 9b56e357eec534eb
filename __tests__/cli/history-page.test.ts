import { historyPage } from '../../src/cli/history/page'
import type { Replayed, ReplayedImage } from '../../src/cli/history/replay'
import { Counter } from '../../src/cli/history/tally'
import { TimelineCounter } from '../../src/cli/history/timeline'

const DAY = 86_400_000

function image(
  kind: 'base' | 'service',
  name: string,
  built: boolean,
  touched: boolean,
  causes = built ? [`${name}.lock`] : []
): ReplayedImage {
  return {
    kind,
    name,
    known: true,
    hash: '',
    changed: built,
    built,
    touched,
    causes,
    causedBy: [],
    savedBy: [],
    byBytes: []
  }
}

function commit(day: number, ...images: readonly ReplayedImage[]): Replayed {
  return { commit: `${day}`, date: new Date(Date.UTC(2026, 0, 1) + day * DAY), error: null, images }
}

const stale = commit(0, image('base', 'deps', true, true), image('service', 'app', true, true))
const vain = commit(1, image('base', 'deps', false, true), image('service', 'app', true, true))
const code = commit(2, image('base', 'deps', false, false), image('service', 'app', true, true))
const quiet = commit(4, image('base', 'deps', false, false), image('service', 'app', false, false))

function counted(replayed: readonly Replayed[]) {
  const [counter, time] = [new Counter(), new TimelineCounter()]
  for (const one of replayed) {
    counter.add(one)
    time.add(one)
  }
  return { tally: counter.tally(), timeline: time.timeline() }
}

test('what a path filter asks for is counted beside what is planned', () => {
  const { tally, timeline } = counted([stale, vain, code, quiet])
  expect(tally.outcomes).toEqual({ base: 1, app: 2, nothing: 1, unknown: 0 })
  expect(timeline.filtered).toEqual({ base: 2, app: 1, nothing: 1, unknown: 0 })
})

test.each([
  ['no commit', [], 'day', 0],
  ['five days', [stale, quiet], 'day', 5],
  ['two months', [stale, commit(60)], 'week', 10],
  ['two years', [stale, commit(729)], 'month', 24]
] as const)('%s: periods without gaps, every commit in one', (_, replayed, unit, count) => {
  const { timeline, tally } = counted(replayed)
  expect([timeline.unit, timeline.periods.length]).toEqual([unit, count])
  const commits = timeline.periods.flatMap(({ outcomes }) => Object.values(outcomes))
  expect(commits.reduce((sum, one) => sum + one, 0)).toBe(tally.commits)
})

test('minutes are shown where somebody gave them, and nowhere else', () => {
  const { tally, timeline } = counted([stale, vain, code, quiet])
  expect(historyPage(tally, timeline, 'acme/shop', null)).not.toContain('Build time')
  const page = historyPage(tally, timeline, 'acme/shop', { full: 10, fast: 1 })
  const rows = [...page.matchAll(/<tr><td>(Everything|Base and|Planned)[^<]*<\/td>(.*?)<\/tr>/g)]
  const numbers = rows.map(([, , cells = '']) => [...cells.matchAll(/>([^<]*)<\/td>/g)].map(([, text]) => text))
  expect(numbers).toEqual([
    ['40 min', ''],
    ['21 min', '19 min'],
    ['12 min', '28 min']
  ])
})

test('names from a repository stay text', () => {
  const hostile = commit(0, image('base', '</code><script>x</script>', true, true, ['"><img src=x>']))
  const { tally, timeline } = counted([hostile])
  const page = historyPage({ ...tally, error: '<b>' }, timeline, '<title>', null)
  expect(page).not.toMatch(/<script|<img|<b>|<title><title>/)
})
