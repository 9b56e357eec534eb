import type { ObjectId } from '../ports'

/** What started this run, in the words of the planner. Read from the environment and the payload at the edge; a value everywhere else. */
export interface PlannedEvent {
  /** `push`, `pull_request`, `schedule`, …; `local` for the command line. */
  readonly name: string
  /** `refs/heads/…`, `refs/tags/…`, `refs/pull/N/merge`. */
  readonly ref: string
  /** The commit that is planned; annotated tags are peeled. */
  readonly sha: ObjectId
  /** `owner/name`; null where the event does not say. */
  readonly repository: string | null
  /** `https://github.com/owner/name`; null where unknown. For the label `org.opencontainers.image.source`. */
  readonly repositoryUrl: string | null
  /** The branch of `refs/heads/…`, else null. */
  readonly branch: string | null
  /** The tag of `refs/tags/…` (or of a release), else null. */
  readonly tag: string | null
  readonly pullRequest: { readonly number: number; readonly baseRef: string; readonly headRef: string } | null
  /** Null where the payload does not say (some schedules). */
  readonly defaultBranch: string | null
  /** The ref was deleted: nothing is to be planned. */
  readonly deleted: boolean
  /** Whether `push: auto` means yes, and if not, why, in words for the log. */
  readonly mayPush: { readonly allowed: true } | { readonly allowed: false; readonly why: string }
}
