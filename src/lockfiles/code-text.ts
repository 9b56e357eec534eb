import { NotUnderstood } from './value'

const MAX_DEPTH = 200

/** One line of a program without comments. */
export interface CodeLine {
  readonly text: string
  /** What stands before each brace or parenthesis that is open where the line starts, outermost first. */
  readonly inside: readonly string[]
}

/**
 * Collects a program's text without its comments: runs of blanks become one, blank lines and blanks at both ends of a line go,
 * literals stay as they are. What is left on a line means what it meant.
 */
export class CodeText {
  readonly #lines: CodeLine[] = []
  readonly #literals: string[] = []
  readonly #open: string[] = []
  #inside: readonly string[] = []
  #line = ''
  #tail = ''
  #blank = false

  blank(): void {
    this.#blank = this.#line !== ''
  }

  newline(): void {
    if (this.#line !== '') this.#lines.push({ text: this.#line, inside: this.#inside })
    this.#inside = [...this.#open]
    this.#line = ''
    this.#tail = ''
    this.#blank = false
  }

  code(text: string): void {
    if (/[{([]/.test(text)) this.#open.push(this.#line)
    if (/[})\]]/.test(text)) this.#open.pop()
    if (this.#open.length > MAX_DEPTH) throw new NotUnderstood(`nested deeper than ${MAX_DEPTH} levels`)
    this.#append(text)
  }

  /** @param text the literal without its quotes */
  literal(source: string, text: string): void {
    this.#append(source)
    this.#literals.push(text)
  }

  /** The last characters of the line so far, to tell what may follow. Empty only where the line is. */
  get before(): string {
    return this.#tail
  }

  /** Texts of string literals, in their order. */
  get literals(): readonly string[] {
    return this.#literals
  }

  /** Ends the text. */
  lines(): readonly CodeLine[] {
    this.newline()
    return this.#lines
  }

  #append(text: string): void {
    this.#line += this.#blank ? ` ${text}` : text
    this.#tail = (this.#tail + (this.#blank ? ` ${text}` : text)).slice(-10)
    this.#blank = false
  }
}
