import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { initCommand } from '../../src/cli/init'
import { specify, type SpecifyRequest } from '../../src/config/specify'
import { openWorkTree } from '../../src/git/work-tree'
import { readInputs } from '../../src/action/inputs'
import { createSandbox, type Sandbox } from '../support/git/program'
import { workflowDocument } from '../support/workflow/document'
import { workflowOf } from '../support/workflow/model'
import { runCommand } from './support/run-command'

const configurationFile = '.github/base-images.yml'
const workflowFile = '.github/workflows/images.yml'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox()
})
afterAll(() => sandbox.remove())

async function repository(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = path.join(sandbox.folder, name)
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), content)
  }
  await sandbox.git(folder, 'init', '--quiet', '--initial-branch=trunk')
  await sandbox.git(folder, 'remote', 'add', 'origin', 'git@github.com:Acme/Shop.git')
  return folder
}

const init = (folder: string, values: Readonly<Record<string, string>> = {}) =>
  runCommand(initCommand, folder, sandbox.environment, [], values)
const read = (folder: string, file: string) => readFile(path.join(folder, file), 'utf8')

/** What the planner makes of a work tree. */
async function specification(folder: string) {
  const workTree = await openWorkTree(folder, { environment: sandbox.environment })
  const request: SpecifyRequest = {
    repository: workTree.repository,
    commit: workTree.tree,
    config: null,
    single: readInputs(() => '').single,
    given: [],
    registry: null,
    repositoryName: 'Acme/Shop'
  }
  try {
    return (await specify(request)).specification
  } finally {
    await workTree.close()
  }
}

const shop = {
  'Dockerfile.base': 'FROM python:3.12\nCOPY requirements.txt ./\n',
  Dockerfile: 'FROM ghcr.io/acme/shop-base:latest\nCOPY src /src\n',
  'requirements.txt': 'flask\n',
  'src/app.py': '1\n'
}

describe('init', () => {
  test('writes what discovery finds: the planner makes the same of it', async () => {
    const folder = await repository('found', shop)
    const before = await specification(folder)
    const { code, lines, notes } = await init(folder)
    expect(code).toBe(0)
    expect(lines).toEqual([`wrote ${configurationFile}`, `wrote ${workflowFile}`])
    expect(notes.length).toBeGreaterThan(0)
    expect(await specification(folder)).toEqual(before)
    expect(before.bases.map(base => base.image)).toEqual(['ghcr.io/acme/shop-base'])
  })

  test('never overwrites', async () => {
    const folder = await repository('there', { ...shop, [workflowFile]: 'mine\n' })
    expect((await init(folder)).lines).toEqual([`wrote ${configurationFile}`, `left ${workflowFile} as it is`])
    expect(await read(folder, workflowFile)).toBe('mine\n')
    const first = await read(folder, configurationFile)
    expect((await init(folder)).lines).toEqual([`left ${configurationFile} as it is`, `left ${workflowFile} as it is`])
    expect(await read(folder, configurationFile)).toBe(first)
  })

  test.each<[string, Readonly<Record<string, string>>, readonly string[], readonly string[]]>([
    ['ghcr.io', {}, ['rebuild'], []],
    [
      'another registry',
      { image: 'registry.example.org/acme/shop', 'base-image': 'registry.example.org/acme/shop-base' },
      ['rebuild', 'login'],
      ['registry-username', 'registry-password']
    ]
  ])('writes a workflow that is valid, for %s', async (name, inputs, given, secrets) => {
    const host = Object.values(inputs)[0]?.split('/')[0] ?? 'ghcr.io'
    const folder = await repository(`workflow-${name.replace(/\W/g, '')}`, {
      ...shop,
      Dockerfile: `FROM ${host}/acme/shop-base:latest\nCOPY src /src\n`
    })
    await init(folder, inputs)
    const text = await read(folder, workflowFile)
    expect(text).toContain('branches: ["trunk"]')
    const { jobs } = workflowOf(await workflowDocument(workflowFile, text))
    const images = jobs.get('images')
    expect(images?.kind === 'call' ? [...images.with.keys()] : []).toEqual(given)
    expect(images?.kind === 'call' && images.secrets !== 'inherit' ? [...images.secrets.keys()] : []).toEqual(secrets)
    expect(jobs.get('gate')?.needs).toEqual(['images'])
  })

  test('says what to give where there is nothing to find', async () => {
    const folder = await repository('empty', { 'README.md': 'x\n' })
    await expect(init(folder)).rejects.toThrow(/no Dockerfile/)
  })
})
