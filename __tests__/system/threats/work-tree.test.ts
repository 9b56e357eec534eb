import { createHash } from 'node:crypto'
import { chmod, mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { planned, Yard } from '../../support/events/planned'
import type { FileChanges } from '../../support/git/fast-import'
import { pushPayload } from '../../support/git/payloads'
import type { Plan } from '../../../src/plan/types'

/** What is hashed is what is built: each row is one push, checked out and then changed by an earlier step of the job. */
const LFS_CONTENT = 'weights'
const LFS_POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${createHash('sha256').update(LFS_CONTENT).digest('hex')}\nsize ${LFS_CONTENT.length}\n`
const FILES: FileChanges = {
  Dockerfile: [
    'FROM scratch AS base',
    'COPY requirements.txt /',
    'FROM base AS app',
    'COPY src /src',
    'COPY dist/*.js /dist/',
    'COPY current/ /current/',
    'RUN --mount=type=bind,source=tool,target=/t /t/run',
    'COPY model.bin /',
    ''
  ].join('\n'),
  '.dockerignore': '**/node_modules\nimages\n',
  '.gitignore': 'dist/*\nbuild\nnode_modules\nrequirements.txt\n*.cache\n',
  '.gitattributes': '*.bin filter=lfs -text\n*.bat text eol=crlf\n',
  'src/app.py': 'print(1)\n',
  'src/old.py': '',
  'src/win.bat': 'a\n',
  'tool/run': '#!/bin/sh\n',
  'dist/index.js': { executable: '1' },
  current: { link: 'build' },
  'model.bin': LFS_POINTER,
  'docs/guide.md': '1'
}

const inputs = {
  registry: 'oci:./images',
  image: 'app',
  'base-image': 'base',
  dockerfile: 'Dockerfile',
  'base-target': 'base'
}

let yard: Yard
let sha: string

beforeAll(async () => {
  yard = await Yard.open()
  sha = await yard.origin.commit(FILES)
})

afterAll(() => yard.close())

type Files = Readonly<Record<string, string | null>>

async function put(workspace: string, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(workspace, name)
    await mkdir(path.dirname(file), { recursive: true })
    await rm(file, { recursive: true, force: true })
    if (text !== null) await writeFile(file, text)
  }
}

/** What every job of this repository makes before the plan. */
const made: Files = { 'requirements.txt': 'flask==3\n', 'build/out': '1', 'model.bin': LFS_CONTENT }

async function planWith(
  files: Files,
  more: (workspace: string) => Promise<unknown> = () => Promise.resolve()
): Promise<Plan> {
  const event = pushPayload({ before: '0'.repeat(40), after: sha })
  const prepare = async (workspace: string): Promise<void> => {
    await put(workspace, { ...made, ...files })
    await more(workspace)
  }
  return planned(await yard.visit({ event, inputs, prepare })).plan
}

const hashes = (plan: Plan): readonly string[] => [...plan.bases, ...plan.services].map(image => image.hash)
const codes = (plan: Plan): readonly string[] => plan.warnings.map(warning => warning.code)

test('what an earlier step made counts where a line takes it in, whether git ignores it or not', async () => {
  const before = await planWith({})
  const [base, app] = hashes(before)
  expect(before.event.push).toBe(true)
  expect(codes(before)).not.toContain('lfs-pointer')
  const changed: readonly (readonly [string, Files, 'app' | 'both' | 'none'])[] = [
    ['made alike', {}, 'none'],
    ['a file that a folder brings in', { 'src/new.py': '1' }, 'app'],
    ['a file that git ignores', { 'src/x.cache': '1' }, 'app'],
    ['a file beside a committed one that a glob matches', { 'dist/made.js': '1' }, 'app'],
    ['a file that no glob matches', { 'dist/made.css': '1' }, 'none'],
    ['a file of a mount', { 'tool/other': '1' }, 'app'],
    ['a file that a committed link leads to', { 'build/out': '2' }, 'app'],
    ['a dependency file with another meaning', { 'requirements.txt': 'flask==4\n' }, 'both'],
    ['a file that .dockerignore leaves out', { 'src/node_modules/a/b.js': '1' }, 'none'],
    ['a file that no line takes in', { 'docs/more.md': '1' }, 'none']
  ]
  for (const [what, files, which] of changed) {
    const plan = await planWith(files)
    const [nextBase, nextApp] = hashes(plan)
    expect([what, nextBase === base, nextApp === app]).toEqual([what, which !== 'both', which === 'none'])
    expect([what, plan.event.push]).toEqual([what, true])
  }
})

test('committed files count as they are: edited, gone, executable, behind a link', async () => {
  const app = hashes(await planWith({}))[1]
  const old = new Date(2000, 1, 1)
  const steps: readonly (readonly [string, Files, ((workspace: string) => Promise<unknown>)?])[] = [
    ['edited', { 'src/app.py': 'print(2)\n' }],
    [
      'edited with the size and time that it had',
      { 'src/app.py': 'print(2)\n' },
      folder => utimes(path.join(folder, 'src/app.py'), old, old)
    ],
    ['gone', { 'src/old.py': null }],
    ['executable', {}, folder => chmod(path.join(folder, 'src/app.py'), 0o755)],
    ['replaced by a link', { 'src/old.py': null }, folder => symlink('app.py', path.join(folder, 'src/old.py'))],
    ['other content than the pointer of Git LFS names', { 'model.bin': 'other!!' }]
  ]
  for (const [what, files, more] of steps) {
    const plan = await planWith(files, more)
    expect([what, hashes(plan)[1] === app, plan.event.push, codes(plan).includes('edited-inputs')]).toEqual([
      what,
      false,
      false,
      true
    ])
  }
})

test('nobody edited a file that is as it was checked out, or that no image takes in', async () => {
  const app = hashes(await planWith({}))[1]
  const steps: readonly (readonly [string, Files, ((workspace: string) => Promise<unknown>)?])[] = [
    ['written anew with what it had', { 'src/app.py': 'print(1)\n', 'src/win.bat': 'a\r\n' }],
    ['of no image', { 'docs/guide.md': '2' }],
    [
      'another copy of the whole workspace',
      {},
      async folder => {
        await rename(path.join(folder, 'src'), path.join(folder, 'moved'))
        await rename(path.join(folder, 'moved'), path.join(folder, 'src'))
      }
    ]
  ]
  for (const [what, files, more] of steps) {
    const plan = await planWith(files, more)
    expect([what, hashes(plan)[1] === app, plan.event.push]).toEqual([what, true, true])
  }
})

test('a pointer of Git LFS that the checkout left is said, with the line and the fix', async () => {
  const plan = await planWith({ 'model.bin': LFS_POINTER })
  expect(plan.warnings).toContainEqual(
    expect.objectContaining({
      code: 'lfs-pointer',
      file: 'Dockerfile',
      line: 8,
      message: expect.stringContaining('`lfs: true`') as string
    })
  )
})

describe('the login in .git/config', () => {
  const files: FileChanges = { Dockerfile: 'FROM scratch\nCOPY . /\n' }
  const header = 'AUTHORIZATION: basic eDp5'
  const visit = async (name: string, value: string, push: string, more: FileChanges = {}) => {
    const commit = await yard.origin.commit({ ...files, ...more }, { ref: `login-${push}`, parents: [] })
    const event = { ...pushPayload({ before: '0'.repeat(40), after: commit }), ref: 'refs/heads/login' }
    const prepare = (workspace: string) => yard.sandbox.git(workspace, 'config', name, value)
    return yard.visit({
      event,
      commit,
      inputs: { registry: 'oci:./images', image: 'app', dockerfile: 'Dockerfile', push },
      prepare
    })
  }

  test('is never pushed in an image', async () => {
    const run = await visit('http.https://github.com/.extraheader', header, 'true')
    expect(run.code).toBe(1)
    expect(run.errors.join()).toMatch(/^Dockerfile:2: app: .*persist-credentials: false.*\.git/)
    expect(run.stdout).not.toContain('eDp5')
  })

  test('is said where nothing is pushed', async () => {
    const { plan } = planned(await visit('http.https://github.com/.extraheader', header, 'false'))
    expect(plan.warnings).toContainEqual(
      expect.objectContaining({ code: 'token-in-image', file: 'Dockerfile', line: 2 })
    )
  })

  test('is no matter where it is in a file outside, or where .git is left out', async () => {
    const outside = planned(await visit('includeIf.gitdir:/x/.path', '/tmp/credentials.config', 'true'))
    expect(codes(outside.plan)).not.toContain('token-in-image')
    const ignored = planned(
      await visit('http.https://github.com/.extraheader', header, 'true', { '.dockerignore': '.git\n' })
    )
    expect(codes(ignored.plan)).not.toContain('token-in-image')
  })
})
