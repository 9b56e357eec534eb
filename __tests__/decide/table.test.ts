import type { PlanRequest } from '../../src/decide/request'
import { makePlan, type PlanResult } from '../../src/pipeline'
import type { BasePlan, ServicePlan } from '../../src/plan/types'
import type { Registry } from '../../src/ports'
import { COMMIT, memoryRepository, type MemoryFiles } from '../support/commit'
import { memoryRegistry, type MemoryImage, type MemoryPart } from '../support/memory-registry'
import { baseSpec, serviceSpec } from '../support/spec'

/** `upper` stands on `app`, which stands on `base`: a chain of a base and two services. */
const files: MemoryFiles = {
  'Dockerfile.base': 'FROM python:3.12-slim\nCOPY requirements.txt /\n',
  'requirements.txt': 'flask==3.0.0\n',
  Dockerfile: 'FROM ghcr.io/acme/base:latest\nCOPY src /src\n',
  'src/app.py': 'print(1)\n',
  'upper/Dockerfile': 'FROM ghcr.io/acme/app:latest\nCOPY upper/more /more\n',
  'upper/more': 'more\n',
  'docs/guide.md': 'guide\n'
}
const now = new Date('2026-03-31T12:00:00Z')
const amd64 = 'linux/amd64'
const python = 'docker.io/library/python:3.12-slim'

/** Labels of an image that is a day old, and of one that was built from another image than the one that is there now. */
const old = { 'org.opencontainers.image.created': '2026-03-30T00:00:00Z' }
const moved = { 'io.base-image-planner.upstream': `python:3.12-slim@sha256:${'0'.repeat(64)}` }

/** Labels of an image that has the tag of a hash and was built for another one. */
const another = {
  'io.base-image-planner.dependency-hash': 'f'.repeat(64),
  'io.base-image-planner.source-hash': 'f'.repeat(64)
}

interface Given {
  /** What the registry holds otherwise than all that a run would have built; by the name of the image, null: nothing. */
  readonly there?: Readonly<Record<string, Partial<MemoryPart> | 'unknown' | null>>
  /** What its other tags point at, by `name:tag`: the image of that name, or something else. */
  readonly tags?: Readonly<Record<string, string>>
  readonly changed?: readonly string[] | null
  readonly event?: Partial<PlanRequest['event']>
  readonly options?: Partial<PlanRequest['options']>
  readonly base?: Parameters<typeof baseSpec>[0]
  readonly app?: Parameters<typeof serviceSpec>[0]
  readonly registry?: Partial<Registry>
}

function requestOf({ changed = [], event, options, base, app }: Given): PlanRequest {
  return {
    specification: {
      bases: [baseSpec(base)],
      services: [serviceSpec(app), serviceSpec({ name: 'upper', dockerfile: 'upper/Dockerfile' })]
    },
    event: {
      name: 'push',
      ref: 'refs/heads/main',
      sha: COMMIT,
      repository: 'acme/app',
      repositoryUrl: null,
      branch: 'main',
      tag: null,
      pullRequest: null,
      defaultBranch: 'main',
      deleted: false,
      mayPush: { allowed: true },
      ...event
    },
    changes: Promise.resolve({
      known: changed !== null,
      base: changed === null ? null : 'b'.repeat(40),
      head: COMMIT,
      source: changed === null ? 'none' : 'api',
      how: 'a test',
      paths: changed ?? []
    }),
    commitDate: Promise.resolve(null),
    options: {
      push: 'auto',
      rebuild: 'none',
      retag: 'changed',
      onRegistryError: 'fail',
      checkPush: 'auto',
      extraBaseTag: null,
      ...options
    }
  }
}

function planWith(given: Given, images: Readonly<Record<string, MemoryImage>>): Promise<PlanResult> {
  const registry = { ...memoryRegistry(images), ...given.registry }
  const ports = { repository: memoryRepository({ files }), registry, clock: { now: () => now } }
  return makePlan(requestOf(given), { ...ports, githubRequests: () => 0 })
}

function all({ plan }: PlanResult): readonly (BasePlan | ServicePlan)[] {
  return [...plan.bases, ...plan.services]
}

const layers: Readonly<Record<string, readonly string[]>> = {
  base: ['os', 'dependencies'],
  app: ['os', 'dependencies', 'code'],
  upper: ['os', 'dependencies', 'code', 'more']
}

/** The plan against a registry that holds what a run before has built, but for what is said otherwise. */
async function planOf(given: Given): Promise<PlanResult> {
  const empty = await planWith({ ...given, registry: {}, options: { push: true } }, { [python]: part(['os']) })
  const images: Record<string, MemoryImage> = { [python]: part(['os']) }
  for (const { name, image, tag, build } of all(empty)) {
    const otherwise = given.there?.[name]
    if (otherwise === null) continue
    const labels = Object.fromEntries(
      build.labels.split('\n').map(line => [line.replace(/=.*/, ''), line.replace(/^[^=]*=/, '')])
    )
    const built = { ...part(layers[name] ?? []), labels }
    images[`${image}:${tag}`] =
      otherwise === 'unknown' ? otherwise : { ...built, ...otherwise, labels: { ...labels, ...otherwise?.labels } }
    for (const [reference, what] of Object.entries(given.tags ?? {}))
      if (what === name || (what === 'other' && reference.startsWith(`${name}:`)))
        images[`ghcr.io/acme/${reference}`] = part([what])
  }
  return planWith(given, images)
}

function part(of: readonly string[]): MemoryPart {
  return { platform: amd64, layers: of, created: now.toISOString() }
}

/** `base fresh present`, and the tags that move. */
function said(result: PlanResult): readonly string[] {
  const moved = result.retags.map(({ reference }) => `→ ${reference.replace('ghcr.io/acme/', '')}`)
  return [...all(result).map(lineOf), ...moved.sort()]
}

function lineOf(image: BasePlan | ServicePlan): string {
  const verdict = 'verdict' in image ? image.verdict : image.mode
  return [image.name, verdict, ...image.reasons.map(({ code }) => code)].join(' ')
}

const kept = ['app skip unchanged', 'upper skip unchanged']
const sha = COMMIT.slice(0, 7)
const onBase = ['app full base-stale', 'upper full base-stale']
const due = { name: 'schedule' }

describe('a chain of a base and two services', () => {
  test.each<[string, Given, readonly string[]]>([
    ['is there, and nothing is touched', {}, ['base fresh present', ...kept]],
    [
      'is nowhere',
      { there: { base: null, app: null, upper: null } },
      ['base stale absent', 'app full base-stale never-built', 'upper full base-stale never-built']
    ],
    ['lacks its base', { there: { base: null } }, ['base stale absent', ...onBase]],
    [
      'lacks its base, whose input changed',
      { there: { base: null }, changed: ['requirements.txt'] },
      ['base stale absent inputs-changed', ...onBase]
    ],
    [
      'lacks the service in the middle',
      { there: { app: null } },
      ['base fresh present', 'app fast never-built', 'upper full base-stale']
    ],
    [
      'lacks the service in the middle, whose input changed',
      { there: { app: null }, changed: ['src/app.py'] },
      ['base fresh present', 'app fast never-built inputs-changed', 'upper full base-stale']
    ],
    [
      'lacks the service on top',
      { there: { upper: null } },
      ['base fresh present', 'app skip unchanged', 'upper fast never-built']
    ],
    [
      'has a base with the label of another',
      { there: { base: { labels: another } } },
      ['base stale hash-mismatch', ...onBase]
    ],
    [
      'has a service with the label of another',
      { there: { app: { labels: another } } },
      ['base fresh present', 'app fast hash-mismatch', 'upper full base-stale']
    ],
    [
      'has a service that was built on another base',
      { there: { app: { layers: ['os', 'older', 'code'] } } },
      ['base fresh present', 'app fast not-on-base', 'upper full base-stale not-on-base']
    ],
    [
      'has a service on top that was built on another service',
      { there: { upper: { layers: ['os', 'dependencies', 'older', 'more'] } } },
      ['base fresh present', 'app skip unchanged', 'upper fast not-on-base']
    ],
    [
      'is wanted for a platform that the base lacks',
      { base: { platforms: [amd64, 'linux/arm64'] } },
      ['base stale platform-missing', ...onBase]
    ],
    [
      'is wanted for a platform that the service lacks',
      { base: { platforms: [amd64] }, app: { platforms: [amd64] }, there: { app: { platform: 'linux/s390x' } } },
      ['base fresh present', 'app fast platform-missing', 'upper full base-stale']
    ],
    ['is asked for: base', { options: { rebuild: 'base' } }, ['base stale forced', ...onBase]],
    [
      'is asked for: app',
      { options: { rebuild: 'app' } },
      ['base fresh present', 'app fast forced', 'upper full base-stale forced']
    ],
    [
      'is asked for: all',
      { options: { rebuild: 'all' } },
      ['base stale forced', 'app full base-stale forced', 'upper full base-stale forced']
    ],
    [
      'has a base that cannot be known, and unknown means build',
      { there: { base: 'unknown' }, options: { onRegistryError: 'rebuild' } },
      ['base stale registry-unknown', ...onBase]
    ],
    [
      'has a service that cannot be known, and unknown means build',
      { there: { app: 'unknown' }, options: { onRegistryError: 'rebuild' } },
      ['base fresh present', 'app fast registry-unknown', 'upper full base-stale']
    ],
    [
      'is old, and it is not looked at on a push',
      {
        there: { base: { created: '2020-01-01T00:00:00Z' } },
        base: { refresh: { maxAge: 60, upstream: 'ignore', on: ['schedule'] } }
      },
      ['base fresh present', ...kept]
    ]
  ])('%s', async (_, given, lines) => {
    const tags = { 'app:latest': 'app', 'upper:latest': 'upper' }
    // `latest` is where it should be, and no other tag is looked at: this is about the verdicts.
    expect(said(await planOf({ tags, ...given, options: { retag: 'never', ...given.options } }))).toEqual(lines)
  })
})

describe('refresh, where it is looked at', () => {
  const refresh = { maxAge: 3600, upstream: 'ignore', on: ['schedule'] } as const
  const never = { options: { retag: 'never' } } as const

  test.each<[string, Given, readonly string[]]>([
    ['is no reason for a base that is young', { base: { refresh } }, ['base fresh present', ...kept]],
    [
      'is one for a base that is older than it may be',
      { base: { refresh }, there: { base: { labels: old } } },
      ['base stale expired', ...onBase]
    ],
    [
      'is one where the image below says another digest than the base was built from',
      {
        base: { refresh: { ...refresh, maxAge: null, upstream: 'rebuild' } },
        there: { base: { labels: moved, layers: ['older os', 'dependencies'] } }
      },
      ['base stale upstream-changed', 'app full base-stale not-on-base', 'upper full base-stale']
    ]
  ])('%s', async (_, given, lines) => {
    expect(said(await planOf({ ...never, event: due, changed: null, ...given }))).toEqual(lines)
  })
})

describe('tags that move', () => {
  const elsewhere = { 'app:latest': 'other', 'upper:latest': 'other' }

  test.each<[string, Given, readonly string[]]>([
    [
      'all that the event asks for, of what it touched',
      { changed: ['upper/more'] },
      ['base fresh present', 'app skip unchanged', 'upper retag already-built', '→ upper:latest', `→ upper:${sha}`]
    ],
    [
      'of what stands on what it touched, too',
      { changed: ['src/app.py'] },
      [
        'base fresh present',
        'app retag already-built',
        'upper retag already-built',
        '→ app:latest',
        `→ app:${sha}`,
        '→ upper:latest',
        `→ upper:${sha}`
      ]
    ],
    [
      'none, where a document changed and `latest` does not exist',
      { changed: ['docs/guide.md'] },
      ['base fresh present', ...kept]
    ],
    [
      '`latest` alone, where a document changed and it points at another image',
      { changed: ['docs/guide.md'], tags: elsewhere },
      ['base fresh present', 'app retag already-built', 'upper retag already-built', '→ app:latest', '→ upper:latest']
    ],
    [
      'all, where the changes are not known; of a base `latest`',
      { changed: null },
      [
        'base fresh present',
        'app retag already-built',
        'upper retag already-built',
        ...['→ app:latest', `→ app:${sha}`, '→ base:latest', '→ upper:latest', `→ upper:${sha}`]
      ]
    ],
    ['none, where re-tags are off', { changed: null, options: { retag: 'never' } }, ['base fresh present', ...kept]],
    [
      'all, where they are always wanted',
      { changed: [], options: { retag: 'always' } },
      [
        'base fresh present',
        'app retag already-built',
        'upper retag already-built',
        ...['→ app:latest', `→ app:${sha}`, '→ base:latest', '→ upper:latest', `→ upper:${sha}`]
      ]
    ],
    [
      'none, where nothing may be pushed',
      { changed: null, event: { mayPush: { allowed: false, why: 'a fork' } } },
      ['base fresh present', ...kept]
    ],
    [
      'never one that names a moment',
      { changed: null, app: { tags: ["{{date 'YYYYMM'}}"] }, event: { branch: 'topic' } },
      ['base fresh present', 'app skip unchanged', 'upper retag already-built', `→ upper:${sha}`, '→ upper:topic']
    ],
    [
      'a release asks for its version on every image, whatever it changed',
      { changed: [], event: { tag: 'v1.2.3', ref: 'refs/tags/v1.2.3', branch: null } },
      [
        'base fresh present',
        'app retag already-built',
        'upper retag already-built',
        ...['→ app:1.2.3', `→ app:${sha}`, '→ upper:1.2.3', `→ upper:${sha}`]
      ]
    ]
  ])('%s', async (_, given, lines) => {
    expect([...said(await planOf(given))].sort()).toEqual([...lines].sort())
  })
})

describe('refusals', () => {
  const refusal = {
    status: 403,
    code: 'DENIED',
    said: 'denied',
    login: 'own',
    source: 'the inputs',
    problems: []
  } as const

  test.each<[string, Given, RegExp]>([
    [
      'a registry that does not answer',
      { there: { app: 'unknown' } },
      /ghcr\.io\/acme\/app: ghcr\.io does not answer.*set on-registry-error to rebuild/
    ],
    ['a missing login', { registry: { login: () => 'none' } }, /there is no login for ghcr\.io/],
    ['a token that docker does not know', { registry: { login: () => 'workflow' } }, /the build step does not know it/],
    [
      'a push that would not be taken',
      { there: { app: null }, registry: { mayPush: () => Promise.resolve({ kind: 'refused', refusal }) } },
      /ghcr\.io would refuse the push to ghcr\.io\/acme\/app/
    ]
  ])('%s ends the run', async (_, given, message) => {
    await expect(planOf(given)).rejects.toThrow(message)
  })

  test('whether a push would be taken is not asked where nothing is written', async () => {
    const mayPush = (): never => {
      throw new Error('asked')
    }
    expect(said(await planOf({ registry: { mayPush } }))).toEqual(['base fresh present', ...kept])
  })
})
