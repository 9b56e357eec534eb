import type { FileMode, ObjectId, TreeEntry } from '../ports'
import { records } from '../path-bytes'
import { captureGit } from './capture'
import type { Git } from './run'

/** Every file of a commit or tree, in byte order: one `git ls-tree`. Source: https://git-scm.com/docs/git-ls-tree#_output_format */
export async function listTree(git: Git, tree: ObjectId): Promise<readonly TreeEntry[]> {
  return records(await captureGit(git, 'ls-tree', ['-r', '-z', tree])).map(entryOf)
}

function entryOf(record: string): TreeEntry {
  const tab = record.indexOf('\t')
  const id = record.lastIndexOf(' ', tab)
  return { path: record.slice(tab + 1), mode: fileMode(record.slice(0, 6)), oid: record.slice(id + 1, tab) }
}

/** Git records four modes; trees of the early days may hold `100664`, which git itself reads as `100644`. */
export function fileMode(mode: string): FileMode {
  switch (mode) {
    case '100755':
    case '120000':
    case '160000':
      return mode
    default:
      return '100644'
  }
}
