import { createHash } from 'node:crypto'

import type { RegistryServer } from '../../../support/registry/server'
import { SERVICE } from '../../../support/registry/token-server'

export const OCI = {
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar'
} as const

export const DOCKER = {
  manifest: 'application/vnd.docker.distribution.manifest.v2+json',
  index: 'application/vnd.docker.distribution.manifest.list.v2+json',
  config: 'application/vnd.docker.container.image.v1+json',
  layer: 'application/vnd.docker.image.rootfs.diff.tar'
} as const

export interface SmallImage {
  readonly tags: readonly string[]
  /** One layer per text, bottom first. */
  readonly layers: readonly string[]
  readonly labels?: Readonly<Record<string, string>>
  /** Of the configuration; left out where it is not given. */
  readonly created?: string
  /** `linux/arm64/v8`; default `linux/amd64`. */
  readonly platform?: string
  readonly types?: typeof OCI | typeof DOCKER
}

export interface IndexEntry {
  readonly digest: string
  readonly size: number
  readonly platform: string
  readonly annotations?: Readonly<Record<string, string>>
}

export interface Stored {
  readonly digest: string
  readonly bytes: Buffer
  readonly mediaType: string
}

/** Puts images into a registry on loopback over plain http, byte by byte, without the code under test. */
export class Shelf {
  readonly #registry: RegistryServer

  constructor(registry: RegistryServer) {
    this.#registry = registry
  }

  async put(repository: string, image: SmallImage): Promise<Stored> {
    const types = image.types ?? OCI
    const layers = image.layers.map(layer => Buffer.from(layer))
    const config = Buffer.from(
      JSON.stringify({
        ...platformOf(image.platform ?? 'linux/amd64'),
        ...(image.created !== undefined && { created: image.created }),
        config: { Labels: image.labels ?? {} },
        rootfs: { type: 'layers', diff_ids: layers.map(digestOf) }
      })
    )
    for (const blob of [...layers, config]) await this.#blob(repository, blob)
    const manifest = {
      schemaVersion: 2,
      mediaType: types.manifest,
      config: descriptor(types.config, config),
      layers: layers.map(layer => descriptor(types.layer, layer))
    }
    // Spaces that no writer of JSON would leave: whoever writes the manifest anew instead of its bytes is found out.
    return this.#manifest(repository, types.manifest, Buffer.from(JSON.stringify(manifest, null, 3)), image.tags)
  }

  /** An index of images that are in the repository already. */
  putIndex(
    repository: string,
    entries: readonly IndexEntry[],
    tags: readonly string[],
    types: typeof OCI | typeof DOCKER = OCI
  ): Promise<Stored> {
    const index = {
      schemaVersion: 2,
      mediaType: types.index,
      manifests: entries.map(({ digest, size, platform, annotations }) => ({
        mediaType: types.manifest,
        digest,
        size,
        platform: platformOf(platform),
        ...(annotations !== undefined && { annotations })
      }))
    }
    return this.#manifest(repository, types.index, Buffer.from(JSON.stringify(index, null, 3)), tags)
  }

  /** The very bytes and type of what a tag points to. */
  async get(repository: string, reference: string): Promise<Stored> {
    const accept = [OCI, DOCKER].flatMap(types => [types.index, types.manifest]).join(', ')
    const answer = await this.#ask('GET', repository, `manifests/${reference}`, { accept })
    const bytes = Buffer.from(await answer.arrayBuffer())
    return { bytes, digest: digestOf(bytes), mediaType: answer.headers.get('content-type') ?? '' }
  }

  async #manifest(repository: string, mediaType: string, bytes: Buffer, tags: readonly string[]): Promise<Stored> {
    const digest = digestOf(bytes)
    for (const reference of tags.length === 0 ? [digest] : tags) {
      await this.#ask('PUT', repository, `manifests/${reference}`, { 'content-type': mediaType }, bytes)
    }
    return { digest, bytes, mediaType }
  }

  async #blob(repository: string, bytes: Buffer): Promise<void> {
    const begun = await this.#ask('POST', repository, 'blobs/uploads/', {})
    const url = new URL(begun.headers.get('location') ?? '', `http://${this.#registry.host}`)
    url.searchParams.set('digest', digestOf(bytes))
    const headers = { 'content-type': 'application/octet-stream', ...(await this.#authorization(repository)) }
    const answer = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })
    if (!answer.ok) throw new Error(`blob of ${repository}: ${answer.status} ${await answer.text()}`)
  }

  async #ask(
    method: string,
    repository: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: Buffer
  ): Promise<Response> {
    const all = { ...headers, ...(await this.#authorization(repository)) }
    const url = `http://${this.#registry.host}/v2/${repository}/${path}`
    const answer = await fetch(url, { method, headers: all, ...(body !== undefined && { body: new Uint8Array(body) }) })
    if (!answer.ok) throw new Error(`${method} ${repository}/${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }

  async #authorization(repository: string): Promise<Readonly<Record<string, string>>> {
    const { username, password, tokens } = this.#registry
    const login = { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` }
    if (tokens === null) return login
    const query = new URLSearchParams({ service: SERVICE, scope: `repository:${repository}:pull,push` })
    const answer = await fetch(`${tokens.realm}?${query.toString()}`, { headers: login })
    const { token } = (await answer.json()) as { readonly token: string }
    return { authorization: `Bearer ${token}` }
  }
}

export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

function descriptor(mediaType: string, bytes: Buffer) {
  return { mediaType, digest: digestOf(bytes), size: bytes.length }
}

function platformOf(platform: string) {
  const [os, architecture, variant] = platform.split('/')
  return { os, architecture, ...(variant !== undefined && { variant }) }
}
