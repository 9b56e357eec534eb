import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

import { PROJECT } from '../../support/action'
import { actionFace } from '../../support/runner/action-inputs'
import { workflowDocument } from '../../support/workflow/document'
import { workflowOf } from '../../support/workflow/model'
import type { Job, Step, Workflow } from '../../support/workflow/model'

const EXAMPLES = readdirSync(path.join(PROJECT, 'examples'))
  .filter(name => /^\d-/.test(name))
  .map(name => `examples/${name}/.github/workflows/images.yml`)
const REUSABLE = '.github/workflows/build.yml'
const ALL = [...EXAMPLES, REUSABLE]
const BUILD = 'build/action.yml'

function textOf(file: string): string {
  return readFileSync(path.join(PROJECT, file), 'utf8')
}

async function read(file: string): Promise<Workflow> {
  return workflowOf(await workflowDocument(file, textOf(file)))
}

function steps(workflow: Workflow): readonly Step[] {
  return [...workflow.jobs.values()].flatMap((job: Job) => (job.kind === 'steps' ? job.steps : []))
}

function uses(workflow: Workflow, action: string): readonly ReadonlyMap<string, unknown>[] {
  return steps(workflow).flatMap(({ does }) =>
    does.kind === 'uses' && does.uses.replace(/@.*/, '') === action ? [does.with] : []
  )
}

test('there are five examples', () => {
  expect(EXAMPLES).toHaveLength(5)
})

describe.each(ALL)('%s', file => {
  test('pins every action of others by commit, with its version as a comment', () => {
    const lines = textOf(file)
      .split('\n')
      .filter(line => /^\s*(- )?uses:/.test(line))
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      expect(line).toMatch(/uses: (OWNER\/base-image-planner\S*@v1$|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d)/)
    }
  })

  test('keeps the token of the job out of the checkout, which may be copied into an image', async () => {
    const checkouts = uses(await read(file), 'actions/checkout')
    const kept = checkouts.map(inputs => inputs.get('persist-credentials'))
    expect(kept).toEqual(kept.map(() => ({ kind: 'scalar', value: 'false' })))
  })

  test('asks for no more than it needs', async () => {
    const workflow = await read(file)
    const granted = [workflow.permissions, ...[...workflow.jobs.values()].map(job => job.permissions)]
    const scopes = granted.flatMap(node => (node?.kind === 'mapping' ? [...node.entries.keys()] : []))
    expect(['contents', 'packages']).toEqual(expect.arrayContaining(scopes))
    const everyJobSays = [...workflow.jobs.values()].every(job => job.permissions !== undefined)
    expect(workflow.permissions !== undefined || everyJobSays).toBe(true)
  })

  test.each([
    ['OWNER/base-image-planner', 'action.yml'],
    ['OWNER/base-image-planner/verify', 'verify/action.yml'],
    ['OWNER/base-image-planner/build', BUILD]
  ])('gives %s inputs that it has', async (action, face) => {
    const { defaults } = await actionFace(path.join(PROJECT, face))
    for (const inputs of uses(await read(file), action)) {
      expect(Object.keys(defaults)).toEqual(expect.arrayContaining([...inputs.keys()]))
    }
  })
})

test('the action that builds hands on every key of an entry that docker/build-push-action has', () => {
  const { runs } = parse(textOf(BUILD)) as { readonly runs: { readonly steps: readonly { readonly with: object }[] } }
  const names = [
    ...['context', 'file', 'target', 'platforms', 'tags', 'labels', 'annotations', 'build-args', 'build-contexts'],
    ...['cache-from', 'cache-to', 'outputs', 'push', 'load', 'pull', 'no-cache']
  ]
  const entries = names.map(name => [name, `\${{ fromJSON(inputs.entry).${name} }}`])
  const further = ['secrets', 'secret-files', 'ssh'].map(name => [name, `\${{ inputs.${name} }}`])
  expect(runs.steps.map(step => step.with)).toEqual([Object.fromEntries([...entries, ...further])])
})

test('the reusable workflow passes on the inputs of the action, with their defaults', async () => {
  const face = await actionFace(path.join(PROJECT, 'action.yml'))
  // The workflow checks the event's own commit out: there is no other to be named.
  const notHere = ['github-token', 'registry-username', 'registry-password', 'bake-file', 'commit']
  const document = parse(textOf(REUSABLE)) as {
    readonly on: { readonly workflow_call: { readonly inputs: Record<string, { readonly default: string }> } }
  }
  const own = ['login', 'fetch-depth', 'runs-on']
  const defaults = Object.entries(document.on.workflow_call.inputs).map(
    ([name, input]) => [name, input.default] as const
  )
  expect(Object.fromEntries(defaults.filter(([name]) => !own.includes(name)))).toEqual(
    Object.fromEntries(Object.entries(face.defaults).filter(([name]) => !notHere.includes(name)))
  )
  const [inputs] = uses(await read(REUSABLE), 'OWNER/base-image-planner')
  expect([...(inputs?.keys() ?? [])].sort()).toEqual(
    defaults.flatMap(([name]) => (own.includes(name) ? [] : [name])).sort()
  )
})
