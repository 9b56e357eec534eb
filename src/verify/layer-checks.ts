import { inSentences, messageOf, UserError } from '../errors'
import type { Blobs } from '../ports'
import { bytesOf } from '../quantities'
import type { Finding, LayerReport, PlatformReport } from './report'
import { ImageTree } from './image-tree'
import { readLayer, UnreadableLayer, type LayerFile } from './layer-files'
import { forbiddenPaths, missingPaths } from './path-checks'
import type { Subject } from './subject'

const DEFAULT_LIMIT = '4 GB'

/**
 * Looks the paths up that must or must not be in an image. The layers of the base are read only if they are asked about: a required file
 * may come from there, a forbidden one counts there with `forbid-in-base`.
 */
export async function pathFindings(
  { image, expected }: Subject,
  platforms: readonly PlatformReport[],
  blobs: Blobs
): Promise<readonly Finding[]> {
  const { forbid = [], require = [] } = expected
  const forbidInBase = expected['forbid-in-base'] === true
  const readLimit = bytesOf(expected['read-limit'] ?? DEFAULT_LIMIT) ?? 0
  if (forbid.length === 0 && require.length === 0) return []
  const found = await Promise.all(
    platforms.map(async ({ platform, layers }): Promise<readonly Finding[]> => {
      const tree = new ImageTree()
      const wanted = layers
        .map((layer, index) => ({ layer, index }))
        .filter(({ layer }) => require.length > 0 || forbidInBase || layer.base === null)
      try {
        for (const { layer, index } of wanted)
          for (const file of await filesOf(image, layer, blobs, readLimit)) tree.add(index, file)
      } catch (error) {
        if (!(error instanceof UnreadableLayer)) throw error
        return [{ code: 'unreadable-layer', message: error.message, platform }]
      }
      const asked = tree.paths.filter(({ layer }) => forbidInBase || layers[layer]?.base === null)
      return [...forbiddenPaths(asked, forbid, platform), ...missingPaths(tree.paths, require, platform)]
    })
  )
  return found.flat()
}

/** The entries of one layer; of one that arrived whole, so that half a layer decides nothing. */
async function filesOf(image: string, layer: LayerReport, blobs: Blobs, limit: number): Promise<readonly LayerFile[]> {
  const answer = await blobs.blob(image, layer.digest)
  if (answer.kind === 'unknown') throw new UserError(`${image}: ${inSentences(answer)}`)
  if (answer.kind === 'no')
    throw new UnreadableLayer(`the layer ${layer.digest} is missing in the registry. Build and push the image again.`)
  const files: LayerFile[] = []
  try {
    await readLayer(counted(answer.value, layer), limit, file => files.push(file))
  } catch (error) {
    throw new UnreadableLayer(`the layer ${layer.digest} cannot be read: ${messageOf(error)}.`, { cause: error })
  }
  return files
}

/** A manifest that lies about the size of a layer lies about what a deployment pulls. */
async function* counted(bytes: AsyncIterable<Uint8Array>, { size }: LayerReport): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const piece of bytes) {
    count += piece.byteLength
    if (count > size) throw new UnreadableLayer(`it is larger than the ${size} bytes that the manifest states`)
    yield piece
  }
  if (count < size) throw new UnreadableLayer(`it is smaller than the ${size} bytes that the manifest states`)
}
