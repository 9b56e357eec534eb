import type { Scope } from '../evaluate'
import type { Machine, Work } from '../step'
import { bake } from './bake'
import { checkout } from './checkout'
import { buildPush, login, setUp } from './docker'
import { planner, verifier } from './planner'

export interface ActionCall {
  readonly machine: Machine
  /** Evaluated `with:`. */
  readonly inputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly scope: Scope
  /** For what the action writes for the runner. */
  readonly folder: string
}

export type Action = (call: ActionCall) => Promise<Work>

const ACTIONS: Readonly<Record<string, Action>> = {
  'actions/checkout': checkout,
  'docker/login-action': login,
  'docker/setup-buildx-action': setUp,
  'docker/setup-qemu-action': setUp,
  'docker/build-push-action': buildPush,
  'docker/bake-action': bake
}

/** The stand-in for an action; this project's own, by its public name or `./`, is the built bundle. */
export function actionNamed(uses: string): Action {
  const name = uses.replace(/@.*$/, '')
  if (name === './' || /^[\w-]+\/base-image-planner$/.test(name)) return planner
  if (name === './verify' || /^[\w-]+\/base-image-planner\/verify$/.test(name)) return verifier
  const action = ACTIONS[name]
  if (action === undefined) throw new Error(`this runner does not have the action ${uses}`)
  return action
}

/** Throws on inputs that a stand-in would leave out in silence. */
export function onlyInputs(call: ActionCall, known: readonly string[]): void {
  const unknown = Object.keys(call.inputs).find(name => !known.includes(name))
  if (unknown !== undefined) throw new Error(`this runner's stand-in does not know the input ${unknown}`)
}
