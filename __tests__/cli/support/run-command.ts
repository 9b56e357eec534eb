import type { Command } from '../../../src/cli/command'

export interface CommandRun {
  readonly code: number
  readonly lines: readonly string[]
  readonly notes: readonly string[]
}

/** Runs a command as the command line does, without colours, at 100 columns. */
export async function runCommand(
  command: Command,
  directory: string,
  environment: Readonly<Record<string, string>>,
  positionals: readonly string[],
  values: Readonly<Record<string, string | boolean>> = {}
): Promise<CommandRun> {
  const lines: string[] = []
  const notes: string[] = []
  const code = await command.run(
    { values, positionals },
    {
      environment,
      directory,
      color: false,
      width: 100,
      print: line => lines.push(line),
      note: line => notes.push(line)
    }
  )
  return { code, lines, notes }
}

/** The output of `--format json`. */
export function json(run: CommandRun): unknown {
  return JSON.parse(run.lines.join('\n'))
}
