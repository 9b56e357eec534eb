import { printBakeWith } from './buildx/print-bake'
import type { ChangesApi } from './changes/api'
import type { Changes } from './changes/changes'
import type { SpecifyRequest, Specified } from './specify'
import type { ActionInputs } from './inputs'
import type { StartedEvent } from './event/event'
import type { Subject } from './event/subject'
import { refusesEvaluation } from './event/trust'
import type { GitRepository } from './git/repository'
import { boundMemory } from './memory'
import { makePlan, type PlanResult } from './pipeline'
import {
  imagesOf,
  ownFiles,
  withRegistries,
  type Environment,
  type OpenRegistries,
  type RegistryWiring
} from './wiring'

/** What the action and every command have opened before they know which images there are. */
export interface Opened extends Pick<RegistryWiring, 'mask' | 'say' | 'facts'> {
  readonly environment: Environment
  readonly repository: GitRepository
  readonly inputs: ActionInputs
  readonly event: StartedEvent
  /** Absent where what is planned is the event's commit and nothing else. */
  readonly subject?: Subject
}

/** A run that can be planned. */
export interface Session extends Opened, Specified {
  /** Found at the same time as the rest: they are only a hint. */
  readonly changes: Promise<Changes>
  /** GitHub's API, where it may be asked. */
  readonly api?: ChangesApi | null
}

/** The state of the repository that counts. */
function treeOf({ event, subject }: Opened): string {
  return subject?.tree ?? event.sha
}

/** What is to be found out about the images of a run. */
export function specifyRequest(opened: Opened): SpecifyRequest {
  const { repository, inputs, event, environment } = opened
  return {
    repository,
    commit: treeOf(opened),
    config: inputs.config,
    single: inputs.single,
    given: inputs.given,
    registry: inputs.registry,
    repositoryName: event.repository,
    printBake: printBakeWith({ workTree: repository.root, environment, refused: refusesEvaluation(event) })
  }
}

/** Opens the registries of a run for as long as they are used. */
export function withSession<T>(session: Session, use: (registry: OpenRegistries) => Promise<T>): Promise<T> {
  const { inputs, specification, plainHttp, environment, repository, mask, say, facts } = session
  return withRegistries(
    {
      inputs,
      named: [inputs.single.image, inputs.single.baseImage],
      images: imagesOf(specification),
      plainHttp,
      environment,
      layoutRoot: repository.root,
      mask,
      say,
      ...(facts !== undefined && { facts })
    },
    use
  )
}

/** Makes the plan of a run. It moves no tag and writes nothing. */
export async function planSession(session: Session, registry: OpenRegistries): Promise<PlanResult> {
  const { repository, inputs, event, subject, specification } = session
  boundMemory((await repository.files(treeOf(session))).length)
  const { plan, retags } = await makePlan(
    {
      specification,
      describedIn: session.describedIn,
      event,
      ...(subject !== undefined && { subject }),
      hasLoginInGit: repository.hasLoginInGit(),
      own: ownFiles(specification, inputs.bakeFile, repository.root),
      changes: session.changes,
      commitDate: repository.commitDate(event.sha),
      options: inputs.options
    },
    { repository, registry, clock: { now: () => new Date() }, githubRequests: () => session.api?.requests ?? 0 }
  )
  return { plan: { ...plan, warnings: [...session.warnings, ...plan.warnings] }, retags }
}
