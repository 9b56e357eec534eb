/** `NAME=value` items, or a map of the same, in the order in which they were written. Throws what `mistake` makes of an item without a value. */
export function pairsOf(
  written: Readonly<Record<string, string>> | readonly string[],
  mistake: (pair: string) => Error
): readonly (readonly [string, string])[] {
  if (!isList(written)) return Object.entries(written)
  return written.map(pair => {
    const [, name, value] = /^([^=\s]+)=([\s\S]*)$/.exec(pair) ?? []
    if (name === undefined || value === undefined) throw mistake(pair)
    return [name, value]
  })
}

function isList(value: Readonly<Record<string, string>> | readonly string[]): value is readonly string[] {
  return Array.isArray(value)
}
