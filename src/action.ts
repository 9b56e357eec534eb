import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Core from '@actions/core'
import { splitTag } from './answers/ask-tags'
import { inSentences } from './answers/sentences'
import { createChangesApi, type ChangesApi } from './changes/api'
import type { StartedEvent } from './changes/event'
import { findChanges, peelEvent } from './changes/find-changes'
import { readEvent } from './changes/read-event'
import { specify } from './config/specify'
import { messageOf, UserError } from './errors'
import { openRepository, type GitRepository } from './git/repository'
import { readInputs, refuseUnknownInputs, type ActionInputs } from './inputs'
import { outputNames, outputsOf } from './outputs'
import { bakeOf } from './plan/bake'
import { matricesOf, matrixLimit } from './plan/matrices'
import type { Plan } from './plan/types'
import { makePlan } from './planner'
import type { Retag } from './planning/request'
import type { Registry, Warning } from './ports'
import { printable } from './printable'
import { reportOf } from './report'
import { summaryOf } from './summary'
import { printBakeIn, wireRegistries, type Environment } from './wiring'

/**
 * The composition root of the action: the only place that knows both the runner and the planner. Everything is worked out before the
 * first output is written, so that a failure leaves nothing half-done.
 */
export async function runAction(core: typeof Core, environment: Environment): Promise<void> {
  try {
    await run(core, environment)
  } catch (error) {
    if (error instanceof UserError) {
      core.setFailed(error.message.split('\n').map(printable).join('\n'))
      return
    }
    core.setFailed(`This is a defect of base-image-planner, please report it: ${printable(messageOf(error))}`)
    if (error instanceof Error) core.debug(error.stack ?? '')
  }
}

async function run(core: typeof Core, environment: Environment): Promise<void> {
  refuseUnknownInputs(Object.keys(environment).filter(name => environment[name] !== ''))
  const inputs = readInputs(name => core.getInput(name))
  for (const secret of [inputs.registryPassword, inputs.githubToken]) if (secret !== null) core.setSecret(secret)
  const event = readEvent(environment, await readPayload(environment['GITHUB_EVENT_PATH']))
  if (event.deleted) {
    core.info(`Nothing to plan: ${printable(event.ref)} was deleted.`)
    await publish(core, environment, inputs, emptyPlan(event))
    return
  }
  const workspace = environment['GITHUB_WORKSPACE'] ?? process.cwd()
  const repository = await openRepository(workspace, { environment })
  try {
    await publish(core, environment, inputs, await planAndRetag(core, environment, inputs, event, repository))
  } finally {
    repository.close()
  }
}

async function planAndRetag(
  core: typeof Core,
  environment: Environment,
  inputs: ActionInputs,
  started: StartedEvent,
  repository: GitRepository
): Promise<Plan> {
  const event = await peelEvent(started, repository)
  const api = lazyApi(inputs, event, environment)
  const changes = findChanges(event, repository, api)
  // Looked at later: a failure before that must not count as unhandled.
  changes.catch(() => undefined)
  const { specification, plainHttp, findings, warnings } = await specify({
    repository,
    commit: event.sha,
    config: inputs.config,
    single: inputs.single,
    given: inputs.given,
    registry: inputs.registry,
    repositoryName: event.repository,
    printBake: printBakeIn(repository.root)
  })
  for (const finding of findings) core.info(printable(finding))
  const registry = wireRegistries({
    inputs,
    plainHttp,
    environment,
    layoutRoot: repository.root,
    mask: secret => {
      core.setSecret(secret)
    },
    say: line => {
      core.info(line)
    }
  })
  try {
    const { plan, retags } = await makePlan(
      {
        specification,
        event,
        changes,
        commitDate: repository.commitDate(event.sha),
        options: inputs.options
      },
      { repository, registry, clock: { now: () => new Date() }, githubRequests: () => api?.requests ?? 0 }
    )
    const complaints = await carryOut(retags, registry, inputs.options.onRegistryError, core)
    return {
      ...plan,
      warnings: [...warnings, ...plan.warnings, ...complaints],
      requests: { registry: registry.requests, github: api?.requests ?? 0 }
    }
  } finally {
    await registry.close()
  }
}

/** Points tags at images that are there. Tags of one image move one after the other, images at once. */
async function carryOut(
  retags: readonly Retag[],
  registry: Registry,
  onRegistryError: 'fail' | 'rebuild',
  core: typeof Core
): Promise<readonly Warning[]> {
  const warnings: Warning[] = []
  await Promise.all(
    retags.map(async ({ reference, manifest }) => {
      const { image, tag } = splitTag(reference)
      const result = await registry.retag(image, manifest, tag)
      switch (result.kind) {
        case 'moved':
          core.info(`Tagged: ${printable(reference)} → ${manifest.digest}`)
          return
        case 'already':
          return
        case 'refused':
          throw new UserError(`${reference}: ${inSentences(result)}`)
        case 'unknown': {
          const message = `${reference} could not be pointed at ${manifest.digest}: ${inSentences(result)}`
          if (onRegistryError === 'fail') throw new UserError(message)
          warnings.push({ code: 'retag-failed', message })
        }
      }
    })
  )
  return warnings
}

/** Writes everything that later steps and people read: the bake file, the outputs, the log, annotations, the job summary. */
async function publish(core: typeof Core, environment: Environment, inputs: ActionInputs, plan: Plan): Promise<void> {
  const bake = bakeOf(plan)
  const path = inputs.bakeFile ?? (await temporaryBakeFile(environment))
  const outputs = outputsOf(plan, bake, path)
  try {
    await writeFile(path, JSON.stringify(bake, null, 2) + '\n')
  } catch (error) {
    throw new UserError(
      `Input "bake-file": ${path} cannot be written (${messageOf(error)}). Name a file in a folder that exists.`,
      { cause: error }
    )
  }
  core.startGroup('Build plan')
  for (const line of reportOf(plan)) core.info(line)
  core.endGroup()
  for (const { message, file, line } of plan.warnings) {
    core.warning(printable(message), {
      ...(file !== undefined && { file: printable(file) }),
      ...(line !== undefined && { startLine: line })
    })
  }
  const { bases, services } = matricesOf(plan)
  for (const [output, shards, { include }] of [
    ['base-matrix', 'base-matrices', bases],
    ['app-matrix', 'app-matrices', services]
  ] as const) {
    if (include.length <= matrixLimit) continue
    core.error(
      `${output} holds ${include.length} entries; GitHub refuses a matrix of more than ${matrixLimit}. Use the shards in ${shards}.`
    )
  }
  for (const name of outputNames) core.setOutput(name, outputs[name])
  if ((environment['GITHUB_STEP_SUMMARY'] ?? '') !== '') await core.summary.addRaw(summaryOf(plan)).write()
}

async function temporaryBakeFile(environment: Environment): Promise<string> {
  const folder = await mkdtemp(join(environment['RUNNER_TEMP'] ?? tmpdir(), 'base-image-planner-'))
  return join(folder, 'docker-bake.json')
}

async function readPayload(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === '') return {}
  try {
    const payload: unknown = JSON.parse(await readFile(path, 'utf8'))
    return payload
  } catch (error) {
    throw new UserError(
      `GITHUB_EVENT_PATH: the payload of the event in ${path} cannot be read (${messageOf(error)}).`,
      { cause: error }
    )
  }
}

function emptyPlan(event: StartedEvent): Plan {
  const how = event.origin.kind === 'registry-decides' ? event.origin.why : 'nothing to plan'
  return {
    version: 1,
    event: { name: event.name, ref: event.ref, sha: event.sha, push: false },
    changes: { known: false, base: null, head: null, source: 'none', how, count: 0, truncated: false, paths: [] },
    bases: [],
    services: [],
    warnings: [],
    requests: { registry: 0, github: 0 }
  }
}

/** GitHub's API as the second source of changed paths; `@actions/github` is loaded at the first question. */
function lazyApi(inputs: ActionInputs, event: StartedEvent, environment: Environment): ChangesApi | null {
  const { githubToken } = inputs
  const { repository } = event
  if (githubToken === null || repository === null) return null
  let opened: Promise<ChangesApi> | null = null
  let requests = (): number => 0
  const open = (): Promise<ChangesApi> =>
    (opened ??= import('@actions/github').then(({ getOctokit }) => {
      const baseUrl = environment['GITHUB_API_URL']
      const api = createChangesApi(getOctokit(githubToken, baseUrl === undefined ? {} : { baseUrl }), repository)
      requests = () => api.requests
      return api
    }))
  return {
    compare: async (base, head) => (await open()).compare(base, head),
    pullRequest: async (number, head) => (await open()).pullRequest(number, head),
    get requests() {
      return requests()
    }
  }
}
