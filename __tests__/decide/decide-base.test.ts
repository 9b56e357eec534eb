import { decideBase, type BaseFacts } from '../../src/decide/decide-base'
import type { Published } from '../../src/facts/facts'
import type { Unanswered } from '../../src/ports'

const hash = 'a'.repeat(64)
const day = 24 * 60 * 60
const present: Published = { kind: 'present', digest: 'sha256:1', platforms: null, labelledHashes: [hash], notOn: [] }
const down: Unanswered = {
  kind: 'unknown',
  code: 'unreachable',
  message: 'ghcr.io cannot be reached',
  fix: 'Try again.'
}
const now = new Date('2026-03-31T00:00:00Z')
const never = { maxAge: null, upstream: 'ignore', on: ['schedule'] } as const

function facts(overrides: Partial<BaseFacts>): BaseFacts {
  return {
    tag: 'deps-aaaaaaaaaaaaaaaa',
    hash,
    platforms: [],
    published: present,
    forced: false,
    staleParents: [],
    refresh: null,
    ...overrides
  }
}

function refreshed(overrides: Partial<NonNullable<BaseFacts['refresh']>>): Partial<BaseFacts> {
  return { refresh: { policy: never, now, created: null, upstreams: [], ...overrides } }
}

const rebuild = { ...never, upstream: 'rebuild' } as const
const moved = { reference: 'python:3.12', atBuild: 'sha256:1', now: 'sha256:2' }

test.each<[string, Partial<BaseFacts>, 'fresh' | 'stale', readonly string[]]>([
  ['is fresh when the image is there', {}, 'fresh', ['present']],
  ['is stale when it is absent', { published: { kind: 'absent' } }, 'stale', ['absent']],
  ['is stale when a rebuild is asked for', { forced: true }, 'stale', ['forced']],
  [
    'lists every reason that matches',
    { forced: true, published: { kind: 'absent' }, staleParents: ['os'] },
    'stale',
    ['forced', 'absent', 'parent-stale']
  ],
  ['is stale with its parent', { staleParents: ['os'] }, 'stale', ['parent-stale']],
  ['is stale when nothing is known', { published: { kind: 'unknown', why: down } }, 'stale', ['registry-unknown']],
  [
    'misses a platform',
    { platforms: ['linux/amd64', 'linux/arm64'], published: { ...present, platforms: ['linux/amd64'] } },
    'stale',
    ['platform-missing']
  ],
  [
    'has more platforms than are asked for',
    { platforms: ['linux/amd64'], published: { ...present, platforms: ['linux/amd64', 'linux/arm64'] } },
    'fresh',
    ['present']
  ],
  ['carries its own hash', { published: { ...present, labelledHashes: [hash] } }, 'fresh', ['present']],
  [
    'carries the hash of another base',
    { published: { ...present, labelledHashes: [hash, 'b'.repeat(64)] } },
    'stale',
    ['hash-mismatch']
  ],
  [
    'carries no hash though it was read',
    { published: { ...present, labelledHashes: [null] } },
    'stale',
    ['hash-mismatch']
  ],
  [
    'is young enough',
    refreshed({ policy: { ...never, maxAge: 30 * day }, created: new Date('2026-03-02T00:00:00Z') }),
    'fresh',
    ['present']
  ],
  [
    'is too old',
    refreshed({ policy: { ...never, maxAge: 30 * day }, created: new Date('2026-02-28T00:00:00Z') }),
    'stale',
    ['expired']
  ],
  ['has an unknown age and a maximum one', refreshed({ policy: { ...never, maxAge: 30 * day } }), 'stale', ['expired']],
  ['has an unknown age and no maximum', refreshed({}), 'fresh', ['present']],
  [
    'was built from an image that has moved',
    refreshed({ policy: rebuild, upstreams: [moved] }),
    'stale',
    ['upstream-changed']
  ],
  [
    'was built from the image of now',
    refreshed({ policy: rebuild, upstreams: [{ ...moved, now: 'sha256:1' }] }),
    'fresh',
    ['present']
  ],
  [
    'does not say what it was built from',
    refreshed({ policy: rebuild, upstreams: [{ ...moved, atBuild: null }] }),
    'stale',
    ['upstream-changed']
  ],
  [
    'was built from an image that nobody can look at',
    refreshed({ policy: rebuild, upstreams: [{ ...moved, now: { unknown: 'timed out' } }] }),
    'stale',
    ['upstream-changed']
  ],
  [
    'only warns of a moved image when it is told to',
    refreshed({ policy: { ...never, upstream: 'warn' }, upstreams: [moved] }),
    'fresh',
    ['present']
  ]
])('a base %s', (_, overrides, verdict, codes) => {
  const decision = decideBase(facts(overrides))
  expect(decision.verdict).toBe(verdict)
  expect(decision.reasons.map(reason => reason.code)).toEqual(codes)
})

test('hands the unanswered question on, for the caller to fail with', () => {
  expect(decideBase(facts({ published: { kind: 'unknown', why: down } })).unanswered).toBe(down)
  expect(decideBase(facts({ published: { kind: 'absent' } })).unanswered).toBeNull()
})
