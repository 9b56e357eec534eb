import { discover, type Hints } from '../../src/discovery/discover'

const hints: Hints = { image: null, baseImage: null, registry: null, repository: 'o/app' }

async function contextsOf(tree: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>> {
  const { configuration } = await discover(Object.keys(tree).sort(), path => Promise.resolve(tree[path] ?? ''), hints)
  const { bases = {}, services = {} } = configuration
  const entries = [...Object.entries(bases), ...Object.entries(services)]
  return Object.fromEntries(entries.map(([name, entry]) => [name, entry['build-contexts']]))
}

const dockerfiles = {
  'app/Dockerfile': 'FROM x:1\nCOPY --from=shared a /\n',
  'core/Dockerfile': 'FROM x:1\n',
  'libs/a': ''
}

describe('compose', () => {
  const compose = (contexts: string): Readonly<Record<string, string>> => ({
    ...dockerfiles,
    'compose.yaml': `services:\n  app: { image: ghcr.io/o/app, build: { context: app, additional_contexts: ${contexts} } }\n  core: { image: ghcr.io/o/core, build: core }\n`
  })

  test.each<[string, string]>([
    ['{ shared: ./libs }', 'libs'],
    ['[ "shared=./libs/" ]', 'libs'],
    ['{ shared: "${LIBS:-libs}" }', 'libs'],
    ['{ shared: . }', '.'],
    ['{ shared: "docker-image://alpine:3" }', 'docker-image://alpine:3'],
    ['{ shared: "https://github.com/o/lib.git" }', 'https://github.com/o/lib.git'],
    ['{ shared: "service:core" }', 'service:core']
  ])('%s', async (written, value) => {
    expect(await contextsOf(compose(written))).toEqual({ app: { shared: value }, core: undefined })
  })

  test('a folder of an extended file is relative to that file', async () => {
    const tree = {
      ...dockerfiles,
      'deploy/common.yaml':
        'services:\n  common:\n    build: { context: ../app, additional_contexts: { shared: ../libs } }\n',
      'compose.yaml':
        'services:\n  app: { image: ghcr.io/o/app, extends: { file: deploy/common.yaml, service: common } }\n  core: { image: ghcr.io/o/core, build: core }\n'
    }
    expect(await contextsOf(tree)).toEqual({ app: { shared: 'libs' }, core: undefined })
  })

  test('a service that is not planned is an error with the fix', async () => {
    await expect(contextsOf(compose('{ shared: "service:other" }'))).rejects.toThrow(
      'service app of compose.yaml:2: its context shared is other, which is not planned. Name both images in .github/base-images.yml.'
    )
  })
})

describe('bake', () => {
  const bake = (target: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> => ({
    ...dockerfiles,
    'docker-bake.json': JSON.stringify({
      target: {
        app: { context: 'app', tags: ['ghcr.io/o/app:1'], ...target },
        core: { context: 'core', tags: ['ghcr.io/o/core:1'] },
        _common: { contexts: { shared: 'libs' } }
      }
    })
  })

  test.each<[Readonly<Record<string, unknown>>, object]>([
    [{ contexts: { shared: './libs' } }, { shared: 'libs' }],
    [{ inherits: ['_common'] }, { shared: 'libs' }],
    [
      { inherits: ['_common'], contexts: { other: 'core' } },
      { shared: 'libs', other: 'core' }
    ],
    [{ contexts: { shared: 'target:core' } }, { shared: 'service:core' }],
    [{ contexts: { shared: 'docker-image://alpine:3' } }, { shared: 'docker-image://alpine:3' }]
  ])('%j', async (target, contexts) => {
    expect(await contextsOf(bake(target))).toEqual({ app: contexts, core: undefined })
  })

  test('a base that only a context names is linked', async () => {
    const tree = {
      'base/Dockerfile': 'FROM x:1\nRUN install\n',
      'app/Dockerfile': 'FROM baseapp\nCOPY main.py /\n',
      'app/main.py': '',
      'docker-bake.json': JSON.stringify({
        target: {
          base: { context: 'base', tags: ['ghcr.io/o/app-base:1'] },
          app: { context: 'app', contexts: { baseapp: 'target:base' }, tags: ['ghcr.io/o/app:1'] }
        }
      })
    }
    expect(await contextsOf(tree)).toEqual({ base: undefined, app: { baseapp: 'base:base' } })
  })
})

test('a source that is no pattern of Go is left to the plan, which names its line', async () => {
  const tree = { 'app/Dockerfile': 'FROM x:1\nCOPY [-a]x main.py /\n', 'app/main.py': '' }
  expect(await contextsOf(tree)).toEqual({ app: undefined })
})
