import { discover, type Hints } from '../../src/discovery/discover'

type Tree = Readonly<Record<string, string>>

async function contextsOf(tree: Tree, registry: string | null = null): Promise<Readonly<Record<string, unknown>>> {
  const hints: Hints = { image: null, baseImage: null, registry, repository: 'acme/shop' }
  const { configuration } = await discover(Object.keys(tree).sort(), path => Promise.resolve(tree[path] ?? ''), hints)
  const entries = Object.entries({ ...configuration.bases, ...configuration.services })
  return Object.fromEntries(
    entries.map(([name, entry]) => [`${name} ${entry.image}`, entry['build-contexts'] ?? entry['build-args'] ?? {}])
  )
}

const compose = (core: string, web: string): Tree => ({
  'core/Dockerfile': 'FROM x:1\nCOPY a /\n',
  'core/a': '',
  'web/Dockerfile': `FROM ${web}\n`,
  'compose.yaml': `services:\n  core: { image: "${core}", build: core }\n  web: { image: ghcr.io/acme/web, build: web }\n`
})

test.each<[string, Tree, string | null, object]>([
  [
    'a name without a host',
    compose('acme/core', 'acme/core:2'),
    'r.example/x',
    { 'core r.example/x/acme/core': {}, 'web r.example/x/web': { 'acme/core:2': 'service:core' } }
  ],
  [
    'one word',
    compose('core', 'core'),
    null,
    { 'core ghcr.io/acme/core': {}, 'web ghcr.io/acme/web': { core: 'service:core' } }
  ],
  [
    'another host',
    compose('ghcr.io/acme/core', 'ghcr.io/acme/core'),
    'r.example',
    { 'core r.example/core': {}, 'web r.example/web': { 'ghcr.io/acme/core': 'service:core' } }
  ],
  [
    'a name that the plan keeps needs nothing',
    compose('ghcr.io/acme/core:${TAG}', 'ghcr.io/acme/core:1'),
    null,
    { 'core ghcr.io/acme/core': {}, 'web ghcr.io/acme/web': {} }
  ],
  [
    'the second name of a bake target',
    {
      ...compose('', 'mirror.example/core:1'),
      'docker-bake.json': JSON.stringify({
        target: {
          core: { context: 'core', tags: ['ghcr.io/acme/core:1', 'mirror.example/core:1'] },
          web: { context: 'web', tags: ['ghcr.io/acme/web:1'] }
        }
      })
    },
    null,
    { 'core ghcr.io/acme/core': {}, 'web ghcr.io/acme/web': { 'mirror.example/core:1': 'service:core' } }
  ],
  [
    'a service that only the FROM lines of others name',
    {
      'images/core/Dockerfile': 'FROM x:1\n',
      'images/web/Dockerfile': 'ARG OWNER=acme\nARG BASE=quay.io/$OWNER/core\nFROM $BASE\n'
    },
    null,
    { 'core quay.io/acme/core': {}, 'web ghcr.io/acme/shop-web': {} }
  ],
  [
    'an image of somebody else that is called like a folder',
    { 'core/Dockerfile': 'FROM x:1\n', 'web/Dockerfile': 'FROM quay.io/other/core\n' },
    null,
    { 'core ghcr.io/acme/shop-core': {}, 'web ghcr.io/acme/shop-web': {} }
  ],
  [
    'an image that is handed on as a named context, a base too',
    {
      ...compose('', 'mine'),
      'docker-bake.json': JSON.stringify({
        target: {
          'core-base': { context: 'core', tags: ['ghcr.io/acme/core-base:1'] },
          web: {
            context: 'web',
            tags: ['ghcr.io/acme/web:1'],
            contexts: { mine: 'docker-image://ghcr.io/acme/core-base:1' }
          }
        }
      })
    },
    'r.example',
    { 'base r.example/core-base': {}, 'app r.example/web': { mine: 'base:base' } }
  ]
])('%s', async (_, tree, registry, expected) => {
  expect(await contextsOf(tree, registry)).toEqual(expected)
})

describe('two files that call their builds alike', () => {
  const folder = (name: string, file: string, text: string): Tree => ({
    [`${name}/core/Dockerfile`]: 'FROM x:1\n',
    [`${name}/web/Dockerfile`]: 'FROM mine\n',
    [`${name}/${file}`]: text
  })
  const images = {
    'core ghcr.io/acme/a-core': {},
    'web ghcr.io/acme/a': { mine: 'service:core' },
    'core-2 ghcr.io/acme/b-core': {},
    'web-2 ghcr.io/acme/b': { mine: 'service:core-2' }
  }

  test('compose', async () => {
    const text = (name: string): string =>
      `services:\n  core: { image: ghcr.io/acme/${name}-core, build: core }\n  web: { image: ghcr.io/acme/${name}, build: { context: web, additional_contexts: { mine: "service:core" } } }\n`
    const tree = { ...folder('a', 'compose.yaml', text('a')), ...folder('b', 'compose.yaml', text('b')) }
    expect(await contextsOf(tree)).toEqual(images)
  })

  test('bake', async () => {
    const text = (name: string): string =>
      JSON.stringify({
        target: {
          core: { context: 'core', tags: [`ghcr.io/acme/${name}-core`] },
          web: { context: 'web', contexts: { mine: 'target:core' }, tags: [`ghcr.io/acme/${name}`] }
        }
      })
    const tree = { ...folder('a', 'docker-bake.json', text('a')), ...folder('b', 'docker-bake.json', text('b')) }
    expect(await contextsOf(tree)).toEqual(images)
  })
})

test('targets that the default group stands on over several steps are planned', async () => {
  const target = (below: string | null): object => ({
    context: 'web',
    tags: [`ghcr.io/acme/above-${below ?? 'nothing'}`],
    ...(below !== null && { contexts: { mine: `target:${below}` } })
  })
  const bake = { group: { default: { targets: ['c'] } }, target: { a: target(null), b: target('a'), c: target('b') } }
  const tree = { 'web/Dockerfile': 'FROM mine\n', 'docker-bake.json': JSON.stringify(bake) }
  expect(await contextsOf(tree)).toMatchObject({
    'c ghcr.io/acme/above-b': { mine: 'service:b' },
    'b ghcr.io/acme/above-a': { mine: 'service:a' }
  })
})
