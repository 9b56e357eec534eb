import { DEEPEST_NESTING } from './effort'
import type { ExpandMode, Lookup } from './expand-mode'
import { LimitError } from '../ignore/error'
import { isSpace, withoutBom } from '../ignore/go-text'
import { replaceAll, replaceFirst, stepsOf, withoutPrefix, withoutSuffix } from './shell-pattern'

const LETTER_OR_DIGIT = /[\p{L}\p{Nd}_]/u
const DIGIT = /\p{Nd}/u

/**
 * Goes through one text, character by character, expanding and splitting it. Throws an `Error` with the builder's words.
 * Source: moby/buildkit frontend/dockerfile/shell/lex.go
 */
export class Lexer {
  readonly names = new Set<string>()
  readonly unset = new Set<string>()
  readonly #characters: readonly string[]
  readonly #lookup: Lookup
  readonly #mode: ExpandMode
  #at = 0
  #rawEscapes: boolean
  #depth = 0
  /** Shared by nested statements as in the reference: a nested one empties it, so the text before `${…:-…}` is lost to the words. */
  #pending = ''

  constructor(word: string, lookup: Lookup, mode: ExpandMode) {
    this.#characters = Array.from(withoutBom(word))
    this.#lookup = lookup
    this.#mode = mode
    this.#rawEscapes = mode.rawEscapes ?? false
  }

  run(): { readonly text: string; readonly words: readonly string[] } {
    return this.#until(undefined, this.#rawEscapes)
  }

  #peek(): string | undefined {
    return this.#characters[this.#at]
  }

  #next(): string | undefined {
    return this.#characters[this.#at++]
  }

  #until(stop: string | undefined, rawEscapes: boolean): { text: string; words: string[] } {
    const before = this.#rawEscapes
    this.#rawEscapes = rawEscapes
    if (++this.#depth > DEEPEST_NESTING)
      throw new LimitError(`more than ${DEEPEST_NESTING} substitutions are within each other`)
    try {
      return this.#statement(stop)
    } finally {
      this.#depth -= 1
      this.#rawEscapes = before
    }
  }

  #statement(stop: string | undefined): { text: string; words: string[] } {
    let text = ''
    const words: string[] = []
    let inWord = false
    this.#pending = ''
    const addRaw = (part: string): void => {
      this.#pending += part
      inWord = true
    }
    const flush = (): void => {
      if (this.#pending === '') return
      words.push(this.#pending)
      this.#pending = ''
      inWord = false
    }
    const add = (part: string): void => {
      for (const character of part) {
        if (!isSpace(character)) addRaw(character)
        else if (inWord) flush()
      }
    }
    for (let character = this.#peek(); character !== undefined; character = this.#peek()) {
      if (character === stop) {
        this.#at += 1
        flush()
        return { text, words }
      }
      if (character === '$') {
        const value = this.#dollar()
        text += value
        add(value)
      } else if (character === '<' || (!this.#mode.skipQuotes && (character === "'" || character === '"'))) {
        const value = character === '<' ? this.#heredoc() : character === "'" ? this.#single() : this.#double()
        text += value
        addRaw(value)
      } else {
        this.#at += 1
        if (character !== this.#mode.escape) {
          add(character)
          text += character
          continue
        }
        if (this.#rawEscapes) {
          addRaw(character)
          text += character
        }
        const escaped = this.#next()
        if (escaped === undefined) break
        addRaw(escaped)
        text += escaped
      }
    }
    if (stop !== undefined) throw new Error(`unexpected end of statement while looking for matching ${stop}`)
    flush()
    return { text, words }
  }

  #single(): string {
    const quote = this.#mode.rawQuotes ? "'" : ''
    let text = quote
    this.#at += 1
    for (let character = this.#next(); character !== undefined; character = this.#next()) {
      if (character === "'") return text + quote
      text += character
    }
    throw new Error('unexpected end of statement while looking for matching single-quote')
  }

  #double(): string {
    const quote = this.#mode.rawQuotes ? '"' : ''
    let text = quote
    this.#at += 1
    for (let character = this.#peek(); character !== undefined; character = this.#peek()) {
      if (character === '$') {
        text += this.#dollar()
        continue
      }
      this.#at += 1
      if (character === '"') return text + quote
      if (character === this.#mode.escape) {
        if (this.#rawEscapes) text += character
        const escaped = this.#peek()
        if (escaped === undefined) continue
        if (escaped === '"' || escaped === '$' || escaped === this.#mode.escape) {
          character = escaped
          this.#at += 1
        }
      }
      text += character
    }
    throw new Error('unexpected end of statement while looking for matching double-quote')
  }

  #heredoc(): string {
    this.#at += 1
    if (this.#peek() !== '<') return '<'
    this.#at += 1
    let text = '<<'
    for (let space = this.#peek(); space === '\t' || space === '\r' || space === ' '; space = this.#peek()) {
      text += space
      this.#at += 1
    }
    return text
  }

  #dollar(): string {
    const value = this.#substituted()
    // Variables that double each other would fill the memory before the builder could refuse the result.
    this.#mode.effort?.take(value.length)
    return value
  }

  #substituted(): string {
    this.#at += 1
    if (this.#peek() !== '{') {
      const name = this.#name()
      return name === '' ? '$' : this.#plain(name, `$${name}`)
    }
    this.#at += 1
    const first = this.#peek()
    if (first === undefined) throw new Error("syntax error: missing '}'")
    if (first === '{' || first === '}' || first === ':') throw new Error('syntax error: bad substitution')
    const name = this.#name()
    const modifier = this.#next()
    if (modifier === undefined) throw new Error("syntax error: missing '}'")
    if (modifier === '}') return this.#plain(name, `\${${name}}`)
    if (modifier === '/') return this.#replacement(name)
    if (modifier === ':') return this.#modified(name, this.#next() ?? '\ufffd', true)
    if ('+-?#%'.includes(modifier)) return this.#modified(name, modifier, false)
    throw new Error(`unsupported modifier (${modifier}) in substitution`)
  }

  #plain(name: string, written: string): string {
    const value = this.#value(name)
    if (value !== undefined) return value
    this.unset.add(name)
    return this.#mode.keepUnset ? written : ''
  }

  #modified(name: string, modifier: string, nullIsUnset: boolean): string {
    const shown = (nullIsUnset ? ':' : '') + modifier
    const pattern = modifier === '#' || modifier === '%'
    if (nullIsUnset && pattern) throw new Error(`unsupported modifier (${shown}) in substitution`)
    const word = this.#until('}', pattern).text
    const value = this.#value(name)
    if (value === undefined && this.#mode.keepUnset) return `\${${name}${shown}${word}}`
    const given = value !== undefined && !(nullIsUnset && value === '')
    switch (modifier) {
      case '-':
        return given ? value : word
      case '+':
        return given ? word : ''
      case '?':
        if (given) return value
        throw new Error(`${name}: ${word || `is not allowed to be ${value === undefined ? 'unset' : 'empty'}`}`)
      case '#':
      case '%': {
        if (value === undefined) this.unset.add(name)
        const greedy = word.startsWith(modifier)
        this.#mode.effort?.take(stepsOf(word, value ?? '') / 100)
        return (modifier === '#' ? withoutPrefix : withoutSuffix)(greedy ? word.slice(1) : word, value ?? '', greedy)
      }
      default:
        throw new Error(`unsupported modifier (${shown}) in substitution`)
    }
  }

  #replacement(name: string): string {
    const all = this.#peek() === '/'
    if (all) this.#at += 1
    const pattern = this.#until('/', true).text
    const replacement = this.#until('}', true).text
    const value = this.#value(name)
    if (value === undefined && this.#mode.keepUnset) return `\${${name}/${pattern}/${replacement}}`
    if (value === undefined) this.unset.add(name)
    this.#mode.effort?.take(stepsOf(pattern, value ?? '') / 100)
    return (all ? replaceAll : replaceFirst)(pattern, value ?? '', replacement)
  }

  /** Letters, digits and `_`; only digits after a first digit; or one special parameter. */
  #name(): string {
    const first = this.#peek()
    if (first === undefined) return ''
    const digits = DIGIT.test(first)
    if (!digits && '@*#?-$!'.includes(first)) {
      this.#at += 1
      return first
    }
    let name = ''
    const allowed = digits ? DIGIT : LETTER_OR_DIGIT
    for (let character = first as string | undefined; character !== undefined; character = this.#peek()) {
      if (!allowed.test(character)) break
      name += character
      this.#at += 1
    }
    return name
  }

  #value(name: string): string | undefined {
    this.names.add(name)
    return this.#lookup(name)
  }
}
