/** What a registry on loopback holds, asked over plain http without the code under test. */
export interface Pushed {
  /** Tags of an image repository, sorted; none where it does not exist. */
  tags(image: string): Promise<readonly string[]>
  /** Digest that a tag points to; null where there is no such tag. */
  digest(image: string, tag: string): Promise<string | null>
  /** Layers, bottom first, of the image (of the first platform of an index). */
  layers(image: string, reference: string): Promise<readonly string[]>
  /** Labels of the image. */
  labels(image: string, reference: string): Promise<Readonly<Record<string, string>>>
  /** Deletes the manifest that a tag points to, with all its tags. The registry must allow it. */
  remove(image: string, tag: string): Promise<void>
}

export interface Credentials {
  readonly username: string
  readonly password: string
}

const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json'
].join(', ')

/** `host` is `127.0.0.1:PORT`. */
export function pushedTo(host: string, credentials?: Credentials): Pushed {
  const secret = credentials === undefined ? null : `${credentials.username}:${credentials.password}`
  const authorization = secret === null ? {} : { authorization: `Basic ${Buffer.from(secret).toString('base64')}` }

  async function ask(method: string, path: string): Promise<Response | null> {
    const headers = { accept: ACCEPT, ...authorization }
    const answer = await fetch(`http://${host}/v2/${path}`, { method, headers })
    if (answer.status === 404) return null
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }

  async function manifest(image: string, reference: string): Promise<Manifest> {
    const answer = await ask('GET', `${image}/manifests/${reference}`)
    if (answer === null) throw new Error(`${image}:${reference} is not there`)
    const found = (await answer.json()) as Manifest
    const first = found.manifests?.[0]
    return first === undefined ? found : manifest(image, first.digest)
  }

  async function digest(image: string, tag: string): Promise<string | null> {
    const answer = await ask('HEAD', `${image}/manifests/${tag}`)
    return answer?.headers.get('docker-content-digest') ?? null
  }

  return {
    digest,
    tags: async image => {
      const answer = await ask('GET', `${image}/tags/list`)
      const list = answer === null ? null : ((await answer.json()) as { readonly tags: readonly string[] | null })
      return [...(list?.tags ?? [])].sort()
    },
    layers: async (image, reference) => ((await manifest(image, reference)).layers ?? []).map(layer => layer.digest),
    labels: async (image, reference) => {
      const config = (await manifest(image, reference)).config?.digest ?? ''
      const answer = await ask('GET', `${image}/blobs/${config}`)
      const content = (await answer?.json()) as
        { readonly config?: { readonly Labels?: Record<string, string> } } | undefined
      return content?.config?.Labels ?? {}
    },
    remove: async (image, tag) => {
      await ask('DELETE', `${image}/manifests/${(await digest(image, tag)) ?? tag}`)
    }
  }
}

interface Manifest {
  readonly manifests?: readonly { readonly digest: string }[]
  readonly layers?: readonly { readonly digest: string }[]
  readonly config?: { readonly digest: string }
}
