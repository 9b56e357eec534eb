import { chown, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Changes } from '../../../src/changes/changes'
import { checkout } from '../../support/git/checkout'
import type { FileChanges } from '../../support/git/fast-import'
import { changesIn } from '../../support/git/found'
import { createOrigin } from '../../support/git/origin'
import type { Origin } from '../../support/git/origin'
import { pushPayload } from '../../support/git/payloads'
import { createSandbox } from '../../support/git/program'
import type { Sandbox } from '../../support/git/program'
import { createShim } from '../../support/git/shim'
import { output } from '../../support/command'

let sandbox: Sandbox
let origin: Origin

beforeEach(async () => {
  sandbox = await createSandbox()
  origin = await createOrigin(sandbox)
})

afterEach(() => sandbox.remove())

const long = 'line\n'.repeat(50)
const submodule = ['1', '2'].map(digit => digit.repeat(40))

/** Cases 12 to 16: what a commit does, and the paths that count as changed. */
const cases: readonly {
  readonly name: string
  readonly before: FileChanges
  readonly after: FileChanges
  readonly paths: readonly string[]
}[] = [
  {
    name: 'case 12: a rename across services is a change of both',
    before: { 'services/a/lib.py': long, 'other.py': '1' },
    after: { 'services/a/lib.py': null, 'services/b/lib.py': long },
    paths: ['services/a/lib.py', 'services/b/lib.py']
  },
  {
    name: 'a copy is a change of the copy alone',
    before: { 'a.py': long },
    after: { 'b.py': long, 'a.py': `${long}\n` },
    paths: ['a.py', 'b.py']
  },
  {
    name: 'case 13: only deletions',
    before: { 'a.py': '1', 'b/c.py': '1', d: '1' },
    after: { 'a.py': null, 'b/c.py': null },
    paths: ['a.py', 'b/c.py']
  },
  {
    name: 'case 14: type changed, made executable, link retargeted',
    before: { 'type.py': '1', 'run.sh': '1', link: { link: 'a' }, same: '1' },
    after: { 'type.py': { link: 'same' }, 'run.sh': { executable: '1' }, link: { link: 'b' } },
    paths: ['link', 'run.sh', 'type.py']
  },
  {
    name: 'a file becomes a folder',
    before: { thing: '1' },
    after: { thing: null, 'thing/file': '1' },
    paths: ['thing', 'thing/file']
  },
  {
    name: 'case 15: a submodule that is not initialised moved',
    before: {
      'vendor/lib': { submodule: submodule[0] ?? '' },
      'a.py': '1',
      '.gitmodules': '[submodule "lib"]\n\tpath = vendor/lib\n\turl = https://invalid.example/lib\n\tignore = all\n'
    },
    after: { 'vendor/lib': { submodule: submodule[1] ?? '' } },
    paths: ['vendor/lib']
  },
  {
    name: 'case 16: names that need quoting',
    before: { 'a.py': '1' },
    after: Object.fromEntries(
      [
        'with space',
        'with"quote',
        "with'quote",
        'with\ttab',
        'with\nnewline',
        'é',
        '日本',
        '$(id)',
        '-rf',
        'back\\slash',
        'bytes:\xff\xfe.py',
        'bytes:\xc3\xa9.bytes',
        ':(top)x',
        '*',
        'x\n::set-output name=a::b',
        '😀'
      ].map(name => [name, '1'])
    ),
    paths: [
      '$(id)',
      '*',
      '-rf',
      ':(top)x',
      'back\\slash',
      'with\ttab',
      'with\nnewline',
      'with space',
      'with"quote',
      "with'quote",
      'x\n::set-output name=a::b',
      'é',
      'é.bytes',
      '日本',
      '😀',
      '\udcff\udcfe.py'
    ]
  }
]

async function changesBetween(before: FileChanges, after: FileChanges): Promise<Changes> {
  const base = await origin.commit(before)
  const head = await origin.commit(after)
  const workspace = await checkout(sandbox, origin, head)
  return changesIn(sandbox, workspace, pushPayload({ before: base, after: head }))
}

describe.each([
  { name: "git's defaults", configuration: '' },
  {
    name: "the user's own git configuration (case 18)",
    configuration: [
      '[diff]\nrenames = copies\nrelative = true\norderFile = /nowhere/order\nexternal = /bin/false\nnoprefix = true\nignoreSubmodules = all\nmnemonicPrefix = true\n',
      '[core]\nquotepath = true\npager = false\nhooksPath = /nowhere\n[color]\nui = always\n[status]\nrelativePaths = true\n[submodule]\nrecurse = true\n',
      '[fetch]\nprune = true\npruneTags = true\nrecurseSubmodules = true\n[protocol]\nversion = 2\n'
    ].join('')
  }
])('with $name', ({ configuration }) => {
  beforeEach(() => writeFile(path.join(sandbox.folder, '.gitconfig'), configuration))

  test.each(cases)('$name', async ({ before, after, paths }) => {
    const changes = await changesBetween(before, after)
    expect(changes).toMatchObject({ known: true, source: 'git' })
    expect([...changes.paths].sort()).toEqual([...paths].sort())
  })
})

test('paths are in byte order, as those of the files', async () => {
  const changes = await changesBetween(
    { a: '1' },
    { 'b.c': '1', 'b/x': '1', '\uffee': '1', '😀': '1', 'bytes:\xff': '1', B: '1' }
  )
  expect(changes.paths).toEqual(['B', 'b.c', 'b/x', '\uffee', '😀', '\udcff'])
})

test.each([{ depth: 1 }, { depth: 0 }])(
  'case 19: a partial clone without file contents, depth $depth',
  async ({ depth }) => {
    await origin.commit({ 'a.py': '1' })
    const before = await origin.commit({ 'b.py': '1' })
    const after = await origin.commit({ 'b.py': '2', 'a.py': null })
    const workspace = await checkout(sandbox, origin, after, { depth, filter: 'blob:none' })
    const changes = await changesIn(sandbox, workspace, pushPayload({ before, after }))
    expect(changes).toMatchObject({ known: true, base: before, paths: ['a.py', 'b.py'] })
  }
)

test('case 19: what is fetched into a shallow partial clone is one commit, not all history', async () => {
  for (let index = 0; index < 20; index += 1) await origin.commit({ 'a.py': String(index) })
  const before = await origin.commit({ 'b.py': '1' })
  const after = await origin.commit({ 'b.py': '2' })
  const workspace = await checkout(sandbox, origin, after, { filter: 'blob:none' })
  expect(await changesIn(sandbox, workspace, pushPayload({ before, after }))).toMatchObject({
    known: true,
    paths: ['b.py']
  })
  expect(await sandbox.git(workspace, 'rev-list', '--count', before)).toBe('1')
})

test('case 19: a partial clone whose server has forgotten the commit before', async () => {
  const base = await origin.commit({ 'a.py': '1' })
  const before = await origin.commit({ 'dropped.py': '1' })
  const after = await origin.commit({ 'kept.py': '1' }, { parents: [base] })
  await origin.forget()
  const workspace = await checkout(sandbox, origin, after, { filter: 'blob:none' })
  expect(await changesIn(sandbox, workspace, pushPayload({ before, after }))).toMatchObject({ known: false, paths: [] })
})

test.each([{ depth: 1 }, { depth: 0 }])('case 20: objects named by SHA-256, depth $depth', async ({ depth }) => {
  const hashed = await createOrigin(sandbox, { name: 'sha256', format: 'sha256' })
  const before = await hashed.commit({ 'a.py': '1' })
  const after = await hashed.commit({ 'b.py': '1' })
  await hashed.tag('v1', before, 'First')
  expect(after).toHaveLength(64)
  const workspace = await checkout(sandbox, hashed, after, { depth })
  expect(await changesIn(sandbox, workspace, pushPayload({ before, after }))).toMatchObject({
    known: true,
    base: before,
    head: after,
    paths: ['b.py']
  })
  const first = pushPayload({ before: '0'.repeat(64), after })
  expect(await changesIn(sandbox, workspace, first)).toMatchObject({ known: true, base: null, paths: ['a.py', 'b.py'] })
  const tag = pushPayload({ after, ref: 'refs/tags/v2' })
  expect(await changesIn(sandbox, workspace, tag)).toMatchObject({ known: true, base: before, paths: ['b.py'] })
})

test('case 21: 20,000 changed files', async () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `services/s${index % 100}/file-${index}.py`)
  const changes = await changesBetween({ a: '1' }, Object.fromEntries(names.map(name => [name, '1'])))
  expect(changes.known).toBe(true)
  expect(changes.paths).toEqual([...names].sort())
})

test('case 22: a workspace that another user owns', async () => {
  const before = await origin.commit({ 'a.py': '1' })
  const after = await origin.commit({ 'b.py': '1' })
  const workspace = await checkout(sandbox, origin, after, { depth: 0 })
  // Only root can give a folder away; git's own tests have a switch for everybody else.
  if (process.getuid?.() === 0) await chown(workspace, 12345, 12345)
  const { environment } = await createShim(sandbox, { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' })
  await expect(output('git', ['status'], { cwd: workspace, env: environment })).rejects.toThrow('dubious ownership')
  const changes = await changesIn({ ...sandbox, environment }, workspace, pushPayload({ before, after }))
  expect(changes).toMatchObject({ known: true, paths: ['b.py'] })
})
