import type { ObjectId } from '../ports'
import type { Origin, StartedEvent } from '../event/event'
import type { Fetched, Found, History } from './history'

/** The two states whose difference is the event's, both of them here; or all of one state; or why git cannot say. */
export type Span =
  | { readonly kind: 'between'; readonly base: ObjectId; readonly head: ObjectId; readonly how: string }
  | { readonly kind: 'everything'; readonly head: ObjectId; readonly how: string }
  | { readonly kind: 'unknown'; readonly base: ObjectId | null; readonly head: ObjectId | null; readonly why: string }

/** Finds base and head of an event in git, and fetches the commits that are not here. Rejects when git fails. */
export async function findSpan(event: StartedEvent, history: History): Promise<Span> {
  const { origin } = event
  switch (origin.kind) {
    case 'push':
      if (origin.before === null) return firstPush(event, origin.after, history)
      return between(
        origin.before,
        origin.after,
        origin.forced ? 'before of the forced push' : 'before of the push',
        history
      )
    case 'tag':
      return sincePreviousTag(event.sha, history)
    case 'pull-request':
      return pullRequest(origin, history)
    case 'between':
      return between(origin.base, origin.head, origin.how, history)
    case 'registry-decides':
      return { kind: 'unknown', base: null, head: null, why: origin.why }
  }
}

async function between(base: ObjectId, head: ObjectId, how: string, history: History): Promise<Span> {
  const fetched = await history.fetchMissing([base, head])
  if (fetched.kind === 'failed') return { kind: 'unknown', base, head, why: missing(fetched) }
  return { kind: 'between', base, head, how: fetched.kind === 'fetched' ? `${how}, fetched` : how }
}

/** A new branch is compared with where it left the default branch. */
async function firstPush(event: StartedEvent, head: ObjectId, history: History): Promise<Span> {
  const { branch, defaultBranch } = event
  if (defaultBranch === null) return unknown(head, 'the branch is new and the payload does not name the default branch')
  if (branch === defaultBranch) return everything(head, 'first push of the default branch: everything is new', history)
  const tip = await history.branchTip(defaultBranch)
  if (tip.kind === 'unknown') return unknown(head, tip.why)
  if (tip.kind === 'none')
    return everything(head, `the default branch ${defaultBranch} does not exist yet: everything is new`, history)
  const fetched = await history.fetchMissing([tip.commit, head])
  if (fetched.kind === 'failed') return unknown(head, missing(fetched))
  const base = await history.mergeBase(tip.commit, head)
  const none = `the branch shares no history with ${defaultBranch}: everything is new`
  return sinceFound(base, head, `first push of the branch, since it left ${defaultBranch}`, none, history)
}

/** A release, and all its tags, holds what came after the tag before. */
async function sincePreviousTag(tagged: ObjectId, history: History): Promise<Span> {
  const fetched = await history.fetchMissing([tagged])
  if (fetched.kind === 'failed') return unknown(tagged, missing(fetched))
  const head = await history.peel(tagged)
  if (head === null) return unknown(null, 'the tag does not point at a commit')
  const previous = await history.previousTag(head)
  const name = previous.kind === 'found' ? previous.name : undefined
  return sinceFound(
    previous,
    head,
    `since the previous tag ${name ?? ''}`.trim(),
    'first tag: everything is new',
    history
  )
}

/**
 * GitHub's merge commit of a pull request holds exactly its changes against its first parent, also when `base.sha` of the payload
 * lags behind. A pull request that was merged as one commit (a squash, or its only commit) is the change of that commit.
 */
async function pullRequest(origin: Extract<Origin, { kind: 'pull-request' }>, history: History): Promise<Span> {
  const { mergeCommit: head, baseSha, headSha } = origin
  if (head === null)
    return {
      kind: 'unknown',
      base: baseSha,
      head: headSha,
      why: 'pull_request_target never fetches the code of the pull request'
    }
  const fetched = await history.fetchMissing([head])
  if (fetched.kind === 'failed') return { kind: 'unknown', base: baseSha, head, why: missing(fetched) }
  const [first, second, third] = (await history.parents(head)) ?? []
  const isMerge = second !== undefined && third === undefined && head !== headSha
  const isOneCommit = second === undefined && origin.merged && origin.commits === 1
  if (first === undefined || !(isMerge || isOneCommit)) {
    return { kind: 'unknown', base: baseSha, head, why: "the event's commit is no merge commit of the pull request" }
  }
  return between(
    first,
    head,
    isMerge ? 'first parent of the merge commit of the pull request' : 'parent of the merged commit',
    history
  )
}

async function sinceFound(found: Found, head: ObjectId, how: string, none: string, history: History): Promise<Span> {
  switch (found.kind) {
    case 'found':
      return between(found.commit, head, how, history)
    case 'none':
      return everything(head, none, history)
    case 'unknown':
      return unknown(head, found.why)
  }
}

async function everything(head: ObjectId, how: string, history: History): Promise<Span> {
  const fetched = await history.fetchMissing([head])
  return fetched.kind === 'failed' ? unknown(head, missing(fetched)) : { kind: 'everything', head, how }
}

function unknown(head: ObjectId | null, why: string): Span {
  return { kind: 'unknown', base: null, head, why }
}

function missing(failed: Extract<Fetched, { kind: 'failed' }>): string {
  return `a commit is not in this checkout, and ${failed.why}`
}
