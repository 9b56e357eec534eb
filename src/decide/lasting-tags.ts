import { tagsOf, type TagContext } from '../tags/tags'

/** References that an image which is there may be pointed at. */
export interface ImageTags {
  /** All but those that name a moment. */
  readonly lasting: readonly string[]
  /** Those of them that do not name the commit either: what stands for the branch, such as `latest`. */
  readonly standing: readonly string[]
}

/** A day, an hour, a minute and a second: every field of a date is another one then. */
const later = 90_061_000

/**
 * Tells the references of an image apart. A tag that names a moment (`v{{date 'YYYYMMDD-HHmmss'}}`) is the name of a build: it is not put on an
 * image that was built at another time.
 */
export function imageTags(
  kind: 'base' | 'service',
  templates: readonly string[] | null,
  context: TagContext,
  references: readonly string[]
): ImageTags {
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
