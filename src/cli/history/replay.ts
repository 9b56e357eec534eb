import { messageOf, UserError } from '../../errors'
import { basesAmong, prepareImages, servicesAmong, type PreparedImage } from '../../images/prepare'
import { ReplayMemory } from './replay-memory'
import { openSnapshot, type Snapshot } from '../../images/snapshot'
import { PastRepository } from './past'
import { imageId, type ImageId, type Specification } from '../../config/spec'
import type { ObjectId, PathChange, Repository } from '../../ports'
import { nameOf } from '../../images/graph'
import type { CountedInput } from '../../images/counted-inputs'
import { byBytesOnly, rulesOf, type Rule } from './rules'
import { usableAt } from './usable'

/** One step of a branch, as git tells it. */
export interface Step {
  readonly commit: ObjectId
  readonly parent: ObjectId | null
  readonly date: Date
  readonly changes: readonly PathChange[]
}

/** What one commit would have meant. */
export interface Replayed {
  readonly commit: ObjectId
  readonly date: Date
  /** Why the commit could not be planned as a whole; null where it could. */
  readonly error: string | null
  readonly images: readonly ReplayedImage[]
}

export type ReplayedImage = { readonly kind: 'base' | 'service'; readonly name: string } & (
  | { readonly known: false; readonly error: string }
  | {
      readonly known: true
      readonly hash: string
      /** Against the commit before, or the last one at which the hash was known. */
      readonly changed: boolean
      /** Changed to something that no commit of the replay had: a registry would not hold it. */
      readonly built: boolean
      /** A byte of one of its inputs changed, or of its Dockerfile, or of those of its bases: what a path filter goes by. */
      readonly touched: boolean
      /** Where it would have been built: the inputs that made it so. */
      readonly causes: readonly string[]
      /** The rules by which these count. */
      readonly causedBy: readonly Rule[]
      /** Where a byte changed and the hash did not: the rules by which it did not have to. */
      readonly savedBy: readonly Rule[]
      /** Dependency files that could only be counted by their bytes. */
      readonly byBytes: readonly CountedInput[]
    }
)

/**
 * Replays steps in order. The images of each commit are worked out by the very code that plans it, with what the commit before left.
 *
 * @param specification applied to every commit
 * @param start the commit before the first step; null where there is none
 */
export async function* replay(
  specification: Specification,
  repository: Pick<Repository, 'files' | 'read'>,
  start: ObjectId | null,
  steps: AsyncIterable<Step>
): AsyncGenerator<Replayed> {
  const memory = new ReplayMemory()
  const past = new PastRepository(repository, start === null ? [] : await repository.files(start))
  const before = new Before()
  if (start !== null) before.compare(await prepareUsable(specification, await openSnapshot(past, start), memory), [])
  for await (const { commit, date, changes } of steps) {
    past.move(changes)
    memory.move(changes)
    const prepared = await prepareUsable(specification, await openSnapshot(past, commit), memory)
    const images = before.compare(prepared, changes)
    const failed = [...prepared.failures].map(([id, error]) => failedImage(id, error))
    yield { commit, date, error: prepared.error, images: [...images, ...failed] }
  }
}

interface PreparedCommit {
  readonly error: string | null
  /** Bases first, then services in the order of the specification. */
  readonly images: readonly PreparedImage[]
  readonly failures: ReadonlyMap<ImageId, string>
}

/** Everything at the commit; where that fails, the images that exist there. */
async function prepareUsable(
  specification: Specification,
  snapshot: Snapshot,
  memory: ReplayMemory
): Promise<PreparedCommit> {
  const prepared = async (found: Specification): Promise<readonly PreparedImage[]> => {
    const images = await prepareImages(found, snapshot, memory)
    return [...basesAmong(images), ...servicesAmong(images, found)]
  }
  try {
    return { error: null, images: await prepared(specification), failures: new Map() }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const usable = await usableAt(specification, snapshot)
    try {
      return { error: error.message, images: await prepared(usable.specification), failures: usable.failures }
    } catch (second) {
      if (!(second instanceof UserError)) throw second
      memory.forget()
      return { error: messageOf(error), images: [], failures: usable.failures }
    }
  }
}

function failedImage(id: ImageId, error: string): ReplayedImage {
  return { kind: kindOf(id), name: nameOf(id), known: false, error }
}

function kindOf(id: ImageId): 'base' | 'service' {
  return id.startsWith('bases.') ? 'base' : 'service'
}

/** What the images were before, and every hash that they ever had. */
class Before {
  readonly #last = new Map<ImageId, PreparedImage>()
  readonly #seen = new Map<ImageId, Set<string>>()

  compare({ images }: PreparedCommit, changes: readonly PathChange[]): readonly ReplayedImage[] {
    const byId = new Map(images.map(image => [imageId(image.spec), image]))
    const touched = new Map<ImageId, boolean>()
    const isTouched = (image: PreparedImage): boolean => {
      const id = imageId(image.spec)
      const last = this.#last.get(id)
      const isOne =
        touched.get(id) ??
        (changes.some(({ path }) => isInput(path, image) || (last !== undefined && isInput(path, last))) ||
          image.links.some(({ on }) => [byId.get(on)].some(below => below !== undefined && isTouched(below))))
      touched.set(id, isOne)
      return isOne
    }
    const compareOne = (image: PreparedImage): ReplayedImage => {
      const id = imageId(image.spec)
      const last = this.#last.get(id)
      const seen = this.#seen.get(id) ?? new Set()
      const { hash } = image.hash
      const changed = last?.hash.hash !== hash
      const built = changed && !seen.has(hash)
      const causes = built ? causesOf(last, image, this.#last) : []
      this.#seen.set(id, seen.add(hash))
      const { kind, name } = image.spec
      const isSaved = isTouched(image) && !changed
      const same = isSaved ? changes.map(({ path }) => path).filter(path => isInput(path, image)) : []
      return {
        ...{ kind, name, known: true, hash, changed, built, touched: isTouched(image), causes },
        causedBy: rulesOf(image, causes),
        savedBy: rulesOf(image, same),
        byBytes: byBytesOnly(image)
      }
    }
    const replayed = images.map(compareOne)
    for (const [id, image] of byId) this.#last.set(id, image)
    return replayed
  }
}

function isInput(path: string, image: PreparedImage): boolean {
  return path === image.spec.dockerfile || image.hash.identities.has(path)
}

/** Inputs that count otherwise than before; the bases where it is only they. */
function causesOf(
  last: PreparedImage | undefined,
  image: PreparedImage,
  before: ReadonlyMap<ImageId, PreparedImage>
): readonly string[] {
  if (last === undefined) return []
  const [was, is] = [last.hash.identities, image.hash.identities]
  const paths: string[] = []
  for (const [path, identity] of is) if (was.get(path) !== identity) paths.push(path)
  for (const path of was.keys()) if (!is.has(path)) paths.push(path)
  const isRewritten = instructionsOf(last) !== instructionsOf(image)
  const own = isRewritten && !paths.includes(image.spec.dockerfile) ? [image.spec.dockerfile, ...paths] : paths
  if (own.length > 0) return own
  return [...new Set(image.links.map(link => link.on))]
    .filter(on => before.has(on))
    .map(on => `${kindOf(on)} ${nameOf(on)}`)
}

function instructionsOf(image: PreparedImage): string {
  return JSON.stringify(image.described.resolved.map(target => target.canonical))
}
