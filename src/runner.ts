import type * as Core from '@actions/core'

/** The part of `@actions/core` that the action uses: what it reads from the runner and says to it. */
export type Runner = Pick<
  typeof Core,
  | 'getInput'
  | 'setSecret'
  | 'setOutput'
  | 'summary'
  | 'info'
  | 'debug'
  | 'warning'
  | 'error'
  | 'setFailed'
  | 'startGroup'
  | 'endGroup'
>
