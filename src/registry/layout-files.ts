import { randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import * as v from 'valibot'

import type { Digest } from '../ports'
import { digestOf, isDigest } from '../reference/digests'
import { isMissing } from './error-code'
import { whileLocked } from './layout-lock'

const REF_NAME = 'org.opencontainers.image.ref.name'

const Descriptor = v.looseObject({
  mediaType: v.nullish(v.string()),
  digest: v.pipe(v.string(), v.check(isDigest)),
  size: v.number(),
  annotations: v.nullish(v.record(v.string(), v.string()))
})
const Index = v.looseObject({ schemaVersion: v.literal(2), manifests: v.array(Descriptor) })
export type LayoutDescriptor = v.InferOutput<typeof Descriptor>
type LayoutIndex = v.InferOutput<typeof Index>

/** The files of one OCI image layout. Source: https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
export class LayoutFiles {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /** The descriptor that a tag points to; undefined when there is no layout or no such tag. Rejects when the index cannot be read. */
  async tagged(tag: string): Promise<LayoutDescriptor | undefined> {
    return (await this.#index())?.manifests.find(each => isTagged(each, tag))
  }

  /** Undefined when there is no such blob. The bytes are not verified. Rejects above `limit` bytes. */
  async blob(digest: Digest, limit: number): Promise<Uint8Array | undefined> {
    const file = this.#blobFile(digest)
    const size = await ifThere(stat(file))
    if (size === undefined) return undefined
    if (size.size > limit) throw new Error(`${file} is larger than ${limit} bytes`)
    return ifThere(readFile(file))
  }

  /** The bytes of a blob as they are read; undefined when there is no such blob. They are not verified. */
  async open(digest: Digest): Promise<AsyncIterable<Uint8Array> | undefined> {
    return (await ifThere(open(this.#blobFile(digest))))?.createReadStream()
  }

  /** Writes bytes under their digest, never leaving a partial file under the final name. */
  async put(bytes: Uint8Array): Promise<Digest> {
    const digest = digestOf(bytes)
    const file = this.#blobFile(digest)
    const there = await access(file).then(
      () => true,
      () => false
    )
    if (!there) await writeAtomically(file, bytes)
    return digest
  }

  /** Points tags at a manifest whose blobs are there; what they pointed to before stays, without the tag. */
  async tag(tags: readonly string[], descriptor: { mediaType: string; digest: Digest; size: number }): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    await whileLocked(path.join(this.folder, 'index.json.lock'), async () => {
      const index = (await this.#index()) ?? { schemaVersion: 2 as const, manifests: [] }
      const others = index.manifests.filter(each => !tags.some(tag => isTagged(each, tag)))
      const named = tags.map(tag => ({ ...descriptor, annotations: { [REF_NAME]: tag } }))
      await writeAtomically(path.join(this.folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
      await writeAtomically(
        path.join(this.folder, 'index.json'),
        JSON.stringify({ ...index, manifests: [...others, ...named] })
      )
    })
  }

  async #index(): Promise<LayoutIndex | undefined> {
    const file = path.join(this.folder, 'index.json')
    const text = await ifThere(readFile(file, 'utf8'))
    if (text === undefined) return undefined
    const parsed = v.safeParse(Index, parseJson(text))
    if (!parsed.success) throw new Error(`${file} is no index of an OCI image layout`)
    return parsed.output
  }

  #blobFile(digest: Digest): string {
    const [algorithm = '', hex = ''] = isDigest(digest) ? digest.split(':') : []
    return path.join(this.folder, 'blobs', algorithm, hex)
  }
}

/** buildah and skopeo write the tag alone, others the whole name with it. */
function isTagged(descriptor: LayoutDescriptor, tag: string): boolean {
  const name = descriptor.annotations?.[REF_NAME]
  return name === tag || (name?.endsWith(`:${tag}`) ?? false)
}

async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(temporary, content, { flag: 'wx' })
    await rename(temporary, file)
  } finally {
    await rm(temporary, { force: true })
  }
}

async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (thrown) {
    if (isMissing(thrown)) return undefined
    throw thrown
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
