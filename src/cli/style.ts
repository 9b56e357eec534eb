/** Colours of a terminal; the plain text where there is none. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly green: (text: string) => string
  readonly yellow: (text: string) => string
  readonly red: (text: string) => string
  readonly blue: (text: string) => string
}

/** SGR codes: https://www.ecma-international.org/publications-and-standards/standards/ecma-48/ */
export function styleOf(terminal: { readonly color: boolean }): Style {
  const paint =
    (code: number) =>
    (text: string): string =>
      terminal.color && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text
  return { bold: paint(1), dim: paint(2), green: paint(32), yellow: paint(33), red: paint(31), blue: paint(34) }
}

/** Lines of aligned columns; what is in a cell may be painted by `paint`, which gets the padded text and the column. */
export function columns(
  rows: readonly (readonly string[])[],
  paint: (text: string, column: number, row: number) => string = text => text
): readonly string[] {
  const widths: number[] = []
  for (const row of rows) row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)))
  return rows.map((row, at) =>
    row
      .map((cell, index) => paint(index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0), index, at))
      .join('  ')
      .trimEnd()
  )
}

/** Text in lines of at most `width` columns, broken at spaces. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
