import { Token, isList, isTable, mapTable, type Value } from './value'

/**
 * One text for one meaning: keys sorted by UTF-16 code units, no white space, strings as JSON writes them (lone surrogates
 * escaped, so that the text survives UTF-8). No locale takes part: the text is the same on every Node version.
 */
export function canonicalText(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (value === null) return 'null'
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (value instanceof Token) return value.text
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`
  let text = '{'
  for (const key of Object.keys(value).sort()) {
    const item = value[key]
    if (item !== undefined) text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:${canonicalText(item)}`
  }
  return `${text}}`
}

/** A value as its canonical text, for what is used more than once. */
export function rendered(value: Value): Token {
  return new Token(canonicalText(value))
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
