import type { Link } from '../../src/images/links'
import { buildEntry, contextOf, type BoundBase, type EntryFacts } from '../../src/plan/entries'
import type { BuildEntry } from '../../src/plan/types'
import { baseSpec, serviceSpec } from '../support/spec'

const tagged = 'ghcr.io/acme/base:deps-0123456789abcdef'
const pinned = `${tagged}@sha256:1`

const facts: EntryFacts = {
  spec: serviceSpec(),
  mode: 'fast',
  hash: 'abcdef0123456789'.repeat(4),
  ref: 'ghcr.io/acme/app:src-abcdef0123456789',
  tags: ['ghcr.io/acme/app:src-abcdef0123456789', 'ghcr.io/acme/app:latest'],
  labels: { one: '1', two: 'a=b' },
  buildArgs: [],
  bases: [],
  pins: [],
  push: true,
  hasLatest: true,
  refreshed: false,
  fallback: null
}

const argument: Link = { kind: 'build-arg', on: 'bases.base', foundation: true, argument: 'BASE_IMAGE' }
const literal: Link = {
  kind: 'build-context',
  on: 'bases.base',
  foundation: true,
  reference: 'ghcr.io/acme/base:latest'
}
const stage: Link = { kind: 'stage', on: 'bases.base', foundation: true, stage: 'base' }
const fresh = (link: Link): BoundBase => ({ link, stale: false, ref: pinned, cached: true })
const stale = (link: Link): BoundBase => ({ link, stale: true, ref: tagged, cached: true })

test('an entry is the inputs of docker/build-push-action, and what a workflow needs beside them', () => {
  const spec = serviceSpec({
    context: 'api',
    dockerfile: 'api/Dockerfile',
    target: 'app',
    platforms: ['linux/amd64', 'linux/arm64']
  })
  expect(buildEntry({ ...facts, spec })).toEqual({
    name: 'app',
    image: 'ghcr.io/acme/app',
    ref: 'ghcr.io/acme/app:src-abcdef0123456789',
    hash: facts.hash,
    mode: 'fast',
    context: 'api',
    file: 'api/Dockerfile',
    target: 'app',
    platforms: 'linux/amd64,linux/arm64',
    tags: 'ghcr.io/acme/app:src-abcdef0123456789\nghcr.io/acme/app:latest',
    labels: 'one=1\ntwo=a=b',
    annotations: '',
    'build-args': '',
    'build-contexts': '',
    'cache-from': '',
    'cache-to': '',
    outputs: '',
    push: true,
    load: false,
    pull: false,
    'no-cache': false,
    concurrency: 'ghcr.io/acme/app-abcdef0123456789'
  })
})

test.each<[string, Partial<EntryFacts>, Partial<BuildEntry>]>([
  [
    'an argument gets the pinned base',
    { bases: [fresh(argument)] },
    { 'build-args': `BASE_IMAGE=${pinned}`, pull: false }
  ],
  [
    'an argument gets the tag that is about to be pushed',
    { bases: [stale(argument)] },
    { 'build-args': `BASE_IMAGE=${tagged}`, pull: true }
  ],
  [
    'the base goes over a configured argument of the same name',
    {
      bases: [fresh(argument)],
      buildArgs: [
        { name: 'BASE_IMAGE', value: 'x' },
        { name: 'A', value: '1=2' }
      ]
    },
    { 'build-args': `BASE_IMAGE=${pinned}\nA=1=2` }
  ],
  [
    'a literal FROM gets a build context, pinned',
    { bases: [fresh(literal)] },
    { 'build-contexts': `ghcr.io/acme/base:latest=docker-image://${pinned}` }
  ],
  [
    'a literal FROM gets the tag that is about to be pushed',
    { bases: [stale(literal)] },
    { 'build-contexts': `ghcr.io/acme/base:latest=docker-image://${tagged}`, pull: true }
  ],
  ['a stage gets a build context', { bases: [fresh(stage)] }, { 'build-contexts': `base=docker-image://${pinned}` }],
  [
    'a stage whose base is pushed before',
    { bases: [stale(stage)] },
    { 'build-contexts': `base=docker-image://${tagged}`, 'cache-from': '' }
  ],
  [
    'a stage whose base is nowhere is built along, with what the last base still answers',
    { bases: [stale(stage)], push: false },
    { 'build-contexts': '', 'cache-from': 'type=registry,ref=ghcr.io/acme/base:latest', push: false }
  ],
  [
    'two bases, each its own way',
    {
      bases: [
        fresh(argument),
        {
          ...fresh({ ...literal, on: 'bases.tools', foundation: false, reference: 'tools' }),
          ref: 'ghcr.io/acme/tools:deps-1@sha256:2'
        }
      ]
    },
    {
      'build-args': `BASE_IMAGE=${pinned}`,
      'build-contexts': 'tools=docker-image://ghcr.io/acme/tools:deps-1@sha256:2'
    }
  ],
  [
    'the fallback takes no base and no target',
    { bases: [stale(argument)], push: false, fallback: 'Dockerfile.full', spec: serviceSpec({ target: 'app' }) },
    { file: 'Dockerfile.full', target: '', 'build-args': '', 'build-contexts': '', push: false }
  ],
  [
    'images that the build starts from are pinned',
    { mode: 'base', pins: [{ name: 'python:3.12-slim', reference: 'python:3.12-slim', digest: 'sha256:9' }] },
    { 'build-contexts': 'python:3.12-slim=docker-image://python:3.12-slim@sha256:9', pull: true }
  ],
  [
    'a base writes its cache into the image and reads that of the last one',
    { mode: 'base' },
    {
      'cache-to': 'type=inline',
      'cache-from': 'type=registry,ref=ghcr.io/acme/app:latest',
      pull: true,
      'no-cache': false
    }
  ],
  [
    'a folder is not read as a target or a repository, whatever it is called',
    {
      spec: serviceSpec({
        buildContexts: ['libs', 'target:x', 'github.com/x', 'git@x'].map((path, at) => ({
          name: `c${at}`,
          kind: 'folder',
          path
        }))
      })
    },
    { 'build-contexts': 'c0=libs\nc1=./target:x\nc2=./github.com/x\nc3=./git@x' }
  ],
  [
    'a reproducible base is pushed by an output that takes the time out of its layers',
    { mode: 'base', spec: baseSpec({ reproducible: true }) },
    { outputs: 'type=image,rewrite-timestamp=true,push=true', push: false, 'cache-to': 'type=inline' }
  ],
  [
    'a reproducible base that may not be pushed is not pushed by an output either',
    { mode: 'base', spec: baseSpec({ reproducible: true }), push: false },
    { outputs: '', push: false }
  ],
  ['nothing is taken from a tag that is not there', { mode: 'base', hasLatest: false }, { 'cache-from': '' }],
  [
    'nor by an app that builds the stage along',
    { bases: [{ ...stale(stage), cached: false }], push: false },
    { 'cache-from': '' }
  ],
  ['a refresh takes nothing from a cache', { mode: 'base', refreshed: true }, { 'cache-from': '', 'no-cache': true }],
  ['a base that is not pushed has nowhere to keep a cache', { mode: 'base', push: false }, { 'cache-to': '' }],
  [
    'a base in a local layout is a context of another kind',
    { bases: [{ link: literal, stale: false, ref: 'oci:./images/base:deps-1@sha256:1', cached: false }] },
    { 'build-contexts': 'ghcr.io/acme/base:latest=oci-layout://./images/base:deps-1@sha256:1' }
  ]
])('%s', (_, overrides, expected) => {
  expect(buildEntry({ ...facts, ...overrides })).toMatchObject(expected)
})

test.each([
  ['ghcr.io/acme/base:deps-1@sha256:1', 'docker-image://ghcr.io/acme/base:deps-1@sha256:1'],
  ['oci:./images/base:deps-1', 'oci-layout://./images/base:deps-1']
])('%s is the context %s', (ref, context) => {
  expect(contextOf(ref)).toBe(context)
})
