import { existsSync } from 'node:fs'
import path from 'node:path'
import { comparePaths, records } from '../path-bytes'
import type { ObjectId, PathChange, TreeEntry } from '../ports'
import { withBareSettings } from './bare-settings'
import { captureGit } from './capture'
import type { CheckedOut } from './checked-out'
import type { Disk } from './disk'
import { assumedUnchanged } from './index-flags'
import type { Location } from './location'
import { runGit, type Git } from './run'
import { fileMode } from './tree-list'

/** What a work tree holds that the commit which is checked out does not. */
export interface Difference {
  /** Committed files that have another content or mode, or are gone; also what is only in the index. Sorted by path. */
  readonly edits: readonly PathChange[]
  /** Files and folders (these end in `/`) that the index does not know, whether git ignores them or not. Nobody looked into the folders. */
  readonly beside: readonly string[]
}

/** What git found to differ, perhaps; the files themselves are not read yet. */
interface Candidate {
  readonly path: string
  /** Null: it is not in the commit. */
  readonly committed: TreeEntry | null
}

/** The tree of no files, which git knows without having it. */
const emptyTree = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321'
} as const

/**
 * Lists what differs, by two calls of git at once: which committed files may (one look at the size and the times of each), and what lies beside
 * them (one walk that goes into no folder which git does not know: `node_modules` costs nothing). Null where nothing was checked out.
 *
 * A file that git supposes to differ is read: it may have been written anew with what it had.
 *
 * @param committed files of the commit, for those that git is told not to look at
 * @param head the commit that is checked out; null in a repository without one
 */
export async function findDifference(
  git: Git,
  location: Location,
  head: ObjectId | null,
  disk: Disk,
  checkedOut: CheckedOut,
  committed: () => Promise<readonly TreeEntry[]>
): Promise<Difference | null> {
  if (location.bare || (head !== null && !existsSync(path.join(location.gitDirectory, 'index')))) return null
  const commit = head ?? emptyTree[disk.algorithm]
  const [differing, others] = await withBareSettings(git, location, commit, bare =>
    Promise.all([
      captureGit(bare, 'diff-index', ['-z', '--no-renames', '--ignore-submodules=all', commit, '--']),
      captureGit(bare, 'ls-files', ['-z', '--others', '--directory'])
    ])
  )
  const edits: PathChange[] = []
  const candidates = [...candidatesOf(differing), ...(await unwatched(location, disk, committed))]
  for (const [path, committed] of new Map(candidates.map(one => [one.path, one.committed]))) {
    const after = disk.entry(path, committed?.mode)
    const isSame = after?.oid === committed?.oid && after?.mode === committed?.mode
    // The committed bytes are an edit too, where a checkout writes others.
    if (isSame && !checkedOut.isConverted(path)) continue
    if (committed !== null && after !== null && (await checkedOut.isAsWritten(committed, after))) continue
    edits.push({ path, before: committed?.mode ?? null, after })
  }
  return { edits: [...edits].sort((one, other) => comparePaths(one.path, other.path)), beside: records(others) }
}

/** Files that git is told not to look at. */
async function unwatched(
  location: Location,
  disk: Disk,
  committed: () => Promise<readonly TreeEntry[]>
): Promise<readonly Candidate[]> {
  const paths = new Set(assumedUnchanged(location, disk.algorithm === 'sha256' ? 32 : 20))
  if (paths.size === 0) return []
  const files = (await committed()).filter(file => paths.has(file.path) && file.mode !== '160000')
  return files.map(file => ({ path: file.path, committed: file }))
}

/** New files that git does not ignore: what `git add --all` would add. It reads patterns and names, and runs nothing. */
export async function listUnignored(git: Git): Promise<readonly string[]> {
  const listed = records(await runGit(git, 'ls-files', ['-z', '--others', '--exclude-standard']))
  return listed.filter(path => !path.endsWith('/'))
}

/** Source: https://git-scm.com/docs/git-diff-index#_raw_output_format */
function candidatesOf(output: Buffer): readonly Candidate[] {
  const fields = records(output)
  const found: Candidate[] = []
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [before = '', , oid = ''] = (fields[at] ?? '').slice(1).split(' ')
    const path = fields[at + 1] ?? ''
    const committed = /^0+$/.test(before) ? null : { path, mode: fileMode(before), oid }
    if (committed?.mode !== '160000') found.push({ path, committed })
  }
  return found
}
