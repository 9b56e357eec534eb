import { messageOf } from '../errors'
import type { Fetched, Found } from '../changes/history'
import type { ObjectId } from '../ports'
import { shallowCommits } from './location'
import type { Location } from './location'
import { isObjectId } from '../reference/object-id'
import { attemptGit, reason } from './run'
import type { Git } from './run'

/** Nothing but the named objects: no tags, no submodules, no references updated or pruned. */
const NARROW = ['--no-tags', '--no-prune', '--no-recurse-submodules', '--quiet']

/**
 * Fetches commits by id from `origin`, with the credentials that actions/checkout left in the repository's configuration.
 * A tree diff needs no history, hence `--depth=1`; not in a full clone, which would become a shallow one by it.
 */
export async function fetchCommits(git: Git, location: Location, commits: readonly ObjectId[]): Promise<Fetched> {
  const depth = shallowCommits(location).size > 0 ? ['--depth=1'] : []
  return fetchFromOrigin(git, [...depth, 'origin', ...commits])
}

/** Adds `count` commits of history below the shallow boundary of these commits. */
export async function deepen(git: Git, count: number, commits: readonly ObjectId[]): Promise<Fetched> {
  return fetchFromOrigin(git, [`--deepen=${count}`, 'origin', ...commits])
}

async function fetchFromOrigin(git: Git, args: readonly string[]): Promise<Fetched> {
  try {
    const { code, stderr } = await attemptGit(git, 'fetch', [...NARROW, ...args])
    return code === 0 ? { kind: 'fetched' } : { kind: 'failed', why: `git fetch: ${reason(stderr)}` }
  } catch (error) {
    return { kind: 'failed', why: `git fetch: ${reason(messageOf(error))}` }
  }
}

/** The commit of a branch of `origin`, asked of the server: a checkout of depth 1 knows only its own branch. */
export async function remoteBranch(git: Git, branch: string): Promise<Found> {
  const answer = await listRemote(git, ['--heads', 'origin', `refs/heads/${branch}`])
  if (answer.kind === 'failed') return { kind: 'unknown', why: answer.why }
  const commit = answer.references.get(`refs/heads/${branch}`)
  return commit === undefined ? { kind: 'none' } : { kind: 'found', commit }
}

type Listed =
  { readonly kind: 'listed'; readonly references: ReadonlyMap<string, ObjectId> } | Extract<Fetched, { kind: 'failed' }>

/** References of `origin` by full name; annotated tags also as `<name>^{}` with the object that they point at. */
export async function listRemote(git: Git, args: readonly string[]): Promise<Listed> {
  try {
    const { code, stdout, stderr } = await attemptGit(git, 'ls-remote', ['--quiet', ...args])
    if (code !== 0) return { kind: 'failed', why: `git ls-remote: ${reason(stderr)}` }
    const lines = stdout.toString('utf8').split('\n').filter(Boolean)
    const references = new Map<string, ObjectId>()
    for (const line of lines) {
      const [id = '', name = ''] = line.split('\t')
      if (isObjectId(id)) references.set(name, id)
    }
    return { kind: 'listed', references }
  } catch (error) {
    return { kind: 'failed', why: `git ls-remote: ${reason(messageOf(error))}` }
  }
}
