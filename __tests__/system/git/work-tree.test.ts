import { chmod, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openWorkTree } from '../../../src/git/work-tree'
import { checkout } from '../../support/git/checkout'
import { createOrigin } from '../../support/git/origin'
import { createSandbox } from '../../support/git/program'
import type { Sandbox } from '../../support/git/program'

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
    '.gitattributes': '*.win text\n*.up filter=upper\n'
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

test('edits, deletions, new files and modes, as the commit that follows records them', async () => {
  await edit()
  const tree = await treeOf()
  expect(tree).toBe(await committed())
  // Nothing differs: it is the commit.
  expect(await treeOf()).toBe(await sandbox.git(workspace, 'rev-parse', 'HEAD'))
})

test('files count as they are, since a build takes them so: no filter runs, and no line ending is another one', async () => {
  await sandbox.git(workspace, 'config', 'filter.upper.clean', 'tr a-z A-Z')
  await writeFile(path.join(workspace, 'x.up'), 'text')
  await writeFile(path.join(workspace, 'x.win'), 'a\r\nb\r\n')
  const opened = await openWorkTree(workspace, { environment: sandbox.environment })
  const files = await opened.repository.files(opened.tree)
  const contentOf = async (name: string): Promise<string> => {
    const { oid = '' } = files.find(entry => entry.path === name) ?? {}
    return Buffer.from((await opened.repository.read([oid])).get(oid) ?? []).toString()
  }
  expect([await contentOf('x.up'), await contentOf('x.win')]).toEqual(['text', 'a\r\nb\r\n'])
  await opened.close()
})

test.each(['filter', 'monitor', 'hook', 'external diff', 'text conversion'])(
  'a %s that somebody planted in the configuration never runs',
  async kind => {
    const evil = path.join(sandbox.folder, 'evil.sh')
    await writeFile(evil, `#!/bin/sh\ntouch ${sandbox.folder}/ran\ncat\n`, { mode: 0o755 })
    const planted: Readonly<Record<string, readonly string[]>> = {
      filter: ['filter.upper.clean', 'filter.upper.process', 'filter.upper.smudge'],
      monitor: ['core.fsmonitor'],
      hook: ['core.hooksPath'],
      'external diff': ['diff.external', 'diff.upper.command'],
      'text conversion': ['diff.upper.textconv']
    }
    for (const name of planted[kind] ?? [])
      await sandbox.git(workspace, 'config', name, kind === 'hook' ? sandbox.folder : evil)
    await writeFile(path.join(sandbox.folder, 'post-index-change'), `#!/bin/sh\ntouch ${sandbox.folder}/ran\n`, {
      mode: 0o755
    })
    await writeFile(path.join(workspace, '.git/info/attributes'), '* filter=upper diff=upper\n')
    // Changed within the time of the index, and with the size that it had: git itself would have to read it.
    await writeFile(path.join(workspace, 'a.py'), 'two\n')
    const opened = await openWorkTree(workspace, { environment: sandbox.environment })
    expect(await opened.repository.diff(opened.repository.checkedOut ?? '', opened.tree)).toContain('a.py')
    await opened.close()
    await expect(stat(path.join(sandbox.folder, 'ran'))).rejects.toThrow('ENOENT')
  }
)

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
  expect(Buffer.from(contents.get(files[3]?.oid ?? '') ?? []).toString()).toBe('a\r\nb\r\n')
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
  expect(await sandbox.git(folder, 'rev-parse', 'HEAD^{tree}')).toBe(opened.tree)
})

test('a repository inside of it lies beside the committed files, without its .git', async () => {
  await sandbox.git(workspace, 'init', '--quiet', 'nested')
  await writeFile(path.join(workspace, 'nested/x'), '1')
  const opened = await openWorkTree(workspace, { environment: sandbox.environment })
  const beside = await opened.repository.beside(opened.tree, () => true)
  expect(beside.map(file => file.path)).toEqual(['nested/x'])
  await opened.close()
})

describe('what lies beside the files', () => {
  test('folders that nobody wants are not gone into, links are not followed', async () => {
    await edit()
    await mkdir(path.join(workspace, 'build/deep'))
    await writeFile(path.join(workspace, 'build/deep/x'), '1')
    await symlink('/etc', path.join(workspace, 'build/etc'))
    const opened = await openWorkTree(workspace, { environment: sandbox.environment })
    const { repository, tree } = opened
    const asked: string[] = []
    const isWanted = (name: string): boolean => asked.push(name) > 0 && name !== 'build/deep/'
    expect((await repository.beside(tree, isWanted)).map(({ path: name, mode }) => [name, mode])).toEqual([
      ['build/etc', '120000'],
      ['build/out', '100644'],
      ['skip.log', '100644']
    ])
    expect(asked).not.toContain('build/deep/x')
    expect(await repository.beside(repository.checkedOut ?? '', () => true)).toEqual([])
    await opened.close()
  })

  test('a folder that became a link to another place is gone, and nothing behind it is read', async () => {
    await mkdir(path.join(workspace, 'sub'))
    await writeFile(path.join(workspace, 'sub/a'), '1')
    await committed()
    await mkdir(path.join(sandbox.folder, 'elsewhere'))
    await writeFile(path.join(sandbox.folder, 'elsewhere/a'), 'secret')
    await rm(path.join(workspace, 'sub'), { recursive: true })
    await symlink(path.join(sandbox.folder, 'elsewhere'), path.join(workspace, 'sub'))
    const opened = await openWorkTree(workspace, { environment: sandbox.environment })
    const names = (await opened.repository.files(opened.tree)).map(file => file.path)
    expect(names).toContain('sub')
    expect(names).not.toContain('sub/a')
    await opened.close()
  })
})
