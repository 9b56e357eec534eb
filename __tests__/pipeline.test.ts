import { makePlan, type PlanResult } from '../src/pipeline'
import type { PlanRequest } from '../src/decide/request'
import type { Registry, Repository } from '../src/ports'
import { COMMIT, memoryRepository, type MemoryFiles } from './support/commit'
import { memoryRegistry } from './support/memory-registry'
import { baseSpec, serviceSpec } from './support/spec'

const specification = {
  bases: [],
  services: ['a', 'b'].map(name => serviceSpec({ name, context: name, dockerfile: `${name}/Dockerfile` }))
}

const request: PlanRequest = {
  specification,
  event: {
    name: 'push',
    ref: 'refs/heads/main',
    sha: COMMIT,
    repository: null,
    repositoryUrl: null,
    branch: 'main',
    tag: null,
    pullRequest: null,
    defaultBranch: 'main',
    deleted: false,
    mayPush: { allowed: true }
  },
  changes: Promise.resolve({ known: false, base: null, head: null, source: 'none', how: 'a test', paths: [] }),
  commitDate: Promise.resolve(null),
  options: {
    push: 'auto',
    rebuild: 'none',
    retag: 'changed',
    onRegistryError: 'fail',
    checkPush: 'auto',
    extraBaseTag: null
  }
}

function plan(repository: Repository, registry: Registry, asked = request): Promise<PlanResult> {
  const clock = { now: () => new Date(0) }
  return makePlan(asked, { repository, registry, clock, githubRequests: () => 0 })
}

const files: MemoryFiles = {
  'a/Dockerfile': 'FROM alpine:3\nCOPY main /app\n',
  'a/main': 'a',
  'b/Dockerfile': 'FROM alpine:3\nCOPY built /app\n'
}

test('the registry is asked for an image while the next one is worked out', async () => {
  const order: string[] = []
  const registry = memoryRegistry({})
  const repository: Repository = {
    ...memoryRepository({ files, workTree: { 'b/built': 'b' } }),
    beside: (_, isWanted) => {
      if (!isWanted('b/built')) return Promise.resolve([])
      order.push(`b is worked out, asked so far: ${registry.asked.length}`)
      return Promise.resolve([{ path: 'b/built', mode: '100644', oid: '0'.repeat(40) }])
    }
  }
  const { plan: made } = await plan(repository, registry)
  expect(order).toEqual(['b is worked out, asked so far: 2'])
  // Of each its own tag, and what a deployment has now.
  expect(registry.asked).toHaveLength(4)
  expect(made.services.map(service => [service.name, service.mode])).toEqual([
    ['a', 'fast'],
    ['b', 'fast']
  ])
})

test('a mistake in a later image is said, whatever becomes of the questions that are under way', async () => {
  const registry: Registry = {
    ...memoryRegistry({}),
    manifest: () => Promise.reject(new Error('nobody waits for this'))
  }
  const broken = { ...files, 'b/Dockerfile': 'FROM alpine:3\nCOPY --exclude=**/[z-a] . /app\n' }
  await expect(plan(memoryRepository({ files: broken }), registry)).rejects.toThrow('b/Dockerfile, line 2')
})

test.each([
  ['ONBUILD COPY later /\n', true, /^Dockerfile: app has ONBUILD .* Move it to a Dockerfile of its own/],
  ['ONBUILD COPY later /\n', false, null],
  ['', true, null]
])('on a stage with %j, reproducible: %s', async (end, reproducible, refused) => {
  const text = `FROM alpine:3 AS base\nCOPY lock /\nFROM base AS app\nCOPY code /\n${end}`
  const repository = memoryRepository({ files: { Dockerfile: text, lock: 'a', code: 'b' } })
  const bases = [baseSpec({ dockerfile: 'Dockerfile', target: 'base', reproducible })]
  const made = plan(repository, memoryRegistry({}), {
    ...request,
    specification: { bases, services: [serviceSpec({ target: 'app' })] }
  })
  if (refused === null) expect((await made).plan.services[0]?.mode).toBe('full')
  else await expect(made).rejects.toThrow(refused)
})
