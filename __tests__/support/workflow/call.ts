import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { PROJECT } from '../action'
import { output } from '../command'
import { entriesOf, workflowDocument } from './document'
import { textsOf, valueOf } from './evaluate'
import type { Scope } from './evaluate'
import { workflowOf } from './model'
import type { CallJob } from './model'
import { inputValues } from './triggers'
import type { JobRun, RunState } from './types'
import { runJobs } from './workflow-jobs'

/** Runs a reusable workflow: the calling job first, then the jobs of the called one. */
export async function runCall(
  state: RunState,
  job: CallJob,
  scope: Scope,
  secrets: Readonly<Record<string, string>>,
  own: Pick<JobRun, 'matrix' | 'concurrency' | 'permissions'>
): Promise<readonly JobRun[]> {
  const workflow = workflowOf(await workflowDocument(job.uses, await calledFile(state, job.uses)))
  const trigger = workflow.on.kind === 'mapping' ? workflow.on.entries.get('workflow_call') : undefined
  if (trigger === undefined) throw new Error(`${job.uses} has no on.workflow_call`)
  const declared = entriesOf(trigger)
  const given = Object.fromEntries([...job.with].map(([name, node]) => [name, valueOf(node, scope)]))
  const inputs = inputValues(entriesOf(declared.get('inputs')), given)
  const run = await runJobs(
    state,
    workflow,
    inputs,
    passedSecrets(job, scope, secrets),
    entriesOf(declared.get('outputs'))
  )
  const inner = run.jobs.map(each => ({ ...each, id: `${job.id} / ${each.id}` }))
  const call = { id: job.id, result: run.result, outputs: run.outputs, dropped: [], steps: [], error: null, ...own }
  return [call, ...inner]
}

function passedSecrets(
  job: CallJob,
  scope: Scope,
  secrets: Readonly<Record<string, string>>
): Readonly<Record<string, string>> {
  if (job.secrets === 'inherit') return secrets
  // The token of the workflow is always there.
  const token = secrets['GITHUB_TOKEN']
  const passed = textsOf(job.secrets, { contexts: { ...scope.contexts, secrets } })
  return { ...passed, ...(token === undefined ? {} : { GITHUB_TOKEN: token }) }
}

/** A workflow of the same commit, or one of this project by its public name. */
async function calledFile(state: RunState, uses: string): Promise<string> {
  const { remote, event } = state.options
  if (uses.startsWith('./')) return output('git', ['-C', remote, 'show', `${event.sha}:${uses.slice(2)}`])
  const file = /^[\w-]+\/base-image-planner\/(\.github\/workflows\/[\w.-]+)@/.exec(uses)?.[1]
  if (file === undefined) throw new Error(`this runner does not have the workflow ${uses}`)
  return readFile(path.join(PROJECT, file), 'utf8')
}
