/** What a pointer of Git LFS stands for. */
export interface LfsPointer {
  /** SHA-256 of the content, 64 hex digits. */
  readonly sha256: string
  /** In bytes. */
  readonly size: number
}

/** A longer file is no pointer. Source: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const longest = 1024

/** The pointer that a file is; null where it is any other. */
export function lfsPointer(content: Uint8Array): LfsPointer | null {
  if (content.length >= longest) return null
  const text = Buffer.from(content).toString('latin1')
  if (!/^version https:\/\/(?:git-lfs\.github\.com\/spec|hawser\.github\.com\/spec)\/v1\n/.test(text)) return null
  const sha256 = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1]
  const size = /^size (\d+)$/m.exec(text)?.[1]
  return sha256 === undefined || size === undefined ? null : { sha256, size: Number(size) }
}
