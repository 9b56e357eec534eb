/**
 * Records and fields of comma-separated text (RFC 4180) as docker's actions read their inputs: a quote counts only at the
 * start of a field, `""` in a quoted field is a quote, a quoted field may span lines, and a quote that is never closed is
 * plain text. Fields are not trimmed; empty lines and lines that start with `#` are left out.
 *
 * With `separator` null every line is one field.
 *
 * Source: https://github.com/docker/actions-toolkit/blob/main/src/util.ts (`getList`)
 */
export function csvRecords(text: string, separator: ',' | null = ','): readonly (readonly string[])[] {
  const records: string[][] = []
  let position = 0
  while (position < text.length) {
    const line = lineEnd(text, position)
    if (/^\s*(?:#|$)/.test(text.slice(position, line))) {
      position = line + 1
      continue
    }
    const record: string[] = []
    let end = position - 1
    do {
      const field = fieldAt(text, end + 1, separator)
      record.push(field.value)
      end = field.end
    } while (separator !== null && text[end] === separator)
    records.push(record)
    position = end + 1
  }
  return records
}

interface Field {
  readonly value: string
  /** Index of the separator or line break behind the field, or the length of the text. */
  readonly end: number
}

function fieldAt(text: string, start: number, separator: ',' | null): Field {
  return quotedAt(text, start, separator) ?? plainAt(text, start, separator)
}

function plainAt(text: string, start: number, separator: ',' | null): Field {
  const line = lineEnd(text, start)
  const comma = separator === null ? -1 : text.indexOf(separator, start)
  const end = comma < 0 || comma > line ? line : comma
  return { value: text.slice(start, end).replace(/\r$/, ''), end }
}

function quotedAt(text: string, start: number, separator: ',' | null): Field | null {
  if (text[start] !== '"') return null
  let value = ''
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] !== '"') {
      value += text[index] ?? ''
    } else if (text[index + 1] === '"') {
      value += '"'
      index++
    } else {
      const rest = /^[ \t\r]*/.exec(text.slice(index + 1))?.[0].length ?? 0
      const end = index + 1 + rest
      return end === text.length || text[end] === '\n' || text[end] === separator ? { value, end } : null
    }
  }
  return null
}

function lineEnd(text: string, start: number): number {
  const index = text.indexOf('\n', start)
  return index < 0 ? text.length : index
}
