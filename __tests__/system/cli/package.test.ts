import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { PROJECT } from '../../support/action'
import { commandBundleOf } from '../../support/bundle'
import { output, run } from '../../support/command'
import { checkout } from '../../support/git/checkout'
import { createOrigin } from '../../support/git/origin'
import { createSandbox, type Sandbox } from '../../support/git/program'

/** The npm package as somebody gets it: packed, installed where there is nothing else, and run by its name. */
let sandbox: Sandbox
let installed: string

beforeAll(async () => {
  sandbox = await createSandbox()
  const packing = path.join(sandbox.folder, 'packing')
  const bundle = path.dirname(await commandBundleOf(PROJECT))
  const tarball = await output(process.execPath, [path.join(PROJECT, 'scripts/pack.js'), packing, bundle])
  installed = path.join(sandbox.folder, 'installed')
  await mkdir(installed)
  // Offline: it depends on nothing.
  await output('npm', ['install', '--offline', '--no-audit', '--no-fund', '--prefix', installed, tarball], {
    cwd: installed
  })
})
afterAll(() => sandbox.remove())

test.each([
  [20, '__tests__/system/stability/runtimes/node_modules/node20'],
  [22, '__tests__/system/stability/runtimes/node_modules/node22'],
  [24, 'node_modules/node']
])('plans under Node %i', async (major, folder) => {
  const origin = await createOrigin(sandbox, { name: `node${major}` })
  const commit = await origin.commit({
    'Dockerfile.base': 'FROM python:3.12-slim\nCOPY requirements.txt /\n',
    Dockerfile: 'FROM ghcr.io/acme/app-base:latest\nCOPY app.py /\n',
    'requirements.txt': 'flask==3.0.3\n',
    'app.py': 'print(1)\n',
    '.github/base-images.yml':
      'version: 1\nregistry: oci:./images\nbases: { base: { image: ghcr.io/acme/app-base, dockerfile: Dockerfile.base } }\n' +
      'services: { app: { image: app } }\n'
  })
  const node = path.resolve(PROJECT, folder, 'bin')
  const env = { ...sandbox.environment, PATH: [node, sandbox.environment['PATH']].join(':') }
  const program = path.join(installed, 'node_modules/.bin/base-image-planner')
  const options = { cwd: await checkout(sandbox, origin, commit), env }
  const help = await run(program, ['--help'], options)
  expect(help).toMatchObject({ code: 0, stderr: '' })
  const plan = await run(program, ['plan', '--format', 'json', '--on-registry-error', 'rebuild'], options)
  expect(plan.code).toBe(0)
  expect(JSON.parse(plan.stdout)).toMatchObject({ version: 1, bases: [{ name: 'base' }], services: [{ mode: 'full' }] })
})

test('its types need nothing else, and its schemas can be imported', async () => {
  const source = `import type { Plan, VerifyReport } from 'base-image-planner'
import schema from 'base-image-planner/schema/base-images.schema.json' with { type: 'json' }
declare const plan: Plan
declare const report: VerifyReport
export const modes: readonly ('skip' | 'retag' | 'fast' | 'full')[] = plan.services.map(service => service.mode)
export const size: number | null | undefined = report.images[0]?.platforms[0]?.layers[0]?.size
export const title: unknown = schema
// @ts-expect-error there is no such key
export const nothing = plan.services[0]?.nonsense
`
  await writeFile(path.join(installed, 'use.mts'), source)
  const options = ['--strict', '--noEmit', '--module', 'nodenext', '--resolveJsonModule', 'use.mts']
  expect(await run(path.join(PROJECT, 'node_modules/.bin/tsc'), options, { cwd: installed })).toMatchObject({
    code: 0,
    stdout: ''
  })
  const manifest = JSON.parse(
    await readFile(path.join(installed, 'node_modules/base-image-planner/package.json'), 'utf8')
  ) as Record<string, unknown>
  expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['dependencies', 'scripts', 'private']))
})
