import { createHash } from 'node:crypto'

import { prepareImages } from '../../../src/images/prepare'
import { openSnapshot } from '../../../src/images/snapshot'
import { memoryRepository } from '../../support/commit'
import { serviceSpec } from '../../support/spec'
import type { SmallRepository } from './small-repository'
import type { Tree } from './tree'

export type Hashed = { readonly hash: string; readonly inputs: readonly string[] } | { readonly refused: string }

/** The source hash of the image at one of its commits, by the planner; or why it refuses the Dockerfile. */
export async function hashAt({ context, dockerfile, target }: SmallRepository, tree: Tree): Promise<Hashed> {
  const files = Object.fromEntries(tree)
  const commit = createHash('sha1').update(JSON.stringify(files)).digest('hex')
  // Without the default `ignore`, which leaves housekeeping out of the hash though it is in the image.
  const spec = serviceSpec({ context, dockerfile, target, ignore: [] })
  try {
    const snapshot = await openSnapshot(memoryRepository({ files }), commit)
    const { services } = await prepareImages({ bases: [], services: [spec] }, snapshot)
    const [only] = services
    if (only === undefined) throw new Error('nothing was prepared')
    return { hash: only.hash.hash, inputs: only.inputs.files.map(file => file.key) }
  } catch (error) {
    if (error instanceof Error && error.name === 'UserError') return { refused: error.message }
    throw error
  }
}
