import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** `oci-layout://PATH[:TAG][@DIGEST]` of buildx as the `oci:PATH:TAG` of skopeo. */
export async function layoutContext(source: string, cwd: string): Promise<string> {
  const [, folder = '', tag, digest] = /^oci-layout:\/\/(.+?)(?::([\w.-]+))?(?:@(\w+:[0-9a-f]+))?$/.exec(source) ?? []
  const layout = path.resolve(cwd, folder)
  if (tag !== undefined) return `oci:${layout}:${tag}`
  const index: unknown = JSON.parse(await readFile(path.join(layout, 'index.json'), 'utf8'))
  const name = descriptors(index).find(each => each.digest === digest)?.annotations?.[
    'org.opencontainers.image.ref.name'
  ]
  if (name === undefined) throw new Error(`${layout}: no tagged image with the digest ${digest ?? '(none given)'}`)
  return `oci:${layout}:${name}`
}

interface Descriptor {
  readonly digest: string
  readonly annotations?: Readonly<Record<string, string>>
}

function descriptors(index: unknown): readonly Descriptor[] {
  if (typeof index !== 'object' || index === null || !('manifests' in index)) return []
  return Array.isArray(index.manifests) ? index.manifests.filter(isDescriptor) : []
}

function isDescriptor(value: unknown): value is Descriptor {
  return typeof value === 'object' && value !== null && 'digest' in value && typeof value.digest === 'string'
}
