import { tagsOf, type TagContext } from './tags'

/** A day, an hour, a minute and a second: every field of a date is another one then. */
const later = 90_061_000

/**
 * The references that an image which is there may be pointed at. A tag that names a moment (`v{{date 'YYYYMMDD-HHmmss'}}`) is the name of a
 * build: it is not put on an image that was built at another time.
 */
export function lastingReferences(
  kind: 'base' | 'service',
  templates: readonly string[] | null,
  context: TagContext,
  references: readonly string[]
): readonly string[] {
  const then = new Set(tagsOf(kind, templates, { ...context, now: new Date(context.now.getTime() + later) }).references)
  return references.filter(reference => then.has(reference))
}
