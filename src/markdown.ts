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
