import { createHash } from 'node:crypto'

import type { Digest } from '../ports'

const LENGTHS: Readonly<Record<string, number>> = { sha256: 64, sha512: 128 }

/** Whether text is a digest that can be verified: `sha256:` or `sha512:` and hex digits. */
export function isDigest(text: string): boolean {
  const [algorithm = '', hex = '', ...more] = text.split(':')
  return more.length === 0 && hex.length === LENGTHS[algorithm] && /^[0-9a-f]+$/.test(hex)
}

/** The digest of bytes, in the algorithm of `like`. */
export function digestOf(bytes: Uint8Array, like: Digest = 'sha256:'): Digest {
  const algorithm = like.startsWith('sha512:') ? 'sha512' : 'sha256'
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`
}

/** Whether bytes have the digest; false for algorithms that cannot be verified. */
export function matches(bytes: Uint8Array, digest: Digest): boolean {
  return isDigest(digest) && digestOf(bytes, digest) === digest
}

/** Hands bytes on as they arrive. Throws at the end if they do not have the digest. */
export async function* verified(bytes: AsyncIterable<Uint8Array>, digest: Digest): AsyncGenerator<Uint8Array> {
  const [algorithm = ''] = digest.split(':')
  if (!isDigest(digest)) throw new Error(`${digest} cannot be verified`)
  const hash = createHash(algorithm)
  for await (const piece of bytes) {
    hash.update(piece)
    yield piece
  }
  if (`${algorithm}:${hash.digest('hex')}` !== digest) throw new Error(`the bytes of ${digest} do not have that digest`)
}
