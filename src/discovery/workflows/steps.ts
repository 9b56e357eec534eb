import { posix } from 'node:path'
import type { Files } from '../found'
import { unknown } from '../unknown'
import { listOf, recordOf, textOf } from '../values'
import { readYaml, type YamlFile } from '../yaml-file'
import type { Contexts, Evaluate } from './expressions'
import { matrixLegs } from './matrix'

/** A step of a workflow in one leg of its job's matrix. */
export interface Step {
  /** `file:line`. */
  readonly place: string
  readonly workflow: string
  /** Tells the legs of jobs apart: steps of one job see what earlier ones did. */
  readonly job: string
  /** `uses` without its version; null for a step that runs commands. */
  readonly uses: string | null
  readonly run: string
  readonly folder: string
  readonly written: Readonly<Record<string, unknown>>
  /** The value of an input, with unknown parts. */
  readonly input: (name: string) => string
  readonly environment: Readonly<Record<string, string>>
  /** Tells later steps of the job what this one gives; what is not told is unknown. */
  readonly give: (outputs: Readonly<Record<string, string>>) => void
}

/** Calls of local workflows and actions in one another. */
const deepest = 4
const most = 5000

/** Where GitHub checks the repository out, as `github.workspace` says. */
export const workspace = '/github/workspace'

/** A path of the workspace, as one of the repository. */
export function inRepository(path: string): string {
  return path === workspace || path.startsWith(`${workspace}/`) ? `.${path.slice(workspace.length)}` : path
}

/**
 * Walks through the steps of all workflows, in order, with matrices, variables, inputs of local reusable workflows and of local
 * composite actions filled in. A workflow that hands its plan to builds is none of the repository's own ways, so those that use this
 * action are left out.
 */
export async function walkSteps(
  files: Files,
  repository: string | null,
  evaluate: Evaluate,
  visit: (step: Step) => Promise<void>
): Promise<readonly string[]> {
  const paths = [...files.paths].filter(path => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)).sort()
  const skipped: string[] = []
  let count = 0

  async function open(path: string): Promise<YamlFile | null> {
    const text = await files.read(path)
    if (/base-image-planner/.test(text)) return null
    try {
      return await readYaml(path, files)
    } catch {
      skipped.push(path)
      return null
    }
  }

  async function workflow(
    path: string,
    inputs: Readonly<Record<string, unknown>> | null,
    depth: number
  ): Promise<void> {
    const yaml = await open(path)
    if (yaml === null) return
    const content = recordOf(yaml.value)
    const triggers = recordOf(content['on'] ?? content['true'])
    const isCalledOnly = Object.keys(triggers).join() === 'workflow_call'
    if (inputs === null && isCalledOnly) return
    const call = recordOf(triggers[inputs === null ? 'workflow_dispatch' : 'workflow_call'])
    const given = { ...defaultsOf(call['inputs']), ...inputs }
    for (const [id, written] of Object.entries(recordOf(content['jobs']))) {
      const job = recordOf(written)
      const legs = matrixLegs(recordOf(job['strategy'])['matrix'])
      for (const [index, matrix] of (legs ?? [null]).entries()) {
        const base: Contexts = {
          github: githubOf(repository),
          ...(inputs === null && Object.keys(given).length === 0 ? {} : { inputs: given }),
          ...(matrix === null ? {} : { matrix })
        }
        const environment = variablesOf([content['env'], job['env']], base, evaluate)
        const called = textOf(job['uses'])
        if (called !== null && called.startsWith('./') && depth < deepest) {
          const values = recordOf(job['with'])
          const passed = Object.entries(values).map(
            ([name, value]) => [name, evaluate(value, { ...base, env: environment })] as const
          )
          await workflow(posix.normalize(called), Object.fromEntries(passed), depth + 1)
        }
        const folder = textOf(recordOf(recordOf(job['defaults'])['run'])['working-directory']) ?? '.'
        const scope = { yaml, path, contexts: base, environment, job: `${path}#${id}#${index}`, folder }
        await steps(job['steps'], ['jobs', id, 'steps'], { ...scope, workflow: path }, new Map(), depth)
      }
    }
  }

  interface Scope {
    readonly yaml: YamlFile
    readonly path: string
    readonly workflow: string
    readonly contexts: Contexts
    readonly environment: Readonly<Record<string, string>>
    readonly job: string
    readonly folder: string
  }

  async function steps(
    written: unknown,
    keys: readonly (string | number)[],
    scope: Scope,
    outputs: Map<string, Readonly<Record<string, string>>>,
    depth: number
  ): Promise<void> {
    for (const [index, item] of listOf(written).entries()) {
      if (++count > most) return
      const step = recordOf(item)
      const environment = {
        ...scope.environment,
        ...variablesOf([step['env']], { ...scope.contexts, env: scope.environment }, evaluate)
      }
      const known = Object.fromEntries([...outputs].map(([id, values]) => [id, { outputs: values }]))
      const contexts: Contexts = { ...scope.contexts, env: environment, steps: known }
      const inputs = recordOf(step['with'])
      const uses = textOf(step['uses'])
      const id = textOf(step['id'])
      if (uses?.startsWith('./') === true && depth < deepest) {
        const action = ['action.yml', 'action.yaml']
          .map(name => posix.join(uses, name))
          .find(path => files.paths.has(path))
        const yaml = action === undefined ? null : await open(action)
        if (action === undefined || yaml === null) continue
        const content = recordOf(yaml.value)
        const values = Object.entries(inputs).map(([name, value]) => [name, evaluate(value, contexts)] as const)
        const given = { ...defaultsOf(content['inputs']), ...Object.fromEntries(values) }
        const inner = { ...scope, yaml, path: action, environment, contexts: { ...scope.contexts, inputs: given } }
        await steps(recordOf(content['runs'])['steps'], ['runs', 'steps'], inner, new Map(), depth + 1)
        continue
      }
      await visit({
        place: `${scope.path}:${scope.yaml.lineOf([...keys, index])}`,
        workflow: scope.workflow,
        job: scope.job,
        uses: uses === null ? null : uses.replace(/@.*$/, '').toLowerCase(),
        run: evaluate(step['run'], contexts),
        folder: posix.normalize(evaluate(step['working-directory'] ?? scope.folder, contexts)),
        written: inputs,
        input: name => evaluate(inputs[name], contexts).trim(),
        environment,
        give: values => {
          if (id !== null) outputs.set(id, values)
        }
      })
    }
  }

  for (const path of paths) await workflow(path, null, 0)
  return skipped
}

function variablesOf(
  maps: readonly unknown[],
  contexts: Contexts,
  evaluate: Evaluate
): Readonly<Record<string, string>> {
  let all: Readonly<Record<string, string>> = {}
  for (const map of maps) {
    const own = Object.entries(recordOf(map)).map(
      ([name, value]) => [name, evaluate(value, { ...contexts, env: all })] as const
    )
    all = { ...all, ...Object.fromEntries(own) }
  }
  return all
}

/** Inputs that nobody gave; one without a default is empty. */
function defaultsOf(inputs: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(recordOf(inputs)).map(([name, input]) => {
      const value = recordOf(input)['default'] ?? ''
      return [name, typeof value === 'string' && value.includes('${{') ? unknown(value) : value]
    })
  )
}

/** What is the same in every run. */
function githubOf(repository: string | null): Readonly<Record<string, unknown>> {
  if (repository === null) return { workspace }
  const [owner = '', name = ''] = repository.split('/')
  return {
    repository,
    repository_owner: owner,
    server_url: 'https://github.com',
    workspace,
    event: { repository: { name, full_name: repository, owner: { login: owner } } }
  }
}
