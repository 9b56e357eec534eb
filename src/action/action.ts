import * as core from '@actions/core'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheServiceOf } from '../cache-service'
import { createChangesApi, type ChangesApi } from '../changes/api'
import type { StartedEvent } from '../event/event'
import { findChanges, peelEvent } from '../changes/find-changes'
import { readEvent } from '../event/read-event'
import { subjectOf } from '../event/subject'
import { isOfStranger } from '../event/trust'
import { specify } from '../specify'
import { messageOf, UserError } from '../errors'
import type { GitRepository } from '../git/repository'
import type { Finding } from '../doctor/finding'
import { mayWrite } from '../decide/login'
import { heldLog } from './held-log'
import { readInputs, refuseUnknownInputs, type ActionInputs } from '../inputs'
import type { Plan } from '../plan/types'
import { moveTags, unmovedError, type Unmoved } from '../move-tags'
import { printable } from '../printable'
import { publish } from './publish'
import { cachedFacts } from '../registry/facts'
import { planSession, specifyRequest, withSession, type Opened, type Session } from '../session'
import { checkoutOf, imagesOf, type Environment, type OpenRegistries } from '../wiring'

const runner = heldLog(core)

/**
 * The composition root of the action: the only place that knows both the runner and the planner. Everything is worked out before the
 * first output is written, and all outputs before the first tag moves.
 *
 * @param opening the repository, which is being opened since the start of the program
 */
export async function runAction(environment: Environment, opening: Promise<GitRepository>): Promise<void> {
  const registries: Finding[] = []
  try {
    await run(environment, opening, registries)
  } catch (error) {
    const { sayDiagnosis } = await import('../doctor/diagnosis')
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
    await publish(runner, environment, inputs.bakeFile, plan)
    runner.release()
    return
  }
  const repository = await opening
  try {
    const session = await openSession(environment, inputs, event, repository)
    await withSession(session, registry => planAndPublish(session, registry, diagnosis))
  } finally {
    repository.close()
  }
}

async function openSession(
  environment: Environment,
  inputs: ActionInputs,
  started: StartedEvent,
  repository: GitRepository
): Promise<Session> {
  const peeled = await peelEvent(started, repository)
  const checkout = await checkoutOf(peeled.sha, repository)
  const { event, subject } = subjectOf(peeled, checkout, inputs.commit === 'head')
  const api = lazyApi(inputs, event, environment)
  const changes = findChanges(event, repository, api)
  // Looked at later: a failure before that must not count as unhandled.
  changes.catch(() => undefined)
  const facts = factsOf(inputs, environment)
  const opened: Opened = {
    environment,
    repository,
    inputs,
    event,
    subject,
    mask: secret => {
      runner.setSecret(secret)
    },
    say: line => {
      runner.infoNow(line)
    },
    ...(facts !== null && { facts })
  }
  const specified = await specify({
    ...specifyRequest(opened),
    peek: path => repository.peek(subject.tree, path),
    isOfStranger: isOfStranger(peeled, subject.commit !== subject.eventCommit)
  })
  for (const finding of specified.findings) runner.info(printable(finding))
  const describedIn = new Set([...specified.describedIn, ...workflowOf(environment)])
  return { ...opened, ...specified, describedIn, changes, api }
}

/** Everything that later steps read is written before the first tag moves, so that a tag which cannot be moved spoils nothing else. */
async function planAndPublish(session: Session, registry: OpenRegistries, diagnosis: Finding[]): Promise<void> {
  const { environment, inputs, event, specification } = session
  if (inputs.options.push === 'auto' && !event.mayPush.allowed)
    runner.info(`Nothing will be pushed: ${printable(event.mayPush.why)}`)
  try {
    const { plan, retags } = await planSession(session, registry)
    await publish(runner, environment, inputs.bakeFile, plan)
    runner.release()
    const moved = await moveTags(retags, registry, line => {
      runner.info(line)
    })
    const isLeft = ({ kind }: Unmoved): boolean => kind === 'unknown' && inputs.options.onRegistryError === 'rebuild'
    for (const { said } of moved.unmoved.filter(isLeft)) runner.warning(printable(said))
    const failed = moved.unmoved.filter(one => !isLeft(one))
    if (failed.length > 0) throw unmovedError({ ...moved, unmoved: failed }, 'The outputs of this step are complete.')
  } catch (error) {
    const { diagnoseRegistries } = await import('../doctor/diagnosis')
    const push = mayWrite({ ...session, options: inputs.options }) && inputs.options.checkPush === 'auto'
    diagnosis.push(...(await diagnoseRegistries(registry, imagesOf(specification), event, push)))
    throw error
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

/** What is immutable is kept from run to run, where the runner has a cache. */
function factsOf(inputs: ActionInputs, environment: Environment): ReturnType<typeof cachedFacts> | null {
  const load = cacheServiceOf(environment)
  if (inputs.cache === 'false' || load === null) return null
  return cachedFacts({
    mode: inputs.cache === 'true' ? 'always' : 'auto',
    folder: join(environment['RUNNER_TEMP'] ?? tmpdir(), 'base-image-planner-facts'),
    load
  })
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
