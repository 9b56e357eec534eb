import { NO_COMMIT } from '../../support/runner/event'
import { SEED } from '../../support/events/planned'
import { testScenarios } from '../../support/events/scenario'
import { pushPayload } from '../../support/git/payloads'

const FEATURE = 'refs/heads/feature'
const EVERYTHING = Object.keys(SEED).sort()

describe('the first push of a branch', () => {
  testScenarios([
    {
      name: 'case 1: three commits, all of them count',
      arrange: async origin => {
        const base = await origin.commit(SEED)
        await origin.commit({ 'a.py': '1' }, { ref: 'feature', parents: [base] })
        await origin.commit({ 'b.py': '1' }, { ref: 'feature' })
        const head = await origin.commit({ 'src/app.py': '2' }, { ref: 'feature' })
        await origin.commit({ 'main-only.py': '1' })
        const event = pushPayload({ after: head, ref: FEATURE })
        const how = 'first push of the branch, since it left main'
        return { event, expected: { known: true, base, head, how, paths: ['a.py', 'b.py', 'src/app.py'] } }
      }
    },
    {
      name: 'case 2: the first commit of a repository',
      arrange: async origin => {
        const head = await origin.commit(SEED)
        const how = 'first push of the default branch: everything is new'
        return {
          event: pushPayload({ after: head }),
          expected: { known: true, base: null, head, how, paths: EVERYTHING }
        }
      }
    },
    {
      name: 'a branch that points at a commit of the default branch',
      arrange: async origin => {
        const head = await origin.commit(SEED)
        await origin.point('feature', head)
        await origin.commit({ 'a.py': '1' })
        const event = pushPayload({ after: head, ref: FEATURE })
        return { event, expected: { known: true, base: head, head, how: 'since it left main' } }
      }
    },
    {
      name: 'of a branch that merged the default branch in between: its newest common commit is the base',
      arrange: async origin => {
        const old = await origin.commit(SEED)
        const side = await origin.commit({ 'side.py': '1' }, { ref: 'feature', parents: [old] })
        const shared = await origin.commit({ 'shared.py': '1' })
        await origin.commit({ 'main.py': '1' })
        const head = await origin.commit({ 'shared.py': '1' }, { ref: 'feature', parents: [side, shared] })
        const event = pushPayload({ after: head, ref: FEATURE })
        return { event, expected: { known: true, base: shared, head, how: 'since it left main', paths: ['side.py'] } }
      }
    },
    {
      name: 'of a branch without common history',
      arrange: async origin => {
        await origin.commit({ 'm.py': '1' })
        const head = await origin.commit(SEED, { ref: 'feature', parents: [] })
        const event = pushPayload({ after: head, ref: FEATURE })
        const how = 'shares no history with main: everything is new'
        return { event, expected: { known: true, base: null, head, how, paths: EVERYTHING } }
      }
    },
    {
      name: 'before there is a default branch',
      arrange: async origin => {
        const head = await origin.commit(SEED, { ref: 'feature' })
        const event = pushPayload({ after: head, ref: FEATURE })
        const how = 'the default branch main does not exist yet: everything is new'
        return { event, expected: { known: true, base: null, head, how, paths: EVERYTHING } }
      }
    },
    {
      name: 'the event "create" says the same',
      arrange: async origin => {
        const base = await origin.commit(SEED)
        const head = await origin.commit({ 'a.py': '1' }, { ref: 'feature', parents: [base] })
        const event = { ...pushPayload({ after: head, ref: FEATURE }), name: 'create' }
        return { event, expected: { known: true, base, head, how: 'since it left main', paths: ['a.py'] } }
      }
    }
  ])
})

describe('a further push', () => {
  testScenarios([
    {
      name: 'of one commit',
      arrange: async origin => {
        const base = await origin.commit(SEED)
        const head = await origin.commit({ 'src/app.py': '2' })
        const event = pushPayload({ before: base, after: head })
        return { event, expected: { known: true, base, head, how: 'before of the push', paths: ['src/app.py'] } }
      }
    },
    {
      name: 'case 3: forced, what it dropped counts',
      arrange: async origin => {
        const root = await origin.commit(SEED)
        const base = await origin.commit({ 'dropped.py': '1' })
        const head = await origin.commit({ 'kept.py': '1' }, { parents: [root] })
        const event = pushPayload({ before: base, after: head, forced: true })
        const how = 'before of the forced push, fetched'
        return { event, expected: { known: true, base, head, how, paths: ['dropped.py', 'kept.py'] } }
      }
    },
    {
      name: 'case 4: forced, and the server has forgotten what was there',
      arrange: async origin => {
        const root = await origin.commit(SEED)
        const base = await origin.commit({ 'dropped.py': '1' })
        const head = await origin.commit({ 'kept.py': '1' }, { parents: [root] })
        await origin.forget()
        const event = pushPayload({ before: base, after: head, forced: true })
        return {
          event,
          expected: { known: false, base, head, how: 'a commit is not in this checkout, and git fetch:' }
        }
      }
    },
    {
      name: 'case 5: of 41 commits',
      arrange: async origin => {
        const base = await origin.commit(SEED)
        const paths: string[] = []
        let head = base
        for (let number = 10; number < 51; number++) {
          head = await origin.commit({ [`f${number}.py`]: '1' })
          paths.push(`f${number}.py`)
        }
        const event = pushPayload({ before: base, after: head })
        return { event, expected: { known: true, base, head, how: 'before of the push', paths } }
      }
    },
    {
      name: 'case 6: with the remote unreachable',
      depths: [1],
      arrange: async (origin, { sandbox }) => {
        const base = await origin.commit(SEED)
        const head = await origin.commit({ 'a.py': '1' })
        const event = pushPayload({ before: base, after: head })
        const url = 'http://user:hunter2@127.0.0.1:1/acme/shop.git'
        return {
          event,
          prepare: workspace => sandbox.git(workspace, 'remote', 'set-url', 'origin', url),
          expected: { known: false, base, head, how: "there is no token for GitHub's API" }
        }
      }
    },
    {
      name: 'case 7: another commit is checked out, and the one of the event counts',
      arrange: async origin => {
        const base = await origin.commit(SEED)
        const head = await origin.commit({ 'src/new.py': '1' })
        const commit = await origin.commit({ 'src/later.py': '1' })
        const event = pushPayload({ before: base, after: head })
        return {
          event,
          commit,
          expected: { known: true, base, head, how: 'before of the push', paths: ['src/new.py'] }
        }
      }
    },
    {
      name: 'case 10: to release/1, which is not compared with main',
      arrange: async origin => {
        const base = await origin.commit(SEED, { ref: 'release/1' })
        await origin.commit({ 'main.py': '1' }, { parents: [base] })
        const head = await origin.commit({ 'fix.py': '1' }, { ref: 'release/1' })
        const event = pushPayload({ before: base, after: head, ref: 'refs/heads/release/1' })
        return { event, expected: { known: true, base, head, how: 'before of the push', paths: ['fix.py'] } }
      }
    },
    {
      name: 'case 11: a revert, back to what main holds, is a change',
      arrange: async origin => {
        const main = await origin.commit(SEED)
        const base = await origin.commit({ 'requirements.txt': 'flask==9\n' }, { ref: 'feature', parents: [main] })
        const head = await origin.commit({ 'requirements.txt': 'flask==3.0.0\n' }, { ref: 'feature' })
        const event = pushPayload({ before: base, after: head, ref: FEATURE })
        return { event, expected: { known: true, base, head, how: 'before of the push', paths: ['requirements.txt'] } }
      }
    },
    {
      name: 'case 26: an empty commit',
      arrange: async origin => {
        const base = await origin.commit(SEED)
        const head = await origin.commit({})
        const event = pushPayload({ before: base, after: head })
        return { event, expected: { known: true, base, head, how: 'before of the push' } }
      }
    },
    {
      name: 'of a merge commit: everything that came with it',
      arrange: async origin => {
        const base = await origin.commit(SEED)
        const side = await origin.commit({ 'side.py': '1' }, { ref: 'side', parents: [base] })
        const other = await origin.commit({ 'other.py': '1' }, { ref: 'other', parents: [base] })
        const files = { 'side.py': '1', 'other.py': '1' }
        const head = await origin.commit(files, { parents: [base, side, other] })
        const event = pushPayload({ before: base, after: head })
        return {
          event,
          expected: { known: true, base, head, how: 'before of the push', paths: ['other.py', 'side.py'] }
        }
      }
    },
    {
      name: 'back to an older commit (its before is a descendant)',
      arrange: async origin => {
        const head = await origin.commit(SEED)
        const base = await origin.commit({ 'a.py': '1' })
        await origin.point('main', head)
        const event = pushPayload({ before: base, after: head, forced: true })
        return { event, expected: { known: true, base, head, how: 'forced push', paths: ['a.py'] } }
      }
    },
    {
      name: 'an old run once more: the branch has gone on since',
      arrange: async origin => {
        const base = await origin.commit(SEED)
        const head = await origin.commit({ 'a.py': '1' })
        for (let number = 0; number < 5; number++) await origin.commit({ [`later${number}.py`]: '1' })
        const event = pushPayload({ before: base, after: head })
        return { event, expected: { known: true, base, head, how: 'before of the push', paths: ['a.py'] } }
      }
    },
    {
      name: 'whose payload has no "before"',
      arrange: async origin => {
        const head = await origin.commit(SEED)
        const { before, ...payload } = pushPayload({ after: head }).payload
        expect(before).toBe(NO_COMMIT)
        const event = { ...pushPayload({ after: head }), payload }
        return { event, expected: { known: false, base: null, head, how: 'names no commit before it' } }
      }
    },
    {
      name: 'whose "before" is no commit id',
      depths: [1],
      arrange: async origin => {
        const head = await origin.commit(SEED)
        const event = pushPayload({ before: '--upload-pack=touch x', after: head })
        return { event, expected: { known: false, base: null, head, how: 'names no commit before it' } }
      }
    }
  ])
})
