import { createHash } from 'node:crypto'

import type { Snapshot } from '../../src/images/snapshot'
import { openSnapshot } from '../../src/images/snapshot'
import { comparePaths } from '../../src/path-bytes'
import type { FileMode, Repository, TreeEntry } from '../../src/ports'

/** Text is a plain file. */
export type MemoryFiles = Readonly<Record<string, string | { readonly link: string } | { readonly executable: string }>>

export interface MemoryCommit {
  readonly files: MemoryFiles
  /** Files that only the work tree has. */
  readonly workTree?: Readonly<Record<string, string>>
}

/** Id of the only commit of a {@link memoryRepository}. */
export const COMMIT = 'c'.repeat(40)

/** A repository that is values: one commit, with the ids that git gives to its blobs. */
export function memoryRepository({ files, workTree = {} }: MemoryCommit): Repository {
  const blobs = new Map<string, Uint8Array>()
  const entries: TreeEntry[] = []
  for (const [path, file] of Object.entries(files)) {
    const { mode, text } = typeof file === 'string' ? { mode: '100644' as const, text: file } : special(file)
    const content = Buffer.from(text)
    const oid = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')
    blobs.set(oid, content)
    entries.push({ path, mode, oid })
  }
  entries.sort((a, b) => comparePaths(a.path, b.path))
  const products = Object.entries(workTree).map(([path, text]): TreeEntry => {
    const content = Buffer.from(text)
    const oid = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')
    blobs.set(oid, content)
    return { path, mode: '100644', oid }
  })
  return {
    files: () => Promise.resolve(entries),
    read: ids =>
      Promise.resolve(
        new Map(
          ids.map(id => {
            const content = blobs.get(id)
            if (content === undefined) throw new Error(`there is no blob ${id}`)
            return [id, content]
          })
        )
      ),
    present: () => Promise.resolve(null),
    isEdited: () => false,
    beside: (_, isWanted) =>
      Promise.resolve(products.filter(({ path }) => foldersOf(path).every(isWanted) && isWanted(path)))
  }
}

/** The snapshot of such a commit. */
export function memorySnapshot(files: MemoryFiles, workTree: Readonly<Record<string, string>> = {}): Promise<Snapshot> {
  return openSnapshot(memoryRepository({ files, workTree }), COMMIT)
}

function special(file: { readonly link: string } | { readonly executable: string }): {
  readonly mode: FileMode
  readonly text: string
} {
  return 'link' in file ? { mode: '120000', text: file.link } : { mode: '100755', text: file.executable }
}

/** `a/`, `a/b/` of `a/b/c`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, at) => `${parts.slice(0, at + 1).join('/')}/`)
}
