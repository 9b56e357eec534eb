import { readsNothing, withWords } from './answers'
import { readPip } from './pip-commands'
import { readPoetry } from './poetry-commands'
import { readUv } from './uv-commands'
import { readPdm, readPipenv, readTaskRunner } from './python-runners'
import type { Command, CommandReading } from './reading'

/** Modules that are commands under their own name. */
const PROGRAMS = new Set(['pip', 'uv', 'poetry', 'pdm', 'pipenv', 'hatch', 'tox', 'nox', 'poethepoet', 'piptools'])
/** Modules of Python that read no file of a project. */
const HARMLESS = new Set(['venv', 'virtualenv', 'ensurepip', 'site', 'sysconfig'])

/** Commands of Python's package managers; null: another command. */
export function readPython(command: Command): CommandReading | null {
  const [program = null, ...words] = command.words
  if (program === null) return null
  if (/^(?:python|pypy)[\d.]*$/.test(program)) return ofModule(command, words)
  if (/^pip[\d.]*$/.test(program)) return readPip(withWords(command, ['pip', ...words]))
  switch (program) {
    case 'pip-sync':
    case 'pip-compile':
      return readPip(command)
    case 'uv':
    case 'uvx':
      return readUv(command)
    case 'poetry':
      return readPoetry(command)
    case 'pdm':
      return readPdm(command)
    case 'pipenv':
      return readPipenv(command)
    case 'virtualenv':
      return readsNothing
    default:
      return readTaskRunner(command)
  }
}

/** `python -m pip …`, with flags of the interpreter before. Any other use of Python is a program. */
function ofModule(command: Command, words: readonly (string | null)[]): CommandReading | null {
  const at = words.findIndex(word => word === null || !/^-(?:[IEsSuOBbdiPqvx]+|OO)$/.test(word))
  const [flag, name, ...rest] = at < 0 ? [] : words.slice(at)
  if (flag === '--version' || flag === '-V' || flag === '-VV') return readsNothing
  if (flag !== '-m' || name == null) return null
  if (HARMLESS.has(name)) return readsNothing
  if (name === 'piptools') return readPip(withWords(command, [`pip-${rest[0] ?? 'sync'}`, ...rest.slice(1)]))
  if (!PROGRAMS.has(name)) return null
  return readPython(withWords(command, [name === 'poethepoet' ? 'poe' : name, ...rest]))
}
