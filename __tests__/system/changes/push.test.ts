import { checkout } from '../../support/git/checkout'
import { changesIn, started } from '../../support/git/found'
import { createOrigin } from '../../support/git/origin'
import type { Origin } from '../../support/git/origin'
import { mergeGroupPayload, pushPayload } from '../../support/git/payloads'
import { createSandbox } from '../../support/git/program'
import type { Sandbox } from '../../support/git/program'

let sandbox: Sandbox
let origin: Origin

beforeEach(async () => {
  sandbox = await createSandbox()
  origin = await createOrigin(sandbox)
})

afterEach(() => sandbox.remove())

describe.each([{ depth: 1 }, { depth: 0 }])('a push, checked out at depth $depth', ({ depth }) => {
  test('case 1: the first push of a branch holds all of its commits', async () => {
    await origin.commit({ 'README.md': 'x' })
    const base = await origin.commit({ 'app.py': '1' })
    for (const file of ['a.py', 'b.py'])
      await origin.commit({ [file]: '1' }, { ref: 'feature', ...(file === 'a.py' ? { parents: [base] } : {}) })
    const head = await origin.commit({ 'c.py': '1' }, { ref: 'feature' })
    await origin.commit({ 'main-only.py': '1' })
    const workspace = await checkout(sandbox, origin, head, { depth, ref: 'refs/heads/feature' })
    const changes = await changesIn(sandbox, workspace, pushPayload({ after: head, ref: 'refs/heads/feature' }))
    expect(changes).toMatchObject({ known: true, base, head, source: 'git', paths: ['a.py', 'b.py', 'c.py'] })
    expect(changes.how).toContain('since it left main')
  })

  test('a first push of a branch that equals the default branch changes nothing', async () => {
    const head = await origin.commit({ 'app.py': '1' })
    await origin.point('feature', head)
    const workspace = await checkout(sandbox, origin, head, { depth, ref: 'refs/heads/feature' })
    const changes = await changesIn(sandbox, workspace, pushPayload({ after: head, ref: 'refs/heads/feature' }))
    expect(changes).toMatchObject({ known: true, base: head, head, paths: [] })
  })

  test('a merge base that a merge hides behind the shallow boundary is found by deepening', async () => {
    const old = await origin.commit({ 'old.py': '1' })
    const shared = await origin.commit({ 'shared.py': '1' })
    await origin.commit({ 'main.py': '1' })
    const side = await origin.commit({ 'side.py': '1' }, { ref: 'feature', parents: [old] })
    const head = await origin.commit({ 'shared.py': '1' }, { ref: 'feature', parents: [side, shared] })
    const workspace = await checkout(sandbox, origin, head, { depth, ref: 'refs/heads/feature' })
    const changes = await changesIn(sandbox, workspace, pushPayload({ after: head, ref: 'refs/heads/feature' }))
    expect(changes).toMatchObject({ known: true, base: shared, paths: ['side.py'] })
  })

  test('case 2: the first commit of a repository changes everything', async () => {
    const head = await origin.commit({ 'a.py': '1', 'dir/b.py': '2' })
    const workspace = await checkout(sandbox, origin, head, { depth })
    const changes = await changesIn(sandbox, workspace, pushPayload({ after: head }))
    expect(changes).toMatchObject({ known: true, base: null, head, source: 'git', paths: ['a.py', 'dir/b.py'] })
  })

  test('a first branch without a default branch, and one without common history, change everything', async () => {
    const head = await origin.commit({ 'a.py': '1' }, { ref: 'feature' })
    const workspace = await checkout(sandbox, origin, head, { depth, ref: 'refs/heads/feature' })
    const event = pushPayload({ after: head, ref: 'refs/heads/feature' })
    expect(await changesIn(sandbox, workspace, event)).toMatchObject({ known: true, base: null, paths: ['a.py'] })

    await origin.commit({ 'm.py': '1' })
    const again = await checkout(sandbox, origin, head, { depth, ref: 'refs/heads/feature' })
    expect(await changesIn(sandbox, again, event)).toMatchObject({ known: true, base: null, paths: ['a.py'] })
  })

  test('case 3: a forced push counts what it dropped', async () => {
    const base = await origin.commit({ 'a.py': '1' })
    const before = await origin.commit({ 'dropped.py': '1' })
    const after = await origin.commit({ 'kept.py': '1' }, { parents: [base] })
    const workspace = await checkout(sandbox, origin, after, { depth })
    const changes = await changesIn(sandbox, workspace, pushPayload({ before, after, forced: true }))
    expect(changes).toMatchObject({ known: true, base: before, head: after, paths: ['dropped.py', 'kept.py'] })
    expect(changes.how).toBe('before of the forced push, fetched')
  })

  test('case 4: a before that the server has forgotten is not known', async () => {
    const base = await origin.commit({ 'a.py': '1' })
    const before = await origin.commit({ 'dropped.py': '1' })
    const after = await origin.commit({ 'kept.py': '1' }, { parents: [base] })
    await origin.forget()
    const workspace = await checkout(sandbox, origin, after, { depth })
    const changes = await changesIn(sandbox, workspace, pushPayload({ before, after, forced: true }))
    expect(changes).toMatchObject({ known: false, base: before, head: after, source: 'none', paths: [] })
    expect(changes.how).toMatch(
      /a commit is not in this checkout, and git fetch: .*; there is no token for GitHub's API/
    )
  })

  test('case 5: a push of 41 commits', async () => {
    const before = await origin.commit({ 'a.py': '1' })
    const expected: string[] = []
    let after = before
    for (let index = 10; index < 51; index += 1) {
      after = await origin.commit({ [`f${index}.py`]: '1' })
      expected.push(`f${index}.py`)
    }
    const workspace = await checkout(sandbox, origin, after, { depth })
    const changes = await changesIn(sandbox, workspace, pushPayload({ before, after }))
    expect(changes).toMatchObject({ known: true, base: before, paths: expected })
    // What is fetched is one commit, not the history in between.
    expect(await sandbox.git(workspace, 'rev-parse', '--is-shallow-repository')).toBe(String(depth > 0))
    if (depth > 0) expect(await sandbox.git(workspace, 'rev-list', '--count', before, after)).toBe('2')
  })

  test('case 10: a push to release/1 is compared with what was there before, not with main', async () => {
    const before = await origin.commit({ 'a.py': '1' }, { ref: 'release/1' })
    await origin.commit({ 'main.py': '1' }, { parents: [before] })
    const after = await origin.commit({ 'fix.py': '1' }, { ref: 'release/1' })
    const workspace = await checkout(sandbox, origin, after, { depth, ref: 'refs/heads/release/1' })
    const changes = await changesIn(sandbox, workspace, pushPayload({ before, after, ref: 'refs/heads/release/1' }))
    expect(changes).toMatchObject({ known: true, base: before, paths: ['fix.py'] })
  })

  test('case 11: a revert pushed to a feature branch is a change', async () => {
    const main = await origin.commit({ 'uv.lock': 'old' })
    const before = await origin.commit({ 'uv.lock': 'new' }, { ref: 'feature', parents: [main] })
    const after = await origin.commit({ 'uv.lock': 'old' }, { ref: 'feature' })
    const workspace = await checkout(sandbox, origin, after, { depth, ref: 'refs/heads/feature' })
    const changes = await changesIn(sandbox, workspace, pushPayload({ before, after, ref: 'refs/heads/feature' }))
    expect(changes).toMatchObject({ known: true, paths: ['uv.lock'] })
  })

  test('case 26: an empty commit changes nothing, and that is known', async () => {
    const before = await origin.commit({ 'a.py': '1' })
    const after = await origin.commit({})
    const workspace = await checkout(sandbox, origin, after, { depth })
    const changes = await changesIn(sandbox, workspace, pushPayload({ before, after }))
    expect(changes).toMatchObject({ known: true, base: before, head: after, paths: [] })
  })

  test('case 28: a merge group of a branch that is not the default', async () => {
    await origin.commit({ 'a.py': '1' })
    const base = await origin.commit({ 'b.py': '1' }, { ref: 'develop' })
    const head = await origin.commit({ 'c.py': '1' }, { ref: 'gh-readonly-queue/develop/pr-1', parents: [base] })
    const event = mergeGroupPayload(base, head, 'develop')
    const workspace = await checkout(sandbox, origin, head, { depth, ref: event.ref })
    const changes = await changesIn(sandbox, workspace, event)
    expect(changes).toMatchObject({ known: true, base, head, paths: ['c.py'] })
    expect(changes.how).toContain('base and head of the merge group')
  })
})

test('case 6: history missing and the remote unreachable is not known', async () => {
  const before = await origin.commit({ 'a.py': '1' })
  const after = await origin.commit({ 'b.py': '1' })
  const workspace = await checkout(sandbox, origin, after)
  await sandbox.git(workspace, 'remote', 'set-url', 'origin', 'http://user:hunter2@127.0.0.1:1/acme/shop.git')
  const changes = await changesIn(sandbox, workspace, pushPayload({ before, after }))
  expect(changes).toMatchObject({ known: false, source: 'none', paths: [] })
  expect(changes.how).toContain('http://127.0.0.1:1/acme/shop.git')
  expect(changes.how).not.toContain('hunter2')
  const first = await changesIn(sandbox, workspace, pushPayload({ after, ref: 'refs/heads/feature' }))
  expect(first).toMatchObject({ known: false, paths: [] })
})

test("case 7: the event's commit counts, whatever is checked out", async () => {
  const before = await origin.commit({ 'a.py': '1' })
  const after = await origin.commit({ 'b.py': '1' })
  await origin.commit({ 'later.py': '1' })
  const workspace = await checkout(sandbox, origin, before)
  const changes = await changesIn(sandbox, workspace, pushPayload({ before, after }))
  expect(changes).toMatchObject({ known: true, base: before, head: after, paths: ['b.py'] })
})

test('a common ancestor that is seen at once is not taken while a newer one may be hidden', async () => {
  const root = await origin.commit({ 'root.py': '1' })
  const long = async (ref: string, from: string): Promise<string> => {
    let tip = from
    for (let index = 0; index < 60; index += 1)
      tip = await origin.commit({ [`${ref}.py`]: String(index) }, { ref, parents: [tip] })
    return tip
  }
  // Both sides reach the root at once by a short way, and `shared` by a long one.
  const shared = await origin.commit({ 'shared.py': '1' }, { parents: [root] })
  const own = await long('feature', shared)
  const side = await origin.commit({ 'side.py': '1' }, { ref: 'side', parents: [root] })
  const head = await origin.commit({ 'side.py': '1' }, { ref: 'feature', parents: [own, side] })
  const other = await origin.commit({ 'other.py': '1' }, { ref: 'other', parents: [root] })
  await origin.commit({ 'other.py': '1' }, { ref: 'main', parents: [shared, other] })
  const workspace = await checkout(sandbox, origin, head, { ref: 'refs/heads/feature' })
  const changes = await changesIn(sandbox, workspace, pushPayload({ after: head, ref: 'refs/heads/feature' }))
  expect(changes).toMatchObject({ known: true, base: shared, paths: ['feature.py', 'side.py'] })
})

test('a full clone stays a full clone when a commit is fetched', async () => {
  const base = await origin.commit({ 'a.py': '1' })
  const before = await origin.commit({ 'dropped.py': '1' })
  const after = await origin.commit({ 'kept.py': '1' }, { parents: [base] })
  const workspace = await checkout(sandbox, origin, after, { depth: 0 })
  await changesIn(sandbox, workspace, pushPayload({ before, after, forced: true }))
  expect(await sandbox.git(workspace, 'rev-parse', '--is-shallow-repository')).toBe('false')
  expect(await sandbox.git(workspace, 'for-each-ref', '--format=%(refname)')).toBe(
    'refs/heads/main\nrefs/remotes/origin/main'
  )
})

test('a deleted branch is nothing to plan', async () => {
  const before = await origin.commit({ 'a.py': '1' })
  const workspace = await checkout(sandbox, origin, before)
  const event = pushPayload({ before, after: '0'.repeat(40), ref: 'refs/heads/gone' })
  expect(started(event).deleted).toBe(true)
  expect(await changesIn(sandbox, workspace, event)).toEqual({
    known: false,
    base: null,
    head: null,
    source: 'none',
    how: 'gone was deleted: nothing to plan',
    paths: []
  })
})
