/**
 * Matches patterns of literal text, `?`, `*`, `**` between slashes and classes of letters and digits: nearly all that there are. It goes
 * through a path once, goes back to the last `*` of a component or to the last `**` alone, and builds nothing on the way.
 */

/** A character that must be there is its code; what stands for others is one of these, or the place of a class below them. */
const ANY = -1
const STAR = -2
/** `**` before something: nothing, or anything up to a slash. */
const FOLDERS = -3
/** `**` at the end: anything. */
const REST = -4
const FIRST_CLASS = -5

type Tokens = Int32Array
interface PlainPattern {
  readonly tokens: Tokens
  /** Letters and digits, see {@link FIRST_CLASS}. */
  readonly classes: readonly string[]
  /** What every path that matches ends with: most paths are told by it. */
  readonly tail: string
}

const SLASH = 0x2f
const NEWLINE = '\n'

/** A function that tells whether a path matches; null where the pattern holds anything that only Go's regular expressions explain. */
export function plainMatcher(pattern: string): ((path: string) => boolean) | null {
  const plain = read(pattern)
  return plain === null ? null : path => path.endsWith(plain.tail) && matches(plain, path)
}

function read(pattern: string): PlainPattern | null {
  const tokens: number[] = []
  const classes: string[] = []
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at)
    switch (character) {
      case '*': {
        if (pattern[at + 1] !== '*') {
          tokens.push(STAR)
          break
        }
        at += pattern[at + 2] === '/' ? 2 : 1
        if (at + 1 === pattern.length) tokens.push(REST)
        else if (tokens.length > 0 && tokens.at(-1) !== SLASH && tokens.at(-1) !== FOLDERS) return null
        else if (tokens.at(-1) !== FOLDERS) tokens.push(FOLDERS)
        break
      }
      case '?':
        tokens.push(ANY)
        break
      case '[': {
        const members = /^\[((?:[a-z]-[a-z]|[A-Z]-[A-Z]|\d-\d|[A-Za-z\d_.])+)\]/.exec(pattern.slice(at, at + 200))?.[1]
        const expanded = members === undefined ? null : expandedClass(members)
        if (members === undefined || expanded === null) return null
        tokens.push(FIRST_CLASS - classes.length)
        classes.push(expanded)
        at += members.length + 1
        break
      }
      case '\\': {
        at += 1
        if (!/[!-/:-@[-`{-~ ]/.test(pattern.charAt(at))) return null
        tokens.push(pattern.charCodeAt(at))
        break
      }
      default:
        if (']{}|^'.includes(character)) return null
        tokens.push(character.charCodeAt(0))
    }
  }
  const literals = tokens.slice(tokens.findLastIndex(token => token < 0) + 1)
  return { tokens: Int32Array.from(tokens), classes, tail: String.fromCharCode(...literals.slice(-200)) }
}

/** All characters of a class; null for a range that is none. */
function expandedClass(members: string): string | null {
  let all = ''
  for (const [range] of members.matchAll(/.-.|./g)) {
    const last = range.charCodeAt(range.length - 1)
    if (range.charCodeAt(0) > last) return null
    for (let code = range.charCodeAt(0); code <= last; code++) all += String.fromCharCode(code)
  }
  return all
}

function matches({ tokens, classes }: PlainPattern, path: string): boolean {
  let at = 0
  let token = 0
  // Behind the last `*` of this component, and the last `**`: the token to go on with, and from where in the path.
  let starToken = -1
  let starAt = 0
  let folderToken = -1
  let folderAt = 0
  for (;;) {
    const kind = tokens[token]
    if (kind === STAR) {
      token += 1
      starToken = token
      starAt = at
      continue
    }
    if (kind === FOLDERS) {
      token += 1
      folderToken = token
      folderAt = at
      starToken = -1
      continue
    }
    if (kind === undefined ? at === path.length : kind === REST && !path.includes(NEWLINE, at)) return true
    const width = kind === undefined || kind === REST ? 0 : widthOf(kind, classes, path, at)
    if (width > 0) {
      if (kind === SLASH) starToken = -1
      at += width
      token += 1
      continue
    }
    if (starToken >= 0 && starAt < path.length && path.charCodeAt(starAt) !== SLASH) {
      starAt += characterWidth(path, starAt)
      at = starAt
      token = starToken
      continue
    }
    const slash = folderToken < 0 ? -1 : path.indexOf('/', folderAt)
    // In Go's expressions a dot is no line break.
    if (slash < 0 || path.slice(folderAt, slash).includes(NEWLINE)) return false
    folderAt = slash + 1
    at = folderAt
    token = folderToken
    starToken = -1
  }
}

/** How much of the path a token takes; 0: it does not match there. */
function widthOf(kind: number, classes: readonly string[], path: string, at: number): number {
  if (at >= path.length) return 0
  const code = path.charCodeAt(at)
  if (kind >= 0) return code === kind ? 1 : 0
  if (kind === ANY) return code === SLASH ? 0 : characterWidth(path, at)
  return classes[FIRST_CLASS - kind]?.includes(path.charAt(at)) === true ? 1 : 0
}

function characterWidth(path: string, at: number): number {
  return (path.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}
