import { isObjectId } from '../reference/object-id'
import type { GitObject } from './cat-file'

/** What is read of a commit object. */
export interface Commit {
  readonly tree: string
  readonly parents: readonly string[]
  /** Seconds since 1970, from the committer line. */
  readonly committed: number
}

/**
 * A commit object's header, which ends at the first empty line. Read raw, so that a shallow boundary still names its parents.
 * Null when the object is no commit.
 */
export function parseCommit(object: GitObject): Commit | null {
  if (object.type !== 'commit') return null
  const lines = header(object)
  const committer = lines.find(line => line.startsWith('committer '))
  return {
    tree: lines[0]?.slice('tree '.length) ?? '',
    parents: lines.filter(line => line.startsWith('parent ')).map(line => line.slice('parent '.length)),
    committed: Number(/> (-?\d+)/.exec(committer ?? '')?.[1] ?? 0)
  }
}

/** The object that an annotated tag points at; null when the object is no tag. */
export function tagTarget(object: GitObject): string | null {
  if (object.type !== 'tag') return null
  const target = header(object)
    .find(line => line.startsWith('object '))
    ?.slice('object '.length)
  return target !== undefined && isObjectId(target) ? target : null
}

function header(object: GitObject): readonly string[] {
  const text = object.content.toString('latin1')
  const end = text.indexOf('\n\n')
  return (end < 0 ? text : text.slice(0, end)).split('\n')
}
