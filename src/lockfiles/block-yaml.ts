import { isTable, type Table, type Value } from './value'
import { Outside, flowValue, plain, quoted } from './flow-yaml'
import { plainScalar } from './yaml-scalar'

/** Blanks for JavaScript, text for YAML. */
const ODD_BLANKS = /[\t\v\f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/

/** https://yaml.org/spec/1.2.2/#742-flow-mappings: a key on the line of its value ends before. */
const MAX_KEY = 1024

/**
 * One line: blank or a comment; an item of a list (1 indentation, 2 blanks, 3 text); or a key, in single quotes (5), in double
 * quotes (6) or plain (7), after its indentation (4), with what follows it (8). The expression does per line what a loop does per character:
 * the first megabyte is read before a loop would be compiled.
 */
const LINE =
  / *(?:#[^\n]*)?\n|( *)-( +)([^\n]*)\n|( *)(?:'((?:[^'\n]|'')*)'|"([^"\\\n]*)"|([^\s'"\-?:,[\]{}#&*!|>%@`](?:[^\n:#]|:(?![ \n])|(?<! )#)*)):(?: +([^\n]*))?\n/y

/** A bracket at the start of a line. */
const OPENING = /( +)([{[])([^\n]*)\n/y
/** One member, with its comma: neither a comment, nor a quotation that goes on on the next line. */
const BROKEN_MEMBER = /^ +(?:[\w-]+: )?(?:[^\s#'"{}[\],&*!|>%@`-][^\s#'"{}[\],]*|'[^'\n]*'|"[^"\\\n]*"),$/

interface Line {
  readonly indent: number
  /** Null for an item of a list. */
  readonly key: string | null
  readonly rest: string
  /** Of an item: where its text starts. */
  readonly inner: number
}

/**
 * The part of YAML that lock files of pnpm and yarn are written in: block maps, lists of scalars, one-line flow collections,
 * plain and quoted scalars, block scalars without odd indentation. About ten times faster than the whole of YAML.
 * Null where the text holds anything else (comments after values, anchors, several documents, errors): then
 * {@link ./yaml.parseYaml} decides. Where this gives a value it is the value that parseYaml gives; a test holds them together.
 */
export function parseBlockYaml(text: string): Table | null {
  if (ODD_BLANKS.test(text)) return null
  try {
    const reader = new BlockReader(text.endsWith('\n') ? text : `${text}\n`)
    const value = reader.map(0)
    return reader.atEnd() && isTable(value) ? value : null
  } catch (thrown) {
    if (thrown instanceof Outside) return null
    throw thrown
  }
}

class BlockReader {
  readonly #text: string
  readonly #expression = new RegExp(LINE)
  readonly #opening = new RegExp(OPENING)
  #at = 0
  #next: Line | null | undefined

  constructor(text: string) {
    this.#text = text
  }

  atEnd(): boolean {
    return this.#peek() === null
  }

  map(indent: number): Table {
    const table: Record<string, Value> = {}
    let empty = true
    for (let line = this.#peek(); line?.indent === indent && line.key !== null; line = this.#peek()) {
      const { key, rest } = line
      if (key === '__proto__' || Object.hasOwn(table, key)) throw new Outside()
      this.#next = undefined
      table[key] = rest === '' ? this.#nested(indent) : this.#inline(rest, indent)
      empty = false
    }
    if (empty) throw new Outside()
    return table
  }

  /** What stands on the lines below `key:`. */
  #nested(indent: number): Value {
    const flow = this.#flowBelow(indent)
    if (flow !== null) return flow
    const line = this.#peek()
    if (line === null || line.indent < indent) return null
    if (line.key === null) return this.#list(line.indent)
    if (line.indent === indent) return null
    const table = this.map(line.indent)
    const next = this.#peek()
    if (next !== null && next.indent > indent) throw new Outside()
    return table
  }

  /** A flow collection below its key, as formatters put it: on one line, or each member with its comma on a line of its own. */
  #flowBelow(indent: number): Value {
    const opening = this.#opening
    opening.lastIndex = this.#at
    const [whole, blanks = '', bracket = '', rest = ''] = opening.exec(this.#text) ?? []
    if (whole === undefined) return null
    if (blanks.length <= indent) throw new Outside()
    const start = this.#at + whole.length
    if (rest !== '') {
      this.#at = start
      return this.#inline(bracket + rest.trimEnd(), indent)
    }
    const closing = `\n${blanks}${bracket === '{' ? '}' : ']'}\n`
    const end = this.#text.indexOf(closing, start)
    const members = this.#text.slice(start, Math.max(start, end)).split('\n')
    if (end < 0 || !members.every(member => BROKEN_MEMBER.test(member))) throw new Outside()
    this.#at = end + closing.length
    const inner = members.map(member => member.trim()).join(' ')
    return this.#inline(`${bracket}${inner.slice(0, -1)}${closing.trim()}`, indent)
  }

  #list(indent: number): Value {
    const list: Value[] = []
    for (let line = this.#peek(); line?.indent === indent && line.key === null; line = this.#peek()) {
      // `- key: value` starts a map at the indentation of its first key.
      const entry = entryOf(line.rest)
      this.#next = entry === null ? undefined : { ...entry, indent: line.inner }
      list.push(entry === null ? this.#inline(line.rest, indent) : this.map(line.inner))
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

  /** Literal and folded text, no blank lines at its start; in folded text no further indentation. */
  #blockScalar(header: string, indent: number): string {
    if (!/^[|>]-?$/.test(header)) throw new Outside()
    const own: string[] = []
    let inner = 0
    while (this.#at < this.#text.length) {
      const end = this.#text.indexOf('\n', this.#at)
      const line = this.#text.slice(this.#at, end)
      const blanks = line.length - line.trimStart().length
      if (blanks < line.length && blanks <= indent) break
      inner = inner === 0 ? blanks : inner
      const isBlank = blanks === line.length
      if (isBlank ? blanks > inner : blanks < inner || (blanks > inner && header.startsWith('>'))) throw new Outside()
      if (!isBlank && line.endsWith(' ')) throw new Outside()
      own.push(line.slice(inner))
      this.#at = end + 1
    }
    while (own.at(-1) === '') own.pop()
    if (own.length === 0 || own[0] === '') throw new Outside()
    const text = header.startsWith('|') ? own.join('\n') : own.join('\n').replace(/\n+/g, folded)
    return header.endsWith('-') ? text : `${text}\n`
  }

  /** The next line that is neither blank nor a comment; the same until it is taken. */
  #peek(): Line | null {
    if (this.#next === undefined) this.#next = this.#readLine()
    return this.#next
  }

  #readLine(): Line | null {
    const expression = this.#expression
    expression.lastIndex = this.#at
    while (expression.lastIndex < this.#text.length) {
      const match = expression.exec(this.#text)
      if (match === null) throw new Outside()
      this.#at = expression.lastIndex
      const line = lineOf(match)
      if (line !== null) return line
    }
    return null
  }
}

function lineOf(match: RegExpExecArray): Line | null {
  const [, dash, blanks, item, indent, , , , rest = ''] = match
  if (dash !== undefined && blanks !== undefined && item !== undefined) {
    return { indent: dash.length, key: null, rest: item.trimEnd(), inner: dash.length + 1 + blanks.length }
  }
  return indent === undefined ? null : { indent: indent.length, key: keyOf(match), rest: rest.trimEnd(), inner: 0 }
}

/** The item of a list as the first line of a map; null where it is a value. */
function entryOf(item: string): Line | null {
  const expression = new RegExp(LINE)
  const match = expression.exec(`${item}\n`)
  if (match === null) return null
  const line = lineOf(match)
  if (line?.key == null) throw new Outside()
  return line
}

/** One line end becomes a blank, of more the first goes. */
function folded(ends: string): string {
  return ends.length === 1 ? ' ' : ends.slice(1)
}

/** Keys such as `1` and `1.0` may be one key, and `a ` is `a`: left to the library. */
function keyOf(match: RegExpExecArray): string {
  const key = match[5]?.replaceAll("''", "'") ?? match[6] ?? match[7] ?? ''
  const isOdd = match[7] !== undefined && (key.endsWith(' ') || typeof plainScalar(key) !== 'string')
  if (isOdd || key.length > MAX_KEY) throw new Outside()
  return key
}

function oneLine(text: string): Value {
  const first = text.charAt(0)
  if (first === "'" || first === '"') {
    const { value, end } = quoted(text, 0)
    if (end !== text.length) throw new Outside()
    return value
  }
  return first === '{' || first === '[' ? flowValue(text) : plain(text)
}
