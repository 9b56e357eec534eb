import { sha256 } from '../hash/canonical'
import {
  imageId,
  type BaseSpec,
  type ImageId,
  type ImageSpec,
  type ServiceSpec,
  type Specification
} from '../config/spec'
import type { Warning } from '../ports'
import { graphOf, type Graph } from './graph'
import type { Link } from './links'
import { DockerfileReader, type DescribedImage } from './described'
import { countedFiles } from './counted'
import { hashBase, hashService, type ImageHash, type Parent } from './hashed'
import { releaseOf } from './release'
import type { Readings } from './read-files'
import { standingOf } from './standing'
import { allInputsOf } from './all-inputs'
import type { ImageInputs } from './inputs'
import { withPlatformsOfUsers } from './platforms'
import type { Snapshot } from './snapshot'

/** An image of the specification at one commit: what it stands on, what it consumes, its hash. */
export interface PreparedImage<Spec extends ImageSpec = ImageSpec> {
  readonly spec: Spec
  readonly image: DescribedImage<Spec>
  readonly links: readonly Link[]
  readonly inputs: ImageInputs
  readonly hash: ImageHash
}

/** Results of the commit before that still hold: each step asks here, and makes what is not remembered. */
export interface Memory {
  /** @param key of {@link DockerfileReader.contentsKey} */
  graph(key: string, make: () => Promise<Graph>): Promise<Graph>
  inputs(image: DescribedImage, make: () => Promise<ImageInputs>): Promise<ImageInputs>
  /** @param parents hashes of the images that the image stands on, in the order of its links */
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
    graph: (_, make) => make(),
    inputs: (_, make) => make(),
    hash: (_image, _inputs, _parents, make) => make(),
    readings: new Map()
  }
}

/**
 * Works out inputs and hashes of every image, from the commit alone; each behind those that it stands on.
 *
 * @throws UserError where a Dockerfile is missing or broken, a base is used by nothing, or images are built from one another in a cycle
 */
export async function prepareImages(
  specification: Specification,
  snapshot: Snapshot,
  memory: Memory = noMemory()
): Promise<readonly PreparedImage[]> {
  const images: PreparedImage[] = []
  for await (const image of prepareEach(specification, snapshot, memory)) images.push(image)
  return images
}

/**
 * As {@link prepareImages}, one after the other.
 *
 * @param tag of the event: what takes its version from git is another image then; null: nothing is released
 */
export async function* prepareEach(
  specification: Specification,
  snapshot: Snapshot,
  memory: Memory = noMemory(),
  tag: string | null = null
): AsyncGenerator<PreparedImage> {
  const graph = await readGraph(specification, snapshot, memory)
  const inputs = (image: DescribedImage): Promise<ImageInputs> =>
    memory.inputs(image, () => allInputsOf(image, snapshot))
  const ofBases = new Map<DescribedImage, ImageInputs>()
  for (const { image } of graph) if (isBase(image)) ofBases.set(image, await inputs(image))
  const standing = standingOf(graph, ofBases)
  // Once for all bases, and only where one is hashed anew.
  let files: ReturnType<typeof countedFiles> | null = null
  const hashes = new Map<ImageId, string>()
  for (const { image, links } of graph) {
    const consumed = ofBases.get(image) ?? (await inputs(image))
    const parents = links.map(link => ({ link, hash: hashes.get(link.on) ?? '' }))
    const make = async (): Promise<ImageHash> => {
      const release = await releaseOf(image, consumed, tag, snapshot)
      if (!isBase(image)) return hashService(image, consumed, parents, snapshot, release)
      files ??= countedFiles(standing, snapshot)
      const counted = (await files).get(image.spec) ?? new Map()
      return hashBase(image, consumed, parents, snapshot, counted, memory.readings, release)
    }
    const hash = await memory.hash(image, consumed, hashesOf(parents), make)
    hashes.set(imageId(image.spec), hash.hash)
    yield { spec: image.spec, image, links, inputs: consumed, hash }
  }
}

async function readGraph(specification: Specification, snapshot: Snapshot, memory: Memory): Promise<Graph> {
  const reader = new DockerfileReader(snapshot)
  const specs = [...specification.bases, ...specification.services]
  return memory.graph(reader.contentsKey(specs), async () => {
    await reader.load(specs)
    const asWritten = graphOf(specification, reader)
    const adapted = withPlatformsOfUsers(specification, asWritten)
    return adapted === specification ? asWritten : graphOf(adapted, reader)
  })
}

function isBase(image: DescribedImage): image is DescribedImage<BaseSpec> {
  return image.spec.kind === 'base'
}

/** Prepared images of bases alone. */
export function basesAmong(images: readonly PreparedImage[]): readonly PreparedImage<BaseSpec>[] {
  return images.filter((image): image is PreparedImage<BaseSpec> => image.spec.kind === 'base')
}

/** Prepared images of services alone, in the order of the specification. */
export function servicesAmong(
  images: readonly PreparedImage[],
  { services }: Pick<Specification, 'services'>
): readonly PreparedImage<ServiceSpec>[] {
  const places = new Map(services.map(({ name }, place) => [name, place]))
  const place = ({ spec }: PreparedImage): number => places.get(spec.name) ?? 0
  return images
    .filter((image): image is PreparedImage<ServiceSpec> => image.spec.kind === 'service')
    .sort((one, other) => place(one) - place(other))
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

/** Of all images, each once. */
export function warningsOf(images: readonly PreparedImage[]): readonly Warning[] {
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
