import { PLANNER, runBundle, VERIFIER, type ActionFiles } from '../../action'
import { textOf } from '../evaluate'
import type { Work } from '../step'
import type { Action, ActionCall } from './actions'

/** The actions of this project: their bundles. */
export const planner = bundled(PLANNER)
export const verifier = bundled(VERIFIER)

/** Defaults of inputs may be one expression, `${{ github.token }}`. */
function bundled(action: ActionFiles): Action {
  return ({ machine, inputs, env, scope, folder }: ActionCall): Promise<Work> => {
    function evaluated(text: string): string {
      const source = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(text)?.[1]
      return source === undefined ? text : textOf({ kind: 'expression', source: source.trim() }, scope)
    }
    return runBundle(machine.workspace, folder, env, inputs, evaluated, action)
  }
}
