import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import fc from 'fast-check'

import { SEED, SEED_INPUTS, Yard } from '../../support/events/planned'
import { hostileText } from '../../support/events/hostile'
import { strictRun } from '../../support/events/strict-run'
import { checkout } from '../../support/git/checkout'
import { otherPayload, pullRequestPayload, pushPayload } from '../../support/git/payloads'
import type { WorkflowEvent } from '../../support/runner/event'

/** What nobody thought of: payloads, files of a commit and of a work tree at random. The seed is changed by whoever wants other cases. */
const seed = 20261127
const RUNS = 14

const yaml = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc
    .array(
      fc.oneof(
        hostileText,
        fc.constantFrom(
          'a:',
          '- b',
          '  c: d',
          '&x',
          '*x',
          '<<: *x',
          '{',
          ']',
          '"',
          '|',
          '? k',
          '!!binary x',
          '---',
          '%YAML 9'
        )
      ),
      { maxLength: 8 }
    )
    .map(lines => lines.join('\n')),
  hostileText.map(text =>
    JSON.stringify({ version: 1, services: { app: { image: text, tags: [text], 'build-args': [text] } } })
  ),
  hostileText.map(text =>
    JSON.stringify({ services: { [text]: { image: text, build: { context: text, args: { [text]: text } } } } })
  )
)
const dockerfile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'FROM scratch AS base',
        'FROM base AS app',
        'COPY . /',
        'COPY src /src',
        'ARG A',
        'RUN <<EOF',
        'EOF',
        '# syntax=x'
      ),
      hostileText
    ),
    { maxLength: 8 }
  )
  .map(lines => lines.join('\n'))
const json = fc.oneof(fc.json({ maxDepth: 4 }), hostileText)
const files = fc.record(
  {
    Dockerfile: dockerfile,
    '.dockerignore': hostileText,
    '.gitattributes': hostileText,
    '.github/base-images.yml': yaml,
    'compose.yaml': yaml,
    'docker-bake.json': json,
    '.github/workflows/build.yml': yaml,
    'requirements.txt': hostileText,
    'package-lock.json': json,
    'src/app.py': hostileText
  },
  { requiredKeys: [] }
)
/** Of a payload: any JSON, or a true one with a part that is not. */
const spoilt = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }).map(value => () => value),
  fc.tuple(fc.nat(400), fc.oneof(fc.jsonValue({ maxDepth: 2 }), hostileText)).map(
    ([at, value]) =>
      (payload: unknown) =>
        withPart(payload, at, value)
  )
)

test('payloads, work trees and files: a plan, or one error in words, and nothing by halves', async () => {
  const yard = await Yard.open()
  try {
    const base = await yard.origin.commit(SEED)
    const property = fc.asyncProperty(
      files,
      files,
      spoilt,
      fc.nat(3),
      fc.boolean(),
      async (committed, edited, spoil, which, isDescribed) => {
        const head = await yard.origin.commit({ ...SEED, ...committed }, { parents: [base] })
        const event = eventsOf(base, head)[which] ?? pushPayload({ before: base, after: head })
        const workspace = await checkout(yard.sandbox, yard.origin, head)
        for (const [name, text] of Object.entries(edited)) {
          await mkdir(path.dirname(path.join(workspace, name)), { recursive: true })
          await writeFile(path.join(workspace, name), text)
        }
        const inputs = isDescribed ? { ...SEED_INPUTS } : { registry: 'oci:./images' }
        const before = await everything(workspace)
        const payload = spoil(event.payload) as WorkflowEvent['payload']
        const bakeFile = path.join(yard.sandbox.folder, 'docker-bake.json')
        await rm(bakeFile, { force: true })
        const run = await strictRun(workspace, {
          event: { ...event, payload },
          inputs: { ...inputs, 'bake-file': bakeFile }
        })
        expect([0, 1]).toContain(run.code)
        expect(run.errors).toHaveLength(run.code)
        expect(run.stdout).not.toMatch(/This is a defect|\n\s+at .*:\d+:\d+|TypeError|RangeError|\[object Object\]/)
        expect((await readdir(yard.sandbox.folder)).includes('docker-bake.json')).toBe(run.code === 0)
        expect(await everything(workspace)).toEqual(before)
      }
    )
    await fc.assert(property, { seed, numRuns: RUNS, endOnFailure: true })
  } finally {
    await yard.close()
  }
})

function eventsOf(base: string, head: string): readonly WorkflowEvent[] {
  return [
    pushPayload({ before: base, after: head }),
    pullRequestPayload({ sha: head, head, base, from: 'guest/shop' }),
    otherPayload('workflow_run', head, pullRequestPayload({ sha: head, head, base }).payload),
    otherPayload('issue_comment', head)
  ]
}

async function everything(workspace: string): Promise<readonly string[]> {
  const all = await readdir(workspace, { recursive: true })
  return all.filter(name => !name.startsWith('.git/') && name !== '.git').sort()
}

/** The JSON with its part number `at` replaced. */
function withPart(json: unknown, at: number, value: unknown): unknown {
  let count = 0
  return JSON.parse(JSON.stringify(json, (_, each: unknown) => (count++ === at ? value : each)))
}
