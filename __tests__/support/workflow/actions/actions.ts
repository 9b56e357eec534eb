import type { Scope } from '../evaluate'
import type { Machine, Work } from '../step'
import { bake } from './bake'
import { checkout } from './checkout'
import { composite } from './composite'
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

/** This project's own by their folders: the built bundles, and the composite action as it is. */
const OWN: Readonly<Record<string, Action>> = { '': planner, verify: verifier, build: composite('build/action.yml') }

/** The stand-in for an action; this project's own go by their public name or `./`. */
export function actionNamed(uses: string): Action {
  const name = uses.replace(/@.*$/, '')
  const folder = /^(?:\.|[\w-]+\/base-image-planner)(?:\/(\w*))?$/.exec(name)
  const action = folder === null ? ACTIONS[name] : OWN[folder[1] ?? '']
  if (action === undefined) throw new Error(`this runner does not have the action ${uses}`)
  return action
}

/** Throws on inputs that a stand-in would leave out in silence. */
export function onlyInputs(call: ActionCall, known: readonly string[]): void {
  const unknown = Object.keys(call.inputs).find(name => !known.includes(name))
  if (unknown !== undefined) throw new Error(`this runner's stand-in does not know the input ${unknown}`)
}
