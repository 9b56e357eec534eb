import type { ObjectId } from '../ports'

/**
 * What `findChanges` asks of git, as types; `git/` implements it. Commits are ids, never names: two answers about one
 * commit cannot differ. Every method may reject with git's own message when git fails.
 */
export interface History {
  /** `git fetch --no-tags --depth=1 origin <ids>` of those that are not here. Never rejects: no network is a normal case. */
  fetchMissing(commits: readonly ObjectId[]): Promise<Fetched>
  /** The commit that an annotated tag points at in the end, a commit itself; null when it is not here or is no commit. */
  peel(id: ObjectId): Promise<ObjectId | null>
  /** The parents that the commit names, also those that a shallow repository does not hold; null when the commit is not here. */
  parents(commit: ObjectId): Promise<readonly ObjectId[] | null>
  /** Paths that differ between two commits (or trees) that are here, two-dot, a rename as both its sides, in the form and order of `TreeEntry.path`. */
  diff(base: ObjectId, head: ObjectId): Promise<readonly string[]>
  /** Every path of a commit. */
  paths(commit: ObjectId): Promise<readonly string[]>
  /** The commit of a branch of `origin`; `none` when origin has no such branch. */
  branchTip(branch: string): Promise<Found>
  /** The newest commit that both descend from. History is deepened, within bounds, until a shallow boundary cannot hide a newer one. */
  mergeBase(one: ObjectId, other: ObjectId): Promise<Found>
  /** The commit of the nearest tag that the commit descends from. Tags of the commit itself do not count. */
  previousTag(commit: ObjectId): Promise<Found>
}

/** `none` is knowledge (there is no such commit), `unknown` is the lack of it. `name` is the tag, where it is one. */
export type Found =
  | { readonly kind: 'found'; readonly commit: ObjectId; readonly name?: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly why: string }

/** `here`: nothing was missing. `why` is safe to print and holds no credential. */
export type Fetched =
  { readonly kind: 'here' } | { readonly kind: 'fetched' } | { readonly kind: 'failed'; readonly why: string }
