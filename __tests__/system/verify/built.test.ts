import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { planCommand } from '../../../src/cli/plan'
import type { BasePlan, BuildEntry, Plan, ServicePlan } from '../../../src/plan/types'
import type { FindingCode, ImageReport, VerifyReport } from '../../../src/verify/report'
import { json, runCommand } from '../../cli/support/run-command'
import { runAction, VERIFIER } from '../../support/action'
import { startBuildKit, type BuildKit } from '../../support/docker/buildkit'
import { startDocker, type DockerEngine } from '../../support/docker/engine'
import { buildFlags } from '../../support/docker/flags'
import { buildInputs } from '../../support/docker/inputs'
import { createSandbox, type Sandbox } from '../../support/git/program'
import { pushedTo } from '../../support/pushed'
import { cacheVariables, startCacheService, type CacheServer } from '../../support/registry/cache-service'
import { pushEvent } from '../../support/runner/event'
import { startRegistry, type RegistryServer } from '../../support/registry/server'

/** The verify action on what the planner plans, the real builder builds, and a real registry holds. */

let engine: DockerEngine
let buildkit: BuildKit
let sandbox: Sandbox
let registry: RegistryServer
let folder: string
let cache: CacheServer
/** The same in every run, as on a real runner. */
let temporary: string
let runs = 0
beforeAll(async () => {
  ;[engine, sandbox, registry] = await Promise.all([
    startDocker(),
    createSandbox('[user]\nname = Test\nemail = test@example.com\n'),
    startRegistry()
  ])
  buildkit = await startBuildKit(engine)
  cache = await startCacheService()
  temporary = path.join(sandbox.folder, 'temp')
  await mkdir(temporary)
  folder = path.join(sandbox.folder, 'repository')
  await sandbox.git(sandbox.folder, 'init', '--quiet', '--initial-branch=main', folder)
})
afterAll(async () => {
  await (cache as CacheServer | undefined)?.stop()
  await (buildkit as BuildKit | undefined)?.stop()
  await Promise.all([(engine as DockerEngine | undefined)?.stop(), registry.stop()])
  await sandbox.remove()
})

const shell = (command: string): string => `RUN ["/bin/busybox", "sh", "-c", "${command}"]`
const busybox = await readFile('/bin/busybox')

/** Services by name: what their Dockerfile says after FROM, and what the configuration expects of them. */
const services: Readonly<Record<string, { readonly lines: string; readonly verify?: string; readonly base?: string }>> =
  {
    good: {
      lines: 'USER 1000\nENV LANG=C',
      verify: '{ non-root: true, forbid: ["**/site-packages/**"], environment: { LANG: C } }'
    },
    older: { lines: '' },
    none: { lines: '' },
    sneaky: {
      lines: shell('/bin/busybox mkdir -p /venv/site-packages/pytest; echo 1 > /venv/site-packages/pytest/main.py'),
      verify: '{ forbid: ["**/site-packages/pytest/**"] }'
    },
    root: { lines: 'USER root', verify: '{ non-root: true }' },
    gzip: { lines: 'COPY key.pem /etc/', verify: '{ forbid: ["**/*.pem"] }' },
    zstd: { lines: 'COPY key.pem /etc/', verify: '{ forbid: ["**/*.pem"] }' },
    covered: {
      lines: `COPY key.pem /etc/\n${shell('/bin/busybox rm /etc/key.pem')}`,
      verify: '{ forbid: ["**/*.pem"], require: ["etc/key.pem"] }'
    },
    multi: { lines: '', base: 'plain' },
    absent: { lines: '' },
    unreadable: { lines: '', verify: '{ forbid: [x] }' },
    liar: { lines: '', verify: '{ forbid: [x] }' },
    bomb: { lines: 'COPY zeros /', verify: '{ forbid: [x], read-limit: 1 MB }' }
  }

async function write(files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), content, { mode: file.endsWith('busybox') ? 0o755 : 0o644 })
  }
  await sandbox.git(folder, 'add', '--all')
  await sandbox.git(folder, 'commit', '--quiet', '--message', 'All of it')
}

async function planned(rebuild = 'none'): Promise<Plan> {
  const environment = { ...sandbox.environment, ...engine.environment }
  return json(await runCommand(planCommand, folder, environment, [], { format: 'json', push: 'true', rebuild })) as Plan
}

async function build(image: BasePlan | ServicePlan, otherwise: Partial<BuildEntry> = {}): Promise<void> {
  await buildkit.docker(buildFlags(buildInputs({ ...image.build, ...otherwise })), folder)
}

function named(plan: Plan, name: string): BasePlan | ServicePlan {
  const image = [...plan.bases, ...plan.services].find(one => one.name === name)
  if (image === undefined) throw new Error(`the plan has no ${name}`)
  return image
}

async function verified(plan: Plan, inputs: Readonly<Record<string, string>> = {}) {
  const run = await runAction({
    workspace: folder,
    event: pushEvent('c'.repeat(40)),
    inputs: { plan: JSON.stringify(plan), ...inputs },
    env: { ...cacheVariables(cache, temporary), GITHUB_RUN_ID: String(runs++) },
    action: VERIFIER
  })
  const report = JSON.parse(run.outputs['report'] ?? '') as VerifyReport
  const images = new Map(report.images.map(image => [image.name, image]))
  return { run, report, images }
}

function codes(image: ImageReport | undefined): readonly FindingCode[] {
  return image?.findings.map(finding => finding.code) ?? []
}

/** A file of the registry's own storage. */
function blobFile(digest: string): string {
  const hex = digest.slice('sha256:'.length)
  return path.join(registry.storage, 'docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data')
}

/** The manifest of the one real platform under a tag. */
async function manifestOf(image: string, reference: string): Promise<Manifest> {
  const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'
  const answer = await fetch(`http://${registry.host}/v2/${image}/manifests/${reference}`, { headers: { accept } })
  const found = (await answer.json()) as Manifest & { manifests?: readonly { digest: string }[] }
  return found.manifests === undefined ? found : manifestOf(image, found.manifests[0]?.digest ?? '')
}

interface Manifest {
  readonly mediaType: string
  readonly layers: readonly { readonly digest: string; readonly size: number }[]
}

/** Puts the image under its tag once more, its last layer a byte shorter than it is. */
async function lie(image: string, tag: string): Promise<void> {
  const manifest = await manifestOf(image, tag)
  const layers = manifest.layers.map((layer, index) =>
    index === manifest.layers.length - 1 ? { ...layer, size: layer.size - 1 } : layer
  )
  const body = JSON.stringify({ ...manifest, layers })
  const answer = await fetch(`http://${registry.host}/v2/${image}/manifests/${tag}`, {
    method: 'PUT',
    headers: { 'content-type': manifest.mediaType },
    body
  })
  expect(answer.headers.get('docker-content-digest')).toBe(`sha256:${createHash('sha256').update(body).digest('hex')}`)
}

function repository(): Readonly<Record<string, string | Buffer>> {
  const base =
    'COPY busybox /bin/\nRUN ["/bin/busybox", "sh", "-c", "/bin/busybox mkdir -p /venv; /bin/busybox cat /proc/sys/kernel/random/uuid > /venv/made"]\nCOPY lock /\n'
  const platforms = 'platforms: [linux/amd64, linux/arm64]'
  const configuration = [
    'version: 1',
    `registry: ${registry.host}`,
    'bases:',
    '  base: { image: base, context: base, tags: [latest] }',
    `  plain: { image: plain, context: plain, ${platforms} }`,
    'services:',
    ...Object.entries(services).map(
      ([name, { verify, base: below }]) =>
        `  ${name}: { image: ${name}, context: ${name}, tags: [latest]${below === undefined ? '' : `, ${platforms}`}${verify === undefined ? '' : `, verify: ${verify}`} }`
    )
  ]
  return {
    '.github/base-images.yml': `${configuration.join('\n')}\n`,
    'base/Dockerfile': `FROM scratch\n${base}`,
    'base/busybox': busybox,
    'base/lock': 'flask 2\n',
    'plain/Dockerfile': 'FROM scratch\nCOPY lock /\n',
    'plain/lock': 'flask 3\n',
    ...Object.fromEntries(
      Object.entries(services).flatMap(([name, { lines, base: below = 'base' }]) => [
        [`${name}/Dockerfile`, `FROM ${registry.host}/${below}:latest\nCOPY code /srv/\n${lines}\n`],
        [`${name}/code`, `print("${name}")\n`]
      ])
    ),
    'none/alone.Dockerfile': 'FROM scratch\nCOPY code /srv/\n',
    ...Object.fromEntries(['gzip', 'zstd', 'covered'].map(name => [`${name}/key.pem`, 'secret\n'])),
    'bomb/zeros': Buffer.alloc(20_000_000)
  }
}

let first: ReadonlyMap<string, ImageReport>

/** What the builder worked on an image, by its provenance. */
function secondsOf(image: ImageReport | undefined): number {
  if (image === undefined || image.built === null) throw new Error('it was not built')
  return (Date.parse(image.built.finished) - Date.parse(image.built.started)) / 1000
}

test('says of each image what is wrong with it', async () => {
  await write(repository())
  const before = await planned()
  await build(named(before, 'base'))
  await write({ 'base/lock': 'flask 3\n' })
  const plan = await planned()
  const compressed = 'type=image,push=true,compression=zstd,force-compression=true,oci-mediatypes=true'
  const { ref } = named(plan, 'base')
  const older = named(plan, 'older').build['build-contexts'].replace(ref, named(before, 'base').ref)
  const differently: Readonly<Record<string, Partial<BuildEntry>>> = {
    older: { 'build-contexts': older },
    none: { file: 'none/alone.Dockerfile' },
    zstd: { outputs: compressed, push: false }
  }
  for (const image of [...plan.bases, ...plan.services.filter(({ name }) => name !== 'absent')])
    await build(image, differently[image.name])
  const broken = await manifestOf('unreadable', named(plan, 'unreadable').tag)
  await writeFile(blobFile(broken.layers.at(-1)?.digest ?? ''), 'nothing')
  await lie('liar', named(plan, 'liar').tag)

  const { run, report, images } = await verified(plan)
  first = images
  expect([run.code, report.ok]).toEqual([1, false])
  expect(Object.fromEntries([...images].map(([name, image]) => [name, codes(image)]))).toEqual({
    base: [],
    plain: [],
    good: [],
    older: ['not-on-base'],
    none: ['not-on-base'],
    sneaky: ['forbidden-path'],
    root: ['runs-as-root'],
    gzip: ['forbidden-path'],
    zstd: ['forbidden-path'],
    covered: ['forbidden-path', 'missing-path'],
    multi: [],
    absent: ['missing'],
    unreadable: ['unreadable-layer'],
    liar: ['unreadable-layer'],
    bomb: ['unreadable-layer']
  })
  const said = (name: string) =>
    images
      .get(name)
      ?.findings.map(finding => finding.message)
      .join(' ') ?? ''
  expect(said('older')).toContain('it stands on the image that latest of the base was before this run')
  expect(said('none')).toContain('it has none of its layers: it was built without a base')
  expect(said('covered')).toContain('etc/key.pem (removed by a later layer, but still pulled)')
  expect(said('liar')).toMatch(/larger than the \d+ bytes that the manifest states/)
  expect(said('bomb')).toContain('it has more than 1000000 bytes when it is uncompressed')
  expect(images.get('multi')?.platforms.map(({ platform, own }) => [platform, own.layers])).toEqual([
    ['linux/amd64', 1],
    ['linux/arm64', 1]
  ])
  expect(images.get('zstd')?.platforms[0]?.layers.map(layer => layer.base)).toEqual([
    'base',
    'base',
    'base',
    null,
    null
  ])
})

test('tells what changed since latest, and what builds took, of an app that is built again', async () => {
  await write({ 'good/code': 'print("better")\n' })
  const latest = await pushedTo(registry.host).digest('good', 'latest')
  const next = await planned()
  expect(named(next, 'good').before).toEqual({ tag: null, latest })
  await build(named(next, 'good'))
  const { images, run } = await verified(next)
  const good = images.get('good')
  const [platform] = good?.platforms ?? []
  const own = platform?.layers.at(-1)
  expect(platform?.layers.map(layer => layer.changed)).toEqual([false, false, false, true])
  expect(platform?.update).toEqual({ from: `${registry.host}/good:latest@${latest}`, bytes: own?.size, layers: 1 })
  // One build of each kind: the layers of the base stayed, the app's own did not.
  expect(platform?.layers.map(layer => layer.kept)).toEqual([1, 1, 1, 0].map(times => ({ times, of: 1 })))
  const fast = secondsOf(good)
  const full = secondsOf(first.get('good')) + secondsOf(first.get('base'))
  expect(good?.planned).toBe('fast')
  expect(good?.trend).toMatchObject({ runs: 2, fast: { builds: 1 }, full: { builds: 1 } })
  expect(good?.trend?.fast?.seconds).toBeCloseTo(fast)
  expect(good?.trend?.full?.seconds).toBeCloseTo(full)
  expect(good?.trend?.savedSeconds).toBeCloseTo(full - fast)
  expect(run.summary).toMatch(/1 fast build took [\d.]+ s; 1 full build, the base included, took [\d.]+ s/)
  // Nothing was built of what the plan left alone, so nothing was measured.
  expect(images.get('multi')).toMatchObject({ planned: 'skip', built: null, trend: { fast: null, savedSeconds: null } })
})

test('tells why a base that is built again is not the same', async () => {
  const again = await planned('base')
  const { tag } = named(again, 'base')
  const before = await pushedTo(registry.host).digest('base', tag)
  expect(named(again, 'base').before.tag).toBe(before)
  await build(named(again, 'base'))
  const { images, run } = await verified(again, { images: 'base' })
  const rebuilt = images.get('base')?.platforms[0]?.rebuilt
  expect(rebuilt?.from).toBe(before)
  expect(rebuilt?.layers.map(({ createdBy, unread }) => [createdBy?.split(' ')[0], unread])).toEqual([
    ['COPY', null],
    ['RUN', null]
  ])
  const [copied, made] = rebuilt?.layers ?? []
  expect(copied?.differences).toEqual([{ kind: 'time', count: 1, paths: ['bin'] }])
  expect(made?.differences).toContainEqual({ kind: 'content', count: 1, paths: ['venv/made'] })
  expect(made?.differences.find(({ kind }) => kind === 'time')?.paths).toContain('venv')
  expect(run.summary).toContain('2 of 3 layers differ')
})
