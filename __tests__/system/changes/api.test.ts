import { getOctokit } from '@actions/github'
import { createChangesApi } from '../../../src/changes/api'
import type { ChangesApi } from '../../../src/changes/api'
import { findChanges } from '../../../src/changes/find-changes'
import { checkout } from '../../support/git/checkout'
import { changesIn, started, withRepository } from '../../support/git/found'
import { startGithubApi } from '../../support/git/github-api'
import type { ApiFile, GithubApi } from '../../support/git/github-api'
import { readOpenApi } from '../../support/git/openapi'
import { createOrigin } from '../../support/git/origin'
import { mergeGroupPayload, otherPayload, pullRequestPayload, pushPayload } from '../../support/git/payloads'
import { createSandbox } from '../../support/git/program'
import type { Sandbox } from '../../support/git/program'
import type { WorkflowEvent } from '../../support/runner/event'

const BEFORE = 'b'.repeat(40)
const MERGE_BASE = 'c'.repeat(40)
const openApi = readOpenApi()

let server: GithubApi
let api: ChangesApi
let sandbox: Sandbox
/** A checkout whose remote is gone: git knows `head` and nothing else. */
let workspace: string
let head: string

beforeAll(async () => {
  sandbox = await createSandbox()
  const origin = await createOrigin(sandbox)
  await origin.commit({ a: '1' })
  head = await origin.commit({ a: '2' })
  workspace = await checkout(sandbox, origin, head)
  await sandbox.git(workspace, 'remote', 'set-url', 'origin', 'file:///nowhere')
})

afterAll(() => sandbox.remove())

beforeEach(async () => {
  server = await startGithubApi(openApi)
  api = createChangesApi(getOctokit('a-token', { baseUrl: server.url }), 'acme/shop')
})

afterEach(() => server.close())

function files(count: number): readonly ApiFile[] {
  return Array.from({ length: count }, (_, index) => ({ filename: `f${String(index).padStart(5, '0')}` }))
}

function push(before = BEFORE, ref = 'refs/heads/main'): WorkflowEvent {
  return pushPayload({ before, after: head, ref })
}

function compared(base: string, mergeBase: string, listed: readonly ApiFile[]): void {
  server.state.comparisons.set(`${base}...${head}`, { mergeBase, files: listed })
}

describe('comparison of two commits', () => {
  test('a push whose before git cannot fetch; a rename is both its sides', async () => {
    compared(BEFORE, BEFORE, [
      { filename: 'b.py', status: 'renamed', previous_filename: 'z.py' },
      { filename: 'a.py' },
      { filename: '😀', status: 'added' },
      { filename: '\uffee', status: 'removed' },
      { filename: 'copy.py', status: 'copied', previous_filename: 'a.py' },
      { filename: 'same.py', status: 'unchanged' }
    ])
    const changes = await changesIn(sandbox, workspace, push(), api)
    expect(changes).toMatchObject({ known: true, base: BEFORE, head, source: 'api' })
    expect(changes.paths).toEqual(['a.py', 'b.py', 'copy.py', 'z.py', '\uffee', '😀'])
    expect(changes.how).toMatch(
      /^before of the push, by GitHub's API \(a commit is not in this checkout, and git fetch: .*\)$/
    )
    expect(api.requests).toBe(1)
  })

  test('case 24: GitHub Enterprise is asked under its own address, with the token', async () => {
    compared(BEFORE, BEFORE, [])
    await changesIn(sandbox, workspace, push(), api)
    expect(server.requests).toEqual([
      { url: `/api/v3/repos/acme/shop/compare/${BEFORE}...${head}?per_page=1`, authorization: 'token a-token' }
    ])
  })

  test('299 files are all of them, 300 may not be', async () => {
    compared(BEFORE, BEFORE, files(299))
    expect((await changesIn(sandbox, workspace, push(), api)).paths).toHaveLength(299)
    for (const count of [300, 301, 5000]) {
      compared(BEFORE, BEFORE, files(count))
      const changes = await changesIn(sandbox, workspace, push(), api)
      expect(changes).toMatchObject({ known: false, source: 'none', paths: [] })
      expect(changes.how).toContain('at most 300 files')
    }
  })

  test('after a forced push, the API would leave the dropped commits out', async () => {
    compared(BEFORE, MERGE_BASE, [{ filename: 'a.py' }])
    const changes = await changesIn(sandbox, workspace, push(), api)
    expect(changes).toMatchObject({ known: false, base: BEFORE, head, paths: [] })
    expect(changes.how).toContain('dropped')
  })

  test('a merge group, and the first push of a branch with a slash in the name of the default branch', async () => {
    compared(BEFORE, BEFORE, [{ filename: 'a.py' }])
    expect(await changesIn(sandbox, workspace, mergeGroupPayload(BEFORE, head), api)).toMatchObject({
      known: true,
      source: 'api',
      paths: ['a.py']
    })

    compared('release/1', MERGE_BASE, [{ filename: 'b.py' }])
    const event = started(push('0'.repeat(40), 'refs/heads/feature'))
    const first = await withRepository(sandbox, workspace, repository =>
      findChanges({ ...event, defaultBranch: 'release/1' }, repository, api)
    )
    expect(first).toMatchObject({ known: true, base: MERGE_BASE, head, source: 'api', paths: ['b.py'] })
  })

  test('a name that JSON cannot carry is not known', async () => {
    compared(BEFORE, BEFORE, [{ filename: 'a\ufffd.py' }])
    const changes = await changesIn(sandbox, workspace, push(), api)
    expect(changes).toMatchObject({ known: false, paths: [] })
    expect(changes.how).toContain('cannot spell')
  })

  test('a rename without its other side is not known', async () => {
    compared(BEFORE, BEFORE, [{ filename: 'a.py', status: 'renamed' }])
    expect(await changesIn(sandbox, workspace, push(), api)).toMatchObject({ known: false, paths: [] })
  })
})

describe('files of a pull request', () => {
  const HEAD = 'd'.repeat(40)

  function target(): WorkflowEvent {
    return pullRequestPayload({
      name: 'pull_request_target',
      sha: head,
      head: HEAD,
      base: BEFORE,
      ref: 'refs/heads/main',
      number: 7
    })
  }

  test.each([0, 1, 99, 100, 101, 250, 2999])('%d files, page by page', async count => {
    server.state.pullRequests.set(7, { head: HEAD, files: files(count) })
    const changes = await changesIn(sandbox, workspace, target(), api)
    expect(changes).toMatchObject({ known: true, base: BEFORE, head: HEAD, source: 'api' })
    expect(changes.paths).toEqual(files(count).map(file => file.filename))
    expect(api.requests).toBe(1 + Math.ceil(count / 100))
  })

  test.each([3000, 3001])('%d files are not known to be all', async count => {
    server.state.pullRequests.set(7, { head: HEAD, files: files(count) })
    const changes = await changesIn(sandbox, workspace, target(), api)
    expect(changes).toMatchObject({ known: false, paths: [] })
    expect(changes.how).toContain('at most 3000 files')
    // The comparison by the event's commits was tried, and the server does not have it.
    expect(api.requests).toBe(2)
  })

  test("a pull request that has moved on is compared by the event's commits", async () => {
    server.state.pullRequests.set(7, { head: 'e'.repeat(40), files: files(5) })
    server.state.comparisons.set(`${BEFORE}...${HEAD}`, { mergeBase: MERGE_BASE, files: [{ filename: 'own.py' }] })
    const changes = await changesIn(sandbox, workspace, target(), api)
    expect(changes).toMatchObject({ known: true, base: MERGE_BASE, head: HEAD, paths: ['own.py'] })
  })

  test('a merge commit that git cannot get, and several commits merged as one or as many', async () => {
    server.state.pullRequests.set(7, { head: HEAD, files: files(2) })
    for (const event of [
      pullRequestPayload({ sha: 'f'.repeat(40), head: HEAD, base: BEFORE, number: 7 }),
      pullRequestPayload({
        sha: head,
        head: HEAD,
        base: BEFORE,
        number: 7,
        ref: 'refs/heads/main',
        merged: true,
        commits: 4
      })
    ]) {
      const changes = await changesIn(sandbox, workspace, event, api)
      expect(changes).toMatchObject({ known: true, head: event.sha, source: 'api', paths: ['f00000', 'f00001'] })
    }
  })
})

describe('case 23: the API answers with an error', () => {
  test.each([
    [401, {}, 'refused the token (401); pass github-token'],
    [
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1700000000' },
      "the rate limit of GitHub's API is used up (403)"
    ],
    [429, { 'retry-after': '60' }, "the rate limit of GitHub's API is used up (429)"],
    [403, { 'x-ratelimit-remaining': '59' }, 'give the job the permissions contents: read and pull-requests: read'],
    [404, {}, 'does not know these commits'],
    [422, {}, 'cannot compare these commits (422)'],
    [500, {}, "GitHub's API answered 500"],
    [503, {}, "GitHub's API answered 503"]
  ])('%d %j', async (status, headers, why) => {
    server.state.failure = { status, headers }
    for (const event of [
      push(),
      push('0'.repeat(40), 'refs/heads/feature'),
      pullRequestPayload({ sha: BEFORE, head: MERGE_BASE, base: BEFORE })
    ]) {
      const changes = await changesIn(sandbox, workspace, event, api)
      expect(changes).toMatchObject({ known: false, source: 'none', paths: [] })
      expect(changes.how).toContain(why)
      // Nothing of the answer's body, which anybody may have written.
      expect(changes.how).not.toMatch(/::|##\[|made up/)
    }
  })

  test.each([
    ['an object of another form', { files: 'none' }],
    ['null', null],
    ['a list of another form', [{ name: 'x' }]]
  ])('200 with %s', async (_, body) => {
    server.state.failure = { status: 200, body }
    const changes = await changesIn(sandbox, workspace, push(), api)
    expect(changes).toMatchObject({ known: false, paths: [] })
    expect(changes.how).toContain('in an unknown form')
  })

  test('no server at all', async () => {
    const gone = createChangesApi(getOctokit('a-token', { baseUrl: 'http://127.0.0.1:1' }), 'acme/shop')
    const changes = await changesIn(sandbox, workspace, push(), gone)
    expect(changes).toMatchObject({ known: false, paths: [] })
    expect(changes.how).toContain("GitHub's API could not be reached")
  })
})

test('case 24: without a token the API is not asked, and that is said', async () => {
  const changes = await changesIn(sandbox, workspace, push(), null)
  expect(changes).toMatchObject({ known: false, paths: [] })
  expect(changes.how).toContain("there is no token for GitHub's API")
})

test('where git knows, and where the event names no earlier state, the API is not asked', async () => {
  const first = pushPayload({ after: head })
  expect(await changesIn(sandbox, workspace, first, api)).toMatchObject({ known: true, source: 'git' })
  for (const name of ['schedule', 'workflow_dispatch', 'repository_dispatch', 'workflow_run']) {
    const changes = await changesIn(sandbox, workspace, otherPayload(name, head), api)
    expect(changes).toEqual({
      known: false,
      base: null,
      head,
      source: 'none',
      how: `${name} names no earlier state: the registry decides`,
      paths: []
    })
  }
  expect(server.requests).toEqual([])
})
