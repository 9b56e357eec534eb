import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Plan } from '../../../src/plan/types'
import { PROJECT, runAction } from '../../support/action'
import type { BuildInputs } from '../../support/builder/inputs'
import { output } from '../../support/command'
import { startDocker, type DockerEngine } from '../../support/docker/engine'
import { buildFlags } from '../../support/docker/flags'
import { createSandbox, type Sandbox } from '../../support/git/program'
import { pushEvent } from '../../support/runner/event'
import { pushUpstream } from '../../support/upstream'
import { startRegistry, type RegistryServer } from '../../support/registry/server'

/** The image of the command line, planned by the action from the project's own configuration, as the job `self` of CI does. */
let engine: DockerEngine
let sandbox: Sandbox
let registry: RegistryServer
let folder: string
beforeAll(async () => {
  ;[engine, sandbox, registry] = await Promise.all([
    startDocker(),
    createSandbox('[user]\nname = Test\nemail = test@example.com\n'),
    startRegistry()
  ])
  folder = path.join(sandbox.folder, 'project')
  const files = ['container', '.github', 'dist/cli', 'README.md', 'package.json']
  await mkdir(path.join(folder, 'dist'), { recursive: true })
  for (const file of files) await output('cp', ['-r', path.join(PROJECT, file), path.join(folder, path.dirname(file))])
  await sandbox.git(folder, 'init', '--quiet', '--initial-branch=main')
})
afterAll(async () => {
  await Promise.all([(engine as DockerEngine | undefined)?.stop(), registry.stop()])
  await sandbox.remove()
})

async function planned(): Promise<Plan> {
  await sandbox.git(folder, 'add', '--all')
  await sandbox.git(folder, 'commit', '--quiet', '--message', 'Change')
  const event = pushEvent(await sandbox.git(folder, 'rev-parse', 'HEAD'))
  const run = await runAction({ workspace: folder, event, inputs: { registry: 'oci:./images', push: 'false' } })
  expect(run.errors).toEqual([])
  return JSON.parse(run.outputs['plan'] ?? '') as Plan
}

test('code is the app, Node and git are the base, documents are neither', async () => {
  const hashes = ({ bases, services }: Plan) => [bases[0]?.hash, services[0]?.hash]
  const first = await planned()
  expect([first.bases[0]?.verdict, first.services[0]?.mode]).toEqual(['stale', 'full'])
  await appendFile(path.join(folder, 'README.md'), 'More.\n')
  expect(hashes(await planned())).toEqual(hashes(first))
  await writeFile(path.join(folder, 'dist/cli/more.js'), '1\n')
  const second = hashes(await planned())
  expect(second[0]).toBe(hashes(first)[0])
  expect(second[1]).not.toBe(hashes(first)[1])
})

test('the real builder builds it', async () => {
  const upstream = `${registry.host}/library/node:24`
  const builder = { build: (inputs: BuildInputs, cwd: string) => engine.docker(buildFlags(inputs), cwd) }
  await pushUpstream(builder, upstream)
  const build = ['buildx', 'build', '--load', '--tag', 'own', '--build-arg', `NODE=${upstream}`]
  await engine.docker([...build, '--file', 'container/Dockerfile', '.'], folder)
  const image = JSON.parse(await engine.docker(['image', 'inspect', 'own'])) as readonly { readonly Config: unknown }[]
  expect(image[0]?.Config).toMatchObject({ Cmd: ['base-image-planner', '--help'] })
})
