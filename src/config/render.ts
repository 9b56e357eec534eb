import { Document, isMap, isScalar } from 'yaml'
import type { BaseEntry, Configuration, ServiceEntry } from './schema'

const heading = ` What base-image-planner builds: base images with everything that rarely changes, services with the code on top.
 All paths are relative to the root of the repository.`

const comments: Readonly<Record<string, string>> = {
  registry: ' Prefix of image names without a host.',
  bases:
    ' Rebuilt when their dependencies change, and when they are too old where "refresh" says so:\n   refresh: { max-age: 30d, upstream: rebuild }',
  services: ' Which base a service uses is read from its FROM and COPY --from lines.'
}

/** A comment above a key, such as another reading of what was found; above the nearest key that there is. */
export interface Note {
  readonly path: readonly string[]
  readonly text: string
}

/** A configuration as the text of a file, with comments. What {@link ./load} reads from it is the same configuration. */
export function renderConfiguration(configuration: Configuration, notes: readonly Note[] = []): string {
  const { version, registry, ignore, bases = {}, services = {} } = configuration
  const images = [...Object.values(bases), ...Object.values(services)].map(({ image }) => image)
  const prefix = registry === undefined ? commonPrefix(images) : null
  const shorten = (entries: Readonly<Record<string, BaseEntry | ServiceEntry>>): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(entries).map(([name, { image, ...rest }]) => [
        name,
        { image: prefix === null ? image : image.slice(prefix.length + 1), ...rest }
      ])
    )
  const document = new Document(
    {
      version,
      ...(registry === undefined && prefix === null ? {} : { registry: registry ?? prefix }),
      ...(ignore === undefined ? {} : { ignore }),
      ...(Object.keys(bases).length === 0 ? {} : { bases: shorten(bases) }),
      ...(Object.keys(services).length === 0 ? {} : { services: shorten(services) })
    },
    { aliasDuplicateObjects: false }
  )
  document.commentBefore = heading
  if (isMap(document.contents))
    for (const { key } of document.contents.items) {
      const comment = isScalar(key) ? comments[String(key.value)] : undefined
      if (!isScalar(key) || comment === undefined) continue
      key.commentBefore = comment
      key.spaceBefore = true
    }
  for (const { path, text } of notes) noteAt(document, path, text)
  return document.toString({ lineWidth: 0 })
}

function noteAt(document: Document, path: readonly string[], text: string): void {
  for (let length = path.length; length > 0; length--) {
    const parent: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === path[length - 1])
      : undefined
    if (pair === undefined || !isScalar(pair.key)) continue
    const before = pair.key.commentBefore
    pair.key.commentBefore = [...(before === null || before === undefined ? [] : [before]), ` ${text}`].join('\n')
    return
  }
}

/** The folder that all names share, when what is left of each is a name without a host. */
function commonPrefix(images: readonly string[]): string | null {
  const [first] = images
  const prefix = first?.slice(0, first.lastIndexOf('/'))
  if (prefix === undefined || prefix === '' || prefix === 'oci:.') return null
  return images.every(image => image.startsWith(`${prefix}/`) && !image.slice(prefix.length + 1).includes('/'))
    ? prefix
    : null
}
