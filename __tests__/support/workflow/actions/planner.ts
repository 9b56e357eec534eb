import { runBundle } from '../../action'
import { textOf } from '../evaluate'
import type { Work } from '../step'
import type { ActionCall } from './actions'

/** The planner itself: its bundle. Defaults of its inputs may be one expression, `${{ github.token }}`. */
export function planner({ machine, inputs, env, scope, folder }: ActionCall): Promise<Work> {
  function evaluated(text: string): string {
    const source = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(text)?.[1]
    return source === undefined ? text : textOf({ kind: 'expression', source: source.trim() }, scope)
  }
  return runBundle(machine.workspace, folder, env, inputs, evaluated)
}
