import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../errors'

/** Where a repository is: found in the file system, without starting git. */
export interface Location {
  /** The root of the work tree, absolute; of a bare repository, its own folder. */
  readonly root: string
  /** There is no work tree. */
  readonly bare: boolean
  /** Objects, references and the list of shallow commits are here (the main repository's `.git`, also from a linked work tree). */
  readonly commonDirectory: string
  /** The index is here; differs from `commonDirectory` in a linked work tree only. */
  readonly gitDirectory: string
}

/** The repository that `directory` is in. A {@link UserError} when it is in none. */
export function locate(directory: string): Location {
  const start = existsSync(directory) ? realpathSync(directory) : path.resolve(directory)
  for (let root = start; ; root = path.dirname(root)) {
    const gitDirectory = gitDirectoryOf(root)
    if (gitDirectory !== null)
      return { root, bare: false, gitDirectory, commonDirectory: commonDirectoryOf(gitDirectory) }
    if (isBare(root)) return { root, bare: true, gitDirectory: root, commonDirectory: root }
    if (root === path.dirname(root)) {
      throw new UserError(
        `There is no git repository in ${directory}; in a workflow, run actions/checkout first (it downloads no repository when the job has no git program).`
      )
    }
  }
}

/** Source: https://git-scm.com/docs/gitrepository-layout (a `.git` file holds `gitdir: <path>`). */
function gitDirectoryOf(root: string): string | null {
  const candidate = path.join(root, '.git')
  if (!existsSync(candidate)) return null
  if (statSync(candidate).isDirectory()) return existsSync(path.join(candidate, 'HEAD')) ? candidate : null
  const target = /^gitdir: (.+?)\r?\n?$/.exec(readFileSync(candidate, 'utf8'))?.[1]
  return target === undefined ? null : path.resolve(root, target)
}

/** As git itself recognises one. Source: git's setup.c, is_git_directory() */
function isBare(root: string): boolean {
  return ['HEAD', 'objects', 'refs'].every(name => existsSync(path.join(root, name)))
}

function commonDirectoryOf(gitDirectory: string): string {
  const pointer = path.join(gitDirectory, 'commondir')
  return existsSync(pointer) ? path.resolve(gitDirectory, readFileSync(pointer, 'utf8').trim()) : gitDirectory
}

/** Commits whose parents a shallow repository does not hold; empty in a full one. */
export function shallowCommits(location: Location): ReadonlySet<string> {
  const file = path.join(location.commonDirectory, 'shallow')
  if (!existsSync(file)) return new Set()
  return new Set(readFileSync(file, 'latin1').split('\n').filter(Boolean))
}

/**
 * Whether the file `.git/config` in the work tree holds a login: a header that actions/checkout before version 6 writes, or a user with a password in an
 * address. Of a linked work tree that file is elsewhere.
 */
export function hasLogin({ root, gitDirectory }: Location): boolean {
  const file = path.join(root, '.git', 'config')
  if (gitDirectory !== path.dirname(file) || !existsSync(file)) return false
  const text = readFileSync(file, 'utf8')
  return (
    /^\s*extraheader\s*=\s*"?\s*authorization\s*:\s*\S/im.test(text) ||
    /^\s*(?:push)?url\s*=\s*"?\w+:\/\/[^\s/@:]*:[^\s/@]+@/im.test(text)
  )
}
