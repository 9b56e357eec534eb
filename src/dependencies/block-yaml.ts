import { isTable, type Table, type Value } from './value'
import { plainScalar } from './yaml-scalar'

/** Thrown within this file when the text leaves the subset. */
class Outside extends Error {}

/** Blanks for JavaScript, text for YAML. */
const ODD_BLANKS = /[\t\v\f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/

/** https://yaml.org/spec/1.2.2/#742-flow-mappings: a key on the line of its value ends before. */
const MAX_KEY = 1024

interface Line {
  readonly indent: number
  readonly text: string
}

/**
 * The part of YAML that lock files of pnpm and yarn are written in: block maps, lists of scalars, one-line flow collections,
 * plain and quoted scalars, block scalars without odd indentation. About thirty times faster than the whole of YAML.
 * Null where the text holds anything else (comments after values, anchors, several documents, errors): then
 * {@link ./yaml.parseYaml} decides. Where this gives a value it is the value that parseYaml gives; a test holds them together.
 */
export function parseBlockYaml(text: string): Table | null {
  if (ODD_BLANKS.test(text)) return null
  try {
    const reader = new BlockReader(text.split('\n'))
    const value = reader.map(0)
    return reader.atEnd() && isTable(value) ? value : null
  } catch (thrown) {
    if (thrown instanceof Outside) return null
    throw thrown
  }
}

class BlockReader {
  readonly #lines: readonly string[]
  #at = 0

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  atEnd(): boolean {
    return this.#peek() === null
  }

  map(indent: number): Table {
    const table: Record<string, Value> = {}
    let empty = true
    for (let line = this.#peek(); line !== null && line.indent === indent; line = this.#peek()) {
      if (line.text.startsWith('- ') || line.text === '-') break
      const { key, rest } = splitEntry(line.text)
      if (key === '__proto__' || Object.hasOwn(table, key)) throw new Outside()
      this.#at++
      table[key] = rest === '' ? this.#nested(indent) : this.#inline(rest, indent)
      empty = false
    }
    if (empty) throw new Outside()
    return table
  }

  /** What stands on the lines below `key:`. */
  #nested(indent: number): Value {
    const line = this.#peek()
    if (line === null || line.indent < indent) return null
    if (line.text.startsWith('- ')) return this.#list(line.indent)
    return line.indent === indent ? null : this.#deeper(line.indent, indent)
  }

  #deeper(indent: number, outer: number): Value {
    const table = this.map(indent)
    const next = this.#peek()
    if (next !== null && next.indent > outer) throw new Outside()
    return table
  }

  #list(indent: number): Value {
    const list: Value[] = []
    for (let line = this.#peek(); line?.indent === indent && line.text.startsWith('- '); line = this.#peek()) {
      this.#at++
      const item = line.text.slice(2).trimStart()
      if (item.startsWith('- ')) throw new Outside()
      list.push(this.#inline(item, indent))
    }
    return list
  }

  /** A value on the line of its key; the next line must not go on with it. */
  #inline(text: string, indent: number): Value {
    if (text.startsWith('|') || text.startsWith('>')) return this.#blockScalar(text, indent)
    const next = this.#peek()
    if (next !== null && next.indent > indent) throw new Outside()
    return oneLine(text)
  }

  /** Literal and folded text with `-`: same indentation throughout, no blank lines at either end. */
  #blockScalar(header: string, indent: number): string {
    if (header !== '|-' && header !== '>-') throw new Outside()
    const own: string[] = []
    let inner = 0
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at] ?? ''
      const blanks = line.length - line.trimStart().length
      if (line.trim() === '') {
        own.push('')
        continue
      }
      if (blanks <= indent) break
      inner = inner === 0 ? blanks : inner
      if (blanks !== inner || line.endsWith(' ')) throw new Outside()
      own.push(line.slice(inner))
    }
    while (own.at(-1) === '') own.pop()
    if (own.length === 0 || own[0] === '') throw new Outside()
    const text = own.join('\n')
    return header === '|-' ? text : text.replace(/\n+/g, ends => (ends.length === 1 ? ' ' : ends.slice(1)))
  }

  /** The next line that is neither blank nor a comment. */
  #peek(): Line | null {
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at] ?? ''
      let indent = 0
      while (line.charCodeAt(indent) === 0x20) indent++
      if (indent === line.length || line.charCodeAt(indent) === 0x23) continue
      const text = line.slice(indent).trimEnd()
      if (indent === 0 && (text.startsWith('---') || text.startsWith('...'))) throw new Outside()
      return { indent, text }
    }
    return null
  }
}

function splitEntry(text: string): { readonly key: string; readonly rest: string } {
  const quote = text[0]
  if (quote === "'" || quote === '"') {
    const { value, end } = quoted(text, 0)
    if (end > MAX_KEY || text[end] !== ':' || (end + 1 < text.length && text[end + 1] !== ' ')) throw new Outside()
    return { key: value, rest: text.slice(end + 1).trimStart() }
  }
  const colon = text.indexOf(': ')
  const end = colon >= 0 ? colon : text.endsWith(':') ? text.length - 1 : -1
  if (end <= 0 || end > MAX_KEY) throw new Outside()
  const key = text.slice(0, end).trimEnd()
  // Keys such as `1` and `1.0` may be one key: the library knows.
  if (!isPlain(key) || typeof plainScalar(key) !== 'string') throw new Outside()
  return { key, rest: text.slice(end + 1).trimStart() }
}

/** Starts with no indicator character and holds neither a comment nor a key. */
function isPlain(text: string): boolean {
  return /^[^-?:,[\]{}#&*!|>'"%@`\s]/.test(text) && !text.includes(': ') && !text.includes(' #') && !text.endsWith(':')
}

function oneLine(text: string): Value {
  const first = text[0]
  if (first === "'" || first === '"') {
    const { value, end } = quoted(text, 0)
    if (end !== text.length) throw new Outside()
    return value
  }
  if (first === '{' || first === '[') {
    const { value, end } = flow(text, 0, 0)
    if (end !== text.length) throw new Outside()
    return value
  }
  return plain(text)
}

function plain(text: string): Value {
  // Numbers below zero start with a dash; nothing else here may.
  if (!isPlain(text) && !/^-[\d.]+$/.test(text)) throw new Outside()
  return plainScalar(text)
}

interface Part<T> {
  readonly value: T
  readonly end: number
}

function quoted(text: string, start: number): Part<string> {
  const literal = text[start] === "'" ? /'((?:[^']|'')*)'/y : /"([^"\\]*)"/y
  literal.lastIndex = start
  const match = literal.exec(text)
  if (match?.[1] === undefined) throw new Outside()
  return { value: text[start] === "'" ? match[1].replaceAll("''", "'") : match[1], end: literal.lastIndex }
}

function flow(text: string, start: number, depth: number): Part<Value> {
  if (depth > 20) throw new Outside()
  const close = text[start] === '{' ? '}' : ']'
  const list: Value[] = []
  const table: Record<string, Value> = {}
  let at = skipBlanks(text, start + 1)
  while (text[at] !== close) {
    if (close === '}') {
      const key = flowScalar(text, at, /[^,[\]{}:]+(?::(?! )[^,[\]{}:]+)*/y)
      if (typeof key.value !== 'string') throw new Outside()
      const keyText = key.value
      if (keyText === '__proto__' || Object.hasOwn(table, keyText) || !text.startsWith(': ', key.end))
        throw new Outside()
      const item = flowItem(text, skipBlanks(text, key.end + 2), depth)
      table[keyText] = item.value
      at = skipBlanks(text, item.end)
    } else {
      const item = flowItem(text, at, depth)
      list.push(item.value)
      at = skipBlanks(text, item.end)
    }
    if (text[at] === close) break
    if (text[at] !== ',') throw new Outside()
    at = skipBlanks(text, at + 1)
    if (text[at] === close || at >= text.length) throw new Outside()
  }
  return { value: close === '}' ? table : list, end: at + 1 }
}

function flowItem(text: string, at: number, depth: number): Part<Value> {
  if (text[at] === '{' || text[at] === '[') return flow(text, at, depth + 1)
  return flowScalar(text, at, /[^,[\]{}]+/y)
}

function flowScalar(text: string, at: number, word: RegExp): Part<Value> {
  if (text[at] === "'" || text[at] === '"') return quoted(text, at)
  word.lastIndex = at
  const match = word.exec(text)
  if (match === null) throw new Outside()
  return { value: plain(match[0].trimEnd()), end: word.lastIndex }
}

function skipBlanks(text: string, at: number): number {
  while (text[at] === ' ') at++
  return at
}
