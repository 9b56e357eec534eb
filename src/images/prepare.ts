import { sha256 } from '../hash/canonical'
import type { BaseSpec, ImageSpec, ServiceSpec, Specification } from '../config/spec'
import type { Warning } from '../ports'
import type { Binding } from './bind'
import { bindImages, inBuildOrder, type BoundImages } from './bound'
import { DockerfileReader, type DescribedImage } from './described'
import { countedFiles } from './counted'
import { hashBase, hashService, type ImageHash } from './hashed'
import type { Readings } from './read-files'
import { standingOf } from './standing'
import { inputsOf, type ImageInputs } from './inputs'
import { withBasePlatforms } from './platforms'
import type { Snapshot } from './snapshot'

/** An image of the specification at one commit: what it is built from, what it consumes, its hash. */
export interface PreparedImage<Spec extends ImageSpec = ImageSpec> {
  readonly spec: Spec
  readonly image: DescribedImage<Spec>
  readonly bindings: readonly Binding[]
  readonly inputs: ImageInputs
  readonly hash: ImageHash
}

export interface Prepared {
  /** Parents first. */
  readonly bases: readonly PreparedImage<BaseSpec>[]
  readonly services: readonly PreparedImage<ServiceSpec>[]
  readonly warnings: readonly Warning[]
}

/** Results of the commit before that still hold: each step asks here, and makes what is not remembered. */
export interface Memory {
  /** @param key of {@link DockerfileReader.contentsKey} */
  bound(key: string, make: () => Promise<BoundImages>): Promise<BoundImages>
  inputs(image: DescribedImage, make: () => Promise<ImageInputs>): Promise<ImageInputs>
  /** @param parents dependency hashes of the bases that the image is built from, in the order of its bindings */
  hash(
    image: DescribedImage,
    inputs: ImageInputs,
    parents: readonly string[],
    make: () => Promise<ImageHash>
  ): Promise<ImageHash>
  readonly readings: Readings
}

/** The memory of a single plan: there is nothing before it. */
function noMemory(): Memory {
  return {
    bound: (_, make) => make(),
    inputs: (_, make) => make(),
    hash: (_image, _inputs, _parents, make) => make(),
    readings: new Map()
  }
}

/** One image as soon as it is prepared. */
export type Ready =
  | { readonly kind: 'base'; readonly image: PreparedImage<BaseSpec> }
  | { readonly kind: 'service'; readonly image: PreparedImage<ServiceSpec> }

/**
 * Works out inputs and hashes of every image, from the commit alone.
 *
 * @throws UserError where a Dockerfile is missing or broken, a base is used by nothing, or bases are built from one another in a cycle
 */
export async function prepareImages(
  specification: Specification,
  snapshot: Snapshot,
  memory: Memory = noMemory()
): Promise<Prepared> {
  const bases: PreparedImage<BaseSpec>[] = []
  const services: PreparedImage<ServiceSpec>[] = []
  for await (const ready of prepareEach(specification, snapshot, memory)) {
    if (ready.kind === 'base') bases.push(ready.image)
    else services.push(ready.image)
  }
  return preparedOf(bases, services)
}

/** As {@link prepareImages}, one after the other: bases first, parents before what is built from them. */
export async function* prepareEach(
  specification: Specification,
  snapshot: Snapshot,
  memory: Memory = noMemory()
): AsyncGenerator<Ready> {
  const bound = await boundImages(specification, snapshot, memory)
  const consumed = new Map<ImageSpec, ImageInputs>()
  for (const { image } of bound.bases) {
    consumed.set(image.spec, await memory.inputs(image, () => inputsOf(image, snapshot)))
  }
  const standing = standingOf(bound, consumed)
  let files: ReturnType<typeof countedFiles> | null = null
  const hashes = new Map<string, string>()
  const parentsOf = (bindings: readonly Binding[]): readonly Parent[] =>
    bindings.map(binding => ({ binding, hash: hashes.get(binding.base) ?? '' }))
  for (const { image, bindings } of inBuildOrder(bound.bases)) {
    const inputs = consumed.get(image.spec)
    if (inputs === undefined) throw new Error(`${image.spec.name} has no inputs`)
    const parents = parentsOf(bindings)
    const make = async (): Promise<ImageHash> => {
      // Once for all bases, and only where one is hashed anew.
      files ??= countedFiles(standing, snapshot)
      const counted = (await files).get(image.spec) ?? new Map()
      return hashBase(image, inputs, parents, snapshot, counted, memory.readings)
    }
    const hash = await memory.hash(image, inputs, hashesOf(parents), make)
    hashes.set(image.spec.name, hash.hash)
    yield { kind: 'base', image: { spec: image.spec, image, bindings, inputs, hash } }
  }
  for (const { image, bindings } of bound.services) {
    const inputs = await memory.inputs(image, () => inputsOf(image, snapshot))
    const parents = parentsOf(bindings)
    const make = () => Promise.resolve(hashService(image, inputs, parents, snapshot))
    const hash = await memory.hash(image, inputs, hashesOf(parents), make)
    yield { kind: 'service', image: { spec: image.spec, image, bindings, inputs, hash } }
  }
}

/** What was prepared, with its warnings, each once. */
export function preparedOf(
  bases: readonly PreparedImage<BaseSpec>[],
  services: readonly PreparedImage<ServiceSpec>[]
): Prepared {
  return { bases, services, warnings: warningsOf([...bases, ...services]) }
}

async function boundImages(specification: Specification, snapshot: Snapshot, memory: Memory): Promise<BoundImages> {
  const reader = new DockerfileReader(snapshot)
  const specs = [...specification.bases, ...specification.services]
  return memory.bound(reader.contentsKey(specs), async () => {
    await reader.load(specs)
    const asWritten = bindImages(specification, reader)
    const adapted = withBasePlatforms(specification, [...asWritten.bases, ...asWritten.services])
    return adapted === specification ? asWritten : bindImages(adapted, reader)
  })
}

interface Parent {
  readonly binding: Binding
  readonly hash: string
}

/** How the identity of a file begins that has content and nothing else to it, see {@link contentIdentity}. */
const PLAIN = '100644:'

function hashesOf(parents: readonly Parent[]): readonly string[] {
  return parents.map(parent => parent.hash)
}

/** The first 12 hex digits of the hash of each input, as the label of the image lists them; of a plain file, git's own. */
export function shortHashes(image: PreparedImage): ReadonlyMap<string, string> {
  const { identities } = image.hash
  const all = new Map<string, string>()
  for (const [path, identity] of identities) {
    const isPlain = identity.startsWith(PLAIN)
    all.set(path, isPlain ? identity.slice(PLAIN.length, PLAIN.length + 12) : sha256(identity).slice(0, 12))
  }
  if (!all.has(image.spec.dockerfile)) {
    const instructions = image.image.resolved.flatMap(target => target.canonical)
    all.set(image.spec.dockerfile, sha256(JSON.stringify(instructions)).slice(0, 12))
  }
  return all
}

function warningsOf(images: readonly PreparedImage[]): readonly Warning[] {
  const found = new Map<string, Warning>()
  for (const { image, inputs, hash, spec } of images) {
    const fromDockerfile = image.resolved.flatMap(target =>
      target.warnings.map(warning => ({ file: spec.dockerfile, ...warning }))
    )
    for (const warning of [...fromDockerfile, ...inputs.warnings, ...hash.warnings]) {
      found.set(JSON.stringify(warning), warning)
    }
  }
  return [...found.values()]
}
