import { printable } from '../printable'

/**
 * What is wrong with the labels of an image that is there under the tag of a hash; null where each of them holds the whole hash. A tag
 * is sixteen digits that anybody may put on anything.
 */
export function hashMismatch(
  labelled: readonly (string | null)[],
  hash: string,
  word: 'dependency' | 'source'
): string | null {
  const other = labelled.find(one => one !== hash)
  if (other === undefined) return null
  return other === null ? `carries no ${word} hash` : `was built for the ${word} hash ${printable(other.slice(0, 16))}`
}
