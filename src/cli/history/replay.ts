import { messageOf, UserError } from '../../errors'
import { prepareImages, type Prepared, type PreparedImage } from '../../images/prepare'
import { ReplayMemory } from '../../images/replay-memory'
import { openMovingSnapshot, type MovingSnapshot } from '../../images/snapshot'
import type { Specification } from '../../config/spec'
import type { ObjectId, PathChange, Repository } from '../../ports'
import { imageKey, usableAt } from './usable'

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
  repository: Repository,
  start: ObjectId | null,
  steps: AsyncIterable<Step>
): AsyncGenerator<Replayed> {
  const memory = new ReplayMemory()
  const past = new Past()
  const first = start ?? ''
  const snapshot = await openMovingSnapshot(repository, first, start === null ? [] : await repository.files(start))
  if (start !== null) past.compare(await prepareUsable(specification, snapshot, memory), [])
  for await (const { commit, date, changes } of steps) {
    await snapshot.move(commit, changes)
    memory.move(changes)
    const prepared = await prepareUsable(specification, snapshot, memory)
    const images = past.compare(prepared, changes)
    const failed = [...prepared.failures].map(([key, error]) => failedImage(key, error))
    yield { commit, date, error: prepared.error, images: [...images, ...failed] }
  }
}

interface PreparedCommit {
  readonly error: string | null
  readonly prepared: Pick<Prepared, 'bases' | 'services'>
  readonly failures: ReadonlyMap<string, string>
}

/** Everything at the commit; where that fails, the images that exist there. */
async function prepareUsable(
  specification: Specification,
  snapshot: MovingSnapshot,
  memory: ReplayMemory
): Promise<PreparedCommit> {
  try {
    return { error: null, prepared: await prepareImages(specification, snapshot, memory), failures: new Map() }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const usable = await usableAt(specification, snapshot)
    try {
      const prepared = await prepareImages(usable.specification, snapshot, memory)
      return { error: error.message, prepared, failures: usable.failures }
    } catch (second) {
      if (!(second instanceof UserError)) throw second
      memory.forget()
      return { error: messageOf(error), prepared: { bases: [], services: [] }, failures: usable.failures }
    }
  }
}

function failedImage(key: string, error: string): ReplayedImage {
  const kind = key.startsWith('base ') ? 'base' : 'service'
  return { kind, name: key.slice(kind.length + 1), known: false, error }
}

/** What the images were before, and every hash that they ever had. */
class Past {
  readonly #last = new Map<string, PreparedImage>()
  readonly #seen = new Map<string, Set<string>>()

  compare({ prepared }: PreparedCommit, changes: readonly PathChange[]): readonly ReplayedImage[] {
    const touched = new Set<string>()
    const compareOne = (kind: 'base' | 'service', image: PreparedImage): ReplayedImage => {
      const key = imageKey(kind, image.spec.name)
      const last = this.#last.get(key)
      const seen = this.#seen.get(key) ?? new Set()
      const { hash } = image.hash
      const changed = last?.hash.hash !== hash
      const built = changed && !seen.has(hash)
      const isTouched =
        changes.some(({ path }) => isInput(path, image) || (last !== undefined && isInput(path, last))) ||
        image.bindings.some(({ base }) => touched.has(base))
      if (isTouched && kind === 'base') touched.add(image.spec.name)
      const causes = built ? causesOf(last, image, this.#last) : []
      this.#seen.set(key, seen.add(hash))
      return { kind, name: image.spec.name, known: true, hash, changed, built, touched: isTouched, causes }
    }
    const images = [
      ...prepared.bases.map(image => compareOne('base', image)),
      ...prepared.services.map(image => compareOne('service', image))
    ]
    for (const image of prepared.bases) this.#last.set(imageKey('base', image.spec.name), image)
    for (const image of prepared.services) this.#last.set(imageKey('service', image.spec.name), image)
    return images
  }
}

function isInput(path: string, image: PreparedImage): boolean {
  return path === image.spec.dockerfile || image.hash.identities.has(path)
}

/** Inputs that count otherwise than before; the bases where it is only they. */
function causesOf(
  last: PreparedImage | undefined,
  image: PreparedImage,
  before: ReadonlyMap<string, PreparedImage>
): readonly string[] {
  if (last === undefined) return []
  const [was, is] = [last.hash.identities, image.hash.identities]
  const paths: string[] = []
  for (const [path, identity] of is) if (was.get(path) !== identity) paths.push(path)
  for (const path of was.keys()) if (!is.has(path)) paths.push(path)
  const isRewritten = instructionsOf(last) !== instructionsOf(image)
  const own = isRewritten && !paths.includes(image.spec.dockerfile) ? [image.spec.dockerfile, ...paths] : paths
  if (own.length > 0) return own
  return [...new Set(image.bindings.map(binding => binding.base))]
    .filter(name => before.has(imageKey('base', name)))
    .map(name => `base ${name}`)
}

function instructionsOf(image: PreparedImage): string {
  return JSON.stringify(image.image.resolved.map(target => target.canonical))
}
