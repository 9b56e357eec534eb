import { withoutBom } from '../ignore/go-text'
import type { ExpandMode, Lookup } from './expand-mode'
import { Lexer } from './lexer'

/**
 * What word splitting and variable expansion give, as the builder does it.
 * Source: moby/buildkit frontend/dockerfile/shell/lex.go
 */
export interface Expanded {
  readonly text: string
  /** The text split at spaces outside quotes, after expansion. */
  readonly words: readonly string[]
  /** Names of all variables that the text refers to. */
  readonly names: ReadonlySet<string>
  /** Names that are not set where no default stands in for them. */
  readonly unset: ReadonlySet<string>
}

const NOTHING: ReadonlySet<string> = new Set()

/** Expands a word. Throws an `Error` with the builder's words on bad syntax and on `${name:?message}`. */
export function expandWord(word: string, lookup: Lookup, mode: ExpandMode): Expanded {
  if (!/[$'"<\\`]/.test(word)) {
    const text = withoutBom(word)
    return { text, words: [], names: NOTHING, unset: NOTHING }
  }
  return expandWords(word, lookup, mode)
}

/** The same with {@link Expanded.words}. */
export function expandWords(word: string, lookup: Lookup, mode: ExpandMode): Expanded {
  const lexer = new Lexer(word, lookup, mode)
  try {
    const { text, words } = lexer.run()
    return { text, words, names: lexer.names, unset: lexer.unset }
  } catch (error) {
    throw new Error(`failed to process ${shown(word)}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error
    })
  }
}

/** A text in a message: not the whole of a heredoc. */
function shown(text: string): string {
  return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text)
}

const LONGEST_SHOWN = 80
