import { rm } from 'node:fs/promises'

import type { BuildEntry, Plan } from '../../../src/plan/types'
import { runAction } from '../../support/action'
import type { ActionRun } from '../../support/action'
import type { BuildInputs } from '../../support/builder/inputs'
import { startDocker } from '../../support/docker/engine'
import { buildFlags } from '../../support/docker/flags'
import { buildInputs } from '../../support/docker/inputs'
import { checkout } from '../../support/git/checkout'
import type { FileChanges } from '../../support/git/fast-import'
import { createOrigin } from '../../support/git/origin'
import type { Origin } from '../../support/git/origin'
import { createSandbox } from '../../support/git/program'
import type { Sandbox } from '../../support/git/program'
import { pushedTo } from '../../support/pushed'
import type { Pushed } from '../../support/pushed'
import { startRegistry } from '../../support/registry/server'
import type { RegistryServer } from '../../support/registry/server'
import { dispatchEvent, NO_COMMIT, pushEvent } from '../../support/runner/event'
import type { WorkflowEvent } from '../../support/runner/event'
import { pushUpstream } from '../../support/upstream'

/** One run of the action, and what a workflow that does as the plan says has built. */
export interface Step {
  readonly sha: string
  readonly run: ActionRun
  /** `base`, `app`: what was built, in order. */
  readonly built: readonly string[]
}

/** What a step's workflow builds: all that the plan asks for, or the base alone, as in a run that was cancelled half-way. */
type Carried = 'all' | 'base' | 'nothing'

/** Carries out entries, as a machine of its own. */
export interface StoryBuilder {
  build(inputs: BuildInputs, cwd: string): Promise<unknown>
  close(): Promise<void>
}

/** BuildKit, told by the flags that docker/build-push-action makes of an entry. */
export async function startBuildKit(): Promise<StoryBuilder> {
  const engine = await startDocker()
  return { build: (inputs, cwd) => engine.docker(buildFlags(inputs), cwd), close: () => engine.stop() }
}

/** A repository on a server, its registry and its builder, as they come by push after push. */
export class Journey {
  readonly registry: RegistryServer
  readonly pushed: Pushed
  readonly #sandbox: Sandbox
  readonly #origin: Origin
  readonly #builder: StoryBuilder
  readonly #inputs: Readonly<Record<string, string>>
  #head = NO_COMMIT

  private constructor(
    registry: RegistryServer,
    sandbox: Sandbox,
    origin: Origin,
    builder: StoryBuilder,
    inputs: Readonly<Record<string, string>>
  ) {
    this.registry = registry
    this.pushed = pushedTo(registry.host)
    this.#sandbox = sandbox
    this.#origin = origin
    this.#builder = builder
    this.#inputs = inputs
  }

  /** A registry that holds `upstream/alpine:3`, and an empty repository. */
  static async start(
    inputsFor: (host: string) => Readonly<Record<string, string>>,
    startBuilder: () => Promise<StoryBuilder>
  ): Promise<Journey> {
    const registry = await startRegistry({ delete: true })
    const sandbox = await createSandbox()
    const [origin, builder] = await Promise.all([createOrigin(sandbox), startBuilder()])
    await pushUpstream(builder, `${registry.host}/upstream/alpine:3`)
    return new Journey(registry, sandbox, origin, builder, inputsFor(registry.host))
  }

  async end(): Promise<void> {
    await Promise.all([this.registry.stop(), this.#builder.close()])
    await this.#sandbox.remove()
  }

  /** Commits the changes, pushes, and does as the plan says. */
  async push(changes: FileChanges, inputs: Readonly<Record<string, string>> = {}): Promise<Step> {
    const before = this.#head
    this.#head = await this.#origin.commit(changes)
    return this.run(pushEvent(this.#head, before), inputs)
  }

  /** A manual run on the last commit. */
  dispatch(inputs: Readonly<Record<string, string>> = {}, carried: Carried = 'all'): Promise<Step> {
    return this.run(dispatchEvent(this.#head), inputs, carried)
  }

  /** The same push once more: "re-run all jobs". */
  again(inputs: Readonly<Record<string, string>> = {}): Promise<Step> {
    return this.run(pushEvent(this.#head, this.#head), inputs)
  }

  /** Checks the event's commit out at depth 1, plans, and carries the plan's entries out word by word. */
  async run(event: WorkflowEvent, inputs: Readonly<Record<string, string>>, carried: Carried = 'all'): Promise<Step> {
    const workspace = await checkout(this.#sandbox, this.#origin, event.sha)
    try {
      const run = await runAction({ workspace, event, inputs: { ...this.#inputs, ...inputs } })
      const built: string[] = []
      for (const entry of run.code === 0 ? entriesOf(run, carried) : []) {
        await this.#builder.build(buildInputs(entry), workspace)
        built.push(entry.name)
      }
      return { sha: event.sha, run, built }
    } finally {
      await rm(workspace, { recursive: true, force: true })
    }
  }
}

/** The plan that a run has set; fails with all that the run said where there is none. */
export function planOf({ run }: Step): Plan {
  const text = run.outputs['plan']
  if (text === undefined) throw new Error(`exit ${run.code}, no plan\n${run.stdout}\n${run.stderr}`)
  return JSON.parse(text) as Plan
}

/** An output that holds JSON. */
export function json(step: Step, output: string): unknown {
  return JSON.parse(step.run.outputs[output] ?? '')
}

function entriesOf(run: ActionRun, carried: Carried): readonly BuildEntry[] {
  if (carried === 'nothing') return []
  const bases = entriesIn(run, 'base-matrix')
  return carried === 'base' ? bases : [...bases, ...entriesIn(run, 'app-matrix')]
}

function entriesIn(run: ActionRun, output: string): readonly BuildEntry[] {
  return (JSON.parse(run.outputs[output] ?? '') as { readonly include: readonly BuildEntry[] }).include
}
