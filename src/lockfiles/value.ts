/**
 * The common form of parsed data: what JSON, TOML, YAML and XML files are turned into before their meaning is taken.
 * Numbers and dates stay text ({@link Token}), so that `1.10` and `1.1`, or two integers above 2^53, never become one.
 */
export type Value = null | boolean | string | Token | readonly Value[] | Table

export interface Table {
  readonly [key: string]: Value
}

/** Text that goes into the canonical form as it is: a number's source, or a part that is canonical already. */
export class Token {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** The file is not what its name promises; its bytes count. The message says why, in a few words, for a warning. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood'
}

export function isTable(value: Value | undefined): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Token)
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value)
}

/** Own keys only: a file may well name a package `constructor`. */
export function member(table: Table, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** The table under `key`, an empty one where there is none; anything else is {@link NotUnderstood}. */
export function tableAt(table: Table, key: string): Table {
  const value = member(table, key)
  if (value === undefined) return {}
  return asTable(value, key)
}

/** The list under `key`, an empty one where there is none; anything else is {@link NotUnderstood}. */
export function listAt(table: Table, key: string): readonly Value[] {
  const value = member(table, key)
  if (value === undefined) return []
  if (!isList(value)) throw new NotUnderstood(`${key} is not a list`)
  return value
}

/** The list of tables under `key`, an empty one where there is none; anything else is {@link NotUnderstood}. */
export function tablesAt(table: Table, key: string): readonly Table[] {
  return listAt(table, key).map(item => asTable(item, key))
}

/** The text under `key`, null where there is none; anything else is {@link NotUnderstood}. */
export function textAt(table: Table, key: string): string | null {
  const value = member(table, key)
  return value === undefined ? null : asText(value, key)
}

export function asTable(value: Value, what: string): Table {
  if (!isTable(value)) throw new NotUnderstood(`${what} is not a table`)
  return value
}

export function asText(value: Value, what: string): string {
  if (typeof value !== 'string') throw new NotUnderstood(`${what} is not text`)
  return value
}

/** Text or number, as its source says. */
export function sourceOf(value: Value | undefined): string | null {
  if (typeof value === 'string') return value
  return value instanceof Token ? value.text : null
}

/** The table without some keys. */
export function without(table: Table, keys: ReadonlySet<string>): Table {
  const all = Object.keys(table)
  if (!all.some(key => keys.has(key))) return table
  const kept: Record<string, Value> = {}
  for (const key of all) {
    const value = table[key]
    if (value !== undefined && !keys.has(key)) kept[key] = value
  }
  return kept
}

/** The table with some keys only. */
export function only(table: Table, keys: Iterable<string>): Table {
  const kept: Record<string, Value> = {}
  for (const key of keys) {
    const value = member(table, key)
    if (value !== undefined) kept[key] = value
  }
  return kept
}

/** The table with each value put through `change`. */
export function mapTable(table: Table, change: (value: Value, key: string) => Value): Table {
  const changed: Record<string, Value> = {}
  for (const key of Object.keys(table)) {
    const value = table[key]
    if (value !== undefined) changed[key] = change(value, key)
  }
  return changed
}
