import { lower, trimLeft, withoutBom } from '../ignore/go-text'

/**
 * Parser directives: `# escape=`, `# syntax=`, `# check=` before anything else in the file.
 * Source: moby/buildkit frontend/dockerfile/parser/directives.go
 */

export interface Directive {
  readonly name: 'syntax' | 'escape' | 'check'
  readonly value: string
}

/** Reads the lines of a file one after the other; after the first line that is no directive it finds none. */
export class DirectiveReader {
  readonly #comment: string
  readonly #seen = new Set<string>()
  #done = false

  constructor(comment = '#') {
    this.#comment = comment
  }

  /** Throws an `Error` on a directive that is there twice. */
  read(line: string): Directive | null {
    if (this.#done) return null
    const text = line.startsWith(this.#comment) ? trimBlanks(trimLeft(line.slice(this.#comment.length))) : ''
    const match = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*([^\n]+)$/.exec(text)
    const name = lower(match?.[1] ?? '')
    if (name !== 'syntax' && name !== 'escape' && name !== 'check') {
      this.#done = true
      return null
    }
    if (this.#seen.has(name)) throw new Error(`only one ${name} parser directive can be used`)
    this.#seen.add(name)
    return { name, value: match?.[2] ?? '' }
  }
}

/**
 * The frontend image that a file asks for, null without one: `# syntax=`, `// syntax=`, or a JSON object with `syntax`,
 * each after an optional `#!` line.
 */
export function syntaxOf(text: string): string | null {
  const body = withoutBom(text).replace(/^#![^\n]*(?:\n|$)/, '')
  const value = directive(body, '#', 'syntax') ?? directive(body, '//', 'syntax') ?? fromJson(body)
  return value?.split(' ')[0] ?? null
}

/** The value of `# check=`, null without one. */
export function checkOf(text: string): string | null {
  return directive(withoutBom(text).replace(/^#![^\n]*(?:\n|$)/, ''), '#', 'check')
}

/** Without the blanks at the end that the pattern of a directive knows. */
function trimBlanks(text: string): string {
  let end = text.length
  while (end > 0 && '\t\n\f\r '.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

function directive(body: string, comment: string, name: Directive['name']): string | null {
  const reader = new DirectiveReader(comment)
  let at = 0
  while (at < body.length) {
    const end = body.indexOf('\n', at)
    const line = body.slice(at, end < 0 ? body.length : end).replace(/\r$/, '')
    let found: Directive | null
    try {
      found = reader.read(line)
    } catch {
      return null
    }
    if (found === null) return null
    if (found.name === name) return found.value
    at = end < 0 ? body.length : end + 1
  }
  return null
}

function fromJson(body: string): string | null {
  if (!trimLeft(body).startsWith('{')) return null
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value !== 'object' || value === null || !('syntax' in value)) return null
    return typeof value.syntax === 'string' ? value.syntax : null
  } catch {
    return null
  }
}
