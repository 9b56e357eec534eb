import type { BuildContext } from '../../src/config/spec'
import { consumedChanges } from '../../src/images/consumed'
import { buildEntry } from '../../src/plan/entries'
import { memorySnapshot } from '../support/commit'
import { prepare } from '../support/prepared'
import { baseSpec, serviceSpec } from '../support/spec'

const shared: BuildContext = { name: 'shared', kind: 'folder', path: 'libs' }
const files = {
  'app/main.py': '',
  'libs/a.py': '',
  'libs/b.py': '',
  'libs/sub/c.py': '',
  'libs/.dockerignore': 'b.py\n',
  'a.py': ''
}

async function service(
  dockerfile: string,
  buildContexts: readonly BuildContext[],
  more: Readonly<Record<string, string>> = {}
) {
  const snapshot = await memorySnapshot({ ...files, ...more, 'app/Dockerfile': dockerfile })
  const spec = serviceSpec({ context: 'app', dockerfile: 'app/Dockerfile', buildContexts })
  const base = baseSpec({ dockerfile: 'base/Dockerfile', context: 'base' })
  const withBase = 'base/Dockerfile' in more
  const { services } = await prepare({ bases: withBase ? [base] : [], services: [spec] }, snapshot)
  const [one] = services
  if (one === undefined) throw new Error('nothing was prepared')
  return { image: one, snapshot }
}

describe('the files that are taken from a folder', () => {
  test.each<[string, string, readonly string[]]>([
    ['a COPY', 'FROM x:1\nCOPY --from=shared a.py /\nCOPY main.py /', ['app/main.py', 'libs/a.py']],
    [
      'its own ignore file leaves out',
      'FROM x:1\nCOPY --from=shared . /',
      ['libs/a.py', 'libs/sub/c.py', 'libs/.dockerignore']
    ],
    ['a glob', 'FROM x:1\nCOPY --from=shared *.py /', ['libs/a.py']],
    ['--exclude', 'FROM x:1\nCOPY --from=shared --exclude=sub . /', ['libs/a.py', 'libs/.dockerignore']],
    ['a mount of a file', 'FROM x:1\nRUN --mount=type=bind,from=shared,source=sub,target=/s true', ['libs/sub/c.py']],
    [
      'a cache that is filled from it',
      'FROM x:1\nRUN --mount=type=cache,from=shared,source=sub,target=/s true',
      ['libs/sub/c.py']
    ],
    ['a FROM takes all of it', 'FROM shared', ['libs/a.py', 'libs/sub/c.py', 'libs/.dockerignore']],
    [
      'a stage that it stands in for',
      'FROM y:1 AS shared\nCOPY main.py /\nFROM x:1\nCOPY --from=shared a.py /',
      ['libs/a.py']
    ],
    ['a stage by number', 'FROM y:1 AS shared\nFROM x:1\nCOPY --from=0 a.py /', ['libs/a.py']],
    [
      'a stage on a stage that it stands in for',
      'FROM y:1 AS shared\nFROM shared\nCOPY main.py /',
      ['app/main.py', 'libs/a.py', 'libs/sub/c.py', 'libs/.dockerignore']
    ],
    ['a stage that is not needed takes nothing', 'FROM x:1 AS test\nCOPY --from=shared a.py /\nFROM x:1', []],
    ['another name takes nothing', 'FROM x:1\nCOPY --from=other a.py /', []]
  ])('%s', async (_, dockerfile, expected) => {
    const { image } = await service(dockerfile, [shared])
    expect(image.inputs.files.map(file => file.path).sort()).toEqual([...expected].sort())
  })

  test('a name is looked up as BuildKit does: an image of that name is replaced', async () => {
    const context = { ...shared, name: 'python' } as const
    const { image } = await service('FROM docker.io/library/python:latest\nCOPY main.py /', [context])
    expect(image.inputs.files.map(file => file.path)).toContain('libs/a.py')
    expect(image.links).toEqual([])
  })

  test('changes are told with their line, also of what is gone', async () => {
    const { image, snapshot } = await service('FROM x:1\nCOPY --from=shared . /', [shared])
    const paths = ['libs/a.py', 'libs/gone.py', 'libs/b.py', 'a.py', 'libs/.dockerignore']
    const changes = consumedChanges(image.described, image.inputs, paths, snapshot)
    expect(changes.map(({ path, line }) => [path, line])).toEqual([
      ['libs/a.py', 2],
      ['libs/gone.py', 2],
      ['libs/.dockerignore', null]
    ])
  })

  test('a source that is not there counts as in the main context', async () => {
    const { image } = await service('FROM x:1\nCOPY --from=shared nothing.py /', [shared])
    expect(image.inputs.unknowable).toBe(true)
  })
})

describe('what a context is changes the hash', () => {
  const hashOf = async (context: BuildContext, dockerfile = 'FROM x:1\nCOPY --from=lib a.py /') =>
    (await service(dockerfile, [context])).image.hash.hash

  test('in kind, address and reference; and not where nothing reads it', async () => {
    const remote = (address: string) => ({ name: 'lib', kind: 'remote', address }) as const
    const image = (reference: string) => ({ name: 'lib', kind: 'image', reference }) as const
    const hashes = [
      await hashOf({ name: 'lib', kind: 'folder', path: 'libs' }),
      await hashOf(remote('https://github.com/acme/lib.git#v1')),
      await hashOf(remote('https://github.com/acme/lib.git#v2')),
      await hashOf(image('alpine:3.19')),
      await hashOf(image('alpine:3.20'))
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(await hashOf(remote('https://x/a.tar'), 'FROM x:1')).toBe(
      await hashOf(remote('https://x/b.tar'), 'FROM x:1')
    )
  })
})

describe('an image of the plan', () => {
  const base = { 'base/Dockerfile': 'FROM y:1\nENV CODE=main.py\nONBUILD COPY extra.py /\n', 'app/extra.py': '' }
  const link = { on: 'bases.base', kind: 'build-context', reference: 'lib', foundation: true }

  test.each<[string, BuildContext]>([
    ['by its key', { name: 'lib', kind: 'planned', group: 'bases', key: 'base' }],
    ['by its name', { name: 'lib', kind: 'image', reference: 'ghcr.io/acme/base:1' }]
  ])('%s is stood on, and hands on what it has', async (_, context) => {
    const { image } = await service('FROM lib\nCOPY $CODE /', [context], base)
    expect(image.links).toEqual([link])
    expect(image.inputs.files.map(file => file.path)).toEqual(['app/extra.py', 'app/main.py'])
  })

  test('also where it stands in for a stage', async () => {
    const context = { name: 'lib', kind: 'planned', group: 'bases', key: 'base' } as const
    const { image } = await service('FROM z:1 AS lib\nCOPY a.py /\nFROM lib\nCOPY main.py /', [context], base)
    expect(image.links).toEqual([link])
  })
})

test.each<[string, BuildContext, string]>([
  ['a folder', shared, 'shared=libs'],
  ['an image', { name: 'lib', kind: 'image', reference: 'alpine:3' }, 'lib=docker-image://alpine:3'],
  ['an address', { name: 'lib', kind: 'remote', address: 'https://x/a.git#v1' }, 'lib=https://x/a.git#v1'],
  ['an image of the plan that no line takes', { name: 'lib', kind: 'planned', group: 'bases', key: 'base' }, '']
])('an entry hands on %s', (_, context, line) => {
  const spec = serviceSpec({ buildContexts: [context] })
  const facts = { spec, mode: 'fast', hash: '', ref: '', tags: [], labels: {}, buildArgs: [] } as const
  const entry = buildEntry({
    ...facts,
    bases: [],
    pins: [],
    push: true,
    hasLatest: true,
    refreshed: false,
    fallback: null
  })
  expect(entry['build-contexts']).toBe(line)
})
