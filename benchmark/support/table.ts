import { median, type Sample } from './measure'

/** Rows of aligned columns, the first one left, the others right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)))
  return rows
    .map(row =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')
    )
    .map(line => `  ${line}`)
    .join('\n')
}

/** Wall time and CPU of each contestant, and the ratio of each pair of neighbours in time against `reference`. */
export function comparison(samples: ReadonlyMap<string, readonly Sample[]>, reference: string): string {
  const against = samples.get(reference) ?? []
  return table([
    ['', 'wall min', 'median', 'max', 'CPU median', `ratio of pairs (${reference})`],
    ...[...samples].map(([name, measured]) => {
      const walls = measured.map(one => one.wall)
      const ratios = measured.map((one, at) => one.wall / (against[at]?.wall ?? Number.NaN))
      return [
        name,
        milliseconds(Math.min(...walls)),
        milliseconds(median(walls)),
        milliseconds(Math.max(...walls)),
        milliseconds(median(measured.map(one => one.cpu))),
        `${Math.min(...ratios).toFixed(2)} / ${median(ratios).toFixed(2)} / ${Math.max(...ratios).toFixed(2)}`
      ]
    })
  ])
}

export function milliseconds(seconds: number): string {
  return `${Math.round(seconds * 1000)} ms`
}

/** Whether a budget is kept, in words. */
export function verdict(what: string, value: number, limit: number, unit: string): string {
  return `  ${value <= limit ? 'kept' : 'MISSED'}: ${what} ${value.toFixed(2)} ${unit}, budget ${Number(limit.toFixed(2))} ${unit}`
}
