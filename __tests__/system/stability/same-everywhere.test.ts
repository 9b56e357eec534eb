import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { checkout } from '../../support/git/checkout'
import { createOrigin, type Origin } from '../../support/git/origin'
import { createSandbox, type Sandbox } from '../../support/git/program'
import { hashesOf } from './support/hashes'
import { shapes } from './support/shapes'

/** The same commit has the same hashes wherever and however it lies. */

const windows = '[core]\n  autocrlf = true\n  safecrlf = false\n'
const [shape] = shapes
const later = { '.gitattributes': '*.md text eol=crlf\n*.py text\n', 'notes.txt': 'one\ntwo\n' }

let sandbox: Sandbox
let origin: Origin
let commit: string
let expected: Readonly<Record<string, string>>

beforeAll(async () => {
  if (shape === undefined) throw new Error('there are no shapes')
  sandbox = await createSandbox()
  origin = await createOrigin(sandbox)
  await origin.commit({ 'first.txt': 'of another commit\n' })
  commit = await origin.commit({ ...shape.files, ...later })
  expected = await hashesOf(origin.directory, sandbox.environment, commit)
})
afterAll(() => sandbox.remove())

test('both images have a hash', () => {
  expect(Object.keys(expected)).toEqual(['python', 'app'])
})

test.each<[string, Parameters<typeof checkout>[3]]>([
  ['a shallow clone', { depth: 1 }],
  ['a full clone', { depth: 0 }],
  ['a clone without blobs', { depth: 0, filter: 'blob:none' }],
  ['a shallow clone without blobs', { depth: 1, filter: 'blob:none' }],
  ['a clone without trees', { depth: 1, filter: 'tree:0' }]
])('%s', async (_, options) => {
  const folder = await checkout(sandbox, origin, commit, options)
  expect(await hashesOf(folder, sandbox.environment, commit)).toEqual(expected)
  expect(await hashesOf(folder, sandbox.environment, 'HEAD')).toEqual(expected)
  // Not only the commit: the work tree as it was checked out.
  expect(await hashesOf(folder, sandbox.environment, null)).toEqual(expected)
})

test('a folder in the repository', async () => {
  const folder = await checkout(sandbox, origin, commit)
  expect(await hashesOf(path.join(folder, 'src/shop'), sandbox.environment, 'HEAD')).toEqual(expected)
  expect(await hashesOf(path.join(folder, 'src/shop'), sandbox.environment, null)).toEqual(expected)
})

test('a checkout that lacks files (sparse)', async () => {
  const folder = await checkout(sandbox, origin, commit)
  await sandbox.git(folder, 'sparse-checkout', 'set', 'docs')
  expect(await hashesOf(folder, sandbox.environment, 'HEAD')).toEqual(expected)
  expect(await hashesOf(folder, sandbox.environment, null)).toEqual(expected)
})

test('a further work tree', async () => {
  const folder = await checkout(sandbox, origin, commit)
  await sandbox.git(folder, 'worktree', 'add', '--quiet', '--detach', '../further', commit)
  expect(await hashesOf(path.join(sandbox.folder, 'further'), sandbox.environment, 'HEAD')).toEqual(expected)
  expect(await hashesOf(path.join(sandbox.folder, 'further'), sandbox.environment, null)).toEqual(expected)
})

test('work trees with other line endings', async () => {
  const other = await createSandbox(windows)
  try {
    const folder = await checkout(other, origin, commit, { depth: 0 })
    expect(await other.git(folder, 'ls-files', '--eol', 'Dockerfile', 'README.md')).toMatch(/w\/crlf.*\n.*w\/crlf/)
    expect(await hashesOf(folder, other.environment, 'HEAD')).toEqual(expected)
    expect(await hashesOf(folder, other.environment, null)).toEqual(expected)
  } finally {
    await other.remove()
  }
})

test('a repository whose objects are named by SHA-256 has hashes of its own, the same in each clone', async () => {
  const long = await createOrigin(sandbox, { name: 'long', format: 'sha256' })
  const id = await long.commit(shape?.files ?? {})
  const known = await hashesOf(long.directory, sandbox.environment, id)
  expect(known['app']).not.toBe(expected['app'])
  const folder = await checkout(sandbox, long, id)
  expect(await hashesOf(folder, sandbox.environment, 'HEAD')).toEqual(known)
  expect(await hashesOf(folder, sandbox.environment, null)).toEqual(known)
})

test('an uncommitted edit counts, and committing it changes nothing more', async () => {
  const folder = await checkout(sandbox, origin, commit)
  await writeFile(path.join(folder, 'start.sh'), 'edited\n')
  await writeFile(path.join(folder, 'new.txt'), 'untracked\n')
  const edited = await hashesOf(folder, sandbox.environment, null)
  expect(edited['app']).not.toBe(expected['app'])
  expect(edited['python']).toBe(expected['python'])
  await sandbox.git(folder, 'add', '--all')
  await sandbox.git(folder, '-c', 'user.name=T', '-c', 'user.email=t@example.com', 'commit', '--quiet', '-m', 'Edit')
  expect(await hashesOf(folder, sandbox.environment, 'HEAD')).toEqual(edited)
})
