import { messageOf } from '../errors'
import type { Answer, Digest, ImageConfig, Manifest, Retagged, Unanswered } from '../ports'
import { printable } from '../printable'
import { isDigest, matches, verified } from '../reference/digests'
import { LayoutFiles } from './layout-files'
import { parseConfig, parseManifest } from './manifest'

const LIMIT = 8 * 1024 * 1024

/** The questions to an OCI image layout on disk, one layout per image repository. */
export class LayoutClient {
  readonly #files: LayoutFiles

  constructor(folder: string) {
    this.#files = new LayoutFiles(folder)
  }

  manifest(reference: string): Promise<Answer<Manifest>> {
    return this.#answer(async () => {
      if (isDigest(reference)) return this.#manifest(reference, null)
      const descriptor = await this.#files.tagged(reference)
      if (descriptor === undefined) return null
      const manifest = await this.#manifest(descriptor.digest, descriptor.mediaType ?? null)
      if (manifest === null) throw new Error(`${reference} points to ${descriptor.digest}, which is missing`)
      return manifest
    })
  }

  digest(tag: string): Promise<Answer<Digest>> {
    return this.#answer(async () => (await this.#files.tagged(tag))?.digest ?? null)
  }

  config(digest: Digest): Promise<Answer<ImageConfig>> {
    return this.#answer(async () => {
      const bytes = await this.#verified(digest)
      if (bytes === null) return null
      const config = parseConfig(bytes)
      if (config === null) throw new Error(`${digest} is no configuration of an image`)
      return config
    })
  }

  blob(digest: Digest): Promise<Answer<AsyncIterable<Uint8Array>>> {
    return this.#answer(async () => {
      const stream = await this.#files.open(digest)
      return stream === undefined ? null : verified(stream, digest)
    })
  }

  async retag(manifest: Manifest, tag: string): Promise<Retagged> {
    const now = await this.digest(tag)
    if (now.kind === 'unknown') return now
    if (now.kind === 'yes' && now.value === manifest.digest) return { kind: 'already' }
    try {
      const digest = await this.#files.put(manifest.bytes)
      if (digest !== manifest.digest) return this.#unknown(`the manifest does not have the digest ${manifest.digest}`)
      await this.#files.tag([tag], { mediaType: manifest.mediaType, digest, size: manifest.bytes.byteLength })
      return { kind: 'moved' }
    } catch (thrown) {
      return this.#unknown(messageOf(thrown))
    }
  }

  async #manifest(digest: Digest, mediaType: string | null): Promise<Manifest | null> {
    const bytes = await this.#verified(digest)
    if (bytes === null) return null
    const parsed = parseManifest(bytes, mediaType)
    if (parsed.kind === 'unusable') throw new Error(`${digest} is ${parsed.why}`)
    return { digest, mediaType: parsed.mediaType, bytes, content: parsed.content }
  }

  async #verified(digest: Digest): Promise<Uint8Array | null> {
    const bytes = await this.#files.blob(digest, LIMIT)
    if (bytes === undefined) return null
    if (!matches(bytes, digest)) throw new Error(`the bytes of ${digest} do not have that digest`)
    return bytes
  }

  async #answer<T>(ask: () => Promise<T | null>): Promise<Answer<T>> {
    try {
      const value = await ask()
      return value === null ? { kind: 'no' } : { kind: 'yes', value }
    } catch (thrown) {
      return this.#unknown(messageOf(thrown))
    }
  }

  #unknown(why: string): Unanswered {
    const message = `the OCI layout ${printable(this.#files.folder)} cannot be used: ${printable(why)}`
    return { kind: 'unknown', code: 'invalid-answer', message, fix: 'repair the folder, or delete it and build again' }
  }
}
