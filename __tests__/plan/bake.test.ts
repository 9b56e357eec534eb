import { bakeOf } from '../../src/plan/bake'
import type { BakeTarget } from '../../src/plan/bake-file'
import type { BuildEntry } from '../../src/plan/types'
import { basePlan, buildEntry, plan, servicePlan } from '../support/plan'

/** The target of one service with this entry. */
function targetOf(entry: Partial<BuildEntry>): BakeTarget | undefined {
  const service = servicePlan('app', 'fast', { build: buildEntry({ name: 'app', ...entry }) })
  return bakeOf(plan({ services: [service] })).target['app-app']
}

test('groups hold what is to be built and nothing else', () => {
  const file = bakeOf(
    plan({
      bases: [basePlan('python'), basePlan('node', { verdict: 'fresh' })],
      services: [servicePlan('api', 'full'), servicePlan('web', 'skip'), servicePlan('job', 'retag')]
    })
  )
  expect(file.group).toEqual({
    base: { targets: ['base-python'] },
    app: { targets: ['app-api'] },
    default: { targets: ['base-python', 'app-api'] }
  })
  expect(Object.keys(file.target)).toEqual(['base-python', 'app-api'])
})

test('a plan that builds nothing is an empty file', () => {
  expect(bakeOf(plan({ services: [servicePlan('app', 'skip')] }))).toEqual({
    group: { base: { targets: [] }, app: { targets: [] }, default: { targets: [] } },
    target: {}
  })
})

test('a target says what the entry says', () => {
  expect(
    targetOf({
      context: 'services/api',
      file: 'services/api/docker/Dockerfile',
      target: 'app',
      platforms: 'linux/amd64,linux/arm64',
      tags: 'a:1\na:2',
      labels: 'one=1\ntwo=a=b',
      'build-args': 'A=1\nB=x=y',
      'build-contexts': 'ghcr.io/acme/base:latest=docker-image://ghcr.io/acme/base:deps-1@sha256:1',
      'cache-from': 'type=registry,ref=a:latest',
      'cache-to': 'type=inline',
      'no-cache': true,
      pull: true
    })
  ).toEqual({
    context: 'services/api',
    dockerfile: 'docker/Dockerfile',
    target: 'app',
    platforms: ['linux/amd64', 'linux/arm64'],
    tags: ['a:1', 'a:2'],
    labels: { one: '1', two: 'a=b' },
    args: { A: '1', B: 'x=y' },
    contexts: { 'ghcr.io/acme/base': 'docker-image://ghcr.io/acme/base:deps-1@sha256:1' },
    'cache-from': ['type=registry,ref=a:latest'],
    'cache-to': ['type=inline'],
    'no-cache': true,
    pull: true,
    output: ['type=registry']
  })
})

test('what an entry leaves empty is left out', () => {
  expect(targetOf({ tags: 'a:1' })).toEqual({
    context: '.',
    dockerfile: 'Dockerfile',
    tags: ['a:1'],
    labels: {},
    output: ['type=registry']
  })
})

test.each([
  ['.', 'Dockerfile', 'Dockerfile'],
  ['.', 'docker/app/Dockerfile', 'docker/app/Dockerfile'],
  ['api', 'api/Dockerfile', 'Dockerfile'],
  ['services/api', 'docker/Dockerfile.api', '../../docker/Dockerfile.api'],
  ['services/api', 'services/Dockerfile', '../Dockerfile']
])('in the context %s the Dockerfile %s is %s', (context, file, dockerfile) => {
  expect(targetOf({ context, file })).toMatchObject({ context, dockerfile })
})

test('what is not pushed is built and kept nowhere', () => {
  expect(targetOf({ push: false })?.output).toEqual(['type=cacheonly'])
})

test('an output that pushes is that of the target', () => {
  const outputs = 'type=image,rewrite-timestamp=true,push=true'
  expect(targetOf({ push: false, outputs })?.output).toEqual([outputs])
})

test('what is built from a reproducible base in one step is written with its time, and nothing else is', () => {
  const labels = (on: string) => `org.opencontainers.image.base.name=${on}`
  const rewriting = 'type=image,rewrite-timestamp=true,push=true'
  const entry = (name: string, more: Partial<BuildEntry>) => ({ build: buildEntry({ name, ...more }) })
  const reproducible = { outputs: rewriting, push: false, 'build-args': 'SOURCE_DATE_EPOCH=7' }
  const [low, base, other] = ['low', 'base', 'other'].map(name => basePlan(name).ref)
  const file = bakeOf(
    plan({
      bases: [
        basePlan('low'),
        basePlan('base', entry('base', { ...reproducible, labels: labels(low ?? '') })),
        basePlan('other')
      ],
      services: [
        servicePlan('app', 'full', entry('app', { labels: labels(base ?? ''), 'build-args': 'A=1' })),
        servicePlan('copies', 'full', entry('copies', { labels: labels('python:3') })),
        servicePlan('elsewhere', 'full', entry('elsewhere', { labels: labels(other ?? '') }))
      ]
    })
  )
  const outputs = Object.entries(file.target).map(([name, { output, args }]) => [name, output[0], args])
  expect(outputs).toEqual([
    ['base-low', rewriting, { SOURCE_DATE_EPOCH: '7' }],
    ['base-base', rewriting, { SOURCE_DATE_EPOCH: '7' }],
    ['base-other', 'type=registry', undefined],
    ['app-app', rewriting, { SOURCE_DATE_EPOCH: '7', A: '1' }],
    ['app-copies', 'type=registry', undefined],
    ['app-elsewhere', 'type=registry', undefined]
  ])
})

describe('what is written with one time', () => {
  const outputs = 'type=image,rewrite-timestamp=true,push=true'
  const written = { outputs, push: false, 'build-args': 'SOURCE_DATE_EPOCH=7' }
  const [name, digest] = ['org.opencontainers.image.base.name', 'org.opencontainers.image.base.digest']
  const app = (contexts: string, more: Partial<BuildEntry> = {}) =>
    servicePlan('app', 'full', {
      build: buildEntry({
        name: 'app',
        tags: 'app:1',
        labels: `${name}=${basePlan('base').ref}`,
        'build-contexts': contexts,
        ...more
      })
    })
  const base = (more: Partial<BuildEntry>) => {
    const { ref } = basePlan('base')
    return basePlan('base', {
      build: buildEntry({ name: 'base', ref, tags: ref, labels: `${name}=python:3`, ...written, ...more })
    })
  }
  const stage = `base=docker-image://${basePlan('base').ref}`

  test('and built on a stage is written by a target FROM the one that builds it', () => {
    const services = [app(stage, { target: 'app', 'build-args': 'A=1', 'cache-to': 'type=inline', pull: true })]
    const { target, group } = bakeOf(plan({ bases: [base({ target: 'Base' })], services }))
    expect(group.default.targets).toEqual(['base-base', 'app-app'])
    expect(target['app-app']).toEqual({
      context: '.',
      'dockerfile-inline': 'FROM built',
      tags: ['app:1'],
      labels: { [name]: basePlan('base').ref },
      args: { SOURCE_DATE_EPOCH: '7', A: '1' },
      contexts: { built: 'target:link-1-app-app' },
      'cache-to': ['type=inline'],
      output: [outputs]
    })
    expect(target['link-1-app-app']).toMatchObject({
      dockerfile: 'Dockerfile',
      target: 'app',
      tags: [],
      contexts: { base: 'target:base-base' },
      'cache-to': [],
      pull: true,
      output: ['type=cacheonly']
    })
  })

  test.each<[string, Partial<BuildEntry>]>([
    ['of another Dockerfile', { target: 'base', file: 'Dockerfile.base' }],
    ['of another context', { target: 'base', context: 'base' }],
    ['of another name', { target: 'other' }],
    ['that has its own times', { target: 'base', outputs: '', push: true }]
  ])('and built on a stage %s is written as it is built', (_, more) => {
    const { target } = bakeOf(plan({ bases: [base(more)], services: [app(stage)] }))
    expect(Object.keys(target)).toEqual(['base-base', 'app-app'])
  })

  test.each<[string, Partial<BuildEntry>, Readonly<Record<string, string>> | undefined]>([
    ['an image by its tag', {}, { 'python:3': 'docker-image://python:3' }],
    [
      'one that is pinned',
      { labels: `${name}=python:3\n${digest}=sha256:1`, 'build-contexts': 'python:3=docker-image://python:3@sha256:1' },
      { 'python:3': 'docker-image://python:3@sha256:1' }
    ],
    [
      'an argument',
      { labels: `${name}=ghcr.io/acme/os:deps-1\n${digest}=sha256:1` },
      { 'ghcr.io/acme/os:deps-1@sha256:1': 'docker-image://ghcr.io/acme/os:deps-1@sha256:1' }
    ],
    ['nothing', { labels: '' }, undefined]
  ])('takes what it is FROM as a named context: %s', (_, more, contexts) => {
    expect(bakeOf(plan({ bases: [base(more)] })).target['base-base']?.contexts).toEqual(contexts)
  })
})

test.each([
  ['${HOME}', '$${HOME}'],
  ['%{ if true }', '%%{ if true }'],
  ['a$b%c', 'a$b%c'],
  ['$$', '$$']
])('%s is no template for bake: %s', (text, written) => {
  expect(targetOf({ labels: `label=${text}`, 'build-args': `ARG=${text}` })).toMatchObject({
    labels: { label: written },
    args: { ARG: written }
  })
})

describe('a stale base', () => {
  const base = basePlan('base')
  const hubBase = basePlan('hub', { ref: 'docker.io/acme/hub:deps-1' })

  test.each<[string, Partial<BuildEntry>, Partial<BakeTarget>]>([
    [
      'of a literal FROM is linked',
      { 'build-contexts': `ghcr.io/acme/base:latest=docker-image://${base.ref}` },
      { contexts: { 'ghcr.io/acme/base': 'target:base-base' } }
    ],
    [
      'of a stage is linked',
      { 'build-contexts': `base=docker-image://${base.ref}` },
      { contexts: { base: 'target:base-base' } }
    ],
    [
      'of an argument is linked by the name that the argument gives it',
      { 'build-args': `BASE_IMAGE=${base.ref}\nOTHER=1` },
      { args: { BASE_IMAGE: base.ref, OTHER: '1' }, contexts: { [base.ref]: 'target:base-base' } }
    ],
    [
      'of an argument is linked under the name that BuildKit looks up',
      { 'build-args': `BASE_IMAGE=${hubBase.ref}` },
      { args: { BASE_IMAGE: hubBase.ref }, contexts: { 'acme/hub:deps-1': 'target:base-hub' } }
    ],
    [
      'leaves other contexts alone',
      { 'build-contexts': 'tools=docker-image://ghcr.io/acme/tools:1@sha256:1' },
      { contexts: { tools: 'docker-image://ghcr.io/acme/tools:1@sha256:1' } }
    ]
  ])('%s', (_, entry, expected) => {
    const service = servicePlan('app', 'full', { build: buildEntry({ name: 'app', ...entry }) })
    expect(bakeOf(plan({ bases: [base, hubBase], services: [service] })).target['app-app']).toMatchObject(expected)
  })

  test('that has two names in a Dockerfile is linked by each of them, the second time through a copy that writes nothing', () => {
    const contexts = ['1', 'latest'].map(tag => `ghcr.io/acme/base:${tag}=docker-image://${base.ref}`).join('\n')
    const service = servicePlan('app', 'full', { build: buildEntry({ name: 'app', 'build-contexts': contexts }) })
    const { target, group } = bakeOf(plan({ bases: [base], services: [service] }))
    expect(target['app-app']?.contexts).toEqual({
      'ghcr.io/acme/base:1': 'target:base-base',
      'ghcr.io/acme/base': 'target:link-2-base-base'
    })
    expect(target['link-2-base-base']).toEqual({ ...target['base-base'], tags: [], output: ['type=cacheonly'] })
    expect(group.default.targets).toEqual(['base-base', 'app-app'])
  })

  test('that is built from a stale base is linked as well', () => {
    const child = basePlan('child', {
      build: buildEntry({ name: 'child', 'build-contexts': `parent=docker-image://${base.ref}` })
    })
    expect(bakeOf(plan({ bases: [base, child] })).target['base-child']?.contexts).toEqual({
      parent: 'target:base-base'
    })
  })
})

test('names of targets are letters, digits, "_" and "-", and no two are the same', () => {
  const services = ['a.b', 'a b', 'a-b', 'ä/../x', '${x}'].map(name => servicePlan(name))
  const names = Object.keys(bakeOf(plan({ services })).target)
  expect(names).toEqual(['app-a-b', 'app-a-b-2', 'app-a-b-3', 'app------x', 'app---x-'])
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]+$/)
})
