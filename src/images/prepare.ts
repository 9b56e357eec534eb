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
import { withoutLinks } from './linked-folders'
import { withPlatformsOfUsers } from './platforms'
import type { Snapshot } from './snapshot'

/** An image of the specification at one commit: what it stands on, what it consumes, its hash. */
export interface PreparedImage<Spec extends ImageSpec = ImageSpec> {
  readonly spec: Spec
  readonly described: DescribedImage<Spec>
  readonly links: readonly Link[]
  readonly inputs: ImageInputs
  readonly hash: ImageHash
}

/** The steps from a specification to the hashes of its images. Each may be carried out otherwise, as long as the result is the same. */
export interface Steps {
  graph(specification: Specification, snapshot: Snapshot): Promise<Graph>
  inputs(image: DescribedImage, snapshot: Snapshot): Promise<ImageInputs>
  hash(hashing: Hashing): Promise<ImageHash>
}

/** What a hash is made of. */
export interface Hashing {
  readonly image: DescribedImage
  readonly inputs: ImageInputs
  /** In the order of the image's links. */
  readonly parents: readonly Parent[]
  readonly snapshot: Snapshot
  /** The git tag of the event. */
  readonly tag: string | null
  /** What of the dependency files of each base counts; worked out for all of them when it is first asked for. */
  readonly counted: () => ReturnType<typeof countedFiles>
  /** Dependency files that were read already. */
  readonly readings: Readings
}

export const plainSteps: Steps = {
  graph: graphAt,
  inputs: allInputsOf,
  async hash({ image, inputs, parents, snapshot, tag, counted, readings }) {
    const release = await releaseOf(image, inputs, tag, snapshot)
    if (!isBase(image)) return hashService(image, inputs, parents, snapshot, release)
    const files = (await counted()).get(image.spec) ?? new Map()
    return hashBase(image, inputs, parents, snapshot, files, readings, release)
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
  steps = plainSteps
): Promise<readonly PreparedImage[]> {
  const images: PreparedImage[] = []
  for await (const image of prepareEach(specification, snapshot, null, steps)) images.push(image)
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
  tag: string | null = null,
  steps = plainSteps
): AsyncGenerator<PreparedImage> {
  const graph = await steps.graph(specification, snapshot)
  const ofBases = new Map<DescribedImage, ImageInputs>()
  for (const { described } of graph)
    if (isBase(described)) ofBases.set(described, await steps.inputs(described, snapshot))
  const standing = standingOf(graph, ofBases)
  let files: ReturnType<typeof countedFiles> | null = null
  const counted = (): ReturnType<typeof countedFiles> => (files ??= countedFiles(standing, snapshot))
  const readings: Readings = new Map()
  const hashes = new Map<ImageId, string>()
  for (const { described, links } of graph) {
    const { spec } = described
    const inputs = ofBases.get(described) ?? (await steps.inputs(described, snapshot))
    const parents = links.map(link => ({ link, hash: hashes.get(link.on) ?? '' }))
    const hash = await steps.hash({ image: described, inputs, parents, snapshot, tag, counted, readings })
    hashes.set(imageId(spec), hash.hash)
    yield { spec, described, links, inputs, hash }
  }
}

async function graphAt(written: Specification, snapshot: Snapshot): Promise<Graph> {
  const specification = withoutLinks(written, snapshot)
  const reader = new DockerfileReader(snapshot)
  await reader.load([...specification.bases, ...specification.services])
  const asWritten = graphOf(specification, reader)
  const adapted = withPlatformsOfUsers(specification, asWritten)
  return adapted === specification ? asWritten : graphOf(adapted, reader)
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

/** The first 12 hex digits of the hash of each input, as the label of the image lists them; of a plain file, git's own. */
export function shortHashes(image: PreparedImage): ReadonlyMap<string, string> {
  const { identities } = image.hash
  const all = new Map<string, string>()
  for (const [path, identity] of identities) {
    const isPlain = identity.startsWith(PLAIN)
    all.set(path, isPlain ? identity.slice(PLAIN.length, PLAIN.length + 12) : sha256(identity).slice(0, 12))
  }
  if (!all.has(image.spec.dockerfile)) {
    const instructions = image.described.resolved.flatMap(target => target.canonical)
    all.set(image.spec.dockerfile, sha256(JSON.stringify(instructions)).slice(0, 12))
  }
  return all
}

/** Of all images, each once. */
export function warningsOf(images: readonly PreparedImage[]): readonly Warning[] {
  const found = new Map<string, Warning>()
  for (const { described: image, inputs, hash, spec } of images) {
    const fromDockerfile = image.resolved.flatMap(target =>
      target.warnings.map(warning => ({ file: spec.dockerfile, ...warning }))
    )
    for (const warning of [...fromDockerfile, ...inputs.warnings, ...hash.warnings]) {
      found.set(JSON.stringify(warning), warning)
    }
  }
  return [...found.values()]
}
