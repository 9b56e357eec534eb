import type { Changes } from '../changes/changes'
import type { PlannedEvent } from '../event/event'
import type { Subject } from '../event/subject'
import type { Specification } from '../config/spec'

/** What a plan is made of, besides the ports. */
export interface PlanRequest {
  readonly specification: Specification
  /** Files that describe the images (the configuration file, a compose file, the workflow); absent where nothing is known of them. */
  readonly describedIn?: ReadonlySet<string>
  /** In the names of the code that is planned. */
  readonly event: PlannedEvent
  /** Absent where it is the event's commit and nothing else. */
  readonly subject?: Subject
  /** Whether `.git/config`, which a context that is the whole repository holds, has a login in it. */
  readonly hasLoginInGit?: boolean
  /** Files and folders of the work tree that the planner itself writes: never inputs. Relative to the root of the repository. */
  readonly own?: readonly string[]
  /** Found at the same time as the rest: it is only a hint. */
  readonly changes: Promise<Changes>
  /** Committer date of the event's commit, for `{{commit_date}}`; null where it could not be read. */
  readonly commitDate: Promise<Date | null>
  readonly options: PlanOptions
}

export interface PlanOptions {
  /** `auto`: what the event and the registry allow. */
  readonly push: boolean | 'auto'
  readonly rebuild: 'none' | 'base' | 'app' | 'all'
  readonly retag: 'changed' | 'always' | 'never'
  readonly onRegistryError: 'fail' | 'rebuild'
  /** Whether every repository that the plan will push to is asked beforehand whether it would take the push. */
  readonly checkPush: 'auto' | 'false'
  /** A further tag of the bases, as a manual run asks for one. */
  readonly extraBaseTag: string | null
}
