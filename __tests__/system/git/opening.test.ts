import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../../../src/errors'
import { openRepository } from '../../../src/git/repository'
import type { GitRepository } from '../../../src/git/repository'
import { checkout } from '../../support/git/checkout'
import { createOrigin } from '../../support/git/origin'
import type { Origin } from '../../support/git/origin'
import { createSandbox } from '../../support/git/program'
import type { Sandbox } from '../../support/git/program'

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

describe('what the user can mend', () => {
  test('no git program', async () => {
    const sha = await origin.commit({ a: '1' })
    const workspace = await checkout(sandbox, origin, sha)
    for (const PATH of ['', '/nowhere', 'relative']) {
      const opening = openRepository(workspace, { environment: { PATH } })
      await expect(opening).rejects.toThrow(UserError)
      await expect(opening).rejects.toThrow('There is no git program')
    }
  })

  test('no repository', async () => {
    const opening = openRepository(sandbox.folder, { environment: sandbox.environment })
    await expect(opening).rejects.toThrow(UserError)
    await expect(opening).rejects.toThrow('run actions/checkout first')
  })

  test('no commits', async () => {
    await sandbox.git(sandbox.folder, 'init', '--quiet', 'empty')
    const opening = openRepository(path.join(sandbox.folder, 'empty'), { environment: sandbox.environment })
    await expect(opening).rejects.toThrow(UserError)
    await expect(opening).rejects.toThrow('has no commits')
  })

  test('a repository that git cannot read', async () => {
    const workspace = await checkout(sandbox, origin, await origin.commit({ a: '1' }))
    await writeFile(path.join(workspace, '.git/config'), '[core\nbroken')
    const opening = openRepository(workspace, { environment: sandbox.environment })
    await expect(opening).rejects.toThrow(UserError)
    await expect(opening).rejects.toThrow(/git cannot read the repository in .*bad config line/)
  })
})

describe('where the repository is', () => {
  test('from a folder below the root, and through a linked work tree', async () => {
    const sha = await origin.commit({ 'sub/a': '1' })
    const workspace = await checkout(sandbox, origin, sha)
    expect((await open(path.join(workspace, 'sub'))).root).toBe(workspace)
    const linked = path.join(sandbox.folder, 'linked')
    await sandbox.git(workspace, 'worktree', 'add', '--quiet', '--detach', linked)
    const repository = await open(linked)
    expect((await repository.files(sha)).map(file => file.path)).toEqual(['sub/a'])
    // The list of shallow commits is the main repository's: this fetch knows that it is in a shallow one.
    const next = await origin.commit({ 'sub/a': '2' })
    expect(await repository.fetchMissing([next])).toEqual({ kind: 'fetched' })
    expect(await repository.mergeBase(sha, next)).toEqual({ kind: 'found', commit: sha })
  })

  test('variables of a calling git or of an earlier step lead nowhere else', async () => {
    const sha = await origin.commit({ a: '1' })
    const workspace = await checkout(sandbox, origin, sha)
    const repository = await open(workspace, {
      ...sandbox.environment,
      GIT_DIR: '/nowhere',
      GIT_WORK_TREE: '/nowhere',
      GIT_INDEX_FILE: '/nowhere',
      GIT_OBJECT_DIRECTORY: '/nowhere',
      GIT_EXTERNAL_DIFF: '/bin/false',
      GIT_LITERAL_PATHSPECS: '1',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'diff.renames',
      GIT_CONFIG_VALUE_0: 'copies',
      GIT_TRACE: '1',
      LC_ALL: 'de_DE.UTF-8'
    })
    expect((await repository.files(sha)).map(file => file.path)).toEqual(['a'])
    expect(await repository.diff(sha, sha)).toEqual([])
  })
})
