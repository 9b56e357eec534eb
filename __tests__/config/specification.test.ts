import type { GlobalInputs, SingleServiceInputs } from '../../src/config/inputs'
import { loadConfiguration } from '../../src/config/load'
import type { BaseEntry, Configuration } from '../../src/config/schema'
import { specificationOfInputs } from '../../src/config/single-service'
import { plainHttpHosts, specificationOf } from '../../src/config/specification'

const shared: GlobalInputs = { registry: null, repository: 'acme/shop' }

test('names get their prefix, paths are clean, and what is not said has its default', () => {
  const configuration: Configuration = {
    version: 1,
    registry: 'ghcr.io/acme',
    ignore: ['/docs/', '!./docs/api.md'],
    bases: {
      python: { image: 'python-base', dockerfile: './docker//Dockerfile.base', dependencies: ['./lock/*.txt'] }
    },
    services: {
      api: { image: 'api', context: './services/api/', ignore: ['*.md'], 'build-args': ['A=1', 'A=2', 'B=x=y'] }
    }
  }
  expect(specificationOf(configuration, shared)).toEqual({
    bases: [
      {
        kind: 'base',
        name: 'python',
        image: 'ghcr.io/acme/python-base',
        context: '.',
        dockerfile: 'docker/Dockerfile.base',
        target: null,
        platforms: [],
        buildArgs: [],
        buildContexts: [],
        ignore: ['docs', '!docs/api.md'],
        tags: null,
        verify: null,
        dependencies: ['lock/*.txt'],
        hash: 'auto',
        refresh: { maxAge: null, upstream: 'ignore', on: ['schedule', 'workflow_dispatch'] },
        reproducible: false
      }
    ],
    services: [
      {
        kind: 'service',
        name: 'api',
        image: 'ghcr.io/acme/api',
        context: 'services/api',
        dockerfile: 'services/api/Dockerfile',
        target: null,
        platforms: [],
        buildArgs: [
          { name: 'A', value: '2' },
          { name: 'B', value: 'x=y' }
        ],
        buildContexts: [],
        ignore: ['docs', '!docs/api.md', '*.md'],
        tags: null,
        verify: null,
        fallbackDockerfile: null
      }
    ]
  })
})

test('what is said is taken', () => {
  const { bases, services } = specificationOf(
    {
      version: 1,
      bases: {
        b: {
          image: 'ghcr.io/acme/b',
          target: 'base',
          platforms: ['linux/x86_64', 'linux/amd64', 'linux/arm64'],
          'build-args': { VERSION: '{{version}}' },
          tags: ['latest'],
          hash: 'bytes',
          refresh: { 'max-age': '30d', upstream: 'rebuild', on: ['push'] }
        }
      },
      services: { a: { image: 'ghcr.io/acme/a', 'fallback-dockerfile': './Dockerfile.full' } }
    },
    { ...shared, registry: 'http://other.example.com' }
  )
  expect(bases[0]).toMatchObject({
    image: 'ghcr.io/acme/b',
    target: 'base',
    platforms: ['linux/amd64', 'linux/arm64'],
    buildArgs: [{ name: 'VERSION', value: '{{version}}' }],
    buildContexts: [],
    tags: ['latest'],
    hash: 'bytes',
    refresh: { maxAge: 2_592_000, upstream: 'rebuild', on: ['push'] }
  })
  expect(services[0]).toMatchObject({ fallbackDockerfile: 'Dockerfile.full' })
})

const mistakes: readonly (readonly [string, string, RegExp])[] = [
  ['a: { image: a, context: ../x }', 'services.a.context', /"\.\.\/x" leaves the repository/],
  ['a: { image: a, context: /srv }', 'services.a.context', /leaves the repository/],
  ['a: { image: a, context: "https://github.com/acme/app.git" }', 'services.a.context', /is a URL/],
  ['a: { image: a, dockerfile: a/../../D }', 'services.a.dockerfile', /leaves the repository/],
  ['a: { image: a, fallback-dockerfile: ../D }', 'services.a.fallback-dockerfile', /leaves the repository/],
  ['a: { image: a, ignore: [../x] }', 'services.a.ignore', /leaves the repository/],
  ['a: { image: "a:1" }', 'services.a.image', /without ":1"/],
  ['a: { image: a, platforms: linus/amd64 }', 'services.a.platforms', /Did you mean linux\/amd64/],
  ['a: { image: a, build-args: [A] }', 'services.a.build-args', /"A" must be NAME=value/],
  ['{}', 'services', /nothing to plan/],
  [
    'a: { image: x }\n  b: { image: x }',
    'services.b.image',
    /is also the image of services.a, and both would push the same tags/
  ],
  [
    'a: { image: x, tags: [one, two] }\n  b: { image: x, tags: [three, two] }',
    'services.b.image',
    /both push the tag "two"/
  ]
]
test.each(mistakes)('%s is refused', async (services, place, message) => {
  const text =
    services === '{}' ? 'version: 1\nservices: {}' : `version: 1\nregistry: ghcr.io/acme\nservices:\n  ${services}\n`
  const { configuration, label } = await loadConfiguration('c.yml', text)
  expect(() => specificationOf(configuration, shared, label)).toThrow(message)
  if (services !== '{}')
    expect(() => specificationOf(configuration, shared, label)).toThrow(new RegExp(`^c\\.yml:[45]:\\d+: ${place}: `))
})

test('one image with different tags is two images', () => {
  const tagged = (tags: readonly string[]): Configuration['services'] => ({
    [tags.join('')]: { image: 'ghcr.io/acme/a', tags }
  })
  const configuration: Configuration = { version: 1, services: { ...tagged(['prod']), ...tagged(['dev']) } }
  expect(specificationOf(configuration, shared).services).toHaveLength(2)
})

test('an unknown event of refresh is refused', () => {
  const configuration: Configuration = {
    version: 1,
    bases: { b: { image: 'ghcr.io/a/b', refresh: { on: ['scheduled'] } } }
  }
  expect(() => specificationOf(configuration, shared)).toThrow(
    /bases\.b\.refresh\.on: "scheduled".*Did you mean "schedule"/
  )
})

test('an http URL marks its host', () => {
  expect(plainHttpHosts({ version: 1, registry: 'http://registry:5000/x' }, shared)).toEqual(['registry:5000'])
  expect(plainHttpHosts({ version: 1, registry: 'https://registry:5000/x' }, shared)).toEqual([])
  expect(plainHttpHosts(null, { ...shared, registry: 'http://registry' })).toEqual(['registry'])
})

const none: SingleServiceInputs = {
  image: null,
  baseImage: null,
  context: null,
  dockerfile: null,
  target: null,
  baseDockerfile: null,
  baseTarget: null,
  fallbackDockerfile: null,
  platforms: [],
  buildArgs: [],
  buildContexts: [],
  dependencies: [],
  ignore: null,
  hash: null,
  tags: null,
  baseTags: null,
  refreshMaxAge: null,
  refreshUpstream: null,
  reproducible: null
}

test('the single-service inputs', () => {
  const { bases, services } = specificationOfInputs(
    {
      ...none,
      image: 'app',
      baseImage: 'app-base',
      dockerfile: 'docker/Dockerfile',
      baseTarget: 'base',
      target: 'app',
      platforms: ['linux/amd64'],
      buildArgs: ['A=1'],
      tags: ['x'],
      baseTags: ['y'],
      hash: 'bytes',
      refreshMaxAge: '1w',
      refreshUpstream: 'warn'
    },
    { registry: 'oci:./images', repository: null }
  )
  expect(bases[0]).toMatchObject({
    name: 'base',
    image: 'oci:./images/app-base',
    dockerfile: 'docker/Dockerfile',
    target: 'base',
    platforms: ['linux/amd64'],
    buildArgs: [{ name: 'A', value: '1' }],
    buildContexts: [],
    tags: ['y'],
    hash: 'bytes',
    refresh: { maxAge: 604_800, upstream: 'warn' }
  })
  expect(services[0]).toMatchObject({
    name: 'app',
    image: 'oci:./images/app',
    target: 'app',
    tags: ['x'],
    ignore: null
  })
})

test.each<[Partial<SingleServiceInputs>, RegExp]>([
  [{}, /Give the input "image"/],
  [{ image: 'a', baseTarget: 'base' }, /Give the input "base-image"/],
  [{ image: 'a', baseImage: 'b' }, /Give base-dockerfile or base-target/],
  [{ image: 'a/b', context: '..' }, /^Input "context": "\.\." leaves/],
  [{ image: 'a/b', platforms: ['x'] }, /^Input "platforms": "x" is no platform/],
  [
    { image: 'a/b', baseImage: 'a/B', baseTarget: 'x' },
    /^Input "base-image": "a\/B" is no name.*write docker.io\/a\/b/
  ],
  [{ image: 'a/b', baseImage: 'a/c', baseTarget: 'x', hash: 'byte' }, /^Input "hash": "byte".*Did you mean "bytes"/],
  [
    { image: 'a/b', baseImage: 'a/c', baseTarget: 'x', refreshMaxAge: '3' },
    /^Input "refresh-max-age": "3" is no duration/
  ],
  [{ image: 'a/b', baseImage: 'a/c', baseTarget: 'x', refreshUpstream: 'no' }, /^Input "refresh-upstream": "no"/]
])('inputs %j are refused', (inputs, message) => {
  expect(() => specificationOfInputs({ ...none, ...inputs }, shared)).toThrow(message)
})

describe('named contexts', () => {
  const contextsOf = (written: Record<string, string> | string[]): readonly unknown[] => {
    const image = { image: 'ghcr.io/acme/app', 'build-contexts': written }
    const others = { web: { image: 'ghcr.io/acme/web' }, both: { image: 'ghcr.io/acme/both' } }
    const bases = { python: { image: 'ghcr.io/acme/python' }, both: { image: 'ghcr.io/acme/both-base' } }
    return (
      specificationOf({ version: 1, bases, services: { app: image, ...others } }, shared).services[0]?.buildContexts ??
      []
    )
  }

  test.each<[string, object]>([
    ['./libs//shared/', { kind: 'folder', path: 'libs/shared' }],
    ['.', { kind: 'folder', path: '.' }],
    ['docker-image://alpine:3.20', { kind: 'image', reference: 'alpine:3.20' }],
    ['target:python', { kind: 'planned', group: 'bases', key: 'python' }],
    ['target:web', { kind: 'planned', group: 'services', key: 'web' }],
    ['base:both', { kind: 'planned', group: 'bases', key: 'both' }],
    ['service:both', { kind: 'planned', group: 'services', key: 'both' }],
    ['https://github.com/acme/lib.git#v1', { kind: 'remote', address: 'https://github.com/acme/lib.git#v1' }],
    ['git@github.com:acme/lib.git', { kind: 'remote', address: 'git@github.com:acme/lib.git' }]
  ])('%s', (value, source) => {
    expect(contextsOf({ lib: value })).toEqual([{ name: 'lib', ...source }])
    expect(contextsOf([`lib=${value}`])).toEqual([{ name: 'lib', ...source }])
  })

  test('one name in two spellings is one context; what is not a name of an image is refused', () => {
    expect(contextsOf({ 'docker.io/library/lib:latest': 'a', lib: 'b' })).toEqual([
      { name: 'lib', kind: 'folder', path: 'b' }
    ])
    expect(() => contextsOf({ Lib: 'a' })).toThrow('"Lib" is not a valid name of a context')
  })

  test.each<[string, string | RegExp]>([
    [
      'target:pyton',
      'services.app.build-contexts: lib: there is no image "pyton" in this plan. Did you mean "python"?'
    ],
    [
      'target:both',
      'services.app.build-contexts: lib: there is a base and a service called "both". Write base:both or service:both.'
    ],
    ['docker-image://', /the image is missing/],
    ['oci-layout://./x', /Push the image/],
    ['../other', /leaves the repository/]
  ])('%s is refused', (value, message) => {
    expect(() => contextsOf({ lib: value })).toThrow(message)
  })
})

describe('a reproducible base', () => {
  const argsOf = (base: Partial<BaseEntry>) =>
    specificationOf({ version: 1, bases: { os: { image: 'acme/os', ...base } } }, shared).bases.map(
      each => each.buildArgs
    )

  test('is built at a time that is the same for all dependencies', () => {
    expect(argsOf({ reproducible: true, 'build-args': ['A=1'] })).toEqual([
      [
        { name: 'A', value: '1' },
        { name: 'SOURCE_DATE_EPOCH', value: '315532800' }
      ]
    ])
    expect(argsOf({ reproducible: false })).toEqual([[]])
  })

  test('may say its own time', () => {
    const own = ['SOURCE_DATE_EPOCH=1700000000']
    expect(argsOf({ reproducible: true, 'build-args': own })).toEqual([
      [{ name: 'SOURCE_DATE_EPOCH', value: '1700000000' }]
    ])
  })
})
