import type { ChangesApi } from '../../../src/changes/api'
import type { Changes } from '../../../src/changes/changes'
import type { StartedEvent } from '../../../src/event/event'
import { findChanges } from '../../../src/changes/find-changes'
import { readEvent } from '../../../src/event/read-event'
import { openRepository } from '../../../src/git/repository'
import type { GitRepository } from '../../../src/git/repository'
import { REPOSITORY } from '../runner/event'
import type { WorkflowEvent } from '../runner/event'
import type { Sandbox } from './program'

/** The event as the action reads it. */
export function started(event: WorkflowEvent, actor = 'octocat'): StartedEvent {
  const environment = {
    GITHUB_EVENT_NAME: event.name,
    GITHUB_REF: event.ref,
    GITHUB_SHA: event.sha,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_ACTOR: actor
  }
  return readEvent(environment, event.payload)
}

/** Opens the repository of a checkout for as long as `use` takes. */
export async function withRepository<T>(
  sandbox: Sandbox,
  workspace: string,
  use: (repository: GitRepository) => Promise<T>
): Promise<T> {
  // As the action opens the workspace of its job, whoever owns it.
  const repository = await openRepository(workspace, { environment: sandbox.environment, anyOwner: true })
  try {
    return await use(repository)
  } finally {
    repository.close()
  }
}

/** What `findChanges` says about an event in a checkout. */
export function changesIn(
  sandbox: Sandbox,
  workspace: string,
  event: WorkflowEvent,
  api: ChangesApi | null = null
): Promise<Changes> {
  return withRepository(sandbox, workspace, repository => findChanges(started(event), repository, api))
}
