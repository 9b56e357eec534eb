import { CodeText } from './code-text'
import { NotUnderstood } from './value'

/** After these a slash starts a string of Groovy, after anything else it divides. */
const BEFORE_SLASHY = /(^|[(,=~[{:!&|?;])$/

/**
 * A build script of Gradle, in Groovy or Kotlin, without comments. Knows their strings, with expressions inside them; what is
 * read differently by the two languages is {@link NotUnderstood}.
 */
export function gradleCode(text: string): CodeText {
  const code = new CodeText()
  let at = text.startsWith('#!') ? lineEnd(text, 0) : 0
  while (at < text.length) {
    const char = text.charAt(at)
    if (char === '\n') {
      code.newline()
      at++
    } else if (char === ' ' || char === '\t' || char === '\f') {
      code.blank()
      at++
    } else if (text.startsWith('//', at)) {
      at = lineEnd(text, at)
    } else if (text.startsWith('/*', at)) {
      const end = commentEnd(text, at)
      // A comment over several lines may end a statement in Kotlin: it leaves a line end, others leave a blank.
      if (text.slice(at, end).includes('\n')) code.newline()
      else code.blank()
      at = end
    } else {
      const end = literalEnd(text, at, code.before)
      if (end === null) code.code(char)
      else code.literal(text.slice(at, end), text.slice(at, end).replace(/^("""|'''|["'/])([^]*)\1$/, '$2'))
      at = end ?? at + 1
    }
  }
  return code
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** Kotlin's comments nest, Groovy's do not. */
function commentEnd(text: string, at: number): number {
  const end = text.indexOf('*/', at + 2)
  if (end < 0 || text.slice(at + 2, end).includes('/*'))
    throw new NotUnderstood('a comment that does not end, or nests')
  return end + 2
}

/** Where the literal that starts at `at` ends; null when none starts there. */
function literalEnd(text: string, at: number, before: string): number | null {
  for (const quote of ['"""', "'''", '"', "'"]) {
    if (text.startsWith(quote, at)) return stringEnd(text, at + quote.length, quote)
  }
  if (text.startsWith('$/', at)) throw new NotUnderstood('a dollar-slashy string')
  return text[at] === '/' && BEFORE_SLASHY.test(before) ? stringEnd(text, at + 1, '/') : null
}

function stringEnd(text: string, start: number, quote: string): number {
  let at = start
  while (at < text.length) {
    if (text[at] === '\\') at += 2
    else if (quote.startsWith('"') && text.startsWith('${', at)) at = expressionEnd(text, at + 2)
    else if (text.startsWith(quote, at)) return at + quote.length
    else if (text[at] === '\n' && quote.length === 1) break
    else at++
  }
  throw new NotUnderstood('a string that does not end')
}

/** After `${`: code up to the brace that closes it. */
function expressionEnd(text: string, start: number): number {
  let depth = 1
  let at = start
  while (at < text.length) {
    if (text.startsWith('//', at) || text.startsWith('/*', at)) break
    const end = literalEnd(text, at, '')
    if (end !== null) {
      at = end
      continue
    }
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0) return at + 1
    at++
  }
  throw new NotUnderstood('an expression in a string that does not end')
}
