import { isUtf8 } from 'node:buffer'

/**
 * Paths are bytes for git and strings for us. Bytes that are no UTF-8 become lone surrogates U+DC80 to U+DCFF, so that two
 * names never become one and every name can be turned back into its bytes (Python's "surrogateescape", PEP 383).
 */
export function pathOfBytes(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : decodeEscaping(bytes)
}

/** The bytes of a path in the form of {@link pathOfBytes}. */
export function bytesOfPath(path: string): Buffer {
  if (!/\p{Cs}/u.test(path)) return Buffer.from(path, 'utf8')
  return Buffer.concat(
    Array.from(path, character => {
      const code = character.codePointAt(0) ?? 0
      return code >= 0xdc80 && code <= 0xdcff ? Buffer.of(code - 0xdc00) : Buffer.from(character, 'utf8')
    })
  )
}

/** Records that end with NUL, as `-z` prints them, in their order. The whole output is decoded at once where it is UTF-8. */
export function records(output: Buffer): readonly string[] {
  const parts = isUtf8(output)
    ? output.toString('utf8').split('\0')
    : output
        .toString('latin1')
        .split('\0')
        .map(part => pathOfBytes(Buffer.from(part, 'latin1')))
  if (parts.pop() !== '') throw new Error('git ended its output in the middle of a record')
  return parts
}

/** Orders paths by their bytes, as git does. UTF-16 code units order the same, but for surrogates. */
export function comparePaths(one: string, other: string): number {
  if (one === other) return 0
  const plain = !/[\ud800-\udfff]/.test(one) && !/[\ud800-\udfff]/.test(other)
  if (plain) return one < other ? -1 : 1
  return Buffer.compare(bytesOfPath(one), bytesOfPath(other))
}

function decodeEscaping(bytes: Buffer): string {
  let decoded = ''
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at)
    decoded += length === 0 ? String.fromCharCode(0xdc00 + (bytes[at] ?? 0)) : bytes.toString('utf8', at, at + length)
    at += Math.max(length, 1)
  }
  return decoded
}

/** The length of the valid UTF-8 sequence at `at`, 0 when there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  const candidates = [1, 2, 3, 4].filter(length => at + length <= bytes.length)
  return candidates.find(length => isUtf8(bytes.subarray(at, at + length))) ?? 0
}
