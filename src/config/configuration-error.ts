import { UserError } from '../errors'

/** One mistake of a configuration file; line and column from 1. */
export interface Problem {
  readonly line: number
  readonly column: number
  readonly message: string
}

/** Mistakes of a configuration file, all of them at once; the message has one line each for the first five. */
export class ConfigurationError extends UserError {
  override readonly name = 'ConfigurationError'
  readonly file: string
  readonly problems: readonly Problem[]

  constructor(file: string, problems: readonly Problem[], options?: ErrorOptions) {
    const shown = problems.slice(0, 5).map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`)
    const more = problems.length > 5 ? [`and ${problems.length - 5} more`] : []
    super([...shown, ...more].join('\n'), options)
    this.file = file
    this.problems = problems
  }
}
