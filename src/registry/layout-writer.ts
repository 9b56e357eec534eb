import type { Digest, Manifest, Platform } from '../ports'
import { LayoutFiles } from './layout-files'
import { OCI_MANIFEST, parseConfig } from './manifest'
import { tarOf } from './tar'

const LAYER = 'application/vnd.oci.image.layer.v1.tar'
const CONFIG = 'application/vnd.oci.image.config.v1+json'
const LIMIT = 64 * 1024 * 1024

/** An image to be written; each layer holds one file. */
export interface NewImage {
  readonly tags: readonly string[]
  readonly layers: readonly { readonly path: string; readonly content: Uint8Array }[]
  readonly labels?: Readonly<Record<string, string>>
  /** Default `linux/amd64`. */
  readonly platform?: Platform
  /** RFC 3339; default: what the label `org.opencontainers.image.created` says, else 1970. */
  readonly created?: string
}

interface Layer {
  readonly mediaType: string
  readonly digest: Digest
  readonly size: number
}

/** Writes an image into the layout in `folder`, which is made when it is missing. Gives the digest of its manifest. */
export function writeImage(folder: string, image: NewImage): Promise<Digest> {
  return write(new LayoutFiles(folder), image, [], [])
}

/** Writes an image that starts with the layers of `base`, a manifest of the layout in `from`. */
export async function appendToImage(from: string, base: Manifest, to: string, image: NewImage): Promise<Digest> {
  if (base.content.kind === 'index') throw new Error(`${base.digest} is an index; an image is needed`)
  const [source, target] = [new LayoutFiles(from), new LayoutFiles(to)]
  const read = async (digest: Digest): Promise<Uint8Array> => {
    const bytes = await source.blob(digest, LIMIT)
    if (bytes === undefined) throw new Error(`${from} lacks ${digest}`)
    return bytes
  }
  const config = parseConfig(await read(base.content.config))
  if (config === null) throw new Error(`${base.content.config} is no configuration of an image`)
  for (const { digest } of base.content.layers) await target.put(await read(digest))
  return write(target, { platform: config.platform, ...image }, layersOf(base), config.diffIds)
}

async function write(
  files: LayoutFiles,
  image: NewImage,
  below: readonly Layer[],
  diffIds: readonly Digest[]
): Promise<Digest> {
  const own: Layer[] = []
  for (const { path, content } of image.layers) {
    const tar = tarOf(path, content)
    own.push({ mediaType: LAYER, digest: await files.put(tar), size: tar.byteLength })
  }
  const [os, architecture, variant] = (image.platform ?? 'linux/amd64').split('/')
  const labels = image.labels ?? {}
  const config = bytesOf({
    created: image.created ?? labels['org.opencontainers.image.created'] ?? '1970-01-01T00:00:00Z',
    architecture,
    os,
    ...(variant === undefined ? {} : { variant }),
    config: { Labels: labels },
    rootfs: { type: 'layers', diff_ids: [...diffIds, ...own.map(layer => layer.digest)] }
  })
  const manifest = bytesOf({
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: { mediaType: CONFIG, digest: await files.put(config), size: config.byteLength },
    layers: [...below, ...own]
  })
  const digest = await files.put(manifest)
  await files.tag(image.tags, { mediaType: OCI_MANIFEST, digest, size: manifest.byteLength })
  return digest
}

/** The descriptors as the base's manifest has them, media types (compression) included. */
function layersOf(base: Manifest): readonly Layer[] {
  const json: unknown = JSON.parse(Buffer.from(base.bytes).toString('utf8'))
  const layers =
    typeof json === 'object' && json !== null && 'layers' in json && Array.isArray(json.layers) ? json.layers : []
  const types = layers.map((layer: unknown) =>
    typeof layer === 'object' && layer !== null && 'mediaType' in layer ? String(layer.mediaType) : LAYER
  )
  const known = base.content.kind === 'image' ? base.content.layers : []
  return known.map(({ digest, size }, index) => ({ mediaType: types[index] ?? LAYER, digest, size }))
}

function bytesOf(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value), 'utf8')
}
