import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { actionFace, inputVariables } from '../../__tests__/support/runner/action-inputs'
import { commandFiles, keyValues } from '../../__tests__/support/runner/command-files'
import { runnerEnvironment } from '../../__tests__/support/runner/environment'
import { pushEvent } from '../../__tests__/support/runner/event'
import type { Bench } from '../run'
import { sample, type Contestant } from './measure'

/** An action as a step of a workflow that a push to `main` started. */
export interface StepOptions {
  readonly name: string
  /** `dist/index.js` of the action; its `action.yml` is looked for above. */
  readonly bundle: string
  readonly workspace: string
  readonly before: string
  readonly sha: string
  readonly inputs: Readonly<Record<string, string>>
}

export interface Step extends Contestant {
  /** Runs it once more and gives its outputs. */
  outputs(): Promise<Readonly<Record<string, string>>>
}

export async function actionStep(bench: Bench, options: StepOptions): Promise<Step> {
  const { name, bundle, workspace, before, sha, inputs } = options
  const folder = path.join(bench.folder, `step-${name.replace(/\W+/g, '-')}`)
  const face = await actionFace(actionFileOf(bundle))
  const env = await runnerEnvironment(pushEvent(sha, before), workspace, folder)
  // The expressions of a default are empty: there is no token.
  const variables = inputVariables(face, inputs, text => text.replace(/\$\{\{.*?\}\}/g, ''))
  const files = await commandFiles(path.join(folder, 'commands'))
  const step = {
    name,
    program: bench.node,
    args: [bundle],
    cwd: workspace,
    env: { ...env, ...files.env, ...variables }
  }
  return {
    ...step,
    outputs: async () => {
      const file = path.join(folder, 'outputs')
      const fresh = await commandFiles(file)
      await sample({ ...step, env: { ...step.env, ...fresh.env } })
      return keyValues(await readFile(fresh.env['GITHUB_OUTPUT'] ?? '', 'utf8'))
    }
  }
}

function actionFileOf(bundle: string): string {
  for (let folder = path.dirname(bundle); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const found = ['action.yml', 'action.yaml'].map(name => path.join(folder, name)).find(existsSync)
    if (found !== undefined) return found
  }
  throw new Error(`no action.yml beside or above ${bundle}`)
}
