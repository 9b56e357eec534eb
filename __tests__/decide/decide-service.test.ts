import { decideService, type ServiceFacts } from '../../src/decide/decide-service'
import type { Published } from '../../src/facts/facts'
import type { Unanswered } from '../../src/ports'

const hash = 'a'.repeat(64)
const present: Published = { kind: 'present', digest: 'sha256:1', platforms: null, labelledHashes: [hash], notOn: [] }
const down: Unanswered = {
  kind: 'unknown',
  code: 'unreachable',
  message: 'ghcr.io cannot be reached',
  fix: 'Try again.'
}
const absent: Published = { kind: 'absent' }

function facts(overrides: Partial<ServiceFacts>): ServiceFacts {
  return {
    tag: 'src-aaaaaaaaaaaaaaaa',
    hash,
    release: null,
    platforms: [],
    published: present,
    staleBases: [],
    forced: false,
    elsewhere: [],
    foreign: [],
    ...overrides
  }
}

test.each<[string, Partial<ServiceFacts>, string, readonly string[]]>([
  ['is skipped when it is there', {}, 'skip', ['unchanged']],
  ['is built when it never was', { published: absent }, 'fast', ['never-built']],
  [
    'is built fully when its base is stale',
    { published: absent, staleBases: ['base'] },
    'full',
    ['base-stale', 'never-built']
  ],
  ['is built fully when its base is stale though it is there itself', { staleBases: ['base'] }, 'full', ['base-stale']],
  ['is built when it is asked for', { forced: true }, 'fast', ['forced']],
  ['is built when it stands on another base', { published: { ...present, notOn: ['base'] } }, 'fast', ['not-on-base']],
  [
    'is built when a platform is missing',
    { platforms: ['linux/arm64'], published: { ...present, platforms: ['linux/amd64'] } },
    'fast',
    ['platform-missing']
  ],
  [
    'is built when its label holds another hash',
    { published: { ...present, labelledHashes: [hash, 'b'.repeat(64)] } },
    'fast',
    ['hash-mismatch']
  ],
  [
    'is built when one of its platforms has no label',
    { published: { ...present, labelledHashes: [hash, null] } },
    'fast',
    ['hash-mismatch']
  ],
  ['is built when nothing is known', { published: { kind: 'unknown', why: down } }, 'fast', ['registry-unknown']],
  ['is re-tagged when a tag is to move', { elsewhere: ['ghcr.io/o/app:latest'] }, 'retag', ['already-built']],
  [
    'is built when a tag of another repository is to move',
    { elsewhere: ['docker.io/o/app:latest'], foreign: ['docker.io/o/app:latest'] },
    'fast',
    ['never-built']
  ],
  [
    'is never re-tagged when it is to be built',
    { published: absent, elsewhere: ['ghcr.io/o/app:latest'] },
    'fast',
    ['never-built']
  ]
])('a service %s', (_, overrides, mode, codes) => {
  const decision = decideService(facts(overrides))
  expect(decision.mode).toBe(mode)
  expect(decision.reasons.map(reason => reason.code)).toEqual(codes)
})
