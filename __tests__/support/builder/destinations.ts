import { flag, lines, list } from './inputs'
import type { BuildInputs } from './inputs'

export interface Destination {
  /** As the tag or output says it. */
  readonly reference: string
  /** As `buildah push` takes it. */
  readonly transport: string
}

export interface Destinations {
  readonly tags: readonly string[]
  readonly pushes: readonly Destination[]
  /** Several platforms: an image index. */
  readonly list: boolean
}

/** Where `tags`, `push` and `outputs` say that the image goes. */
export function destinations(inputs: BuildInputs): Destinations {
  const tags = list(inputs['tags'])
  const outputs = lines(inputs['outputs']).map(attributes)
  const unknown = outputs.find(
    each => !['image', 'registry', 'oci', 'docker', 'cacheonly'].includes(each['type'] ?? '')
  )
  if (unknown !== undefined) throw new Error(`outputs: this builder cannot write ${JSON.stringify(unknown)}`)
  const push = flag(inputs, 'push') || outputs.some(each => each['type'] === 'registry' || each['push'] === 'true')
  if (push && tags.length === 0) throw new Error('push without tags: nothing says where to')
  const archives = outputs.flatMap(each => {
    const file = each['dest']
    return each['type'] === 'oci' && file !== undefined ? [{ reference: file, transport: `oci-archive:${file}` }] : []
  })
  return { tags, pushes: [...(push ? tags.map(tagged) : []), ...archives], list: list(inputs['platforms']).length > 1 }
}

function tagged(reference: string): Destination {
  return { reference, transport: reference.startsWith('oci:') ? reference : `docker://${reference}` }
}

/** `type=image,push=true,"name=a,b"` as a record. */
function attributes(line: string): Record<string, string> {
  const pairs = line.match(/("[^"]*"|[^,])+/g) ?? []
  return Object.fromEntries(
    pairs.map(pair => {
      const [key = '', ...value] = pair.replaceAll('"', '').trim().split('=')
      return [key, value.join('=')]
    })
  )
}
