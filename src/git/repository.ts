import { realpathSync } from 'node:fs'
import type { Fetched, Found } from '../changes/history'
import { UserError } from '../errors'
import type { ObjectId, TreeEntry } from '../ports'
import { CatFile } from './cat-file'
import { peelToCommit, readCommit } from './commits'
import { changedPaths } from './diff'
import { gitEnvironment } from './environment'
import { fetchCommits, remoteBranch } from './fetch'
import { changesOf, firstParents } from './first-parents'
import type { GitRepository } from './git-repository'
import { hasLogin, locate, shallowCommits } from './location'
import type { Location } from './location'
import { findMergeBase } from './merge-base'
import { isObjectId } from '../reference/object-id'
import { comparePaths } from '../path-bytes'
import { commitsHere, isPartial } from './presence'
import { findPreviousTag } from './previous-tag'
import { findGit, type Environment } from './program'
import { attemptGit, GitError } from './run'
import { withSubmodule } from './submodule'
import type { Git } from './run'
import { listTree } from './tree-list'
import { openWorkTreeState, type WorkTreeState, type WorkTreeView } from './work-tree-state'

export type { GitRepository } from './git-repository'

export interface RepositoryOptions {
  /** `process.env` of the composition root. */
  readonly environment: Environment
  /** Whether a repository of another user will do, where it is the directory itself: the workspace of a job. */
  readonly anyOwner?: boolean
  /** Whether the work tree is looked at, and what its new files are; absent: it is not. */
  readonly workTree?: WorkTreeView
  /** Whether a repository without any commit will do. */
  readonly mayBeEmpty?: boolean
  /** A commit whose files will be asked for: git lists them while the repository is being opened. */
  readonly expects?: ObjectId
}

/**
 * Opens the repository that `directory` is in. A {@link UserError} when there is no git program, no repository or no commit, or
 * when git refuses to work in it.
 */
export async function openRepository(directory: string, options: RepositoryOptions): Promise<GitRepository> {
  const location = locate(directory)
  const git: Git = {
    program: findGit(options.environment),
    root: location.root,
    environment: gitEnvironment(options.environment),
    anyOwner: options.anyOwner === true && location.root === realpathSync(directory)
  }
  const objects = new CatFile(git)
  // A partial clone would fetch a missing commit with all of its history.
  const expected = isPartial(location) ? null : expectedList(git, options.expects)
  const checkedOut = await checkedOutCommit(directory, objects)
  if (checkedOut === null && options.mayBeEmpty !== true) {
    objects.close()
    throw new UserError(`The repository in ${directory} has no commits; commit the files that are to be planned.`)
  }
  return repositoryOf(git, location, objects, checkedOut, options.workTree ?? null, expected)
}

interface ExpectedList {
  readonly commit: ObjectId
  readonly list: Promise<readonly TreeEntry[]>
}

/** A list that fails is made again, and fetched for, when it is asked for. */
function expectedList(git: Git, commit: ObjectId | undefined): ExpectedList | null {
  if (commit === undefined || !isObjectId(commit)) return null
  const list = listTree(git, commit)
  list.catch(() => undefined)
  return { commit, list }
}

async function checkedOutCommit(directory: string, objects: CatFile): Promise<ObjectId | null> {
  try {
    return (await objects.get('HEAD'))?.id ?? null
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    const fix = /dubious ownership|unsafe repository/.test(error.message)
      ? `; another user owns it: update git to 2.38 or newer, or run "git config --global --add safe.directory ${directory}" in a step before`
      : ''
    throw new UserError(`git cannot read the repository in ${directory}: ${error.message}${fix}`, { cause: error })
  }
}

function repositoryOf(
  git: Git,
  location: Location,
  objects: CatFile,
  checkedOut: ObjectId | null,
  view: WorkTreeView | null,
  expected: ExpectedList | null
): GitRepository {
  const alone = oneAtATime()
  const lists = new Map<ObjectId, Promise<readonly TreeEntry[]>>()
  let state: WorkTreeState | null = null
  const looking = view === null ? null : lookAtWorkTree(view)
  looking?.catch(() => undefined)

  async function lookAtWorkTree(view: WorkTreeView): Promise<WorkTreeState | null> {
    const committed = () => (checkedOut === null ? Promise.resolve([]) : files(checkedOut))
    // A partial clone may lack trees that git needs for it: they are fetched with the list.
    if (isPartial(location)) await committed()
    state = await openWorkTreeState(
      git,
      location,
      checkedOut,
      committed,
      view,
      async id => (await objects.get(id))?.content ?? null
    )
    if (state !== null) lists.set(state.id, Promise.resolve(state.files))
    return state
  }

  /** A tree that no commit has yet: nothing of it is to be fetched. */
  function isOfWorkTree(id: ObjectId): boolean {
    return id === state?.id && id !== checkedOut
  }

  function files(commit: ObjectId): Promise<readonly TreeEntry[]> {
    const list = lists.get(commit) ?? listOrFetch(commit)
    lists.set(commit, list)
    return list
  }

  async function listOrFetch(commit: ObjectId): Promise<readonly TreeEntry[]> {
    if (!isObjectId(commit)) throw new Error(`${commit} is no git object id`)
    if (isPartial(location)) await ensureHere(commit)
    try {
      return await (expected?.commit === commit ? expected.list : listTree(git, commit))
    } catch {
      // What was listed ahead may have been fetched since.
      await ensureHere(commit)
      return await listTree(git, commit).catch(explained)
    }
  }

  /** In a partial clone git asks the server for what is not here, in the middle of any question. */
  function explained(error: unknown): never {
    if (!(error instanceof GitError) || !isPartial(location)) throw error
    throw new UserError(
      `This checkout is a partial clone, and what it lacks could not be fetched (${error.message}); check out without "filter" and "sparse-checkout", ` +
        `or let actions/checkout keep its credentials (persist-credentials: true).`,
      { cause: error }
    )
  }

  async function ensureHere(commit: ObjectId): Promise<void> {
    const fetched = await fetchMissing([commit])
    if (fetched.kind !== 'failed') return
    throw new UserError(
      `The commit ${commit} is not in this checkout and could not be fetched (${fetched.why}); check out the commit of the event, or let actions/checkout keep its credentials.`
    )
  }

  async function read(ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Uint8Array>> {
    const contents = [...new Set(ids)].map(async id => {
      const written = state?.content(id) ?? null
      if (written !== null) return [id, written] as const
      const object = isObjectId(id) ? await objects.get(id).catch(explained) : null
      if (object?.type !== 'blob') throw new Error(`The repository holds no file content under ${id}`)
      return [id, object.content] as const
    })
    return new Map(await Promise.all(contents))
  }

  async function peek(commit: ObjectId, path: string): Promise<Uint8Array | null> {
    // Names with a meaning of their own for git are left to the list, and a partial clone would fetch a commit that is missing.
    const isPlain = /^[\w-][\w.-]*(?:\/[\w.-]*[\w-][\w.-]*)*$/.test(path.replace(/^\./, ''))
    if (!isPlain || !isObjectId(commit) || isPartial(location)) return null
    const object = await objects.get(`${commit}:${path}`)
    return object?.type === 'blob' ? object.content : null
  }

  function fetchMissing(commits: readonly ObjectId[]): Promise<Fetched> {
    return alone(async () => {
      const here = await commitsHere(git, location, objects, commits)
      const missing = commits.filter(commit => !here.has(commit) && !isOfWorkTree(commit))
      return missing.length === 0 ? { kind: 'here' } : fetchCommits(git, location, missing)
    })
  }

  async function diff(base: ObjectId, head: ObjectId): Promise<readonly string[]> {
    if (state === null || checkedOut === null || !isOfWorkTree(head)) return changedPaths(git, base, head)
    const committed = base === checkedOut ? [] : await changedPaths(git, base, checkedOut)
    return [...new Set([...committed, ...state.edits.map(edit => edit.path)])].sort(comparePaths)
  }

  return {
    root: location.root,
    checkedOut,
    branch: () => ask(git, 'symbolic-ref', ['--quiet', '--short', 'HEAD']),
    originUrl: () => ask(git, 'config', ['--get', 'remote.origin.url']),
    hasLoginInGit: () => hasLogin(location),
    commitDate: async commit => {
      const read = await readCommit(objects, commit)
      return read === null ? null : new Date(read.committed * 1000)
    },
    isSameTree: async (one, other) => {
      const [tree, otherTree] = await Promise.all([one, other].map(id => readCommit(objects, id)))
      return tree != null && tree.tree === otherTree?.tree
    },
    resolve: async revision => {
      const named = await objects.get(revision)
      return named === null ? null : peelToCommit(objects, named.id)
    },
    firstParents: range => firstParents(git, range),
    changesOf: commits => changesOf(git, commits),
    files,
    read,
    peek,
    workTree: () => looking ?? Promise.resolve(null),
    beside: (id, isWanted) => Promise.resolve(id === state?.id ? state.beside(isWanted) : []),
    present: async (id, path) =>
      id === state?.id ? withSubmodule(state.present(path), openRepository, git, path) : null,
    isEdited: (id, path) => id === state?.id && state.isEdited(path),
    fetchMissing,
    peel: id => peelToCommit(objects, id),
    parents: async commit => (await readCommit(objects, commit))?.parents ?? null,
    diff,
    paths: async commit => (await files(commit)).map(entry => entry.path),
    branchTip: branch => branchTip(git, location, objects, branch),
    mergeBase: (one, other) => alone(() => findMergeBase(git, location, one, other)),
    previousTag: commit => alone(() => findPreviousTag(git, location, objects, commit)),
    close: () => {
      objects.close()
    }
  }
}

/** One line that git answers; null where it has no answer. */
async function ask(git: Git, subcommand: string, args: readonly string[]): Promise<string | null> {
  const { code, stdout } = await attemptGit(git, subcommand, args)
  const line = stdout.toString('utf8').trim()
  return code === 0 && line !== '' ? line : null
}

/** A full clone has the branch itself, as of its own time; a shallow one must ask the server. */
async function branchTip(git: Git, location: Location, objects: CatFile, branch: string): Promise<Found> {
  if (shallowCommits(location).size === 0) {
    const tracked = await objects.get(`refs/remotes/origin/${branch}`)
    if (tracked?.type === 'commit') return { kind: 'found', commit: tracked.id }
  }
  return remoteBranch(git, branch)
}

/** Runs tasks one after the other: two fetches at once would fail on the lock of the list of shallow commits. */
function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return task => {
    const next = last.then(task, task)
    last = next.catch(() => undefined)
    return next
  }
}
