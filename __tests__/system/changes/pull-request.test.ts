import { checkout } from '../../support/git/checkout'
import { changesIn, started } from '../../support/git/found'
import { createOrigin } from '../../support/git/origin'
import type { Origin } from '../../support/git/origin'
import { pullRequestPayload } from '../../support/git/payloads'
import { createSandbox } from '../../support/git/program'
import type { Sandbox } from '../../support/git/program'

const REF = 'refs/pull/1/merge'

let sandbox: Sandbox
let origin: Origin

beforeEach(async () => {
  sandbox = await createSandbox()
  origin = await createOrigin(sandbox)
})

afterEach(() => sandbox.remove())

/** A pull request that adds `own.py`, while main has moved on to `other.py` since the payload's base. */
async function pullRequest(): Promise<{
  readonly base: string
  readonly tip: string
  readonly head: string
  readonly sha: string
}> {
  const base = await origin.commit({ 'a.py': '1' })
  const head = await origin.commit({ 'own.py': '1' }, { ref: 'refs/pull/1/head', parents: [base] })
  const tip = await origin.commit({ 'other.py': '1' })
  const sha = await origin.commit({ 'own.py': '1' }, { ref: REF, parents: [tip, head] })
  return { base, tip, head, sha }
}

describe.each([{ depth: 1 }, { depth: 0 }])('a pull request, checked out at depth $depth', ({ depth }) => {
  test('case 8: base.sha lags behind the merge commit, and only its own files count', async () => {
    const { base, tip, head, sha } = await pullRequest()
    const workspace = await checkout(sandbox, origin, sha, { depth, ref: REF })
    const changes = await changesIn(sandbox, workspace, pullRequestPayload({ sha, head, base }))
    expect(changes).toMatchObject({ known: true, base: tip, head: sha, source: 'git', paths: ['own.py'] })
    expect(changes.how).toBe(`first parent of the merge commit of the pull request${depth === 1 ? ', fetched' : ''}`)
  })

  test('case 9: a fork whose branch is called main is no push to main', async () => {
    const { base, head, sha } = await pullRequest()
    const workspace = await checkout(sandbox, origin, sha, { depth, ref: REF })
    const event = pullRequestPayload({ sha, head, base, from: 'stranger/shop', headRef: 'main' })
    expect(started(event)).toMatchObject({
      branch: null,
      tag: null,
      pullRequest: { number: 1, headRef: 'main' },
      mayPush: { allowed: false }
    })
    expect(await changesIn(sandbox, workspace, event)).toMatchObject({ known: true, paths: ['own.py'] })
  })

  test("case 7: the branch's head is checked out, and the merge commit of the event counts", async () => {
    const { base, head, sha } = await pullRequest()
    const workspace = await checkout(sandbox, origin, head, { depth, ref: 'refs/pull/1/head' })
    const changes = await changesIn(sandbox, workspace, pullRequestPayload({ sha, head, base }))
    expect(changes).toMatchObject({ known: true, head: sha, paths: ['own.py'] })
  })

  test('case 27: a pull request closed without a merge', async () => {
    const { base, head, sha } = await pullRequest()
    const workspace = await checkout(sandbox, origin, sha, { depth, ref: REF })
    const event = pullRequestPayload({ sha, head, base, action: 'closed' })
    expect(await changesIn(sandbox, workspace, event)).toMatchObject({ known: true, paths: ['own.py'] })
  })

  test('case 27: a pull request merged by a merge commit, and one squashed from one commit', async () => {
    const { base, tip, head } = await pullRequest()
    const merged = await origin.commit({ 'own.py': '1' }, { parents: [tip, head] })
    const event = pullRequestPayload({
      sha: merged,
      head,
      base,
      ref: 'refs/heads/main',
      action: 'closed',
      merged: true,
      commits: 3
    })
    const workspace = await checkout(sandbox, origin, merged, { depth })
    expect(await changesIn(sandbox, workspace, event)).toMatchObject({ known: true, base: tip, paths: ['own.py'] })

    const squashed = await origin.commit({ 'second.py': '1' })
    const another = pullRequestPayload({
      sha: squashed,
      head,
      base,
      ref: 'refs/heads/main',
      action: 'closed',
      merged: true,
      commits: 1
    })
    const again = await checkout(sandbox, origin, squashed, { depth })
    expect(await changesIn(sandbox, again, another)).toMatchObject({ known: true, base: merged, paths: ['second.py'] })
  })

  test('case 27: several commits merged as one or as many cannot be told apart without the API', async () => {
    const { base, head } = await pullRequest()
    const sha = await origin.commit({ 'last.py': '1' })
    const event = pullRequestPayload({
      sha,
      head,
      base,
      ref: 'refs/heads/main',
      action: 'closed',
      merged: true,
      commits: 3
    })
    const workspace = await checkout(sandbox, origin, sha, { depth })
    const changes = await changesIn(sandbox, workspace, event)
    expect(changes).toMatchObject({ known: false, paths: [] })
    expect(changes.how).toContain('no merge commit of the pull request')
  })

  test("a host that gives the branch's head as the event's commit is not believed to give a merge commit", async () => {
    const { base, tip, head } = await pullRequest()
    const merge = await origin.commit({ 'other.py': '1' }, { ref: 'refs/pull/1/head', parents: [head, tip] })
    const workspace = await checkout(sandbox, origin, merge, { depth, ref: 'refs/pull/1/head' })
    const changes = await changesIn(sandbox, workspace, pullRequestPayload({ sha: merge, head: merge, base }))
    expect(changes).toMatchObject({ known: false, paths: [] })
  })

  test('a commit of three parents is no merge commit of a pull request', async () => {
    const { base, tip, head } = await pullRequest()
    const third = await origin.commit({ 'third.py': '1' }, { ref: 'third', parents: [base] })
    const sha = await origin.commit({ 'own.py': '1' }, { ref: REF, parents: [tip, head, third] })
    const workspace = await checkout(sandbox, origin, sha, { depth, ref: REF })
    const changes = await changesIn(sandbox, workspace, pullRequestPayload({ sha, head, base }))
    expect(changes).toMatchObject({ known: false, paths: [] })
  })

  test('pull_request_target asks the API alone, and fetches nothing of the fork', async () => {
    const { tip, head } = await pullRequest()
    const workspace = await checkout(sandbox, origin, tip, { depth })
    const event = pullRequestPayload({
      name: 'pull_request_target',
      sha: tip,
      head,
      base: tip,
      ref: 'refs/heads/main',
      from: 'stranger/shop'
    })
    expect(started(event).mayPush).toMatchObject({ allowed: false })
    expect(await changesIn(sandbox, workspace, event)).toMatchObject({ known: false, base: tip, head, paths: [] })
    await expect(sandbox.git(workspace, 'cat-file', '-e', head)).rejects.toThrow('exited with')
  })
})
