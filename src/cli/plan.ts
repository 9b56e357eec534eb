import { findChanges } from '../changes/find-changes'
import { oneOf } from '../config/one-of'
import { bakeOf } from '../plan/bake'
import { makePlan } from '../planner'
import type { PlanResult } from '../decide/request'
import { imagesOf, ownFiles, wireRegistries } from '../wiring'
import { textOption, type Command, type Terminal } from './command'
import { planTable } from './table'
import { openWorkspace, workspaceOptions, type Workspace } from './workspace'

/** `plan`: what would be built, and why. */
export const planCommand: Command = {
  name: 'plan',
  operands: '',
  summary: 'say which images are stale, and what would be built, for the work tree or a commit',
  options: [
    { name: 'format', type: 'string', value: 'table|json|bake', help: 'how to print the plan (default: table)' },
    ...workspaceOptions
  ],
  async run(args, terminal) {
    const format = oneOf(textOption(args, 'format') ?? 'table', ['table', 'json', 'bake'], '--format')
    const workspace = await openWorkspace(args, terminal)
    try {
      const { plan } = await planWorkspace(workspace, terminal, result => Promise.resolve(result))
      switch (format) {
        case 'json':
          terminal.print(JSON.stringify(plan, null, 2))
          break
        case 'bake':
          terminal.print(JSON.stringify(bakeOf(plan), null, 2))
          break
        case 'table':
          for (const line of [...planTable(plan, terminal)]) terminal.print(line)
      }
      return 0
    } finally {
      await workspace.close()
    }
  }
}

/**
 * Plans a workspace, and hands the plan on while its registries are still open.
 *
 * @param use what is to be done with the plan
 */
export async function planWorkspace<T>(
  workspace: Workspace,
  terminal: Terminal,
  use: (result: PlanResult, registry: ReturnType<typeof wireRegistries>) => Promise<T>
): Promise<T> {
  const { repository, event, inputs, specification, describedIn } = workspace
  for (const finding of workspace.findings) terminal.note(finding)
  const registry = wireRegistries({
    inputs,
    named: [inputs.single.image, inputs.single.baseImage],
    images: imagesOf(specification),
    plainHttp: workspace.plainHttp,
    environment: terminal.environment,
    layoutRoot: repository.root,
    // Nothing that is printed here is kept by a runner; secrets are never printed.
    mask: () => undefined,
    say: terminal.note
  })
  try {
    const result = await makePlan(
      {
        specification,
        describedIn,
        event,
        hasLoginInGit: repository.hasLoginInGit(),
        own: ownFiles(specification, inputs.bakeFile, repository.root),
        changes: findChanges(event, repository, null),
        commitDate: repository.commitDate(event.sha),
        options: inputs.options
      },
      { repository, registry, clock: { now: () => new Date() }, githubRequests: () => 0 }
    )
    const plan = { ...result.plan, warnings: [...workspace.warnings, ...result.plan.warnings] }
    return await use({ ...result, plan }, registry)
  } finally {
    await registry.close()
  }
}
