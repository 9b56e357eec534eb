import { entriesOf, knownEntries, literal, literals } from './document'
import type { Node } from './document'

export interface Workflow {
  readonly on: Node
  readonly env: ReadonlyMap<string, Node>
  readonly permissions: Node | undefined
  readonly concurrency: Node | undefined
  readonly jobs: ReadonlyMap<string, Job>
}

interface JobCommon {
  readonly id: string
  readonly needs: readonly string[]
  readonly condition: Node | undefined
  readonly permissions: Node | undefined
  readonly concurrency: Node | undefined
  readonly matrix: Node | undefined
}

export type Job = StepsJob | CallJob

export interface StepsJob extends JobCommon {
  readonly kind: 'steps'
  readonly env: ReadonlyMap<string, Node>
  readonly outputs: ReadonlyMap<string, Node>
  readonly steps: readonly Step[]
}

/** A job that calls a reusable workflow. */
export interface CallJob extends JobCommon {
  readonly kind: 'call'
  readonly uses: string
  readonly with: ReadonlyMap<string, Node>
  readonly secrets: 'inherit' | ReadonlyMap<string, Node>
}

export interface Step {
  /** Null: nobody refers to it. */
  readonly id: string | null
  readonly condition: Node | undefined
  readonly env: ReadonlyMap<string, Node>
  readonly continueOnError: Node | undefined
  readonly does:
    | { readonly kind: 'run'; readonly script: Node; readonly shell: string | null; readonly folder: Node | undefined }
    | { readonly kind: 'uses'; readonly uses: string; readonly with: ReadonlyMap<string, Node> }
}

const WORKFLOW_KEYS = ['name', 'run-name', 'on', 'env', 'permissions', 'concurrency', 'jobs']
const COMMON_KEYS = ['name', 'needs', 'if', 'permissions', 'concurrency', 'strategy']
const STEPS_KEYS = [...COMMON_KEYS, 'runs-on', 'env', 'outputs', 'steps', 'timeout-minutes']
const CALL_KEYS = [...COMMON_KEYS, 'uses', 'with', 'secrets']
const STEP_KEYS = ['name', 'id', 'if', 'env', 'continue-on-error', 'timeout-minutes']

/** The parts of a checked workflow file. Throws on anything that this runner would not carry out. */
export function workflowOf(document: Node): Workflow {
  const entries = knownEntries(document, WORKFLOW_KEYS, 'workflow')
  const jobs = [...entriesOf(entries.get('jobs'))].map(([id, node]) => [id, jobOf(id, node)] as const)
  return {
    on: entries.get('on') ?? { kind: 'scalar', value: null },
    env: entriesOf(entries.get('env')),
    permissions: entries.get('permissions'),
    concurrency: entries.get('concurrency'),
    jobs: new Map(jobs)
  }
}

function jobOf(id: string, node: Node): Job {
  const isCall = entriesOf(node).has('uses')
  const entries = knownEntries(node, isCall ? CALL_KEYS : STEPS_KEYS, `job ${id}`)
  const strategy = knownEntries(entries.get('strategy'), ['matrix', 'fail-fast', 'max-parallel'], `strategy of ${id}`)
  const common = {
    id,
    needs: literals(entries.get('needs')),
    condition: entries.get('if'),
    permissions: entries.get('permissions'),
    concurrency: entries.get('concurrency'),
    matrix: strategy.get('matrix')
  }
  if (isCall) {
    const secrets = entries.get('secrets')
    const inherits = secrets?.kind === 'scalar' && secrets.value === 'inherit'
    return {
      ...common,
      kind: 'call',
      uses: literal(entries.get('uses')) ?? '',
      with: entriesOf(entries.get('with')),
      secrets: inherits ? 'inherit' : entriesOf(secrets)
    }
  }
  const steps = entries.get('steps')
  if (steps?.kind !== 'sequence') throw new Error(`job ${id} has no steps`)
  return {
    ...common,
    kind: 'steps',
    env: entriesOf(entries.get('env')),
    outputs: entriesOf(entries.get('outputs')),
    steps: steps.items.map(stepOf)
  }
}

export function stepOf(node: Node): Step {
  const script = entriesOf(node).get('run')
  const own = script === undefined ? ['uses', 'with'] : ['run', 'shell', 'working-directory']
  const entries = knownEntries(node, [...STEP_KEYS, ...own], 'step')
  const uses = literal(entries.get('uses')) ?? ''
  return {
    id: literal(entries.get('id')),
    condition: entries.get('if'),
    env: entriesOf(entries.get('env')),
    continueOnError: entries.get('continue-on-error'),
    does:
      script === undefined
        ? { kind: 'uses', uses, with: entriesOf(entries.get('with')) }
        : { kind: 'run', script, shell: literal(entries.get('shell')), folder: entries.get('working-directory') }
  }
}
