import fc from 'fast-check'
import { bytesOfPath, comparePaths, pathOfBytes, records } from '../src/path-bytes'

const bytes = fc.uint8Array({ maxLength: 12 }).map(array => Buffer.from(array))
/** Bytes near the borders of UTF-8, where decoders go wrong. */
const nasty = fc
  .array(
    fc.constantFrom(
      0x41,
      0x7f,
      0x80,
      0xbf,
      0xc0,
      0xc3,
      0xa9,
      0xe2,
      0x82,
      0xac,
      0xed,
      0xa0,
      0xf0,
      0x9f,
      0x98,
      0x80,
      0xf4,
      0xf8,
      0xff
    ),
    { maxLength: 10 }
  )
  .map(array => Buffer.from(array))

test('bytes of any name come back from its path', () => {
  fc.assert(
    fc.property(fc.oneof(bytes, nasty), name => {
      expect(bytesOfPath(pathOfBytes(name)).toString('hex')).toBe(name.toString('hex'))
    })
  )
})

test('two names never become one path', () => {
  fc.assert(
    fc.property(nasty, nasty, (one, other) => {
      expect(pathOfBytes(one) === pathOfBytes(other)).toBe(one.equals(other))
    })
  )
})

test('paths order as their bytes', () => {
  fc.assert(
    fc.property(fc.oneof(bytes, nasty), fc.oneof(bytes, nasty), (one, other) => {
      expect(Math.sign(comparePaths(pathOfBytes(one), pathOfBytes(other)))).toBe(Buffer.compare(one, other))
    })
  )
})

test('records are the same whether all of them are UTF-8 or not', () => {
  const name = fc.oneof(bytes, nasty).map(raw => Buffer.from(raw.filter(byte => byte !== 0)))
  fc.assert(
    fc.property(fc.array(name), names => {
      const output = Buffer.concat(names.map(raw => Buffer.concat([raw, Buffer.of(0)])))
      expect(records(output)).toEqual(names.map(pathOfBytes))
    })
  )
})

test.each([
  ['valid', [0xc3, 0xa9], 'é'],
  ['Latin-1', [0x41, 0xe9, 0x42], 'A\udce9B'],
  ['a surrogate written as UTF-8', [0xed, 0xb2, 0x80], '\udced\udcb2\udc80'],
  ['an overlong slash', [0xc0, 0xaf], '\udcc0\udcaf'],
  ['cut off', [0xf0, 0x9f, 0x98], '\udcf0\udc9f\udc98'],
  ['the replacement character itself', [0xef, 0xbf, 0xbd], '\ufffd'],
  ['a byte order mark', [0xef, 0xbb, 0xbf, 0x61], '\ufeffa']
])('%s', (_, raw, path) => {
  expect(pathOfBytes(Buffer.from(raw))).toBe(path)
})

test('output that ends in the middle of a record is an error', () => {
  expect(records(Buffer.from(''))).toEqual([])
  expect(() => records(Buffer.from('a\0b'))).toThrow('middle of a record')
})
