import type { BuildEntry } from '../../../src/plan/types'
import type { BuildInputs } from '../builder/inputs'

/** Keys of an entry that are for the workflow, and no inputs of docker/build-push-action. */
const forTheWorkflow: readonly string[] = ['name', 'image', 'ref', 'hash', 'mode', 'concurrency']

/** The inputs of docker/build-push-action in an entry. */
export function buildInputs(entry: BuildEntry): BuildInputs {
  return Object.fromEntries(
    Object.entries(entry)
      .filter(([key]) => !forTheWorkflow.includes(key))
      .map(([key, value]) => [key, String(value)])
  )
}
