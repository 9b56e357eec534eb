import { createHash, hash as digestOf } from 'node:crypto'

/**
 * Version of the canonical form below. It is part of every hash: raise it whenever the form changes, so that a new release
 * rebuilds once instead of taking an old image for a new one. The golden vectors of the tests pin it.
 */
export const schemaVersion = 2

/** What identifies one input: `key` is where the build sees it, `identity` what it holds. */
export interface HashedInput {
  /** Path relative to the context, or `//path` relative to the repository for an input that no Dockerfile line names. */
  readonly key: string
  /** `100644:<blob id>`, `facts:<format>:<sha256>`, …: two inputs are the same exactly when their identities are. */
  readonly identity: string
}

/** Everything that a hash covers. The order of `args`, `inputs` and `parents` does not matter. */
export interface HashedImage {
  readonly kind: 'base' | 'service'
  /** Canonical instructions of the needed stages, in order. */
  readonly instructions: readonly string[]
  /** Configured build arguments that a needed stage declares. */
  readonly args: readonly { readonly name: string; readonly value: string }[]
  readonly inputs: readonly HashedInput[]
  /** Dependency hashes of the bases that the image is built from, each with the place that it takes in the Dockerfile. */
  readonly parents: readonly { readonly place: string; readonly hash: string }[]
}

/**
 * SHA-256 over the canonical form: one JSON array per line, so that no content can be taken for a separator.
 *
 * @returns 64 lower-case hex digits
 */
export function hashImage(image: HashedImage): string {
  const hash = createHash('sha256')
  const put = (...record: readonly string[]): unknown => hash.update(JSON.stringify(record) + '\n')
  put('base-image-planner', String(schemaVersion), image.kind)
  for (const instruction of image.instructions) put('instruction', instruction)
  for (const { name, value } of sortedBy(image.args, arg => arg.name)) put('arg', name, value)
  for (const { place, hash: parent } of sortedBy(image.parents, parent => parent.place)) put('parent', place, parent)
  // One update for all inputs: with 100,000 of them, a call each is what would cost.
  let lines = ''
  for (const { key, identity } of sortedBy(image.inputs, input => input.key))
    lines += `["input",${JSON.stringify(key)},${JSON.stringify(identity)}]\n`
  hash.update(lines)
  return hash.digest('hex')
}

/** SHA-256 of some bytes, 64 hex digits. */
export function sha256(content: Uint8Array | string): string {
  return digestOf('sha256', content)
}

/** The tag that a hash gives: `deps-` or `src-` and the first 16 of its hex digits. */
export function hashTag(kind: 'base' | 'service', hash: string): string {
  return `${kind === 'base' ? 'deps' : 'src'}-${hash.slice(0, 16)}`
}

/** By code units: the same order on every machine, whatever its locale. */
function sortedBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...items].sort((a, b) => {
    const left = key(a)
    const right = key(b)
    return left < right ? -1 : left > right ? 1 : 0
  })
}
