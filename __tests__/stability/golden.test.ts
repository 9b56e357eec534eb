import { schemaVersion } from '../../src/hash/canonical'
import { createOrigin } from '../support/git/origin'
import { createSandbox, type Sandbox } from '../support/git/program'
import { hashesOf } from './support/hashes'
import { shapes } from './support/shapes'

/**
 * The hashes of whole repositories. A change of one of them makes every image in every registry of that shape another one: raise
 * `schemaVersion` with it, on purpose, and write the new hashes here.
 */
const golden: Readonly<Record<string, Readonly<Record<string, string>>>> = {}

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await createSandbox()
})
afterAll(() => sandbox.remove())

test('the version of the canonical form that these hashes are of', () => {
  expect(schemaVersion).toBe(1)
})

test.each(shapes.map(shape => [shape.name, shape] as const))('%s', async (name, shape) => {
  const origin = await createOrigin(sandbox, { name: name.replaceAll(/\W/g, '-') })
  const commit = await origin.commit(shape.files)
  expect(await hashesOf(origin.directory, sandbox.environment, commit)).toEqual(golden[name])
})
