import type { ObjectId } from '../ports'

/** Which paths differ between the state that the event started from and its commit. A hint: the registry decides. */
export interface Changes {
  /** False where it cannot be known; then `how` says why, `paths` is empty and `count` 0. */
  readonly known: boolean
  readonly base: ObjectId | null
  readonly head: ObjectId | null
  readonly source: 'git' | 'api' | 'none'
  /** For people: where base and head came from, or why nothing is known. */
  readonly how: string
  /** All changed paths, sorted, in the form of `TreeEntry.path`. */
  readonly paths: readonly string[]
}
