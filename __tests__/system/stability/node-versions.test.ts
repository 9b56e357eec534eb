import { existsSync } from 'node:fs'
import path from 'node:path'

import { commandBundleOf } from '../../support/bundle'
import { output } from '../../support/command'
import { checkout } from '../../support/git/checkout'
import { createOrigin } from '../../support/git/origin'
import { createSandbox, type Sandbox } from '../../support/git/program'
import { hashesIn, hashesOf } from './support/hashes'
import { shapes } from './support/shapes'

/** The built command line under each Node that it may meet: the action runs on 24, developers have what they have. */

let sandbox: Sandbox
let bundle: string

beforeAll(async () => {
  bundle = await commandBundleOf(process.cwd())
  sandbox = await createSandbox()
}, 180_000)
afterAll(() => sandbox.remove())

test.each([
  [20, '__tests__/system/stability/runtimes/node_modules/node20'],
  [22, '__tests__/system/stability/runtimes/node_modules/node22'],
  [24, 'node_modules/node']
])('Node %i', async (major, folder) => {
  const node = path.resolve(folder, 'bin/node')
  if (!existsSync(node)) throw new Error(`${folder} is missing: npm ci --prefix __tests__/system/stability/runtimes`)
  expect(await output(node, ['--version'])).toMatch(new RegExp(`^v${major}\\.`))
  for (const shape of shapes) {
    const origin = await createOrigin(sandbox, { name: `${major} ${shape.name}` })
    const commit = await origin.commit(shape.files)
    const expected = await hashesOf(origin.directory, sandbox.environment, commit)
    const options = { cwd: await checkout(sandbox, origin, commit), env: { ...sandbox.environment } }
    const printed = await output(node, [bundle, 'plan', '--format', 'json', '--commit', commit], options)
    expect(hashesIn(JSON.parse(printed))).toEqual(expected)
  }
})
