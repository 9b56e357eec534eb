import { NoOperationTraceWriter } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/index'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { PROJECT } from '../../action'
import { actionFace } from '../../runner/action-inputs'
import { entriesOf, literal, nodeOf, type Node } from '../document'
import { textOf, type Scope } from '../evaluate'
import { stepOf } from '../model'
import { runStep, type Work } from '../step'
import type { Action } from './actions'

/**
 * A composite action of this project: its steps, one after another, in the job that uses it. They see no secrets, no `needs` and no steps of
 * the caller.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/contexts#context-availability
 */
export function composite(face: string): Action {
  return async ({ machine, inputs, env, scope, folder }) => {
    const file = path.join(PROJECT, face)
    const { steps, outputs } = await compositeOf(file)
    const { defaults } = await actionFace(file)
    const { github = null, runner = null, job = null } = scope.contexts
    const finished: Record<string, { outputs: Readonly<Record<string, string>>; outcome: string }> = {}
    const logs: string[] = []
    let isFailed = false
    const now = (): Scope => ({
      contexts: { github, runner, job, env, inputs: { ...defaults, ...inputs }, steps: finished },
      status: { success: !isFailed, failure: isFailed }
    })
    for (const [number, step] of steps.entries()) {
      const { run } = await runStep({ ...machine, folder }, step, now(), env, number)
      if (run.id !== null) finished[run.id] = { outputs: run.outputs, outcome: run.outcome }
      logs.push(run.log)
      isFailed ||= run.conclusion === 'failure'
    }
    const values = [...outputs].map(([name, output]) => [name, textOf(entriesOf(output).get('value'), now())] as const)
    const work: Work = {
      code: isFailed ? 1 : 0,
      stdout: logs.join('\n'),
      stderr: '',
      outputs: Object.fromEntries(values)
    }
    return work
  }
}

/** Checked by GitHub's own parser. */
async function compositeOf(file: string) {
  const parsed = parseAction({ name: file, content: await readFile(file, 'utf8') }, new NoOperationTraceWriter())
  const errors = parsed.context.errors.getErrors().map(error => error.message)
  if (parsed.value === undefined || errors.length > 0)
    throw new Error(`${file} is no valid action:\n${errors.join('\n')}`)
  const action = entriesOf(nodeOf(parsed.value))
  const runs = entriesOf(action.get('runs'))
  const steps: Node | undefined = runs.get('steps')
  if (literal(runs.get('using')) !== 'composite' || steps?.kind !== 'sequence')
    throw new Error(`${file} is no composite action`)
  return { steps: steps.items.map(stepOf), outputs: entriesOf(action.get('outputs')) }
}
