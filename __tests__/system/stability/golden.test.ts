import { schemaVersion } from '../../../src/hash/canonical'
import { createOrigin } from '../../support/git/origin'
import { createSandbox, type Sandbox } from '../../support/git/program'
import { hashesOf } from './support/hashes'
import { shapes } from './support/shapes'

/**
 * The hashes of whole repositories. A change of one of them makes every image in every registry of that shape another one: raise
 * `schemaVersion` with it, on purpose, and write the new hashes here.
 */
const golden: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a literal FROM, uv': {
    app: 'adfb9c49b13c82fa6d057d16fa7546450894c79504ea9af1c564a9358a1f8bc6',
    python: 'ebeaf7d737bf0211c78aa0d3694aaa1d812504a88b8e50e8e56a0c90807a272c'
  },
  'fast and full Dockerfiles': {
    app: 'b795df39e5d5279c9b97b2932f4d0fe1342ec8dd993ac0143ce764dfe626127c',
    base: 'bde80b87203a9c1ef8020d46b2b7ea6da917b37a1e08aaf834044eff4af111e6'
  },
  'one Dockerfile, two stages': {
    app: '12fa777217684de5f91ffa96ec8b83a72aa6aa2ed315a6cdc950d14df6767c72',
    base: 'a435305023e11bf674ce614fa8871ef553e1905f8316f4dbc63684aef5460324'
  },
  'several bases and services': {
    api: '8ad47accc115f1028ea3c991789622c052459efec0b755a87283556046970aee',
    go: 'c0f572c12f118d074b8f6993a794ff8e4b1cc352470c8c1d5c3cea7df7055814',
    job: '9ce072c19f3cde0a5e58d86ddf2b85136b2f7cc2ce1f07db9c707fa28a1e084b',
    os: 'e6f005092e27f27ca7bc2f54fe0293774058fbd8670dc5692cd63296d233c2f3'
  },
  'names, links and submodules': { app: 'e60d093037aec5cb4d8faff872ca253fdf464bb81f7052f2f4321e4f18ac5980' }
}

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await createSandbox()
})
afterAll(() => sandbox.remove())

test('the version of the canonical form that these hashes are of', () => {
  expect(schemaVersion).toBe(2)
})

test.each(shapes.map(shape => [shape.name, shape] as const))('%s', async (name, shape) => {
  const origin = await createOrigin(sandbox, { name: name.replaceAll(/\W/g, '-') })
  const commit = await origin.commit(shape.files)
  expect(await hashesOf(origin.directory, sandbox.environment, commit)).toEqual(golden[name])
})
