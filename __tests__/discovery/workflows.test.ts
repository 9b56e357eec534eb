import { discover } from '../../src/discovery/discover'
import { explore } from '../../src/discovery/explore'
import type { Explored, Hints } from '../../src/discovery/discover'

type Tree = Readonly<Record<string, string>>

const nothing: Hints = { image: null, baseImage: null, registry: null, repository: 'Acme/Shop' }

function found(tree: Tree, how: typeof discover = discover): Promise<Explored> {
  return how(Object.keys(tree).sort(), path => Promise.resolve(tree[path] ?? ''), nothing)
}

function workflow(steps: string, more = ''): Tree {
  return {
    Dockerfile: 'FROM node AS base\nRUN x\nFROM base AS app\nCOPY a .\n',
    a: '',
    '.github/workflows/ci.yml': `on: push\nenv: { REGISTRY: ghcr.io, NAME: '\${{ github.repository }}' }\njobs:\n  build:\n    runs-on: ubuntu-latest\n${more}    steps:\n${steps}`
  }
}

const build = (inputs: string): string => `      - uses: docker/build-push-action@v6\n        with: { ${inputs} }\n`

async function service(tree: Tree): Promise<Readonly<Record<string, unknown>>> {
  const { configuration } = await found(tree)
  const [only, other] = Object.values(configuration.services ?? {})
  expect(other).toBeUndefined()
  return { ...only }
}

test('what is published: names, files, stages, platforms, arguments', async () => {
  const tree = workflow(
    build(
      "context: ., push: true, target: app, platforms: 'linux/amd64,linux/arm64', build-args: 'A=1', tags: '${{ env.REGISTRY }}/${{ env.NAME }}:${{ github.sha }}'"
    )
  )
  expect(await service(tree)).toEqual({
    image: 'ghcr.io/acme/shop',
    context: '.',
    dockerfile: 'Dockerfile',
    target: 'app',
    platforms: ['linux/amd64', 'linux/arm64'],
    'build-args': { A: '1' }
  })
  expect((await found(tree)).findings.at(-1)?.why).toBe('.github/workflows/ci.yml:7')
})

test('names of docker/metadata-action, in two registries', async () => {
  const steps = `      - id: meta
        uses: docker/metadata-action@v5
        with:
          images: |
            acme/shop
            name=ghcr.io/\${{ github.repository }},enable=true
            name=quay.io/acme/shop,enable=false
${build("push: \"${{ github.event_name != 'pull_request' }}\", tags: '${{ steps.meta.outputs.tags }}'")}`
  const { configuration } = await found(workflow(steps))
  expect(Object.values(configuration.services ?? {}).map(({ image }) => image)).toEqual([
    'docker.io/acme/shop',
    'ghcr.io/acme/shop'
  ])
})

test('one build for several registries is one image where the input registry takes their place', async () => {
  const tree = workflow(build("push: true, tags: 'ghcr.io/acme/shop:1,quay.io/acme/shop:1'"))
  const hints = { ...nothing, registry: 'registry.example.org' }
  const { configuration } = await discover(Object.keys(tree), path => Promise.resolve(tree[path] ?? ''), hints)
  expect(Object.values(configuration.services ?? {}).map(({ image }) => image)).toEqual(['registry.example.org/shop'])
})

test('platforms of a matrix that pushes by digest', async () => {
  const steps = build(
    "platforms: '${{ matrix.platform }}', outputs: 'type=image,name=${{ env.REGISTRY }}/acme/shop,push-by-digest=true,push=true'"
  )
  const matrix = '    strategy: { matrix: { platform: [linux/amd64, linux/arm64] } }\n'
  expect(await service(workflow(steps, matrix))).toMatchObject({
    image: 'ghcr.io/acme/shop',
    platforms: ['linux/amd64', 'linux/arm64']
  })
})

test('a matrix of services', async () => {
  const tree = {
    ...workflow(
      build("context: 'src/${{ matrix.name }}', push: true, tags: 'acme/${{ matrix.name }}:latest'"),
      '    strategy: { matrix: { name: [api, web], include: [{ name: extra }] } }\n'
    ),
    ...Object.fromEntries(['api', 'web', 'extra', 'unpublished'].map(name => [`src/${name}/Dockerfile`, 'FROM node\n']))
  }
  const { configuration, findings } = await found(tree)
  expect(Object.values(configuration.services ?? {}).map(({ image }) => image)).toEqual([
    'docker.io/acme/api',
    'docker.io/acme/web',
    'docker.io/acme/extra'
  ])
  expect(findings.find(({ what }) => what.startsWith('src/unpublished'))?.why).toMatch(/not among what is published/)
})

test('the workflow that publishes beats the compose file that develops', async () => {
  const compose = 'services: { web: { image: shop-local, build: { context: ., target: base, args: { DEBUG: 1 } } } }'
  const tree = { ...workflow(build("push: true, tags: 'ghcr.io/acme/shop:1'")), 'compose.yaml': compose }
  expect(await service(tree)).toEqual({ image: 'ghcr.io/acme/shop', context: '.', dockerfile: 'Dockerfile' })
})

test.each<[string, string, string]>([
  ['docker build and push', 'docker build -t acme/x:$TAG -f Dockerfile .\ndocker push acme/x:$TAG', 'docker.io/acme/x'],
  [
    'buildx',
    'docker buildx build --platform linux/arm64 --push \\\n  --tag "ghcr.io/${GITHUB_REPOSITORY,,}:1" .',
    'ghcr.io/acme/shop'
  ],
  [
    'a variable of the script',
    'IMAGE=acme/x\ncd . && docker build -t "$IMAGE" . && docker push "$IMAGE"',
    'docker.io/acme/x'
  ]
])('commands: %s', async (_, script, image) => {
  const run = script
    .split('\n')
    .map(line => `          ${line}`)
    .join('\n')
  expect((await service(workflow(`      - run: |\n${run}\n`)))['image']).toBe(image)
})

const makefile = `# Makefile
REGISTRY ?= acme
IMAGE := $(REGISTRY)/made
TAG = $(shell git describe)
.PHONY: push
build:
\tdocker build \\
\t  -t $(IMAGE):$(TAG) .
push: build
\t@cd . ; docker push $(IMAGE):$(TAG)
`

test.each<[string, string, Tree, string | undefined]>([
  [
    'a script',
    './ci/push.sh',
    { 'ci/push.sh': '#!/bin/bash\nset -e\ndocker build -t acme/s:$1 .\ndocker push acme/s:$1\n' },
    'docker.io/acme/s'
  ],
  [
    'a script by its shell',
    'bash -e ci/push.sh v1',
    { 'ci/push.sh': 'docker buildx build --push -t acme/s .\n' },
    'docker.io/acme/s'
  ],
  [
    'a script that calls one',
    'sh ci/a.sh',
    { 'ci/a.sh': 'IMAGE=acme/s\n. ci/b.sh\n', 'ci/b.sh': 'docker buildx build --push -t $IMAGE .\n' },
    'docker.io/acme/s'
  ],
  [
    'a script that is no shell',
    './ci/push',
    { 'ci/push': '#!/usr/bin/env python3\ndocker buildx build --push -t acme/s .\n' },
    'ghcr.io/acme/shop'
  ],
  ['make, whose ?= yields to the environment', 'make push', { Makefile: makefile }, 'ghcr.io/made'],
  ['make with a variable', 'make push REGISTRY=quay.io/acme', { Makefile: makefile }, 'quay.io/acme/made'],
  [
    'make in a folder',
    'make -C ops push',
    { 'ops/Makefile': 'push:\n\tdocker buildx build --push -t acme/ops ..\n' },
    'docker.io/acme/ops'
  ],
  ['make that pushes nothing', 'make', { Makefile: makefile }, 'ghcr.io/acme/shop'],
  [
    'compose',
    'docker compose build && docker compose -f compose.ci.yaml push',
    { 'compose.ci.yaml': 'services: { a: { image: acme/c, build: . } }\n' },
    'docker.io/acme/c'
  ],
  [
    'scripts that call each other',
    'sh a.sh',
    { 'a.sh': 'sh a.sh\ndocker buildx build --push -t acme/s .\n' },
    'docker.io/acme/s'
  ]
])('what a step calls: %s', async (_, script, tree, image) => {
  const { configuration } = await found({ ...workflow(`      - run: ${script}\n`), ...tree })
  expect(Object.values(configuration.services ?? {}).map(one => one.image)).toEqual([image])
})

test('scripts and variables that call each other many times come to an end', async () => {
  const calls = Array.from({ length: 300 }, () => 'sh a.sh; make\n').join('')
  const doubling = Array.from({ length: 300 }, (_, at) => `V${at} = $(V${at + 1})$(V${at + 1})x$(V${at})\n`).join('')
  const tree = {
    ...workflow('      - run: sh a.sh\n'),
    'a.sh': calls,
    Makefile: `${doubling}all: again\n\techo $(V0)\nagain: all\n\tsh a.sh\n`
  }
  expect((await service(tree))['image']).toBe('ghcr.io/acme/shop')
})

test('reusable workflows and composite actions of the repository', async () => {
  const step = build("push: true, tags: '${{ inputs.image }}:1', file: '${{ inputs.file }}'")
  const tree = {
    Dockerfile: 'FROM node\n',
    '.github/workflows/main.yml':
      'on: push\njobs:\n  a: { uses: ./.github/workflows/called.yml, with: { image: acme/a } }\n  b:\n    runs-on: x\n    steps: [{ uses: ./.github/actions/image, with: { image: acme/b } }]\n',
    '.github/workflows/called.yml': `on: { workflow_call: { inputs: { image: { type: string }, file: { default: Dockerfile } } } }\njobs:\n  x:\n    runs-on: x\n    steps:\n${step}`,
    '.github/actions/image/action.yml': `inputs: { image: {}, file: { default: Dockerfile } }\nruns:\n  using: composite\n  steps:\n${step}`
  }
  const { configuration } = await found(tree)
  expect(Object.values(configuration.services ?? {}).map(({ image }) => image)).toEqual([
    'docker.io/acme/a',
    'docker.io/acme/b'
  ])
})

test('an argument that only a run knows is open, until it is given', async () => {
  const tree: Tree = {
    ...workflow(build("push: true, tags: 'acme/x:1', build-args: 'REVISION=${{ github.sha }}'")),
    Dockerfile: 'FROM node\nARG REVISION\n'
  }
  await expect(found(tree)).rejects.toThrow(
    /^The build argument REVISION of Dockerfile is open: it may be \$\{\{ github\.sha \}\} \(\.github\/workflows\/ci\.yml:7, which only a run knows\)\. Give the input "build-args"/
  )
  const given = await discover(Object.keys(tree), path => Promise.resolve(tree[path] ?? ''), {
    ...nothing,
    buildArgs: ['REVISION=1']
  })
  expect(given.questions).toEqual([])
})

test('a step that cannot be read is said, and hides nothing', async () => {
  const tree = {
    ...workflow(build("push: true, tags: 'acme/x:1', context: '${{ needs.a.outputs.folder }}'")),
    'api/Dockerfile': 'FROM node\n'
  }
  const { configuration, findings } = await found(tree)
  expect(Object.keys(configuration.services ?? {})).toEqual(['app', 'api'])
  expect(findings[0]).toEqual({
    what: 'The build of .github/workflows/ci.yml:7 is left out',
    why: 'only a run knows ${{ needs.a.outputs.folder }}'
  })
})

test.each<[string, string]>([
  ['what is not pushed', build("push: false, tags: 'acme/x:1'")],
  ['this action', `      - uses: OWNER/base-image-planner@v1\n${build("push: true, tags: 'acme/x:1'")}`],
  ['a name that is made in a run', build("push: true, tags: 'ghcr.io/${{ steps.a.outputs.b }}:1'")]
])('%s gives no name', async (_, steps) => {
  expect((await service(workflow(steps)))['image']).toBe('ghcr.io/acme/shop')
})

test('logins and steps are told, for the workflow that takes their place', async () => {
  const login =
    "      - uses: docker/login-action@v3\n        with: { registry: '${{ env.REGISTRY }}', username: a, password: '${{ secrets.P }}' }\n"
  const { workflows } = await found(workflow(login + build("push: true, tags: 'ghcr.io/acme/shop:1'")), explore)
  expect(workflows.logins).toEqual([{ registry: 'ghcr.io', username: 'a', password: '${{ secrets.P }}' }])
  expect(workflows.steps).toEqual([{ place: '.github/workflows/ci.yml:9', what: 'docker/build-push-action' }])
})

test('a matrix of more jobs than GitHub starts ends at once', async () => {
  const list = JSON.stringify(Array.from({ length: 200 }, (_, index) => index))
  const matrix = `    strategy: { matrix: { a: ${list}, b: ${list}, c: ${list} } }\n`
  expect((await service(workflow(build("push: true, tags: 'acme/x:${{ matrix.a }}'"), matrix)))['image']).toBe(
    'docker.io/acme/x'
  )
})
