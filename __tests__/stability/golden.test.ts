import { schemaVersion } from '../../src/hash/canonical'
import { createOrigin } from '../support/git/origin'
import { createSandbox, type Sandbox } from '../support/git/program'
import { hashesOf } from './support/hashes'
import { shapes } from './support/shapes'

/**
 * The hashes of whole repositories. A change of one of them makes every image in every registry of that shape another one: raise
 * `schemaVersion` with it, on purpose, and write the new hashes here.
 */
const golden: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a literal FROM, uv': {
    app: '755a71f5627b5f543016386534b253132ccf882e19195e806236f4fb9feff7ee',
    python: '921fc6bdd366ab817a606750baf31e8e25ff7ca583b16abb83a77cd7b93f2b87'
  },
  'fast and full Dockerfiles': {
    app: 'fbe0dbb58fd81e340ad974db5306e1084907a2a47fc38f0c302007cf8e9c64a2',
    base: '81fd9ab1ca178a2bc1a391a0ceb494586f1280ed70bfd5d8cbe68482c2b4732b'
  },
  'one Dockerfile, two stages': {
    app: 'ebba64025c80787f4b4455f3aa7c20b9ad3338835a96b4479536901c8a62850f',
    base: 'f7d4212f8ae452c7d37731ddb12a985566ec36bc8646387d05c52f13bc4d1961'
  },
  'several bases and services': {
    api: 'ca24b3f6caeda8a15fd0973ac0e83c9875da36f0acd148fa74c59a4e8648491d',
    go: '0a4f37609ba291a6317c623fe38c2572f63de7dcab8cbfc6d578c285b0670428',
    job: 'd0faf7eb8ef471a00fe27cf45bb69ffe1a709e43b804d61a1179041e797a419c',
    os: '9d5e32fb5297d0f1fda26f64a2563aac22b540f022b623448a28d7fd291a2cd9'
  },
  'names, links and submodules': { app: 'c761a2acbe1c2f6df22277a9239cdb3b199d377f2524e8e15ff95bcd6a911828' }
}

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
