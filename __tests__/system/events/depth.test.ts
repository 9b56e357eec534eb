import fc from 'fast-check'

import type { Changes } from '../../../src/changes/changes'
import { checkout } from '../../support/git/checkout'
import { changesIn } from '../../support/git/found'
import { createOrigin } from '../../support/git/origin'
import type { Origin } from '../../support/git/origin'
import { pushPayload } from '../../support/git/payloads'
import { createSandbox } from '../../support/git/program'

/** A commit on some of the five before it, perhaps with a tag, perhaps with a clock that is behind, perhaps the tip of main. */
const commit = fc.record({
  parents: fc.array(fc.nat(4), { minLength: 1, maxLength: 3 }),
  tag: fc.constantFrom('none', 'none', 'light', 'annotated'),
  behind: fc.nat(300),
  isMain: fc.boolean()
})
type Commit = typeof commit extends fc.Arbitrary<infer T> ? T : never

/** Makes the history, and points the branch `feature` and the tag `now` at its last commit. */
async function history(origin: Origin, commits: readonly Commit[]): Promise<string> {
  const ids = [await origin.commit({ root: '1' })]
  for (const [index, { parents, tag, behind, isMain }] of commits.entries()) {
    const recent = ids.slice(-5)
    const chosen = [...new Set(parents.map(back => recent[recent.length - 1 - (back % recent.length)] ?? ''))]
    const date = 1_700_000_000 + 60 * index - behind
    const id = await origin.commit({ [`f${index}`]: '1' }, { ref: 'feature', parents: chosen, date })
    ids.push(id)
    if (tag !== 'none') await origin.tag(`v${index}`, id, ...(tag === 'annotated' ? ['A tag'] : []))
    if (isMain) await origin.point('main', id)
  }
  const head = ids.at(-1) ?? ''
  await origin.tag('now', head)
  return head
}

// By the functions and not by the bundle: eight answers for every history.
test('the depth of the checkout changes no answer: first pushes and tags of any history', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(commit, { minLength: 3, maxLength: 10 }), async commits => {
      const sandbox = await createSandbox()
      try {
        const origin = await createOrigin(sandbox)
        const head = await history(origin, commits)
        for (const ref of ['refs/heads/feature', 'refs/tags/now']) {
          const answers: Changes[] = []
          for (const depth of [0, 1, 2, 4]) {
            const workspace = await checkout(sandbox, origin, head, { depth, ref })
            answers.push(await changesIn(sandbox, workspace, pushPayload({ after: head, ref })))
          }
          const [full, ...shallow] = answers.map(({ known, base, paths }) => ({ ref, known, base, paths }))
          expect(full?.known).toBe(true)
          expect(shallow).toEqual(shallow.map(() => full))
        }
      } finally {
        await sandbox.remove()
      }
    }),
    { numRuns: 8 }
  )
})
