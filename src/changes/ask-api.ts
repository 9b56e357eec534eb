import type { ObjectId } from '../ports'
import type { ChangesApi, Compared } from './api'
import type { Origin, StartedEvent } from '../event/event'

/** An answer of the API with the two states that it is about. */
export type FromApi =
  | {
      readonly kind: 'known'
      readonly base: ObjectId | null
      readonly head: ObjectId
      readonly how: string
      readonly paths: readonly string[]
    }
  | { readonly kind: 'unknown'; readonly why: string }

/** Asks the API what git could not say. `base` is the earlier state as far as git came. */
export async function askApi(event: StartedEvent, base: ObjectId | null, api: ChangesApi): Promise<FromApi> {
  const { origin } = event
  switch (origin.kind) {
    case 'push':
      if (origin.before !== null) return twoDot(origin.before, origin.after, 'before of the push', api)
      return sinceDefaultBranch(event, origin.after, api)
    case 'between':
      return twoDot(origin.base, origin.head, origin.how, api)
    case 'tag':
      if (base === null) return unknown("GitHub's API does not say which tag came before")
      return twoDot(base, event.sha, 'since the previous tag', api)
    case 'pull-request':
      return pullRequest(origin, api)
    case 'registry-decides':
      return unknown(origin.why)
  }
}

/** The API compares three-dot, which is two-dot only where the base is an ancestor: after a forced push it is not, and dropped commits count. */
async function twoDot(base: ObjectId, head: ObjectId, how: string, api: ChangesApi): Promise<FromApi> {
  const answer = await api.compare(base, head)
  if (answer.kind === 'complete' && answer.base !== base)
    return unknown("GitHub's API cannot show the commits that were dropped")
  return known(answer, base, head, how)
}

async function sinceDefaultBranch(event: StartedEvent, head: ObjectId, api: ChangesApi): Promise<FromApi> {
  if (event.defaultBranch === null) return unknown('the default branch is not known')
  const answer = await api.compare(event.defaultBranch, head)
  return known(answer, null, head, `first push of the branch, since it left ${event.defaultBranch}`)
}

/** The list of files is longer than a comparison may be, but describes the pull request of now; a comparison keeps to the event's commits. */
async function pullRequest(origin: Extract<Origin, { kind: 'pull-request' }>, api: ChangesApi): Promise<FromApi> {
  const { baseSha, headSha, number } = origin
  if (headSha === null) return unknown('the payload does not name the head of the pull request')
  const files = await api.pullRequest(number, headSha)
  const head = origin.mergeCommit ?? headSha
  if (files.kind === 'complete' || baseSha === null)
    return known(files, baseSha, head, `files of pull request ${number}`)
  const compared = await api.compare(baseSha, headSha)
  if (compared.kind === 'unknown')
    return unknown(files.why === compared.why ? files.why : `${files.why}; ${compared.why}`)
  return known(compared, baseSha, head, `base and head of pull request ${number}`)
}

function known(answer: Compared, base: ObjectId | null, head: ObjectId, how: string): FromApi {
  switch (answer.kind) {
    case 'complete':
      return { kind: 'known', base: answer.base ?? base, head, how, paths: answer.paths }
    case 'unknown':
      return answer
  }
}

function unknown(why: string): FromApi {
  return { kind: 'unknown', why }
}
