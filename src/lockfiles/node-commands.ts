import { EVERYTHING, installs, reads, readsNothing, withWords } from './answers'
import { readNpm, readNpx } from './npm-commands'
import { runsTool } from './node-scripts'
import { readBun, readPnpm } from './pnpm-commands'
import { NONE, WHOLE_INSTALL, type Command, type CommandReading } from './reading'
import { readYarn } from './yarn-commands'

/** Commands of Node's package managers; null: another command. */
export function readNode(command: Command): CommandReading | null {
  const [program, ...words] = command.words
  switch (program) {
    case 'npm':
      return readNpm(command)
    case 'npx':
      return readNpx(command)
    case 'yarn':
    case 'yarnpkg':
      return readYarn(command)
    case 'pnpm':
      return readPnpm(command)
    case 'pnpx':
    case 'bunx':
      return runsTool(command, words)
    case 'bun':
      return readBun(command)
    case 'corepack':
      return readCorepack(command, words)
    case null:
    case undefined:
    default:
      return null
  }
}

/** What package.json says of the package manager alone. */
const TOOL = installs({ ...WHOLE_INSTALL, main: false, groups: NONE, extras: NONE, hooks: false })

/** https://github.com/nodejs/corepack#readme */
function readCorepack(command: Command, words: readonly (string | null)[]): CommandReading {
  const [name] = words
  switch (name) {
    case 'enable':
    case 'disable':
    case 'cache':
    case 'hydrate':
    case '--version':
    case undefined:
      return readsNothing
    case 'install':
    case 'prepare':
    case 'up':
    case 'use':
      return reads(['package.json'], TOOL)
    case null:
      return reads(['package.json'], EVERYTHING)
    default:
      return runsTool(withWords(command, words), words)
  }
}
