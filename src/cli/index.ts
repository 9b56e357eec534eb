#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { buildCommand } from './build'
import { parseArgsOptions, type Command, type Terminal } from './command'
import { demoCommand } from './demo'
import { doctorCommand } from './doctor'
import { explainCommand } from './explain'
import { commandHelp, overview } from './help'
import { historyCommand } from './history'
import { initCommand } from './init'
import { planCommand } from './plan'
import { verifyCommand } from './verify'
import { messageOf, UserError } from '../errors'
import { nearest } from '../nearest'
import { printable } from '../printable'

/** The composition root of the command line. Exit codes: 0 done, 1 failed, 2 wrong usage. */
const commands: readonly Command[] = [
  planCommand,
  explainCommand,
  historyCommand,
  buildCommand,
  verifyCommand,
  initCommand,
  doctorCommand,
  demoCommand
]

// Whoever reads the output (`head`) may have seen enough of it; the command is still carried out to its end.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

process.exitCode = await main(process.argv.slice(2), {
  environment: process.env,
  directory: process.cwd(),
  color: process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '',
  width: process.stdout.isTTY ? process.stdout.columns : 100,
  print: line => process.stdout.write(`${line}\n`),
  note: line => process.stderr.write(`${line}\n`),
  ...(process.stderr.isTTY && { rewrite: (text: string) => process.stderr.write(text) })
})

async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    for (const line of overview(commands)) terminal.print(line)
    return 0
  }
  const command = commands.find(one => one.name === name)
  if (command === undefined) {
    const guess = nearest(
      name,
      commands.map(one => one.name)
    )
    terminal.note(
      `There is no command "${printable(name)}".${guess === null ? '' : ` Did you mean "${guess}"?`} Commands: ${commands.map(one => one.name).join(', ')}.`
    )
    return 2
  }
  return runCommand(command, rest, terminal)
}

async function runCommand(command: Command, words: readonly string[], terminal: Terminal): Promise<number> {
  let parsed
  try {
    const help = { help: { type: 'boolean', short: 'h' } } as const
    parsed = parseArgs({
      args: [...words],
      options: { ...parseArgsOptions(command.options), ...help },
      allowPositionals: command.operands !== ''
    })
  } catch (error) {
    terminal.note(`${command.name}: ${printable(messageOf(error))}`)
    return 2
  }
  if (parsed.values['help'] === true) {
    for (const line of commandHelp(command)) terminal.print(line)
    return 0
  }
  try {
    return await command.run({ values: parsed.values, positionals: parsed.positionals }, terminal)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    for (const line of error.message.split('\n')) terminal.note(printable(line))
    return 1
  }
}
