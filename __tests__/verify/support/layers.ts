import { buffer } from 'node:stream/consumers'
import { pack, type Header } from 'tar-stream'

export interface Entry extends Partial<Header> {
  readonly name: string
  readonly content?: string
}

/** A tar archive of some entries. */
export async function archiveOf(entries: readonly Entry[]): Promise<Buffer> {
  const archive = pack()
  for (const { content = '', ...header } of entries) archive.entry(header, content)
  archive.finalize()
  return buffer(archive)
}

/** Bytes in pieces of a few, as a slow connection brings them. */
export async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}
