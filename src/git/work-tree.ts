import { messageOf, UserError } from '../errors'
import type { ObjectId } from '../ports'
import { openRepository, type GitRepository } from './repository'
import type { Environment } from './program'

/** The work tree as a commit of it would be, and the repository that can read it. */
export interface OpenWorkTree {
  readonly repository: GitRepository
  /** For `files`, `read` and `diff` of the repository: the commit that is checked out, or a tree where the work tree differs from it. */
  readonly tree: ObjectId
  /** Ends the process that reads objects. */
  close(): Promise<void>
}

/**
 * The work tree for the command line: uncommitted and new files included, ignored ones beside them. Files count as they are, byte for byte,
 * since that is what a build takes in: git's filters and line-ending rules do not apply, and nothing of the repository's configuration runs.
 *
 * @throws UserError where git cannot look at the work tree, with git's own words
 */
export async function openWorkTree(
  directory: string,
  options: { readonly environment: Environment }
): Promise<OpenWorkTree> {
  const repository = await openRepository(directory, { ...options, mayBeEmpty: true, workTree: 'with-new' })
  try {
    const state = await repository.workTree()
    const tree = state?.id ?? repository.checkedOut
    if (tree === null) throw new UserError(`The repository in ${directory} has neither files nor commits.`)
    const close = (): Promise<void> => {
      repository.close()
      return Promise.resolve()
    }
    return { repository, tree, close }
  } catch (error) {
    repository.close()
    if (error instanceof UserError) throw error
    throw new UserError(`git cannot look at the work tree of ${directory}: ${messageOf(error)}`, { cause: error })
  }
}
