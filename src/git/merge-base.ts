import type { Found } from '../changes/history'
import type { ObjectId } from '../ports'
import { deepen } from './fetch'
import { shallowCommits } from './location'
import type { Location } from './location'
import { attemptGit, GitError, runGit } from './run'
import type { Git } from './run'

/** Commits added below the shallow boundary, round by round, before giving up: 2,400 in all. */
const ROUNDS: readonly number[] = [50, 350, 2000]

/** The merge base of two commits that are here. In a shallow repository, history is deepened until the answer is certain. */
export async function findMergeBase(git: Git, location: Location, one: ObjectId, other: ObjectId): Promise<Found> {
  if (one === other) return { kind: 'found', commit: one }
  for (const count of [0, ...ROUNDS]) {
    if (count > 0) {
      const fetched = await deepen(git, count, [one, other])
      if (fetched.kind === 'failed') return { kind: 'unknown', why: fetched.why }
    }
    const bases = await mergeBases(git, one, other)
    if (await isCertain(git, location, [one, other], bases)) {
      const [commit] = bases
      return commit === undefined ? { kind: 'none' } : { kind: 'found', commit }
    }
  }
  const deepened = ROUNDS.reduce((sum, count) => sum + count, 0)
  return {
    kind: 'unknown',
    why: `no common ancestor within ${deepened} commits of a shallow clone; use fetch-depth: 0`
  }
}

async function mergeBases(git: Git, one: ObjectId, other: ObjectId): Promise<readonly ObjectId[]> {
  const { code, stdout, stderr } = await attemptGit(git, 'merge-base', ['--all', one, other])
  // Code 1 without a word is the answer "none".
  if (code > 1 || (code === 1 && stderr !== '')) throw new GitError('merge-base', code, stderr)
  return stdout.toString('latin1').split('\n').filter(Boolean)
}

/**
 * Whether no history is missing that could hold a newer common ancestor: no shallow boundary lies between the two commits and what was
 * found, so whatever is missing is older than that. A boundary is never taken for the end of history.
 */
async function isCertain(
  git: Git,
  location: Location,
  commits: readonly ObjectId[],
  bases: readonly ObjectId[]
): Promise<boolean> {
  const boundary = shallowCommits(location)
  if (boundary.size === 0) return true
  const between = await runGit(git, 'rev-list', [...commits, ...bases.map(base => `^${base}`)])
  return !between
    .toString('latin1')
    .split('\n')
    .some(commit => boundary.has(commit))
}
