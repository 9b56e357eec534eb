import type { Runner } from '../runner'

/** A runner whose log waits until it is known how the run ends. */
export interface HeldRunner extends Runner {
  /** A line that is worth nothing later: what is being waited for. */
  infoNow(line: string): void
  /** Writes what was held; from then on every line is written at once. */
  release(): void
}

/** Holds the plain lines of a log, so that a failing run can begin it with what it runs on. Masks, annotations and outputs are not held. */
export function heldLog(runner: Runner): HeldRunner {
  let held: (() => void)[] | null = []
  const later = (write: () => void): void => {
    if (held === null) write()
    else held.push(write)
  }
  return {
    ...runner,
    info: line => {
      later(() => {
        runner.info(line)
      })
    },
    startGroup: name => {
      later(() => {
        runner.startGroup(name)
      })
    },
    endGroup: () => {
      later(() => {
        runner.endGroup()
      })
    },
    infoNow: line => {
      runner.info(line)
    },
    release: () => {
      for (const write of held ?? []) write()
      held = null
    }
  }
}
