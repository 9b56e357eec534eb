import { expandWords } from './expand'
import type { ExpandMode } from './expand-mode'

/** Source: moby/buildkit frontend/dockerfile/parser/parser.go */
export interface HeredocMark {
  readonly name: string
  /** Variables in the body are expanded: no part of the name is quoted. */
  readonly expand: boolean
  /** `<<-`: leading tabs are removed. */
  readonly chomp: boolean
}

export interface Heredoc extends HeredocMark {
  /** Raw lines up to the terminator, line ends included. */
  readonly content: string
}

const MODE: ExpandMode = { escape: '\\', keepUnset: true }

/** The heredoc that a word opens, null where it opens none. Throws an `Error` on bad quoting. */
function heredocMark(word: string): HeredocMark | null {
  const match = /^\d*<<(-?)([^<]*)$/.exec(word)
  const rest = (match?.[2] ?? '').replace(/^[\t\n\f\r ]+/, '')
  if (match === null || rest === '') return null
  const words = expandWords(rest, nothing, MODE).words
  const [name] = words
  if (name === undefined || words.length !== 1) return null
  const raw = expandWords(rest, nothing, { ...MODE, rawQuotes: true }).words
  if (raw.length !== 1) throw new Error(`inconsistent quotes in the name of a heredoc: ${rest}`)
  return { name, expand: quotes(name) === quotes(raw[0] ?? ''), chomp: match[1] === '-' }
}

/** The same, a word with bad quoting being none. */
export function opensHeredoc(word: string): HeredocMark | null {
  try {
    return heredocMark(word)
  } catch {
    return null
  }
}

/** All heredocs that a line opens, in order. */
export function heredocMarks(line: string): readonly HeredocMark[] {
  let words: readonly string[]
  try {
    words = expandWords(line, nothing, { ...MODE, rawQuotes: true, rawEscapes: true }).words
  } catch {
    return []
  }
  return words.map(heredocMark).filter(mark => mark !== null)
}

/** The body without leading tabs. */
export function chomped(content: string): string {
  return content.replace(/(^|\n)\t+/g, '$1')
}

function quotes(text: string): number {
  return text.match(/['"]/g)?.length ?? 0
}

function nothing(): undefined {
  return undefined
}
