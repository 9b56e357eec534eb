import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filesOfWorkTree } from '../../src/git/work-tree-files'

let root: string
let outside: string

beforeEach(async () => {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'work-tree-')))
  root = path.join(folder, 'root')
  outside = path.join(folder, 'outside')
  await mkdir(path.join(root, '.git'), { recursive: true })
  await mkdir(outside)
  await writeFile(path.join(root, '.git/HEAD'), 'secret')
  await writeFile(path.join(outside, 'secret'), 'secret')
})

afterEach(() => rm(path.dirname(root), { recursive: true, force: true }))

async function write(name: string, content: string): Promise<void> {
  const file = path.join(root, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, content)
}

async function listed(pattern: string): Promise<readonly string[]> {
  return (await filesOfWorkTree(root, pattern)).map(file => `${file.mode} ${file.path} ${file.sha256.slice(0, 8)}`)
}

async function paths(pattern: string): Promise<readonly string[]> {
  return (await filesOfWorkTree(root, pattern)).map(file => file.path)
}

function hash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8)
}

test('a file, a folder and the whole tree', async () => {
  await write('dist/b.js', 'b')
  await write('dist/a/x.js', 'x')
  await write('dist-2', '2')
  await chmod(path.join(root, 'dist-2'), 0o755)
  expect(await listed('dist/b.js')).toEqual([`100644 dist/b.js ${hash('b')}`])
  expect(await listed('./dist/')).toEqual([`100644 dist/a/x.js ${hash('x')}`, `100644 dist/b.js ${hash('b')}`])
  const all = [`100755 dist-2 ${hash('2')}`, `100644 dist/a/x.js ${hash('x')}`, `100644 dist/b.js ${hash('b')}`]
  expect(await listed('.')).toEqual(all)
  expect(await listed('')).toEqual(all)
})

test.each([
  'nothing',
  'dist/nothing',
  'dist/a.js/x',
  '..',
  '../outside',
  'dist/../../outside',
  '.git',
  '.git/HEAD',
  '*/nothing',
  '[',
  'di[st'
])('nothing is at %s', async pattern => {
  await write('dist/a.js', 'a')
  expect(await paths(pattern)).toEqual([])
})

test('patterns match component by component, and folders hold all that is below', async () => {
  for (const name of [
    'target/app-1.jar',
    'target/app-2.jar',
    'target/app.txt',
    'target/deep/app-3.jar',
    'other/app-4.jar',
    'a*b'
  ])
    await write(name, name)
  expect(await paths('target/*.jar')).toEqual(['target/app-1.jar', 'target/app-2.jar'])
  expect(await paths('*/app-?.jar')).toEqual(['other/app-4.jar', 'target/app-1.jar', 'target/app-2.jar'])
  expect(await paths('t[a-b]rget/d*')).toEqual(['target/deep/app-3.jar'])
  expect(await paths('a\\*b')).toEqual(['a*b'])
  expect(await paths('*')).toHaveLength(6)
})

test('links are listed as links, and the one that is named is followed', async () => {
  await write('real/file', 'content')
  await symlink('real', path.join(root, 'folder-link'))
  await symlink('real/file', path.join(root, 'file-link'))
  await mkdir(path.join(root, 'holder'))
  await symlink('../real', path.join(root, 'holder/inner'))
  expect(await listed('folder-link')).toEqual([
    `120000 folder-link ${hash('real')}`,
    `100644 folder-link/file ${hash('content')}`
  ])
  expect(await listed('folder-link/file')).toEqual([`100644 folder-link/file ${hash('content')}`])
  expect(await listed('file-link')).toEqual([`100644 file-link ${hash('content')}`])
  expect(await listed('holder')).toEqual([`120000 holder/inner ${hash('../real')}`])
})

test('no link leads out of the work tree', async () => {
  await symlink(outside, path.join(root, 'out'))
  await symlink('../outside/secret', path.join(root, 'secret-link'))
  await symlink('loop', path.join(root, 'loop'))
  await symlink('.', path.join(root, 'self'))
  expect(await listed('out')).toEqual([`120000 out ${hash(outside)}`])
  expect(await listed('out/secret')).toEqual([])
  expect(await listed('out/*')).toEqual([])
  expect(await listed('secret-link')).toEqual([`120000 secret-link ${hash('../outside/secret')}`])
  expect(await listed('loop')).toEqual([`120000 loop ${hash('loop')}`])
  expect(await paths('self')).toEqual(['self', 'self/loop', 'self/out', 'self/secret-link', 'self/self'])
})

test('a name that is no UTF-8, and a large file', async () => {
  await writeFile(Buffer.concat([Buffer.from(`${root}/`), Buffer.of(0x61, 0xff)]), 'x')
  const large = 'y'.repeat(5_000_000)
  await write('large', large)
  expect(await listed('*')).toEqual([`100644 a\udcff ${hash('x')}`, `100644 large ${hash(large)}`])
})
