import { inSentences, UserError } from './errors'
import { splitTag } from './facts/ask-tags'
import type { Retag } from './pipeline'
import type { Registry } from './ports'
import { printable } from './printable'

/** A tag that does not point where it should. */
export interface Unmoved {
  readonly reference: string
  /** `refused`: the registry never lets it move; `unknown`: it may at another time. */
  readonly kind: 'refused' | 'unknown'
  /** What happened and what helps, in sentences. */
  readonly said: string
}

export interface MovedTags {
  /** Full references that point at their image now. */
  readonly there: readonly string[]
  readonly unmoved: readonly Unmoved[]
}

/** Points tags at images that are there, all at once. One that cannot be moved keeps no other one from moving. */
export async function moveTags(
  retags: readonly Retag[],
  registry: Registry,
  say: (line: string) => void
): Promise<MovedTags> {
  const there: string[] = []
  const unmoved: Unmoved[] = []
  await Promise.all(
    retags.map(async ({ reference, manifest }) => {
      const { image, tag } = splitTag(reference)
      const result = await registry.retag(image, manifest, tag)
      switch (result.kind) {
        case 'moved':
          say(`Tagged: ${printable(reference)} → ${manifest.digest}`)
          there.push(reference)
          break
        case 'already':
          there.push(reference)
          break
        case 'refused':
        case 'unknown': {
          const said = `${reference} could not be pointed at ${manifest.digest}: ${inSentences(result)}`
          unmoved.push({ reference, kind: result.kind, said })
        }
      }
    })
  )
  return { there, unmoved }
}

/**
 * The failure of a run that could not move all tags: why, what is true now, and what mends it.
 *
 * @param more what else is true, a sentence
 */
export function unmovedError({ there, unmoved }: MovedTags, more = ''): UserError {
  const state = there.length === 0 ? 'No tag was moved.' : `Moved, and left so: ${[...there].sort().join(', ')}.`
  const end = [state, more, 'Run it again when that is mended: it moves what is left.'].filter(one => one !== '')
  return new UserError([...unmoved.map(one => one.said), end.join(' ')].join('\n'))
}
