import type { PlannedEvent } from './event'

/** Events that run with the rights of the repository while the code that they are about may be anybody's. */
export const privileged: readonly string[] = ['pull_request_target', 'issue_comment', 'workflow_run']

/** Why nothing of a commit may be evaluated for this event; null where it may. */
export function refusesEvaluation({ name }: Pick<PlannedEvent, 'name'>): string | null {
  return privileged.includes(name)
    ? `on ${name}, which has the rights of the repository while the code may be anybody's, no bake file is evaluated`
    : null
}

/**
 * Whether the commit that is planned is somebody's who may not push: a pull request from a fork, or, for an event that has the rights of the
 * repository, any other commit than the event's own.
 */
export function isOfStranger({ name, pullRequest, mayPush }: PlannedEvent, isOther: boolean): boolean {
  if (privileged.includes(name)) return isOther
  return pullRequest !== null && !mayPush.allowed
}
