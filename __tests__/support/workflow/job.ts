import { mkdir, mkdtemp } from 'node:fs/promises'
import path from 'node:path'

import { Builder } from '../builder'
import { runnerEnvironment } from '../runner/environment'
import { githubContext } from './contexts'
import { textOf, textsOf } from './evaluate'
import type { Scope } from './evaluate'
import type { StepsJob } from './model'
import { runStep } from './step'
import type { Machine } from './step'
import type { JobRun, Result, RunState, StepRun } from './types'

/** Runs a job on a machine of its own: an empty workspace, home folder and builder. */
export async function runJob(
  state: RunState,
  job: StepsJob,
  scope: Scope,
  workflowEnv: Readonly<Record<string, string>>,
  own: Pick<JobRun, 'matrix' | 'concurrency' | 'permissions'>
): Promise<JobRun> {
  const folder = await mkdtemp(path.join(state.folder, 'machine-'))
  const workspace = path.join(folder, 'work')
  await mkdir(workspace, { recursive: true })
  const network = state.options.network ?? {}
  const runner = await runnerEnvironment(state.options.event, workspace, folder)
  const builder = await Builder.start({
    ...network,
    env: {
      ...network.env,
      DOCKER_CONFIG: runner['DOCKER_CONFIG'] ?? '',
      REGISTRY_AUTH_FILE: `${folder}/home/.docker/config.json`
    }
  })
  const machine: Machine = {
    state,
    folder,
    workspace,
    builder,
    env: {
      ...runner,
      GITHUB_ACTOR: state.options.actor ?? runner['GITHUB_ACTOR'] ?? '',
      GITHUB_JOB: job.id,
      ...network.env
    }
  }
  const steps: StepRun[] = []
  try {
    const env = { ...workflowEnv, ...textsOf(job.env, { contexts: { ...scope.contexts, env: workflowEnv } }) }
    const jobEnv: Record<string, string> = { ...env }
    for (const step of job.steps) {
      const before = stepScope(scope, machine, steps, jobEnv)
      const { run, exported } = await runStep(machine, step, before, jobEnv, steps.length)
      steps.push(run)
      Object.assign(jobEnv, exported)
    }
    const result = failed(steps) ? 'failure' : 'success'
    return {
      id: job.id,
      ...own,
      result,
      steps,
      ...outputsOf(job, stepScope(scope, machine, steps, jobEnv), state),
      error: null
    }
  } finally {
    await builder.close()
  }
}

function stepScope(
  scope: Scope,
  machine: Machine,
  steps: readonly StepRun[],
  env: Readonly<Record<string, string>>
): Scope {
  const known = steps.flatMap(({ id, outcome, conclusion, outputs }) =>
    id === null ? [] : [[id, { outcome, conclusion, outputs }] as const]
  )
  const status: Result = failed(steps) ? 'failure' : 'success'
  const secrets = scope.contexts['secrets']
  const token = isTexts(secrets) ? (secrets['GITHUB_TOKEN'] ?? '') : ''
  return {
    contexts: {
      ...scope.contexts,
      github: githubContext(machine.state.options, token, machine.workspace),
      steps: Object.fromEntries(known),
      env,
      job: { status },
      runner: { os: 'Linux', arch: 'X64', temp: machine.env['RUNNER_TEMP'] ?? '', name: 'test' }
    },
    status: { success: status === 'success', failure: status === 'failure' }
  }
}

function failed(steps: readonly StepRun[]): boolean {
  return steps.some(step => step.conclusion === 'failure')
}

/** GitHub leaves an output out where it holds a secret, with nothing but a warning. */
function outputsOf(job: StepsJob, scope: Scope, state: RunState): Pick<JobRun, 'outputs' | 'dropped'> {
  const outputs: Record<string, string> = {}
  const dropped: string[] = []
  for (const [name, node] of job.outputs) {
    const value = textOf(node, scope)
    if (state.masks.hides(value)) dropped.push(name)
    else outputs[name] = value
  }
  return { outputs, dropped }
}

function isTexts(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
