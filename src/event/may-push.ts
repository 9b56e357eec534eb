import type { PlannedEvent } from './event'
import type { Payload } from './payload'

const PULL_REQUESTS: readonly string[] = ['pull_request', 'pull_request_review', 'pull_request_review_comment']

/** Events whose token is read-only when Dependabot started them. */
const DEPENDABOT: readonly string[] = [...PULL_REQUESTS, 'push', 'create', 'deployment', 'deployment_status']

/**
 * Whether later steps may push when the user says `push: auto`: false where GitHub hands out a read-only token, and where the
 * code may be a stranger's while the token is not. `actor` is `GITHUB_ACTOR`, which decides on the token also when somebody
 * else re-runs the workflow.
 *
 * Sources: https://docs.github.com/en/actions/reference/security/secure-use,
 * https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
 */
export function mayPush(
  name: string,
  actor: string,
  repository: string | null,
  payload: Payload
): PlannedEvent['mayPush'] {
  if (name === 'pull_request_target') {
    return no('pull_request_target may write while the code may come from a stranger, so nothing is pushed')
  }
  if (PULL_REQUESTS.includes(name) && isFork(payload.pull_request?.head?.repo?.full_name, repository)) {
    return no('the pull request comes from a fork, whose token may only read')
  }
  if (name === 'workflow_run' && isFork(payload.workflow_run?.head_repository?.full_name, repository)) {
    return no('the workflow run that started this one belongs to a fork')
  }
  if (actor === 'dependabot[bot]' && DEPENDABOT.includes(name)) {
    return no('Dependabot started this run, and its token may only read')
  }
  return { allowed: true }
}

/** A head whose repository is unknown or deleted (null in the payload) is taken for a fork. */
function isFork(head: string | null | undefined, repository: string | null): boolean {
  return repository === null || head?.toLowerCase() !== repository.toLowerCase()
}

function no(why: string): PlannedEvent['mayPush'] {
  return { allowed: false, why }
}
