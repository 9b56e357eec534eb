import type { Digest } from '../ports'

/**
 * Keeps bytes that are named by their digest. Whoever reads verifies them, so a store that is missing, slow, corrupt or forged
 * changes no answer.
 */
export interface FactStore {
  /** `host` is the registry that would be asked instead. */
  get(digest: Digest, host: string): Promise<Uint8Array | undefined>
  put(digest: Digest, bytes: Uint8Array): void
}
