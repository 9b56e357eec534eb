import { bytesOfPath, pathOfBytes } from '../path-bytes'
import type { ImageName, ObjectId } from '../ports'

/** Labels that a build carries and later plans read. */
export const labelNames = {
  created: 'org.opencontainers.image.created',
  revision: 'org.opencontainers.image.revision',
  source: 'org.opencontainers.image.source',
  baseName: 'org.opencontainers.image.base.name',
  baseDigest: 'org.opencontainers.image.base.digest',
  dependencyHash: 'io.base-image-planner.dependency-hash',
  sourceHash: 'io.base-image-planner.source-hash',
  inputs: 'io.base-image-planner.inputs',
  /** `reference@digest` of every image that the build started from and whose digest was known, separated by spaces. */
  upstream: 'io.base-image-planner.upstream',
  /** `name@digest` of every base whose digest was known, separated by spaces. */
  bases: 'io.base-image-planner.bases',
  /** Files that ONBUILD triggers of images outside of the plan took in, and these triggers; see `triggersLabel`. */
  onbuild: 'io.base-image-planner.onbuild'
} as const

/** A label that passes this is left out: registries and tools limit what they take. */
const inputsLimit = 16 * 1024

export interface LabelFacts {
  readonly kind: 'base' | 'service'
  readonly hash: string
  /** Null where the image is of no commit. */
  readonly revision: ObjectId | null
  readonly repositoryUrl: string | null
  readonly created: Date
  /** The image that the target's chain of FROM ends in. */
  readonly foundation: { readonly name: ImageName; readonly digest: string | null } | null
  readonly upstreams: readonly { readonly reference: string; readonly digest: string }[]
  readonly bases: readonly { readonly name: string; readonly digest: string }[]
  /** Short hashes of the inputs, by path; null where {@link mayBeListed} says no. */
  readonly inputs: ReadonlyMap<string, string> | null
  /** Empty where nothing is known of triggers. */
  readonly onbuild: string
}

/** Whether a label of so many inputs could be short enough at all; tens of thousands of hashes need not be worked out for none. */
export function mayBeListed(inputs: ReadonlyMap<string, unknown>): boolean {
  let length = 0
  for (const path of inputs.keys()) length += path.length + '=0123456789ab '.length
  return length - 1 <= inputsLimit
}

/** Every label is there: what cannot be said is empty, since a label of the image below would show through and be false of this one. */
export function labelsOf(facts: LabelFacts): Readonly<Record<string, string>> {
  const inputs = facts.inputs === null ? null : writeInputs(facts.inputs)
  return {
    ...Object.fromEntries(Object.values(labelNames).map(name => [name, ''])),
    [labelNames.created]: facts.created.toISOString().replace(/\.\d+Z$/, 'Z'),
    ...(facts.revision !== null && { [labelNames.revision]: facts.revision }),
    ...(facts.repositoryUrl !== null && { [labelNames.source]: facts.repositoryUrl }),
    ...(facts.foundation !== null && { [labelNames.baseName]: facts.foundation.name }),
    ...(facts.foundation?.digest != null && { [labelNames.baseDigest]: facts.foundation.digest }),
    [facts.kind === 'base' ? labelNames.dependencyHash : labelNames.sourceHash]: facts.hash,
    ...(facts.upstreams.length > 0 && {
      [labelNames.upstream]: facts.upstreams.map(({ reference, digest }) => `${reference}@${digest}`).join(' ')
    }),
    ...(facts.bases.length > 0 && {
      [labelNames.bases]: facts.bases.map(({ name, digest }) => `${name}@${digest}`).join(' ')
    }),
    [labelNames.onbuild]: facts.onbuild,
    ...(inputs !== null && inputs.length <= inputsLimit && { [labelNames.inputs]: inputs })
  }
}

/**
 * `path=hash` separated by spaces. Paths are percent-encoded but for `/` and unreserved characters, so that the value is one line
 * without a quote, a comma or an equals sign, whatever a file is called.
 */
export function writeInputs(inputs: ReadonlyMap<string, string>): string {
  return [...inputs].map(([path, hash]) => `${encodePath(path)}=${hash}`).join(' ')
}

/** The reverse of {@link writeInputs}; null where the value is not of that form. */
export function readInputs(value: string): ReadonlyMap<string, string> | null {
  const inputs = new Map<string, string>()
  for (const item of value.split(' ')) {
    const match = /^([^=]+)=([0-9a-f]{12})$/.exec(item)
    const path = match?.[1] === undefined ? null : decodePath(match[1])
    if (path === null || match?.[2] === undefined) return null
    inputs.set(path, match[2])
  }
  return inputs
}

/** Byte by byte, so that a name that is no UTF-8 comes back as it was. */
function encodePath(path: string): string {
  return path.replace(/[^A-Za-z0-9/._~-]/gu, character =>
    [...bytesOfPath(character)].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
  )
}

/** Null where it is not what {@link encodePath} writes. */
function decodePath(text: string): string | null {
  if (!/^(?:[A-Za-z0-9/._~-]|%[0-9A-F]{2})+$/.test(text)) return null
  const bytes = text.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return pathOfBytes(Buffer.from(bytes, 'latin1'))
}
