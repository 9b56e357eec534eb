import { NotUnderstood, Token, type Table, type Value } from './value'

/**
 * The syntax of Yarn 1's lock file: maps by indentation, keys and values with or without quotes, several keys with commas.
 *
 *     "@babel/core@^7.0.0", "@babel/core@^7.1.0":
 *       version "7.1.2"
 *       dependencies:
 *         debug "^4.1.0"
 *
 * https://github.com/yarnpkg/yarn/blob/master/src/lockfile/parse.js
 */
export function parseYarnOne(text: string): Table {
  const header = /^# yarn lockfile v(\d+)$/m.exec(text)?.[1] ?? '1'
  if (header !== '1') throw new NotUnderstood(`yarn.lock of version ${header}`)
  const root: Record<string, Value> = {}
  const open = [root]
  for (const line of text.split('\n')) {
    if (/^\s*(#|$)/.test(line)) continue
    const match = /^((?: {2})*)(\S.*)$/.exec(line.trimEnd())
    const depth = (match?.[1] ?? '').length / 2
    const inside = open[depth]
    if (match?.[2] === undefined || inside === undefined) throw wrong(line)
    open.length = depth + 1
    const { key, value } = entry(match[2], line)
    if (key === '__proto__' || Object.hasOwn(inside, key)) throw new NotUnderstood(`the key ${key} twice or forbidden`)
    if (value !== null) {
      inside[key] = value
      continue
    }
    const below: Record<string, Value> = {}
    inside[key] = below
    open.push(below)
  }
  return root
}

const WORD = /"(?:[^"\\]|\\.)*"|[^\s",:]+(?::[^\s",:]+)*:?(?=[\s,:]|$)/y

function entry(text: string, line: string): { readonly key: string; readonly value: Value | null } {
  const keys: string[] = []
  let at = 0
  for (;;) {
    const word = wordAt(text, at)
    if (word === null) throw wrong(line)
    keys.push(word.value)
    at = word.end
    if (text.slice(at) === ':') return { key: keys.join(', '), value: null }
    const comma = /,\s*/y
    comma.lastIndex = at
    if (!comma.test(text)) break
    at = comma.lastIndex
  }
  const value = wordAt(text, at + 1)
  if (keys.length !== 1 || text[at] !== ' ' || value?.end !== text.length) throw wrong(line)
  return { key: keys[0] ?? '', value: value.bare ? bareValue(value.value) : value.value }
}

interface Word {
  readonly value: string
  readonly bare: boolean
  readonly end: number
}

/** A word without quotes does not take the colon that ends a line. */
function wordAt(text: string, at: number): Word | null {
  WORD.lastIndex = at
  const match = WORD.exec(text)
  if (match === null) return null
  const [word] = match
  if (!word.startsWith('"')) {
    const bare = word.endsWith(':') ? word.slice(0, -1) : word
    return { value: bare, bare: true, end: at + bare.length }
  }
  const value: unknown = JSON.parse(word)
  return typeof value === 'string' ? { value, bare: false, end: WORD.lastIndex } : null
}

function bareValue(word: string): Value {
  if (word === 'true' || word === 'false') return word === 'true'
  return /^\d+$/.test(word) ? new Token(word) : word
}

function wrong(line: string): NotUnderstood {
  return new NotUnderstood(`no yarn.lock: ${line.trim().slice(0, 80)}`)
}
