import { UserError } from '../errors'
import type { ImageSpec } from './spec'

/** Names a place of the configuration in messages: `bases.python.image`, with file and line where there is a file. */
export type Label = (path: readonly string[]) => string

/**
 * Two entries may share an image's repository only when nothing that they push can be the same tag: both must write their
 * tags, and none twice. Default tags (`latest`) would otherwise be moved from one image to another and back.
 */
export function checkOverlap(bases: readonly ImageSpec[], services: readonly ImageSpec[], label: Label): void {
  const images = new Map<
    string,
    { readonly first: string; readonly hasDefaults: boolean; readonly tags: Map<string, string> }
  >()
  const entries = [
    ...bases.map(spec => ({ section: 'bases', spec })),
    ...services.map(spec => ({ section: 'services', spec }))
  ]
  for (const { section, spec } of entries) {
    const name = `${section}.${spec.name}`
    const known = images.get(spec.image)
    const problem = known === undefined ? null : conflictOf(known, spec)
    if (problem !== null)
      throw new UserError(
        `${label([section, spec.name, 'image'])}: ${spec.image} is also the image of ${problem.of}, and ${problem.why}`
      )
    const tags = known?.tags ?? new Map<string, string>()
    for (const tag of spec.tags ?? []) tags.set(tag, name)
    images.set(spec.image, { first: known?.first ?? name, hasDefaults: spec.tags === null, tags })
  }
}

function conflictOf(
  known: { readonly first: string; readonly hasDefaults: boolean; readonly tags: ReadonlyMap<string, string> },
  { tags }: ImageSpec
): { readonly of: string; readonly why: string } | null {
  if (known.hasDefaults || tags === null) {
    const why = 'both would push the same tags. Give one of them another image, or write different "tags" for both.'
    return { of: known.first, why }
  }
  for (const tag of tags) {
    const other = known.tags.get(tag)
    if (other !== undefined) return { of: other, why: `both push the tag "${tag}". Give each tag to one of them.` }
  }
  return null
}
