import type { FileMode, ObjectId, TreeEntry } from '../ports'
import { records } from '../path-bytes'
import { attemptGit, GitError, runGit } from './run'
import type { Git } from './run'

/** The exit code of git for options that it does not know. */
const USAGE = 129

/**
 * Every file of a commit or tree: one `git ls-tree`.
 *
 * Each record begins with a line break, so that the line buffer of `@actions/exec`, which is quadratic in output without
 * line breaks, stays small (100,000 files: 0.07 s of
 * CPU instead of 0.76 s). `--format` came with git 2.36, and some versions since quote unusual names under it in spite of `-z`: where
 * it is unknown, or a name begins with a quotation mark, the plain form is asked for.
 */
export async function listTree(git: Git, tree: ObjectId): Promise<readonly TreeEntry[]> {
  const format = '--format=%x0a%(objectmode) %(objecttype) %(objectname)%x09%(path)'
  const { code, stdout, stderr } = await attemptGit(git, 'ls-tree', ['-r', '-z', format, tree])
  if (code !== 0 && code !== USAGE) throw new GitError('ls-tree', code, stderr)
  const isPlain = code === USAGE || stdout.includes('\t"')
  return records(isPlain ? await runGit(git, 'ls-tree', ['-r', '-z', tree]) : stdout).map(entryOf)
}

function entryOf(record: string): TreeEntry {
  const start = record.startsWith('\n') ? 1 : 0
  const tab = record.indexOf('\t')
  const id = record.lastIndexOf(' ', tab)
  return { path: record.slice(tab + 1), mode: fileMode(record.slice(start, start + 6)), oid: record.slice(id + 1, tab) }
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
