import { UserError } from '../errors'
import { nearest } from '../nearest'

/** Events that start a workflow and that a plan is made for. */
export const eventNames = [
  'push',
  'pull_request',
  'pull_request_target',
  'merge_group',
  'release',
  'schedule',
  'workflow_dispatch',
  'workflow_call',
  'workflow_run',
  'repository_dispatch',
  'create',
  'local'
] as const

/** The value when it is one of the allowed ones, else a `UserError` with the nearest; `what` names the value. */
export function oneOf<const T extends string>(value: string, allowed: readonly T[], what: string): T {
  const found = allowed.find(item => item === value)
  if (found !== undefined) return found
  const guess = nearest(value, allowed)
  throw new UserError(
    `${what}: "${value}" is none of ${allowed.join(', ')}.${guess === null ? '' : ` Did you mean "${guess}"?`}`
  )
}
