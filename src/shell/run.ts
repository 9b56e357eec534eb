import { chomped } from '../dockerfile/heredoc'
import type { RawInstruction } from '../dockerfile/lines'
import type { Action } from '../dockerfile/resolved'
import { splitCommand } from '../dockerfile/words'
import type { Act } from './acts'
import { actsOfScript, actsOfWords } from './evaluate'
import { State } from './state'
import { ShellError } from './syntax'

/** What a RUN instruction does, in order; where that cannot be followed, that it is not known. */
export function actsOfRun(action: Extract<Action, { kind: 'run' }>): readonly Act[] {
  const { raw, line, environment, directory, shell } = action
  const state = new State(environment, directory)
  try {
    if (raw.json) return actsOfWords(raw.args, state, line)
    const script = scriptOf(raw)
    if (script.startsWith('#!')) return [{ kind: 'unknown', why: 'a script that names its own interpreter', line }]
    return shell === null ? actsOfScript(script, state, line) : actsOfWords([...shell, script], state, line)
  } catch (error) {
    if (!(error instanceof ShellError)) throw error
    return [{ kind: 'unknown', why: error.message, line }]
  }
}

/**
 * The text that the shell gets. A heredoc alone is the script itself.
 * Source: moby/buildkit frontend/dockerfile/dockerfile2llb/convert.go `dispatchRun`
 */
function scriptOf(raw: RawInstruction): string {
  // The escape character only matters in flags, which were read before.
  const { rest } = splitCommand(raw.code, '\\')
  const [heredoc, ...more] = raw.heredocs
  if (heredoc !== undefined && more.length === 0 && /^\d*<<-?[\t ]*\S+$/.test(rest)) {
    return heredoc.chomp ? chomped(heredoc.content) : heredoc.content
  }
  return [rest, ...raw.heredocs.map(({ content, name }) => content + name)].join('\n')
}
