import { complement, inside, LAST, PERL, point, POSIX, unicodeSet } from './character-sets'

/**
 * Go regular expressions as JavaScript ones, as far as patterns of `.dockerignore` can make them: the reference turns a pattern
 * into such an expression without escaping `{`, `|`, `}`, `^`, `[`, `]` and what a backslash precedes, so their syntax shows through.
 * Source: https://github.com/google/re2/wiki/Syntax, go1.26 src/regexp/syntax/parse.go
 */

/** Compiles a Go expression. Throws an `Error` where Go would. */
export function fromRe2(source: string): RegExp {
  return new RegExp(new Translation(source).run(), 'u')
}

class Translation {
  readonly #characters: readonly string[]
  #at = 0

  constructor(source: string) {
    this.#characters = Array.from(source)
  }

  run(): string {
    let out = ''
    let atom: string | null = null
    let isRepeated = false
    const push = (next: string): void => {
      out += atom ?? ''
      atom = next
      isRepeated = false
    }
    while (this.#at < this.#characters.length) {
      const character = this.#characters[this.#at] ?? ''
      switch (character) {
        case '|':
        case '(':
        case ')':
          // Groups come from the patterns' stars alone: they are closed, and nothing captures.
          if (character === ')') {
            out += `${atom ?? ''})`
            atom = ''
          } else {
            out += (atom ?? '') + (character === '|' ? '|' : '(?:')
            atom = null
          }
          isRepeated = false
          this.#at += 1
          break
        case '^':
        case '$':
          push(`(?:${character})`)
          this.#at += 1
          break
        case '.':
          push('[^\\n]')
          this.#at += 1
          break
        case '[':
          push(this.#class())
          break
        case '\\':
          push(this.#escape())
          break
        case '*':
        case '?':
        case '{': {
          const repeat = this.#repeat()
          if (repeat === null) {
            push('\\{')
            break
          }
          if (isRepeated) throw new Error('invalid nested repetition operator')
          if (atom === null) throw new Error('missing argument to repetition operator')
          out += atom + repeat
          atom = ''
          isRepeated = true
          break
        }
        default:
          push(literal(character))
          this.#at += 1
      }
    }
    return out + (atom ?? '')
  }

  /** `*`, `?`, `{n}`, `{n,}`, `{n,m}`, each with a `?` behind it or not; null where the brace is only a brace. */
  #repeat(): string | null {
    const rest = this.#characters.slice(this.#at, this.#at + 40).join('')
    const match = /^(?:[*?]|\{(0|[1-9][0-9]*)(?:(,)(0|[1-9][0-9]*)?)?\})\??/.exec(rest)
    if (match === null) {
      this.#at += 1
      return null
    }
    const [text, low = '0', comma, high] = match
    const least = Number(low)
    const most = comma === undefined ? least : Number(high ?? low)
    if (least > 1000 || most > 1000 || least > most) throw new Error('invalid repeat count')
    this.#at += text.length
    return text
  }

  /** An escape outside a class. */
  #escape(): string {
    const character = this.#characters[this.#at + 1] ?? ''
    switch (character) {
      case 'A':
      case 'z':
        this.#at += 2
        return character === 'A' ? '(?:^)' : '(?:$)'
      case 'b':
      case 'B':
        this.#at += 2
        return `(?:\\${character})`
      case 'Q':
        return this.#quoted()
      default: {
        const set = this.#namedSet()
        return set === null ? point(this.#escapedPoint()) : `[${set}]`
      }
    }
  }

  /** `\Q…\E`: literal text. A repetition after it counts for its last character. */
  #quoted(): string {
    let out = ''
    let last = ''
    for (this.#at += 2; this.#at < this.#characters.length; this.#at++) {
      const character = this.#characters[this.#at] ?? ''
      if (character === '\\' && this.#characters[this.#at + 1] === 'E') {
        this.#at += 2
        break
      }
      out += last
      last = literal(character)
    }
    return out === '' ? last || '(?:)' : `(?:${out})${last}`
  }

  /** `\d`, `\pL` and their like as the inside of a class; null where the escape is none of these. */
  #namedSet(): string | null {
    const name = this.#characters[this.#at + 1] ?? ''
    const perl = PERL[name.toLowerCase()]
    if (perl !== undefined && 'dswDSW'.includes(name)) {
      this.#at += 2
      return inside(name === name.toLowerCase() ? perl : complement(perl))
    }
    if (name !== 'p' && name !== 'P') return null
    const rest = this.#characters.slice(this.#at + 2).join('')
    const match = /^(?:\{(\^?)([^}]*)\}|([^]))/u.exec(rest)
    if (match === null) throw new Error('invalid character class range')
    this.#at += 2 + Array.from(match[0]).length
    const isNegated = (name === 'P') !== (match[1] === '^')
    return unicodeSet(match[2] ?? match[3] ?? '', isNegated)
  }

  /** The code point of an escape such as `\.`, `\n`, `\x41`, `\012`. */
  #escapedPoint(): number {
    const rest = this.#characters.slice(this.#at + 1, this.#at + 12).join('')
    const match =
      /^(?:x\{([0-9A-Fa-f]+)\}|x([0-9A-Fa-f]{2})|(0[0-7]{0,2}|[1-7][0-7]{1,2})|([afnrtv])|([\0-\x7f]))/.exec(rest)
    const [text = '', braced, hex, octal, control, other] = match ?? []
    if (match === null || (other !== undefined && /[0-9A-Za-z]/.test(other))) throw new Error('invalid escape sequence')
    this.#at += 1 + text.length
    if (braced !== undefined || hex !== undefined) {
      const code = parseInt(braced ?? hex ?? '', 16)
      if (code > LAST) throw new Error('invalid escape sequence')
      return code
    }
    if (octal !== undefined) return parseInt(octal, 8)
    if (control !== undefined) return { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 }[control] ?? 0
    return text.codePointAt(0) ?? 0
  }

  #class(): string {
    this.#at += 1
    const isNegated = this.#characters[this.#at] === '^'
    if (isNegated) this.#at += 1
    let members = ''
    for (let isFirst = true; this.#characters[this.#at] !== ']' || isFirst; isFirst = false) {
      if (this.#at >= this.#characters.length) throw new Error('missing closing ]')
      members += this.#posix() ?? (this.#characters[this.#at] === '\\' ? this.#namedSet() : null) ?? this.#range()
    }
    this.#at += 1
    return `[${isNegated ? '^' : ''}${members}]`
  }

  #posix(): string | null {
    const rest = this.#characters.slice(this.#at).join('')
    const match = /^\[:(\^?)((?:(?!:\])[^])*):\]/.exec(rest)
    if (match === null) return null
    const set = Object.hasOwn(POSIX, match[2] ?? '') ? POSIX[match[2] ?? ''] : undefined
    if (set === undefined) throw new Error('invalid character class range')
    this.#at += Array.from(match[0]).length
    return inside(match[1] === '^' ? complement(set) : set)
  }

  #range(): string {
    const low = this.#member()
    const isRange = this.#characters[this.#at] === '-' && (this.#characters[this.#at + 1] ?? ']') !== ']'
    if (!isRange) return point(low)
    this.#at += 1
    const high = this.#member()
    if (high < low) throw new Error('invalid character class range')
    return inside([[low, high]])
  }

  #member(): number {
    const character = this.#characters[this.#at]
    if (character === undefined) throw new Error('missing closing ]')
    if (character === '\\') return this.#escapedPoint()
    this.#at += 1
    return character.codePointAt(0) ?? 0
  }
}

function literal(character: string): string {
  return /[A-Za-z0-9]/.test(character) ? character : point(character.codePointAt(0) ?? 0)
}
