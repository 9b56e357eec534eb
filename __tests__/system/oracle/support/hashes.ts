import { createHash } from 'node:crypto'

import { prepare } from '../../../support/prepared'
import { openSnapshot } from '../../../../src/images/snapshot'
import { memoryRepository } from '../../../support/commit'
import { baseSpec, serviceSpec } from '../../../support/spec'
import type { SmallRepository } from './small-repository'
import type { Tree } from './tree'

export type Hashed = { readonly hash: string } | { readonly refused: string }

/**
 * The source hash of the image at one of its commits, by the planner; or why it refuses the Dockerfile.
 *
 * @param base a stage that is a base image of its own, counted by its bytes
 */
export async function hashAt(
  { context, dockerfile, target }: SmallRepository,
  tree: Tree,
  base: string | null
): Promise<Hashed> {
  const files = Object.fromEntries(tree)
  const commit = createHash('sha1').update(JSON.stringify(files)).digest('hex')
  // Without the default `ignore`, which leaves housekeeping out of the hash though it is in the image.
  const common = { context, dockerfile, ignore: [] }
  const bases = base === null ? [] : [baseSpec({ ...common, target: base, hash: 'bytes' })]
  try {
    const snapshot = await openSnapshot(memoryRepository({ files }), commit)
    const { services } = await prepare({ bases, services: [serviceSpec({ ...common, target })] }, snapshot)
    const [only] = services
    if (only === undefined) throw new Error('nothing was prepared')
    return { hash: only.hash.hash }
  } catch (error) {
    if (error instanceof Error && error.name === 'UserError') return { refused: error.message }
    throw error
  }
}
