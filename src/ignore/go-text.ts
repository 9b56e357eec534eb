import { bytesOfPath } from '../path-bytes'

/**
 * Text functions with Go's meaning of space, case and bytes, since the builder is written in Go and a Dockerfile is read by it.
 * Source: https://pkg.go.dev/unicode#IsSpace, https://pkg.go.dev/strings#ToLower
 */

const SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/
const ASCII = /^[\0-\x7f]*$/

export function isSpace(character: string): boolean {
  if (character > ' ' && character < '\u0085') return false
  return SPACE.test(character)
}

export function trimLeft(text: string): string {
  let start = 0
  while (start < text.length && isSpace(text.charAt(start))) start += 1
  return text.slice(start)
}

export function trimSpace(text: string): string {
  let end = text.length
  while (end > 0 && isSpace(text.charAt(end - 1))) end -= 1
  return trimLeft(text.slice(0, end))
}

/** Lower case letter by letter, without JavaScript's rules for final sigma and dotted I. */
export function lower(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return Array.from(text, character => (character === '\u0130' ? 'i' : character.toLowerCase())).join('')
}

export function isAscii(text: string): boolean {
  return ASCII.test(text)
}

/** One character per UTF-8 byte; the lone surrogates that stand for other bytes (`TreeEntry.path`) become those bytes. */
export function toBytes(text: string): string {
  return ASCII.test(text) ? text : bytesOfPath(text).toString('latin1')
}

/** Text of a string with one character per byte; bytes that are no UTF-8 become U+FFFD. */
export function fromBytes(bytes: string): string {
  return ASCII.test(bytes) ? bytes : Buffer.from(bytes, 'latin1').toString('utf8')
}

/** A BOM at the start is not part of a Dockerfile, a `.dockerignore`, or of a text that Go's `text/scanner` reads. */
export function withoutBom(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** `strings.Cut`: before and after the first separator; the second is undefined where there is none. */
export function cut(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)]
}

/** `strconv.ParseBool`; undefined for anything else. */
export function parseBool(text: string): boolean | undefined {
  if (['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text)) return true
  if (['0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text)) return false
  return undefined
}
