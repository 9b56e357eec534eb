import type { ParseArgsConfig } from 'node:util'
import type { Environment } from '../wiring'

/** What a command sees of the world. */
export interface Terminal {
  readonly environment: Environment
  readonly directory: string
  /** Whether standard output is a terminal that shows colours (`NO_COLOR` is respected). */
  readonly color: boolean
  /** Columns of the terminal; 100 where there is none. */
  readonly width: number
  /** One line to standard output. */
  readonly print: (line: string) => void
  /** One line to standard error: progress, warnings. */
  readonly note: (line: string) => void
  /** Text to standard error as it is, where that is a terminal whose lines can be written anew; absent where it is not. */
  readonly rewrite?: (text: string) => void
}

/** The values of options and the rest of the arguments, as `util.parseArgs` gives them. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
}

/** One command of the command line. */
export interface Command {
  readonly name: string
  /** What follows the name in the usage line. */
  readonly operands: string
  /** One line for the list of commands. */
  readonly summary: string
  /** Options of this command alone, with a line of help each. */
  readonly options: readonly Option[]
  /** @returns the exit code: 0 done, 1 failed, 2 wrong usage */
  run(args: Arguments, terminal: Terminal): Promise<number>
}

export interface Option {
  readonly name: string
  readonly short?: string
  readonly type: 'string' | 'boolean'
  /** Name of the value in the help, `DIR`; absent for a boolean. */
  readonly value?: string
  readonly help: string
}

/** The options as `util.parseArgs` takes them. */
export function parseArgsOptions(options: readonly Option[]): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    options.map(({ name, short, type }) => [name, { type, ...(short !== undefined && { short }) }])
  )
}

/** The value of a text option; null where it is not given. */
export function textOption(args: Arguments, name: string): string | null {
  const value = args.values[name]
  return typeof value === 'string' && value !== '' ? value : null
}

export function flag(args: Arguments, name: string): boolean {
  return args.values[name] === true
}
