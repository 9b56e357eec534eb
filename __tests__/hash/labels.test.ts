import fc from 'fast-check'
import { pathOfBytes } from '../../src/path-bytes'
import { labelsOf, readInputs, writeInputs, type LabelFacts } from '../../src/hash/labels'

const facts: LabelFacts = {
  kind: 'base',
  hash: 'a'.repeat(64),
  revision: 'b'.repeat(40),
  repositoryUrl: 'https://github.com/acme/shop',
  created: new Date('2024-05-06T07:08:09.123Z'),
  foundation: { name: 'python:3.12-slim', digest: 'sha256:1' },
  bases: [],
  upstreams: [
    { reference: 'python:3.12-slim', digest: 'sha256:1' },
    { reference: 'ghcr.io/astral-sh/uv:0.5', digest: 'sha256:2' }
  ],
  inputs: new Map([['requirements.txt', '0123456789ab']]),
  onbuild: 'none'
}

test('a base carries what later plans read', () => {
  expect(labelsOf(facts)).toEqual({
    'org.opencontainers.image.created': '2024-05-06T07:08:09Z',
    'org.opencontainers.image.revision': 'b'.repeat(40),
    'org.opencontainers.image.source': 'https://github.com/acme/shop',
    'org.opencontainers.image.base.name': 'python:3.12-slim',
    'org.opencontainers.image.base.digest': 'sha256:1',
    'io.base-image-planner.dependency-hash': 'a'.repeat(64),
    'io.base-image-planner.upstream': 'python:3.12-slim@sha256:1 ghcr.io/astral-sh/uv:0.5@sha256:2',
    'io.base-image-planner.inputs': 'requirements.txt=0123456789ab',
    'io.base-image-planner.onbuild': 'none',
    // What the image below says of itself would be false of this one.
    'io.base-image-planner.source-hash': '',
    'io.base-image-planner.bases': ''
  })
})

test.each<[string, Partial<LabelFacts>, readonly string[]]>([
  ['a service has a source hash', { kind: 'service' }, ['io.base-image-planner.dependency-hash']],
  ['no repository, no source', { repositoryUrl: null }, ['org.opencontainers.image.source']],
  [
    'no foundation, no base',
    { foundation: null },
    ['org.opencontainers.image.base.name', 'org.opencontainers.image.base.digest']
  ],
  [
    'a foundation whose digest is not known',
    { foundation: { name: 'python', digest: null } },
    ['org.opencontainers.image.base.digest']
  ],
  ['no upstream', { upstreams: [] }, ['io.base-image-planner.upstream']],
  ['no commit', { revision: null }, ['org.opencontainers.image.revision']]
])('%s', (_, overrides, missing) => {
  const said = (labels: Readonly<Record<string, string>>) => Object.keys(labels).filter(name => labels[name] !== '')
  const names = said(labelsOf({ ...facts, ...overrides }))
  expect(said(labelsOf(facts)).filter(name => !names.includes(name))).toEqual(missing)
  expect(Object.keys(labelsOf({ ...facts, ...overrides })).sort()).toEqual(Object.keys(labelsOf(facts)).sort())
})

test('the inputs are left out when they would pass 16 KiB', () => {
  const inputs = (length: number) => new Map([['x'.repeat(length - 13), '0123456789ab']])
  const limit = 16 * 1024
  expect(labelsOf({ ...facts, inputs: inputs(limit) })['io.base-image-planner.inputs']).toHaveLength(limit)
  expect(labelsOf({ ...facts, inputs: inputs(limit + 1) })['io.base-image-planner.inputs']).toBe('')
})

test.each([
  ['a space', 'a b', 'a%20b'],
  ['an equals sign', 'a=b', 'a%3Db'],
  ['a percent sign', '100%', '100%25'],
  ['a line break', 'a\nb', 'a%0Ab'],
  ['a letter of two bytes', 'ä', '%C3%A4'],
  ['a character outside of the first plane', '🦄', '%F0%9F%A6%84'],
  ['a byte that is no UTF-8', 'a\udcff', 'a%FF'],
  ['nothing special', 'a-b_c.d~e/f', 'a-b_c.d~e/f']
])('%s in a path', (_, path, written) => {
  const inputs = new Map([[path, '0123456789ab']])
  expect(writeInputs(inputs)).toBe(`${written}=0123456789ab`)
  expect(readInputs(`${written}=0123456789ab`)).toEqual(inputs)
})

const path = fc.uint8Array({ minLength: 1, maxLength: 12 }).map(bytes => pathOfBytes(Buffer.from(bytes)))
const hash = fc.stringMatching(/^[0-9a-f]{12}$/)

test('inputs come back as they were written, on one line without quotes or commas', () => {
  const inputs = fc.uniqueArray(fc.tuple(path, hash), { selector: ([name]) => name, minLength: 1 })
  fc.assert(
    fc.property(inputs, pairs => {
      const written = writeInputs(new Map(pairs))
      expect(written).toMatch(/^[A-Za-z0-9/._~%= -]+$/)
      expect([...(readInputs(written) ?? [])]).toEqual(pairs)
    })
  )
})

test.each([
  '',
  'x',
  'x=',
  '=0123456789ab',
  'x=0123',
  'x=0123456789ab y',
  'x=0123456789AB',
  '%=0123456789ab',
  'ä=0123456789ab'
])('%j is no list of inputs', value => {
  expect(readInputs(value)).toBeNull()
})
