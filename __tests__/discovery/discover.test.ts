import { discover } from '../../src/discovery/discover'
import type { Explored, Hints, PrintBake } from '../../src/discovery/discover'
import { specificationOf } from '../../src/config/specification'

type Tree = Readonly<Record<string, string>>

const nothing: Hints = { image: null, baseImage: null, registry: null, repository: 'o/app' }

async function found(tree: Tree, hints: Partial<Hints> = {}, printBake: PrintBake | null = null): Promise<Explored> {
  const read = (path: string): Promise<string> => {
    const text = tree[path]
    return text === undefined ? Promise.reject(new Error(`${path} was not there to be read`)) : Promise.resolve(text)
  }
  return discover(Object.keys(tree).sort(), read, { ...nothing, ...hints }, printBake)
}

/** What is planned, in one line an image. */
async function images(tree: Tree, hints: Partial<Hints> = {}): Promise<readonly string[]> {
  const { configuration } = await found(tree, hints)
  const shared = { registry: hints.registry ?? null, repository: nothing.repository }
  const { bases, services } = specificationOf(configuration, shared)
  return [
    ...bases.map(base => ['base', base.name, base.image, base.context, base.dockerfile, base.target ?? '-'].join(' ')),
    ...services.map(one =>
      ['service', one.name, one.image, one.context, one.dockerfile, one.target ?? '-', one.fallbackDockerfile ?? '']
        .join(' ')
        .trim()
    )
  ]
}

const literalFrom: Tree = {
  'Dockerfile.base': 'FROM python:3.12-slim\nCOPY pyproject.toml README.md ./\nRUN uv pip install -r pyproject.toml\n',
  Dockerfile:
    'FROM ghcr.io/o/app-base:latest AS builder\nCOPY . .\nRUN uv pip install . --no-deps\nFROM ghcr.io/o/app-base:latest\nCOPY --from=builder /app /app\nCOPY entrypoint.sh ./\n',
  'pyproject.toml': '',
  'README.md': '',
  'entrypoint.sh': ''
}
const fastAndFull: Tree = {
  'Dockerfile.base':
    'FROM python:3.12 AS builder\nCOPY requirements-enhanced.txt .\nFROM python:3.12-slim\nCOPY --from=builder /install /usr/local\n',
  'Dockerfile.fast': 'ARG BASE_IMAGE=ghcr.io/o/app-base:latest\nFROM ${BASE_IMAGE}\nCOPY --chown=1 src/ src/\n',
  'Dockerfile.enhanced': 'FROM python:3.12\nCOPY requirements-enhanced.txt .\nCOPY src/ src/\n',
  'requirements-enhanced.txt': '',
  'src/app.py': ''
}
const twoStages: Tree = {
  Dockerfile:
    'FROM python:3.12-slim AS base\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nFROM base AS app\nARG VERSION=0.1.0.dev0\nCOPY . .\n',
  'docker-compose.yml':
    'services:\n  web:\n    image: ghcr.io/o/app:${TAG:-latest}\n    build:\n      context: .\n      target: app\n      cache_from: [ghcr.io/o/app-deps:latest]\n  worker:\n    build: { context: ., target: app }\n    command: work\n',
  'requirements.txt': ''
}
const runtimeAndApp: Tree = {
  'build/Dockerfile.runtime': 'FROM python:3.11\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n',
  'build/Dockerfile.app': 'FROM registry.example.com/shop-runtime:latest\nCOPY app/ app/\nCOPY start.sh .\n',
  'requirements.txt': '',
  'app/main.py': '',
  'start.sh': ''
}

const shapes: readonly (readonly [string, Tree, Partial<Hints>, readonly string[]])[] = [
  [
    '1: literal FROM',
    literalFrom,
    {},
    ['base base ghcr.io/o/app-base . Dockerfile.base -', 'service app ghcr.io/o/app . Dockerfile -']
  ],
  [
    '1 in another registry',
    literalFrom,
    { registry: 'localhost:5000' },
    ['base base localhost:5000/app-base . Dockerfile.base -', 'service app localhost:5000/app . Dockerfile -']
  ],
  [
    '1 in local layouts, without a repository',
    literalFrom,
    { registry: 'oci:./images', repository: null },
    ['base base oci:./images/app-base . Dockerfile.base -', 'service app oci:./images/app . Dockerfile -']
  ],
  [
    '1 with names from the inputs',
    literalFrom,
    { image: 'ghcr.io/x/one', baseImage: 'ghcr.io/x/two' },
    ['base base ghcr.io/x/two . Dockerfile.base -', 'service app ghcr.io/x/one . Dockerfile -']
  ],
  [
    '2: fast and full',
    fastAndFull,
    {},
    [
      'base base ghcr.io/o/app-base . Dockerfile.base -',
      'service app ghcr.io/o/app . Dockerfile.fast - Dockerfile.enhanced'
    ]
  ],
  [
    '2 with a plain Dockerfile as the full one',
    { ...fastAndFull, 'Dockerfile.enhanced': '', Dockerfile: 'FROM python:3.12\nCOPY src/ src/\n' },
    { fallbackDockerfile: 'Dockerfile' },
    ['base base ghcr.io/o/app-base . Dockerfile.base -', 'service app ghcr.io/o/app . Dockerfile.fast - Dockerfile']
  ],
  [
    '2 with a plain Dockerfile beside the fast one',
    {
      'Dockerfile.base': fastAndFull['Dockerfile.base'] ?? '',
      'Dockerfile.fast': fastAndFull['Dockerfile.fast'] ?? '',
      Dockerfile: 'FROM python:3.12\n'
    },
    {},
    ['base base ghcr.io/o/app-base . Dockerfile.base -', 'service app ghcr.io/o/app . Dockerfile.fast - Dockerfile']
  ],
  [
    '3: two stages, compose',
    twoStages,
    {},
    ['base base ghcr.io/o/app-deps . Dockerfile base', 'service app ghcr.io/o/app . Dockerfile app']
  ],
  [
    '3 without compose',
    { Dockerfile: twoStages['Dockerfile'] ?? '', 'requirements.txt': '' },
    {},
    ['base base ghcr.io/o/app-base . Dockerfile base', 'service app ghcr.io/o/app . Dockerfile -']
  ],
  [
    '3 with a base named by an input',
    { Dockerfile: 'FROM alpine AS common\nFROM common\n' },
    { baseTarget: 'common', baseImage: 'ghcr.io/o/common' },
    ['base base ghcr.io/o/common . Dockerfile common', 'service app ghcr.io/o/app . Dockerfile -']
  ],
  [
    '4: a production and a development image',
    {
      Dockerfile:
        'FROM python AS build\nCOPY packages packages\nFROM python\nCOPY --from=build /r /r\nRUN uv pip install -r /r\n',
      'Dockerfile.dev': 'FROM python\nCOPY . .\n',
      'packages/a/pyproject.toml': ''
    },
    {},
    ['service app ghcr.io/o/app . Dockerfile -']
  ],
  [
    '5: runtime and app',
    runtimeAndApp,
    {},
    [
      'base base registry.example.com/shop-runtime . build/Dockerfile.runtime -',
      'service app registry.example.com/shop . build/Dockerfile.app -'
    ]
  ],
  [
    '5 with the registry from a secret',
    { ...runtimeAndApp, 'build/Dockerfile.app': 'ARG RUNTIME\nFROM $RUNTIME\nCOPY app/ app/\n' },
    { registry: 'https://registry.example.com/' },
    [
      'base base registry.example.com/app-runtime . build/Dockerfile.runtime -',
      'service app registry.example.com/app . build/Dockerfile.app -'
    ]
  ]
]
test.each(shapes)('shape %s', async (_, tree, hints, expected) => {
  expect(await images(tree, hints)).toEqual(expected)
})

test('a build argument without a default gets the base', async () => {
  const { configuration } = await found({
    'Dockerfile.base': 'FROM alpine\n',
    Dockerfile: 'ARG BASE\nFROM ${BASE}\n'
  })
  expect(configuration.services?.['app']?.['build-args']).toEqual({ BASE: 'ghcr.io/o/app-base:latest' })
  expect(configuration.bases?.['base']?.image).toBe('ghcr.io/o/app-base')
})

const trees: readonly (readonly [string, Tree, readonly string[]])[] = [
  [
    'one base for several services, contexts from COPY',
    {
      'docker/Dockerfile.base': 'FROM python\nCOPY requirements.txt .\n',
      'requirements.txt': '',
      'services/api/Dockerfile': 'FROM ghcr.io/o/python-base:1\nCOPY api.py .\n',
      'services/api/api.py': '',
      'services/worker/Dockerfile': 'FROM ghcr.io/o/python-base:1\nCOPY services/worker/work.py .\n',
      'services/worker/work.py': ''
    },
    [
      'base base ghcr.io/o/python-base . docker/Dockerfile.base -',
      'service api ghcr.io/o/app-api services/api services/api/Dockerfile -',
      'service worker ghcr.io/o/app-worker . services/worker/Dockerfile -'
    ]
  ],
  [
    'bases of several languages, and a base of bases',
    {
      'base.Dockerfile': 'FROM debian\n',
      'docker/python-base/Dockerfile': 'FROM ghcr.io/o/base\n',
      'docker/node-base/Dockerfile': 'FROM ghcr.io/o/base\n',
      'api/Dockerfile': 'FROM ghcr.io/o/python-base\nCOPY . .\n',
      'web/Dockerfile': 'FROM ghcr.io/o/node-base\nCOPY . .\n'
    },
    [
      'base node-base ghcr.io/o/node-base docker/node-base docker/node-base/Dockerfile -',
      'base python-base ghcr.io/o/python-base docker/python-base docker/python-base/Dockerfile -',
      'base base ghcr.io/o/base . base.Dockerfile -',
      'service api ghcr.io/o/app-api api api/Dockerfile -',
      'service web ghcr.io/o/app-web web web/Dockerfile -'
    ]
  ],
  [
    'a trivial base stage',
    { Dockerfile: 'FROM node AS base\nFROM base\nCOPY . .\n' },
    ['service app ghcr.io/o/app . Dockerfile -']
  ],
  [
    'a base stage with the code in it',
    { Dockerfile: 'FROM node AS base\nCOPY . .\nRUN make\nFROM base\nCMD x\n' },
    ['service app ghcr.io/o/app . Dockerfile -']
  ],
  [
    'a base that nothing uses',
    { Dockerfile: 'FROM node\n', 'Dockerfile.base': 'FROM node\n' },
    ['service app ghcr.io/o/app . Dockerfile -']
  ],
  [
    'examples, tests, templates and ignore files are no Dockerfiles',
    {
      Dockerfile: 'FROM node\n',
      'examples/a/Dockerfile': '',
      'Dockerfile.j2': '',
      'Dockerfile.dockerignore': '',
      'test/Dockerfile': ''
    },
    ['service app ghcr.io/o/app . Dockerfile -']
  ],
  [
    'compose: base and app, arguments, extends and include',
    {
      'compose.yaml':
        'include: [parts/more.yaml]\nservices:\n  api:\n    extends: { file: parts/common.yaml, service: common }\n    image: localhost:5000/api:1\n  db: { image: postgres }\n',
      'parts/common.yaml': 'services:\n  common:\n    build: { context: ../api, args: [A=1, HOME] }\n',
      'parts/more.yaml': 'services:\n  web:\n    build: ../web\n    image: acme/web\n',
      'api/Dockerfile': 'FROM python\n',
      'web/Dockerfile': 'FROM node\n'
    },
    ['service web docker.io/acme/web web web/Dockerfile -', 'service api localhost:5000/api api api/Dockerfile -']
  ],
  [
    'a bake file',
    {
      'docker-bake.json': JSON.stringify({
        target: {
          _common: { platforms: ['linux/amd64'] },
          base: { inherits: ['_common'], dockerfile: 'Dockerfile.base', tags: ['ghcr.io/o/x-base:latest'] },
          x: { inherits: ['_common'], tags: ['ghcr.io/o/x:1', 'ghcr.io/o/x:latest'], target: 'final', args: { A: '1' } }
        }
      }),
      'Dockerfile.base': 'FROM alpine\n',
      Dockerfile: 'FROM ghcr.io/o/x-base AS final\n'
    },
    ['base base ghcr.io/o/x-base . Dockerfile.base -', 'service app ghcr.io/o/x . Dockerfile final']
  ]
]
test.each(trees)('%s', async (_, tree, expected) => {
  expect(await images(tree)).toEqual(expected)
})

test('a bake file in HCL is printed by buildx, and what it builds is open without', async () => {
  const tree: Tree = { 'docker-bake.hcl': 'target "x" {}', Dockerfile: 'FROM alpine\n' }
  const print: PrintBake = (_, targets) => {
    const target = { context: '.', dockerfile: 'Dockerfile', tags: ['ghcr.io/o/baked:1'] }
    return Promise.resolve({ kind: 'printed', text: JSON.stringify({ target: { [targets[0] ?? '']: target } }) })
  }
  expect((await found(tree, {}, print)).configuration.services?.['app']?.image).toBe('ghcr.io/o/baked')
  await expect(found(tree)).rejects.toThrow(
    /^What docker-bake\.hcl builds is open: nothing here can evaluate it\. Give the input "dockerfile", or run `npx base-image-planner init`/
  )
  const given = await found(tree, { dockerfile: 'Dockerfile' })
  expect(given.configuration.services?.['app']?.image).toBe('ghcr.io/o/app')
})

test('findings say what was found and why', async () => {
  const { findings } = await found(literalFrom)
  expect(findings).toEqual([
    {
      what: 'base base: Dockerfile.base builds ghcr.io/o/app-base',
      why: 'FROM in Dockerfile:1 names ghcr.io/o/app-base'
    },
    { what: 'service app: Dockerfile builds ghcr.io/o/app', why: 'the name of Dockerfile' }
  ])
})

test('stages that may be images of their own are named', async () => {
  const { findings } = await found({ Dockerfile: 'FROM python AS deps\nFROM deps AS api\nFROM deps AS worker\n' })
  expect(findings.map(({ what }) => what)).toEqual([
    'service app: Dockerfile builds ghcr.io/o/app',
    'stage api of Dockerfile is left out'
  ])
})

const mistakes: readonly (readonly [string, Tree, Partial<Hints>, RegExp])[] = [
  ['no Dockerfile', { 'README.md': '' }, {}, /There is no Dockerfile/],
  ['no name', { Dockerfile: 'FROM alpine\n' }, { repository: null }, /Give the input "image"/],
  [
    'an input without a registry',
    { Dockerfile: 'FROM alpine\n' },
    { image: 'x' },
    /^Input "image": "x" does not say which registry/
  ],
  ['a Dockerfile that is broken', { Dockerfile: 'FROM alpine\nCOPY a\n' }, {}, /^Dockerfile:2: /],
  [
    'an input that names no file',
    { Dockerfile: 'FROM alpine\n' },
    { dockerfile: 'D' },
    /^D: there is no such file.*input dockerfile/
  ],
  [
    'two names for one base',
    {
      'Dockerfile.base': 'FROM alpine\n',
      Dockerfile: 'FROM ghcr.io/o/a-base AS a\nFROM ghcr.io/o/b-base\nCOPY --from=a / /\n'
    },
    {},
    /Dockerfile\.base builds is open: it may be ghcr\.io\/o\/a-base \(FROM in Dockerfile:1\), or ghcr\.io\/o\/b-base \(FROM in Dockerfile:2\)\. Give the inputs "base-image" and "base-dockerfile"/
  ],
  [
    'one name, two Dockerfiles',
    {
      'a/Dockerfile.base': 'FROM alpine\n',
      'b/Dockerfile.base': 'FROM alpine\n',
      Dockerfile: 'FROM ghcr.io/o/the-base\n'
    },
    {},
    /builds ghcr\.io\/o\/the-base is open: it may be a\/Dockerfile\.base \(FROM in Dockerfile:1\), or b\/Dockerfile\.base/
  ],
  [
    'one image, several services',
    { 'a/Dockerfile': 'FROM alpine\n', 'b/Dockerfile': 'FROM alpine\n' },
    { image: 'ghcr.io/o/x' },
    /several Dockerfiles may build it: a\/Dockerfile, b\/Dockerfile/
  ],
  [
    'compose: extends of a file that is not there',
    { 'compose.yaml': 'services: { a: { extends: { file: ../x.yaml, service: a } } }' },
    {},
    /^compose\.yaml: it refers to \.\.\/x\.yaml, which is not in the repository/
  ],
  [
    'compose: include from elsewhere',
    { 'compose.yaml': 'include: ["oci://x/y"]' },
    {},
    /include of "oci:\/\/x\/y" cannot be followed/
  ],
  [
    'compose: extends in a circle',
    { 'compose.yaml': 'services: { a: { extends: b }, b: { extends: a } }' },
    {},
    /extends goes in a circle: compose\.yaml#a → compose\.yaml#b → compose\.yaml#a/
  ],
  ['compose: include in a circle', { 'compose.yaml': 'include: compose.yaml' }, {}, /include goes in a circle/],
  ['compose: no YAML', { 'compose.yaml': 'a: [' }, {}, /^compose\.yaml:1: this is not valid YAML/],
  ['bake: no JSON', { 'docker-bake.json': '{' }, {}, /^docker-bake\.json is not valid JSON/],
  [
    'bake: inherits from nothing',
    { 'docker-bake.json': '{"target":{"a":{"inherits":["b"]}}}' },
    {},
    /a → b inherits from nothing/
  ]
]
test.each(mistakes)('%s is refused', async (_, tree, hints, message) => {
  await expect(found(tree, hints)).rejects.toThrow(message)
})

test('HCL that buildx refuses', async () => {
  const print: PrintBake = () => Promise.reject(new Error('line 1: bad'))
  await expect(found({ 'docker-bake.hcl': '{', Dockerfile: 'FROM a\n' }, {}, print)).rejects.toThrow(
    /refuses it: line 1: bad/
  )
})
