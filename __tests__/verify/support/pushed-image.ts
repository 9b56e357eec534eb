import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { archiveOf, type Entry } from './layers'

export interface Layer {
  readonly bytes: Buffer
  readonly createdBy: string
  /** What the manifest says instead of the truth. */
  readonly statedSize?: number
}

export interface Image {
  readonly layers: readonly Layer[]
  readonly config?: Readonly<Record<string, unknown>>
  readonly architecture?: string
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const INDEX = 'application/vnd.oci.image.index.v1+json'

/** A layer of some files, compressed with gzip unless told otherwise. */
export async function layerOf(
  entries: readonly Entry[],
  compress: (bytes: Buffer) => Buffer = bytes => gzipSync(bytes)
): Promise<Layer> {
  return { bytes: compress(await archiveOf(entries)), createdBy: `COPY ${entries[0]?.name ?? ''} / # buildkit` }
}

/** Pushes images to a registry on loopback, several as one index with an attestation as BuildKit makes it. */
export async function push(host: string, repository: string, tag: string, ...images: readonly Image[]): Promise<void> {
  const children: Awaited<ReturnType<typeof pushOne>>[] = []
  // One after the other: a layer that two of them have must not be uploaded twice at once.
  for (const image of images) children.push(await pushOne(host, repository, image, images.length === 1 ? tag : null))
  const [first] = children
  if (children.length < 2 || first === undefined) return
  const attestation = {
    ...first,
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: { 'vnd.docker.reference.type': 'attestation-manifest' }
  }
  await put(
    host,
    repository,
    tag,
    INDEX,
    Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [...children, attestation] }))
  )
}

async function pushOne(
  host: string,
  repository: string,
  { layers, config = {}, architecture = 'amd64' }: Image,
  tag: string | null
) {
  for (const { bytes } of layers) await upload(host, repository, bytes)
  const settings = Buffer.from(
    JSON.stringify({
      os: 'linux',
      architecture,
      config,
      rootfs: {
        type: 'layers',
        diff_ids: layers.map(({ bytes }) => digestOf(Buffer.concat([bytes, Buffer.from('plain')])))
      },
      history: layers.map(({ createdBy }) => ({ created_by: createdBy }))
    })
  )
  await upload(host, repository, settings)
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      config: {
        mediaType: 'application/vnd.oci.image.config.v1+json',
        digest: digestOf(settings),
        size: settings.byteLength
      },
      layers: layers.map(({ bytes, statedSize }) => ({
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest: digestOf(bytes),
        size: statedSize ?? bytes.byteLength
      }))
    })
  )
  await put(host, repository, tag ?? digestOf(manifest), MANIFEST, manifest)
  return {
    mediaType: MANIFEST,
    digest: digestOf(manifest),
    size: manifest.byteLength,
    platform: { os: 'linux', architecture }
  }
}

async function put(host: string, repository: string, reference: string, type: string, body: Buffer): Promise<void> {
  const address = `http://${host}/v2/${repository}/manifests/${reference}`
  const response = await fetch(address, { method: 'PUT', headers: { 'content-type': type }, body })
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`)
}

async function upload(host: string, repository: string, body: Buffer): Promise<void> {
  const started = await fetch(`http://${host}/v2/${repository}/blobs/uploads/`, { method: 'POST' })
  const place = new URL(started.headers.get('location') ?? '', `http://${host}`)
  place.searchParams.set('digest', digestOf(body))
  const response = await fetch(place, { method: 'PUT', body })
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`)
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}
