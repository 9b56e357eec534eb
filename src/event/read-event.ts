import { UserError } from '../errors'
import type { ObjectId } from '../ports'
import type { Origin, PlannedEvent, StartedEvent } from './event'
import { mayPush } from './may-push'
import { isObjectId, isZero } from '../reference/object-id'
import { readPayload } from './payload'
import type { Payload } from './payload'

/**
 * Events that run on the default branch alone, so that their reference names it where the payload does not.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const ON_DEFAULT_BRANCH: readonly string[] = ['schedule', 'repository_dispatch', 'workflow_run', 'issue_comment']

/** The variables of the runner that are read; the composition root hands them in. Source: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
export interface EventEnvironment {
  readonly GITHUB_EVENT_NAME?: string | undefined
  readonly GITHUB_REF?: string | undefined
  readonly GITHUB_SHA?: string | undefined
  readonly GITHUB_REPOSITORY?: string | undefined
  readonly GITHUB_SERVER_URL?: string | undefined
  readonly GITHUB_ACTOR?: string | undefined
}

/**
 * The event of this run. A payload that lacks something costs the changed paths, never the plan; a {@link UserError} when
 * there is no event or no commit at all. `sha` is `GITHUB_SHA`, which GitHub has peeled; other hosts may not have: see `peelEvent`.
 */
export function readEvent(environment: EventEnvironment, rawPayload: unknown): StartedEvent {
  const payload = readPayload(rawPayload)
  const name = environment.GITHUB_EVENT_NAME ?? ''
  if (name === '')
    throw new UserError('GITHUB_EVENT_NAME is not set; run this action in a workflow, or use the command line.')
  const repository = nonEmpty(environment.GITHUB_REPOSITORY) ?? payload.repository?.full_name ?? null
  const server = (nonEmpty(environment.GITHUB_SERVER_URL) ?? 'https://github.com').replace(/\/+$/, '')
  const deleted = isDeletion(name, payload)
  const sha = commitOf(environment.GITHUB_SHA, payload, deleted)
  const releaseTag = name === 'release' ? payload.release?.tag_name : null
  const ref = nonEmpty(environment.GITHUB_REF) ?? (typeof releaseTag === 'string' ? `refs/tags/${releaseTag}` : '')
  const tag = releaseTag ?? after('refs/tags/', ref)
  const branch = after('refs/heads/', ref)
  return {
    name,
    ref,
    sha,
    repository,
    repositoryUrl: repository === null ? null : `${server}/${repository}`,
    branch,
    tag,
    ownerKind: ownerKindOf(payload),
    pullRequest: pullRequestOf(payload),
    defaultBranch: payload.repository?.default_branch ?? (ON_DEFAULT_BRANCH.includes(name) ? branch : null),
    deleted,
    mayPush: mayPush(name, environment.GITHUB_ACTOR ?? '', repository, payload),
    origin: deleted
      ? { kind: 'registry-decides', why: `${branch ?? tag ?? 'the ref'} was deleted: nothing to plan` }
      : originOf(name, sha, tag, payload)
  }
}

function ownerKindOf({ repository }: Payload): 'organization' | 'user' | null {
  const type = repository?.owner?.type
  if (type === 'Organization') return 'organization'
  return type === 'User' ? 'user' : null
}

function originOf(name: string, sha: ObjectId, tag: string | null, payload: Payload): Origin {
  switch (name) {
    case 'push':
      return tag === null ? pushOf(sha, payload) : { kind: 'tag', tag }
    case 'create':
      return tag === null ? { kind: 'push', before: null, after: sha, forced: false } : { kind: 'tag', tag }
    case 'release':
      return tag === null ? undecided('the payload of the release names no tag') : { kind: 'tag', tag }
    case 'pull_request':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return pullRequestOrigin(sha, payload)
    case 'pull_request_target':
      return pullRequestOrigin(null, payload)
    case 'merge_group':
      return mergeGroupOf(payload)
    default:
      return undecided(`${name} names no earlier state: the registry decides`)
  }
}

function pushOf(sha: ObjectId, payload: Payload): Origin {
  const { before } = payload
  if (before === null || !(isObjectId(before) || isZero(before)))
    return undecided('the payload of the push names no commit before it')
  return { kind: 'push', before: isZero(before) ? null : before, after: sha, forced: payload.forced }
}

function pullRequestOrigin(mergeCommit: ObjectId | null, payload: Payload): Origin {
  const pull = payload.pull_request
  if (pull?.number == null) return undecided('the payload names no pull request')
  return {
    kind: 'pull-request',
    number: pull.number,
    baseSha: objectId(pull.base?.sha),
    headSha: objectId(pull.head?.sha),
    mergeCommit,
    merged: pull.merged,
    commits: pull.commits
  }
}

function mergeGroupOf(payload: Payload): Origin {
  const base = objectId(payload.merge_group?.base_sha)
  const head = objectId(payload.merge_group?.head_sha)
  if (base === null || head === null) return undecided('the payload of the merge group names no base or head')
  return { kind: 'between', base, head, how: 'base and head of the merge group' }
}

function pullRequestOf(payload: Payload): PlannedEvent['pullRequest'] {
  const pull = payload.pull_request
  if (pull?.number == null) return null
  return { number: pull.number, baseRef: pull.base?.ref ?? '', headRef: pull.head?.ref ?? '' }
}

function isDeletion(name: string, payload: Payload): boolean {
  return (
    name === 'delete' || (name === 'push' && (payload.deleted || (payload.after !== null && isZero(payload.after))))
  )
}

function commitOf(variable: string | undefined, payload: Payload, deleted: boolean): ObjectId {
  const found = [variable, payload.after].find(candidate => typeof candidate === 'string' && isObjectId(candidate))
  if (typeof found === 'string') return found
  if (deleted) return payload.before ?? ''
  throw new UserError(
    `GITHUB_SHA must name the commit that is to be planned, as 40 or 64 hex digits; it is "${variable ?? ''}".`
  )
}

function objectId(text: string | null | undefined): ObjectId | null {
  return typeof text === 'string' && isObjectId(text) ? text : null
}

function undecided(why: string): Origin {
  return { kind: 'registry-decides', why }
}

function after(prefix: string, ref: string): string | null {
  return ref.startsWith(prefix) ? ref.slice(prefix.length) : null
}

function nonEmpty(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text
}
