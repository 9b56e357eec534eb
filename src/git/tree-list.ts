import type { FileMode, ObjectId, TreeEntry } from '../ports'
import { records } from './path-bytes'
import { attemptGit, GitError } from './run'
import type { Git } from './run'

/** The exit code of git for options that it does not know. */
const USAGE = 129

/**
 * Every file of a commit or tree: one `git ls-tree`.
 *
 * Each record begins with a line break, so that the line buffer of `@actions/exec`, which is quadratic in output without
 * line breaks, stays small. `--format` came with git 2.36; an older git prints the same fields without it.
 */
export async function listTree(git: Git, tree: ObjectId): Promise<readonly TreeEntry[]> {
  const formatted = await attemptGit(git, 'ls-tree', [
    '-r',
    '-z',
    '--format=%x0a%(objectmode) %(objecttype) %(objectname)%x09%(path)',
    tree
  ])
  const { code, stdout, stderr } =
    formatted.code === USAGE ? await attemptGit(git, 'ls-tree', ['-r', '-z', tree]) : formatted
  if (code !== 0) throw new GitError('ls-tree', code, stderr)
  return records(stdout).map(entryOf)
}

function entryOf(record: string): TreeEntry {
  const start = record.startsWith('\n') ? 1 : 0
  const tab = record.indexOf('\t')
  const id = record.lastIndexOf(' ', tab)
  return { path: record.slice(tab + 1), mode: fileMode(record.slice(start, start + 6)), oid: record.slice(id + 1, tab) }
}

/** Git records four modes; trees of the early days may hold `100664`, which git itself reads as `100644`. */
function fileMode(mode: string): FileMode {
  switch (mode) {
    case '100755':
    case '120000':
    case '160000':
      return mode
    default:
      return '100644'
  }
}
