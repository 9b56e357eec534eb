import type { ImageId, ImageSpec, Specification } from '../config/spec'
import { imageId } from '../config/spec'
import { splitTag } from '../facts/ask-tags'
import type { Warning } from '../ports'
import { tagsOf } from '../tags/tags'
import type { TemplateContext } from '../tags/tag-template'

/** The tags that the event asks for on one image, rendered once. */
export interface ImageTags {
  /** Full references, without that of the hash. */
  readonly references: readonly string[]
  readonly warnings: readonly Warning[]
  /** Of the references, those that an image which is there may be pointed at. */
  readonly movable: MovableTags
}

export interface MovableTags {
  /** All but those that name a moment (`v{{date 'YYYYMMDD-HHmmss'}}`): the name of one build is not put on an image of another time. */
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
  const { references, namings, warnings } = tagsOf(spec.kind, spec.tags, tagging)
  const lasting = references.filter(reference => namings.get(reference) !== 'moment')
  if (spec.kind === 'service') {
    const standing = references.filter(reference => namings.get(reference) === 'stands')
    return { references, warnings, movable: { lasting, standing } }
  }
  // A base is handed on by its digest, so nothing depends on where its `latest` points: it is not looked at on every push.
  const own = lasting.filter(reference => splitTag(reference).image === spec.image)
  return { references, warnings, movable: { lasting: own, standing: [] } }
}
