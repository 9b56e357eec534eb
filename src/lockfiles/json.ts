import { NotUnderstood, Token, asTable, type Table, type Value } from './value'

/** Deeper files are no dependency files, and would end the stack. */
const MAX_DEPTH = 200

/** What JSON with comments allows besides JSON: `//` and block comments, and a comma after the last member. */
export type Dialect = 'json' | 'jsonc'

/**
 * Strict JSON (RFC 8259) whose top level is an object. Unlike `JSON.parse` it refuses duplicate keys, of which tools take
 * the first or the last as they like, and keeps the source of numbers.
 */
export function parseJson(text: string, dialect: Dialect = 'json'): Table {
  const parser = new JsonParser(text, dialect)
  return asTable(parser.document(), 'the file')
}

class JsonParser {
  readonly #text: string
  readonly #lenient: boolean
  #at = 0
  #depth = 0

  constructor(text: string, dialect: Dialect) {
    this.#text = text
    this.#lenient = dialect === 'jsonc'
  }

  document(): Value {
    const value = this.#value()
    this.#blanks()
    if (this.#at < this.#text.length) throw this.#error()
    return value
  }

  #value(): Value {
    this.#blanks()
    switch (this.#text.charAt(this.#at)) {
      case '{':
        return this.#object()
      case '[':
        return this.#array()
      case '"':
        return this.#string()
      default:
        return this.#word()
    }
  }

  #object(): Table {
    const table: Record<string, Value> = {}
    this.#open()
    while (!this.#closed('}')) {
      if (this.#text[this.#at] !== '"') throw this.#error()
      const key = this.#string()
      if (key === '__proto__' || Object.hasOwn(table, key)) throw new NotUnderstood(`the key ${key} twice or forbidden`)
      this.#blanks()
      if (this.#text[this.#at++] !== ':') throw this.#error()
      table[key] = this.#value()
      this.#comma('}')
    }
    this.#depth--
    return table
  }

  #array(): readonly Value[] {
    const list: Value[] = []
    this.#open()
    while (!this.#closed(']')) {
      list.push(this.#value())
      this.#comma(']')
    }
    this.#depth--
    return list
  }

  #open(): void {
    this.#at++
    if (++this.#depth > MAX_DEPTH) throw new NotUnderstood(`nested deeper than ${MAX_DEPTH} levels`)
  }

  #closed(close: string): boolean {
    this.#blanks()
    if (this.#text[this.#at] !== close) return false
    this.#at++
    return true
  }

  /** After a member: a comma and another member, or the end. */
  #comma(close: string): void {
    this.#blanks()
    if (this.#text[this.#at] === close) return
    if (this.#text[this.#at] !== ',') throw this.#error()
    this.#at++
    this.#blanks()
    if (this.#text[this.#at] === close && !this.#lenient) throw this.#error()
  }

  #string(): string {
    const start = this.#at + 1
    const text = this.#text
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 0x22) {
        this.#at = at + 1
        return text.slice(start, at)
      }
      if (code === 0x5c || code < 0x20) break
    }
    return this.#escapedString(start)
  }

  #escapedString(start: number): string {
    const literal = /"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
    literal.lastIndex = start - 1
    const match = literal.exec(this.#text)
    const value: unknown = match === null ? undefined : JSON.parse(match[0])
    if (typeof value !== 'string') throw this.#error()
    this.#at = literal.lastIndex
    return value
  }

  #word(): Value {
    const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
    word.lastIndex = this.#at
    const match = word.exec(this.#text)
    if (match === null) throw this.#error()
    this.#at = word.lastIndex
    if (match[0] === 'null') return null
    if (match[0] === 'true' || match[0] === 'false') return match[0] === 'true'
    return new Token(match[0])
  }

  #blanks(): void {
    const text = this.#text
    for (;;) {
      const code = text.charCodeAt(this.#at)
      if (code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d) this.#at++
      else if (code !== 0x2f || !this.#lenient || !this.#comment()) return
    }
  }

  #comment(): boolean {
    const comment = /\/\/[^\n]*|\/\*[^]*?\*\//y
    comment.lastIndex = this.#at
    if (!comment.test(this.#text)) return false
    this.#at = comment.lastIndex
    return true
  }

  #error(): NotUnderstood {
    const line = this.#text.slice(0, this.#at).split('\n').length
    return new NotUnderstood(`no valid JSON at line ${line}`)
  }
}
