import { printable } from './printable'

/** Rows of one table, or items of one list, that are shown. */
export const rowLimit = 300

/** A table of cells that are Markdown already; a long one is cut. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const shown = rows.slice(0, rowLimit).map(row => `| ${row.join(' | ')} |`)
  const more =
    rows.length > rowLimit ? [`| … and ${rows.length - rowLimit} more |${' |'.repeat(header.length - 1)}`] : []
  return [`| ${header.join(' | ')} |`, `|${' --- |'.repeat(header.length)}`, ...shown, ...more].join('\n')
}

/** Plain text in Markdown, also in a cell of a table: a character reference never counts as markup. Source: https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>|@`*_~#[\]\\]/g, character => `&#${character.charCodeAt(0)};`)
}

export function code(text: string): string {
  return `<code>${escaped(text)}</code>`
}

/** Content that opens with a click. `title` is Markdown without a line break. */
export function folded(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`
}

/** A name of a width that a table and a picture have room for. */
export function shortened(name: string): string {
  return name.length <= 40 ? name : `${name.slice(0, 39)}…`
}

/** Text without words that would make a cell wider than the page; the whole ones are in the log. */
export function narrow(text: string): string {
  return text.replace(/\S{50,}/g, word => `${word.slice(0, 25)}…${word.slice(-15)}`)
}

/** Bytes of a job summary: GitHub discards a longer one (1 MiB). Source: https://docs.github.com/actions/reference/limits */
const summaryLimit = 1_000_000

/** A job summary of paragraphs; of one that is too large only the top. */
export function withinSummary(top: readonly string[], rest: readonly string[]): string {
  const text = [...top, ...rest].filter(part => part !== '').join('\n\n') + '\n'
  if (Buffer.byteLength(text) <= summaryLimit) return text
  return `${top.join('\n\n')}\n\nThe rest is too large for a summary.\n`
}
