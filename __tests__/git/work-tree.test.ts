import { chmod, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { UserError } from '../../src/errors'
import { openWorkTree } from '../../src/git/work-tree'
import { checkout } from '../support/git/checkout'
import { createOrigin } from '../support/git/origin'
import { createSandbox } from '../support/git/program'
import type { Sandbox } from '../support/git/program'

let sandbox: Sandbox
let workspace: string

beforeEach(async () => {
  sandbox = await createSandbox('[user]\nname = Test\nemail = test@example.com\n')
  const origin = await createOrigin(sandbox)
  const files = {
    'a.py': 'one\n',
    'gone.py': '1',
    'run.sh': '#!/bin/sh\n',
    '.gitignore': '*.log\nbuild/\n',
    '.gitattributes': '*.txt text\n*.up filter=upper\n'
  }
  workspace = await checkout(sandbox, origin, await origin.commit(files))
})

afterEach(() => sandbox.remove())

async function treeOf(folder = workspace): Promise<string> {
  const opened = await openWorkTree(folder, { environment: sandbox.environment })
  await opened.close()
  return opened.tree
}

/** What a commit of everything records; the reference that the tree is held against. */
async function committed(): Promise<string> {
  await sandbox.git(workspace, 'add', '--all')
  await sandbox.git(workspace, 'commit', '--quiet', '--allow-empty', '-m', 'All')
  return sandbox.git(workspace, 'rev-parse', 'HEAD^{tree}')
}

async function edit(): Promise<void> {
  await writeFile(path.join(workspace, 'a.py'), 'two\n')
  await rm(path.join(workspace, 'gone.py'))
  await chmod(path.join(workspace, 'run.sh'), 0o755)
  await writeFile(path.join(workspace, 'new.py'), 'new')
  await writeFile(path.join(workspace, 'crlf.txt'), 'a\r\nb\r\n')
  await writeFile(path.join(workspace, 'skip.log'), 'ignored')
  await mkdir(path.join(workspace, 'build'))
  await writeFile(path.join(workspace, 'build/out'), 'ignored')
  await symlink('a.py', path.join(workspace, 'link'))
  await writeFile(Buffer.concat([Buffer.from(`${workspace}/`), Buffer.of(0xff)]), 'bytes')
}

test('edits, deletions, new files, modes and line endings, as the commit that follows records them', async () => {
  await edit()
  const tree = await treeOf()
  expect(tree).toBe(await committed())
  // Nothing left to do: the same tree again.
  expect(await treeOf()).toBe(tree)
})

test("git's filters apply", async () => {
  await sandbox.git(workspace, 'config', 'filter.upper.clean', 'tr a-z A-Z')
  await writeFile(path.join(workspace, 'x.up'), 'text')
  const opened = await openWorkTree(workspace, { environment: sandbox.environment })
  const file = (await opened.repository.files(opened.tree)).find(entry => entry.path === 'x.up')
  const contents = await opened.repository.read([file?.oid ?? ''])
  expect(Buffer.from(contents.get(file?.oid ?? '') ?? []).toString()).toBe('TEXT')
  await opened.close()
  expect(opened.tree).toBe(await committed())
})

test('the repository reads the tree: files, contents, difference to the last commit', async () => {
  await edit()
  const opened = await openWorkTree(workspace, { environment: sandbox.environment })
  const { repository, tree } = opened
  const files = await repository.files(tree)
  expect(files.map(file => file.path)).toEqual([
    '.gitattributes',
    '.gitignore',
    'a.py',
    'crlf.txt',
    'link',
    'new.py',
    'run.sh',
    '\udcff'
  ])
  const contents = await repository.read(files.map(file => file.oid))
  expect(Buffer.from(contents.get(files[3]?.oid ?? '') ?? []).toString()).toBe('a\nb\n')
  expect(await repository.diff(repository.checkedOut ?? '', tree)).toEqual([
    'a.py',
    'crlf.txt',
    'gone.py',
    'link',
    'new.py',
    'run.sh',
    '\udcff'
  ])
  await opened.close()
})

test("the user's index, objects and configuration stay as they are", async () => {
  await edit()
  await sandbox.git(workspace, 'add', 'new.py')
  await writeFile(path.join(workspace, 'new.py'), 'newer')
  const state = async (): Promise<readonly string[]> => [
    await readFile(path.join(workspace, '.git/index'), 'latin1'),
    await sandbox.git(workspace, 'count-objects', '-v'),
    await readFile(path.join(workspace, '.git/config'), 'utf8'),
    await sandbox.git(workspace, 'for-each-ref'),
    String((await stat(path.join(workspace, '.git/index'))).mtimeMs)
  ]
  const before = await state()
  await writeFile(path.join(workspace, '.git/hooks/post-index-change'), `#!/bin/sh\ntouch ${sandbox.folder}/hooked\n`, {
    mode: 0o755
  })
  const tree = await treeOf()
  expect(await state()).toEqual(before)
  await expect(stat(path.join(sandbox.folder, 'hooked'))).rejects.toThrow('ENOENT')
  await rm(path.join(workspace, '.git/hooks/post-index-change'))
  expect(tree).toBe(await committed())
})

test('an edit of the same size within the second of the index is seen later', async () => {
  const file = path.join(workspace, 'a.py')
  // git compares whole seconds: all of this has to happen in one, and the work tree to be read in another.
  await setTimeout(1000 - (Date.now() % 1000))
  await writeFile(file, 'TWO\n')
  await sandbox.git(workspace, 'add', 'a.py')
  await writeFile(file, 'SIX\n')
  await setTimeout(1000)
  const opened = await openWorkTree(workspace, { environment: sandbox.environment })
  const entry = (await opened.repository.files(opened.tree)).find(({ path: name }) => name === 'a.py')
  const contents = await opened.repository.read([entry?.oid ?? ''])
  await opened.close()
  expect(Buffer.from(contents.get(entry?.oid ?? '') ?? []).toString()).toBe('SIX\n')
})

test('from a folder below the root, the whole work tree is recorded', async () => {
  await mkdir(path.join(workspace, 'sub'))
  await writeFile(path.join(workspace, 'sub/x'), '1')
  await writeFile(path.join(workspace, 'new.py'), '1')
  const tree = await treeOf(path.join(workspace, 'sub'))
  expect(tree).toBe(await committed())
})

test('a repository without commits, and one whose path holds the separator of lists', async () => {
  const folder = path.join(sandbox.folder, 'new:one')
  await sandbox.git(sandbox.folder, 'init', '--quiet', folder)
  await writeFile(path.join(folder, 'a'), '1')
  const opened = await openWorkTree(folder, { environment: sandbox.environment })
  expect(opened.repository.checkedOut).toBeNull()
  expect((await opened.repository.files(opened.tree)).map(file => file.path)).toEqual(['a'])
  await opened.close()

  await sandbox.git(folder, 'add', '.')
  await sandbox.git(folder, 'commit', '--quiet', '-m', 'First')
  expect(await treeOf(folder)).toBe(opened.tree)
})

test('a file that git cannot record is told in its words', async () => {
  await sandbox.git(workspace, 'init', '--quiet', 'nested')
  const opening = openWorkTree(workspace, { environment: sandbox.environment })
  await expect(opening).rejects.toThrow(UserError)
  await expect(opening).rejects.toThrow(/git cannot record the work tree of .*nested/)
})
