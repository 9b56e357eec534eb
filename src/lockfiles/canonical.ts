import { Token, isList, isTable, mapTable, type Table, type Value } from './value'

/**
 * One text for one meaning: keys sorted by UTF-16 code units, no white space, strings as JSON writes them (lone surrogates
 * escaped, so that the text survives UTF-8). No locale takes part: the text is the same on every Node version.
 */
export function canonicalText(value: Value): string {
  const parts: string[] = []
  write(value, parts)
  return parts.join('')
}

function write(value: Value, parts: string[]): void {
  if (typeof value === 'string') parts.push(quoted(value))
  else if (value instanceof Token) parts.push(value.text)
  else if (value === null || typeof value === 'boolean') parts.push(String(value))
  else if (isList(value)) writeList(value, parts)
  else writeTable(value, parts)
}

function writeList(list: readonly Value[], parts: string[]): void {
  let before = '['
  for (const item of list) {
    parts.push(before)
    write(item, parts)
    before = ','
  }
  parts.push(before === '[' ? '[]' : ']')
}

function writeTable(table: Table, parts: string[]): void {
  let before = '{'
  for (const key of Object.keys(table).sort()) {
    const item = table[key]
    if (item === undefined) continue
    parts.push(before, quoted(key), ':')
    write(item, parts)
    before = ','
  }
  parts.push(before === '{' ? '{}' : '}')
}

/** What JSON.stringify gives, without the call where nothing is to be escaped. */
function quoted(text: string): string {
  return /^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : JSON.stringify(text)
}

/** A value as its canonical text, for what is used more than once. */
export function rendered(value: Value): Token {
  return new Token(canonicalText(value))
}

/** The table of these members, of which no two have one key. */
export function tableOf(members: readonly (readonly [key: string, value: Token])[]): Token {
  const sorted = members.map(([key, { text }]) => `${quoted(key)}:${text}`).sort()
  return new Token(`{${sorted.join(',')}}`)
}

/** A list whose order means nothing: sorted by canonical text, each member once. */
export function setOf(values: readonly Value[]): Token {
  const texts = values.map(canonicalText).sort()
  return new Token(`[${texts.filter((text, index) => text !== texts[index - 1]).join(',')}]`)
}

/** A list as a set; a table, and tables in it, with their lists as sets. For files in which no list has an order. */
export function withSets(value: Value): Value {
  if (isList(value)) return setOf(value.map(withSets))
  return isTable(value) ? mapTable(value, withSets) : value
}
