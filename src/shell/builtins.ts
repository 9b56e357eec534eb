import { posix } from 'node:path'
import { uncertain, type Place, type Runner } from './acts'
import type { Field } from './expand'
import type { State } from './state'

/** Commands of the shell itself that change it, or run what they are given; false: it is none of these. */
export function runBuiltin(name: string, args: readonly Field[], state: State, place: Place, runner: Runner): boolean {
  switch (name) {
    case 'cd':
      state.folder = changedFolder(args, state)
      return true
    case 'pushd':
    case 'popd':
      state.folder = null
      return true
    case 'export':
    case 'readonly':
    case 'declare':
    case 'typeset':
    case 'local':
      if (args.includes(null)) runner.unknown(`${name} sets what is not known`)
      declare(name, args, state)
      return true
    case 'read':
    case 'getopts':
    case 'mapfile':
      for (const word of args) if (word !== null && /^[A-Za-z_]\w*$/.test(word)) state.set(word, null)
      return true
    case 'unset':
      for (const word of args) if (word !== null) state.unset(word)
      return true
    case 'set':
      setOptions(args, state)
      return true
    case 'eval':
      if (args.includes(null)) runner.unknown('eval runs what is not known')
      else runner.nested(args.join(' '), state, place)
      return true
    case 'trap': {
      const [script] = args
      if (script === null) runner.unknown('trap runs what is not known')
      else if (script !== undefined && script !== '-') runner.nested(script, state.copy(), uncertain(place))
      return true
    }
    case '.':
    case 'source':
      if (!SETS_VARIABLES.test(args[0] ?? '')) runner.unknown('a sourced file may do anything')
      return true
    case 'exit':
    case 'return':
    case 'break':
    case 'continue':
      state.mayHaveEnded = true
      return true
    default:
      return false
  }
}

/** Files that set variables and read nothing: what makes a Python environment the current one, and the name of the system. */
const SETS_VARIABLES = /\/bin\/activate$|^\/(?:etc|usr\/lib)\/os-release$/

function declare(name: string, args: readonly Field[], state: State): void {
  for (const word of args) {
    const [, variable, value] = /^([A-Za-z_]\w*)(?:=([^]*))?$/.exec(word ?? '') ?? []
    if (variable === undefined) continue
    if (value !== undefined) state.set(variable, value)
    if (name === 'export' || args[0] === '-x') state.exported.add(variable)
  }
}

function changedFolder(args: readonly Field[], state: State): string | null {
  const [to, more] = args.filter(word => word !== '--' && word !== '-P' && word !== '-L')
  if (to == null || to === '-' || more !== undefined || state.variables.has('CDPATH')) return null
  if (to.startsWith('/')) return posix.resolve(to)
  return state.folder === null ? null : posix.resolve(state.folder, to)
}

function setOptions(args: readonly Field[], state: State): void {
  args.forEach((word, at) => {
    if (word === null || !/^[-+][A-Za-z]+$/.test(word)) return
    const isOn = word.startsWith('-')
    const named = word.endsWith('o') ? args[at + 1] : undefined
    if (word.includes('e') || named === 'errexit') state.endsOnError = isOn
    if (word.includes('a') || named === 'allexport') state.exportsAll = isOn
  })
}
