import { complement, inside, LAST, PERL, point, POSIX, unicodeSet } from './character-sets'

/**
 * Reads Go regular expressions, as far as patterns of `.dockerignore` can make them: the reference turns a pattern into such an
 * expression without escaping `{`, `|`, `}`, `^`, `[`, `]` and what a backslash precedes, so their syntax shows through.
 * Source: https://github.com/google/re2/wiki/Syntax, go1.26 src/regexp/syntax/parse.go
 */

/** A part of an expression. `source` is JavaScript's, with the flag `u`. */
export type Expression =
  | { readonly kind: 'set'; readonly source: string }
  | { readonly kind: 'assertion'; readonly source: '^' | '$' | '\\b' | '\\B' }
  | { readonly kind: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'choice'; readonly branches: readonly Expression[] }
  | { readonly kind: 'repeat'; readonly part: Expression; readonly least: number; readonly most: number | null }

/** Throws an `Error` where Go refuses the expression. */
export function readExpression(source: string): Expression {
  return new Reader(source).choice()
}

class Reader {
  readonly #characters: readonly string[]
  #at = 0

  constructor(source: string) {
    this.#characters = Array.from(source)
  }

  /** Up to the end, or to the `)` of a group. Groups come from the patterns' stars alone: they are closed, and nothing captures. */
  choice(): Expression {
    const branches = [this.#sequence()]
    while (this.#characters[this.#at] === '|') {
      this.#at += 1
      branches.push(this.#sequence())
    }
    const [only] = branches
    return only !== undefined && branches.length === 1 ? only : { kind: 'choice', branches }
  }

  #sequence(): Expression {
    const parts: Expression[] = []
    let isRepeated = false
    for (let next = this.#characters[this.#at]; next !== undefined && next !== '|' && next !== ')';) {
      const repeat = '*?{'.includes(next) ? this.#repeat() : null
      if (repeat === null) {
        parts.push(...this.#atoms(next))
        isRepeated = false
      } else {
        if (isRepeated) throw new Error('invalid nested repetition operator')
        const part = parts.pop()
        if (part === undefined) throw new Error('missing argument to repetition operator')
        parts.push({ kind: 'repeat', part, ...repeat })
        isRepeated = true
      }
      next = this.#characters[this.#at]
    }
    return { kind: 'sequence', parts }
  }

  #atoms(character: string): readonly Expression[] {
    if (character === '[') return [{ kind: 'set', source: this.#class() }]
    if (character === '\\') return this.#escape()
    this.#at += 1
    if (character === '^' || character === '$') return [{ kind: 'assertion', source: character }]
    if (character === '.') return [{ kind: 'set', source: '[^\\n]' }]
    if (character !== '(') return [literal(character)]
    const group = this.choice()
    this.#at += 1
    return [group]
  }

  /** `*`, `?`, `{n}`, `{n,}`, `{n,m}`, each with a `?` behind it or not; null where the brace is only a brace. */
  #repeat(): { readonly least: number; readonly most: number | null } | null {
    const rest = this.#characters.slice(this.#at, this.#at + 40).join('')
    const match = /^(?:[*?]|\{(0|[1-9][0-9]*)(?:(,)(0|[1-9][0-9]*)?)?\})\??/.exec(rest)
    if (match === null) return null
    const [text, low, comma, high] = match
    this.#at += text.length
    if (low === undefined) return { least: 0, most: text.startsWith('*') ? null : 1 }
    const least = Number(low)
    const most = comma === undefined ? least : high === undefined ? null : Number(high)
    if (least > 1000 || (most !== null && (most > 1000 || least > most))) throw new Error('invalid repeat count')
    return { least, most }
  }

  /** An escape outside a class. */
  #escape(): readonly Expression[] {
    const character = this.#characters[this.#at + 1] ?? ''
    switch (character) {
      case 'A':
      case 'z':
        this.#at += 2
        return [{ kind: 'assertion', source: character === 'A' ? '^' : '$' }]
      case 'b':
      case 'B':
        this.#at += 2
        return [{ kind: 'assertion', source: `\\${character}` }]
      case 'Q':
        return this.#quoted()
      default: {
        const set = this.#namedSet()
        return [{ kind: 'set', source: set === null ? point(this.#escapedPoint()) : `[${set}]` }]
      }
    }
  }

  /** `\Q…\E`: literal text. */
  #quoted(): readonly Expression[] {
    const parts: Expression[] = []
    for (this.#at += 2; this.#at < this.#characters.length; this.#at++) {
      const character = this.#characters[this.#at] ?? ''
      if (character === '\\' && this.#characters[this.#at + 1] === 'E') {
        this.#at += 2
        break
      }
      parts.push(literal(character))
    }
    return parts
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

function literal(character: string): Expression {
  return { kind: 'set', source: /[A-Za-z0-9]/.test(character) ? character : point(character.codePointAt(0) ?? 0) }
}
