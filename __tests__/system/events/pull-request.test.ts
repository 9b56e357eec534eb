import { SEED } from '../../support/events/planned'
import { testScenarios } from '../../support/events/scenario'
import type { Origin } from '../../support/git/origin'
import { mergeGroupPayload, pullRequestPayload } from '../../support/git/payloads'

const REF = 'refs/pull/1/merge'

/** A pull request that adds `own.py`, while main has moved on to `other.py` since the payload's base. */
async function opened(origin: Origin): Promise<{
  readonly base: string
  readonly tip: string
  readonly head: string
  readonly sha: string
}> {
  const base = await origin.commit(SEED)
  const head = await origin.commit({ 'own.py': '1' }, { ref: 'refs/pull/1/head', parents: [base] })
  const tip = await origin.commit({ 'other.py': '1' })
  const sha = await origin.commit({ 'own.py': '1' }, { ref: REF, parents: [tip, head] })
  return { base, tip, head, sha }
}

describe('a pull request', () => {
  const how = 'first parent of the merge commit of the pull request'
  testScenarios([
    {
      name: 'case 8: base.sha lags behind the merge commit',
      depths: [1, 2, 0],
      arrange: async origin => {
        const { base, tip, head, sha } = await opened(origin)
        const event = pullRequestPayload({ sha, head, base })
        return { event, expected: { known: true, base: tip, head: sha, how, paths: ['own.py'] } }
      }
    },
    {
      name: 'case 9: from a fork whose branch is called main',
      arrange: async origin => {
        const { base, tip, head, sha } = await opened(origin)
        const event = pullRequestPayload({ sha, head, base, from: 'guest/shop', headRef: 'main' })
        return { event, expected: { known: true, base: tip, head: sha, how, paths: ['own.py'] } }
      }
    },
    {
      name: "case 7: its branch's head is checked out (ref: github.event.pull_request.head.sha)",
      arrange: async origin => {
        const { base, tip, head, sha } = await opened(origin)
        const event = pullRequestPayload({ sha, head, base })
        return { event, commit: head, expected: { known: true, base: tip, head: sha, how, paths: ['own.py'] } }
      }
    },
    {
      name: 'that has moved on since: the merge commit of the event counts, which no reference reaches any more',
      arrange: async origin => {
        const { base, tip, head, sha } = await opened(origin)
        await origin.commit({ 'more.py': '1' }, { ref: REF, parents: [tip] })
        const event = pullRequestPayload({ sha, head, base })
        return { event, expected: { known: true, base: tip, head: sha, how, paths: ['own.py'] } }
      }
    },
    {
      name: 'that merged main in its own branch: only its own files',
      arrange: async origin => {
        const base = await origin.commit(SEED)
        const own = await origin.commit({ 'own.py': '1' }, { ref: 'refs/pull/1/head', parents: [base] })
        const tip = await origin.commit({ 'other.py': '1' })
        const head = await origin.commit({ 'other.py': '1' }, { ref: 'refs/pull/1/head', parents: [own, tip] })
        const sha = await origin.commit({ 'own.py': '1' }, { ref: REF, parents: [tip, head] })
        const event = pullRequestPayload({ sha, head, base, commits: 2 })
        return { event, expected: { known: true, base: tip, head: sha, how, paths: ['own.py'] } }
      }
    },
    {
      name: 'case 27: closed without a merge',
      arrange: async origin => {
        const { base, tip, head, sha } = await opened(origin)
        const event = pullRequestPayload({ sha, head, base, action: 'closed' })
        return { event, expected: { known: true, base: tip, head: sha, how, paths: ['own.py'] } }
      }
    },
    {
      name: 'case 27: merged by a merge commit',
      arrange: async origin => {
        const { base, tip, head } = await opened(origin)
        const sha = await origin.commit({ 'own.py': '1' }, { parents: [tip, head] })
        const ref = 'refs/heads/main'
        const event = pullRequestPayload({ sha, head, base, ref, action: 'closed', merged: true, commits: 3 })
        return { event, expected: { known: true, base: tip, head: sha, how, paths: ['own.py'] } }
      }
    },
    {
      name: 'case 27: squashed from one commit',
      arrange: async origin => {
        const { base, tip, head } = await opened(origin)
        const sha = await origin.commit({ 'own.py': '1' })
        const ref = 'refs/heads/main'
        const event = pullRequestPayload({ sha, head, base, ref, action: 'closed', merged: true, commits: 1 })
        const said = 'parent of the merged commit'
        return { event, expected: { known: true, base: tip, head: sha, how: said, paths: ['own.py'] } }
      }
    },
    {
      name: 'case 27: several commits, squashed or rebased: git alone cannot tell',
      arrange: async origin => {
        const { base, head } = await opened(origin)
        const sha = await origin.commit({ 'own.py': '1' })
        const ref = 'refs/heads/main'
        const event = pullRequestPayload({ sha, head, base, ref, action: 'closed', merged: true, commits: 3 })
        return { event, expected: { known: false, base, head: sha, how: 'no merge commit of the pull request' } }
      }
    },
    {
      name: "whose event gives the branch's head, itself a merge, in place of the merge commit",
      arrange: async origin => {
        const { base, tip, head } = await opened(origin)
        const sha = await origin.commit({ 'other.py': '1' }, { ref: 'refs/pull/1/head', parents: [head, tip] })
        const event = pullRequestPayload({ sha, head: sha, base, ref: 'refs/pull/1/head' })
        return { event, expected: { known: false, base, head: sha, how: 'no merge commit of the pull request' } }
      }
    },
    {
      name: 'a review of it',
      arrange: async origin => {
        const { base, tip, head, sha } = await opened(origin)
        const event = pullRequestPayload({ sha, head, base, name: 'pull_request_review', action: 'submitted' })
        return { event, expected: { known: true, base: tip, head: sha, how, paths: ['own.py'] } }
      }
    },
    {
      name: 'pull_request_target asks the API alone, and has no token here',
      arrange: async origin => {
        const { tip, head } = await opened(origin)
        const ref = 'refs/heads/main'
        const event = pullRequestPayload({ name: 'pull_request_target', sha: tip, head, base: tip, ref })
        return { event, expected: { known: false, base: tip, head, how: 'never fetches the code of the pull request' } }
      }
    }
  ])
})

describe('a merge group', () => {
  testScenarios(
    ['main', 'develop'].map(branch => ({
      name: `of ${branch}${branch === 'main' ? '' : ' (case 28: not the default branch)'}`,
      arrange: async (origin: Origin) => {
        await origin.commit(SEED)
        const base = await origin.commit({ ...SEED, 'b.py': '1' }, { ref: branch })
        const queue = `gh-readonly-queue/${branch}/pr-1-${base}`
        await origin.commit({ 'c.py': '1' }, { ref: queue, parents: [base] })
        const head = await origin.commit({ 'd.py': '1' }, { ref: queue })
        const event = mergeGroupPayload(base, head, branch)
        const how = 'base and head of the merge group'
        return { event, expected: { known: true, base, head, how, paths: ['c.py', 'd.py'] } }
      }
    }))
  )
})
