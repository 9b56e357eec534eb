import { LimitError } from '../ignore/error'
import { withoutBom } from '../ignore/go-text'

/**
 * The pattern forms of expansion: `${v#p}`, `${v##p}`, `${v%p}`, `${v%%p}`, `${v/p/r}`, `${v//p/r}`.
 * `*` and `?` are wildcards, `\` escapes them; there are no bracket expressions.
 * Source: moby/buildkit frontend/dockerfile/shell/lex.go
 */

/** Removes the shortest, or with `greedy` the longest, prefix that matches. Throws an `Error` on a bad pattern. */
export function withoutPrefix(pattern: string, value: string, greedy: boolean): string {
  const found = toRegExp(pattern, greedy, '^', value).exec(value)
  return found === null ? value : value.slice(found[0].length)
}

/** Removes the shortest, or with `greedy` the longest, suffix: the same on both reversed, so that the leftmost match serves. */
export function withoutSuffix(pattern: string, value: string, greedy: boolean): string {
  return reversed(withoutPrefix(reversedPattern(pattern), reversed(value), greedy))
}

export function replaceFirst(pattern: string, value: string, replacement: string): string {
  const found = toRegExp(pattern, true, '', value).exec(value)
  if (found === null) return value
  return value.slice(0, found.index) + replacement + value.slice(found.index + found[0].length)
}

/** Go's `ReplaceAllString`: `$0` in the replacement is the match, and no empty match follows another match. */
export function replaceAll(pattern: string, value: string, replacement: string): string {
  const regexp = toRegExp(pattern, true, '', value)
  let out = ''
  let end = 0
  let from = 0
  while (from <= value.length) {
    regexp.lastIndex = from
    const found = regexp.exec(value)
    if (found === null) break
    const stop = found.index + found[0].length
    out += value.slice(end, found.index)
    if (stop > end || found.index === 0) out += template(replacement, found[0])
    end = stop
    const width = widthAt(value, from)
    if (from + width > stop) from += width
    else if (from + 1 > stop) from += 1
    else from = stop
  }
  return out + value.slice(end)
}

/** The most steps that a pattern may take on a value: far beyond versions and paths, and over within a tenth of a second. */
const MOST_STEPS = 10_000_000

/** How many steps a pattern may take on a value, at most about as many as are allowed. */
export function stepsOf(pattern: string, value: string): number {
  return Math.min(value.length ** pattern.split('*').length, MOST_STEPS)
}

function toRegExp(pattern: string, greedy: boolean, anchor: '' | '^', value: string): RegExp {
  const stars = pattern.split('*').length - 1
  if (value.length ** (stars + (anchor === '' ? 1 : 0)) > MOST_STEPS) {
    throw new LimitError(
      `the pattern ${JSON.stringify(pattern.slice(0, 80))} has too many * for a value of ${value.length} characters`
    )
  }
  const characters = Array.from(withoutBom(pattern))
  let source = anchor
  for (let i = 0; i < characters.length; i++) {
    let character = characters[i] ?? ''
    if (character === '*') source += greedy ? '[^\\n]*' : '[^\\n]*?'
    else if (character === '?') source += '[^\\n]'
    else if (character === '\\') {
      const next = characters[i + 1]
      if (next === '}' || next === '/') continue
      i += 1
      character = next ?? ''
      if (character !== '*' && character !== '?' && character !== '\\')
        throw new Error(`invalid escape '\\${character}'`)
      source += `\\${character}`
    } else if ('[]{}.+()|^$'.includes(character)) source += `\\${character}`
    else source += character
  }
  return new RegExp(source, 'gu')
}

function reversedPattern(pattern: string): string {
  const characters = Array.from(pattern)
  const last = characters.length - 1
  const out: string[] = []
  for (let i = 0; i <= last; i++) {
    const character = characters[i] ?? ''
    if (character === '\\' && i !== last) {
      i += 1
      out.unshift(character, characters[i] ?? '')
    } else out.unshift(character)
  }
  return out.join('')
}

function reversed(text: string): string {
  return Array.from(text).reverse().join('')
}

function widthAt(text: string, at: number): number {
  const code = text.codePointAt(at)
  if (code === undefined) return 0
  return code > 0xffff ? 2 : 1
}

/** Go's `Regexp.Expand` for a pattern without groups: `$0` and `${0}` are the match, other names are empty, `$$` is `$`. */
function template(replacement: string, match: string): string {
  return replacement.replace(
    /\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu,
    (whole, braced?: string, bare?: string) => {
      if (whole === '$$') return '$'
      return (braced ?? bare) === '0' ? match : ''
    }
  )
}
