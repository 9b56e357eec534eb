import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { UserError } from '../errors'
import type { ObjectId } from '../ports'
import { gitEnvironment } from './environment'
import { locate } from './location'
import type { Location } from './location'
import { findGit } from './program'
import type { Environment } from './program'
import { openRepository } from './repository'
import type { GitRepository } from './repository'
import { GitError, runGit } from './run'
import type { Git } from './run'

/** The work tree as `git add --all` and a commit would record it, and the repository that can read it. */
export interface OpenWorkTree {
  readonly repository: GitRepository
  /** A tree; `files`, `read` and `diff` of the repository take it. Equal to the tree of the commit that follows. */
  readonly tree: ObjectId
  /** Ends the process that reads objects, and removes what was recorded. */
  close(): Promise<void>
}

/**
 * Records the work tree, uncommitted and untracked files included and ignored ones not, for the command line. git's own filters and
 * line-ending rules apply. The user's index and objects stay as they are: both are temporary copies or additions.
 *
 * A {@link UserError} when git cannot record a file, with git's own words.
 */
export async function openWorkTree(
  directory: string,
  options: { readonly environment: Environment }
): Promise<OpenWorkTree> {
  const location = locate(directory)
  const folder = await mkdtemp(path.join(tmpdir(), 'work-tree-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const objects = path.join(folder, 'objects')
    await mkdir(objects)
    const tree = await record(directory, location, folder, objects, options.environment)
    const repository = await openRepository(directory, {
      ...options,
      alternateObjects: listed(objects),
      mayBeEmpty: true
    })
    return {
      repository,
      tree,
      close: () => {
        repository.close()
        return remove()
      }
    }
  } catch (error) {
    await remove()
    throw error
  }
}

async function record(
  directory: string,
  location: Location,
  folder: string,
  objects: string,
  environment: Environment
): Promise<ObjectId> {
  const index = path.join(folder, 'index')
  await copyIndex(path.join(location.gitDirectory, 'index'), index)
  const git: Git = {
    program: findGit(environment),
    root: location.root,
    environment: gitEnvironment(environment, {
      GIT_INDEX_FILE: index,
      GIT_OBJECT_DIRECTORY: objects,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: listed(path.join(location.commonDirectory, 'objects'))
    })
  }
  try {
    await runGit(git, 'add', ['--all', '--', '.'])
    return (await runGit(git, 'write-tree', [])).toString('latin1').trim()
  } catch (error) {
    if (error instanceof GitError) {
      throw new UserError(`git cannot record the work tree of ${directory}: ${error.message}`, { cause: error })
    }
    throw error
  }
}

/**
 * git takes a file for unchanged by its size and time, unless it is as new as the index. A copy made now would look newer than files
 * that were changed just after the index was written, so it keeps the time of the original, rounded down.
 *
 * Source: https://git-scm.com/docs/racy-git
 */
async function copyIndex(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return
  const { mtimeMs } = await stat(from)
  await copyFile(from, to)
  const seconds = Math.floor(mtimeMs / 1000)
  await utimes(to, seconds, seconds)
}

/** A folder in the form of a list of folders: quoted when it holds the separator. Source: https://git-scm.com/docs/git#_environment_variables */
function listed(folder: string): string {
  return folder.includes(path.delimiter) ? `"${folder.replace(/["\\]/g, '\\$&')}"` : folder
}
