import { SEED, SEED_INPUTS, Yard } from '../../support/events/planned'
import type { Planned, Visit } from '../../support/events/planned'
import { startGithubApi } from '../../support/git/github-api'
import type { ApiFile, GithubApi } from '../../support/git/github-api'
import { readOpenApi } from '../../support/git/openapi'
import { pullRequestPayload, pushPayload } from '../../support/git/payloads'
import type { WorkflowEvent } from '../../support/runner/event'

const BEFORE = 'b'.repeat(40)
const PULL = 'd'.repeat(40)
const TOKEN = 'a-token'
const openApi = readOpenApi()

let server: GithubApi
let yard: Yard
let head: string

beforeAll(async () => {
  yard = await Yard.open()
  head = await yard.origin.commit(SEED)
  server = await startGithubApi(openApi)
})

afterAll(async () => {
  await Promise.all([server.close(), yard.close()])
})

beforeEach(() => {
  server.state.failure = null
  server.state.comparisons.clear()
  server.state.pullRequests.clear()
})

/** `BEFORE` is a commit that the server of git does not have. */
function push(): WorkflowEvent {
  return pushPayload({ before: BEFORE, after: head })
}

function target(): WorkflowEvent {
  const ref = 'refs/heads/main'
  return pullRequestPayload({ name: 'pull_request_target', sha: head, head: PULL, base: BEFORE, ref, number: 7 })
}

function files(count: number): readonly ApiFile[] {
  return Array.from({ length: count }, (_, index) => ({ filename: `f${String(index).padStart(5, '0')}` }))
}

/** GitHub Enterprise: the API is under an address of its own (case 24). */
function ask(event: WorkflowEvent, visit: Partial<Visit> = {}): Promise<Planned> {
  const inputs = { ...SEED_INPUTS, 'github-token': TOKEN }
  return yard.plan({ event, inputs, env: { GITHUB_API_URL: server.url }, ...visit })
}

describe('what the API knows', () => {
  test('case 24: a push whose before git cannot fetch, asked of GitHub Enterprise; a rename is both sides', async () => {
    const listed = [{ filename: 'b.py', status: 'renamed', previous_filename: 'z.py' }, { filename: 'a.py' }]
    server.state.comparisons.set(`${BEFORE}...${head}`, { mergeBase: BEFORE, files: listed })
    const { changes, plan, run } = await ask(push())
    const paths = ['a.py', 'b.py', 'z.py']
    expect(changes).toMatchObject({ known: true, base: BEFORE, head, source: 'api', count: 3, truncated: false, paths })
    expect(changes.how).toContain("before of the push, by GitHub's API (a commit is not in this checkout")
    expect(plan.requests.github).toBe(1)
    expect(server.requests.at(-1)).toEqual({
      url: `/api/v3/repos/acme/shop/compare/${BEFORE}...${head}?per_page=1`,
      authorization: `token ${TOKEN}`
    })
    expect(run.masks).toContain(TOKEN)
  })

  test('pull_request_target, page by page', async () => {
    server.state.pullRequests.set(7, { head: PULL, files: files(250) })
    const { changes, plan } = await ask(target())
    expect(changes).toMatchObject({ known: true, base: BEFORE, head: PULL, source: 'api', count: 250 })
    expect(changes.paths).toEqual(files(250).map(file => file.filename))
    expect(plan.requests.github).toBe(4)
  })

  test.each([
    ['300 files of a comparison', push, 'at most 300 files'],
    ['3,000 files of a pull request', target, 'at most 3000 files']
  ])('%s may not be all', async (_, eventOf, why) => {
    server.state.comparisons.set(`${BEFORE}...${head}`, { mergeBase: BEFORE, files: files(300) })
    server.state.pullRequests.set(7, { head: PULL, files: files(3000) })
    const { changes } = await ask(eventOf())
    expect(changes).toMatchObject({ known: false, base: BEFORE, source: 'none', count: 0, paths: [] })
    expect(changes.how).toContain(why)
  })

  test('after a forced push it leaves out what was dropped, so it is not believed', async () => {
    const answer = { mergeBase: 'c'.repeat(40), files: [{ filename: 'a.py' }] }
    server.state.comparisons.set(`${BEFORE}...${head}`, answer)
    const { changes } = await ask(pushPayload({ before: BEFORE, after: head, forced: true }))
    expect(changes).toMatchObject({ known: false, base: BEFORE, head, paths: [] })
  })

  test('it is not asked where git knows, nor where the event names no earlier state', async () => {
    const before = server.requests.length
    expect((await ask(pushPayload({ after: head }))).changes).toMatchObject({ known: true, source: 'git' })
    expect((await ask({ ...push(), name: 'schedule' })).plan.requests.github).toBe(0)
    expect(server.requests).toHaveLength(before)
  })
})

describe('case 23: the API answers with an error, and the plan is made all the same', () => {
  test.each([
    [401, {}, 'refused the token (401)'],
    [403, { 'x-ratelimit-remaining': '0' }, "the rate limit of GitHub's API is used up (403)"],
    [403, {}, 'contents: read and pull-requests: read'],
    [422, {}, 'cannot compare these commits (422)'],
    [500, {}, "GitHub's API answered 500"]
  ])('%d %j', async (status, headers, why) => {
    server.state.failure = { status, headers }
    for (const event of [push(), target()]) {
      const { changes, run } = await ask(event)
      expect(changes).toMatchObject({ known: false, base: BEFORE, source: 'none', count: 0, paths: [] })
      expect(changes.how).toContain(why)
      expect(run.outputs['build-base']).toBe('true')
      // The body of these answers holds commands.
      expect(run.stdout).not.toMatch(/made up|##\[/)
    }
  })

  test('no server at all', async () => {
    const { changes } = await ask(push(), { env: { GITHUB_API_URL: 'http://127.0.0.1:1' } })
    expect(changes).toMatchObject({ known: false, paths: [] })
    expect(changes.how).toContain("GitHub's API could not be reached")
  })
})

test('case 24: without a token nobody is asked, and that is said', async () => {
  const { changes, plan } = await ask(push(), { inputs: SEED_INPUTS })
  expect(changes).toMatchObject({ known: false, base: BEFORE, head, source: 'none', count: 0, paths: [] })
  expect(changes.how).toContain("there is no token for GitHub's API")
  expect(plan.requests.github).toBe(0)
})

test('checked out with persist-credentials: false from a private server: not known without the API, known with it', async () => {
  const older = await yard.origin.commit({ 'old.py': '1' }, { ref: 'private' })
  const after = await yard.origin.commit({ ...SEED, 'new.py': '1' }, { ref: 'private' })
  const event = pushPayload({ before: older, after, ref: 'refs/heads/private' })
  const url = 'http://127.0.0.1:1/acme/shop.git'
  const prepare = (workspace: string) => yard.sandbox.git(workspace, 'remote', 'set-url', 'origin', url)
  const alone = await ask(event, { prepare, inputs: SEED_INPUTS })
  expect(alone.changes).toMatchObject({ known: false, base: older, head: after, paths: [] })
  server.state.comparisons.set(`${older}...${after}`, { mergeBase: older, files: [{ filename: 'new.py' }] })
  expect((await ask(event, { prepare })).changes).toMatchObject({ known: true, source: 'api', paths: ['new.py'] })
})
