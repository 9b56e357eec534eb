import type { Runner } from '../runner'

/** A runner whose log waits until it is known how the run ends. */
export interface HeldRunner extends Runner {
  /** A line that is worth nothing later: what is being waited for. */
  infoNow(line: string): void
  /** Writes what was held; from then on every line is written at once. */
  release(): void
}

/** Holds lines and annotations, so that a failing run can begin its log with what it runs on. Masks and outputs are not held. */
export function heldLog(runner: Runner): HeldRunner {
  let held: (() => void)[] | null = []
  const later =
    <Words extends unknown[]>(write: (...words: Words) => void) =>
    (...words: Words): void => {
      if (held === null) write(...words)
      else
        held.push(() => {
          write(...words)
        })
    }
  return {
    ...runner,
    info: later(runner.info),
    startGroup: later(runner.startGroup),
    endGroup: later(runner.endGroup),
    warning: later(runner.warning),
    error: later(runner.error),
    infoNow: line => {
      runner.info(line)
    },
    release: () => {
      for (const write of held ?? []) write()
      held = null
    }
  }
}
