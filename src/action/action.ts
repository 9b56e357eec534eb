import * as core from '@actions/core'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { splitTag } from '../facts/ask-tags'
import { inSentences } from '../facts/sentences'
import { createChangesApi, type ChangesApi } from '../changes/api'
import { printBakeWith } from '../buildx/print-bake'
import type { StartedEvent } from '../event/event'
import { findChanges, peelEvent } from '../changes/find-changes'
import { readEvent } from '../event/read-event'
import { subjectOf } from '../event/subject'
import { isOfStranger, refusesEvaluation } from '../event/trust'
import { specify } from '../config/specify'
import { messageOf, UserError } from '../errors'
import type { GitRepository } from '../git/repository'
import type { Finding } from '../cli/doctor/finding'
import { mayWrite } from '../decide/login'
import { heldLog } from './held-log'
import { readInputs, refuseUnknownInputs, type ActionInputs } from './inputs'
import type { Plan } from '../plan/types'
import { makePlan } from '../planner'
import type { Retag } from '../decide/request'
import type { Registry, Warning } from '../ports'
import { boundMemory } from '../memory'
import { printable } from '../printable'
import { publish, writeBake, type WrittenBake } from './publish'
import { cachedFacts } from '../registry/facts'
import type { Runner } from './runner'
import { checkoutOf, imagesOf, ownFiles, wireRegistries, type Environment } from '../wiring'

const runner = heldLog(core)

/**
 * The composition root of the action: the only place that knows both the runner and the planner. Everything is worked out before the
 * first output is written, so that a failure leaves nothing half-done.
 *
 * @param opening the repository, which is being opened since the start of the program
 */
export async function runAction(environment: Environment, opening: Promise<GitRepository>): Promise<void> {
  const registries: Finding[] = []
  try {
    await run(environment, opening, registries)
  } catch (error) {
    const { sayDiagnosis } = await import('../cli/doctor/diagnosis')
    await sayDiagnosis(core, environment, registries)
    runner.release()
    if (error instanceof UserError) {
      runner.setFailed(error.message.split('\n').map(printable).join('\n'))
      return
    }
    runner.setFailed(`This is a defect of base-image-planner, please report it: ${printable(messageOf(error))}`)
    if (error instanceof Error) runner.debug(error.stack ?? '')
  }
}

async function run(environment: Environment, opening: Promise<GitRepository>, diagnosis: Finding[]): Promise<void> {
  refuseUnknownInputs(Object.keys(environment).filter(name => environment[name] !== ''))
  const inputs = readInputs(name => runner.getInput(name))
  for (const secret of [inputs.registryPassword, inputs.githubToken]) if (secret !== null) runner.setSecret(secret)
  const event = readEvent(environment, readPayload(environment['GITHUB_EVENT_PATH']))
  if (event.deleted) {
    runner.info(`Nothing to plan: ${printable(event.ref)} was deleted.`)
    const plan = emptyPlan(event)
    runner.release()
    await publish(runner, environment, plan, writeBake(environment, inputs.bakeFile, plan))
    return
  }
  const repository = await opening
  try {
    const { plan, bake } = await planAndRetag(environment, inputs, event, repository, diagnosis)
    runner.release()
    await publish(runner, environment, plan, bake)
  } finally {
    repository.close()
  }
}

async function planAndRetag(
  environment: Environment,
  inputs: ActionInputs,
  started: StartedEvent,
  repository: GitRepository,
  diagnosis: Finding[]
): Promise<{ readonly plan: Plan; readonly bake: WrittenBake }> {
  const peeled = await peelEvent(started, repository)
  const checkout = await checkoutOf(peeled.sha, repository)
  const { event, subject } = subjectOf(peeled, checkout, inputs.commit === 'head')
  const api = lazyApi(inputs, event, environment)
  const changes = findChanges(event, repository, api)
  // Looked at later: a failure before that must not count as unhandled.
  changes.catch(() => undefined)
  const { specification, plainHttp, findings, warnings, describedIn } = await specify({
    repository,
    commit: subject.tree,
    config: inputs.config,
    single: inputs.single,
    given: inputs.given,
    registry: inputs.registry,
    repositoryName: event.repository,
    peek: path => repository.peek(subject.tree, path),
    printBake: printBakeWith({ workTree: repository.root, environment, refused: refusesEvaluation(event) }),
    isOfStranger: isOfStranger(peeled, subject.commit !== subject.eventCommit)
  })
  boundMemory((await repository.files(subject.tree)).length)
  for (const finding of findings) runner.info(printable(finding))
  if (inputs.options.push === 'auto' && !event.mayPush.allowed)
    runner.info(`Nothing will be pushed: ${printable(event.mayPush.why)}`)
  const facts = factsOf(inputs, environment)
  const registry = wireRegistries({
    inputs,
    named: [inputs.single.image, inputs.single.baseImage],
    images: imagesOf(specification),
    ...(facts !== null && { facts }),
    plainHttp,
    environment,
    layoutRoot: repository.root,
    mask: secret => {
      runner.setSecret(secret)
    },
    say: line => {
      runner.infoNow(line)
    }
  })
  try {
    const { plan, retags } = await makePlan(
      {
        specification,
        describedIn: new Set([...describedIn, ...workflowOf(environment)]),
        event,
        subject,
        hasLoginInGit: repository.hasLoginInGit(),
        own: ownFiles(specification, inputs.bakeFile, repository.root),
        changes,
        commitDate: repository.commitDate(event.sha),
        options: inputs.options
      },
      { repository, registry, clock: { now: () => new Date() }, githubRequests: () => api?.requests ?? 0 }
    )
    const bake = writeBake(environment, inputs.bakeFile, plan)
    const complaints = await carryOut(retags, registry, inputs.options.onRegistryError, runner)
    const finished: Plan = {
      ...plan,
      warnings: [...warnings, ...plan.warnings, ...complaints],
      requests: { registry: registry.requests, github: api?.requests ?? 0 }
    }
    return { plan: finished, bake }
  } catch (error) {
    const { diagnoseRegistries } = await import('../cli/doctor/diagnosis')
    const push = mayWrite({ options: inputs.options, event, subject }) && inputs.options.checkPush === 'auto'
    diagnosis.push(...(await diagnoseRegistries(registry, imagesOf(specification), event, push)))
    throw error
  } finally {
    await registry.close()
    await facts?.save()
  }
}

/**
 * The workflow of this run, whose inputs may describe the images.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/variables (`GITHUB_WORKFLOW_REF`)
 */
function workflowOf(environment: Environment): readonly string[] {
  const path = /^[^/]+\/[^/]+\/(.+)@refs\//.exec(environment['GITHUB_WORKFLOW_REF'] ?? '')?.[1]
  return path === undefined ? [] : [path]
}

/** What is immutable is kept from run to run, where the runner has a cache; `@actions/cache` is loaded at the first look-up that is worth it. */
function factsOf(inputs: ActionInputs, environment: Environment): ReturnType<typeof cachedFacts> | null {
  const hasService = ['ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL'].some(name => (environment[name] ?? '') !== '')
  if (inputs.cache === 'false' || !hasService) return null
  return cachedFacts({
    mode: inputs.cache === 'true' ? 'always' : 'auto',
    folder: join(environment['RUNNER_TEMP'] ?? tmpdir(), 'base-image-planner-facts'),
    load: async () => {
      const { restoreCache, saveCache } = await import('@actions/cache')
      return { restore: restoreCache, save: saveCache }
    }
  })
}

/** Points tags at images that are there. Tags of one image move one after the other, images at once. */
async function carryOut(
  retags: readonly Retag[],
  registry: Registry,
  onRegistryError: 'fail' | 'rebuild',
  runner: Runner
): Promise<readonly Warning[]> {
  const warnings: Warning[] = []
  await Promise.all(
    retags.map(async ({ reference, manifest }) => {
      const { image, tag } = splitTag(reference)
      const result = await registry.retag(image, manifest, tag)
      switch (result.kind) {
        case 'moved':
          runner.info(`Tagged: ${printable(reference)} → ${manifest.digest}`)
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

function readPayload(path: string | undefined): unknown {
  if (path === undefined || path === '') return {}
  try {
    const payload: unknown = JSON.parse(readFileSync(path, 'utf8'))
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
    event: { name: event.name, ref: event.ref, sha: event.sha, push: false, commit: event.sha },
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
