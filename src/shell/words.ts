import { ShellError, type Node, type Part, type Word } from './syntax'

/** Ends a word where it is not quoted. */
const META = ' \t\n;&|<>()'
const NAME = /[A-Za-z_]\w*/y
const PLAIN = /[^ \t\n;&|<>()\\'"$`]+/y
/** Deeper nesting than anybody writes. */
const DEEPEST = 50

/** Reads the words of a script. Throws a {@link ShellError}. */
export abstract class WordReader {
  protected readonly text: string
  protected at = 0
  #depth: number

  constructor(text: string, depth: number) {
    this.text = text
    this.#depth = depth
  }

  /** Reads to the `)` that ends a script, and over it. */
  protected abstract scriptToParenthesis(): Node
  /** Reads a script of its own. */
  protected abstract scriptOf(text: string, depth: number): Node

  protected startsWith(text: string): boolean {
    return this.text.startsWith(text, this.at)
  }

  protected matched(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? null
    if (found !== null) this.at += found.length
    return found
  }

  protected deeper<T>(read: () => T): T {
    if (this.#depth >= DEEPEST) throw new ShellError('it is nested too deeply')
    this.#depth += 1
    const result = read()
    this.#depth -= 1
    return result
  }

  /** The word at this place; null where none starts. */
  protected word(): Word | null {
    const start = this.at
    const parts: Part[] = []
    for (let next = this.text[this.at]; next !== undefined; next = this.text[this.at]) {
      if ((next === '<' || next === '>') && this.at === start && this.text[this.at + 1] === '(') {
        this.at += 2
        parts.push({ kind: 'script', script: this.deeper(() => this.scriptToParenthesis()), quoted: true })
      } else if (META.includes(next)) break
      else if (next === '\\') this.#escape(parts)
      else if (next === "'") parts.push(text(this.#single(), true))
      else if (next === '"') parts.push(...this.#double())
      else if (next === '$') parts.push(...this.#dollar(false))
      else if (next === '`') parts.push(this.#backticks(false))
      else parts.push(text(this.matched(PLAIN) ?? '', false))
    }
    return this.at === start ? null : parts
  }

  /** The expansions in the body of a heredoc. */
  protected bodyParts(): Word {
    return this.#quotedUntil('')
  }

  #escape(parts: Part[]): void {
    const escaped = this.text[this.at + 1]
    this.at += 2
    if (escaped !== '\n') parts.push(text(escaped ?? '\\', true))
  }

  #single(): string {
    const end = this.text.indexOf("'", this.at + 1)
    if (end < 0) throw new ShellError('a single quote is not closed')
    const inside = this.text.slice(this.at + 1, end)
    this.at = end + 1
    return inside
  }

  #double(): readonly Part[] {
    this.at += 1
    return [text('', true), ...this.#quotedUntil('"')]
  }

  /** Text in which only `$`, backticks and some escapes mean something, to an end that is read over; empty: all of it. */
  #quotedUntil(end: '"' | '' | '}'): readonly Part[] {
    const parts: Part[] = []
    for (;;) {
      const next = this.text[this.at]
      if (next === undefined) {
        if (end === '') return parts
        throw new ShellError(`the closing ${end} is missing`)
      }
      if (next === end) {
        this.at += 1
        return parts
      }
      if (next === '\\') {
        const escaped = this.text[this.at + 1] ?? ''
        this.at += 2
        if (escaped !== '\n') parts.push(text(`$\`"\\${end}`.includes(escaped) ? escaped : `\\${escaped}`, true))
      } else if (next === '$') parts.push(...this.#dollar(true))
      else if (next === '`') parts.push(this.#backticks(true))
      else if (next === '"' && end === '}') parts.push(...this.#double())
      else parts.push(text(this.matched(/[^\\$`"}]+/y) ?? this.text.charAt(this.at++), true))
    }
  }

  #dollar(quoted: boolean): readonly Part[] {
    this.at += 1
    const next = this.text[this.at] ?? ''
    if (this.startsWith('((')) {
      this.at += 2
      return [{ kind: 'unknown', operand: this.deeper(() => this.#arithmetic()), quoted }]
    }
    if (next === '(') {
      this.at += 1
      return [{ kind: 'script', script: this.deeper(() => this.scriptToParenthesis()), quoted }]
    }
    if (next === '{') {
      this.at += 1
      return [this.deeper(() => this.#parameter(quoted))]
    }
    if (next === "'" && !quoted) {
      // `$'…'` of bash, where a backslash escapes a quote.
      if (this.matched(/'(?:[^'\\]|\\[^])*'/y) === null) throw new ShellError('a single quote is not closed')
      return [{ kind: 'unknown', operand: [], quoted: true }]
    }
    const name = this.matched(NAME) ?? this.matched(/[\d@*#?$!-]/y)
    return [name === null ? text('$', quoted) : { kind: 'variable', name, operator: '', operand: [], quoted }]
  }

  /** Behind `${`. */
  #parameter(quoted: boolean): Part {
    const isIndirect = this.matched(/[#!](?=[A-Za-z_@*\d])/y) !== null
    const name = this.matched(NAME) ?? this.matched(/\d+|[@*#?$!-]/y)
    if (name === null) throw new ShellError('a variable has no name')
    if (this.startsWith('}')) {
      this.at += 1
      return isIndirect
        ? { kind: 'unknown', operand: [], quoted }
        : { kind: 'variable', name, operator: '', operand: [], quoted }
    }
    const operator = isIndirect ? null : this.matched(/:?[-+=]/y)
    const operand = quoted ? this.#quotedUntil('}') : this.#operand()
    return { kind: 'variable', name, operator: operator ?? 'other', operand, quoted }
  }

  /** The word behind an operator that is not quoted itself, to the `}` that is read over. */
  #operand(): Word {
    const parts: Part[] = []
    for (;;) {
      const next = this.text[this.at]
      if (next === undefined) throw new ShellError('the closing } is missing')
      if (next === '}') {
        this.at += 1
        return parts
      }
      if (next === '\\') this.#escape(parts)
      else if (next === "'") parts.push(text(this.#single(), true))
      else if (next === '"') parts.push(...this.#double())
      else if (next === '$') parts.push(...this.#dollar(false))
      else if (next === '`') parts.push(this.#backticks(false))
      else {
        parts.push(text(next, false))
        this.at += 1
      }
    }
  }

  /** Behind `$((`, to the `))` that is read over. */
  #arithmetic(): Word {
    const parts: Part[] = []
    let open = 0
    for (;;) {
      const next = this.text[this.at]
      if (next === undefined) throw new ShellError('the closing )) is missing')
      if (open === 0 && this.startsWith('))')) {
        this.at += 2
        return parts
      }
      if (next === ')' && open === 0) throw new ShellError('a subshell in `$(( … )` is not followed')
      if (next === '$') parts.push(...this.#dollar(true))
      else if (next === '`') parts.push(this.#backticks(true))
      else {
        if (next === '(') open += 1
        if (next === ')') open -= 1
        this.at += 1
      }
    }
  }

  #backticks(quoted: boolean): Part {
    const found = this.matched(/`(?:[^`\\]|\\[^])*`/y)
    if (found === null) throw new ShellError('a backtick is not closed')
    const script = found.slice(1, -1).replace(quoted ? /\\([`\\$"])/g : /\\([`\\$])/g, '$1')
    return { kind: 'script', script: this.deeper(() => this.scriptOf(script, this.#depth)), quoted }
  }
}

function text(value: string, quoted: boolean): Part {
  return { kind: 'text', text: value, quoted }
}
