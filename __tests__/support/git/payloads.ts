import { createRequire } from 'node:module'
import * as v from 'valibot'
import { NO_COMMIT, REPOSITORY } from '../runner/event'
import type { WorkflowEvent } from '../runner/event'

const examplesSchema = v.array(v.object({ name: v.string(), examples: v.array(v.record(v.string(), v.unknown())) }))
type Json = Readonly<Record<string, unknown>>

/** GitHub's published payloads; https://github.com/octokit/webhooks. A deep copy of the first one that `matches`. */
export function examplePayload(name: string, matches: (payload: Json) => boolean = () => true): Json {
  const load = createRequire(import.meta.url)
  const examples = v.parse(examplesSchema, load('@octokit/webhooks-examples'))
  const found = examples.find(entry => entry.name === name)?.examples.find(matches)
  if (found === undefined) throw new Error(`@octokit/webhooks-examples has no such payload of ${name}`)
  return v.parse(
    v.record(v.string(), v.unknown()),
    JSON.parse(JSON.stringify({ ...found, repository: repositoryOf(found) }))
  )
}

export interface PushOptions {
  readonly after: string
  /** Default: the first push of the ref. */
  readonly before?: string
  readonly ref?: string
  readonly forced?: boolean
}

/** The push of a branch or a tag; `after` of {@link NO_COMMIT} is its deletion. */
export function pushPayload({
  after,
  before = NO_COMMIT,
  ref = 'refs/heads/main',
  forced = false
}: PushOptions): WorkflowEvent {
  const state = { created: before === NO_COMMIT, deleted: after === NO_COMMIT, forced }
  return {
    name: 'push',
    ref,
    sha: after === NO_COMMIT ? before : after,
    payload: { ...examplePayload('push'), ref, before, after, ...state }
  }
}

export interface PullRequestOptions {
  /** The merge commit: `GITHUB_SHA`. */
  readonly sha: string
  readonly head: string
  readonly base: string
  readonly number?: number
  /** `pull_request` by default. */
  readonly name?: string
  readonly ref?: string
  /** `owner/name` of the head's repository; null when it was deleted. */
  readonly from?: string | null
  readonly headRef?: string
  readonly action?: string
  readonly merged?: boolean
  readonly commits?: number
}

export function pullRequestPayload(options: PullRequestOptions): WorkflowEvent {
  const {
    number = 1,
    name = 'pull_request',
    ref = `refs/pull/${number}/merge`,
    from = REPOSITORY,
    headRef = 'feature'
  } = options
  const example = examplePayload('pull_request', payload => payload['action'] === 'opened')
  const pull = v.parse(v.looseObject({ base: v.looseObject({}), head: v.looseObject({}) }), example['pull_request'])
  const head = {
    ...pull.head,
    sha: options.head,
    ref: headRef,
    repo: from === null ? null : { ...repositoryOf(example), full_name: from }
  }
  const base = { ...pull.base, sha: options.base, ref: 'main', repo: repositoryOf(example) }
  const { action = 'synchronize', merged = false, commits = 1 } = options
  const state = {
    number,
    merged,
    commits,
    state: action === 'closed' ? 'closed' : 'open',
    merge_commit_sha: options.sha
  }
  const payload = { ...example, action, number, pull_request: { ...pull, ...state, head, base } }
  return { name, ref, sha: options.sha, headRef, baseRef: 'main', payload }
}

export function mergeGroupPayload(base: string, head: string, branch = 'main'): WorkflowEvent {
  const ref = `refs/heads/gh-readonly-queue/${branch}/pr-1-${base}`
  const example = examplePayload('merge_group')
  const group = v.parse(v.looseObject({}), example['merge_group'])
  const ends = { base_sha: base, base_ref: `refs/heads/${branch}`, head_sha: head, head_ref: ref }
  return {
    name: 'merge_group',
    ref,
    sha: head,
    payload: { ...example, action: 'checks_requested', merge_group: { ...group, ...ends } }
  }
}

export function releasePayload(tag: string, sha: string): WorkflowEvent {
  const example = examplePayload('release', payload => payload['action'] === 'published')
  const release = v.parse(v.looseObject({}), example['release'])
  return {
    name: 'release',
    ref: `refs/tags/${tag}`,
    sha,
    payload: { ...example, release: { ...release, tag_name: tag } }
  }
}

/** An event that names no earlier state: `schedule`, `workflow_dispatch`, `repository_dispatch`, `workflow_run`. */
export function otherPayload(name: string, sha: string, payload: Json = {}): WorkflowEvent {
  return { name, ref: 'refs/heads/main', sha, payload }
}

function repositoryOf(example: Json): Json {
  const repository = v.parse(v.looseObject({}), example['repository'] ?? {})
  return { ...repository, full_name: REPOSITORY, default_branch: 'main' }
}
