import { CodeText } from './code-text'
import { NotUnderstood } from './value'

/** After these a slash or a percent sign starts a literal, after anything else it is arithmetic. */
const BEFORE_LITERAL = /(^|[(,=~[{:!&|?;>]|\b(?:if|unless|when|and|or|not|in))$/

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

/** Ruby without its comments, as far as a Gemfile goes: here documents and comment blocks are {@link NotUnderstood}. */
export function rubyCode(text: string): CodeText {
  if (/^(=begin|__END__)/m.test(text)) throw new NotUnderstood('comment blocks or data in Ruby')
  const code = new CodeText()
  let at = 0
  while (at < text.length) {
    const char = text.charAt(at)
    if (char === '\n') {
      code.newline()
      at++
    } else if (char === ' ' || char === '\t') {
      code.blank()
      at++
    } else if (char === '#') {
      if (code.before.endsWith('?')) throw new NotUnderstood('a character literal')
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end
    } else {
      const end = literalEnd(text, at, code.before)
      if (end === null) code.code(char)
      else code.literal(text.slice(at, end), text.slice(at, end).replace(/^(["'])([^]*)\1$/, '$2'))
      at = end ?? at + 1
    }
  }
  return code
}

/** Where the literal that starts at `at` ends; null when none starts there. */
function literalEnd(text: string, at: number, before: string): number | null {
  const char = text.charAt(at)
  if (char === '"' || char === "'" || char === '`') return delimitedEnd(text, at + 1, char, char, char !== "'")
  if (/^<<[~-]?["'`A-Z_]/.test(text.slice(at, at + 4)) || /^<<[~-][a-z]/.test(text.slice(at, at + 4))) {
    throw new NotUnderstood('a here document')
  }
  if (!BEFORE_LITERAL.test(before)) return null
  if (char === '/') return delimitedEnd(text, at + 1, '/', '/', true)
  const percent = /%([qQwWiIrsx]?)([([{<|!/])/y
  percent.lastIndex = at
  const [, kind = '', open = ''] = percent.exec(text) ?? []
  return open === '' ? null : delimitedEnd(text, percent.lastIndex, open, CLOSING[open] ?? open, !/[qwis]/.test(kind))
}

function delimitedEnd(text: string, start: number, open: string, close: string, interpolates: boolean): number {
  let depth = 1
  let at = start
  while (at < text.length) {
    if (text[at] === '\\') at += 2
    else if (interpolates && text.startsWith('#{', at)) at = expressionEnd(text, at + 2)
    else if (text[at] === close) {
      at++
      if (--depth === 0) return at
    } else {
      if (open !== close && text[at] === open) depth++
      at++
    }
  }
  throw new NotUnderstood('a string that does not end')
}

/** After `#{`: code up to the brace that closes it. */
function expressionEnd(text: string, start: number): number {
  let depth = 1
  let at = start
  while (at < text.length) {
    const end = literalEnd(text, at, 'x')
    if (end !== null) {
      at = end
      continue
    }
    if (text[at] === '#') break
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0) return at + 1
    at++
  }
  throw new NotUnderstood('an expression in a string that does not end')
}
