import { uncertain, type Place, type Runner } from './acts'
import { runBuiltin } from './builtins'
import type { Field } from './expand'
import { State } from './state'
import { findCommands, shellScript, SHELLS, suScript, unwrapped, type Unwrapped } from './wrappers'

/** Goes through one command: what the shell does itself, what another program runs for it, and else the command as it is. */
export function runCommand(fields: readonly Field[], state: State, place: Place, runner: Runner): void {
  const [first, ...args] = fields
  if (first === undefined) return
  if (first === null) {
    runner.unknown('the name of a command is not known')
    return
  }
  if (runner.call(first, state, place)) return
  const name = programName(first)
  if (runBuiltin(name, args, state, place, runner)) return
  if (SHELLS.has(name)) {
    runShell(args, state, place, runner)
    return
  }
  if (name === 'su' || name === 'runuser') {
    const script = suScript(args)
    if (script !== null) {
      runner.nested(script, childOf(state), place)
      return
    }
  }
  if (name === 'find') for (const inner of findCommands(args)) runner.command(inner, state.copy(), uncertain(place))
  const inner = unwrapped(name, args)
  if (inner === 'unknown') {
    runner.unknown(`the options of ${name} are not followed`)
    return
  }
  const asksOnly = name === 'command' && /^-[vV]$/.test(args[0] ?? '')
  if (inner === null || inner.words.length === 0 || asksOnly) {
    runner.emit([name, ...args], state, place)
    return
  }
  runner.command(inner.words, seenInside(inner, state), name === 'xargs' ? uncertain(place) : place)
  if (name === 'exec') state.mayHaveEnded = true
}

function runShell(args: readonly Field[], state: State, place: Place, runner: Runner): void {
  if (args.length === 1 && args[0] === '--version') return
  const found = shellScript(args)
  if (found === null) {
    runner.unknown('a shell runs what is not followed')
    return
  }
  const seen = childOf(state)
  seen.endsOnError = found.endsOnError
  runner.nested(found.script, seen, place)
}

/** Another process: it sees what is exported, and leaves this shell as it is. */
function childOf(state: State): State {
  return new State(state.environment, state.folder)
}

function seenInside({ name, options, assignments }: Unwrapped, state: State): State {
  const seen = childOf(state)
  const has = (pattern: RegExp): boolean => options.some(option => pattern.test(option))
  if (name === 'env' && has(/^-(?:i|-ignore-environment)?$/)) seen.variables.clear()
  if (name === 'sudo' && !has(/^-[HnSk]*E|^--preserve-env/)) {
    for (const variable of seen.variables.keys()) seen.variables.set(variable, null)
  }
  if (has(/^-C$|^--login$/) || (name === 'sudo' && has(/^-i$/))) seen.folder = null
  for (const [variable, value] of assignments) {
    seen.variables.set(variable, value)
    seen.exported.add(variable)
  }
  return seen
}

/** Programs in the folders of the system are known by their name; any other path stays one. */
function programName(word: string): string {
  return word.replace(/^\/(?:usr\/(?:local\/)?)?s?bin\/(?=[^/]+$)/, '')
}
