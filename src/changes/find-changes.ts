import { messageOf } from '../errors'
import { printable } from '../printable'
import type { ObjectId } from '../ports'
import type { ChangesApi } from './api'
import { askApi } from './ask-api'
import type { Changes } from './changes'
import type { StartedEvent } from '../event/event'
import type { History } from './history'
import { findSpan } from './span'
import type { Span } from './span'

/**
 * Which paths the event changed: from git, with what is missing fetched, else from GitHub's API (null where there is no token), else
 * not known. Never rejects for missing knowledge: then `known` is false and `how` says why.
 */
export async function findChanges(event: StartedEvent, history: History, api: ChangesApi | null): Promise<Changes> {
  if (event.origin.kind === 'registry-decides') return unknown(null, headOf(event), event.origin.why)
  const fromGit = await askGit(event, history)
  if (fromGit.known) return fromGit
  if (api === null) return { ...fromGit, how: `${fromGit.how}; there is no token for GitHub's API` }
  const answer = await askApi(event, fromGit.base, api)
  if (answer.kind === 'unknown') return { ...fromGit, how: `${fromGit.how}; ${answer.why}` }
  const { base, head, how } = answer
  return {
    known: true,
    base,
    head,
    source: 'api',
    how: `${how}, by GitHub's API (${fromGit.how})`,
    paths: [...answer.paths].sort(byBytes)
  }
}

/** The event with an annotated tag's commit in place of the tag, where the host did not peel it. */
export async function peelEvent(event: StartedEvent, history: History): Promise<StartedEvent> {
  if (event.deleted) return event
  await history.fetchMissing([event.sha])
  return { ...event, sha: (await history.peel(event.sha)) ?? event.sha }
}

async function askGit(event: StartedEvent, history: History): Promise<Changes> {
  try {
    return await changesOf(await findSpan(event, history), history)
  } catch (error) {
    return unknown(null, headOf(event), printable(messageOf(error)))
  }
}

async function changesOf(span: Span, history: History): Promise<Changes> {
  switch (span.kind) {
    case 'between': {
      const paths = await history.diff(span.base, span.head)
      return { known: true, base: span.base, head: span.head, source: 'git', how: span.how, paths }
    }
    case 'everything':
      return {
        known: true,
        base: null,
        head: span.head,
        source: 'git',
        how: span.how,
        paths: await history.paths(span.head)
      }
    case 'unknown':
      return unknown(span.base, span.head, span.why)
  }
}

function unknown(base: ObjectId | null, head: ObjectId | null, how: string): Changes {
  return { known: false, base, head, source: 'none', how, paths: [] }
}

function headOf(event: StartedEvent): ObjectId | null {
  return event.deleted ? null : event.sha
}

/** The API's names are all UTF-8, whose bytes order as code points do. */
function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}
