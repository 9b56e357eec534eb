import { splitTag } from '../facts/ask-tags'
import { layersOf, type PlatformLayers } from '../facts/layers'
import { publishedImage } from '../facts/published'
import { UserError } from '../errors'
import type { ImageName, Registry } from '../ports'
import { printable } from '../printable'
import { parseReference } from '../reference/reference'
import { known } from './known'

/** The image that a deployment has before it pulls this one. */
export interface Previous {
  /** As the user or the plan wrote it. */
  readonly reference: string
  readonly image: ImageName
  /** Tag or digest. */
  readonly at: string
}

/**
 * Reads `image:tag`, `image@digest` or `image:tag@digest`; of the last the digest counts.
 *
 * @throws UserError if it is not a reference
 */
export function readPrevious(reference: string): Previous {
  if (reference.startsWith('oci:')) {
    const { image, tag } = splitTag(reference)
    return { reference, image, at: tag }
  }
  try {
    const { domain, path, tag, digest } = parseReference(reference)
    return { reference, image: `${domain}/${path}`, at: digest ?? tag ?? 'latest' }
  } catch (cause) {
    throw new UserError(
      `Input "previous": "${printable(reference)}" is not a reference of an image. Write ghcr.io/OWNER/app:v1.`,
      { cause }
    )
  }
}

/** Its layers; nothing if it is not in the registry any more. */
export async function layersBefore(registry: Registry, previous: Previous | null): Promise<readonly PlatformLayers[]> {
  if (previous === null) return []
  const { reference, image, at } = previous
  const published = known(await publishedImage(registry, image, at), reference)
  return published === null ? [] : (known(await layersOf(published, []), reference) ?? [])
}
