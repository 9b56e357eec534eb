import { discover, type Explored, type Hints, type PrintBake } from '../../src/discovery/discover'

type Tree = Readonly<Record<string, string>>

const nothing: Hints = { image: null, baseImage: null, registry: null, repository: 'acme/shop' }

function found(tree: Tree, hints: Partial<Hints> = {}, print: PrintBake | null = null): Promise<Explored> {
  return discover(Object.keys(tree).sort(), path => Promise.resolve(tree[path] ?? ''), { ...nothing, ...hints }, print)
}

/** The entry of the service whose image ends so. */
async function entry(
  tree: Tree,
  image = 'shop',
  hints: Partial<Hints> = {}
): Promise<Readonly<Record<string, unknown>>> {
  const { configuration } = await found(tree, hints)
  return { ...Object.values(configuration.services ?? {}).find(one => one.image.endsWith(`/${image}`)) }
}

const files = { Dockerfile: 'ARG V=3.9\nFROM python:$V\nCOPY --from=shared a /\n', 'libs/a': '' }

const workflow = (steps: string): Tree => ({
  ...files,
  '.github/workflows/ci.yml': `on: push\njobs:\n  build:\n    steps:\n${steps}`
})

const action = (inputs: string): Tree =>
  workflow(
    `      - uses: docker/build-push-action@v6\n        with: { push: true, tags: 'ghcr.io/acme/shop:1', ${inputs} }\n`
  )

const run = (...lines: readonly string[]): Tree =>
  workflow(`      - run: |\n${lines.map(line => `          ${line}\n`).join('')}`)

const compose = (build: string): Tree => ({
  ...files,
  'compose.yaml': `services:\n  app:\n    image: ghcr.io/acme/shop:\${TAG}\n    build: ${build}\n`
})

const baked = (target: object, variable: object = {}, step: string | null = null): Tree => ({
  ...(step === null ? files : workflow(`      - uses: docker/bake-action@v6\n${step}`)),
  'docker-bake.json': JSON.stringify({ variable, target: { app: { tags: ['ghcr.io/acme/shop:1'], ...target } } })
})

describe('build arguments', () => {
  const pushed = '        with: { push: true }\n'

  test.each<[string, Tree]>([
    ['compose, a bare name', { ...compose('{ context: ., args: [V] }'), '.env': 'V=3.12\n' }],
    ['compose, a name without a value', { ...compose('{ context: ., args: { V: } }'), '.env': 'V=3.12\n' }],
    ['bake, a number', baked({ args: { V: 3.12 } })],
    ['bake, an override', { ...baked({}), 'docker-bake.override.json': '{"target":{"app":{"args":{"V":"3.12"}}}}' }],
    [
      'bake-action, a variable of its environment',
      baked({ args: { V: '${PY}' } }, { PY: { default: '3.9' } }, `        env: { PY: '3.12' }\n${pushed}`)
    ],
    ['bake-action, set', baked({}, {}, `        with: { push: true, set: '*.args.V=3.12' }\n`)],
    [
      'bake-action, a compose file',
      {
        ...workflow(`      - uses: docker/bake-action@v6\n        with: { push: true, files: build.yaml }\n`),
        'build.yaml': 'services: { app: { image: ghcr.io/acme/shop, build: { context: ., args: { V: "3.12" } } } }'
      }
    ],
    ['docker buildx bake', { ...baked({}), ...run('docker buildx bake --push --set app.args.V=3.12 app') }]
  ])('%s', async (_, tree) => {
    expect((await entry(tree))['build-args']).toEqual({ V: '3.12' })
  })

  test.each<[string, Tree, RegExp]>([
    ['compose, a variable without a value', compose('{ context: ., args: { V: "${PY}" } }'), /argument V .*\$\{PY\}/],
    ['bake, an expression', baked({ args: { V: '${lower(PY)}' } }), /^What docker-bake\.json builds is open/],
    ['bake, a matrix', baked({ matrix: { v: ['1'] }, name: 'a-${v}' }), /^What docker-bake\.json builds is open/],
    [
      'bake-action, a value of the run',
      baked({ args: { V: '${PY}' } }, { PY: {} }, `        env: { PY: '\${{ vars.PY }}' }\n${pushed}`),
      /argument V .*\$\{\{ vars\.PY \}\}/
    ],
    [
      'bake-action, set to a value of the run',
      baked({}, {}, `        with: { push: true, set: 'app.args.V=\${{ vars.PY }}' }\n`),
      /argument V .*\$\{\{ vars\.PY \}\}/
    ]
  ])('%s is open', async (_, tree, message) => {
    await expect(found(tree)).rejects.toThrow(message)
  })

  test('one that no needed stage declares is not open', async () => {
    expect((await entry(compose('{ context: ., args: { W: "${PY}" } }')))['build-args']).toBeUndefined()
  })

  test('variables of the run reach bake as a file, not as its environment', async () => {
    let given: unknown = null
    const print: PrintBake = texts => {
      given = JSON.parse(texts.at(-1)?.text ?? '')
      const target = { app: { tags: ['ghcr.io/acme/shop:1'], args: { V: '4' } } }
      return Promise.resolve({ kind: 'printed', text: JSON.stringify({ target }) })
    }
    const step = `        env: { PY: '\${x}', LD_PRELOAD: evil.so }\n${pushed}`
    const { configuration } = await found(baked({ args: { V: '${lower(PY)}' } }, { PY: {} }, step), {}, print)
    expect(given).toEqual({ variable: { PY: { default: '$${x}' } } })
    expect(configuration.services?.['app']?.['build-args']).toEqual({ V: '4' })
  })
})

describe('named contexts', () => {
  test.each<[string, Tree]>([
    ['of the workspace', action("build-contexts: 'shared=${{ github.workspace }}/libs'")],
    [
      'of the workspace in a script',
      run('cd x && docker build --push -t ghcr.io/acme/shop:1 --build-context shared=$GITHUB_WORKSPACE/libs ..')
    ],
    [
      'relative to the folder of a script',
      run('cd x', 'docker build --push -t ghcr.io/acme/shop:1 --build-context shared=../libs ..')
    ],
    ['set by bake-action', baked({}, {}, `        with: { push: true, set: 'app.contexts.shared=./libs' }\n`)]
  ])('%s', async (_, tree) => {
    expect(await entry(tree)).toMatchObject({ context: '.', 'build-contexts': { shared: 'libs' } })
  })

  test.each<[string, Tree]>([
    ['a value of the run', action("build-contexts: 'shared=${{ vars.LIBS }}'")],
    ['a folder outside of the repository', action('build-contexts: shared=../libs')],
    [
      'an image of which only the run knows the tag',
      action("build-contexts: 'shared=docker-image://acme/x:${{ github.sha }}'")
    ],
    ['of compose', compose('{ context: ., additional_contexts: { shared: "${LIBS}" } }')]
  ])('%s is open until it is given', async (_, tree) => {
    await expect(found(tree)).rejects.toThrow(
      /^The context shared of Dockerfile is open: .*Give the input "build-contexts"/
    )
    expect((await found(tree, { buildContexts: ['shared=libs'] })).questions).toEqual([])
  })

  test('one that no needed stage takes is not open', async () => {
    const tree = action("build-contexts: 'other=${{ vars.LIBS }}'")
    expect((await found(tree)).questions).toEqual([])
  })
})

test('an image of the plan of which only the run knows the tag', async () => {
  const step = (name: string, more: string): string =>
    `      - uses: docker/build-push-action@v6\n        with: { context: ${name}, push: true, tags: 'ghcr.io/acme/${name}:\${{ github.sha }}', ${more} }\n`
  const core = 'ghcr.io/acme/core:${{ github.sha }}'
  const tree = {
    ...workflow(
      step('core', '') +
        step('web', `build-args: 'BASE=${core}'`) +
        step('job', `build-contexts: 'mine=docker-image://${core}'`)
    ),
    'core/Dockerfile': 'FROM x:1\n',
    'web/Dockerfile': 'ARG BASE\nFROM $BASE\n',
    'job/Dockerfile': 'FROM mine\n'
  }
  expect((await entry(tree, 'web'))['build-args']).toEqual({ BASE: 'ghcr.io/acme/core:latest' })
  expect((await entry(tree, 'job'))['build-contexts']).toEqual({ mine: 'docker-image://ghcr.io/acme/core' })
})

test('a file of the Git context is relative to the folder that is built', async () => {
  const tree = {
    ...action("context: '{{defaultContext}}:app', file: docker/Dockerfile"),
    'app/docker/Dockerfile': 'FROM x\n'
  }
  expect(await entry(tree)).toMatchObject({ context: 'app', dockerfile: 'app/docker/Dockerfile' })
})
