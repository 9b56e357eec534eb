import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'

import { PROJECT } from '../../support/action'
import { commandBundleOf } from '../../support/bundle'
import { output, run } from '../../support/command'
import { startDocker, type DockerEngine } from '../../support/docker/engine'
import { createSandbox, type Sandbox } from '../../support/git/program'
import { pushedTo, type Pushed } from '../../support/pushed'
import { startRegistry, type RegistryServer } from '../../support/registry/server'

/** The recipes of docs/other-ci.md, their scripts run as they are: real git, real docker, a registry behind a password. */
let engine: DockerEngine
let sandbox: Sandbox
let registry: RegistryServer
let pushed: Pushed
let programs: string

beforeAll(async () => {
  ;[engine, sandbox, registry] = await Promise.all([
    startDocker(),
    createSandbox('[user]\nname = Test\nemail = test@example.com\n'),
    startRegistry({ auth: 'htpasswd' })
  ])
  pushed = pushedTo(registry.host, registry)
  programs = path.join(sandbox.folder, 'bin')
  await mkdir(programs)
  const bundle = await commandBundleOf(PROJECT)
  await program('base-image-planner', `exec "${process.execPath}" "${bundle}" "$@"`)
  // A builder of its own is a container of an image that cannot be pulled here: the engine's own builds.
  const docker = await output('sh', ['-c', 'command -v docker'], { env: environment({}) })
  await program('docker', `test "$1 $2" = 'buildx create' || exec "${docker}" "$@"`)
})
afterAll(async () => {
  await Promise.all([(engine as DockerEngine | undefined)?.stop(), registry.stop()])
  await sandbox.remove()
})

async function program(name: string, script: string): Promise<void> {
  await writeFile(path.join(programs, name), `#!/bin/sh\n${script}\n`)
  await chmod(path.join(programs, name), 0o755)
}

function environment(own: Readonly<Record<string, string>>): Record<string, string> {
  const env = { ...sandbox.environment, ...engine.environment }
  return { ...env, PATH: `${programs}:${path.dirname(process.execPath)}:${env.PATH ?? ''}`, ...own }
}

const recipe = (name: string): Promise<string> => readFile(path.join(PROJECT, 'examples/other-ci', name), 'utf8')

/** A base and a service, committed; gives the folder. */
async function repository(name: string): Promise<string> {
  const folder = path.join(sandbox.folder, name)
  const files = {
    'Dockerfile.base': 'FROM scratch\nCOPY requirements.txt /\n',
    Dockerfile: `FROM ${registry.host}/${name}/base:latest\nCOPY . /app\n`,
    '.dockerignore': '.git\n',
    'requirements.txt': 'flask==3.0.0\n',
    '.github/base-images.yml':
      `version: 1\nregistry: ${registry.host}/${name}\nbases: { base: { image: base, dockerfile: Dockerfile.base } }\n` +
      'services: { app: { image: app } }\n'
  }
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), content)
  }
  await output('git', ['init', '--quiet', '--initial-branch=main', folder], { env: sandbox.environment })
  await commit(folder)
  return folder
}

async function commit(folder: string): Promise<string> {
  await sandbox.git(folder, 'add', '--all')
  await sandbox.git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Change')
  return sandbox.git(folder, 'rev-parse', 'HEAD')
}

/** Runs a script as the runner of a CI does, in a checkout of the commit. */
async function script(folder: string, text: string, env: Readonly<Record<string, string>>): Promise<string> {
  const finished = await run('bash', ['-eo', 'pipefail', '-c', text], { cwd: folder, env: environment(env) })
  if (finished.code !== 0) throw new Error(`${text}\n${finished.stdout}\n${finished.stderr}`)
  return finished.stdout
}

/** What was pushed: all tags of both images, and whether the app stands on the base. */
async function images(name: string) {
  const [base, app] = [await pushed.layers(`${name}/base`, 'latest'), await pushed.layers(`${name}/app`, 'latest')]
  return {
    isOnBase: app.slice(0, base.length).join() === base.join(),
    layers: app.length,
    tags: await pushed.tags(`${name}/app`)
  }
}

interface GitLabJob {
  readonly script: readonly string[]
}

test('GitLab: the child pipeline builds, and a second one has nothing to build', async () => {
  const folder = await repository('gitlab')
  const { plan } = parse(await recipe('gitlab.yml')) as { readonly plan: GitLabJob }
  const variables = (sha: string) => ({
    HOME: path.join(sandbox.folder, 'gitlab-home'),
    CI_REGISTRY: registry.host,
    CI_REGISTRY_USER: registry.username,
    CI_REGISTRY_PASSWORD: registry.password,
    CI_COMMIT_SHA: sha,
    CI_COMMIT_BRANCH: 'main',
    CI_DEFAULT_BRANCH: 'main'
  })
  async function pipeline(sha: string): Promise<Readonly<Record<string, GitLabJob>>> {
    await sandbox.git(folder, 'checkout', '--quiet', '--detach', sha)
    await script(folder, plan.script.join('\n'), { ...variables(sha), DOCKER_CONFIG: '' })
    return parse(await readFile(path.join(folder, 'child.yml'), 'utf8')) as Readonly<Record<string, GitLabJob>>
  }
  const sha = await commit(folder)
  const { build } = await pipeline(sha)
  await script(folder, build?.script.join('\n') ?? 'exit 9', variables(sha))
  expect(await images('gitlab')).toMatchObject({ isOnBase: true, layers: 2 })
  expect((await images('gitlab')).tags).toEqual(expect.arrayContaining(['latest', sha.slice(0, 7)]))
  // The image holds what the commit holds, and no file of the pipeline: the next plan finds it.
  expect(Object.keys(await pipeline(sha))).toEqual(['nothing'])
})

test('Forgejo: log in, plan, build', async () => {
  const folder = await repository('forgejo')
  const sha = await commit(folder)
  const { jobs } = parse(await recipe('forgejo.yml')) as {
    readonly jobs: { readonly images: { readonly steps: readonly { readonly run?: string }[] } }
  }
  const scripts = jobs.images.steps.flatMap(({ run: text }) => (text === undefined ? [] : [text]))
  expect(scripts).toHaveLength(3)
  const push = { GITHUB_ACTOR: registry.username, PASSWORD: registry.password, REGISTRY: registry.host, PUSH: 'true' }
  for (const text of scripts) await script(folder, text, { ...push, REF: 'refs/heads/main' })
  const found = await images('forgejo')
  expect([found.isOnBase, found.tags]).toEqual([true, expect.arrayContaining(['latest', sha.slice(0, 7)])])
  // A pull request builds what its commit needs, and pushes nothing.
  await writeFile(path.join(folder, 'requirements.txt'), 'flask==3.1.0\n')
  await commit(folder)
  for (const text of scripts.slice(1)) await script(folder, text, { ...push, PUSH: 'false', REF: '' })
  expect(await images('forgejo')).toEqual(found)
})

test('Jenkins: one step', async () => {
  const folder = await repository('jenkins')
  const sha = await commit(folder)
  const [, text = ''] = /sh '''([^]*)'''/.exec(await recipe('Jenkinsfile')) ?? []
  const env = {
    REGISTRY: registry.host,
    REGISTRY_USER: registry.username,
    REGISTRY_PASSWORD: registry.password,
    GIT_COMMIT: sha,
    WORKSPACE_TMP: sandbox.folder
  }
  await script(folder, text, env)
  const found = await images('jenkins')
  expect([found.isOnBase, found.tags]).toEqual([true, expect.arrayContaining(['latest', sha.slice(0, 7)])])
})

test.each(['main', 'refs/pull/7/head', 'refs/heads/'])('--ref %s is an error that says what to write', async ref => {
  const folder = await repository(`ref-${ref.length}`)
  const finished = await run('base-image-planner', ['plan', '--ref', ref], { cwd: folder, env: environment({}) })
  expect(finished).toEqual({
    code: 1,
    stdout: '',
    stderr: `--ref: "${ref}" is neither refs/heads/NAME nor refs/tags/NAME.\n`
  })
})
