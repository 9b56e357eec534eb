import type { Origin } from '../git/origin'
import type { WorkflowEvent } from '../runner/event'
import type { PlannedChanges, Visit } from './planned'
import { Yard } from './planned'

/** What an event leads to: the history before it is made, and what the plan must say. */
export interface Arranged extends Omit<Visit, 'event' | 'checkout'> {
  readonly event: WorkflowEvent
  readonly expected: Expected
}

export interface Expected {
  readonly known: boolean
  readonly base: string | null
  readonly head: string | null
  /** Default: `git` where it is known, else `none`. */
  readonly source?: 'git' | 'api' | 'none'
  /** A part of what is said. */
  readonly how: string
  /** Default: none. */
  readonly paths?: readonly string[]
}

export interface Scenario {
  readonly name: string
  readonly arrange: (origin: Origin, yard: Yard) => Promise<Arranged>
  /** Depths of the checkout; default 1 and 0 (all). */
  readonly depths?: readonly number[]
  readonly filter?: string
  readonly format?: 'sha1' | 'sha256'
}

/** Every scenario once per depth, through the bundle: all eight keys of `plan.changes`, and success. */
export function testScenarios(scenarios: readonly Scenario[]): void {
  const all = scenarios.flatMap(scenario =>
    (scenario.depths ?? [1, 0]).map(depth => ({ ...scenario, title: `${scenario.name} (depth ${depth})`, depth }))
  )
  test.each(all)('$title', async ({ arrange, depth, filter, format }) => {
    const yard = await Yard.open(format)
    try {
      const { event, expected, ...visit } = await arrange(yard.origin, yard)
      const limits = { depth, ...(filter !== undefined && { filter }) }
      const { changes } = await yard.plan({ event, checkout: limits, ...visit })
      expect(changes).toEqual(changesOf(expected))
    } finally {
      await yard.close()
    }
  })
}

function changesOf({ known, base, head, how, source, paths = [] }: Expected): Record<keyof PlannedChanges, unknown> {
  return {
    known,
    base,
    head,
    source: source ?? (known ? 'git' : 'none'),
    how: expect.stringContaining(how),
    count: paths.length,
    truncated: false,
    paths: [...paths]
  }
}
