import fc from 'fast-check'
import { hashImage, hashTag, schemaVersion, sha256, type HashedImage } from '../../src/hash/canonical'

const empty: HashedImage = { kind: 'base', instructions: [], args: [], inputs: [], parents: [] }
const oid = '9c59e24b8393179a5d712de4f990178df5734d99'

/** Computed apart from the code, by another program. A change of one of these is a change of every hash in every registry: raise `schemaVersion` with it. */
test.each<[string, HashedImage, string]>([
  ['nothing at all', empty, 'c21a11b431a3311442a0c5d927624c47bb247101f4b8d7295821d1722e99be2b'],
  [
    'nothing of a service',
    { ...empty, kind: 'service' },
    '7913c8332e0a32d67fd092bac60950131852d4dd5f81647e4e554477f66754d0'
  ],
  [
    'everything',
    {
      kind: 'base',
      instructions: ['FROM python:3.12-slim', 'COPY requirements.txt ./', 'RUN pip install -r requirements.txt'],
      args: [
        { name: 'EXTRA', value: '' },
        { name: 'PYTHON', value: '3.12' }
      ],
      inputs: [
        { key: 'requirements.txt', identity: `facts:pip:${sha256('flask==3.0.0\n')}` },
        { key: 'start.sh', identity: `100755:${oid}` },
        { key: 'name with "quotes"\nand \udcff', identity: `120000:${oid}` }
      ],
      parents: [{ place: 'arg BASE_IMAGE', hash: sha256('parent') }]
    },
    '159d259a02e35064eef0ff193dffd40cac1ad9de91a98720e5d1c5a0ab87c2c6'
  ]
])('the hash of %s is what it always was', (_, image, hash) => {
  expect(schemaVersion).toBe(2)
  expect(hashImage(image)).toBe(hash)
})

test('sha256 is SHA-256', () => {
  // Source: https://csrc.nist.gov/csrc/media/projects/cryptographic-standards-and-guidelines/documents/examples/sha_all.pdf
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256(Uint8Array.of(0x61, 0x62, 0x63))).toBe(sha256('abc'))
})

test.each([
  ['base', 'deps-0123456789abcdef'],
  ['service', 'src-0123456789abcdef']
] as const)('the tag of a %s is its kind and 16 digits', (kind, tag) => {
  expect(hashTag(kind, '0123456789abcdef'.repeat(4))).toBe(tag)
})

const text = fc.string({ unit: 'binary', maxLength: 6 })
const records = <T>(item: fc.Arbitrary<T>, key: (item: T) => string) =>
  fc.uniqueArray(item, { selector: key, maxLength: 6 })
const image: fc.Arbitrary<HashedImage> = fc.record({
  kind: fc.constantFrom('base' as const, 'service' as const),
  instructions: fc.array(text, { maxLength: 4 }),
  args: records(fc.record({ name: text, value: text }), arg => arg.name),
  inputs: records(fc.record({ key: text, identity: text }), input => input.key),
  parents: records(fc.record({ place: text, hash: text }), parent => parent.place)
})

test('the order of inputs, arguments and parents does not matter', () => {
  const shuffled = image.chain(one =>
    fc.record({
      one: fc.constant(one),
      other: fc.record({
        kind: fc.constant(one.kind),
        instructions: fc.constant(one.instructions),
        args: shuffle(one.args),
        inputs: shuffle(one.inputs),
        parents: shuffle(one.parents)
      })
    })
  )
  fc.assert(
    fc.property(shuffled, ({ one, other }) => {
      expect(hashImage(other)).toBe(hashImage(one))
    })
  )
})

test('two images have one hash exactly when they are the same', () => {
  fc.assert(
    fc.property(image, image, (one, other) => {
      expect(hashImage(one) === hashImage(other)).toBe(canonical(one) === canonical(other))
    })
  )
})

test.each<[string, Partial<HashedImage>, Partial<HashedImage>]>([
  ['the kind', { kind: 'base' }, { kind: 'service' }],
  ['the order of instructions', { instructions: ['RUN a', 'RUN b'] }, { instructions: ['RUN b', 'RUN a'] }],
  ['where one instruction ends', { instructions: ['RUN a', 'b'] }, { instructions: ['RUN a\nb'] }],
  ['an argument with an empty value', { args: [] }, { args: [{ name: 'A', value: '' }] }],
  ['where a name ends', { args: [{ name: 'A', value: 'BC' }] }, { args: [{ name: 'AB', value: 'C' }] }],
  [
    'the file that holds a content',
    { inputs: [{ key: 'a', identity: '1' }] },
    { inputs: [{ key: 'b', identity: '1' }] }
  ],
  [
    'the mode of a file',
    { inputs: [{ key: 'a', identity: '100644:1' }] },
    { inputs: [{ key: 'a', identity: '100755:1' }] }
  ],
  ['what a record is', { args: [{ name: 'x', value: 'y' }] }, { inputs: [{ key: 'x', identity: 'y' }] }],
  ['the place of a parent', { parents: [{ place: 'arg A', hash: '1' }] }, { parents: [{ place: 'arg B', hash: '1' }] }],
  [
    'bytes of a name that are no UTF-8',
    { inputs: [{ key: '\udcff', identity: '1' }] },
    { inputs: [{ key: '\udcfe', identity: '1' }] }
  ]
])('%s counts', (_, one, other) => {
  expect(hashImage({ ...empty, ...one })).not.toBe(hashImage({ ...empty, ...other }))
})

function shuffle<T>(items: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })
}

function canonical(one: HashedImage): string {
  const sorted = (items: readonly unknown[]) => items.map(item => JSON.stringify(item)).sort()
  return JSON.stringify([one.kind, one.instructions, sorted(one.args), sorted(one.inputs), sorted(one.parents)])
}
