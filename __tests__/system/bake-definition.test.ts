import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { isToBuild, type BuildEntry, type Plan } from '../../src/plan/types'
import { readList, readPairs } from '../../src/plan/list-input'
import { contextName } from '../../src/reference/context-name'
import { namedBases } from './docker/support/named-bases'
import { plannerInputs } from './examples/support/inputs'
import { PROJECT, runAction } from '../support/action'
import type { ActionRun } from '../support/action'
import { checkedBake } from '../support/bake-schema'
import type { Bake } from '../support/bake-schema'
import { output } from '../support/command'
import { printBake } from '../support/docker/print-bake'
import { loopbackNetwork } from '../support/network/loopback'
import type { LoopbackNetwork } from '../support/network/loopback'
import { startRegistry } from '../support/registry/server'
import type { RegistryServer } from '../support/registry/server'
import { pullRequestEvent, pushEvent } from '../support/runner/event'
import type { WorkflowEvent } from '../support/runner/event'

const EXAMPLES = ['1-literal-from', '2-fast-and-full', '3-one-dockerfile', '4-monorepo', '5-runtime-and-app']

/** Waves of bases, an argument, a literal FROM, a `COPY --from`, platforms, names that bake does not take as they are. */
const WAVES: Readonly<Record<string, string>> = {
  'base-images.yml': [
    'version: 1',
    'registry: ghcr.io/acme',
    'bases:',
    '  os: { image: os, dockerfile: docker/os.Dockerfile, platforms: "linux/amd64,linux/arm64" }',
    '  python.3: { image: python, dockerfile: docker/python.Dockerfile, platforms: "linux/amd64,linux/arm64" }',
    '  tools: { image: tools, dockerfile: docker/tools.Dockerfile }',
    'services:',
    '  api.v1: { image: api, context: services/api, platforms: "linux/amd64,linux/arm64" }',
    '  job: { image: job, context: services/job, build-args: { NOTE: "${HOME} %{x} a=b" } }'
  ].join('\n'),
  'docker/os.Dockerfile': 'FROM debian:12\nRUN apt-get install tini\n',
  'docker/python.Dockerfile': 'ARG OS=ghcr.io/acme/os:latest\nFROM ${OS}\nCOPY requirements.txt /\n',
  'docker/tools.Dockerfile': 'FROM ghcr.io/acme/os:latest\nCOPY requirements.txt /\n',
  'requirements.txt': 'flask==3.0.0\n',
  'services/api/Dockerfile': 'ARG BASE_IMAGE=ghcr.io/acme/python:latest\nFROM ${BASE_IMAGE}\nCOPY . /app\n',
  'services/api/main.py': 'print(1)\n',
  'services/job/Dockerfile':
    'ARG NOTE\nFROM ghcr.io/acme/python:latest\nCOPY --from=ghcr.io/acme/tools:latest /bin /bin\nRUN echo ${NOTE}\nCOPY . /job\n',
  'services/job/main.py': 'print(2)\n'
}

let registry: RegistryServer
let network: LoopbackNetwork
let folder: string
beforeAll(async () => {
  registry = await startRegistry()
  const hosts = ['ghcr.io', 'registry.example.com', 'registry-1.docker.io']
  network = await loopbackNetwork(Object.fromEntries(hosts.map(host => [host, registry.host])))
  folder = await mkdtemp(path.join(tmpdir(), 'bake-definition-'))
})
afterAll(async () => {
  await network.close()
  await Promise.all([registry.stop(), rm(folder, { recursive: true, force: true })])
})

interface Repository {
  readonly workspace: string
  readonly head: string
}

async function committed(workspace: string): Promise<Repository> {
  const git = (...args: readonly string[]) => output('git', ['-C', workspace, ...args])
  await git('init', '--quiet', '-b', 'main')
  await git('add', '--all', '--force')
  await git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', 'commit', '--quiet', '-m', 'Start')
  return { workspace, head: await git('rev-parse', 'HEAD') }
}

async function exampleNamed(example: string): Promise<Repository> {
  const workspace = await mkdtemp(path.join(folder, `${example}-`))
  await cp(path.join(PROJECT, 'examples', example), workspace, { recursive: true })
  return committed(workspace)
}

async function planned(
  { workspace }: Repository,
  event: WorkflowEvent,
  inputs: Readonly<Record<string, string>>
): Promise<Bake> {
  const { env } = network
  const bakeFile = path.join(folder, 'docker-bake.json')
  const run: ActionRun = await runAction({ workspace, event, env, inputs: { ...inputs, 'bake-file': bakeFile } })
  if (run.code !== 0) throw new Error(run.stdout)
  const content: unknown = JSON.parse(await readFile(bakeFile, 'utf8'))
  expect(JSON.parse(run.outputs['bake'] ?? '')).toEqual(content)
  const file = checkedBake(content, workspace)
  await expectPrinted(JSON.parse(run.outputs['plan'] ?? '') as Plan, bakeFile, workspace)
  return file
}

/** The real buildx reads in the file what the plan's entries say. */
async function expectPrinted({ bases, services }: Plan, file: string, workspace: string): Promise<void> {
  const targets = await printBake(file, workspace)
  for (const { build } of [...bases, ...services].filter(isToBuild)) {
    const tags = readList(build.tags)
    const [name, written] = Object.entries(targets).find(([, target]) => isEqual(target['tags'], tags)) ?? []
    const built = targets[`link-1-${name}`] ?? written
    expect({ ...built, tags, name: build.name }).toMatchObject({ name: build.name, ...ofEntry(build) })
    expect({ ...written }).toMatchObject({ labels: Object.fromEntries(readPairs(build.labels)) })
    const contexts = [...readPairs(build['build-contexts']).keys()].map(key => contextName(key) ?? key)
    expect(Object.keys(built?.['contexts'] ?? {})).toEqual(expect.arrayContaining(contexts))
  }
}

function ofEntry(build: BuildEntry): Readonly<Record<string, unknown>> {
  const args = Object.fromEntries(readPairs(build['build-args']))
  return {
    context: build.context,
    dockerfile: path.posix.relative(build.context, build.file),
    tags: readList(build.tags),
    labels: Object.fromEntries(readPairs(build.labels)),
    ...(build.target !== '' && { target: build.target }),
    ...(build.platforms !== '' && { platforms: build.platforms.split(',') }),
    ...(Object.keys(args).length > 0 && { args }),
    ...(build.pull && { pull: true }),
    ...(build['no-cache'] && { 'no-cache': true })
  }
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

describe.each(EXAMPLES)('the bake file of examples/%s', example => {
  let repository: Repository
  let inputs: Readonly<Record<string, string>>
  beforeAll(async () => {
    repository = await exampleNamed(example)
    inputs = await plannerInputs(repository.workspace)
  })

  test('is one that buildx takes, for a first push', async () => {
    const file = await planned(repository, pushEvent(repository.head), inputs)
    expect(file.group?.['base']?.targets.length).toBeGreaterThan(0)
    expect(file.group?.['app']?.targets.length).toBeGreaterThan(0)
    // The base of that example is reproducible, and its app is built in the same step.
    const place = example === '3-one-dockerfile' ? 'type=image,rewrite-timestamp=true,push=true' : 'type=registry'
    const pushing = Object.values(file.target ?? {}).filter(({ tags = [] }) => tags.length > 0)
    for (const { output: to } of pushing) expect(to).toEqual([place])
  })

  test("is one that buildx takes, for a fork's pull request", async () => {
    const { head } = repository
    const event = pullRequestEvent(head, { number: 7, head, base: head, fork: true })
    const file = await planned(repository, event, inputs)
    expect(file.group?.['default']?.targets.length).toBeGreaterThan(1)
    for (const { output: to } of Object.values(file.target ?? {})) expect(to).toEqual(['type=cacheonly'])
  })
})

/** Of a folder's files, each by its path. */
async function repositoryOf(name: string, files: Readonly<Record<string, string>>): Promise<Repository> {
  const workspace = await mkdtemp(path.join(folder, `${name}-`))
  for (const [file, content] of Object.entries(files)) {
    await output('mkdir', ['-p', path.dirname(path.join(workspace, file))])
    await writeFile(path.join(workspace, file), content)
  }
  return committed(workspace)
}

test('every way to name a base is printed under the name that BuildKit looks up', async () => {
  const owner = 'docker.io/library'
  const apps = namedBases(owner)
  const bases = ['base', 'middle', 'tools']
  const repository = await repositoryOf('names', {
    'base/Dockerfile': 'FROM scratch\nCOPY who /\n',
    'base/who': 'one\n',
    'middle/Dockerfile': `FROM ${owner}/base:latest\nCOPY middle /\n`,
    'middle/middle': 'one\n',
    'tools/Dockerfile': 'FROM scratch\nCOPY tool /\n',
    'tools/tool': 'one\n',
    ...Object.fromEntries(apps.flatMap(app => Object.entries(app.files ?? {}))),
    ...Object.fromEntries(apps.map(app => [`apps/${app.name}/Dockerfile`, app.dockerfile])),
    ...Object.fromEntries(apps.map(app => [`apps/${app.name}/code`, 'one\n'])),
    'base-images.yml': [
      'version: 1',
      'bases:',
      ...bases.map(base => `  ${base}: { image: "${owner}/${base}", context: ${base} }`),
      `  lowest: { image: "${owner}/lowest", context: apps/stage, target: base }`,
      'services:',
      ...apps.map(
        ({ name, target }) =>
          `  ${name}: { image: "${owner}/${name}", context: apps/${name}${target === undefined ? '' : `, target: ${target}`} }`
      )
    ].join('\n')
  })
  const file = await planned(repository, pushEvent(repository.head), { config: 'base-images.yml' })
  const keys = apps.map(({ name }) => [name, Object.keys(file.target?.[`app-${name}`]?.contexts ?? {})])
  const digest = `sha256:${'0'.repeat(64)}`
  const tag = file.target?.['base-base']?.tags?.[0]?.replace(`${owner}/`, '')
  expect(Object.fromEntries(keys)).toEqual({
    tag: ['base:1'],
    latest: ['base'],
    none: ['base'],
    digest: [`base@${digest}`],
    'tag-and-digest': [`base:1@${digest}`],
    'latest-and-digest': [`base:latest@${digest}`],
    twice: ['base'],
    'two-spellings': ['base'],
    platform: ['base'],
    'argument-in-tag': ['base'],
    'argument-in-name': ['base'],
    'argument-with-default': [tag],
    'argument-of-default': [tag],
    quoted: ['base'],
    'copy-from': ['base'],
    mount: ['base:1', 'base'],
    stage: ['base'],
    'chain-of-three': ['middle'],
    'two-bases': ['base', 'tools']
  })
})

describe('bases in waves', () => {
  let file: Bake
  let workspace: string
  beforeAll(async () => {
    const repository = await repositoryOf('waves', WAVES)
    workspace = repository.workspace
    file = await planned(repository, pushEvent(repository.head), { config: 'base-images.yml' })
  })

  test('are linked to one another, and every app to its own', () => {
    const links = Object.entries(file.target ?? {}).map(([one, { contexts = {} }]) => [
      one,
      Object.values(contexts).filter(source => source.startsWith('target:'))
    ])
    expect(Object.fromEntries(links)).toEqual({
      'base-os': [],
      'base-python-3': ['target:base-os'],
      'base-tools': ['target:base-os'],
      'app-api-v1': ['target:base-python-3'],
      'app-job': ['target:base-python-3', 'target:base-tools']
    })
    expect(file.target?.['app-job']?.args).toEqual({ NOTE: '$${HOME} %%{x} a=b' })
    expect(file.target?.['app-api-v1']?.platforms).toEqual(['linux/amd64', 'linux/arm64'])
  })

  /** The file with one thing in it changed. */
  function changed(target: Readonly<Record<string, unknown>>, rest: Readonly<Record<string, unknown>> = {}): unknown {
    const targets = { ...file.target, 'app-job': { ...file.target?.['app-job'], ...target } }
    return { ...file, target: targets, ...rest }
  }

  test('hold as they are, and not with a mistake in them', () => {
    expect(checkedBake(changed({}), workspace)).toEqual(file)
    const mistakes: readonly unknown[] = [
      changed({ 'build-args': { A: '1' } }),
      changed({ file: 'Dockerfile' }),
      changed({ outputs: ['type=registry'] }),
      changed({ 'build-contexts': {} }),
      changed({ push: true }),
      changed({ tags: 'ghcr.io/acme/job:1' }),
      changed({ tags: ['ghcr.io/acme/job'] }),
      changed({ platforms: 'linux/amd64' }),
      changed({ platforms: ['amd64'] }),
      changed({ labels: ['a=b'] }),
      changed({ args: { A: 1 } }),
      changed({ args: { A: '${HOME}' } }),
      changed({ labels: { a: '%{ if true }' } }),
      changed({ pull: 'true' }),
      changed({ 'no-cache': 'true' }),
      changed({ output: 'type=registry' }),
      changed({ output: ['registry'] }),
      changed({ 'cache-from': ['ghcr.io/acme/job:latest,'] }),
      changed({ contexts: { base: 'target:nowhere' } }),
      changed({ contexts: { base: 'target:app-job' } }),
      changed({ contexts: { base: '' } }),
      changed({ dockerfile: 'services/job/Dockerfile' }),
      changed({ context: 'nowhere' }),
      changed({}, { groups: {} }),
      changed({}, { group: { default: { targets: ['nowhere'] } } }),
      changed({}, { group: { default: ['app-job'] } }),
      { ...file, target: { ...file.target, 'app.job': {} } },
      {
        target: { ...file.target, 'base-os': { ...file.target?.['base-os'], platforms: ['linux/amd64', 'linux/386'] } }
      }
    ]
    const isTaken = (content: unknown) => {
      try {
        checkedBake(content, workspace)
        return true
      } catch {
        return false
      }
    }
    expect(mistakes.map(isTaken)).toEqual(mistakes.map(() => false))
  })
})

test('the examples are all there are', async () => {
  const folders = (await readdir(path.join(PROJECT, 'examples'))).filter(entry => /^\d/.test(entry))
  expect(folders.sort()).toEqual(EXAMPLES)
})
