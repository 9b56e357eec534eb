import { lstat, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { SEED, SEED_INPUTS, Yard } from '../../support/events/planned'
import type { FileChanges } from '../../support/git/fast-import'
import { pushPayload } from '../../support/git/payloads'
import { writeImage } from '../../../src/registry/layout-writer'

/** Row "writes outside" of docs/threat-model.md: a commit that leads what is written to another place on the machine. */
let yard: Yard
let outside: string

beforeEach(async () => {
  yard = await Yard.open()
  outside = path.join(yard.sandbox.folder, 'outside')
  await mkdir(outside)
})

afterEach(() => yard.close())

interface Attempt {
  readonly files?: FileChanges
  readonly inputs?: Readonly<Record<string, string>>
  readonly prepare?: (workspace: string) => Promise<unknown>
}

async function attempt({
  files = {},
  inputs = SEED_INPUTS,
  prepare
}: Attempt): Promise<Awaited<ReturnType<Yard['visit']>>> {
  const head = await yard.origin.commit({ ...SEED, ...files })
  return yard.visit({ event: pushPayload({ after: head }), inputs, ...(prepare !== undefined && { prepare }) })
}

test.each([
  [
    'the file itself',
    'docker-bake.json',
    (to: string, workspace: string) => symlink(path.join(to, 'x.json'), path.join(workspace, 'docker-bake.json'))
  ],
  [
    'a folder on the way',
    'out/docker-bake.json',
    (to: string, workspace: string) => symlink(to, path.join(workspace, 'out'))
  ],
  [
    'a way around',
    './src/../out/docker-bake.json',
    (to: string, workspace: string) => symlink(to, path.join(workspace, 'out'))
  ]
])('a bake file behind a link: %s', async (_, bakeFile, link) => {
  const run = await attempt({
    inputs: { ...SEED_INPUTS, 'bake-file': bakeFile },
    prepare: workspace => link(outside, workspace)
  })
  expect({ code: run.code, outputs: run.outputs }).toEqual({ code: 1, outputs: {} })
  expect(run.errors).toEqual([expect.stringMatching(/"bake-file".*is a symbolic link in the workspace\. Name a file/)])
  expect(await readdir(outside)).toEqual([])
})

test('a bake file in the workspace, and one in the folder of the runner', async () => {
  for (const bakeFile of ['docker-bake.json', path.join(outside, 'docker-bake.json')]) {
    const run = await attempt({ inputs: { ...SEED_INPUTS, 'bake-file': bakeFile } })
    expect({ code: run.code, file: run.outputs['bake-file'] }).toEqual({ code: 0, file: bakeFile })
  }
  expect((await lstat(path.join(outside, 'docker-bake.json'))).isFile()).toBe(true)
})

const named = (image: string, registry = ''): FileChanges => ({
  '.github/base-images.yml': `version: 1\n${registry}services:\n  app: { image: ${image}, tags: [latest] }\n`
})

test.each([
  ['a name', named('oci:../outside/app')],
  ['a whole path', named('oci:/tmp/outside/app')],
  ['the prefix', named('app', 'registry: oci:../outside\n')],
  [
    'a tag',
    {
      '.github/base-images.yml': 'version: 1\nservices:\n  app: { image: oci:./app, tags: ["oci:../outside/app:x"] }\n'
    }
  ]
])('images outside of the workspace that a file of the commit names: %s', async (_, files) => {
  const run = await attempt({ files, inputs: {} })
  expect(run.code).toBe(1)
  expect(run.errors).toEqual([expect.stringMatching(/is a folder outside of the workspace.*oci:\.\/images/)])
  expect(await readdir(outside)).toEqual([])
})

test('the same folder, named by the workflow', async () => {
  const run = await attempt({ files: named('app'), inputs: { registry: `oci:${outside}` } })
  expect({ code: run.code, errors: run.errors }).toEqual({ code: 0, errors: [] })
})

test('what the planner writes into the workspace is no input of the next plan', async () => {
  const everything = { Dockerfile: 'FROM scratch\nCOPY . /\n', '.gitignore': 'images\n' }
  const head = await yard.origin.commit({ ...SEED, ...everything })
  const inputs = { registry: 'oci:./images', image: 'app', dockerfile: 'Dockerfile', 'bake-file': 'docker-bake.json' }
  const planWith = (prepare: (workspace: string) => Promise<unknown>) =>
    yard.plan({ event: pushPayload({ after: head }), inputs, prepare })
  const first = await planWith(() => Promise.resolve())
  const second = await planWith(async workspace => {
    await writeFile(path.join(workspace, 'docker-bake.json'), first.run.outputs['bake'] ?? '')
    await writeImage(path.join(workspace, 'images/app'), { tags: ['latest'], labels: {}, layers: [] })
  })
  expect(second.plan.services[0]?.hash).toBe(first.plan.services[0]?.hash)
  expect(second.plan.event.push).toBe(true)
  const other = await planWith(workspace => writeFile(path.join(workspace, 'other.json'), '1'))
  expect(other.plan.services[0]?.hash).not.toBe(first.plan.services[0]?.hash)
})

test('a folder of images that is a link: nothing is tagged in the place that it leads to', async () => {
  const head = await yard.origin.commit(SEED)
  const event = pushPayload({ after: head })
  const { plan } = await yard.plan({ event })
  const [app] = plan.services
  const [base] = plan.bases
  if (app === undefined || base === undefined) throw new Error('a base and a service')
  const layers = [{ path: 'base', content: Buffer.from('base') }]
  const baseLabels = { 'io.base-image-planner.dependency-hash': base.hash }
  await writeImage(path.join(outside, 'base'), { tags: [base.tag], labels: baseLabels, layers })
  await writeImage(path.join(outside, 'app'), {
    tags: [app.tag],
    labels: { 'io.base-image-planner.source-hash': app.hash },
    layers
  })
  const run = await yard.visit({ event, prepare: workspace => symlink(outside, path.join(workspace, 'images')) })
  expect(run.code).toBe(1)
  expect(run.errors).toEqual([expect.stringMatching(/images is a symbolic link in the workspace/)])
})
