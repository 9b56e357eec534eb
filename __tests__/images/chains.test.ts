import type { BaseSpec, ServiceSpec } from '../../src/config/spec'
import { memorySnapshot } from '../support/commit'
import { prepare } from '../support/prepared'
import { baseSpec, serviceSpec } from '../support/spec'

/** Services by name with their Dockerfiles, and what each stands on. */
async function below(
  dockerfiles: Readonly<Record<string, string>>,
  options: {
    readonly bases?: readonly BaseSpec[]
    readonly services?: Readonly<Record<string, Partial<ServiceSpec>>>
  } = {}
): Promise<Readonly<Record<string, readonly string[]>>> {
  const snapshot = await memorySnapshot(
    Object.fromEntries(Object.entries(dockerfiles).map(([name, text]) => [`${name}.Dockerfile`, text]))
  )
  const { bases = [] } = options
  const services = Object.keys(dockerfiles)
    .filter(name => !bases.some(base => base.name === name))
    .map(name => serviceSpec({ name, dockerfile: `${name}.Dockerfile`, ...options.services?.[name] }))
  const found = await prepare({ bases, services }, snapshot)
  return Object.fromEntries(
    [...found.bases, ...found.services].map(({ spec, links }) => [spec.name, links.map(link => link.on)])
  )
}

const on = (name: string): string => `FROM ghcr.io/acme/${name}:latest\n`

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, readonly string[]>>]>([
  ['a service on a service', { core: 'FROM x:1', web: on('core') }, { core: [], web: ['services.core'] }],
  [
    'a chain, written from the top',
    { web: on('mid'), mid: on('core'), core: 'FROM x:1' },
    { web: ['services.mid'], mid: ['services.core'], core: [] }
  ],
  [
    'a copy from two others',
    { a: 'FROM x:1', b: 'FROM x:1', web: 'FROM x:1\nCOPY --from=ghcr.io/acme/a / /\nCOPY --from=ghcr.io/acme/b:2 / /' },
    { a: [], b: [], web: ['services.a', 'services.b'] }
  ],
  [
    'a mount, and an argument',
    {
      a: 'FROM x:1',
      b: 'FROM x:1',
      web: 'ARG B=ghcr.io/acme/b\nFROM $B\nRUN --mount=type=bind,from=ghcr.io/acme/a,target=/a true'
    },
    { a: [], b: [], web: ['services.b', 'services.a'] }
  ],
  ['its own earlier image is no link', { web: 'FROM x:1\nCOPY --from=ghcr.io/acme/web:latest / /' }, { web: [] }]
])('%s', async (_, dockerfiles, expected) => {
  expect(await below(dockerfiles)).toEqual(expected)
})

test('a base may stand on a service', async () => {
  const bases = [baseSpec({ name: 'mid', dockerfile: 'mid.Dockerfile' })]
  const dockerfiles = { core: 'FROM x:1', mid: on('core'), web: on('mid') }
  expect(await below(dockerfiles, { bases })).toEqual({ core: [], mid: ['services.core'], web: ['bases.mid'] })
})

test('a service may be a stage of the Dockerfile of another, if both are built alike', async () => {
  const text = 'FROM x:1 AS core\nFROM core AS web\n'
  const snapshot = await memorySnapshot({ Dockerfile: text })
  const linksOf = async (core: Partial<ServiceSpec>) => {
    const specs = [serviceSpec({ name: 'core', target: 'core', ...core }), serviceSpec({ name: 'web', target: 'web' })]
    const { services } = await prepare({ bases: [], services: specs }, snapshot)
    return services.map(({ links }) => links)
  }
  expect(await linksOf({})).toEqual([[], [{ kind: 'stage', on: 'services.core', stage: 'core', foundation: true }]])
  expect(await linksOf({ buildArgs: [{ name: 'A', value: '1' }] })).toEqual([[], []])
})

test.each<[Readonly<Record<string, string>>, string]>([
  [{ a: on('b'), b: on('a') }, 'services.a → services.b → services.a'],
  [{ x: on('a'), a: on('b'), b: on('c'), c: on('a') }, 'services.a → services.b → services.c → services.a']
])('%j is a cycle', async (dockerfiles, cycle) => {
  await expect(below(dockerfiles)).rejects.toThrow(`${cycle}: these images are built from one another in a cycle.`)
})

describe('two bases in one repository', () => {
  const image = 'registry.example.com/x'
  const bases = [
    baseSpec({ name: 'stable', image, dockerfile: 'stable.Dockerfile', tags: ['base-stable'] }),
    baseSpec({ name: 'tooling', image, dockerfile: 'tooling.Dockerfile', tags: ['tooling', "tooling-{{date 'YYYY'}}"] })
  ]
  const files = (from: string) => ({
    stable: 'FROM y:1',
    tooling: 'FROM y:1',
    web: `FROM ${from}`,
    other: `FROM ${image}:base-stable\nCOPY --from=${image}:tooling / /`
  })

  test.each([
    [`${image}:base-stable`, 'bases.stable'],
    [`${image}:tooling`, 'bases.tooling'],
    [`${image}:tooling-2024`, 'bases.tooling']
  ])('%s', async (from, expected) => {
    expect((await below(files(from), { bases }))['web']).toEqual([expected])
  })

  test('a tag that neither has is an error that names both', async () => {
    await expect(below(files(`${image}:other`), { bases })).rejects.toThrow(
      `web.Dockerfile: ${image}:other may be any of bases.stable, bases.tooling, which share this repository.`
    )
  })
})

test('a service takes the platforms of what stands on it, over any depth', async () => {
  const snapshot = await memorySnapshot({
    'a.Dockerfile': 'FROM x:1',
    'b.Dockerfile': on('a'),
    'c.Dockerfile': on('b')
  })
  const specs = (platforms: readonly string[]) =>
    ['a', 'b', 'c'].map(name =>
      serviceSpec({
        name,
        dockerfile: `${name}.Dockerfile`,
        platforms: name === 'c' ? ['linux/arm64'] : name === 'b' ? platforms : []
      })
    )
  const { services } = await prepare({ bases: [], services: specs([]) }, snapshot)
  expect(services.map(({ spec }) => spec.platforms)).toEqual([['linux/arm64'], ['linux/arm64'], ['linux/arm64']])
  await expect(prepare({ bases: [], services: specs(['linux/amd64']) }, snapshot)).rejects.toThrow(
    'service b: c is built from it for linux/arm64, and its platforms are linux/amd64.'
  )
})

test('a base and a service of one name that others stand on are refused', async () => {
  const snapshot = await memorySnapshot({
    'Dockerfile.base': 'FROM x:1',
    'a.Dockerfile': on('base-image'),
    'b.Dockerfile': on('a')
  })
  const bases = [baseSpec({ name: 'a', image: 'ghcr.io/acme/base-image' })]
  const services = ['a', 'b'].map(name => serviceSpec({ name, dockerfile: `${name}.Dockerfile` }))
  await expect(prepare({ bases, services }, snapshot)).rejects.toThrow(
    'services.a: other images stand on this service, and there is a base of the same name. Rename one of them.'
  )
})

test('the hash of what is below is in the hash of what stands on it, over any depth', async () => {
  const hashes = async (core: string) => {
    const files = { 'core.Dockerfile': core, 'mid.Dockerfile': on('core'), 'web.Dockerfile': on('mid') }
    const services = ['web', 'mid', 'core'].map(name => serviceSpec({ name, dockerfile: `${name}.Dockerfile` }))
    const found = await prepare({ bases: [], services }, await memorySnapshot(files))
    return found.services.map(({ hash }) => hash.hash)
  }
  const [before, after] = [await hashes('FROM x:1'), await hashes('FROM x:2')]
  expect(before.filter(hash => after.includes(hash))).toEqual([])
})
