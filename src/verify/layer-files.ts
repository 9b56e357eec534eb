import { createHash } from 'node:crypto'
import { Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as zlib from 'node:zlib'
import { extract, type Header } from 'tar-stream'

/** One entry of a layer. `path` is relative to the root of the image, without `./` or a final slash. */
export interface LayerFile {
  readonly path: string
  readonly kind: 'file' | 'folder' | 'link' | 'other'
  /** Permission bits. */
  readonly mode: number
  /** `uid:gid` */
  readonly owner: string
  /** Bytes; 0 for what is not a file. */
  readonly size: number
  /** Seconds since 1970. */
  readonly time: number
  /** SHA-256 of a file's content, or the target of a link; empty for the rest. */
  readonly content: string
}

/** What a layer may hold once it is uncompressed. */
export interface ReadLimit {
  readonly bytes: number
  /** Files, folders and links: each of them is remembered. */
  readonly entries: number
}

/** Why a layer cannot be read to its end. */
export class UnreadableLayer extends Error {
  override readonly name = 'UnreadableLayer'
}

/**
 * Reads a layer piece by piece and hands on its entries in order, whiteouts included. Nothing is written, and no content is kept.
 *
 * @throws UnreadableLayer for a layer that is not a tar archive, is cut short, or passes the limit
 * Source: https://github.com/opencontainers/image-spec/blob/main/layer.md
 */
export async function readLayer(
  pieces: AsyncIterable<Uint8Array>,
  limit: ReadLimit,
  entry: (file: LayerFile) => void
): Promise<void> {
  const archive = extract()
  let count = 0
  archive.on('entry', (header, content, next) => {
    const hash = header.type === 'file' ? createHash('sha256') : null
    content.on('data', piece => {
      if (piece instanceof Uint8Array) hash?.update(piece)
    })
    // Said once, by the pipeline.
    content.on('error', () => undefined)
    content.on('end', () => {
      if (++count > limit.entries) {
        archive.destroy(new UnreadableLayer(`it has more than ${limit.entries} files`))
        return
      }
      entry(fileOf(header, hash?.digest('hex') ?? ''))
      next()
    })
  })
  try {
    const [start, all] = await peeked(pieces)
    const opened = decompressorOf(start)
    const bounded = (source: AsyncIterable<Uint8Array>) => upTo(limit.bytes, source)
    await (opened === null
      ? pipeline(Readable.from(all), bounded, archive)
      : pipeline(Readable.from(all), opened, bounded, archive))
  } catch (error) {
    if (error instanceof UnreadableLayer) throw error
    throw new UnreadableLayer('it is not a complete tar archive in a known compression', { cause: error })
  }
}

async function* upTo(limit: number, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of source) {
    size += piece.byteLength
    if (size > limit) throw new UnreadableLayer(`it has more than ${limit} bytes when it is uncompressed`)
    yield piece
  }
}

/** Gzip, zstd or neither, by the first bytes: a media type is only a claim. */
function decompressorOf(start: Uint8Array): Transform | null {
  if (start[0] === 0x1f && start[1] === 0x8b) return zlib.createGunzip()
  // https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1
  if (Buffer.from(start.subarray(0, 4)).toString('hex') !== '28b52ffd') return null
  if (!('createZstdDecompress' in zlib))
    throw new UnreadableLayer('it is compressed with zstd, which needs Node 22.15 or newer')
  return zlib.createZstdDecompress()
}

/** The first four bytes, and all pieces with these. */
async function peeked(pieces: AsyncIterable<Uint8Array>): Promise<[Uint8Array, AsyncIterable<Uint8Array>]> {
  const iterator = pieces[Symbol.asyncIterator]()
  let start = Buffer.alloc(0)
  while (start.byteLength < 4) {
    const next = await iterator.next()
    if (next.done === true) break
    start = Buffer.concat([start, next.value])
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield start
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  }
  return [start, all()]
}

function fileOf(header: Header, content: string): LayerFile {
  const kind = kindOf(header.type)
  return {
    path: cleanPath(header.name),
    kind,
    mode: header.mode & 0o7777,
    owner: `${header.uid}:${header.gid}`,
    size: kind === 'file' ? header.size : 0,
    time: Math.floor(header.mtime.getTime() / 1000),
    content: kind === 'link' ? header.linkname : content
  }
}

function kindOf(type: Header['type']): LayerFile['kind'] {
  switch (type) {
    case 'file':
      return 'file'
    case 'directory':
      return 'folder'
    case 'symlink':
    case 'link':
      return 'link'
    case 'contiguous-file':
      return 'file'
    case 'block-device':
    case 'character-device':
    case 'fifo':
      return 'other'
  }
}

function cleanPath(name: string): string {
  return name
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .join('/')
}
