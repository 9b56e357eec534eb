import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openWorkTree } from '../../../src/git/work-tree'
import { openSnapshot } from '../../../src/images/snapshot'
import { createSandbox, type Sandbox } from '../../support/git/program'
import { prepare } from '../../support/prepared'
import { serviceSpec } from '../../support/spec'

let sandbox: Sandbox
let workspace: string

const CONTENT = 'large\n'
const sha256 = createHash('sha256').update(CONTENT).digest('hex')
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${CONTENT.length}\n`

const git = (...args: readonly string[]) => sandbox.git(workspace, ...args)

async function write(files: Readonly<Record<string, string>>, folder = workspace): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
}

async function commit(folder: string): Promise<void> {
  await sandbox.git(folder, 'add', '--all')
  await sandbox.git(folder, 'commit', '--quiet', '-m', 'All')
}

beforeEach(async () => {
  sandbox = await createSandbox('[user]\nname = Test\nemail = test@example.com\n[protocol "file"]\nallow = always\n')
  workspace = path.join(sandbox.folder, 'shop')
  const library = path.join(sandbox.folder, 'library')
  for (const folder of [workspace, library]) await sandbox.git(sandbox.folder, 'init', '--quiet', folder)
  await write({ 'lib.py': '1\n', '.gitignore': '*.log\n' }, library)
  await commit(library)
  await write({ 'lib.py': '2\n' }, library)
  await commit(library)
  await write({
    Dockerfile: 'FROM scratch\nCOPY src vendor /app/\n',
    'src/a.py': 'one\n',
    'src/b/long-name.py': 'two\n',
    'src/run.bat': 'echo\r\n',
    'src/id.txt': '$Id$\n',
    'src/large.bin': POINTER,
    '.gitattributes': '*.bat text eol=crlf\n*.txt ident\n*.bin filter=lfs\n'
  })
  await git('submodule', '--quiet', 'add', library, 'vendor')
  await commit(workspace)
  // As a checkout writes them.
  await rm(path.join(workspace, 'src'), { recursive: true })
  await git('checkout', '--quiet', '--', 'src')
}, 60_000)

afterEach(() => sandbox.remove())

async function hash(): Promise<string> {
  const opened = await openWorkTree(workspace, { environment: sandbox.environment })
  try {
    const snapshot = await openSnapshot(opened.repository, opened.tree)
    const { services } = await prepare({ bases: [], services: [serviceSpec()] }, snapshot)
    return services[0]?.hash.hash ?? ''
  } finally {
    await opened.close()
  }
}

/** What makes another image, by what takes it back. */
test.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
  [
    'a file that git is told never changes',
    async () => {
      await git('update-index', '--assume-unchanged', 'src/b/long-name.py')
      await write({ 'src/b/long-name.py': 'new\n' })
    },
    () => write({ 'src/b/long-name.py': 'two\n' })
  ],
  [
    'such a file, in an index of another version',
    async () => {
      await git('update-index', '--index-version', '4')
      await git('update-index', '--assume-unchanged', 'src/b/long-name.py')
      await write({ 'src/b/long-name.py': 'new\n' })
    },
    () => write({ 'src/b/long-name.py': 'two\n' })
  ],
  [
    'such a file, in an index that is split',
    async () => {
      await git('update-index', '--assume-unchanged', 'src/a.py')
      await git('update-index', '--split-index')
      await write({ 'src/a.py': 'new\n' })
    },
    () => write({ 'src/a.py': 'one\n' })
  ],
  [
    'a file that a sparse checkout leaves out, and is there',
    async () => {
      await git('update-index', '--skip-worktree', 'src/a.py')
      await write({ 'src/a.py': 'new\n' })
    },
    () => write({ 'src/a.py': 'one\n' })
  ],
  [
    'a file with the line endings of git instead of those of a checkout',
    () => write({ 'src/run.bat': 'echo\n' }),
    () => write({ 'src/run.bat': 'echo\r\n' })
  ],
  [
    'an $Id$ that no checkout wrote',
    () => write({ 'src/id.txt': '$Id$\n' }),
    async () => {
      await rm(path.join(workspace, 'src/id.txt'))
      await git('checkout', '--', 'src/id.txt')
    }
  ],
  [
    'a file of Git LFS instead of its pointer',
    () => write({ 'src/large.bin': CONTENT }),
    () => write({ 'src/large.bin': POINTER })
  ],
  [
    'a submodule at another commit',
    () => sandbox.git(path.join(workspace, 'vendor'), 'checkout', '--quiet', 'HEAD~1'),
    () => sandbox.git(path.join(workspace, 'vendor'), 'checkout', '--quiet', '-')
  ],
  ['a submodule that is edited', () => write({ 'vendor/lib.py': '3\n' }), () => write({ 'vendor/lib.py': '2\n' })],
  [
    'a submodule with a new file',
    () => write({ 'vendor/new.py': '' }),
    () => rm(path.join(workspace, 'vendor/new.py'))
  ],
  [
    'a submodule with a file that it ignores',
    () => write({ 'vendor/x.log': '' }),
    () => rm(path.join(workspace, 'vendor/x.log'))
  ],
  [
    'a submodule that is not checked out',
    () => git('submodule', '--quiet', 'deinit', '--force', 'vendor'),
    () => git('submodule', '--quiet', 'update', '--init')
  ]
])('%s', async (_, change, undo) => {
  const before = await hash()
  await change()
  expect(await hash()).not.toBe(before)
  await undo()
  expect(await hash()).toBe(before)
})
