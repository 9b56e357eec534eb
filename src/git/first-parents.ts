import { spawn } from 'node:child_process'
import type { ObjectId, PathChange } from '../ports'
import { pathOfBytes } from '../path-bytes'
import { GitError, runGit, settings, type Git } from './run'
import { fileMode } from './tree-list'

/** A commit of a branch's own line: merges count as one step. */
export interface FirstParentCommit {
  readonly commit: ObjectId
  /** Null for a root, and where a shallow clone ends. */
  readonly parent: ObjectId | null
  /** The committer's date. */
  readonly date: Date
}

export interface CommitChanges extends FirstParentCommit {
  /** Against the first parent; of a root, every file. In byte order. */
  readonly changes: readonly PathChange[]
}

/**
 * The first-parent commits of a revision or a range (`main`, `v1..v2`), oldest first. Rejects with {@link GitError} where git knows no
 * such range. Source: https://git-scm.com/docs/git-rev-list
 */
export async function firstParents(git: Git, range: string): Promise<readonly FirstParentCommit[]> {
  const options = ['--first-parent', '--reverse', '--parents', '--timestamp']
  const output = await runGit(git, 'rev-list', [...options, '--end-of-options', range, '--'])
  const lines = output.toString('latin1').split('\n').filter(Boolean)
  return lines.map(line => {
    const [seconds = '', commit = '', parent = null] = line.split(' ')
    return { commit, parent, date: new Date(Number(seconds) * 1000) }
  })
}

/**
 * What each of these commits changed, all from one `git diff-tree`, which is read no faster than the caller goes.
 * Source: https://git-scm.com/docs/git-diff-tree#_raw_output_format
 */
export async function* changesOf(git: Git, commits: readonly FirstParentCommit[]): AsyncGenerator<CommitChanges> {
  const options = ['--stdin', '-r', '-z', '--root', '--always', '--raw', '--no-renames', '--no-abbrev']
  const stable = ['--ignore-submodules=none', '-O/dev/null']
  const child = spawn(git.program, [...settings(git), 'diff-tree', ...options, ...stable], {
    cwd: git.root,
    env: git.environment,
    windowsHide: true
  })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString('utf8')).slice(-4096)))
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => {
      if (code === 0) resolve()
      else reject(new GitError('diff-tree', code ?? -1, stderr))
    })
  })
  // Looked at at the end; until then a failure must not count as unhandled.
  ended.catch(() => undefined)
  child.stdin.on('error', () => undefined)
  child.stdin.end(commits.map(({ commit, parent }) => `${commit}${parent === null ? '' : ` ${parent}`}\n`).join(''))
  try {
    let at = -1
    let changes: PathChange[] = []
    let meta: string | null = null
    for await (const record of recordsOf(child.stdout)) {
      if (meta !== null) {
        changes.push(changeOf(meta, pathOfBytes(record)))
        meta = null
      } else if (record[0] === COLON) meta = record.toString('latin1')
      else {
        const done = commits[at]
        if (done !== undefined) yield { ...done, changes }
        changes = []
        at += 1
        if (record.toString('latin1') !== commits[at]?.commit) throw new Error('git answered for another commit')
      }
    }
    await ended
    const last = commits[at]
    if (last !== undefined) yield { ...last, changes }
  } finally {
    child.kill()
  }
}

const COLON = 0x3a

/** The parts of a stream that end with NUL. */
async function* recordsOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of stream) {
    const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let start = 0
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
      yield data.subarray(start, end)
      start = end + 1
    }
    rest = data.subarray(start)
  }
}

/** `:100644 100755 <id> <id> M`; mode 000000 is "not there". */
function changeOf(meta: string, path: string): PathChange {
  const [before = '', after = '', , oid = ''] = meta.slice(1).split(' ')
  return {
    path,
    before: before === '000000' ? null : fileMode(before),
    after: after === '000000' ? null : { path, mode: fileMode(after), oid }
  }
}
