import type { BuilderOptions } from '../builder'
import type { WorkflowEvent } from '../runner/event'
import type { Json } from './evaluate'
import type { Masks } from './masks'
import type { MatrixLeg } from './matrix'

export type Result = 'success' | 'failure' | 'skipped'

export interface WorkflowOptions {
  /** The repository that "GitHub" holds: a git folder that has the event's commit. */
  readonly remote: string
  /** Path of the workflow file in it, at the event's commit. */
  readonly file: string
  readonly event: WorkflowEvent
  readonly secrets?: Readonly<Record<string, string>>
  /** Who started the run; `octocat` when it is not said. */
  readonly actor?: string
  readonly vars?: Readonly<Record<string, string>>
  /** How builders reach registries; its `env` is that of every step, too. */
  readonly network?: BuilderOptions
}

export interface WorkflowRun {
  readonly result: Result
  /** Every job, a matrix by its legs, those of called workflows as `caller / job`. */
  readonly jobs: readonly JobRun[]
  /** Of a called workflow. */
  readonly outputs: Readonly<Record<string, string>>
  /** Evaluated `concurrency.group`; null where there is none. */
  readonly concurrency: string | null
}

export interface JobRun {
  readonly id: string
  readonly matrix: MatrixLeg | null
  readonly result: Result
  readonly outputs: Readonly<Record<string, string>>
  /** Names of outputs that were dropped since they held a masked value. */
  readonly dropped: readonly string[]
  readonly concurrency: string | null
  readonly permissions: Json
  readonly steps: readonly StepRun[]
  /** Why the job could not run: an impossible matrix, an expression that fails. */
  readonly error: string | null
}

export interface StepRun {
  readonly id: string | null
  /** `actions/checkout@v5`, or `run`. */
  readonly what: string
  readonly outcome: Result
  /** The outcome, or success where `continue-on-error` says so. */
  readonly conclusion: Result
  /** Evaluated `with:`, for actions. */
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
  /** What it printed, masked. */
  readonly log: string
}

/** What a run has in common, in all its jobs and called workflows. */
export interface RunState {
  readonly options: WorkflowOptions
  /** A folder for everything that this run writes. */
  readonly folder: string
  readonly masks: Masks
}
