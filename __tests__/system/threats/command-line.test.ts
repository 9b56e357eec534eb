import { chown, mkdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { PROJECT } from '../../support/action'
import { commandBundleOf } from '../../support/bundle'
import { run, type Finished } from '../../support/command'
import { checkout } from '../../support/git/checkout'
import { createOrigin } from '../../support/git/origin'
import { createSandbox, type Sandbox } from '../../support/git/program'

let sandbox: Sandbox
let workspace: string

beforeAll(async () => {
  sandbox = await createSandbox()
  const origin = await createOrigin(sandbox)
  workspace = await checkout(sandbox, origin, await origin.commit({ Dockerfile: 'FROM scratch\nCOPY a /\n', a: '1' }))
})

afterAll(() => sandbox.remove())

async function plan(environment: Readonly<Record<string, string>> = {}): Promise<Finished> {
  const args = ['plan', '--format', 'json', '--image', 'oci:./images/app', '--dockerfile', 'Dockerfile']
  const env = { ...sandbox.environment, ...environment }
  return run(process.execPath, [await commandBundleOf(PROJECT), ...args], { cwd: workspace, env })
}

test('variables of git that lead to another repository lead nowhere', async () => {
  const other = path.join(sandbox.folder, 'other')
  await mkdir(other)
  await sandbox.git(other, 'init', '--quiet', '--initial-branch=elsewhere')
  await sandbox.git(other, 'remote', 'add', 'origin', 'https://github.com/stranger/place.git')
  const [alone, led] = [await plan(), await plan({ GIT_DIR: path.join(other, '.git'), GIT_WORK_TREE: other })]
  expect(led.code).toBe(0)
  const timeless = ({ stdout }: Finished): string => stdout.replace(/image\.created=[\w:.-]+/g, '')
  expect(timeless(led)).toBe(timeless(alone))
})

const isRoot = process.getuid?.() === 0

/** Only root can give a file away. */
const testAsRoot = isRoot ? test : test.skip

testAsRoot('a repository that somebody else planted is refused, and nothing of its configuration runs', async () => {
  const ran = path.join(sandbox.folder, 'ran')
  await sandbox.git(workspace, 'config', 'filter.evil.clean', `touch ${ran}; cat`)
  await sandbox.git(workspace, 'config', 'core.fsmonitor', `touch ${ran}`)
  await writeFile(path.join(workspace, '.git/info/attributes'), '* filter=evil\n')
  await writeFile(path.join(workspace, 'a'), '2')
  await chown(workspace, 65534, 65534)
  await chown(path.join(workspace, '.git'), 65534, 65534)
  const { code, stderr } = await plan()
  expect(code).toBe(1)
  expect(stderr).toContain(`git config --global --add safe.directory ${workspace}`)
  await expect(stat(ran)).rejects.toThrow('ENOENT')
})
