import type { Found } from '../changes/history'
import type { ObjectId } from '../ports'
import type { CatFile } from './cat-file'
import { peelToCommit, readCommit } from './commits'
import { deepen, listRemote } from './fetch'
import { shallowCommits } from './location'
import type { Location } from './location'
import { runGit } from './run'
import type { Git } from './run'

/** Commits added below the shallow boundary, round by round, before giving up. */
const ROUNDS: readonly number[] = [100, 400, 2000]

/** Tags by the commit that they point at. */
type Tags = ReadonlyMap<ObjectId, string>

/**
 * The nearest tagged ancestor of a commit that is here. Tags of the commit itself do not count: several may name one release.
 *
 * Tags that are here are believed in a full clone alone, and there only when they hold an answer: a checkout may have left them out
 * (`--no-tags`). Else the server is asked which commits have one.
 */
export async function findPreviousTag(
  git: Git,
  location: Location,
  objects: CatFile,
  commit: ObjectId
): Promise<Found> {
  if (shallowCommits(location).size === 0) {
    const here = await localTags(git, objects, commit)
    if (here.size > 0) return nearest(await walk(objects, commit, here, new Set()))
  }
  const tags = await remoteTags(git, commit)
  if (tags.kind === 'unknown') return tags
  if (tags.byCommit.size === 0) return { kind: 'none' }
  for (const count of [0, ...ROUNDS]) {
    if (count > 0) {
      const fetched = await deepen(git, count, [commit])
      if (fetched.kind === 'failed') return { kind: 'unknown', why: fetched.why }
    }
    const walked = await walk(objects, commit, tags.byCommit, shallowCommits(location))
    if (walked.kind !== 'cut') return nearest(walked)
  }
  const deepened = ROUNDS.reduce((sum, count) => sum + count, 0)
  return { kind: 'unknown', why: `no earlier tag within ${deepened} commits of a shallow clone; use fetch-depth: 0` }
}

type Walked =
  | { readonly kind: 'tag'; readonly commit: ObjectId; readonly name: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'cut' }

function nearest(walked: Walked): Found {
  switch (walked.kind) {
    case 'tag':
      return { kind: 'found', commit: walked.commit, name: walked.name }
    case 'end':
      return { kind: 'none' }
    case 'cut':
      return { kind: 'unknown', why: 'the history of the tag is incomplete; use fetch-depth: 0' }
  }
}

/**
 * Walks from a commit to its ancestors, the newest first, up to the first that is tagged. A parent that is not here has no date: it
 * counts when it is tagged and nothing else waits that could be newer, and cuts the walk when not.
 */
async function walk(objects: CatFile, from: ObjectId, tags: Tags, boundary: ReadonlySet<ObjectId>): Promise<Walked> {
  const queue: { readonly id: ObjectId; readonly committed: number; readonly parents: readonly ObjectId[] }[] = []
  const seen = new Set<ObjectId>([from])
  let current = { id: from, parents: (await readCommit(objects, from))?.parents ?? [] }
  for (;;) {
    const isCut = boundary.has(current.id)
    const parents = current.parents.filter(parent => !seen.has(parent))
    const isOnly = parents.length === 1 && queue.length === 0
    for (const id of parents) {
      seen.add(id)
      const commit = isCut ? null : await readCommit(objects, id)
      const name = tags.get(id)
      if (commit === null) return name === undefined || !isOnly ? { kind: 'cut' } : { kind: 'tag', commit: id, name }
      const place = queue.findIndex(waiting => waiting.committed < commit.committed)
      queue.splice(place < 0 ? queue.length : place, 0, { id, ...commit })
    }
    const next = queue.shift()
    if (next === undefined) return { kind: 'end' }
    const name = tags.get(next.id)
    if (name !== undefined) return { kind: 'tag', commit: next.id, name }
    current = next
  }
}

/** Tags of ancestors, from the references that are here. */
async function localTags(git: Git, objects: CatFile, commit: ObjectId): Promise<Tags> {
  const format = '%(objecttype) %(objectname) %(refname:strip=2)'
  const output = await runGit(git, 'for-each-ref', [`--merged=${commit}`, `--format=${format}`, 'refs/tags'])
  const tags = new Map<ObjectId, string>()
  for (const line of output.toString('utf8').split('\n').filter(Boolean)) {
    const [type = '', id = '', ...name] = line.split(' ')
    const target = type === 'tag' ? await peelToCommit(objects, id) : id
    if (target !== null && target !== commit) tags.set(target, name.join(' '))
  }
  return tags
}

async function remoteTags(
  git: Git,
  commit: ObjectId
): Promise<{ readonly kind: 'known'; readonly byCommit: Tags } | Extract<Found, { kind: 'unknown' }>> {
  const answer = await listRemote(git, ['--tags', 'origin'])
  if (answer.kind === 'failed') return { kind: 'unknown', why: answer.why }
  const byCommit = new Map<ObjectId, string>()
  for (const [reference, id] of answer.references) {
    const peeled = answer.references.get(`${reference}^{}`) ?? id
    if (peeled !== commit) byCommit.set(peeled, reference.replace(/^refs\/tags\//, '').replace(/\^\{\}$/, ''))
  }
  return { kind: 'known', byCommit }
}
