import type { Effort } from './effort'

/** The value of a variable; undefined where it is not set. */
export type Lookup = (name: string) => string | undefined

/** How a word is expanded. */
export interface ExpandMode {
  readonly escape: string
  /** Quotes stay in the result. */
  readonly rawQuotes?: boolean
  /** Escape characters stay in the result. */
  readonly rawEscapes?: boolean
  /** Quotes are ordinary characters. */
  readonly skipQuotes?: boolean
  /** References to variables that are not set stay as they are written. */
  readonly keepUnset?: boolean
  /** What all expansions of a file may take together. */
  readonly effort?: Effort
}
