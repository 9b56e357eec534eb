import { ignorePathFor } from '../../ignore/ignore-file'
import { ignorePathsOfFolders, type DescribedImage } from '../../images/described'
import type { Graph } from '../../images/graph'
import type { ImageHash } from '../../images/hashed'
import type { ImageInput, ImageInputs } from '../../images/inputs'
import { relativeTo } from '../../images/paths'
import { plainSteps, type Hashing, type Steps } from '../../images/prepare'
import type { Readings } from '../../images/read-files'
import type { Snapshot } from '../../images/snapshot'
import type { FileReading } from '../../lockfiles/facts'
import type { BaseSpec, ImageSpec, Specification } from '../../config/spec'
import type { PathChange } from '../../ports'

/** What one image was at the commit before. */
interface Remembered {
  readonly inputs: ImageInputs
  readonly hashed: { readonly parents: readonly string[]; readonly hash: ImageHash } | null
}

/**
 * The steps of a replay: between two commits that differ in a few paths nearly everything stays. Taken over is
 * - what Dockerfiles and ignore files say, while none of them changes;
 * - which files an image consumes, while no file comes, goes or is linked in its context;
 * - a hash, while none of its inputs and parents changes.
 */
export class ReplayMemory implements Steps {
  #graph: { readonly key: string; readonly graph: Graph } | null = null
  #images = new Map<DescribedImage, Remembered>()
  #changes = new Map<string, PathChange>()
  /** Changed paths that a selection may depend on: anything but another content of a regular file. */
  #reshaped: readonly string[] = []
  #recent = new Map<string, Promise<ReadonlyMap<string, FileReading>>>()
  #earlier = new Map<string, Promise<ReadonlyMap<string, FileReading>>>()

  /** To be told of every step. Readings that nobody asked for since the last one are forgotten. */
  move(changes: readonly PathChange[]): void {
    this.#changes = new Map(changes.map(change => [change.path, change]))
    this.#reshaped = changes.filter(change => !isContentOnly(change)).map(change => change.path)
    this.#earlier = this.#recent
    this.#recent = new Map()
  }

  /** To be told where a commit could not be prepared: what is remembered is older than the last step. */
  forget(): void {
    this.#graph = null
    this.#images.clear()
  }

  async graph(specification: Specification, snapshot: Snapshot): Promise<Graph> {
    const key = contentsKey(specification, snapshot)
    if (this.#graph?.key === key) return this.#graph.graph
    const graph = await plainSteps.graph(specification, snapshot)
    this.forget()
    this.#graph = { key, graph }
    return graph
  }

  async inputs(image: DescribedImage, snapshot: Snapshot): Promise<ImageInputs> {
    const last = this.#images.get(image)
    const isKept = last !== undefined && !this.#isReshaped(image.spec)
    const inputs = isKept ? this.#refreshed(last) : await plainSteps.inputs(image, snapshot)
    this.#images.set(image, { inputs, hashed: last?.inputs === inputs ? last.hashed : null })
    return inputs
  }

  async hash(hashing: Hashing): Promise<ImageHash> {
    const { image, inputs } = hashing
    const known = this.#images.get(image)?.hashed
    const parents = hashing.parents.map(parent => parent.hash)
    if (known != null && !inputs.unknowable && isSame(known.parents, parents)) {
      // A base may depend on files that other files name, also on one that was not there.
      if (!isBase(image.spec) || (this.#reshaped.length === 0 && !this.#touches(known.hash))) return known.hash
    }
    const hash = await plainSteps.hash({ ...hashing, readings: this.#readings })
    this.#images.set(image, { inputs, hashed: { parents, hash } })
    return hash
  }

  readonly #readings: Readings = {
    get: key => {
      const known = this.#recent.get(key) ?? this.#earlier.get(key)
      if (known !== undefined) this.#recent.set(key, known)
      return known
    },
    set: (key, reading) => this.#recent.set(key, reading)
  }

  #isReshaped(spec: ImageSpec): boolean {
    if (isBase(spec) && spec.dependencies.length > 0) return this.#reshaped.length > 0
    const folders = spec.buildContexts.flatMap(context => (context.kind === 'folder' ? [context.path] : []))
    return this.#reshaped.some(path => [spec.context, ...folders].some(folder => relativeTo(folder, path) !== null))
  }

  #touches(hash: ImageHash): boolean {
    for (const path of this.#changes.keys()) if (hash.identities.has(path)) return true
    return false
  }

  /** The same files with their present contents; the very same object where none changed. */
  #refreshed(last: Remembered): ImageInputs {
    const { inputs, hashed } = last
    if (hashed !== null && !this.#touches(hashed.hash)) return inputs
    const files = inputs.files.map((file): ImageInput => {
      const after = this.#changes.get(file.path)?.after
      return after == null ? file : { ...file, entry: { ...file.entry, mode: after.mode, oid: after.oid } }
    })
    return { ...inputs, files }
  }
}

/** What describing the images depends on, besides their specification: the same text, the same descriptions. */
function contentsKey({ bases, services }: Specification, snapshot: Snapshot): string {
  const idOf = (path: string | null): string => (path === null ? '' : (snapshot.contentId(path) ?? ''))
  return JSON.stringify(
    [...bases, ...services].map(spec => {
      const ignore = ignorePathFor(spec.dockerfile, spec.context, path => snapshot.entry(path) !== undefined)
      return [spec.name, idOf(spec.dockerfile), ignore, idOf(ignore), ...ignorePathsOfFolders(spec).map(idOf)]
    })
  )
}

function isContentOnly({ before, after }: PathChange): boolean {
  return isRegular(before) && after !== null && isRegular(after.mode)
}

function isRegular(mode: string | null): boolean {
  return mode === '100644' || mode === '100755'
}

function isBase(spec: ImageSpec): spec is BaseSpec {
  return spec.kind === 'base'
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((hash, index) => hash === other[index])
}
