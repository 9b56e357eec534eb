import { output } from '../command'

interface Descriptor {
  readonly digest: string
  readonly platform?: { readonly os?: string }
}
interface Manifest {
  readonly manifests?: readonly Descriptor[]
  readonly layers?: readonly Descriptor[]
}

const accepted = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json'
].join(', ')

/**
 * The content of a file at the top of an image in a registry on loopback, as its last layer that holds the file has it; null where none
 * does. `reference` is `host:port/name:tag`.
 */
export async function fileIn(reference: string, file: string): Promise<string | null> {
  const [, host, name, tag] = /^([^/]+)\/(.+):([^:@]+)(?:@.+)?$/.exec(reference) ?? []
  if (host === undefined || name === undefined || tag === undefined) throw new Error(`${reference} has no tag`)
  const url = `http://${host}/v2/${name}`
  const manifest = await manifestAt(`${url}/manifests/${tag}`)
  const image = manifest.manifests?.find(each => each.platform?.os === 'linux')
  const { layers = [] } = image === undefined ? manifest : await manifestAt(`${url}/manifests/${image.digest}`)
  let found: string | null = null
  for (const { digest } of layers) {
    const script = `curl -sf '${url}/blobs/${digest}' | tar -xzO '${file}' 2>/dev/null || true`
    const content = await output('sh', ['-c', script])
    if (content !== '') found = `${content}\n`
  }
  return found
}

async function manifestAt(url: string): Promise<Manifest> {
  const response = await fetch(url, { headers: { accept: accepted } })
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return (await response.json()) as Manifest
}
