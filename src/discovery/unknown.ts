import { withoutTag } from './written-image'

/** Stands in a text for what only a run knows; the text of the expression follows, up to {@link closed}. */
const open = '\uE000'
const closed = '\uE001'

/** What a text says with its unknown parts as they were written; for people. */
export function shown(text: string): string {
  return text.replaceAll(open, '').replaceAll(closed, '')
}

export function isKnown(text: string): boolean {
  return !text.includes(open)
}

/** An unknown text, written as this. */
export function unknown(text: string): string {
  return `${open}${text}${closed}`
}

/** The name in a reference that may have an unknown tag; null where the name is unknown. */
export function imageOf(reference: string): string | null {
  const cut = reference.indexOf(open)
  if (cut < 0) return withoutTag(reference)
  const known = reference.slice(0, cut)
  const colon = known.lastIndexOf(':')
  return colon > known.lastIndexOf('/') && colon > 0 ? known.slice(0, colon) : null
}
