import type { Link } from '../../src/images/links'
import { repositoryOf } from '../../src/reference/repository'
import { prepare } from '../support/prepared'
import type { BaseSpec, ServiceSpec } from '../../src/config/spec'
import { memorySnapshot } from '../support/commit'
import { baseSpec, serviceSpec } from '../support/spec'

const scratch = { 'Dockerfile.base': 'FROM python:3.12-slim\n', 'Dockerfile.tools': 'FROM alpine:3\n' }
const base = baseSpec()
const tools = baseSpec({ name: 'tools', dockerfile: 'Dockerfile.tools' })

/** How the one service takes its bases in. */
async function bindings(
  dockerfile: string,
  bases: readonly BaseSpec[] = [base],
  service: Partial<ServiceSpec> = {}
): Promise<readonly Link[]> {
  const snapshot = await memorySnapshot({ ...scratch, Dockerfile: dockerfile })
  const { services } = await prepare({ bases, services: [serviceSpec(service)] }, snapshot)
  return services.flatMap(one => one.links)
}

const from = { on: 'bases.base', foundation: true }
const literal = { ...from, kind: 'build-context', reference: 'ghcr.io/acme/base:latest' }
const argument = { ...from, kind: 'build-arg', argument: 'BASE_IMAGE' }

test.each<[string, string, readonly unknown[]]>([
  ['a literal FROM', 'FROM ghcr.io/acme/base:latest', [literal]],
  ['another tag of it', 'FROM ghcr.io/acme/base:3.12', [{ ...literal, reference: 'ghcr.io/acme/base:3.12' }]],
  [
    'a digest of it',
    `FROM ghcr.io/acme/base@sha256:${'a'.repeat(64)}`,
    [{ ...literal, reference: `ghcr.io/acme/base@sha256:${'a'.repeat(64)}` }]
  ],
  [
    'a literal FROM twice, the final one last',
    'FROM ghcr.io/acme/base:latest AS build\nFROM ghcr.io/acme/base:latest\nCOPY --from=build /x /x',
    [literal]
  ],
  [
    'two tags of it',
    'FROM ghcr.io/acme/base:dev AS build\nFROM ghcr.io/acme/base:latest\nCOPY --from=build /x /x',
    [{ ...literal, reference: 'ghcr.io/acme/base:dev', foundation: false }, literal]
  ],
  ['a stage of another one in between', 'FROM ghcr.io/acme/base:latest AS deps\nFROM deps AS app', [literal]],
  [
    'a COPY --from it',
    'FROM alpine:3\nCOPY --from=ghcr.io/acme/base:latest /venv /venv',
    [{ ...literal, foundation: false }]
  ],
  [
    'a mount from it',
    'FROM alpine:3\nRUN --mount=type=bind,from=ghcr.io/acme/base:latest,target=/b true',
    [{ ...literal, foundation: false }]
  ],
  ['an argument', 'ARG BASE_IMAGE=ghcr.io/acme/base:latest\nFROM ${BASE_IMAGE}', [argument]],
  ['an argument without braces', 'ARG BASE_IMAGE=ghcr.io/acme/base:latest\nFROM $BASE_IMAGE', [argument]],
  ['an argument with a default in place', 'ARG BASE_IMAGE\nFROM ${BASE_IMAGE:-ghcr.io/acme/base:latest}', [argument]],
  [
    'an argument for the tag alone: the whole reference is replaced',
    'ARG TAG=latest\nFROM ghcr.io/acme/base:${TAG}',
    [literal]
  ],
  [
    'an argument for two stages',
    'ARG BASE_IMAGE=ghcr.io/acme/base:latest\nFROM $BASE_IMAGE AS build\nFROM $BASE_IMAGE\nCOPY --from=build /x /x',
    [argument]
  ],
  [
    'a stage that is not needed does not count',
    'FROM ghcr.io/acme/base:latest AS test\nFROM ghcr.io/acme/base:latest AS app',
    [literal]
  ]
])('%s', async (_, dockerfile, expected) => {
  expect(await bindings(dockerfile)).toEqual(expected)
})

test('several bases, each its own way', async () => {
  const dockerfile = [
    'ARG TOOLS=ghcr.io/acme/tools:1',
    'FROM ${TOOLS} AS tools',
    'FROM ghcr.io/acme/base:latest',
    'COPY --from=tools /bin/tool /bin/tool'
  ].join('\n')
  expect(await bindings(dockerfile, [base, tools])).toEqual([
    { kind: 'build-arg', on: 'bases.tools', foundation: false, argument: 'TOOLS' },
    literal
  ])
})

describe('a stage of one Dockerfile', () => {
  const stage = baseSpec({ dockerfile: 'Dockerfile', target: 'base' })
  const one = { kind: 'stage', on: 'bases.base', stage: 'base' }

  test.each<[string, string, Partial<ServiceSpec>, readonly unknown[]]>([
    ['below the app', 'FROM alpine:3 AS base\nFROM base AS app', {}, [{ ...one, foundation: true }]],
    [
      'below the app with a stage in between',
      'FROM alpine:3 AS base\nFROM base AS build\nFROM build AS app',
      {},
      [{ ...one, foundation: true }]
    ],
    [
      'that the app copies from',
      'FROM alpine:3 AS base\nFROM alpine:3 AS app\nCOPY --from=base /x /x',
      {},
      [{ ...one, foundation: false }]
    ],
    ['in capitals', 'FROM alpine:3 AS Base\nFROM base AS app', {}, [{ ...one, foundation: true }]]
  ])('%s', async (_, dockerfile, service, expected) => {
    expect(await bindings(dockerfile, [stage], service)).toEqual(expected)
  })

  test('that the target does not need is no base of it', async () => {
    const dockerfile = 'FROM alpine:3 AS base\nFROM alpine:3 AS app'
    await expect(bindings(dockerfile, [stage])).rejects.toThrow('no service is built from ghcr.io/acme/base')
  })
})

describe('a base under another host or owner', () => {
  test.each([
    ['is recognised by its last part', 'FROM docker.io/other/base:latest', 'docker.io/other/base:latest'],
    ['also without a host', 'FROM base', 'base']
  ])('%s', async (_, dockerfile, reference) => {
    expect(await bindings(dockerfile)).toEqual([{ ...literal, reference }])
  })

  test('is not looked for where its own name is there', async () => {
    const dockerfile = 'FROM ghcr.io/acme/base:latest\nCOPY --from=docker.io/other/base /x /x'
    expect(await bindings(dockerfile)).toEqual([literal])
  })

  test('that nothing is built from is an error that names it and the fix', async () => {
    await expect(bindings('FROM alpine:3')).rejects.toThrow(
      'base base: no service is built from ghcr.io/acme/base. Name that image in a FROM line'
    )
  })
})

test('a base is a parent of another one', async () => {
  const snapshot = await memorySnapshot({
    'Dockerfile.base': 'FROM ghcr.io/acme/system:latest\n',
    'Dockerfile.system': 'FROM alpine:3\n',
    Dockerfile: 'FROM ghcr.io/acme/base:latest\n'
  })
  const system = baseSpec({ name: 'system', dockerfile: 'Dockerfile.system' })
  const { bases } = await prepare({ bases: [base, system], services: [serviceSpec()] }, snapshot)
  expect(bases.map(one => [one.spec.name, one.links.map(link => link.on)])).toEqual([
    ['system', []],
    ['base', ['bases.system']]
  ])
})

test.each([
  ['python:3.12-slim', 'docker.io/library/python'],
  ['ghcr.io/acme/base@sha256:' + 'a'.repeat(64), 'ghcr.io/acme/base'],
  ['scratch and more', null]
])('the repository of %s is %s', (reference, repository) => {
  expect(repositoryOf(reference)).toBe(repository)
})
