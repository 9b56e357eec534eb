import type { Blobs } from '../ports'
import type { Finding, PlatformReport } from './report'
import { ImageTree } from './image-tree'
import { filesOf, readLimitOf } from './layer-content'
import { UnreadableLayer } from './layer-files'
import { forbiddenPaths, missingPaths } from './path-checks'
import type { Subject } from './subject'

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
  const readLimit = readLimitOf(expected)
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
