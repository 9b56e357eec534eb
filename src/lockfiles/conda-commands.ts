import { EVERYTHING, NOTHING, answer, installsAll, reads, readsNothing, withWords } from './answers'
import { optionTable, parseArguments } from './arguments'
import type { Command, CommandReading } from './reading'

/** conda, mamba and micromamba. https://docs.conda.io/projects/conda/en/stable/commands/ */
export function readConda(command: Command): CommandReading | null {
  const [, ...words] = command.words
  const [name, ...rest] = words[0] === 'env' ? words.slice(1) : words
  switch (name) {
    case 'create':
    case 'install':
    case 'update': {
      const listed = rest.some(word => word === null || /^(?:-f|--file)/.test(word))
      return answer(({ format }) =>
        format === 'conda' || (format === 'requirements' && listed) ? installsAll : NOTHING
      )
    }
    case 'run':
      return condaRun(command, rest)
    case undefined:
    case 'activate':
    case 'clean':
    case 'config':
    case 'deactivate':
    case 'init':
    case 'info':
    case 'list':
    case 'shell':
    case 'remove':
    case 'search':
    case '--version':
    case '-V':
      return readsNothing
    case null:
    default:
      return reads(['conda', 'requirements'], EVERYTHING)
  }
}

/** https://docs.conda.io/projects/conda/en/stable/commands/run.html */
function condaRun(command: Command, rest: readonly (string | null)[]): CommandReading {
  const table = optionTable(
    '-n|--name= -p|--prefix= -v|--verbose --dev --debug-wrapper-scripts --cwd= --no-capture-output|--live-stream -a|--attach= --clean-env -e= -h|--help'
  )
  const given = parseArguments(rest, table, 'first')
  return answer(() => NOTHING, [withWords(command, given.understood ? given.operands : [null])])
}
