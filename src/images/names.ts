import { UserError } from '../errors'
import { imageId, type BuildContext, type ImageSpec } from '../config/spec'
import { printable } from '../printable'
import { contextName } from '../reference/context-name'
import { parseReference } from '../reference/reference'
import { parseTemplate } from '../tags/tag-template'

/** Which image of the plan a name in a Dockerfile means. */
export interface PlannedNames {
  /** The one that a reference in the Dockerfile of an image names; null where it names none. */
  named(image: ImageSpec, reference: string): ImageSpec | null
  /** The one behind a named context of an image, by the name that it is looked up under. */
  behind(image: ImageSpec, context: string): ImageSpec | null
}

/**
 * References are compared as repositories, whatever the tag; where several images share a repository, their tags tell them apart.
 *
 * @param loose images that are also recognised by the last part of their name, under another host or owner
 */
export function plannedNames(images: readonly ImageSpec[], loose: ReadonlySet<ImageSpec> = new Set()): PlannedNames {
  const byRepository = groupedBy(images, spec => spec.image)
  const byLastPart = groupedBy(loose, spec => lastPart(spec.image))
  const byId = new Map(images.map(spec => [imageId(spec), spec]))

  function named(image: ImageSpec, reference: string): ImageSpec | null {
    const read = readReference(reference)
    if (read === null) return null
    const found = byRepository.get(read.repository)
    if (found === undefined) return byLastPart.get(lastPart(read.repository))?.find(spec => spec !== image) ?? null
    const one = found.length === 1 ? (found[0] ?? null) : byTag(image, reference, read.tag, found)
    return one === image ? null : one
  }

  return {
    named,
    behind(image, name) {
      const context = contextOf(image, name)
      if (context?.kind === 'planned') return byId.get(`${context.group}.${context.key}`) ?? null
      return context?.kind === 'image' ? named(image, context.reference) : null
    }
  }
}

/** The named context that a name of the Dockerfile of an image is looked up under. */
export function contextOf(image: ImageSpec, name: string): BuildContext | null {
  return image.buildContexts.find(context => contextName(context.name) === name) ?? null
}

/** @throws UserError where the tag leaves open which one it is */
function byTag(image: ImageSpec, reference: string, tag: string, found: readonly ImageSpec[]): ImageSpec | null {
  const tagged = found.filter(spec => spec.tags?.some(template => mayRender(template, tag)))
  const others = found.filter(spec => spec !== image)
  const [only, second] = tagged.length > 0 ? tagged : others
  if (only !== undefined && second === undefined) return only
  const names = found.map(spec => printable(imageId(spec))).join(', ')
  throw new UserError(
    `${printable(image.dockerfile)}: ${printable(reference)} may be any of ${names}, which share this repository. ` +
      `Name a tag that only one of them has under "tags", or give them images of their own.`
  )
}

/** Whether a template of tags can become a tag: what it computes may be anything. */
function mayRender(template: string, tag: string): boolean {
  const written = /^type=raw,(?:.*,)?value=([^,]+)/.exec(template.trim())?.[1] ?? template.trim()
  if (written.startsWith('type=')) return false
  const texts: string[] = ['']
  for (const part of parseTemplate(written)) {
    if (part.kind === 'text') texts.push((texts.pop() ?? '') + part.text)
    else texts.push('')
  }
  const [first = '', ...others] = texts
  const last = others.pop()
  if (last === undefined) return first === tag
  let at = first.length
  for (const text of others) {
    const found = tag.indexOf(text, at)
    if (found < 0) return false
    at = found + text.length
  }
  return tag.startsWith(first) && tag.endsWith(last) && tag.length > at + last.length - 1
}

function groupedBy<T>(items: Iterable<T>, key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

function readReference(reference: string): { readonly repository: string; readonly tag: string } | null {
  try {
    const { domain, path, tag } = parseReference(reference)
    return { repository: `${domain}/${path}`, tag: tag ?? 'latest' }
  } catch {
    return null
  }
}

function lastPart(image: string): string {
  return image.slice(image.lastIndexOf('/') + 1)
}
