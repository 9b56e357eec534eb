import type { ObjectId } from '../ports'

/** What started this run, in the words of the planner. Read from the environment and the payload at the edge; a value everywhere else. */
export interface PlannedEvent {
  /** `push`, `pull_request`, `schedule`, …; `local` for the command line. */
  readonly name: string
  /** `refs/heads/…`, `refs/tags/…`, `refs/pull/N/merge`. */
  readonly ref: string
  /** The commit that is planned; annotated tags are peeled. */
  readonly sha: ObjectId
  /** `sha` is the tree of a work tree with uncommitted edits: it exists nowhere else, so nothing is named by it, nor by the branch. */
  readonly uncommitted?: boolean
  /** `owner/name`; null where the event does not say. */
  readonly repository: string | null
  /** `https://github.com/owner/name`; null where unknown. For the label `org.opencontainers.image.source`. */
  readonly repositoryUrl: string | null
  /** The branch of `refs/heads/…`, else null. */
  readonly branch: string | null
  /** The tag of `refs/tags/…` (or of a release), else null. */
  readonly tag: string | null
  /** Whose the repository is; absent or null where the payload does not say. Their pages on GitHub have different addresses. */
  readonly ownerKind?: 'organization' | 'user' | null
  readonly pullRequest: { readonly number: number; readonly baseRef: string; readonly headRef: string } | null
  /** Null where the payload does not say (some schedules). */
  readonly defaultBranch: string | null
  /** The ref was deleted: nothing is to be planned. */
  readonly deleted: boolean
  /** Whether `push: auto` means yes, and if not, why, in words for the log. */
  readonly mayPush: { readonly allowed: true } | { readonly allowed: false; readonly why: string }
}

/** An event with what `findChanges` needs of it. */
export interface StartedEvent extends PlannedEvent {
  /** Which two states the changed paths are asked of. */
  readonly origin: Origin
}

/**
 * Where the changes of an event begin and end, from its payload alone; what git or the API must still be asked is `findChanges`' part.
 * Ids are as the payload gives them: an annotated tag is not peeled yet.
 */
export type Origin =
  /** `before` is null on the first push of a branch (all zeros). */
  | { readonly kind: 'push'; readonly before: ObjectId | null; readonly after: ObjectId; readonly forced: boolean }
  /** Push of a tag, or a release. */
  | { readonly kind: 'tag'; readonly tag: string }
  /**
   * `mergeCommit` is the event's commit where it can be one (never for `pull_request_target`, whose commit is the base branch's).
   * `commits` is the number of commits of the pull request, null where the payload does not say.
   */
  | {
      readonly kind: 'pull-request'
      readonly number: number
      readonly baseSha: ObjectId | null
      readonly headSha: ObjectId | null
      readonly mergeCommit: ObjectId | null
      readonly merged: boolean
      readonly commits: number | null
    }
  /** Two known states: a merge group, or the command line's work tree. `how` says for people where they came from. */
  | { readonly kind: 'between'; readonly base: ObjectId; readonly head: ObjectId; readonly how: string }
  /** The event names no earlier state, or its branch is gone. */
  | { readonly kind: 'registry-decides'; readonly why: string }
