import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Plan } from '../../../src/plan/types'
import { planned, SEED, SEED_INPUTS, Yard } from '../../support/events/planned'
import { runAction } from '../../support/action'
import { checkout } from '../../support/git/checkout'
import { createOrigin } from '../../support/git/origin'
import { pullRequestPayload, pushPayload } from '../../support/git/payloads'
import { privateServer } from '../../support/git/private-server'
import type { WorkflowEvent } from '../../support/runner/event'

/** Ways in which people check out, all of one push: `src/app.py` changed. */
let yard: Yard
let base: string
let head: string
let event: WorkflowEvent
/** Two commits on the branch `later`, which left main at `base` and is tagged v2; v1 is the very first commit. */
let later: string
let oldest: string
const files = { ...SEED, 'docs/guide.md': '1', 'tools/run.sh': { executable: '1' } }

beforeAll(async () => {
  yard = await Yard.open()
  oldest = await yard.origin.commit({ ...files, 'src/app.py': 'print(0)\n' })
  for (let number = 1; number < 5; number++) await yard.origin.commit({ 'src/app.py': `print(-${number})\n` })
  base = await yard.origin.commit(files)
  head = await yard.origin.commit({ 'src/app.py': 'print(2)\n' })
  event = pushPayload({ before: base, after: head })
  await yard.origin.commit({ 'late.py': '1' }, { ref: 'later', parents: [base] })
  later = await yard.origin.commit({ 'src/late.py': '1' }, { ref: 'later' })
  await yard.origin.tag('v1', oldest, 'First')
  await yard.origin.tag('v2', later, 'Second')
})

afterAll(() => yard.close())

function expected(): Record<string, unknown> {
  return { known: true, base, head, source: 'git', count: 1, truncated: false, paths: ['src/app.py'] }
}

/** What every one of these plans must say of the images: hashes do not depend on the checkout. */
async function hashes(): Promise<readonly string[]> {
  const { plan } = await yard.plan({ event, checkout: { depth: 0 } })
  return [...plan.bases, ...plan.services].map(image => image.hash)
}

test.each([
  ['fetch-depth: 2', { depth: 2 }],
  ['fetch-depth: 3', { depth: 3 }],
  ['filter: blob:none, depth 1', { depth: 1, filter: 'blob:none' }],
  ['filter: blob:none, all history', { depth: 0, filter: 'blob:none' }],
  ['filter: tree:0, all history', { depth: 0, filter: 'tree:0' }],
  ['filter: tree:0, depth 1', { depth: 1, filter: 'tree:0' }]
])('%s', async (_, options) => {
  const { changes, plan } = await yard.plan({ event, checkout: options })
  expect(changes).toMatchObject(expected())
  expect([...plan.bases, ...plan.services].map(image => image.hash)).toEqual(await hashes())
})

test('sparse-checkout of one folder: what is not in the work tree is in the commit', async () => {
  const { changes, plan } = await yard.plan({
    event,
    checkout: { filter: 'blob:none' },
    prepare: async workspace => {
      await yard.sandbox.git(workspace, 'sparse-checkout', 'set', 'docs')
      await expect(yard.sandbox.git(workspace, 'ls-files', '-t')).resolves.toContain('S src/app.py')
    }
  })
  expect(changes).toMatchObject(expected())
  expect([...plan.bases, ...plan.services].map(image => image.hash)).toEqual(await hashes())
})

test('edits of committed files, a staged one and a new one are what is built: they are hashed, and nothing is pushed under the names of the commit', async () => {
  const prepare = async (workspace: string): Promise<void> => {
    await writeFile(path.join(workspace, 'src/app.py'), 'print(3)\n')
    await writeFile(path.join(workspace, 'src/new.py'), 'print(4)\n')
    await writeFile(path.join(workspace, 'requirements.txt'), 'flask==9\n')
    await yard.sandbox.git(workspace, 'add', 'requirements.txt')
  }
  const { changes, plan } = await yard.plan({ event, prepare })
  expect(changes).toMatchObject(expected())
  const [base = '', app = ''] = await hashes()
  expect(plan.bases[0]?.hash).not.toBe(base)
  expect(plan.services[0]?.hash).not.toBe(app)
  expect(plan.event).toMatchObject({ sha: head, commit: head, push: false })
  expect(plan.warnings).toContainEqual(
    expect.objectContaining({ code: 'edited-inputs', message: expect.stringContaining('requirements.txt') as string })
  )
  const vouched = await yard.plan({ event, prepare, inputs: { ...SEED_INPUTS, commit: 'head' } })
  expect(vouched.plan.event.push).toBe(true)
  expect(vouched.plan.services[0]?.hash).toBe(plan.services[0]?.hash)
})

test('a workspace in a folder with spaces and signs', async () => {
  const made = await checkout(yard.sandbox, yard.origin, head)
  const workspace = path.join(yard.sandbox.folder, "a folder's $(name) & é", 'my repo')
  await mkdir(path.dirname(workspace), { recursive: true })
  await rename(made, workspace)
  const { changes } = planned(await runAction({ workspace, event, inputs: SEED_INPUTS }))
  expect(changes).toMatchObject(expected())
})

test('a checkout below the workspace, with `path:`, is named', async () => {
  const made = await checkout(yard.sandbox, yard.origin, head)
  const workspace = path.join(yard.sandbox.folder, 'outer')
  await mkdir(workspace)
  await rename(made, path.join(workspace, 'repo'))
  const run = await runAction({ workspace, event, inputs: SEED_INPUTS })
  expect(run).toMatchObject({ code: 1, outputs: {} })
  expect(run.errors.join()).toContain('actions/checkout')
  const inside = { workspace: path.join(workspace, 'repo'), event, inputs: SEED_INPUTS }
  expect(planned(await runAction(inside)).changes).toMatchObject(expected())
})

test('a linked work tree', async () => {
  const made = await checkout(yard.sandbox, yard.origin, head, { depth: 0 })
  const workspace = path.join(yard.sandbox.folder, 'linked')
  await yard.sandbox.git(made, 'worktree', 'add', '--quiet', '--detach', workspace, base)
  expect(planned(await runAction({ workspace, event, inputs: SEED_INPUTS })).changes).toMatchObject(expected())
})

test('variables of git that an earlier step has set lead nowhere else', async () => {
  const other = await checkout(yard.sandbox, yard.origin, base)
  const env = {
    GIT_DIR: path.join(other, '.git'),
    GIT_WORK_TREE: other,
    GIT_INDEX_FILE: '/nonexistent',
    GIT_EXTERNAL_DIFF: '/bin/false',
    GIT_TRACE: '1',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_DIFF_OPTS: '-u1'
  }
  const { changes, run } = await yard.plan({ event, env })
  expect(changes).toMatchObject(expected())
  expect(run.stderr).toBe('')
})

test('a stale lock of an earlier, killed git does not stop the plan', async () => {
  const { changes } = await yard.plan({
    event,
    checkout: { depth: 0 },
    prepare: workspace => writeFile(path.join(workspace, '.git/index.lock'), '')
  })
  expect(changes).toMatchObject(expected())
})

test('a lock on the list of shallow commits, which a fetch needs: not known, and not empty', async () => {
  const { changes } = await yard.plan({
    event,
    prepare: workspace => writeFile(path.join(workspace, '.git/shallow.lock'), '')
  })
  expect(changes).toMatchObject({ known: false, base, head, source: 'none', count: 0, paths: [] })
  expect(changes.how).toContain('shallow')
})

test.each([
  ['in a file of its own, as since version 6', 'outside', true],
  ['in .git/config, as before', 'inside', true],
  ['nowhere, with persist-credentials: false', 'nowhere', false]
])('from a private server, with the token %s: the earlier commit is known: %s', async (_, place, known) => {
  const header = 'basic eDp5'
  const server = await privateServer(yard.origin, header)
  const prepare = async (workspace: string): Promise<void> => {
    const config = (...args: readonly string[]) => yard.sandbox.git(workspace, 'config', ...args)
    const file = path.join(yard.sandbox.folder, 'git-credentials-1.config')
    const name = `http.${new URL(server.url).origin}/.extraheader`
    await config('remote.origin.url', server.url)
    if (place === 'inside') await config(name, `AUTHORIZATION: ${header}`)
    if (place !== 'outside') return
    await config('--file', file, name, `AUTHORIZATION: ${header}`)
    await config(`includeIf.gitdir:${workspace}/.git.path`, file)
  }
  try {
    const { changes, run } = await yard.plan({ event, prepare })
    expect(changes).toMatchObject(known ? expected() : { known: false, paths: [] })
    expect(run.stdout).not.toContain('eDp5')
  } finally {
    server.close()
  }
})

test('a remote that is not called origin: not known', async () => {
  const { changes } = await yard.plan({
    event,
    prepare: workspace => yard.sandbox.git(workspace, 'remote', 'rename', 'origin', 'upstream')
  })
  expect(changes).toMatchObject({ known: false, base, head, paths: [] })
})

test('a repository that lost a folder of the earlier commit is not known, and never unchanged', async () => {
  const tree = await yard.sandbox.git(yard.origin.directory, 'rev-parse', `${base}:src`)
  const { changes } = await yard.plan({
    event,
    checkout: { depth: 0 },
    prepare: workspace => rm(path.join(workspace, '.git/objects', tree.slice(0, 2), tree.slice(2)))
  })
  expect(changes).toMatchObject({ known: false, head, source: 'none', count: 0, paths: [] })
})

test.each([
  ['an older commit', () => base],
  ['a later commit of another branch', () => later]
])('ref: of %s: the hashes are those of what is built, and it gets no name of the event', async (_, commit) => {
  const ref = commit() === base ? 'refs/heads/main' : 'refs/heads/later'
  const own = { ...pushPayload({ before: oldest, after: commit() }), ref: 'refs/heads/x' }
  const { plan: right } = await yard.plan({ event: own, commit: commit(), checkout: { depth: 0 } })
  for (const options of [{ depth: 1 }, { depth: 0 }, { depth: 1, filter: 'blob:none' }]) {
    const { changes, plan } = await yard.plan({ event, commit: commit(), checkout: { ...options, ref } })
    expect(changes).toMatchObject(expected())
    expect(hashesOf(plan)).toEqual(hashesOf(right))
    expect(plan.event).toMatchObject({ sha: head, commit: commit(), push: false })
    expect(plan.warnings.map(warning => warning.code)).toContain('other-code')
    expect(tagsOf(plan)).toEqual([`oci:./images/app:${commit().slice(0, 7)}`])
  }
  const inputs = { ...SEED_INPUTS, commit: 'head' }
  const { plan } = await yard.plan({ event, commit: commit(), checkout: { ref }, inputs })
  expect(plan.event).toMatchObject({ sha: head, commit: commit(), push: true })
  expect(tagsOf(plan)).toEqual([`oci:./images/app:${commit().slice(0, 7)}`])
})

test('ref: of another commit with the same files is the same code', async () => {
  const again = await yard.origin.commit({}, { ref: 'again', parents: [head] })
  const { plan } = await yard.plan({ event, commit: again, checkout: { ref: 'refs/heads/again' } })
  expect(plan.event).toMatchObject({ sha: head, commit: head, push: true })
  expect(hashesOf(plan)).toEqual(await hashes())
})

test.each(['pull_request_target', 'issue_comment', 'workflow_run'])(
  '%s never plans a work tree that is not the commit of the event, unless it is told to',
  async name => {
    const base = pullRequestPayload({
      name: 'pull_request_target',
      sha: head,
      head: later,
      base: head,
      ref: 'refs/heads/main'
    })
    const visit = { event: { ...base, name }, commit: later, checkout: { ref: 'refs/heads/later' } }
    const { plan } = await yard.plan(visit)
    expect(hashesOf(plan)).toEqual(await hashes())
    expect(plan.event).toMatchObject({ sha: head, commit: head, push: false })
    expect(plan.warnings.map(warning => warning.code)).toContain('other-code')
    const told = await yard.plan({ ...visit, inputs: { ...SEED_INPUTS, commit: 'head' } })
    expect(told.plan.event.commit).toBe(later)
    expect(hashesOf(told.plan)).not.toEqual(await hashes())
  }
)

function hashesOf(plan: Plan): readonly string[] {
  return [...plan.bases, ...plan.services].map(image => image.hash)
}

/** Tags of the app but that of its hash. */
function tagsOf(plan: Plan): readonly string[] {
  const tags = plan.services.flatMap(service => service.build.tags.split('\n'))
  return tags.filter(tag => !/:src-/.test(tag))
}

describe('a partial clone whose remote is away', () => {
  const away = (workspace: string) =>
    yard.sandbox.git(workspace, 'remote', 'set-url', 'origin', 'http://127.0.0.1:9/gone.git')

  test.each([
    { depth: 1, filter: 'blob:none' },
    { depth: 0, filter: 'blob:none' },
    { depth: 1, filter: 'tree:0' },
    { depth: 0, filter: 'tree:0' }
  ])('plans with %j what is here', async options => {
    const run = await yard.visit({ event, checkout: options, prepare: away })
    expect(run).toMatchObject({ code: 0, errors: [] })
    const { plan, changes } = planned(run)
    expect([...plan.bases, ...plan.services].map(image => image.hash)).toEqual(await hashes())
    // Never a list that leaves something out: nothing is known, or all of it.
    if (changes.known) expect(changes).toMatchObject(expected())
  })

  test.each(['blob:none', 'tree:0'])(
    'and what the plan reads is not here (%s): one error with the fix',
    async filter => {
      const workspace = path.join(yard.sandbox.folder, `sparse-${filter.slice(0, 4)}`)
      await yard.sandbox.git('.', 'clone', '--quiet', '--no-checkout', `--filter=${filter}`, yard.origin.url, workspace)
      await yard.sandbox.git(workspace, 'sparse-checkout', 'set', '--no-cone', '/docs/')
      await yard.sandbox.git(workspace, 'checkout', '--quiet', head)
      await away(workspace)
      const run = await runAction({ workspace, event, inputs: SEED_INPUTS, env: { HOME: yard.sandbox.folder } })
      expect([run.code, run.errors.length, run.stderr]).toEqual([1, 1, ''])
      expect(run.errors[0]).toMatch(/This checkout is a partial clone/)
      expect(run.errors[0]).toMatch(/check out without "filter" and "sparse-checkout", or .*persist-credentials: true/)
    }
  )
})

test('into a shallow partial clone one commit is fetched, and no history', async () => {
  let workspace = ''
  const { changes } = await yard.plan({
    event,
    commit: oldest,
    checkout: { filter: 'blob:none' },
    prepare: folder => Promise.resolve((workspace = folder))
  })
  expect(changes).toMatchObject(expected())
  expect(await yard.sandbox.git(workspace, 'rev-list', '--count', head, base)).toBe('2')
})

test('a workspace that is a folder of the repository', async () => {
  const workspace = path.join(await checkout(yard.sandbox, yard.origin, head), 'docs')
  const { changes } = planned(await runAction({ workspace, event, inputs: SEED_INPUTS }))
  expect(changes).toMatchObject(expected())
})

test('a workspace that is a submodule of another repository, and one that has an initialised submodule', async () => {
  const outer = await createOrigin(yard.sandbox, { name: 'outer' })
  const modules = `[submodule "shop"]\n\tpath = shop\n\turl = ${yard.origin.url}\n`
  const module = { shop: { submodule: head }, '.gitmodules': modules }
  const first = await outer.commit({ ...SEED, ...module, shop: { submodule: base } })
  const second = await outer.commit(module)
  const workspace = await checkout(yard.sandbox, outer, second)
  const allow = ['-c', 'protocol.file.allow=always']
  await yard.sandbox.git(workspace, ...allow, 'submodule', 'update', '--init', '--quiet', '--depth', '1')
  const inside = { workspace: path.join(workspace, 'shop'), event, inputs: SEED_INPUTS }
  expect(planned(await runAction(inside)).changes).toMatchObject(expected())
  const around = { workspace, event: pushPayload({ before: first, after: second }), inputs: SEED_INPUTS }
  expect(planned(await runAction(around)).changes).toMatchObject({ known: true, base: first, paths: ['shop'] })
})

describe.each([
  { depth: 1, filter: 'blob:none' },
  { depth: 1, filter: 'tree:0' },
  { depth: 0, filter: 'tree:0' },
  { depth: 2 },
  { depth: 3 }
])('with %j', options => {
  test('the first push of a branch, and a tag', async () => {
    const { changes } = await yard.plan({
      event: pushPayload({ after: later, ref: 'refs/heads/later' }),
      checkout: { ...options, ref: 'refs/heads/later' }
    })
    expect(changes).toMatchObject({ known: true, base, head: later, source: 'git', paths: ['late.py', 'src/late.py'] })
    const tag = await yard.plan({
      event: pushPayload({ after: later, ref: 'refs/tags/v2' }),
      checkout: { ...options, ref: 'refs/tags/v2' }
    })
    expect(tag.changes).toMatchObject({ known: true, base: oldest, head: later, source: 'git' })
    expect(tag.changes.paths).toEqual(['late.py', 'src/app.py', 'src/late.py'])
  })
})

describe('pull requests', () => {
  test.each([
    ['the base branch is checked out (ref: main)', 'tip'],
    ['the branch of the pull request is checked out (ref: github.head_ref)', 'own']
  ])('%s: the merge commit is fetched', async (_, which) => {
    const own = await yard.origin.commit({ 'src/own.py': '1' }, { ref: 'topic', parents: [base] })
    const sha = await yard.origin.commit({ 'src/own.py': '1' }, { ref: 'refs/pull/1/merge', parents: [head, own] })
    const pull = pullRequestPayload({ sha, head: own, base })
    for (const depth of [1, 0]) {
      const commit = which === 'tip' ? head : own
      const ref = which === 'tip' ? 'refs/heads/main' : 'refs/heads/topic'
      const { changes } = await yard.plan({ event: pull, commit, checkout: { depth, ref } })
      expect(changes).toMatchObject({ known: true, base: head, head: sha, paths: ['src/own.py'] })
    }
  })

  test('an octopus merge commit is no merge commit of a pull request', async () => {
    const one = await yard.origin.commit({ 'one.py': '1' }, { ref: 'one', parents: [base] })
    const two = await yard.origin.commit({ 'two.py': '1' }, { ref: 'two', parents: [base] })
    const sha = await yard.origin.commit({}, { ref: 'refs/pull/2/merge', parents: [head, one, two] })
    const { changes } = await yard.plan({ event: pullRequestPayload({ sha, head: one, base, number: 2 }) })
    expect(changes).toMatchObject({ known: false, head: sha, paths: [] })
  })
})
