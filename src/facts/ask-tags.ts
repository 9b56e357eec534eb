import type { Answer, Digest, Registry, Unanswered } from '../ports'

/** Where tags point that are to point at one image. */
export interface PlacedTags {
  /** Full references that do not point at it yet. */
  readonly elsewhere: readonly string[]
  /** Of all full references, what each points at; one that does not exist is left out. */
  readonly at: ReadonlyMap<string, Digest>
}

/**
 * Asks where full references point: one HEAD each.
 *
 * @param absent whether a tag that does not exist is one that points elsewhere
 */
export async function placedTags(
  registry: Registry,
  references: readonly string[],
  digest: Digest,
  absent: 'counts' | 'is left'
): Promise<PlacedTags | Unanswered> {
  const answers = await Promise.all(references.map(reference => askReference(registry, reference)))
  const elsewhere: string[] = []
  const at = new Map<string, Digest>()
  for (const [index, answer] of answers.entries()) {
    if (answer.kind === 'unknown') return answer
    const reference = references[index] ?? ''
    if (answer.kind === 'yes') at.set(reference, answer.value)
    if (answer.kind === 'no' ? absent === 'counts' : answer.value !== digest) elsewhere.push(reference)
  }
  return { elsewhere, at }
}

/** A full reference as the image and the tag that it names. */
export function splitTag(reference: string): { readonly image: string; readonly tag: string } {
  const colon = reference.lastIndexOf(':')
  return { image: reference.slice(0, colon), tag: reference.slice(colon + 1) }
}

function askReference(registry: Registry, reference: string): Promise<Answer<Digest>> {
  const { image, tag } = splitTag(reference)
  return registry.digest(image, tag)
}
