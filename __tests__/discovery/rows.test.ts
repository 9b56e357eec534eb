import { discover } from '../../src/discovery/discover'
import type { Explored, Hints } from '../../src/discovery/discover'

type Tree = Readonly<Record<string, string>>

const nothing: Hints = { image: null, baseImage: null, registry: null, repository: 'Acme/Shop' }

async function found(tree: Tree, hints: Partial<Hints> = {}): Promise<Explored> {
  const read = (path: string): Promise<string> => Promise.resolve(tree[path] ?? '')
  return discover(Object.keys(tree).sort(), read, { ...nothing, ...hints })
}

/** Image, Dockerfile, context and stage of each service, by name. */
async function services(tree: Tree, hints: Partial<Hints> = {}): Promise<readonly string[]> {
  const { configuration } = await found(tree, hints)
  return Object.entries(configuration.services ?? {}).map(([name, one]) =>
    [name, one.image, one.dockerfile, one.context, one.target ?? '-'].join(' ')
  )
}

const stages = 'FROM node AS core\nCOPY a .\nFROM core AS development\nRUN dev\nFROM core AS production\nCOPY b .\n'

test.each<[string, string]>([
  ['the target', 'services: { web: { build: { context: ., target: development, args: { DEBUG: 1 } } } }'],
  ['the name of the service', 'services: { web-dev: { build: { context: ., target: core, args: { DEBUG: 1 } } } }'],
  ['nothing but the file', 'services: { web: { build: { context: ., target: core, args: { DEBUG: 1 } } } }']
])('a compose file that develops (%s) says nothing of the input dockerfile', async (_, compose) => {
  const tree = { Dockerfile: stages, a: '', b: '', 'compose.yaml': compose }
  const { configuration } = await found(tree, { image: 'ghcr.io/acme/shop', dockerfile: 'Dockerfile' })
  expect(configuration.services).toEqual({
    app: { image: 'ghcr.io/acme/shop', dockerfile: 'Dockerfile', context: '.' }
  })
})

test('a development build of compose does not hide the Dockerfile', async () => {
  const compose = 'services: { web: { image: shop-dev, build: { context: ., target: development } } }'
  expect(await services({ Dockerfile: stages, a: '', b: '', 'compose.yaml': compose })).toEqual([
    'app ghcr.io/acme/shop Dockerfile . -'
  ])
})

test('one build of compose does not hide the other Dockerfiles', async () => {
  const tree = {
    'compose.yaml': 'services: { proxy: { build: ./nginx }, db: { image: postgres } }',
    'nginx/Dockerfile': 'FROM nginx\nCOPY nginx.conf /etc\n',
    'nginx/nginx.conf': '',
    Dockerfile: 'FROM ghcr.io/acme/shop-base\nCOPY . .\n',
    'Dockerfile.base': 'FROM node\n'
  }
  expect(await services(tree)).toEqual([
    'proxy ghcr.io/acme/shop-proxy nginx/Dockerfile nginx -',
    'app ghcr.io/acme/shop Dockerfile . -'
  ])
  expect((await found(tree)).configuration.bases?.['base']?.image).toBe('ghcr.io/acme/shop-base')
})

test.each<[string, Tree, Readonly<Record<string, string>>]>([
  ['.env beside the file', { '.env': 'TAG=3.12\n', 'compose.yaml': '${TAG}' }, { V: '3.12' }],
  ['a variable without braces', { '.env': "export TAG='3.12' # why\n", 'compose.yaml': '$TAG' }, { V: '3.12' }],
  ['.env before the default', { '.env': 'TAG="3.12"\n', 'compose.yaml': '${TAG:-3.9}' }, { V: '3.12' }],
  ['an empty value', { '.env': 'TAG=\n', 'compose.yaml': '${TAG:-3.9}' }, { V: '3.9' }],
  ['one only if set', { '.env': 'TAG=1\n', 'compose.yaml': '${TAG:+set}' }, { V: 'set' }],
  ['nothing known', { 'compose.yaml': '${TAG}' }, {}]
])('compose reads %s', async (_, files, args) => {
  const { 'compose.yaml': value = '', ...rest } = files
  const compose = `services: { web: { build: { context: ., args: { V: "${value}" } } } }`
  const { configuration } = await found({ Dockerfile: 'FROM node\n', ...rest, 'compose.yaml': compose })
  expect(configuration.services?.['app']?.['build-args'] ?? {}).toEqual(args)
})

test('compose and bake files below the root', async () => {
  const api = { 'src/api/Dockerfile': 'FROM node\nCOPY a .\n', 'src/api/a': '' }
  const compose = { ...api, 'deploy/compose.yml': 'services: { api: { image: acme/api, build: ../src/api } }' }
  expect(await services(compose)).toEqual(['app docker.io/acme/api src/api/Dockerfile src/api -'])
  const bake = { ...api, 'ci/docker-bake.json': '{"target":{"api":{"context":"src/api","tags":["acme/api:1"]}}}' }
  expect(await services(bake)).toEqual(['app docker.io/acme/api src/api/Dockerfile src/api -'])
})

test('folders in PascalCase', async () => {
  const tree = { 'src/Basket.API/Dockerfile': 'FROM node\n', 'src/Catalog.API/Dockerfile': 'FROM node\n' }
  expect(await services(tree)).toEqual([
    'Basket.API ghcr.io/acme/shop-basket.api src/Basket.API/Dockerfile src/Basket.API -',
    'Catalog.API ghcr.io/acme/shop-catalog.api src/Catalog.API/Dockerfile src/Catalog.API -'
  ])
})

describe('an argument without a value', () => {
  const needs = 'ARG V\nFROM node:${V:?}\n'
  test('is given by the input build-args', async () => {
    expect(await services({ Dockerfile: needs }, { buildArgs: ['V=20'] })).toEqual([
      'app ghcr.io/acme/shop Dockerfile . -'
    ])
  })
  test('leaves one Dockerfile out, and not all of them', async () => {
    const tree = { 'a/Dockerfile': needs, 'b/Dockerfile': 'FROM node\n', 'c/Dockerfile': 'ARG BASE\nFROM $BASE\n' }
    const { configuration, findings } = await found(tree)
    expect(Object.values(configuration.services ?? {}).map(one => one.dockerfile)).toEqual(['b/Dockerfile'])
    expect(findings.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['a/Dockerfile is left out', 'c/Dockerfile is left out'])
    )
  })
  test.each([needs, 'ARG BASE\nFROM $BASE\n'])(
    'is an error with its fix where nothing else is planned: %j',
    async text => {
      await expect(found({ Dockerfile: text })).rejects.toThrow(/Dockerfile:2: .*"build-args"/)
    }
  )
  test('before the name of a base gets what stands before it', async () => {
    const tree = { 'Dockerfile.base': 'FROM node\n', Dockerfile: 'ARG REGISTRY\nFROM ${REGISTRY}/app-base:latest\n' }
    const { configuration } = await found(tree)
    expect(configuration.bases?.['base']?.image).toBe('ghcr.io/acme/app-base')
    expect(configuration.services?.['app']?.['build-args']).toEqual({ REGISTRY: 'ghcr.io/acme' })
  })
})

describe('bake', () => {
  const file = (content: unknown): Tree => ({
    'docker-bake.json': JSON.stringify(content),
    Dockerfile: 'FROM node\n',
    'Dockerfile.tools': 'FROM node\n'
  })
  const app = { dockerfile: 'Dockerfile', tags: ['ghcr.io/acme/app:1'] }
  const tools = { dockerfile: 'Dockerfile.tools', tags: ['ghcr.io/acme/tools:1'] }
  test('without a default, all of its targets', async () => {
    expect(await services(file({ target: { app, tools } }))).toHaveLength(2)
  })
  test('with a default, what that builds', async () => {
    const content = { group: { default: { targets: ['x'] }, x: { targets: ['app'] } }, target: { app, tools } }
    expect(await services(file(content))).toEqual(['app ghcr.io/acme/app Dockerfile . -'])
  })
  test('targets that give files are not images', async () => {
    expect(
      await services(file({ target: { app, tools: { ...tools, output: ['type=local,dest=out'] } } }))
    ).toHaveLength(1)
  })
  test('named contexts speak of other targets', async () => {
    const content = { target: { app: { ...app, contexts: { lib: 'target:tools', more: './x' } }, tools } }
    const { configuration } = await found(file(content))
    expect(configuration.services?.['app']?.['build-contexts']).toEqual({ lib: 'service:tools', more: 'x' })
  })
  test('variables have the default of the file', async () => {
    const content = { variable: { ORG: { default: 'acme' } }, target: { app: { tags: ['ghcr.io/${ORG}/app:1'] } } }
    expect(await services(file(content))).toEqual(['app ghcr.io/acme/app Dockerfile . -'])
  })
})

describe('contexts', () => {
  test.each<[string, string, Tree, string]>([
    ['its own folder holds all', 'api/Dockerfile', { 'api/x': '', x: '' }, 'api'],
    ['only the root does', 'api/Dockerfile', { x: '' }, '.'],
    ['only a folder between does', 'src/api/docker/Dockerfile', { 'src/api/x': '' }, 'src/api'],
    ['another source is made earlier', 'src/api/docker/Dockerfile', { 'src/x': '' }, 'src']
  ])('%s', async (_, dockerfile, files, context) => {
    const tree = { ...files, [dockerfile]: 'FROM node\nCOPY x dist/app.jar /\n' }
    expect((await services(tree))[0]).toContain(` ${dockerfile} ${context} -`)
  })
  test('the whole context is not in a folder that only keeps Dockerfiles', async () => {
    expect((await services({ 'docker/Dockerfile': 'FROM node\nCOPY . .\n', x: '' }))[0]).toContain(' . -')
  })
  test.each<[string, Tree]>([
    ['two folders above hold it', { 'src/api/docker/Dockerfile': 'FROM node\nCOPY x /\n', 'src/x': '', x: '' }],
    ['no folder holds it', { 'api/Dockerfile': 'FROM node\nCOPY x /\n' }]
  ])('open where %s: the run fails with the places, and the input settles it', async (_, tree) => {
    await expect(found(tree)).rejects.toThrow(
      /^The context of .*Dockerfile is open: it may be .*Dockerfile:2.*Give the input "context", or run `npx base-image-planner init`/
    )
    expect((await services(tree, { context: 'src' }))[0]).toContain(' src -')
  })
})

test('two builds under one name are open', async () => {
  const service = (target: string): string => `{ image: acme/x, build: { context: ., target: ${target} } }`
  const tree = {
    Dockerfile: stages,
    a: '',
    b: '',
    'compose.yaml': `services: { a: ${service('core')}, b: ${service('production')} }`
  }
  await expect(found(tree)).rejects.toThrow(
    /^What builds docker\.io\/acme\/x is open: it may be Dockerfile, target core \(service a of compose\.yaml:1\), or Dockerfile, target production/
  )
})

test('what was given settles what the error asked for', async () => {
  const tree = {
    'Dockerfile.base': 'FROM node\n',
    Dockerfile: 'FROM ghcr.io/acme/a-base AS a\nFROM ghcr.io/acme/b-base\nCOPY --from=a / /\n'
  }
  await expect(found(tree)).rejects.toThrow(/"base-image" and "base-dockerfile"/)
  const hints = { baseImage: 'ghcr.io/acme/b-base', baseDockerfile: 'Dockerfile.base' }
  expect((await found(tree, hints)).configuration.bases?.['base']?.image).toBe('ghcr.io/acme/b-base')
})

test('the input dockerfile goes before a file that cannot be read', async () => {
  const tree = { 'compose.yaml': 'include: oci://x/y', Dockerfile: 'FROM node\n' }
  await expect(found(tree)).rejects.toThrow(/cannot be followed/)
  expect(await services(tree, { dockerfile: 'Dockerfile' })).toEqual(['app ghcr.io/acme/shop Dockerfile . -'])
})

describe('bounded work', () => {
  const doubled = (depth: number): Record<string, unknown> =>
    Object.fromEntries(
      Array.from({ length: depth }, (_, i) => [
        `t${i}`,
        i === 0 ? { tags: ['acme/x:1'] } : { inherits: [`t${i - 1}`, `t${i - 1}`] }
      ])
    )
  test('inherits that doubles is worked out once', async () => {
    const content = JSON.stringify({ group: { default: { targets: ['t40'] } }, target: doubled(41) })
    expect(await services({ 'docker-bake.json': content, Dockerfile: 'FROM node\n' })).toHaveLength(1)
  })
  test('inherits without an end is refused', async () => {
    const content = JSON.stringify({ target: Object.fromEntries(Object.entries(doubled(5000)).reverse()) })
    await expect(found({ 'docker-bake.json': content, Dockerfile: 'FROM node\n' })).rejects.toThrow(
      /^docker-bake\.json: target t\d+ inherits over more than 50 steps/
    )
  })
  test('include that doubles is read once, and refused where it is too much', async () => {
    const files = (count: number): Tree =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          i === count - 1 ? 'compose.yaml' : `c${i}.yaml`,
          i === 0 ? 'services: { x: { build: . } }' : `include: [c${i - 1}.yaml, c${i - 1}.yaml]`
        ])
      )
    expect(await services({ ...files(30), Dockerfile: 'FROM node\n' })).toHaveLength(1)
    await expect(found({ ...files(200), Dockerfile: 'FROM node\n' })).rejects.toThrow(/made of more than 100 files/)
  })
  test('a long chain of extends is refused', async () => {
    const chain = Array.from({ length: 2000 }, (_, i) => `  s${i}: { extends: s${i + 1} }`)
    const compose = `services:\n${chain.join('\n')}\n  s2000: { build: . }\n`
    await expect(found({ 'compose.yaml': compose, Dockerfile: 'FROM node\n' })).rejects.toThrow(
      /extends goes over more than 50 services/
    )
  })
})
