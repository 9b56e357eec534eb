import type { Answer, Digest, ImageConfig, ImageName, Manifest, Platform, Registry } from '../ports'

/** An image that a registry holds. What costs a request is asked for once, and only when it is needed. */
export interface PublishedImage {
  readonly manifest: Manifest
  /** Platforms of an index; null for a single image, whose configuration would have to be read. */
  readonly platforms: readonly Platform[] | null
  /** The images of the given platforms, of all platforms where none is given. A platform that is not there is left out. */
  parts(platforms: readonly Platform[]): Promise<Answer<readonly PublishedPart[]>>
}

/** The image of one platform. */
export interface PublishedPart {
  readonly digest: Digest
  /** Null where only the configuration would tell. */
  readonly platform: Platform | null
  /** Bottom first; sizes in bytes, as the registry keeps them: what a pull downloads. */
  readonly layers: readonly { readonly digest: Digest; readonly size: number }[]
  config(): Promise<Answer<ImageConfig>>
}

/** Asks for a tag: one GET. */
export async function publishedImage(
  registry: Registry,
  image: ImageName,
  tag: string
): Promise<Answer<PublishedImage>> {
  const answer = await registry.manifest(image, tag)
  return answer.kind === 'yes' ? { kind: 'yes', value: opened(registry, image, answer.value) } : answer
}

function opened(registry: Registry, image: ImageName, manifest: Manifest): PublishedImage {
  const { content } = manifest
  if (content.kind === 'image') {
    const part = partOf(registry, image, manifest, null)
    const only: Answer<readonly PublishedPart[]> = { kind: 'yes', value: part === null ? [] : [part] }
    return { manifest, platforms: null, parts: () => Promise.resolve(only) }
  }
  const children = new Map<Digest, Promise<Answer<PublishedPart>>>()
  const child = (digest: Digest, platform: Platform): Promise<Answer<PublishedPart>> => {
    const known = children.get(digest) ?? askChild(registry, image, digest, platform)
    children.set(digest, known)
    return known
  }
  return {
    manifest,
    platforms: content.children.map(one => one.platform),
    async parts(platforms) {
      const wanted = content.children.filter(one => platforms.length === 0 || platforms.includes(one.platform))
      const answers = await Promise.all(wanted.map(one => child(one.digest, one.platform)))
      const parts: PublishedPart[] = []
      for (const answer of answers) {
        if (answer.kind !== 'yes') return answer
        parts.push(answer.value)
      }
      return { kind: 'yes', value: parts }
    }
  }
}

async function askChild(
  registry: Registry,
  image: ImageName,
  digest: Digest,
  platform: Platform
): Promise<Answer<PublishedPart>> {
  const answer = await registry.manifest(image, digest)
  if (answer.kind !== 'yes') return answer
  const part = partOf(registry, image, answer.value, platform)
  return part === null ? { kind: 'no' } : { kind: 'yes', value: part }
}

function partOf(
  registry: Registry,
  image: ImageName,
  manifest: Manifest,
  platform: Platform | null
): PublishedPart | null {
  const { content } = manifest
  if (content.kind !== 'image') return null
  let config: Promise<Answer<ImageConfig>> | undefined
  return {
    digest: manifest.digest,
    platform,
    layers: content.layers,
    config: () => (config ??= registry.config(image, content.config))
  }
}
