import { createHash } from 'node:crypto'

/** Pushes an image of these layers to a registry over plain http. Tar archives nobody unpacks: any bytes do. */
export async function publish(
  host: string,
  repository: string,
  tags: readonly string[],
  layers: readonly string[],
  labels: Readonly<Record<string, string>>
): Promise<void> {
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    created: '2024-01-01T00:00:00Z',
    config: { Labels: labels },
    rootfs: { type: 'layers', diff_ids: layers.map(digestOf) }
  })
  for (const blob of [...layers, config]) await upload(host, repository, blob)
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: manifestType,
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf(config), size: config.length },
    layers: layers.map(layer => ({
      mediaType: 'application/vnd.oci.image.layer.v1.tar',
      digest: digestOf(layer),
      size: layer.length
    }))
  })
  for (const tag of tags) {
    const url = `http://${host}/v2/${repository}/manifests/${tag}`
    await accepted(fetch(url, { method: 'PUT', body: manifest, headers: { 'content-type': manifestType } }))
  }
}

export const manifestType = 'application/vnd.oci.image.manifest.v1+json'

export function digestOf(content: string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-a-blob-monolithically */
async function upload(host: string, repository: string, blob: string): Promise<void> {
  const started = await accepted(fetch(`http://${host}/v2/${repository}/blobs/uploads/`, { method: 'POST' }))
  const target = new URL(started.headers.get('location') ?? '', `http://${host}`)
  target.searchParams.set('digest', digestOf(blob))
  await accepted(fetch(target, { method: 'PUT', body: blob, headers: { 'content-type': 'application/octet-stream' } }))
}

async function accepted(answer: Promise<Response>): Promise<Response> {
  const response = await answer
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`)
  await response.arrayBuffer()
  return response
}
