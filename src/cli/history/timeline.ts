import { outcomeOf, type Outcome } from './tally'
import type { Replayed } from './replay'

/** Commits by what they would have asked for, over time. */
export interface Timeline {
  /** Oldest first, without gaps. */
  readonly periods: readonly Period[]
  readonly unit: 'day' | 'week' | 'month'
  /** Commits by what a filter on the paths of the same inputs would have asked for. */
  readonly filtered: Readonly<Record<Outcome, number>>
}

export interface Period {
  /** `2026-11-27`, its first day. */
  readonly from: string
  readonly outcomes: Readonly<Record<Outcome, number>>
}

/** Bars that a page has room for. */
const mostPeriods = 60
const DAY = 86_400_000

/** Takes one commit after the other. */
export class TimelineCounter {
  readonly #commits: { readonly date: Date; readonly outcome: Outcome }[] = []
  readonly #filtered = none()

  add(replayed: Replayed): void {
    this.#commits.push({ date: replayed.date, outcome: outcomeOf(replayed) })
    this.#filtered[filteredOutcomeOf(replayed)] += 1
  }

  timeline(): Timeline {
    const dates = this.#commits.map(({ date }) => date.getTime())
    const [first, last] = [Math.min(...dates), Math.max(...dates)]
    const days = dates.length === 0 ? 0 : (last - first) / DAY
    const unit = days < mostPeriods ? 'day' : days < 7 * mostPeriods ? 'week' : 'month'
    const periods = new Map<string, Record<Outcome, number>>()
    if (dates.length > 0)
      for (let at = startOf(first, unit); at <= last; at = nextOf(at, unit)) periods.set(nameOf(at), none())
    for (const { date, outcome } of this.#commits) {
      const period = periods.get(nameOf(startOf(date.getTime(), unit)))
      if (period !== undefined) period[outcome] += 1
    }
    return { periods: [...periods].map(([from, outcomes]) => ({ from, outcomes })), unit, filtered: this.#filtered }
  }
}

function filteredOutcomeOf({ error, images }: Replayed): Outcome {
  if (error !== null) return 'unknown'
  const touched = images.filter(image => image.known && image.touched)
  if (touched.some(image => image.kind === 'base')) return 'base'
  return touched.length > 0 ? 'app' : 'nothing'
}

function none(): Record<Outcome, number> {
  return { base: 0, app: 0, nothing: 0, unknown: 0 }
}

/** Periods begin at midnight UTC, weeks on Mondays. */
function startOf(time: number, unit: Timeline['unit']): number {
  const date = new Date(time)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  switch (unit) {
    case 'day':
      return Date.UTC(year, month, day)
    case 'week':
      return Date.UTC(year, month, day - ((date.getUTCDay() + 6) % 7))
    case 'month':
      return Date.UTC(year, month, 1)
  }
}

function nextOf(start: number, unit: Timeline['unit']): number {
  const date = new Date(start)
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
  return start + (unit === 'day' ? DAY : 7 * DAY)
}

function nameOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
