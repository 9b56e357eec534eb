import { toBytes } from './go-text'

/**
 * Go's `filepath.Match` on Unix: `*` and `?` stay within a path component, `[…]` is a class, `\` escapes. The whole text must match.
 * Source: https://pkg.go.dev/path/filepath#Match (go1.26 src/internal/filepathlite, src/path/filepath/match.go)
 */

/** Throws an `Error` on a bad pattern, as far as the part between two stars in which the text stops matching. */
export function matchGlob(pattern: string, name: string): boolean {
  return match(toBytes(pattern), toBytes(name))
}

/** The same; what is said of a name where the pattern is bad is up to the caller, since not every builder comes to read it. */
export function matchesOr(ifBad: boolean, pattern: string, name: string): boolean {
  try {
    return matchGlob(pattern, name)
  } catch {
    return ifBad
  }
}

/** Whether the pattern holds anything but literal text. */
export function hasWildcards(pattern: string): boolean {
  return /[*?[]/.test(pattern.replace(/\\[^]/g, ''))
}

function match(wholePattern: string, wholeName: string): boolean {
  let pattern = wholePattern
  let name = wholeName
  while (pattern !== '') {
    const { star, chunk, rest } = nextChunk(pattern)
    pattern = rest
    if (star && chunk === '') return !name.includes('/')
    const after = matchChunk(chunk, name)
    if (after !== null && (after === '' || pattern !== '')) {
      name = after
      continue
    }
    const skipped = star ? matchLater(chunk, name, pattern === '') : null
    // Unlike `path.Match`, it does not look at what is left of the pattern.
    if (skipped === null) return false
    name = skipped
  }
  return name === ''
}

/** After a star: what is left of the name after the first place, within the component, at which the chunk matches. */
function matchLater(chunk: string, name: string, isLast: boolean): string | null {
  for (let at = 0; at < name.length && name[at] !== '/'; at++) {
    const after = matchChunk(chunk, name.slice(at + 1))
    if (after !== null && !(isLast && after !== '')) return after
  }
  return null
}

/** Leading stars, then everything up to the next star outside a class. */
function nextChunk(pattern: string): { readonly star: boolean; readonly chunk: string; readonly rest: string } {
  const start = /^\**/.exec(pattern)?.[0].length ?? 0
  let inClass = false
  let at = start
  for (; at < pattern.length; at++) {
    const character = pattern[at]
    if (character === '\\') at += at + 1 < pattern.length ? 1 : 0
    else if (character === '[') inClass = true
    else if (character === ']') inClass = false
    else if (character === '*' && !inClass) break
  }
  return { star: start > 0, chunk: pattern.slice(start, at), rest: pattern.slice(at) }
}

/** What is left of `name` after the chunk, null where it does not match. Reads the chunk to its end in any case. */
function matchChunk(chunk: string, name: string): string | null {
  let failed = false
  let at = 0
  let left = 0
  while (at < chunk.length) {
    failed ||= left >= name.length
    const character = chunk[at]
    if (character === '[') {
      const [rune, width] = failed ? [-1, 0] : runeAt(name, left)
      left += width
      const { end, matches } = matchClass(chunk, at + 1, rune)
      at = end
      failed ||= !matches
    } else if (character === '?') {
      if (!failed) {
        failed = name[left] === '/'
        left += runeAt(name, left)[1]
      }
      at += 1
    } else {
      if (character === '\\') at += 1
      if (at >= chunk.length) throw badPattern()
      if (!failed) {
        failed = chunk[at] !== name[left]
        left += 1
      }
      at += 1
    }
  }
  return failed ? null : name.slice(left)
}

function matchClass(chunk: string, start: number, rune: number): { readonly end: number; readonly matches: boolean } {
  let at = start
  const negated = chunk[at] === '^'
  if (negated) at += 1
  let found = false
  for (let ranges = 0; ; ranges++) {
    if (chunk[at] === ']' && ranges > 0) return { end: at + 1, matches: found !== negated }
    const [low, next] = classMember(chunk, at)
    const [high, end] = chunk[next] === '-' ? classMember(chunk, next + 1) : [low, next]
    at = end
    found ||= low <= rune && rune <= high
  }
}

/** A member of a class and where the next one starts. */
function classMember(chunk: string, start: number): [rune: number, next: number] {
  let at = start
  if (at >= chunk.length || chunk[at] === '-' || chunk[at] === ']') throw badPattern()
  if (chunk[at] === '\\') at += 1
  if (at >= chunk.length) throw badPattern()
  const [rune, width] = runeAt(chunk, at)
  if ((rune === INVALID && width === 1) || at + width >= chunk.length) throw badPattern()
  return [rune, at + width]
}

const INVALID = 0xfffd

/** The character whose UTF-8 bytes start there, and how many they are. */
function runeAt(bytes: string, at: number): readonly [rune: number, width: number] {
  const first = bytes.charCodeAt(at)
  if (first < 0x80) return [first, 1]
  const width = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  const decoded = Buffer.from(bytes.slice(at, at + width), 'latin1').toString('utf8')
  const rune = decoded.codePointAt(0) ?? INVALID
  const isWhole = first >= 0xc2 && decoded.length === (rune > 0xffff ? 2 : 1) && Buffer.byteLength(decoded) === width
  return isWhole && !(rune === INVALID && bytes.slice(at, at + 3) !== '\xef\xbf\xbd') ? [rune, width] : [INVALID, 1]
}

function badPattern(): Error {
  return new Error('syntax error in pattern')
}
