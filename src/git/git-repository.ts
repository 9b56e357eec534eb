import type { History } from '../changes/history'
import type { ObjectId, Repository } from '../ports'
import type { CommitChanges, FirstParentCommit } from './first-parents'
import type { WorkTreeState } from './work-tree-state'

/** One repository, read through git: the port of the planner's middle, and what `findChanges` asks. */
export interface GitRepository extends Repository, History {
  /** Root of the work tree, absolute. */
  readonly root: string
  /** The commit that is checked out; null only where `mayBeEmpty` allows for none. */
  readonly checkedOut: ObjectId | null
  /** The state of the work tree; null where it is not looked at, or nothing was checked out. */
  workTree(): Promise<WorkTreeState | null>
  /** The branch that is checked out; null where none is. */
  branch(): Promise<string | null>
  /** The address of the remote `origin`, as it is configured: it may hold a password. Null where there is none. */
  originUrl(): Promise<string | null>
  /** Whether `.git/config`, as a context at the root of the repository would hold it, has a login in it: of actions/checkout, or in an address. */
  hasLoginInGit(): boolean
  /** Content of a file of a commit while its files are still being listed; null where that does not tell. */
  peek(commit: ObjectId, path: string): Promise<Uint8Array | null>
  /** The committer's date, for `{{commit_date}}`; null when the commit is not here. */
  commitDate(commit: ObjectId): Promise<Date | null>
  /** Whether two commits hold the same files; false where one is not here. */
  isSameTree(one: ObjectId, other: ObjectId): Promise<boolean>
  /** The commit that a revision names (`HEAD~1`, a branch, a short id); null where it names none. */
  resolve(revision: string): Promise<ObjectId | null>
  /** The first-parent commits of a revision or a range, oldest first. Rejects where git knows no such range. */
  firstParents(range: string): Promise<readonly FirstParentCommit[]>
  /** What each of these commits changed against its first parent, in their order. */
  changesOf(commits: readonly FirstParentCommit[]): AsyncIterable<CommitChanges>
  /** Ends the process that reads objects. */
  close(): void
}
