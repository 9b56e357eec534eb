import type { ObjectId } from '../ports'
import type { CatFile } from './cat-file'
import { isObjectId } from '../reference/object-id'
import { parseCommit, tagTarget } from './objects'
import type { Commit } from './objects'
import { GitError } from './run'

/** Tags of tags of tags: git has no limit, a payload that is not ours needs one. */
const LONGEST_CHAIN = 16

/** A commit by id, null when it is not here or is none. */
export async function readCommit(objects: CatFile, id: ObjectId): Promise<Commit | null> {
  const object = await getHere(objects, id)
  return object === null ? null : parseCommit(object)
}

/** Whether an object is here. */
export async function isHere(objects: CatFile, id: ObjectId): Promise<boolean> {
  return (await getHere(objects, id)) !== null
}

/** The commit that a tag points at in the end, a commit itself; null when it is not here or is no commit. */
export async function peelToCommit(objects: CatFile, id: ObjectId): Promise<ObjectId | null> {
  let next: ObjectId | null = id
  for (let step = 0; next !== null && step < LONGEST_CHAIN; step += 1) {
    const object = await getHere(objects, next)
    if (object === null) return null
    if (object.type === 'commit') return object.id
    next = tagTarget(object)
  }
  return null
}

/**
 * An object, or null. A partial clone asks its server for an object that is not here and ends with an error when the server does not
 * have it either: then it is not here.
 */
async function getHere(objects: CatFile, id: ObjectId): ReturnType<CatFile['get']> {
  if (!isObjectId(id)) return null
  try {
    return await objects.get(id)
  } catch (error) {
    if (
      error instanceof GitError &&
      /promisor remote|could not fetch|not our ref|unable to access|Could not read from remote/i.test(error.message)
    )
      return null
    throw error
  }
}
