import { LimitError } from '../ignore/error'

/**
 * Work that one file may cause. Files come from whoever opens a pull request, and a few lines can ask for more steps than there is time:
 * variables that double, thousands of lines that each take in everything.
 */
export class Effort {
  #left: number
  readonly #what: string

  /** @param what the sentence that is said where it is used up: what grows */
  constructor(steps: number, what: string) {
    this.#left = steps
    this.#what = what
  }

  /** Throws a `LimitError` where more is asked for than there is left. */
  take(steps: number): void {
    this.#left -= steps
    if (this.#left < 0) throw new LimitError(this.#what)
  }
}

/** Characters that variables stand for, and variables that stages hand on. */
export function effortOfVariables(): Effort {
  return new Effort(2_000_000, 'the variables of this file grow beyond 2 million characters')
}

/** Files looked at. */
export function effortOfFiles(): Effort {
  return new Effort(10_000_000, 'the lines of this file look at files more than 10 million times')
}

/** Far beyond what anybody writes, a heredoc that holds a whole program included. */
export const LARGEST_FILE = 1_048_576
export const MOST_INSTRUCTIONS = 10_000
/** How often `${a:-${b:-…}}` may be within itself. */
export const DEEPEST_NESTING = 100
