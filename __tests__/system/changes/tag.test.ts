import { checkout } from '../../support/git/checkout'
import { changesIn, started, withRepository } from '../../support/git/found'
import { peelEvent } from '../../../src/changes/find-changes'
import { createOrigin } from '../../support/git/origin'
import type { Origin } from '../../support/git/origin'
import { pushPayload, releasePayload } from '../../support/git/payloads'
import { createSandbox } from '../../support/git/program'
import type { Sandbox } from '../../support/git/program'

let sandbox: Sandbox
let origin: Origin

beforeEach(async () => {
  sandbox = await createSandbox()
  origin = await createOrigin(sandbox)
})

afterEach(() => sandbox.remove())

describe.each([{ depth: 1 }, { depth: 2 }, { depth: 0 }])('a tag, checked out at depth $depth', ({ depth }) => {
  test('the first tag holds everything', async () => {
    await origin.commit({ 'a.py': '1' })
    const sha = await origin.commit({ 'b.py': '1' })
    await origin.tag('v1', sha)
    const workspace = await checkout(sandbox, origin, sha, { depth, ref: 'refs/tags/v1' })
    const changes = await changesIn(sandbox, workspace, pushPayload({ after: sha, ref: 'refs/tags/v1' }))
    expect(changes).toMatchObject({
      known: true,
      base: null,
      head: sha,
      paths: ['a.py', 'b.py'],
      how: 'first tag: everything is new'
    })
  })

  test('later tags hold what came after the one before; annotated ones are peeled', async () => {
    // All commits of one second: the order of ancestors decides, not the clock.
    const date = 1_700_000_000
    const first = await origin.commit({ 'a.py': '1' }, { date })
    await origin.tag('v1', first)
    const second = await origin.commit({ 'b.py': '1' }, { date })
    await origin.tag('v2', second, 'Second')
    await origin.commit({ 'c.py': '1' }, { date })
    const third = await origin.commit({ 'd.py': '1' }, { date })
    const annotated = await origin.tag('v3', third, 'Third')
    const later = await origin.commit({ 'later.py': '1' }, { date })
    await origin.tag('v4', later)

    const workspace = await checkout(sandbox, origin, third, { depth, ref: 'refs/tags/v3' })
    for (const event of [pushPayload({ after: third, ref: 'refs/tags/v3' }), releasePayload('v3', third)]) {
      const changes = await changesIn(sandbox, workspace, event)
      expect(changes).toMatchObject({ known: true, base: second, head: third, paths: ['c.py', 'd.py'] })
      expect(changes.how).toContain('since the previous tag v2')
    }
    // A host that gives the tag object itself.
    const unpeeled = { ...pushPayload({ after: annotated, ref: 'refs/tags/v3' }), sha: annotated }
    expect(await changesIn(sandbox, workspace, unpeeled)).toMatchObject({
      base: second,
      head: third,
      paths: ['c.py', 'd.py']
    })
    const peeled = await withRepository(sandbox, workspace, repository => peelEvent(started(unpeeled), repository))
    expect(peeled.sha).toBe(third)
  })

  test('several tags on one commit count as this one', async () => {
    const first = await origin.commit({ 'a.py': '1' })
    await origin.tag('v1.0.0', first)
    const sha = await origin.commit({ 'b.py': '1' })
    for (const tag of ['v1', 'v1.1', 'v1.1.0', 'latest']) await origin.tag(tag, sha)
    const workspace = await checkout(sandbox, origin, sha, { depth, ref: 'refs/tags/v1.1.0' })
    const changes = await changesIn(sandbox, workspace, pushPayload({ after: sha, ref: 'refs/tags/v1.1.0' }))
    expect(changes).toMatchObject({ known: true, base: first, paths: ['b.py'] })
  })

  test('a tag of another branch is no previous tag', async () => {
    const first = await origin.commit({ 'a.py': '1' })
    await origin.tag('v1.0.0', first)
    const next = await origin.commit({ 'b.py': '1' })
    await origin.tag('v2.0.0', next)
    const fix = await origin.commit({ 'fix.py': '1' }, { ref: 'release/1', parents: [first] })
    await origin.tag('v1.0.1', fix)
    const workspace = await checkout(sandbox, origin, fix, { depth, ref: 'refs/tags/v1.0.1' })
    const changes = await changesIn(sandbox, workspace, releasePayload('v1.0.1', fix))
    expect(changes).toMatchObject({ known: true, base: first, paths: ['fix.py'] })
  })

  test('the previous tag is found across a merge', async () => {
    const root = await origin.commit({ 'a.py': '1' })
    const tagged = await origin.commit({ 'b.py': '1' }, { ref: 'side', parents: [root] })
    await origin.tag('v1', tagged)
    const main = await origin.commit({ 'c.py': '1' })
    const sha = await origin.commit({ 'b.py': '1' }, { parents: [main, tagged] })
    await origin.tag('v2', sha)
    const workspace = await checkout(sandbox, origin, sha, { depth, ref: 'refs/tags/v2' })
    const changes = await changesIn(sandbox, workspace, pushPayload({ after: sha, ref: 'refs/tags/v2' }))
    expect(changes).toMatchObject({ known: true, base: tagged, paths: ['c.py'] })
  })

  test('a deleted tag is nothing to plan', async () => {
    const sha = await origin.commit({ 'a.py': '1' })
    const workspace = await checkout(sandbox, origin, sha, { depth })
    const event = pushPayload({ before: sha, after: '0'.repeat(40), ref: 'refs/tags/v1' })
    expect(await changesIn(sandbox, workspace, event)).toMatchObject({
      known: false,
      how: 'v1 was deleted: nothing to plan'
    })
  })
})

test('without the remote, the previous tag of a shallow clone is not known', async () => {
  const first = await origin.commit({ 'a.py': '1' })
  await origin.tag('v1', first)
  const sha = await origin.commit({ 'b.py': '1' })
  const workspace = await checkout(sandbox, origin, sha, { ref: 'refs/tags/v2' })
  await sandbox.git(workspace, 'remote', 'set-url', 'origin', 'file:///nowhere')
  const changes = await changesIn(sandbox, workspace, pushPayload({ after: sha, ref: 'refs/tags/v2' }))
  expect(changes).toMatchObject({ known: false, paths: [] })
  expect(changes.how).toMatch(/git ls-remote: .*GitHub's API/)
})
