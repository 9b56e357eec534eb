/** One option of a command line, by the first of its names. */
export interface Option {
  readonly name: string
  /** Null: it takes none, or one that is not known. */
  readonly value: string | null
}

export interface Arguments {
  readonly options: readonly Option[]
  /** Words that are neither options nor values of options; null: not known. */
  readonly operands: readonly (string | null)[]
  /** False if a word is not known, or is an option that the table does not hold. Then anything may have been said. */
  readonly understood: boolean
}

interface Row {
  readonly name: string
  readonly value: 'none' | 'next' | 'attached'
}

export type OptionTable = ReadonlyMap<string, Row>

/**
 * Options of a command as its documentation lists them, between blanks: `-r|--requirement=` takes the next word, or what is
 * attached to it, as its value; `--color=?` only what is attached; `-q|--quiet` takes none. The first name stands for all.
 */
export function optionTable(...lists: readonly string[]): OptionTable {
  const words = lists.flatMap(list => list.split(/\s+/)).filter(Boolean)
  return new Map(
    words.flatMap(word => {
      const value = word.endsWith('=?') ? 'attached' : word.endsWith('=') ? 'next' : 'none'
      const names = word.replace(/=\??$/, '').split('|')
      const [name = ''] = names
      return names.map(spelling => [spelling, { name, value }] as const)
    })
  )
}

/**
 * Reads the words after a command's name.
 *
 * @param words of the command line, null where a word is not known
 * @param operands `all`: options may follow an operand; `first`: the first operand ends them (`uv run`); `one`: the first is
 *   the last word that is read, the others are its own
 */
export function parseArguments(
  words: readonly (string | null)[],
  table: OptionTable,
  operands: 'all' | 'first' = 'all'
): Arguments {
  const options: Option[] = []
  const others: (string | null)[] = []
  let understood = true
  let at = 0
  while (at < words.length) {
    const word = words[at++] ?? null
    if (word === '--') return { options, operands: [...others, ...words.slice(at)], understood }
    if (word === null || word === '-' || !word.startsWith('-')) {
      others.push(word)
      // A word that is not known may be an option, and so change what the next ones are.
      if (word === null) understood = false
      if (operands === 'first') return { options, operands: [...others, ...words.slice(at)], understood }
      continue
    }
    const read = optionsOf(word, table)
    if (read === null) {
      understood = false
      continue
    }
    for (const { row, attached } of read) {
      const value = attached ?? (row.value === 'next' ? (words[at++] ?? null) : null)
      options.push({ name: row.name, value })
    }
  }
  return { options, operands: others, understood }
}

interface Written {
  readonly row: Row
  readonly attached: string | null
}

/** `--name`, `--name=value`, `-n`, `-nvalue`, `-xyz`; null if one of them is not in the table. */
function optionsOf(word: string, table: OptionTable): readonly Written[] | null {
  const whole = table.get(word)
  if (whole !== undefined) return [{ row: whole, attached: null }]
  const equals = word.indexOf('=')
  const named = equals < 0 ? undefined : table.get(word.slice(0, equals))
  if (named !== undefined) return [{ row: named, attached: word.slice(equals + 1) }]
  if (word.startsWith('--')) return null
  const written: Written[] = []
  for (let at = 1; at < word.length; at++) {
    const row = table.get(`-${word.charAt(at)}`)
    if (row === undefined) return null
    const rest = word.slice(at + 1)
    if (row.value === 'none' || rest === '') written.push({ row, attached: null })
    else return [...written, { row, attached: rest.replace(/^=/, '') }]
  }
  return written
}

export function has({ options }: Arguments, ...names: readonly string[]): boolean {
  return options.some(({ name }) => names.includes(name))
}

/** All values of an option, at commas too where `separator` says so; null if one of them is not known. */
export function valuesOf(
  { options }: Arguments,
  name: string,
  separator: RegExp | null = null
): readonly string[] | null {
  const values = options.filter(option => option.name === name).map(option => option.value)
  if (!values.every(value => value !== null)) return null
  return separator === null ? values : values.flatMap(value => value.split(separator)).filter(Boolean)
}

/** Whether a variable of the environment switches something on; null: its value is not known. */
export function flagOf(environment: ReadonlyMap<string, string | null>, name: string): boolean | null {
  const value = environment.get(name)
  if (value === undefined) return false
  return value === null ? null : /^(?:1|true|t|yes|y|on)$/i.test(value.trim())
}
