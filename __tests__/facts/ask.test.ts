import { asking } from '../../src/facts/ask'
import { placedTags, splitTag } from '../../src/facts/ask-tags'
import { prepare, type Prepared } from '../support/prepared'
import type { BaseSpec, ServiceSpec } from '../../src/config/spec'
import { memorySnapshot, type MemoryFiles } from '../support/commit'
import { memoryRegistry, type MemoryImage, type MemoryRegistry } from '../support/memory-registry'
import { baseSpec, serviceSpec } from '../support/spec'

const baseTag = 'ghcr.io/acme/base:deps'
const appTag = 'ghcr.io/acme/app:src'
const amd64 = 'linux/amd64'
const arm64 = 'linux/arm64'
const base = { platform: amd64, layers: ['a', 'b'] }
const app = { platform: amd64, layers: ['a', 'b', 'c'] }

const files: MemoryFiles = {
  'Dockerfile.base': 'FROM python:3.12-slim\n',
  Dockerfile: 'FROM ghcr.io/acme/base:latest\n'
}

function prepared(
  base: Partial<BaseSpec> = {},
  service: Partial<ServiceSpec> = {},
  more: MemoryFiles = {}
): Promise<Prepared> {
  const specification = { bases: [baseSpec(base)], services: [serviceSpec(service)] }
  return memorySnapshot({ ...files, ...more }).then(snapshot => prepare(specification, snapshot))
}

/** What is found out where every image that is there is taken. */
async function ask(registry: MemoryRegistry, images: Prepared, due = false) {
  const tagged: MemoryRegistry = {
    ...registry,
    manifest: (image, reference) => registry.manifest(image, reference.replace(/^(deps|src)-.*/, '$1'))
  }
  const { begin, answers } = asking(tagged, {
    event: due ? 'schedule' : 'push',
    now: new Date('2024-02-01T00:00:00Z'),
    isToBuild: (_, { published }) => published.kind !== 'present',
    tagsToMove: () => Promise.resolve({ references: [], absent: 'is left' }),
    askedOfLatest: () => Promise.resolve('place'),
    triggeredFiles: () => ({ files: '', by: [] })
  })
  for (const image of [...images.bases, ...images.services]) begin(image)
  const facts = await answers()
  const [base, service] = [facts.get('bases.base'), facts.get('services.app')]
  if (base === undefined || service === undefined) throw new Error('nothing was asked')
  return { base, service: service.published }
}

describe('what is asked on a push, and nothing else', () => {
  const all = [amd64, arm64]
  const both = (layers: readonly string[]) =>
    all.map(platform => ({ platform, layers: layers.map(layer => platform + layer) }))

  test.each<[string, Readonly<Record<string, MemoryImage>>, readonly string[], readonly string[]]>([
    [
      'nothing is there: one question each, and what a deployment has now',
      {},
      [],
      [`GET ${appTag}`, `GET ${baseTag}`, 'HEAD ghcr.io/acme/app:latest', 'HEAD ghcr.io/acme/base:latest']
    ],
    [
      'both are there: their labels, and the layers answer the rest',
      { [baseTag]: base, [appTag]: app },
      [],
      ['CONFIG ghcr.io/acme/app', 'CONFIG ghcr.io/acme/base', `GET ${appTag}`, `GET ${baseTag}`]
    ],
    [
      'a single image where one platform is asked for: its configuration says which it is',
      { [baseTag]: base },
      [amd64],
      ['CONFIG ghcr.io/acme/base', `GET ${appTag}`, `GET ${baseTag}`, 'HEAD ghcr.io/acme/app:latest']
    ],
    [
      'an index that nothing stands on: whether the image of every platform is still there',
      { [baseTag]: both(['a']) },
      all,
      [
        ...['CONFIG ghcr.io/acme/base', 'CONFIG ghcr.io/acme/base'],
        `GET ${appTag}`,
        `GET ${baseTag}`,
        ...[0, 1].map(index => `GET ghcr.io/acme/base@sha256:ghcr.io/acme/base:deps/${index}`),
        'HEAD ghcr.io/acme/app:latest'
      ]
    ],
    [
      'indexes: one more for every platform',
      { [baseTag]: both(['a']), [appTag]: both(['a', 'b']) },
      all,
      [
        `GET ${appTag}`,
        `GET ${baseTag}`,
        ...['app', 'app', 'base', 'base'].map(name => `CONFIG ghcr.io/acme/${name}`),
        ...['app', 'base'].flatMap(name =>
          [0, 1].map(
            index => `GET ghcr.io/acme/${name}@sha256:ghcr.io/acme/${name}:${name === 'app' ? 'src' : 'deps'}/${index}`
          )
        )
      ]
    ],
    [
      'other layers: the configurations decide',
      { [baseTag]: base, [appTag]: { ...app, layers: ['x', 'y', 'z'], diffIds: ['a-plain', 'b-plain', 'c-plain'] } },
      [],
      ['CONFIG ghcr.io/acme/app', 'CONFIG ghcr.io/acme/base', `GET ${appTag}`, `GET ${baseTag}`]
    ]
  ])('%s', async (_, images, platforms, questions) => {
    const registry = memoryRegistry(images)
    await ask(registry, await prepared({ platforms }, { platforms }))
    expect([...registry.asked].sort()).toEqual([...questions].sort())
  })
})

describe('a base', () => {
  test.each<[string, MemoryImage | null, readonly string[], unknown]>([
    ['is absent', null, [], { kind: 'absent' }],
    ['cannot be known', 'unknown', [], { kind: 'unknown' }],
    ['is there', base, [], { kind: 'present', platforms: null, labelledHashes: [null] }],
    [
      'of an index tells its platforms',
      [base, { ...base, platform: arm64 }],
      [amd64],
      { kind: 'present', platforms: [amd64, arm64] }
    ],
    [
      'of a single image tells its platform and its label where one is asked for',
      { ...base, labels: { 'io.base-image-planner.dependency-hash': 'abc' } },
      [arm64],
      { kind: 'present', platforms: [amd64], labelledHashes: ['abc'] }
    ],
    [
      'of a single image is not two platforms',
      base,
      [amd64, arm64],
      { kind: 'present', platforms: expect.not.arrayContaining([arm64]) as unknown }
    ]
  ])('%s', async (_, image, platforms, expected) => {
    const registry = memoryRegistry(image === null ? {} : { [baseTag]: image })
    const { base: asked } = await ask(registry, await prepared({ platforms }, { platforms }))
    expect(asked.published).toMatchObject(expected as object)
    expect(asked.refresh).toBeNull()
  })
})

describe('the refresh of a base', () => {
  const refresh = { maxAge: 1, upstream: 'rebuild', on: ['schedule'] } as const
  const labels = {
    'org.opencontainers.image.created': '2024-01-01T00:00:00Z',
    'io.base-image-planner.upstream': 'python:3.12-slim@sha256:old'
  }
  const upstream = 'docker.io/library/python:3.12-slim'

  test('is not looked at on other events', async () => {
    const registry = memoryRegistry({ [baseTag]: base, [upstream]: base })
    const { base: asked } = await ask(registry, await prepared({ refresh }))
    expect([asked.refresh, asked.pins, registry.asked]).toEqual([
      null,
      [],
      [`GET ${baseTag}`, `GET ${appTag}`, 'CONFIG ghcr.io/acme/base', 'HEAD ghcr.io/acme/app:latest']
    ])
  })

  test.each([true, false])(
    'the image that a build starts from is asked for once, to be pinned (refresh: %s)',
    async due => {
      const registry = memoryRegistry({ [upstream]: base })
      const { base: asked } = await ask(registry, await prepared({ refresh }), due)
      expect(asked.pins).toEqual([
        { name: 'python:3.12-slim', reference: 'python:3.12-slim', digest: `sha256:${upstream}` }
      ])
      expect(registry.asked.filter(question => question === `HEAD ${upstream}`)).toHaveLength(1)
    }
  )

  test.each<[string, MemoryImage, MemoryImage | null, unknown]>([
    [
      'knows when the image was made, and what it was made from',
      { ...base, labels },
      { ...base, layers: ['sha256:moved'] },
      {
        created: new Date('2024-01-01T00:00:00Z'),
        upstreams: [{ reference: 'python:3.12-slim', atBuild: 'sha256:old', now: `sha256:${upstream}` }]
      }
    ],
    [
      'knows that nothing has moved where the image starts with the layers of now',
      { ...base, labels },
      base,
      { upstreams: [{ atBuild: 'sha256:old', now: 'sha256:old' }] }
    ],
    [
      'takes the oldest of several platforms, and only what all of them say',
      [
        { ...base, labels, created: '2024-01-09T00:00:00Z' },
        { ...base, platform: arm64, created: '2023-01-01T00:00:00Z' }
      ],
      base,
      { created: new Date('2023-01-01T00:00:00Z'), upstreams: [{ atBuild: null }] }
    ],
    ['knows nothing of an image that says nothing', base, base, { created: null, upstreams: [{ atBuild: null }] }],
    [
      'knows that nothing is known of an image that is not there',
      base,
      null,
      { upstreams: [{ now: { unknown: 'its registry has no such image' } }] }
    ],
    [
      'knows that nothing is known where the registry does not answer',
      base,
      'unknown',
      { upstreams: [{ now: { unknown: 'ghcr.io does not answer' } }] }
    ]
  ])('%s', async (_, image, python, expected) => {
    const registry = memoryRegistry({ [baseTag]: image, ...(python !== null && { [upstream]: python }) })
    const { base: asked } = await ask(registry, await prepared({ refresh }), true)
    expect(asked.refresh).toMatchObject(expected as object)
  })
})

test.each<[string, Readonly<Record<string, MemoryImage>>, boolean, string | null]>([
  ['is known to be absent', {}, true, null],
  ['is known to be there', { 'ghcr.io/acme/base:latest': base }, false, 'sha256:ghcr.io/acme/base:latest'],
  ['may be there where the registry does not say', { 'ghcr.io/acme/base:latest': 'unknown' }, false, null]
])('the last base of one that is to be built %s', async (_, images, absent, digest) => {
  const { base: asked } = await ask(memoryRegistry(images), await prepared())
  expect(asked.latest).toEqual({ absent, digest, inputs: null })
})

describe('a service', () => {
  test.each<[string, Readonly<Record<string, MemoryImage>>, unknown]>([
    ['is absent', { [baseTag]: base }, { kind: 'absent' }],
    ['cannot be known', { [baseTag]: base, [appTag]: 'unknown' }, { kind: 'unknown' }],
    ['stands on its base', { [baseTag]: base, [appTag]: app }, { kind: 'present', notOn: [] }],
    [
      'stands on another base',
      { [baseTag]: { ...base, layers: ['x'] }, [appTag]: app },
      { kind: 'present', notOn: ['base'] }
    ],
    ['is not judged by a base that is not there', { [appTag]: app }, { kind: 'present', notOn: [] }]
  ])('%s', async (_, images, expected) => {
    const { service } = await ask(memoryRegistry(images), await prepared())
    expect(service).toMatchObject(expected as object)
  })

  describe('that copies from a base', () => {
    const copying = { Dockerfile: 'FROM alpine:3\nCOPY --from=ghcr.io/acme/base:latest /venv /venv\n' }
    const made = (created: string, digest?: string) => ({
      ...app,
      layers: ['z'],
      created,
      ...(digest !== undefined && { labels: { 'io.base-image-planner.bases': `base@${digest}` } })
    })
    const old = { ...base, created: '2024-01-02T00:00:00Z' }

    test.each<[string, MemoryImage, readonly string[]]>([
      ['was built from this one', made('2024-01-03T00:00:00Z', `sha256:${baseTag}`), []],
      ['was built from another one', made('2024-01-03T00:00:00Z', 'sha256:other'), ['base']],
      ['does not say, and is newer', made('2024-01-03T00:00:00Z'), []],
      ['does not say, and was planned with it', made('2024-01-02T00:00:00Z'), []],
      ['does not say, and is older', made('2024-01-01T00:00:00Z'), ['base']],
      ['does not say, and has no age', { ...app, layers: ['z'] }, ['base']]
    ])('and %s', async (_, image, notOn) => {
      const registry = memoryRegistry({ [baseTag]: old, [appTag]: image })
      const { service } = await ask(registry, await prepared({}, {}, copying))
      expect(service).toMatchObject({ kind: 'present', notOn })
    })
  })
})

test('tags that do not point at an image', async () => {
  const registry = memoryRegistry({ 'ghcr.io/acme/app:latest': app, 'ghcr.io/acme/app:old': base })
  const references = ['ghcr.io/acme/app:latest', 'ghcr.io/acme/app:old', 'ghcr.io/acme/app:new']
  expect(await placedTags(registry, references, 'sha256:ghcr.io/acme/app:latest', 'counts')).toEqual({
    elsewhere: references.slice(1),
    at: new Map(references.slice(0, 2).map(reference => [reference, `sha256:${reference}`]))
  })
  expect(registry.asked).toEqual(references.map(reference => `HEAD ${reference}`))
  expect(await placedTags(registry, references, 'sha256:ghcr.io/acme/app:latest', 'is left')).toMatchObject({
    elsewhere: ['ghcr.io/acme/app:old']
  })
  const silent = memoryRegistry({ 'ghcr.io/acme/app:latest': 'unknown' })
  expect(await placedTags(silent, references, 'sha256:1', 'counts')).toMatchObject({ kind: 'unknown' })
})

test.each([
  ['ghcr.io/acme/app:v1', 'ghcr.io/acme/app', 'v1'],
  ['127.0.0.1:5000/acme/app:v1', '127.0.0.1:5000/acme/app', 'v1'],
  ['oci:./images/app:v1', 'oci:./images/app', 'v1']
])('%s is %s and %s', (reference, image, tag) => {
  expect(splitTag(reference)).toEqual({ image, tag })
})
