import type { ImageId, ImageSpec, Specification } from '../config/spec'
import { imageId } from '../config/spec'
import { splitTag } from '../facts/ask-tags'
import type { Warning } from '../ports'
import { tagsOf, type TagContext } from '../tags/tags'
import type { TemplateContext } from '../tags/tag-template'

/** The tags that the event asks for on one image, rendered once. */
export interface ImageTags {
  /** Full references, without that of the hash. */
  readonly references: readonly string[]
  readonly warnings: readonly Warning[]
  /** Of the references, those that an image which is there may be pointed at. */
  readonly movable: () => MovableTags
}

export interface MovableTags {
  /** All but those that name a moment. */
  readonly lasting: readonly string[]
  /** Those of them that do not name the commit either: what stands for the branch, such as `latest`. */
  readonly standing: readonly string[]
}

/**
 * @param extraBaseTag a further tag of the bases, as a manual run asks for one
 * @throws UserError for a mistake in a template
 */
export function tagsOfImages(
  { bases, services }: Specification,
  context: TemplateContext,
  extraBaseTag: string | null
): ReadonlyMap<ImageId, ImageTags> {
  const extra = extraBaseTag === null ? [] : [extraBaseTag]
  return new Map([...bases, ...services].map(spec => [imageId(spec), imageTags(spec, context, extra)]))
}

function imageTags(spec: ImageSpec, context: TemplateContext, extra: readonly string[]): ImageTags {
  const tagging = { ...context, image: spec.image, ...(spec.kind === 'base' && extra.length > 0 && { extra }) }
  const { references, warnings } = tagsOf(spec.kind, spec.tags, tagging)
  return {
    references,
    warnings,
    movable: () => {
      if (spec.kind === 'service') return movableTags('service', spec.tags, tagging, references)
      const own = references.filter(reference => splitTag(reference).image === spec.image)
      // A base is handed on by its digest, so nothing depends on where its `latest` points: it is not looked at on every push.
      return { ...movableTags('base', spec.tags, tagging, own), standing: [] }
    }
  }
}

/** A day, an hour, a minute and a second: every field of a date is another one then. */
const later = 90_061_000

/**
 * Tells the references of an image apart. A tag that names a moment (`v{{date 'YYYYMMDD-HHmmss'}}`) is the name of a build: it is not put on an
 * image that was built at another time.
 */
export function movableTags(
  kind: 'base' | 'service',
  templates: readonly string[] | null,
  context: TagContext,
  references: readonly string[]
): MovableTags {
  const { event, now } = context
  const sameIn = (other: Partial<TagContext>): ((reference: string) => boolean) => {
    const rendered = new Set(tagsOf(kind, templates, { ...context, ...other }).references)
    return reference => rendered.has(reference)
  }
  const lasting = references.filter(sameIn({ now: new Date(now.getTime() + later) }))
  const sha = event.sha.replace(/[0-9a-f]/g, digit => (digit === '0' ? '1' : '0'))
  const standing = lasting.filter(sameIn({ event: { ...event, sha }, commitDate: new Date(later) }))
  return { lasting, standing }
}
