import type { Package } from '../lockfiles/facts'
import { hashImage, type HashedInput } from '../hash/canonical'
import type { Warning } from '../ports'
import { sourceDateEpoch, type BaseSpec, type BuildArg } from '../config/spec'
import { isTemplate } from '../tags/tag-template'
import { holdsCode } from './code'
import { bytesAdvice } from './bytes-advice'
import { dependencyFormat, type Counted } from './counted'
import { contextOf } from './names'
import { placeOf, type Link } from './links'
import type { DescribedImage } from './described'
import type { ImageInputs } from './inputs'
import { contentIdentity, readFiles, type ReadableFile, type Readings } from './read-files'
import type { Release } from './release'
import type { Snapshot } from './snapshot'

/** An image's hash and what it was made of. */
export interface ImageHash {
  /** 64 hex digits. */
  readonly hash: string
  /** What each input counted as; by path in the repository. */
  readonly identities: ReadonlyMap<string, string>
  /** Packages of the inputs that were read as dependency files, by path. */
  readonly packages: ReadonlyMap<string, readonly Package[]>
  /** What of each dependency file of a base counts, by path; of a service nothing is here, since every byte counts. */
  readonly counted: ReadonlyMap<string, Counted>
  /** The release whose version is in the image; null: none is, whatever the event. */
  readonly release: Release | null
  readonly warnings: readonly Warning[]
}

/** A base's hash: its dependency files by what of them can reach the image, everything else by content. */
export async function hashBase(
  image: DescribedImage<BaseSpec>,
  inputs: ImageInputs,
  parents: readonly Parent[],
  snapshot: Snapshot,
  counted: ReadonlyMap<string, Counted>,
  readings: Readings,
  release: Release | null = null
): Promise<ImageHash> {
  const hashed: HashedInput[] = []
  const identities = new Map<string, string>()
  const packages = new Map<string, readonly Package[]>()
  const known = new Set(inputs.files.map(file => file.path))
  const hasCode = holdsCode(image, inputs, parents.length > 0)
  const read = await readFiles(readableFiles(inputs, counted), known, snapshot, readings, hasCode)
  for (const { path, key, entry } of inputs.files) {
    const identity = read.get(path)?.identity ?? contentIdentity(entry)
    identities.set(path, identity)
    hashed.push({ key, identity })
  }
  for (const [path, file] of read) {
    if (file.packages !== null) packages.set(path, file.packages)
    if (!file.isNamedByOther) continue
    identities.set(path, file.identity)
    hashed.push({ key: `//${path}`, identity: file.identity })
  }
  const unreadable = [...read.values()].flatMap(({ warning }) => (warning === null ? [] : [warning]))
  const warnings = [...unreadable, ...bytesAdvice(image.spec, counted)]
  const hash = finish('base', image, inputs, hashed, parents, snapshot, release)
  return { hash, identities, packages, counted, release, warnings }
}

/** The dependency files of a base, with what of them counts. */
export function readableFiles(inputs: ImageInputs, counted: ReadonlyMap<string, Counted>): readonly ReadableFile[] {
  return inputs.files.flatMap(({ path, entry }) => {
    const file = counted.get(path)
    const format = dependencyFormat(path, entry)
    if (file === undefined || format === null) return []
    const { parts, kept } = file.kind === 'parts' ? file : { parts: null, kept: false }
    return [{ path, entry, format, parts, kept }]
  })
}

/** A service's hash: every input by content, and the dependency hashes of its bases. */
export function hashService(
  image: DescribedImage,
  inputs: ImageInputs,
  parents: readonly Parent[],
  snapshot: Snapshot,
  release: Release | null = null
): ImageHash {
  const identities = new Map<string, string>()
  const hashed = inputs.files.map(({ path, key, entry }) => {
    const identity = contentIdentity(entry)
    identities.set(path, identity)
    return { key, identity }
  })
  return {
    hash: finish('service', image, inputs, hashed, parents, snapshot, release),
    identities,
    packages: new Map(),
    counted: new Map(),
    release,
    warnings: []
  }
}

/** What an image stands on, with its hash. */
export interface Parent {
  readonly link: Link
  readonly hash: string
}

/** Build arguments that take part in the hash: declared by a needed stage or heeded without that, with a value that is no template. */
function hashedArgs({ spec, resolved }: DescribedImage): readonly BuildArg[] {
  const counting = new Set(resolved.flatMap(target => target.declaredArgs))
  if (spec.kind === 'base' && spec.reproducible) counting.add(sourceDateEpoch)
  return spec.buildArgs.filter(
    arg => (counting.has(arg.name) || heededUndeclared.test(arg.name)) && !isTemplate(arg.value)
  )
}

/**
 * Arguments that change a build though no stage declares them: they take the place of what the builder sets itself.
 * Source: moby/buildkit frontend/dockerfile/dockerfile2llb/platform.go `defaultArgs`, frontend/dockerui/config.go `BUILDKIT_SYNTAX`
 */
const heededUndeclared = /^(?:TARGET|BUILD)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)$|^TARGETSTAGE$|^BUILDKIT_SYNTAX$/

function finish(
  kind: 'base' | 'service',
  image: DescribedImage,
  inputs: ImageInputs,
  hashed: HashedInput[],
  parents: readonly Parent[],
  snapshot: Snapshot,
  release: Release | null
): string {
  for (const [key, effect] of inputs.effects) hashed.push({ key: `${key}//`, identity: `checkout:${effect}` })
  for (const folder of inputs.folders) hashed.push({ key: `${folder}/`, identity: 'folder' })
  hashed.push(...textsOfContexts(image, parents))
  // What cannot be known makes every commit another image.
  if (inputs.unknowable) hashed.push({ key: '//', identity: `commit:${snapshot.commit}` })
  if (release !== null) hashed.push({ key: '//.git', identity: `release:${release.tag}` })
  return hashImage({
    kind,
    instructions: canonicalInstructions(image),
    args: hashedArgs(image),
    inputs: hashed,
    parents: parents.map(({ link, hash }) => ({ place: placeOf(link), hash }))
  })
}

/** Named contexts that are read: of an image outside of the plan and of an address the text counts, of a folder its files. */
function textsOfContexts({ spec, resolved }: DescribedImage, parents: readonly Parent[]): readonly HashedInput[] {
  const links = new Set(parents.flatMap(({ link }) => ('reference' in link ? [link.reference] : [])))
  const names = new Set(resolved.flatMap(target => target.contexts.map(use => use.name)))
  return [...names].flatMap(name => {
    const context = links.has(name) ? null : contextOf(spec, name)
    const key = `//${name}//`
    switch (context?.kind) {
      case 'image':
        return [{ key, identity: `image:${context.reference}` }]
      case 'remote':
        return [{ key, identity: `remote:${context.address}` }]
      case 'folder':
        return [{ key, identity: 'folder' }]
      case 'planned':
      case undefined:
        return []
    }
  })
}

/** The platforms of an image differ in their instructions only where a stage is chosen by platform. */
function canonicalInstructions(image: DescribedImage): readonly string[] {
  const lists = new Map(image.resolved.map(target => [JSON.stringify(target.canonical), target.canonical]))
  return [...lists.values()].flat()
}
