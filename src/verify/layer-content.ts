import { messageOf } from '../errors'
import type { Blobs, Digest, ImageName } from '../ports'
import { bytesOf } from '../quantities'
import type { Expectations } from '../config/expectations'
import { known } from './known'
import { readLayer, UnreadableLayer, type LayerFile, type ReadLimit } from './layer-files'

const DEFAULT_LIMIT = '4 GB'
const ENTRIES = 1_000_000

/** What a layer may hold for it to be read. */
export function readLimitOf(expected: Expectations): ReadLimit {
  return { bytes: bytesOf(expected['read-limit'] ?? DEFAULT_LIMIT) ?? 0, entries: ENTRIES }
}

/**
 * The entries of one layer; of one that arrived whole, so that half a layer decides nothing.
 *
 * @throws UnreadableLayer if it is missing, is not what the manifest says, or passes the limit
 */
export async function filesOf(
  image: ImageName,
  layer: { readonly digest: Digest; readonly size: number },
  blobs: Blobs,
  limit: ReadLimit
): Promise<readonly LayerFile[]> {
  const content = known(await blobs.blob(image, layer.digest), image)
  if (content === null)
    throw new UnreadableLayer(`the layer ${layer.digest} is missing in the registry. Build and push the image again.`)
  const files: LayerFile[] = []
  try {
    await readLayer(counted(content, layer.size), limit, file => files.push(file))
  } catch (error) {
    throw new UnreadableLayer(`the layer ${layer.digest} cannot be read: ${messageOf(error)}.`, { cause: error })
  }
  return files
}

/** A manifest that lies about the size of a layer lies about what a deployment pulls. */
async function* counted(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const piece of bytes) {
    count += piece.byteLength
    if (count > size) throw new UnreadableLayer(`it is larger than the ${size} bytes that the manifest states`)
    yield piece
  }
  if (count < size) throw new UnreadableLayer(`it is smaller than the ${size} bytes that the manifest states`)
}
