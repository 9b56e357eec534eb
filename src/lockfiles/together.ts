import type { FileReading, FormatName } from './facts'
import { readDependencies } from './read'
import type { Parts } from './reading'

/** One dependency file of a base, and what of it can reach the image. */
export interface DependencyFile {
  /** Relative to the repository's root, with `/`. */
  readonly path: string
  readonly content: Uint8Array
  readonly format: FormatName
  readonly parts: Parts
  /** It stays in the image, where the running app can read it. */
  readonly kept: boolean
}

/**
 * Reads the dependency files of one base together: a value of one counts when another refers to it, and whether a group
 * that is not installed counts depends on there being a lock file.
 *
 * @returns by path
 */
export async function readTogether(files: readonly DependencyFile[]): Promise<ReadonlyMap<string, FileReading>> {
  const read = await Promise.all(
    files.map(async ({ path, content, format }) => [path, await readDependencies(path, content, format)] as const)
  )
  return new Map(read)
}
