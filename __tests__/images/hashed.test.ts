import fc from 'fast-check'
import { prepare, type Prepared } from '../support/prepared'
import { shortHashes } from '../../src/images/prepare'
import type { BaseSpec, ServiceSpec } from '../../src/config/spec'
import { memorySnapshot, type MemoryFiles } from '../support/commit'
import { baseSpec, serviceSpec } from '../support/spec'

const files = {
  'Dockerfile.base':
    'FROM python:3.12-slim\nARG EXTRA\nCOPY requirements.txt setup.cfg ./\nRUN pip install -r requirements.txt\n',
  Dockerfile: 'FROM ghcr.io/acme/base:latest\nARG VERSION\nCOPY src src\n',
  'requirements.txt': 'flask==3.0.0\nredis==5.0.1\n',
  'setup.cfg': '[tool]\n',
  'src/app.py': 'print(1)\n',
  'other.txt': 'x\n'
}

interface Given {
  readonly files?: MemoryFiles
  readonly base?: Partial<BaseSpec>
  readonly service?: Partial<ServiceSpec>
}

async function prepared(given: Given = {}): Promise<Prepared> {
  const snapshot = await memorySnapshot({ ...files, ...given.files })
  return prepare({ bases: [baseSpec(given.base)], services: [serviceSpec(given.service)] }, snapshot)
}

async function hashes(given: Given = {}): Promise<{ readonly base: string; readonly app: string }> {
  const { bases, services } = await prepared(given)
  return { base: bases[0]?.hash.hash ?? '', app: services[0]?.hash.hash ?? '' }
}

const requirements = (text: string): Given => ({ files: { 'requirements.txt': text } })

test('the hashes of a commit are what they always were', async () => {
  // A change of these builds every image of every user once more: after a release it takes a new `schemaVersion`.
  expect(await hashes()).toEqual({
    base: '20037527c4ac44739674623cf24b9510ab5479597e829653d9271dc5beebc310',
    app: '96fad8a85dc41c77136f3044e4d8e721ba66eef21d6bf92f1074dba8e7c2b87f'
  })
})

test('a base that becomes reproducible is built once more, and so is one that takes another time', async () => {
  const asIt = (base: Partial<BaseSpec>) => hashes({ base }).then(({ base: hash }) => hash)
  const at = (value: string) => asIt({ reproducible: true, buildArgs: [{ name: 'SOURCE_DATE_EPOCH', value }] })
  const found = await Promise.all([asIt({}), at('1'), at('2')])
  expect(new Set(found).size).toBe(3)
  expect(await asIt({ buildArgs: [{ name: 'SOURCE_DATE_EPOCH', value: '1' }] })).toBe(found[0])
})

describe('what counts, for the base and for the app', () => {
  test.each<[string, Given, 'both' | 'app' | 'none']>([
    ['a file that neither takes in', { files: { 'other.txt': 'y\n' } }, 'none'],
    ['a new file that neither takes in', { files: { 'new.txt': '' } }, 'none'],
    ['code', { files: { 'src/app.py': 'print(2)\n' } }, 'app'],
    ['new code', { files: { 'src/new.py': '' } }, 'app'],
    ['code that can be run', { files: { 'src/app.py': { executable: 'print(1)\n' } } }, 'app'],
    ['code that is a link', { files: { 'src/app.py': { link: 'print(1)\n' } } }, 'app'],
    ['an instruction of the app', { files: { Dockerfile: `${files.Dockerfile}RUN mkdir x\n` } }, 'app'],
    // Then a comment among the packages of the base can reach the app.
    [
      'an instruction of the app that may read all that the base holds',
      { files: { Dockerfile: `${files.Dockerfile}RUN x\n` } },
      'both'
    ],
    ['a comment in a Dockerfile', { files: { Dockerfile: `# x\n${files.Dockerfile}` } }, 'none'],
    ['an instruction of the base', { files: { 'Dockerfile.base': `${files['Dockerfile.base']}RUN x\n` } }, 'both'],
    ['a version', requirements('flask==3.0.1\nredis==5.0.1\n'), 'both'],
    ['a new package', requirements('flask==3.0.0\nredis==5.0.1\nsix==1.16.0\n'), 'both'],
    ['a comment among the packages', requirements('# shop\nflask==3.0.0  # web\n\nredis==5.0.1\n'), 'none'],
    ['line endings of the packages', requirements('flask==3.0.0\r\nredis==5.0.1\r\n'), 'none'],
    ['a file of the base that nothing understands', { files: { 'setup.cfg': '[tool] \n' } }, 'both'],
    ['an argument that the base declares', { base: { buildArgs: [{ name: 'EXTRA', value: '1' }] } }, 'both'],
    ['an argument that nothing declares', { base: { buildArgs: [{ name: 'OTHER', value: '1' }] } }, 'none'],
    ['an argument of the app', { service: { buildArgs: [{ name: 'VERSION', value: '1' }] } }, 'app'],
    ['an argument that is a template', { service: { buildArgs: [{ name: 'VERSION', value: '{{version}}' }] } }, 'none'],
    ['a name, tags and labels of the image', { service: { name: 'web', tags: ['v1'] } }, 'none']
  ])('%s', async (_, given, expected) => {
    const [before, after] = [await hashes(), await hashes(given)]
    const changed = { base: before.base !== after.base, app: before.app !== after.app }
    expect(changed).toEqual({ base: expected === 'both', app: expected !== 'none' })
  })

  test.each([
    ['a comment', '# shop\nflask==3.0.0\nredis==5.0.1\n'],
    ['the order', 'redis==5.0.1\nflask==3.0.0\n']
  ])('with `hash: bytes`, %s among the packages', async (_, text) => {
    const bytes = { base: { hash: 'bytes' } } as const
    expect((await hashes({ ...bytes, ...requirements(text) })).base).not.toBe((await hashes(bytes)).base)
  })

  test('a file that the packages name with -r', async () => {
    const named = (text: string) => hashes({ files: { 'requirements.txt': '-r more/base.in\n', 'more/base.in': text } })
    expect((await named('six==1.16.0\n')).base).not.toBe((await named('six==1.17.0\n')).base)
    expect((await named('six==1.16.0\n')).base).toBe((await named('# x\nsix==1.16.0\n')).base)
  })
})

test('a dependency file that cannot be understood counts byte by byte, with a warning', async () => {
  const { warnings } = await prepared(requirements('flask ==== 3\n'))
  expect(warnings).toEqual([expect.objectContaining({ code: 'dependency-file-unreadable', file: 'requirements.txt' })])
  const [one, other] = [await hashes(requirements('flask ==== 3\n')), await hashes(requirements('flask ==== 3 \n'))]
  expect(one.base).not.toBe(other.base)
})

test('any changed byte of an input that nothing understands is another base and another app', async () => {
  const bytes = fc.string({ unit: 'binary', maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(bytes, bytes, async (one, other) => {
      const [first, second] = [
        await hashes({ files: { 'setup.cfg': one } }),
        await hashes({ files: { 'setup.cfg': other } })
      ]
      const isSame = Buffer.from(one).equals(Buffer.from(other))
      expect([first.base === second.base, first.app === second.app]).toEqual([isSame, isSame])
    }),
    { numRuns: 50 }
  )
})

test('the order in which files are listed does not count', async () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 2, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(names, async list => {
      const code = (order: readonly string[]) => Object.fromEntries(order.map(name => [`src/${name}`, name]))
      expect(await hashes({ files: code(list) })).toEqual(await hashes({ files: code([...list].reverse()) }))
    }),
    { numRuns: 20 }
  )
})

test('the label lists every input, and the Dockerfile', async () => {
  const { bases, services } = await prepared()
  const keys = [...bases, ...services].map(one => [...shortHashes(one).keys()].sort())
  expect(keys).toEqual([
    ['Dockerfile.base', 'requirements.txt', 'setup.cfg'],
    ['Dockerfile', 'src/app.py']
  ])
})
