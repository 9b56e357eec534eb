import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import path from 'node:path'
import type { ObjectId } from '../ports'
import type { Location } from './location'
import type { Git } from './run'

/**
 * Runs git on the work tree with none of the repository's configuration, nor the user's: no filter, file system monitor or hook that
 * somebody planted there can run, whichever version of git it is. A folder of our own stands for `.git`; index and objects are the real ones.
 *
 * Source: https://git-scm.com/docs/gitrepository-layout
 *
 * @param head what `HEAD` is to be
 */
export async function withBareSettings<T>(
  git: Git,
  location: Location,
  head: ObjectId,
  use: (git: Git) => Promise<T>
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'base-image-planner-git-'))
  try {
    mkdirSync(path.join(folder, 'refs'))
    writeFileSync(path.join(folder, 'HEAD'), `${head}\n`)
    writeFileSync(path.join(folder, 'config'), configuration(location, head))
    // The greater part of an index that is split lies beside it.
    for (const name of readdirSync(location.gitDirectory).filter(name => name.startsWith('sharedindex.')))
      symlinkSync(path.join(location.gitDirectory, name), path.join(folder, name))
    const environment = Object.entries(git.environment).filter(([name]) => !name.startsWith('GIT_CONFIG_'))
    return await use({
      ...git,
      environment: {
        ...Object.fromEntries(environment),
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        GIT_CONFIG_GLOBAL: devNull,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_DIR: folder,
        GIT_WORK_TREE: location.root,
        GIT_INDEX_FILE: path.join(location.gitDirectory, 'index'),
        GIT_OBJECT_DIRECTORY: path.join(location.commonDirectory, 'objects')
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What git must know to read index and objects. `sparseCheckout`: a file that is there counts, also where a sparse checkout says that it is not. */
function configuration(location: Location, head: ObjectId): string {
  const isSha256 = head.length === 64
  const lines = [
    '[core]',
    `repositoryFormatVersion = ${isSha256 ? 1 : 0}`,
    'bare = false',
    'sparseCheckout = true',
    'untrackedCache = false',
    `fileMode = ${String(!hasNoModes(location))}`
  ]
  return [...lines, ...(isSha256 ? ['[extensions]', 'objectFormat = sha256'] : []), ''].join('\n')
}

/** Whether git was told, or found when it made the repository, that the file system knows no executable files. */
export function hasNoModes(location: Location): boolean {
  return setting(location, 'filemode') === 'false'
}

/** Whether the objects of a repository are named by SHA-256, for one that has none yet. */
export function isSha256(location: Location): boolean {
  return setting(location, 'objectformat') === 'sha256'
}

/** A plain `name = value` of the repository's own configuration, both in lower case. Nothing of it reaches a command. */
function setting(location: Location, name: string): string | null {
  try {
    const text = readFileSync(path.join(location.commonDirectory, 'config'), 'latin1')
    return new RegExp(`^\\s*${name}\\s*=\\s*(\\w+)`, 'im').exec(text)?.[1]?.toLowerCase() ?? null
  } catch {
    return null
  }
}
