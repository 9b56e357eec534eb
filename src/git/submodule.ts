import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { ObjectId, Present } from '../ports'
import type { GitRepository } from './git-repository'
import type { Git } from './run'

/** What a submodule is opened with: new files in it count as committed ones do. */
const OPTIONS = { anyOwner: true, mayBeEmpty: true, workTree: 'with-new' } as const

type Open = (directory: string, options: typeof OPTIONS & Pick<Git, 'environment'>) => Promise<GitRepository>

/** What is at a path, with what it holds where it is a submodule that is checked out. */
export async function withSubmodule(
  present: Present | null,
  open: Open,
  { root, environment }: Git,
  folder: string
): Promise<Present | null> {
  const directory = path.join(root, folder)
  if (present?.kind !== 'folder' || !existsSync(path.join(directory, '.git'))) return present
  const repository = await open(directory, { environment, ...OPTIONS })
  try {
    const commit = await contentOf(repository)
    return commit === null ? present : { ...present, commit }
  } finally {
    repository.close()
  }
}

/** Its commit while nothing in it is edited, new or in place of another submodule; else a name of all that it holds. */
async function contentOf(repository: GitRepository): Promise<ObjectId | null> {
  const state = await repository.workTree()
  if (state === null) return null
  const parts: (readonly string[])[] = state.beside(() => true).map(({ path, mode, oid }) => [path, mode, oid])
  for (const file of state.files) {
    if (file.mode !== '160000') continue
    const present = await repository.present(state.id, file.path)
    const held = present?.kind === 'folder' ? (present.commit ?? null) : null
    if (held !== file.oid) parts.push([file.path, held ?? ''])
  }
  return parts.length === 0 ? state.id : hash('sha256', JSON.stringify([state.id, parts]))
}
