import { runCall } from './call'
import { githubContext } from './contexts'
import type { Node } from './document'
import { entriesOf, literal } from './document'
import { holds, textOf, textsOf, valueOf } from './evaluate'
import type { Json, Scope } from './evaluate'
import { runJob } from './job'
import { matrixLegs } from './matrix'
import type { MatrixLeg } from './matrix'
import type { Job, Workflow } from './model'
import { inOrder, needsContext, statusBefore } from './needs'
import type { Finished } from './needs'
import type { JobRun, Result, RunState, WorkflowRun } from './types'

/** Runs the jobs of a workflow. `declared` are the outputs that a called workflow promises. */
export async function runJobs(
  state: RunState,
  workflow: Workflow,
  inputs: Readonly<Record<string, Json>>,
  secrets: Readonly<Record<string, string>>,
  declared: ReadonlyMap<string, Node>
): Promise<WorkflowRun> {
  const base = {
    github: githubContext(state.options, secrets['GITHUB_TOKEN'] ?? '', ''),
    inputs,
    vars: state.options.vars ?? {}
  }
  const runs: JobRun[] = []
  const finished = new Map<string, Finished>()
  for (const job of inOrder(workflow.jobs)) {
    const scope = {
      contexts: { ...base, needs: needsContext(job, finished) },
      status: statusBefore(job, workflow.jobs, finished)
    }
    const legs = await runLegs(state, workflow, job, scope, secrets)
    runs.push(...legs)
    finished.set(job.id, together(legs.filter(leg => leg.id === job.id)))
  }
  const jobs = Object.fromEntries([...finished].map(([id, { result, outputs }]) => [id, { result, outputs }]))
  const promised = [...declared].map(([name, node]) => [name, entriesOf(node).get('value')] as const)
  return {
    result: [...finished.values()].some(each => each.result === 'failure') ? 'failure' : 'success',
    jobs: runs,
    outputs: Object.fromEntries(promised.map(([name, node]) => [name, textOf(node, { contexts: { ...base, jobs } })])),
    concurrency: concurrencyGroup(workflow.concurrency, { contexts: base })
  }
}

async function runLegs(
  state: RunState,
  workflow: Workflow,
  job: Job,
  scope: Scope,
  secrets: Readonly<Record<string, string>>
): Promise<readonly JobRun[]> {
  try {
    if (!holds(job.condition, scope)) return [without(job, 'skipped', null)]
    const legs: readonly (MatrixLeg | null)[] =
      job.matrix === undefined ? [null] : matrixLegs(valueOf(job.matrix, scope))
    const runs: JobRun[] = []
    for (const [index, leg] of legs.entries()) {
      const strategy = { 'job-index': index, 'job-total': legs.length, 'fail-fast': true, 'max-parallel': legs.length }
      const contexts = { ...scope.contexts, matrix: leg, strategy }
      const own = {
        matrix: leg,
        concurrency: concurrencyGroup(job.concurrency, { contexts }),
        permissions: permissionsOf(job.permissions ?? workflow.permissions)
      }
      if (job.kind === 'call') runs.push(...(await runCall(state, job, { contexts }, secrets, own)))
      else {
        const env = textsOf(workflow.env, { contexts: { ...contexts, secrets } })
        runs.push(await runJob(state, job, { contexts: { ...contexts, secrets } }, env, own))
      }
    }
    return runs
  } catch (thrown) {
    return [without(job, 'failure', thrown instanceof Error ? thrown.message : String(thrown))]
  }
}

/** A matrix as one job: it fails where a leg fails; of outputs the last one that is not empty counts. */
function together(legs: readonly JobRun[]): Finished {
  const result: Result = legs.some(leg => leg.result === 'failure') ? 'failure' : (legs[0]?.result ?? 'skipped')
  const outputs: Record<string, string> = {}
  for (const leg of legs) {
    for (const [name, value] of Object.entries(leg.outputs)) {
      if (value !== '' || !Object.hasOwn(outputs, name)) outputs[name] = value
    }
  }
  return { result, outputs }
}

function without(job: Job, result: Result, error: string | null): JobRun {
  const nothing = { matrix: null, outputs: {}, dropped: [], concurrency: null, permissions: null, steps: [] }
  return { ...nothing, id: job.id, result, error }
}

function concurrencyGroup(node: Node | undefined, scope: Scope): string | null {
  if (node === undefined) return null
  return textOf(node.kind === 'mapping' ? node.entries.get('group') : node, scope)
}

/** `permissions` without expressions, as GitHub demands. */
function permissionsOf(node: Node | undefined): Json {
  if (node?.kind !== 'mapping') return literal(node)
  return Object.fromEntries([...node.entries].map(([scope, access]) => [scope, literal(access)]))
}
