import * as v from 'valibot'

import type { Plan } from '../../../src/plan/types'
import { runAction } from '../action'
import type { ActionRun } from '../action'
import { checkout } from '../git/checkout'
import type { CheckoutOptions } from '../git/checkout'
import type { FileChanges } from '../git/fast-import'
import { createOrigin } from '../git/origin'
import type { Origin } from '../git/origin'
import { createSandbox } from '../git/program'
import type { Sandbox } from '../git/program'
import type { WorkflowEvent } from '../runner/event'

/** The smallest repository with a base and an app; its registry is an empty folder, so every plan is made without a server. */
export const SEED: FileChanges = {
  Dockerfile: 'FROM scratch AS base\nCOPY requirements.txt /\nFROM base AS app\nCOPY src /src\n',
  'requirements.txt': 'flask==3.0.0\n',
  'src/app.py': 'print(1)\n'
}

export const SEED_INPUTS: Readonly<Record<string, string>> = {
  registry: 'oci:./images',
  image: 'app',
  'base-image': 'base',
  dockerfile: 'Dockerfile',
  'base-target': 'base'
}

const changesSchema = v.strictObject({
  known: v.boolean(),
  base: v.nullable(v.string()),
  head: v.nullable(v.string()),
  source: v.picklist(['git', 'api', 'none']),
  how: v.string(),
  count: v.number(),
  truncated: v.boolean(),
  paths: v.array(v.string())
})

/** `plan.changes`: all eight keys, and no others. */
export type PlannedChanges = v.InferOutput<typeof changesSchema>

/** One run of the bundle that ended well. */
export interface Planned {
  readonly run: ActionRun
  readonly plan: Plan
  readonly changes: PlannedChanges
}

/** The plan of a run; fails with all that the run said where there is none, or where an output is missing. */
export function planned(run: ActionRun): Planned {
  const text = run.outputs['plan']
  if (run.code !== 0 || text === undefined || run.missing.length > 0)
    throw new Error(`exit ${run.code}, without ${run.missing.join()}\n${run.stdout}\n${run.stderr}`)
  const plan = JSON.parse(text) as Plan
  return { run, plan, changes: v.parse(changesSchema, plan.changes) }
}

export interface Visit {
  readonly event: WorkflowEvent
  /** What is checked out; default: the event's commit, at its reference. */
  readonly commit?: string
  readonly checkout?: CheckoutOptions
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Done to the workspace between checkout and plan. */
  readonly prepare?: (workspace: string) => Promise<unknown>
}

/** A repository on a server, and the bundle run in checkouts of it. */
export class Yard {
  readonly sandbox: Sandbox
  readonly origin: Origin

  private constructor(sandbox: Sandbox, origin: Origin) {
    this.sandbox = sandbox
    this.origin = origin
  }

  static async open(format: 'sha1' | 'sha256' = 'sha1'): Promise<Yard> {
    const sandbox = await createSandbox()
    return new Yard(sandbox, await createOrigin(sandbox, { format }))
  }

  close(): Promise<void> {
    return this.sandbox.remove()
  }

  /** Checks the commit of the event out, as actions/checkout does, and runs the bundle there. */
  async visit(visit: Visit): Promise<ActionRun> {
    const { event, inputs = SEED_INPUTS } = visit
    const ref = event.ref === '' ? 'refs/heads/main' : event.ref
    const workspace = await checkout(this.sandbox, this.origin, visit.commit ?? event.sha, { ref, ...visit.checkout })
    await visit.prepare?.(workspace)
    return runAction({ workspace, event, inputs, env: { HOME: this.sandbox.folder, ...visit.env } })
  }

  async plan(visit: Visit): Promise<Planned> {
    return planned(await this.visit(visit))
  }
}
