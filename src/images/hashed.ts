import { readDependencies, formatOf } from '../lockfiles/read'
import type { FileReference, FormatName, Package } from '../lockfiles/facts'
import { hashImage, sha256, type HashedInput } from '../hash/canonical'
import type { TreeEntry, Warning } from '../ports'
import type { BaseSpec, BuildArg } from '../config/spec'
import { isTemplate } from '../tags/tag-template'
import { printable } from '../printable'
import { contextOf } from './names'
import { placeOf, type Link } from './links'
import type { DescribedImage } from './described'
import type { ImageInputs } from './inputs'
import type { Snapshot } from './snapshot'

/** An image's hash and what it was made of. */
export interface ImageHash {
  /** 64 hex digits. */
  readonly hash: string
  /** What each input counted as; by path in the repository. */
  readonly identities: ReadonlyMap<string, string>
  /** Packages of the inputs that were read as dependency files, by path. */
  readonly packages: ReadonlyMap<string, readonly Package[]>
  readonly warnings: readonly Warning[]
}

/** Identities of a base's dependency files; the same file is read once for all bases. */
export interface DependencyReader {
  /** @param format how to read it where its name does not say (a file that `-r` names) */
  read(path: string, entry: TreeEntry, format?: FormatName): Promise<FileIdentity>
}

export interface FileIdentity {
  readonly identity: string
  readonly packages: readonly Package[] | null
  readonly references: readonly FileReference[]
  readonly warning: Warning | null
}

/** Content by git's blob id and file mode: no file has to be read. */
export function contentIdentity(entry: TreeEntry): string {
  return `${entry.mode}:${entry.oid}`
}

/** Where readings of dependency files are kept. */
export type Readings = Pick<Map<string, Promise<FileIdentity>>, 'get' | 'set'>

/** Reads dependency files of a snapshot, which must have been loaded. */
export function dependencyReader(snapshot: Snapshot, known: Readings = new Map()): DependencyReader {
  return {
    read(path, entry, format) {
      const key = `${format ?? ''} ${contentIdentity(entry)} ${path}`
      const found = known.get(key) ?? readIdentity(path, entry, snapshot, format)
      known.set(key, found)
      return found
    }
  }
}

async function readIdentity(
  path: string,
  entry: TreeEntry,
  snapshot: Snapshot,
  named: FormatName | undefined
): Promise<FileIdentity> {
  const bytes = { identity: contentIdentity(entry), packages: null, references: [], warning: null }
  const format = named ?? formatOf(path)
  const content = format !== null && isRegular(entry) ? snapshot.content(path) : undefined
  if (format === null || content === undefined) return bytes
  const reading = await readDependencies(path, content, format)
  if (reading.kind === 'bytes') {
    const message = `${printable(path)} could not be understood (${printable(reading.why)}), so each of its bytes counts.`
    return { ...bytes, warning: { code: 'dependency-file-unreadable', message, file: path } }
  }
  const { canonical, packages, references } = reading.facts
  return { identity: `facts:${format}:${sha256(canonical)}`, packages, references, warning: null }
}

/** Whether the meaning of a file can be read, so that its content has to be loaded before hashing. */
export function isDependencyFile(path: string, entry: TreeEntry): boolean {
  return isRegular(entry) && formatOf(path) !== null
}

/** A base's hash: its dependency files by their meaning (`hash: semantic`), everything else by content. */
export async function hashBase(
  image: DescribedImage<BaseSpec>,
  inputs: ImageInputs,
  parents: readonly Parent[],
  snapshot: Snapshot,
  reader: DependencyReader
): Promise<ImageHash> {
  const hashed: HashedInput[] = []
  const identities = new Map<string, string>()
  const packages = new Map<string, readonly Package[]>()
  const warnings: Warning[] = []
  const add = async (path: string, key: string, entry: TreeEntry, format?: FormatName): Promise<void> => {
    if (image.spec.hash === 'bytes') {
      record(path, key, contentIdentity(entry))
      return
    }
    const file = await reader.read(path, entry, format)
    record(path, key, file.identity)
    if (file.packages !== null) packages.set(path, file.packages)
    if (file.warning !== null) warnings.push(file.warning)
    for (const reference of file.references) {
      if (identities.has(reference.path)) continue
      await snapshot.load([reference.path])
      const named = snapshot.entry(reference.path)
      if (named === undefined) continue
      await add(reference.path, `//${reference.path}`, named, reference.format ?? undefined)
    }
  }
  const record = (path: string, key: string, identity: string): void => {
    identities.set(path, identity)
    hashed.push({ key, identity })
  }
  for (const file of inputs.files) identities.set(file.path, '')
  for (const file of inputs.files) await add(file.path, file.key, file.entry)
  return { hash: finish('base', image, inputs, hashed, parents, snapshot), identities, packages, warnings }
}

/** A service's hash: every input by content, and the dependency hashes of its bases. */
export function hashService(
  image: DescribedImage,
  inputs: ImageInputs,
  parents: readonly Parent[],
  snapshot: Snapshot
): ImageHash {
  const identities = new Map<string, string>()
  const hashed = inputs.files.map(({ path, key, entry }) => {
    const identity = contentIdentity(entry)
    identities.set(path, identity)
    return { key, identity }
  })
  return {
    hash: finish('service', image, inputs, hashed, parents, snapshot),
    identities,
    packages: new Map(),
    warnings: []
  }
}

/** What an image stands on, with its hash. */
export interface Parent {
  readonly link: Link
  readonly hash: string
}

/** Build arguments that take part in the hash: declared by a needed stage, with a value that is no template. */
function hashedArgs(image: DescribedImage): readonly BuildArg[] {
  const declared = new Set(image.resolved.flatMap(target => target.declaredArgs))
  return image.spec.buildArgs.filter(
    arg => (declared.has(arg.name) || heededUndeclared.test(arg.name)) && !isTemplate(arg.value)
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
  snapshot: Snapshot
): string {
  for (const [key, effect] of inputs.effects) hashed.push({ key: `${key}//`, identity: `checkout:${effect}` })
  for (const folder of inputs.folders) hashed.push({ key: `${folder}/`, identity: 'folder' })
  hashed.push(...textsOfContexts(image, parents))
  // What cannot be known makes every commit another image.
  if (inputs.unknowable) hashed.push({ key: '//', identity: `commit:${snapshot.commit}` })
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

function isRegular(entry: TreeEntry): boolean {
  return entry.mode === '100644' || entry.mode === '100755'
}
