import { inputNames } from '../inputs'
import type { Command } from './command'
import { columns } from './style'

const program = 'base-image-planner'

/** What the program does and its commands. */
export function overview(commands: readonly Command[]): readonly string[] {
  return [
    `Usage: ${program} COMMAND [OPTION…]`,
    '',
    'Plans container builds that are split into a base image and app images.',
    '',
    ...columns(commands.map(command => [`  ${`${command.name} ${command.operands}`.trim()}`, command.summary])),
    '',
    `${program} COMMAND --help lists the options of a command.`
  ]
}

export function commandHelp(command: Command): readonly string[] {
  const own = command.options.filter(option => !inputNames.includes(option.name))
  const inputs = command.options.filter(option => inputNames.includes(option.name))
  return [
    `Usage: ${program} ${`${command.name} ${command.operands}`.trim()} [OPTION…]`,
    '',
    command.summary,
    '',
    ...columns(
      own.map(({ name, short, value, help }) => [
        `  ${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
        help
      ])
    ),
    ...(inputs.length === 0
      ? []
      : ['', `and the inputs of the action: ${inputs.map(option => `--${option.name}`).join(' ')}`])
  ]
}
