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
