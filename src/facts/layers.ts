import type { Answer, Digest, Platform } from '../ports'
import { baseUnder } from './foundation'
import type { PublishedImage, PublishedPart } from './published'

/** One layer of a published image. */
export interface ImageLayer {
  readonly digest: Digest
  /** Bytes as the registry keeps it: what a pull downloads. */
  readonly size: number
  /** The instruction that made it, as the builder wrote it; null where the configuration does not say. */
  readonly createdBy: string | null
  /** Name of the base that brings it; null where it is the image's own. */
  readonly base: string | null
}

/** The image of one platform, its layers bottom first. */
export interface PlatformLayers {
  readonly platform: Platform
  readonly layers: readonly ImageLayer[]
}

/** What a machine downloads. */
export interface Pull {
  readonly bytes: number
  readonly layers: number
}

/** The layers of every platform of an image, and which of them come from one of its bases: the largest that it starts with. */
export async function layersOf(
  image: PublishedImage,
  bases: readonly { readonly name: string; readonly held: PublishedImage }[]
): Promise<Answer<readonly PlatformLayers[]>> {
  const parts = await image.parts([])
  if (parts.kind !== 'yes') return parts
  const platforms: PlatformLayers[] = []
  for (const part of parts.value) {
    const config = await part.config()
    if (config.kind !== 'yes') return config
    let foundation: { readonly name: string; readonly part: PublishedPart } | null = null
    for (const base of bases) {
      const answer = await baseUnder(part, base.held)
      if (answer.kind === 'unknown') return answer
      if (answer.kind === 'yes' && answer.value.layers.length > (foundation?.part.layers.length ?? 0))
        foundation = { name: base.name, part: answer.value }
    }
    const { name = null, part: under } = foundation ?? { part: null }
    const { platform, createdBy } = config.value
    const layers = part.layers.map(({ digest, size }, index) => ({
      digest,
      size,
      createdBy: createdBy[index] ?? null,
      base: index < (under?.layers.length ?? 0) ? name : null
    }))
    platforms.push({ platform: part.platform ?? platform, layers })
  }
  return { kind: 'yes', value: platforms }
}

/** What of some layers a machine downloads that has others already; one that an image has twice comes once. */
export function pullOf(
  layers: readonly { readonly digest: Digest; readonly size: number }[],
  there: ReadonlySet<Digest>
): Pull {
  const missing = new Map(layers.filter(({ digest }) => !there.has(digest)).map(({ digest, size }) => [digest, size]))
  return { bytes: [...missing.values()].reduce((sum, size) => sum + size, 0), layers: missing.size }
}
