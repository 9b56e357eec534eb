import path from 'node:path'

import fc from 'fast-check'

import { SEED, SEED_INPUTS, Yard } from '../../support/events/planned'
import { hostileBranch, hostileName, hostileText } from '../../support/events/hostile'
import { strictRun } from '../../support/events/strict-run'
import { checkout } from '../../support/git/checkout'
import type { FileChanges } from '../../support/git/fast-import'
import { pullRequestPayload, pushPayload, releasePayload } from '../../support/git/payloads'
import type { WorkflowEvent } from '../../support/runner/event'
import type { Plan } from '../../../src/plan/types'
import { writeImage } from '../../../src/registry/layout-writer'
import type { ActionRun } from '../../support/action'

let yard: Yard

beforeEach(async () => {
  yard = await Yard.open()
})

afterEach(() => yard.close())

/** Few runs of many names each: every run starts the bundle. */
const RUNS = 6

test('file names and commit messages', async () => {
  const names = fc.uniqueArray(hostileName, { minLength: 10, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(names, names, hostileText, async (changed, documents, message) => {
      const base = await yard.origin.commit({ ...SEED, '.keep': message }, { message, parents: [] })
      const files: FileChanges = Object.fromEntries([
        ...changed.map(name => [`src/${name}`, '1'] as const),
        ...documents.map(name => [`docs/${name}`, '1'] as const)
      ])
      const head = await yard.origin.commit({ ...files, 'bytes:src/\xff\xfe\n::error::': '1' }, { message })
      const run = await strictRun(await checkout(yard.sandbox, yard.origin, head), {
        event: pushPayload({ before: base, after: head })
      })
      expect(run.code).toBe(0)
      const { changes } = planOf(run)
      const expected = [...Object.keys(files), 'src/\udcff\udcfe\n::error::'].map(name => JSON.stringify(name))
      expect(changes.paths.map(name => JSON.stringify(name)).sort()).toEqual(expected.sort())
    }),
    { numRuns: RUNS }
  )
})

test('documents alone, whose names go into advice, annotations and lines of an ignore file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(hostileName, { minLength: 1, maxLength: 5 }), async names => {
      const base = await yard.origin.commit(SEED, { parents: [] })
      const head = await yard.origin.commit(Object.fromEntries(names.map(name => [`src/${name}.md`, '1'])))
      const workspace = await checkout(yard.sandbox, yard.origin, head)
      const event = pushPayload({ before: base, after: head })
      const [planned] = planOf(await strictRun(workspace, { event })).bases
      if (planned === undefined) throw new Error('a base')
      // With its base there, the app is built for the documents alone.
      const labels = { 'io.base-image-planner.dependency-hash': planned.hash }
      await writeImage(path.join(workspace, 'images/base'), { tags: [planned.tag], labels, layers: [] })
      const run = await strictRun(workspace, { event })
      expect(planOf(run).services[0]?.mode).toBe('fast')
      expect(run.warnings.join()).toContain('is built for documents alone')
    }),
    { numRuns: 4 }
  )
})

test('what the Dockerfile and the configuration say', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, async (one, other) => {
      const line = one.replace(/[\n\r]/g, '')
      const Dockerfile = `FROM scratch AS base\nCOPY ["${line.replace(/["\\]/g, '')}", "/x"]\nFROM base AS app\nLABEL a="${line}"\nCOPY ${line} /y/\n`
      const configuration = JSON.stringify({
        version: 1,
        registry: 'oci:./images',
        [one]: other,
        services: { [other]: { image: one } }
      })
      for (const files of [{ Dockerfile }, { Dockerfile: other }, { '.github/base-images.yml': configuration }]) {
        const head = await yard.origin.commit({ ...SEED, ...files }, { parents: [] })
        const inputs = '.github/base-images.yml' in files ? {} : SEED_INPUTS
        const workspace = await checkout(yard.sandbox, yard.origin, head)
        await strictRun(workspace, { event: pushPayload({ after: head }), inputs })
      }
    }),
    { numRuns: 4 }
  )
})

test('names of branches and tags, and every text of a payload', async () => {
  const base = await yard.origin.commit(SEED)
  const head = await yard.origin.commit({ 'src/app.py': '2' })
  const workspace = await checkout(yard.sandbox, yard.origin, head, { depth: 0 })
  const property = fc.asyncProperty(hostileBranch, hostileText, fc.nat(3), async (name, text, which) => {
    const events: readonly WorkflowEvent[] = [
      pushPayload({ before: base, after: head, ref: `refs/heads/${name}` }),
      pushPayload({ after: head, ref: `refs/tags/${name}` }),
      releasePayload(name, head),
      pullRequestPayload({ sha: head, head: base, base, headRef: name, from: `${text}/shop` })
    ]
    const event = events[which]
    if (event === undefined) throw new Error('an event')
    const tagged = which === 1 || which === 2
    if (tagged) await yard.sandbox.git(yard.origin.directory, 'update-ref', `refs/tags/before-${name}`, base)
    // What the payload says besides is not read, or not shown raw.
    const payload = filled(event.payload, text)
    const env = { GITHUB_ACTOR: text.replaceAll('\0', ''), GITHUB_HEAD_REF: name }
    expect((await strictRun(workspace, { event: { ...event, payload }, env })).code).toBe(0)
  })
  await fc.assert(property, { numRuns: 12 })
})

test('variables that no runner sets so: the event, its reference, the server', async () => {
  const head = await yard.origin.commit(SEED)
  const workspace = await checkout(yard.sandbox, yard.origin, head)
  await fc.assert(
    fc.asyncProperty(hostileText, async text => {
      const event = { ...pushPayload({ after: head }), name: text, ref: `refs/heads/${text}` }
      const env = { GITHUB_SERVER_URL: text, GITHUB_API_URL: text, GITHUB_REPOSITORY: text }
      await strictRun(workspace, { event, env })
      await strictRun(workspace, { event: pushPayload({ after: head }), env: { GITHUB_SHA: text } })
    }),
    { numRuns: 4 }
  )
})

function planOf(run: ActionRun): Plan {
  return JSON.parse(run.outputs['plan'] ?? '') as Plan
}

/** A payload whose texts, ids of commits and references left out, are all this one. */
function filled(value: unknown, text: string): Record<string, unknown> {
  const kept = ['sha', 'before', 'after', 'ref', 'tag_name', 'full_name', 'default_branch', 'action', 'state']
  const copy = JSON.stringify(value, (key, each: unknown) =>
    typeof each === 'string' && !kept.includes(key) ? text : each
  )
  return JSON.parse(copy) as Record<string, unknown>
}
