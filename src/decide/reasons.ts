export type BaseReasonCode =
  | 'forced'
  | 'absent'
  | 'platform-missing'
  | 'hash-mismatch'
  | 'expired'
  | 'upstream-changed'
  | 'parent-stale'
  | 'registry-unknown'
  | 'inputs-changed'
  | 'present'

export type ServiceReasonCode =
  | 'base-stale'
  | 'forced'
  | 'never-built'
  | 'platform-missing'
  | 'hash-mismatch'
  | 'not-on-base'
  | 'registry-unknown'
  | 'inputs-changed'
  | 'already-built'
  | 'unchanged'

export interface Reason<Code extends string> {
  readonly code: Code
  /** For people. */
  readonly message: string
  /** With `inputs-changed`: the changed paths, each with the place that consumes it. */
  readonly paths?: readonly ChangedPath[]
}

/** A changed path and the first line of the Dockerfile that consumes it; `line` is null for the Dockerfile itself and for `dependencies`. */
export interface ChangedPath {
  readonly path: string
  readonly file: string
  readonly line: number | null
}

export type BaseReason = Reason<BaseReasonCode>
export type ServiceReason = Reason<ServiceReasonCode>

/** How much of a service is to be built; from least to most: {@link modes}. */
export type Mode = 'skip' | 'retag' | 'fast' | 'full'

export const modes: readonly Mode[] = ['skip', 'retag', 'fast', 'full']
