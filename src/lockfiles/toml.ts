import { parse, TomlDate } from 'smol-toml'
import { NotUnderstood, Token, asTable, type Table, type Value } from './value'

/** Strict TOML 1.0; duplicate keys are an error of the format. Throws on anything else. */
export function parseToml(text: string): Table {
  return asTable(convert(parse(text, { integersAsBigInt: true, maxDepth: 100 })), 'the file')
}

function convert(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') return new Token(value.toString())
  if (typeof value === 'number') return new Token(`float(${value})`)
  if (value instanceof TomlDate) return new Token(`date(${value.toISOString()})`)
  if (Array.isArray(value)) return value.map(convert)
  if (typeof value !== 'object' || value === null) throw new NotUnderstood('a value of an unknown kind')
  const table: Record<string, Value> = {}
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') throw new NotUnderstood('a key named __proto__')
    table[key] = convert(item)
  }
  return table
}
