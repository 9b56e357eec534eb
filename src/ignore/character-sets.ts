/** Sets of characters that Go's regular expressions know by name. Source: https://github.com/google/re2/wiki/Syntax */

export type Range = readonly [low: number, high: number]

/** The last code point. */
export const LAST = 0x10ffff

/** `\d`, `\s`, `\w`. */
export const PERL: Readonly<Record<string, readonly Range[]>> = {
  d: [[0x30, 0x39]],
  s: [
    [0x09, 0x0a],
    [0x0c, 0x0d],
    [0x20, 0x20]
  ],
  w: ranges('0-9A-Z__a-z')
}

/** `[:alpha:]` and its like. */
export const POSIX: Readonly<Record<string, readonly Range[]>> = {
  alnum: ranges('0-9A-Za-z'),
  alpha: ranges('A-Za-z'),
  ascii: [[0, 0x7f]],
  blank: ranges('\t\t  '),
  cntrl: [
    [0, 0x1f],
    [0x7f, 0x7f]
  ],
  digit: ranges('0-9'),
  graph: ranges('!-~'),
  lower: ranges('a-z'),
  print: ranges(' -~'),
  punct: ranges('!-/:-@[-`{-~'),
  space: ranges('\t-\r  '),
  upper: ranges('A-Z'),
  word: ranges('0-9A-Z__a-z'),
  xdigit: ranges('0-9A-Fa-f')
}

/** `\p{…}`: a category or a script. Throws an `Error` where it is neither. */
export function unicodeSet(name: string, isNegated: boolean): string {
  const letter = isNegated ? 'P' : 'p'
  for (const set of [name, `Script=${name}`]) {
    const text = `\\${letter}{${set}}`
    if (/^[A-Za-z_=]+$/.test(set) && isValid(`[${text}]`)) return text
  }
  throw new Error('invalid character class range')
}

function isValid(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== ''
  } catch {
    return false
  }
}

/** A code point in an expression with the flag `u`. */
export function point(code: number): string {
  return `\\u{${code.toString(16)}}`
}

/** A set as the inside of a class. */
export function inside(set: readonly Range[]): string {
  return set.map(([low, high]) => `${point(low)}-${point(high)}`).join('')
}

/** Everything else. */
export function complement(set: readonly Range[]): readonly Range[] {
  const out: Range[] = []
  let from = 0
  for (const [low, high] of set) {
    if (low > from) out.push([from, low - 1])
    from = high + 1
  }
  return from <= LAST ? [...out, [from, LAST]] : out
}

/** `0-9A-Z`: pairs of ends, with a dash between them or side by side. */
function ranges(text: string): readonly Range[] {
  const out: Range[] = []
  for (const [, low = '', high = ''] of text.matchAll(/([^])-?([^])/g))
    out.push([low.charCodeAt(0), high.charCodeAt(0)])
  return out
}
