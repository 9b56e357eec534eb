import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { bundleOf, verifyBundleOf } from './bundle'
import { run } from './command'
import { actionFace, inputVariables } from './runner/action-inputs'
import { commandFiles } from './runner/command-files'
import { workflowCommands } from './runner/commands'
import type { WorkflowCommand } from './runner/commands'
import { runnerEnvironment } from './runner/environment'
import type { WorkflowEvent } from './runner/event'

export const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
/** Node in the version that `runs.using` names. */
export const NODE = path.join(PROJECT, 'node_modules/node/bin/node')

export interface ActionOptions {
  /** The checkout. */
  readonly workspace: string
  readonly event: WorkflowEvent
  /** As in `with:`; defaults come from `action.yml`. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Over the runner's own. */
  readonly env?: Readonly<Record<string, string>>
  /** Default: the planner. */
  readonly action?: ActionFiles
}

/** One of the actions of this repository. */
export interface ActionFiles {
  readonly face: string
  readonly bundle: () => Promise<string>
}

export const PLANNER: ActionFiles = { face: 'action.yml', bundle: () => bundleOf(PROJECT) }
export const VERIFIER: ActionFiles = { face: 'verify/action.yml', bundle: () => verifyBundleOf(PROJECT) }

export interface ActionRun {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  /** Outputs that `action.yml` declares and this run did not set. */
  readonly missing: readonly string[]
  /** Markdown of the job summary. */
  readonly summary: string
  readonly commands: readonly WorkflowCommand[]
  /** Messages of `::error`, in order. */
  readonly errors: readonly string[]
  /** Messages of `::warning`, in order. */
  readonly warnings: readonly string[]
  /** Values of `::add-mask::`. */
  readonly masks: readonly string[]
  /** Wall time in milliseconds. */
  readonly milliseconds: number
}

/** Runs the built action (`dist/index.js`) as the runner does: a process of its own under Node 24. */
export async function runAction(options: ActionOptions): Promise<ActionRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'action-'))
  try {
    const env = { ...(await runnerEnvironment(options.event, options.workspace, folder)), ...options.env }
    // No token, no contexts: an expression in a default is empty.
    const evaluate = (text: string) => text.replace(/\$\{\{.*?\}\}/g, '')
    const { workspace, inputs = {}, action } = options
    return await runBundle(workspace, path.join(folder, 'commands'), env, inputs, evaluate, action)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The process itself, for a runner that has its environment and folders already. */
export async function runBundle(
  workspace: string,
  folder: string,
  env: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
  evaluate: (text: string) => string,
  action: ActionFiles = PLANNER
): Promise<ActionRun> {
  const face = await actionFace(path.join(PROJECT, action.face))
  const bundle = await action.bundle()
  const files = await commandFiles(folder)
  const all = { ...env, ...files.env, ...inputVariables(face, inputs, evaluate) }
  const started = performance.now()
  const finished = await run(NODE, [bundle], { cwd: workspace, env: all })
  const milliseconds = performance.now() - started
  const written = await files.read()
  const commands = workflowCommands(finished.stdout)
  const messages = (name: string) => commands.filter(each => each.name === name).map(each => each.message)
  return {
    ...finished,
    outputs: written.outputs,
    missing: face.outputs.filter(name => !Object.hasOwn(written.outputs, name)),
    summary: written.summary,
    commands,
    errors: messages('error'),
    warnings: messages('warning'),
    masks: messages('add-mask'),
    milliseconds
  }
}
