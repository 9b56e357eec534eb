import type { Answer, Digest, Registry, Unanswered } from '../ports'

/**
 * Of full references, those that do not point at a digest yet: one HEAD each.
 *
 * @param absent whether a tag that does not exist is one of them
 */
export async function tagsElsewhere(
  registry: Registry,
  references: readonly string[],
  digest: Digest,
  absent: 'counts' | 'is left'
): Promise<readonly string[] | Unanswered> {
  const answers = await Promise.all(references.map(reference => askReference(registry, reference)))
  const found: string[] = []
  for (const [index, answer] of answers.entries()) {
    if (answer.kind === 'unknown') return answer
    const reference = references[index]
    const isElsewhere = answer.kind === 'no' ? absent === 'counts' : answer.value !== digest
    if (reference !== undefined && isElsewhere) found.push(reference)
  }
  return found
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
