import { sha256 } from '../hash/canonical'
import type { BaseSpec, ImageSpec, ServiceSpec, Specification } from '../plan/spec'
import type { Warning } from '../ports'
import type { Binding } from './bind'
import { bindImages, inBuildOrder, type BoundImage, type BoundImages } from './bound'
import { DockerfileReader, type DescribedImage } from './described'
import { dependencyReader, hashBase, hashService, isDependencyFile, type ImageHash, type Readings } from './hashed'
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
  const reader = new DockerfileReader(snapshot)
  const specs = [...specification.bases, ...specification.services]
  const bound = await memory.bound(reader.contentsKey(specs), async () => {
    await reader.load(specs)
    const asWritten = bindImages(specification, reader)
    const adapted = withBasePlatforms(specification, [...asWritten.bases, ...asWritten.services])
    return adapted === specification ? asWritten : bindImages(adapted, reader)
  })
  const inputs = new Map<ImageSpec, ImageInputs>()
  for (const { image } of [...bound.bases, ...bound.services]) {
    inputs.set(image.spec, await memory.inputs(image, () => inputsOf(image, snapshot)))
  }
  const inputsFor = (spec: ImageSpec): ImageInputs => {
    const found = inputs.get(spec)
    if (found === undefined) throw new Error(`${spec.name} has no inputs`)
    return found
  }
  await loadDependencyFiles(bound.bases, inputsFor, snapshot)

  const hashes = new Map<string, string>()
  const parentsOf = (bindings: readonly Binding[]) =>
    bindings.map(binding => ({ binding, hash: hashes.get(binding.base) ?? '' }))
  const dependencies = dependencyReader(snapshot, memory.readings)
  const bases: PreparedImage<BaseSpec>[] = []
  for (const { image, bindings } of inBuildOrder(bound.bases)) {
    const consumed = inputsFor(image.spec)
    const parents = parentsOf(bindings)
    const make = () => hashBase(image, consumed, parents, snapshot, dependencies)
    const hash = await memory.hash(image, consumed, hashesOf(parents), make)
    hashes.set(image.spec.name, hash.hash)
    bases.push({ spec: image.spec, image, bindings, inputs: consumed, hash })
  }
  const services: PreparedImage<ServiceSpec>[] = []
  for (const { image, bindings } of bound.services) {
    const consumed = inputsFor(image.spec)
    const parents = parentsOf(bindings)
    const make = () => Promise.resolve(hashService(image, consumed, parents, snapshot))
    const hash = await memory.hash(image, consumed, hashesOf(parents), make)
    services.push({ spec: image.spec, image, bindings, inputs: consumed, hash })
  }
  return { bases, services, warnings: warningsOf([...bases, ...services]) }
}

function hashesOf(parents: readonly { readonly hash: string }[]): readonly string[] {
  return parents.map(parent => parent.hash)
}

/** The first 12 hex digits of the hash of each input, as the label of the image lists them. */
export function shortHashes(image: PreparedImage): ReadonlyMap<string, string> {
  const { identities } = image.hash
  const all = new Map([...identities].map(([path, identity]) => [path, sha256(identity).slice(0, 12)]))
  if (!all.has(image.spec.dockerfile)) {
    const instructions = image.image.resolved.flatMap(target => target.canonical)
    all.set(image.spec.dockerfile, sha256(JSON.stringify(instructions)).slice(0, 12))
  }
  return all
}

async function loadDependencyFiles(
  bases: readonly BoundImage<BaseSpec>[],
  inputsFor: (spec: ImageSpec) => ImageInputs,
  snapshot: Snapshot
): Promise<void> {
  const paths = bases
    .filter(({ image }) => image.spec.hash === 'semantic')
    .flatMap(({ image }) => inputsFor(image.spec).files.filter(file => isDependencyFile(file.path, file.entry)))
  await snapshot.load(paths.map(file => file.path))
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
