import type {
  Answer,
  Digest,
  ImageConfig,
  Manifest,
  ManifestContent,
  Platform,
  Registry,
  Unanswered,
  RuntimeConfig
} from '../../src/ports'

export interface MemoryPart {
  readonly platform: Platform
  readonly layers: readonly Digest[]
  readonly labels?: Readonly<Record<string, string>>
  readonly created?: string
  /** Default: a digest of its own per layer. */
  readonly diffIds?: readonly Digest[]
  readonly createdBy?: readonly string[]
  readonly onBuild?: readonly string[]
}

/** A single image, an index of several, or what a registry that is down says. */
export type MemoryImage = MemoryPart | readonly MemoryPart[] | 'unknown'

export interface MemoryRegistry extends Registry {
  /** What was asked, in order: `GET ghcr.io/acme/app:latest`, `HEAD …`, `CONFIG …`. */
  readonly asked: string[]
}

export const down: Unanswered = {
  kind: 'unknown',
  code: 'unreachable',
  message: 'ghcr.io does not answer',
  fix: 'run the job again'
}

/** A registry that is values, by full reference `image:tag`. An image's digest is `sha256:<reference>`. */
export function memoryRegistry(images: Readonly<Record<string, MemoryImage>>): MemoryRegistry {
  const asked: string[] = []
  const manifests = new Map<string, Manifest>()
  const configs = new Map<string, ImageConfig>()
  for (const [reference, image] of Object.entries(images)) {
    if (image === 'unknown') continue
    const name = reference.slice(0, reference.lastIndexOf(':'))
    const parts = isIndex(image) ? image : [image]
    const children = parts.map((part, index) => {
      const digest = isIndex(image) ? `sha256:${reference}/${index}` : `sha256:${reference}`
      const config = `sha256:config-of-${digest}`
      const layers = part.layers.map(layer => ({ digest: layer, size: 1 }))
      configs.set(config, configOf(part))
      manifests.set(`${name}@${digest}`, manifest(digest, { kind: 'image', config, layers }))
      return { platform: part.platform, digest }
    })
    const whole = isIndex(image)
      ? manifest(`sha256:${reference}`, { kind: 'index', children })
      : manifests.get(`${name}@sha256:${reference}`)
    if (whole !== undefined) manifests.set(reference, whole)
  }

  function answer<T>(question: string, reference: string, value: T | undefined): Promise<Answer<T>> {
    asked.push(question)
    if (images[reference] === 'unknown') return Promise.resolve(down)
    return Promise.resolve(value === undefined ? { kind: 'no' } : { kind: 'yes', value })
  }

  return {
    asked,
    get requests() {
      return asked.length
    },
    prepare: () => undefined,
    login: () => 'open',
    account: () => ({ username: null, source: 'nowhere', problems: [] }),
    mayPush: () => Promise.resolve({ kind: 'allowed' }),
    manifest: (image, reference) => {
      const full = reference.startsWith('sha256:') ? `${image}@${reference}` : `${image}:${reference}`
      return answer(`GET ${full}`, full, manifests.get(full))
    },
    digest: (image, tag) => answer(`HEAD ${image}:${tag}`, `${image}:${tag}`, manifests.get(`${image}:${tag}`)?.digest),
    config: (image, digest) => answer(`CONFIG ${image}`, '', configs.get(digest)),
    retag: () => Promise.reject(new Error('a plan moves no tag'))
  }
}

function isIndex(image: MemoryPart | readonly MemoryPart[]): image is readonly MemoryPart[] {
  return Array.isArray(image)
}

function manifest(digest: Digest, content: ManifestContent): Manifest {
  return { digest, mediaType: 'application/vnd.oci.image.manifest.v1+json', bytes: new Uint8Array(), content }
}

function configOf({ platform, labels = {}, created, layers, diffIds, createdBy, onBuild }: MemoryPart): ImageConfig {
  const plain = diffIds ?? layers.map(layer => `${layer}-plain`)
  return {
    platform,
    labels,
    created: created ?? null,
    diffIds: plain,
    createdBy: createdBy ?? [],
    onBuild: onBuild ?? [],
    runtime: noRuntime
  }
}

/** Of an image that nobody wants to start. */
export const noRuntime: RuntimeConfig = { user: '', environment: new Map(), ports: [], entrypoint: [], history: [] }
