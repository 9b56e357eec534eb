import path from 'node:path'

import type { Builder } from '../builder'
import { workflowCommands } from '../runner/commands'
import { actionNamed } from './actions/actions'
import { holds, textOf, textsOf } from './evaluate'
import type { Scope } from './evaluate'
import type { Step } from './model'
import { runScript } from './script'
import type { RunState, StepRun } from './types'

/** Where a job runs. */
export interface Machine {
  readonly state: RunState
  readonly folder: string
  readonly workspace: string
  readonly builder: Builder
  /** The runner's own variables. */
  readonly env: Readonly<Record<string, string>>
}

/** What a step's work came to. */
export interface Work {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  /** Variables for later steps. */
  readonly exported?: Readonly<Record<string, string>>
}

/** Runs one step, or skips it. A failure is a result and no exception. */
export async function runStep(
  machine: Machine,
  step: Step,
  scope: Scope,
  jobEnv: Readonly<Record<string, string>>,
  number: number
): Promise<{ readonly run: StepRun; readonly exported: Readonly<Record<string, string>> }> {
  const { does, id } = step
  const what = does.kind === 'run' ? 'run' : does.uses
  const nothing = { id, what, inputs: {}, outputs: {}, log: '' }
  if (!holds(step.condition, scope)) {
    return { run: { ...nothing, outcome: 'skipped', conclusion: 'skipped' }, exported: {} }
  }
  let own = scope
  let inputs: Readonly<Record<string, string>> = {}
  let work: Work
  try {
    const stepEnv = { ...jobEnv, ...textsOf(step.env, scope) }
    own = { ...scope, contexts: { ...scope.contexts, env: stepEnv } }
    const env = { ...machine.env, ...stepEnv }
    const folder = path.join(machine.folder, 'commands', String(number))
    if (does.kind === 'run') {
      work = await runScript(machine, does, own, env, folder)
    } else {
      inputs = textsOf(does.with, own)
      work = await actionNamed(does.uses)({ machine, inputs, env, scope: own, folder })
    }
  } catch (thrown) {
    work = { code: 1, stdout: '', stderr: thrown instanceof Error ? thrown.message : String(thrown), outputs: {} }
  }
  const masks = machine.state.masks
  for (const command of workflowCommands(work.stdout)) if (command.name === 'add-mask') masks.add(command.message)
  const outcome = work.code === 0 ? 'success' : 'failure'
  const forgiven = outcome === 'failure' && textOf(step.continueOnError, own) === 'true'
  const log = masks.masked([work.stdout, work.stderr].filter(text => text !== '').join('\n'))
  const run = {
    ...nothing,
    inputs,
    outputs: work.outputs,
    log,
    outcome,
    conclusion: forgiven ? 'success' : outcome
  } as const
  return { run, exported: work.exported ?? {} }
}
