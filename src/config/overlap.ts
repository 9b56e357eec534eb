import { UserError } from '../errors'
import type { ImageSpec } from './spec'

/** Names a place of the configuration in messages: `bases.python.image`, with file and line where there is a file. */
export type Label = (path: readonly string[]) => string

/**
 * Two entries may share an image's repository only when nothing that they push can be the same tag: both must write their
 * tags, and none twice. Default tags (`latest`) would otherwise be moved from one image to another and back.
 */
export function checkOverlap(bases: readonly ImageSpec[], services: readonly ImageSpec[], label: Label): void {
  const seen = new Map<string, { readonly path: readonly string[]; readonly spec: ImageSpec }[]>()
  const entries = [
    ...bases.map(spec => ({ path: ['bases', spec.name, 'image'], spec })),
    ...services.map(spec => ({ path: ['services', spec.name, 'image'], spec }))
  ]
  for (const entry of entries) {
    const others = seen.get(entry.spec.image) ?? []
    for (const other of others) {
      const problem = conflictOf(other.spec, entry.spec)
      if (problem !== null)
        throw new UserError(
          `${label(entry.path)}: ${entry.spec.image} is also the image of ${other.path.slice(0, 2).join('.')}, and ${problem}`
        )
    }
    seen.set(entry.spec.image, [...others, entry])
  }
}

function conflictOf(one: ImageSpec, other: ImageSpec): string | null {
  if (one.tags === null || other.tags === null)
    return 'both would push the same tags. Give one of them another image, or write different "tags" for both.'
  const shared = one.tags.find(tag => other.tags?.includes(tag) === true)
  return shared === undefined ? null : `both push the tag "${shared}". Give each tag to one of them.`
}
