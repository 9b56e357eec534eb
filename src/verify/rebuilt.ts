import type { ImageLayer } from '../facts/layers'
import type { Blobs, ImageName } from '../ports'
import { filesOf } from './layer-content'
import { UnreadableLayer, type LayerFile, type ReadLimit } from './layer-files'
import type { Difference, RebuiltLayer } from './report'

/** Paths of one kind of difference that are named; the rest is counted. */
const NAMED = 10

/**
 * Layers of a rebuilt image that differ from those of the image of the same hash before, and why. Layers are compared one by one from the
 * bottom; only those that differ are read, one pair at a time.
 */
export async function rebuiltLayers(
  image: ImageName,
  before: readonly ImageLayer[],
  now: readonly ImageLayer[],
  blobs: Blobs,
  limit: ReadLimit
): Promise<readonly RebuiltLayer[]> {
  const found: RebuiltLayer[] = []
  for (let index = 0; index < Math.max(before.length, now.length); index++) {
    const [old, own] = [before[index] ?? null, now[index] ?? null]
    if (old?.digest === own?.digest) continue
    const layer = {
      digest: own?.digest ?? null,
      before: old?.digest ?? null,
      createdBy: (own ?? old)?.createdBy ?? null
    }
    found.push({ ...layer, ...(await compared(image, old, own, blobs, limit)) })
  }
  return found
}

async function compared(
  image: ImageName,
  old: ImageLayer | null,
  own: ImageLayer | null,
  blobs: Blobs,
  limit: ReadLimit
): Promise<Pick<RebuiltLayer, 'differences' | 'unread'>> {
  if (old === null || own === null) return { differences: [], unread: null }
  try {
    const files = await filesOf(image, old, blobs, limit)
    return { differences: differencesOf(files, await filesOf(image, own, blobs, limit)), unread: null }
  } catch (error) {
    if (!(error instanceof UnreadableLayer)) throw error
    return { differences: [], unread: error.message }
  }
}

/** What two layers have that differs, by path: a file whose content differs is not named again for its time. */
export function differencesOf(before: readonly LayerFile[], now: readonly LayerFile[]): readonly Difference[] {
  const old = new Map(before.map(file => [file.path, file]))
  const paths = new Map<Difference['kind'], string[]>()
  const add = (kind: Difference['kind'], path: string): void => {
    const known = paths.get(kind)
    if (known === undefined) paths.set(kind, [path])
    else known.push(path)
  }
  for (const [path, file] of new Map(now.map(one => [one.path, one]))) {
    const kind = differenceOf(old.get(path), file)
    if (kind !== null) add(kind, path)
    old.delete(path)
  }
  for (const path of old.keys()) add('removed', path)
  return [...paths].map(([kind, all]) => ({ kind, count: all.length, paths: all.slice(0, NAMED) }))
}

function differenceOf(old: LayerFile | undefined, now: LayerFile): Difference['kind'] | null {
  if (old === undefined) return 'added'
  if (old.kind !== now.kind || old.content !== now.content) return 'content'
  if (old.mode !== now.mode || old.owner !== now.owner) return 'rights'
  return old.time === now.time ? null : 'time'
}
