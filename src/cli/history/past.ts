import { patchFiles } from '../../images/patch-files'
import type { ObjectId, PathChange, Present, Repository, TreeEntry } from '../../ports'

/**
 * A repository as it was, commit after commit: the files of each are those of the one before and what it changed. What a work tree holds
 * today says nothing about the past.
 */
export class PastRepository implements Repository {
  readonly #repository: Pick<Repository, 'read'>
  #files: readonly TreeEntry[]
  #recent = new Map<ObjectId, Uint8Array>()
  #earlier = new Map<ObjectId, Uint8Array>()

  /** @param files of the commit before the first one, sorted by path in byte order */
  constructor(repository: Pick<Repository, 'read'>, files: readonly TreeEntry[]) {
    this.#repository = repository
    this.#files = files
  }

  /** Goes to a commit that differs from the present one in these paths alone. Contents that nobody asked for since are forgotten. */
  move(changes: readonly PathChange[]): void {
    if (changes.length > 0) this.#files = patchFiles(this.#files, changes)
    this.#earlier = this.#recent
    this.#recent = new Map()
  }

  /** Of the present commit. */
  files(): Promise<readonly TreeEntry[]> {
    return Promise.resolve(this.#files)
  }

  async read(ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Uint8Array>> {
    const found = new Map<ObjectId, Uint8Array>()
    const missing: ObjectId[] = []
    for (const id of ids) {
      const known = this.#recent.get(id) ?? this.#earlier.get(id)
      if (known === undefined) missing.push(id)
      else found.set(id, known)
    }
    if (missing.length > 0) for (const [id, content] of await this.#repository.read(missing)) found.set(id, content)
    for (const [id, content] of found) this.#recent.set(id, content)
    return found
  }

  beside(): Promise<readonly TreeEntry[]> {
    return Promise.resolve([])
  }

  present(): Promise<Present | null> {
    return Promise.resolve(null)
  }

  isEdited(): boolean {
    return false
  }
}
