import { plainScalar } from './yaml-scalar'
import type { Value } from './value'

/** Thrown where a text leaves the part of YAML that block-yaml.ts reads. */
export class Outside extends Error {}

/** Starts with no indicator character and holds neither a comment nor a key. */
const PLAIN = /^[^-?:,[\]{}#&*!|>'"%@`\s](?:[^:#]|:(?! |$)|(?<! )#)*$/

/** The value of a word without quotes. */
export function plain(text: string): Value {
  // Numbers below zero start with a dash; nothing else here may.
  if (!PLAIN.test(text) && !/^-[\d.]+$/.test(text)) throw new Outside()
  return plainScalar(text)
}

/** A flow collection that is the whole text. */
export function flowValue(text: string): Value {
  const { value, end } = flow(text, 0, 0)
  if (end !== text.length) throw new Outside()
  return value
}

interface Part<T> {
  readonly value: T
  readonly end: number
}

/** Text in quotes that starts at `start`. */
export function quoted(text: string, start: number): Part<string> {
  const literal = text[start] === "'" ? /'((?:[^']|'')*)'/y : /"((?:[^"\\]|\\.)*)"/y
  literal.lastIndex = start
  const inner = literal.exec(text)?.[1]
  if (inner === undefined) throw new Outside()
  const value = text[start] === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(.)/g, unescaped)
  return { value, end: literal.lastIndex }
}

/** https://yaml.org/spec/1.2.2/#57-escaped-characters */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ['"', '"'],
  ['/', '/'],
  ['n', '\n'],
  ['t', '\t'],
  ['_', '\xa0']
])

function unescaped(_: string, character: string): string {
  const value = ESCAPES.get(character)
  if (value === undefined) throw new Outside()
  return value
}

function flow(text: string, start: number, depth: number): Part<Value> {
  if (depth > 20) throw new Outside()
  const close = text[start] === '{' ? '}' : ']'
  const list: Value[] = []
  const table: Record<string, Value> = {}
  let at = skipBlanks(text, start + 1)
  while (text[at] !== close) {
    if (close === '}') {
      const key = flowScalar(text, at, /[^,[\]{}:]+(?::(?! )[^,[\]{}:]+)*/y)
      if (typeof key.value !== 'string') throw new Outside()
      const keyText = key.value
      if (keyText === '__proto__' || Object.hasOwn(table, keyText) || !text.startsWith(': ', key.end))
        throw new Outside()
      const item = flowItem(text, skipBlanks(text, key.end + 2), depth)
      table[keyText] = item.value
      at = skipBlanks(text, item.end)
    } else {
      const item = flowItem(text, at, depth)
      list.push(item.value)
      at = skipBlanks(text, item.end)
    }
    if (text[at] === close) break
    if (text[at] !== ',') throw new Outside()
    at = skipBlanks(text, at + 1)
    if (text[at] === close || at >= text.length) throw new Outside()
  }
  return { value: close === '}' ? table : list, end: at + 1 }
}

function flowItem(text: string, at: number, depth: number): Part<Value> {
  if (text[at] === '{' || text[at] === '[') return flow(text, at, depth + 1)
  return flowScalar(text, at, /[^,[\]{}]+/y)
}

function flowScalar(text: string, at: number, word: RegExp): Part<Value> {
  if (text[at] === "'" || text[at] === '"') return quoted(text, at)
  word.lastIndex = at
  const match = word.exec(text)
  if (match === null) throw new Outside()
  return { value: plain(match[0].trimEnd()), end: word.lastIndex }
}

function skipBlanks(text: string, at: number): number {
  while (text[at] === ' ') at++
  return at
}
