import { NO_COMMIT } from '../../support/runner/event'
import { SEED } from '../../support/events/planned'
import { testScenarios } from '../../support/events/scenario'
import { pushPayload, releasePayload } from '../../support/git/payloads'

const DEPTHS = [1, 2, 0]
const EVERYTHING = Object.keys(SEED).sort()

describe('a tag', () => {
  testScenarios([
    {
      name: 'the first one holds everything',
      depths: DEPTHS,
      arrange: async origin => {
        await origin.commit(SEED)
        const head = await origin.commit({ 'z.py': '1' })
        await origin.tag('v1', head)
        const event = pushPayload({ after: head, ref: 'refs/tags/v1' })
        const how = 'first tag: everything is new'
        return { event, expected: { known: true, base: null, head, how, paths: [...EVERYTHING, 'z.py'] } }
      }
    },
    {
      name: 'a later one holds what came after the one before it',
      depths: DEPTHS,
      arrange: async origin => {
        await origin.tag('v1', await origin.commit(SEED))
        const base = await origin.commit({ 'b.py': '1' })
        await origin.tag('v2', base)
        await origin.commit({ 'c.py': '1' })
        const head = await origin.commit({ 'd.py': '1' })
        await origin.tag('v3', head)
        const event = pushPayload({ after: head, ref: 'refs/tags/v3' })
        return {
          event,
          expected: { known: true, base, head, how: 'since the previous tag v2', paths: ['c.py', 'd.py'] }
        }
      }
    },
    {
      name: 'annotated ones are peeled, also where the host gives the id of the tag',
      depths: DEPTHS,
      arrange: async origin => {
        const base = await origin.commit(SEED)
        await origin.tag('v1', base, 'First')
        const head = await origin.commit({ 'b.py': '1' })
        const tag = await origin.tag('v2', head, 'Second')
        const event = pushPayload({ after: tag, ref: 'refs/tags/v2' })
        const how = 'since the previous tag v1'
        return { event, commit: head, expected: { known: true, base, head, how, paths: ['b.py'] } }
      }
    },
    {
      name: 'several on one commit, all of them count as this one',
      depths: DEPTHS,
      arrange: async origin => {
        const base = await origin.commit(SEED)
        await origin.tag('v1.0.0', base)
        const head = await origin.commit({ 'b.py': '1' })
        for (const name of ['v1', 'v1.1', 'v1.1.0', 'latest']) await origin.tag(name, head, name)
        const event = pushPayload({ after: head, ref: 'refs/tags/v1.1.0' })
        return { event, expected: { known: true, base, head, how: 'previous tag v1.0.0', paths: ['b.py'] } }
      }
    },
    {
      name: 'one of another branch is no previous one',
      depths: DEPTHS,
      arrange: async origin => {
        const base = await origin.commit(SEED)
        await origin.tag('v1.0.0', base)
        await origin.tag('v2.0.0', await origin.commit({ 'b.py': '1' }))
        const head = await origin.commit({ 'fix.py': '1' }, { ref: 'release/1', parents: [base] })
        await origin.tag('v1.0.1', head)
        const event = pushPayload({ after: head, ref: 'refs/tags/v1.0.1' })
        return { event, expected: { known: true, base, head, how: 'previous tag v1.0.0', paths: ['fix.py'] } }
      }
    },
    {
      name: 'that was moved',
      arrange: async origin => {
        const base = await origin.commit(SEED)
        await origin.tag('v1', base)
        const before = await origin.commit({ 'b.py': '1' })
        const head = await origin.commit({ 'c.py': '1' })
        await origin.tag('v2', head)
        const event = pushPayload({ before, after: head, ref: 'refs/tags/v2', forced: true })
        return { event, expected: { known: true, base, head, how: 'previous tag v1', paths: ['b.py', 'c.py'] } }
      }
    },
    {
      name: 'behind a merge: the nearest tagged ancestor of either side',
      arrange: async origin => {
        const root = await origin.commit(SEED, { date: 1_700_000_000 })
        await origin.tag('v1', root)
        const base = await origin.commit({ 'side.py': '1' }, { ref: 'side', parents: [root], date: 1_700_000_100 })
        await origin.tag('v2', base)
        const head = await origin.commit({ 'side.py': '1' }, { parents: [root, base], date: 1_700_000_200 })
        await origin.tag('v3', head)
        const event = pushPayload({ after: head, ref: 'refs/tags/v3' })
        return { event, expected: { known: true, base, head, how: 'since the previous tag v2' } }
      }
    },
    {
      name: 'a release is its tag',
      depths: DEPTHS,
      arrange: async origin => {
        const base = await origin.commit(SEED)
        await origin.tag('v1', base)
        const head = await origin.commit({ 'b.py': '1' })
        await origin.tag('v2', head)
        const how = 'since the previous tag v1'
        return { event: releasePayload('v2', head), expected: { known: true, base, head, how, paths: ['b.py'] } }
      }
    },
    {
      name: 'with the remote unreachable',
      depths: [1],
      arrange: async (origin, { sandbox }) => {
        await origin.tag('v1', await origin.commit(SEED))
        const head = await origin.commit({ 'b.py': '1' })
        await origin.tag('v2', head)
        return {
          event: pushPayload({ after: head, ref: 'refs/tags/v2' }),
          prepare: workspace => sandbox.git(workspace, 'remote', 'set-url', 'origin', 'file:///nowhere'),
          expected: { known: false, base: null, head, how: 'git ls-remote:' }
        }
      }
    }
  ])
})

describe('a deletion', () => {
  testScenarios([
    ...['refs/heads/gone', 'refs/tags/v1'].map(ref => ({
      name: `of ${ref} is nothing to plan`,
      arrange: async (origin: Parameters<Parameters<typeof testScenarios>[0][0]['arrange']>[0]) => {
        const before = await origin.commit(SEED)
        const event = pushPayload({ before, after: NO_COMMIT, ref })
        const how = 'was deleted: nothing to plan'
        return { event, checkout: {}, expected: { known: false, base: null, head: null, how } }
      }
    }))
  ])
})
