import { fromBytes, isAscii, isSpace, toBytes, trimLeft, trimSpace } from '../ignore/go-text'

/**
 * How the arguments of an instruction fall into words.
 * Source: moby/buildkit frontend/dockerfile/parser/split_command.go and line_parsers.go
 */

const BLANKS = /[\t\v\f\r ]+/

export interface Command {
  readonly keyword: string
  readonly flags: readonly string[]
  readonly rest: string
}

/** A line's keyword, its `--flags` and the rest. */
export function splitCommand(line: string, escape: string): Command {
  const [keyword, after] = splitOnce(trimSpace(line))
  if (after === undefined) return { keyword, flags: [], rest: '' }
  const { flags, rest } = takeFlags(after, escape)
  return { keyword, flags, rest: trimSpace(rest) }
}

/** Before and after the first run of blanks. */
export function splitOnce(text: string): readonly [string, string | undefined] {
  const match = BLANKS.exec(text)
  if (match === null) return [text, undefined]
  return [text.slice(0, match.index), text.slice(match.index + match[0].length)]
}

/**
 * Leading words that start with `--`, without their quotes and escapes. The reference walks over bytes and takes each for a
 * letter, so text that is not ASCII is taken apart in the same way.
 */
function takeFlags(text: string, escape: string): { readonly flags: readonly string[]; readonly rest: string } {
  if (!text.includes('--')) return { flags: [], rest: trimLeft(text) }
  if (isAscii(text)) return flagsOfBytes(text, escape)
  const { flags, rest } = flagsOfBytes(toBytes(text), escape)
  return { flags, rest: fromBytes(rest) }
}

function flagsOfBytes(text: string, escape: string): { readonly flags: readonly string[]; readonly rest: string } {
  const flags: string[] = []
  let word: string | null = null
  let blankAllowed = false
  let quote = ''
  const finish = (): void => {
    if (word !== null && (blankAllowed || word !== '') && word !== '--') flags.push(word)
    word = null
    blankAllowed = false
  }
  for (let at = 0; at < text.length; at++) {
    let character = text.charAt(at)
    if (word === null) {
      if (isSpace(character)) continue
      if (!text.startsWith('--', at)) return { flags, rest: text.slice(at) }
      word = ''
    }
    if (quote === '') {
      if (isSpace(character)) {
        if (word === '--') return { flags, rest: text.slice(at) }
        finish()
        continue
      }
      if (character === "'" || character === '"') {
        quote = character
        blankAllowed = true
        continue
      }
    } else if (character === quote) {
      quote = ''
      continue
    }
    if (character === escape) {
      if (at + 1 === text.length) continue
      at += 1
      character = text.charAt(at)
    }
    word += character
  }
  finish()
  return { flags, rest: '' }
}

/** Words with their quotes and escapes left in: `ENV`, `LABEL`, `ARG`. */
export function quotedWords(rest: string, escape: string): readonly string[] {
  const words: string[] = []
  const characters = Array.from(rest)
  let word: string | null = null
  let blankAllowed = false
  let quote = ''
  const finish = (): void => {
    if (word !== null && (blankAllowed || word !== '')) words.push(word)
    word = null
    blankAllowed = false
  }
  for (let at = 0; at < characters.length; at++) {
    let character = characters[at] ?? ''
    if (word === null) {
      if (isSpace(character)) continue
      word = ''
    }
    if (quote === '') {
      if (isSpace(character)) {
        finish()
        continue
      }
      if (character === "'" || character === '"') {
        quote = character
        blankAllowed = true
      }
    } else if (character === quote) {
      quote = ''
    }
    if (character === escape && quote !== "'") {
      if (at + 1 === characters.length) continue
      word += character
      at += 1
      character = characters[at] ?? ''
    }
    word += character
  }
  finish()
  return words
}

/** Words between blanks; none of an empty text. */
export function blankSeparated(rest: string): readonly string[] {
  return rest === '' ? [] : rest.split(/[\t\v\f\r ]+/)
}

/** The strings of a JSON array; null where the text is none. Throws an `Error` on an array that holds something else. */
export function jsonStrings(rest: string): readonly string[] | null {
  const text = trimLeft(rest)
  if (!text.startsWith('[')) return null
  let array: unknown
  try {
    array = JSON.parse(text)
  } catch {
    return null
  }
  if (!Array.isArray(array) || array.some(holdsInfinity)) return null
  return array.map((value: unknown) => {
    if (typeof value === 'string') return value.replace(/\p{Cs}/gu, '\ufffd')
    throw new Error('when using JSON array syntax, arrays must be comprised of strings only')
  })
}

/** Go refuses numbers that do not fit, as a text that is no JSON. */
function holdsInfinity(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some(holdsInfinity)
}
