import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findChanges } from '../../../src/changes/find-changes'
import { UserError } from '../../../src/errors'
import { openRepository } from '../../../src/git/repository'
import type { GitRepository } from '../../../src/git/repository'
import { checkout } from '../../support/git/checkout'
import { started } from '../../support/git/found'
import { createOrigin } from '../../support/git/origin'
import type { Origin } from '../../support/git/origin'
import { pushPayload } from '../../support/git/payloads'
import { createSandbox } from '../../support/git/program'
import type { Sandbox } from '../../support/git/program'
import { createShim } from '../../support/git/shim'

let sandbox: Sandbox
let origin: Origin
let opened: GitRepository[]

beforeEach(async () => {
  sandbox = await createSandbox()
  origin = await createOrigin(sandbox)
  opened = []
})

afterEach(async () => {
  for (const repository of opened) repository.close()
  await sandbox.remove()
})

async function open(
  folder: string,
  environment: Readonly<Record<string, string>> = sandbox.environment
): Promise<GitRepository> {
  const repository = await openRepository(folder, { environment })
  opened.push(repository)
  return repository
}

/** Contents as text, in the order of the ids. */
async function texts(repository: GitRepository, ids: readonly string[]): Promise<readonly string[]> {
  const contents = await repository.read(ids)
  return ids.map(id => Buffer.from(contents.get(id) ?? []).toString('utf8'))
}

describe('files and contents', () => {
  test('every file of a commit with its mode, in byte order', async () => {
    const sha = await origin.commit({
      'b/x': '1',
      'b.c': '2',
      'run.sh': { executable: '3' },
      link: { link: 'b/x' },
      lib: { submodule: 'a'.repeat(40) },
      'bytes:\xff': '4',
      '\uffee': '5',
      '😀': '6',
      'new\nline': '7'
    })
    const repository = await open(await checkout(sandbox, origin, sha))
    expect(repository.checkedOut).toBe(sha)
    const files = await repository.files(sha)
    expect(files.map(({ path: name, mode }) => `${mode} ${name}`)).toEqual([
      '100644 b.c',
      '100644 b/x',
      '160000 lib',
      '120000 link',
      '100644 new\nline',
      '100755 run.sh',
      '100644 \uffee',
      '100644 😀',
      '100644 \udcff'
    ])
    expect(files.find(file => file.path === 'lib')?.oid).toBe('a'.repeat(40))
    const readable = files.filter(file => file.mode !== '160000').map(file => file.oid)
    expect(await texts(repository, readable)).toEqual(['2', '1', 'b/x', '7', '3', '5', '6', '4'])
  })

  test('contents of any size and any bytes, many at once', async () => {
    const large = Buffer.alloc(3_000_000, 'x\0\n')
    const small = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`f${index}`, `content ${index}\n`]))
    const sha = await origin.commit({ ...small, large, empty: '' })
    const repository = await open(await checkout(sandbox, origin, sha))
    const files = await repository.files(sha)
    const contents = await repository.read([...files, ...files].map(file => file.oid))
    for (const { path: name, oid } of files) {
      const expected = name === 'large' ? large : Buffer.from(small[name] ?? '')
      expect(Buffer.compare(contents.get(oid) ?? Buffer.from('missing'), expected)).toBe(0)
    }
  })

  test('what is no content is refused', async () => {
    const sha = await origin.commit({ a: '1' })
    const repository = await open(await checkout(sandbox, origin, sha))
    for (const id of ['f'.repeat(40), sha, 'HEAD', 'HEAD:a', `${'f'.repeat(40)}\n${sha}`]) {
      await expect(repository.read([id])).rejects.toThrow('holds no file content')
    }
    await expect(repository.files('--help')).rejects.toThrow('no git object id')
    // And the process still answers.
    expect((await repository.read([])).size).toBe(0)
    expect(await repository.parents(sha)).not.toBeNull()
  })

  test('a commit that a shallow checkout does not hold is fetched', async () => {
    const before = await origin.commit({ a: '1' })
    const sha = await origin.commit({ a: '2' })
    const repository = await open(await checkout(sandbox, origin, sha))
    expect(await repository.parents(sha)).toEqual([before])
    expect(await repository.parents(before)).toBeNull()
    const both = await Promise.all([
      repository.files(before),
      repository.fetchMissing([before]),
      repository.diff(sha, sha)
    ])
    expect(both[0].map(file => file.path)).toEqual(['a'])
    await expect(repository.files('e'.repeat(40))).rejects.toThrow(
      /is not in this checkout and could not be fetched \(git fetch: .*not our ref/
    )
  })

  test.each([{ depth: 0 }, { depth: 1 }])(
    'what a partial clone of depth $depth does not hold is fetched',
    async ({ depth }) => {
      await origin.commit({ a: 'older' })
      const before = await origin.commit({ a: 'first' })
      const sha = await origin.commit({ a: 'second' })
      const workspace = await checkout(sandbox, origin, sha, { depth, filter: 'blob:none' })
      const repository = await open(workspace)
      const [old] = await repository.files(before)
      expect(await texts(repository, [old?.oid ?? ''])).toEqual(['first'])
      expect(await sandbox.git(workspace, 'rev-list', '--count', before)).toBe(depth === 0 ? '2' : '1')
      await expect(repository.files('e'.repeat(40))).rejects.toThrow(UserError)
    }
  )

  test('replaced objects and attributes change nothing', async () => {
    const sha = await origin.commit({ a: 'real', '.gitattributes': '* text eol=crlf working-tree-encoding=UTF-16\n' })
    const other = await origin.commit({ a: 'fake' }, { ref: 'other' })
    const workspace = await checkout(sandbox, origin, sha, { depth: 0 })
    await sandbox.git(workspace, 'replace', sha, other)
    const repository = await open(workspace)
    const files = await repository.files(sha)
    expect(
      await texts(
        repository,
        files.map(file => file.oid)
      )
    ).toEqual(['* text eol=crlf working-tree-encoding=UTF-16\n', 'real'])
  })
})

describe('a look at one file before the list is there', () => {
  let sha: string
  beforeEach(async () => {
    sha = await origin.commit({ '.github/base-images.yml': 'version: 1', 'a.yml': 'a', 'b c.yml': 'b', 'd/e.yml': 'e' })
  })

  test.each<[string, string | null]>([
    ['.github/base-images.yml', 'version: 1'],
    ['a.yml', 'a'],
    ['d/e.yml', 'e'],
    ['d', null],
    ['absent.yml', null],
    ['d/../a.yml', null],
    ['../a.yml', null],
    // Left to the list, which knows them.
    ['b c.yml', null],
    ['./a.yml', null],
    ['-a', null],
    ['a.yml\nHEAD', null],
    ['', null]
  ])('%j', async (name, expected) => {
    const repository = await open(await checkout(sandbox, origin, sha))
    const content = await repository.peek(sha, name)
    expect(content === null ? null : Buffer.from(content).toString('utf8')).toBe(expected)
    expect(await repository.peek('0'.repeat(40), name)).toBeNull()
    expect(await repository.peek('main', name)).toBeNull()
  })
})

test('a code push takes three git processes, and each is asked by id', async () => {
  const before = await origin.commit({ 'a.py': '1', 'b.py': '1' })
  const after = await origin.commit({ 'a.py': '2' })
  const shim = await createShim(sandbox)
  const repository = await open(await checkout(sandbox, origin, after, { depth: 0 }), shim.environment)
  const [changes, files, again] = await Promise.all([
    findChanges(started(pushPayload({ before, after })), repository, null),
    repository.files(after),
    repository.files(after)
  ])
  expect(
    await texts(
      repository,
      files.map(file => file.oid)
    )
  ).toEqual(['2', '1'])
  expect(again).toBe(files)
  expect(changes.paths).toEqual(['a.py'])
  expect(await repository.commitDate(after)).toEqual(new Date((1_700_000_000 + 120) * 1000))
  expect([...(await shim.calls())].sort()).toEqual([
    'cat-file --batch',
    `diff --name-only -z --no-renames --no-ext-diff --ignore-submodules=none -O/dev/null ${before} ${after} --`,
    `ls-tree -r -z ${after}`
  ])
})

test('several parts of the planner may ask for missing commits at once', async () => {
  const commits: string[] = []
  for (let index = 0; index < 8; index += 1) commits.push(await origin.commit({ a: String(index) }))
  const repository = await open(await checkout(sandbox, origin, commits[7] ?? ''))
  const fetched = await Promise.all(commits.map(commit => repository.fetchMissing([commit])))
  expect(fetched.map(({ kind }) => kind)).toEqual([...Array.from({ length: 7 }, () => 'fetched'), 'here'])
})

test('what is fetched is exactly the missing commit, without tags or history', async () => {
  const before = await origin.commit({ 'a.py': '1' })
  const after = await origin.commit({ 'a.py': '2' })
  const shim = await createShim(sandbox)
  const repository = await open(await checkout(sandbox, origin, after), shim.environment)
  await findChanges(started(pushPayload({ before, after })), repository, null)
  const fetches = (await shim.calls()).filter(call => call.startsWith('fetch'))
  expect(fetches).toEqual([`fetch --no-tags --no-prune --no-recurse-submodules --quiet --depth=1 origin ${before}`])
})

test('a damaged object is an error, not an absence', async () => {
  const sha = await origin.commit({ a: 'content that is damaged' })
  const workspace = await checkout(sandbox, origin, sha)
  const repository = await open(workspace)
  const [file] = await repository.files(sha)
  const id = file?.oid ?? ''
  await rm(path.join(workspace, '.git/objects/pack'), { recursive: true })
  const object = path.join(workspace, '.git/objects', id.slice(0, 2), id.slice(2))
  await mkdir(path.dirname(object), { recursive: true })
  await rm(object, { force: true })
  await writeFile(object, 'damage')
  await expect(repository.read([id])).rejects.toThrow()
  await expect(repository.diff(sha, id)).rejects.toThrow(/git diff ended with code \d+/)
})

test('a closed repository rejects what waits, and leaves no process', async () => {
  const sha = await origin.commit({ a: '1' })
  const repository = await openRepository(await checkout(sandbox, origin, sha), { environment: sandbox.environment })
  const waiting = repository.parents(sha)
  repository.close()
  await expect(waiting).rejects.toThrow('was closed')
})
