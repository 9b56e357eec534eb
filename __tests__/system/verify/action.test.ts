import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import Ajv from 'ajv'
import type { Expectations } from '../../../src/config/expectations'
import type { Mode } from '../../../src/decide/reasons'
import type { FindingCode } from '../../../src/verify/report'
import type { VerifyReport } from '../../../src/verify/report'
import { PROJECT, runAction, VERIFIER, type ActionRun } from '../../support/action'
import { pushEvent } from '../../support/runner/event'
import { startRegistry, type RegistryServer } from '../../support/registry/server'
import { layerOf, push, type Image, type Layer } from '../../verify/support/pushed-image'

/** The verify action as the runner starts it, on a real registry. */

/** Every report of these tests is of the form that ships. */
const isReport = new Ajv().compile(
  JSON.parse(readFileSync(path.join(PROJECT, 'schema/verify-report.schema.json'), 'utf8')) as object
)

let registry: RegistryServer
let workspace: string
let os: Layer
let deps: Layer
let code: Layer

beforeAll(async () => {
  registry = await startRegistry()
  workspace = await mkdtemp(path.join(tmpdir(), 'verify-'))
  os = await layerOf([{ name: 'bin/sh', content: 'x'.repeat(1000) }])
  deps = await layerOf([{ name: 'usr/bin/gcc', content: 'gcc' }])
  code = await layerOf([{ name: 'app/main.py', content: 'print(1)' }])
})
afterAll(async () => {
  await registry.stop()
  await rm(workspace, { recursive: true })
})

interface Planned {
  readonly name: string
  readonly tag: string
  readonly on?: string
  readonly platforms?: string
  readonly verify?: Expectations
  readonly mode?: Mode
}

/** The parts of a plan that the action reads, with a base `base:deps-1`. */
function planOf(services: readonly Planned[], push = true): string {
  const entry = ({ name, tag, on, platforms = '', verify, mode = 'fast' }: Planned) => ({
    name,
    image: `${registry.host}/${name}`,
    tag,
    digest: null,
    mode,
    bases: on === undefined ? [] : [on],
    build: {
      platforms,
      labels: on === undefined ? '' : `org.opencontainers.image.base.name=${registry.host}/${on}:deps-1`
    },
    ...(verify !== undefined && { verify })
  })
  return JSON.stringify({
    version: 1,
    event: { push },
    bases: [{ ...entry({ name: 'base', tag: 'deps-1' }), verdict: 'stale' }],
    services: services.map(entry)
  })
}

function run(plan: string, inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
  return runAction({ workspace, event: pushEvent('c'.repeat(40)), inputs: { plan, ...inputs }, action: VERIFIER })
}

function codes(report: VerifyReport): readonly FindingCode[] {
  return report.images.flatMap(image => image.findings.map(finding => finding.code))
}

async function reportOf(plan: string, inputs: Readonly<Record<string, string>> = {}): Promise<VerifyReport> {
  const report: unknown = JSON.parse((await run(plan, inputs)).outputs['report'] ?? '')
  if (isReport(report) !== true) throw new Error(JSON.stringify(isReport.errors))
  return report as VerifyReport
}

test('an app on its base: all is well, and a deployment pulls the app alone', async () => {
  await push(registry.host, 'base', 'deps-1', { layers: [os, deps] })
  await push(registry.host, 'good', 'src-1', { layers: [os, deps, code] })
  const finished = await run(planOf([{ name: 'good', tag: 'src-1', on: 'base' }]), {
    'max-app-size': '1 MB',
    'max-app-layers': '1'
  })
  expect([finished.code, finished.errors]).toEqual([0, []])
  expect(finished.outputs).toMatchObject({
    ok: 'true',
    'app-bytes': String(code.bytes.byteLength),
    'pull-bytes': String(code.bytes.byteLength)
  })
  expect(finished.missing).toEqual([])
  expect(finished.summary).toContain('**All is well: 2 of 2 images looked at.**')
})

test('an app on another base, and one without, are failures that say so', async () => {
  const other = await layerOf([{ name: 'old', content: 'old' }])
  const label = { Labels: { 'org.opencontainers.image.base.name': 'example.org/base:old' } }
  await push(registry.host, 'old', 'src-1', { layers: [os, other, code], config: label })
  await push(registry.host, 'none', 'src-1', { layers: [code] })
  const services = ['old', 'none'].map(name => ({ name, tag: 'src-1', on: 'base' }))
  const { code: exit, errors, outputs } = await run(planOf(services))
  expect([exit, outputs['ok']]).toEqual([1, 'false'])
  expect(errors.join('\n')).toMatch(/old: not-on-base: .*its label names example\.org\/base:old/)
  expect(errors.join('\n')).toMatch(/none: not-on-base: .*built without a base/)
})

test('every platform of an index counts, attestations do not', async () => {
  const arm = await layerOf([{ name: 'arm', content: 'arm' }])
  await push(registry.host, 'base', 'deps-1', { layers: [os, deps] }, { layers: [arm], architecture: 'arm64' })
  const app = (under: readonly Layer[]): Image => ({ layers: [...under, code], architecture: 'arm64' })
  await push(registry.host, 'both', 'src-1', { layers: [os, deps, code] }, app([arm]))
  await push(registry.host, 'half', 'src-1', { layers: [os, deps, code] }, app([]))
  const platforms = 'linux/amd64,linux/arm64'
  const report = await reportOf(
    planOf([
      { name: 'both', tag: 'src-1', on: 'base', platforms },
      { name: 'half', tag: 'src-1', on: 'base', platforms: `${platforms},linux/arm/v7` }
    ])
  )
  expect(report.images.map(image => image.findings.map(({ code, platform }) => [code, platform]))).toEqual([
    [],
    [],
    [
      ['platform-missing', 'linux/arm/v7'],
      ['not-on-base', 'linux/arm64']
    ]
  ])
  await push(registry.host, 'base', 'deps-1', { layers: [os, deps] })
})

test('what changed since the image before', async () => {
  const before = await layerOf([{ name: 'app/main.py', content: 'print(0)' }])
  await push(registry.host, 'next', 'v1', { layers: [os, deps, before] })
  await push(registry.host, 'next', 'src-1', { layers: [os, deps, code] })
  const report = await reportOf(planOf([{ name: 'next', tag: 'src-1', on: 'base' }]), {
    previous: `${registry.host}/next:v1`
  })
  const [platform] = report.images[1]?.platforms ?? []
  expect(platform?.layers.map(layer => layer.changed)).toEqual([false, false, true])
  expect(platform?.update).toEqual({ from: `${registry.host}/next:v1`, bytes: code.bytes.byteLength, layers: 1 })
  expect(report.shared).toEqual({ bytes: os.bytes.byteLength + deps.bytes.byteLength, layers: 2 })
})

test('an image before that is not there is said, and nothing is told of what changed', async () => {
  const plan = planOf([{ name: 'good', tag: 'src-1', on: 'base' }])
  const { code: exit, warnings, outputs } = await run(plan, { previous: `${registry.host}/good:never` })
  expect(exit).toBe(0)
  expect(warnings).toEqual([
    `Input "previous": ${registry.host}/good:never is not in the registry for a platform of good, so what changed is not known.`
  ])
  expect(outputs['pull-bytes']).toBe(String(code.bytes.byteLength))
})

describe('expectations', () => {
  const secret = { Env: ['API_KEY=abc'], User: '0' }
  test.each<[string, () => Promise<Image>, Expectations, readonly FindingCode[]]>([
    [
      'too large',
      () => image([code]),
      { 'max-app-size': '10 B', 'max-image-size': '20 B' },
      ['app-too-large', 'image-too-large']
    ],
    [
      'too many layers',
      async () => image([code, await layerOf([{ name: 'app/more.py' }])]),
      { 'max-app-layers': 1 },
      ['too-many-app-layers']
    ],
    [
      'a package sneaked into the app',
      async () => image([await layerOf([{ name: 'usr/lib/python3/site-packages/pytest/x.py' }])]),
      { forbid: ['**/site-packages/pytest/**'] },
      ['forbidden-path']
    ],
    [
      'root, and a secret',
      () => image([code], secret),
      { 'non-root': true, 'no-secrets': true },
      ['runs-as-root', 'secret']
    ],
    [
      'a forbidden path in a zstd layer',
      async () => image([await layerOf([{ name: 'repo/.git/HEAD' }], bytes => zstdCompressSync(bytes))]),
      { forbid: ['**/.git'] },
      ['forbidden-path']
    ],
    [
      'a forbidden path that a later layer covers',
      async () => image([await layerOf([{ name: 'key.pem' }]), await layerOf([{ name: '.wh.key.pem' }])]),
      { forbid: ['*.pem'], require: ['key.pem'] },
      ['forbidden-path', 'missing-path']
    ],
    ["what the base holds is not the app's", () => image([code]), { forbid: ['**/bin/gcc'] }, []],
    [
      'unless it is asked for',
      () => image([code]),
      { forbid: ['**/bin/gcc'], 'forbid-in-base': true },
      ['forbidden-path']
    ],
    ['a required path may come from the base', () => image([code]), { require: ['bin/sh', 'app/main.py'] }, []],
    [
      'a layer that lies about its size',
      () => image([{ ...code, statedSize: 7 }]),
      { forbid: ['x'] },
      ['unreadable-layer']
    ],
    [
      'a layer that is not an archive',
      () => image([{ bytes: Buffer.from('nothing'), createdBy: '' }]),
      { forbid: ['x'] },
      ['unreadable-layer']
    ],
    [
      'a bomb',
      async () => image([await layerOf([{ name: 'zeros', content: '\0'.repeat(3_000_000) }])]),
      { forbid: ['x'], 'read-limit': '1 MB' },
      ['unreadable-layer']
    ]
  ])('%s', async (_, made, verify, expected) => {
    await push(registry.host, 'checked', 'src-1', await made())
    expect(codes(await reportOf(planOf([{ name: 'checked', tag: 'src-1', on: 'base', verify }])))).toEqual(expected)
  })

  function image(own: readonly Layer[], config = {}): Promise<Image> {
    return Promise.resolve({ layers: [os, deps, ...own], config })
  }
})

test('an image that is missing is a failure, unless nothing was pushed', async () => {
  const services = [{ name: 'absent', tag: 'src-1' }]
  expect(codes(await reportOf(planOf(services)))).toEqual(['missing'])
  const report = await reportOf(planOf(services, false))
  expect([report.ok, report.images[1]?.skipped]).toEqual([true, true])
})

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
  ['a plan that is not one', { plan: '{}' }, /^Input "plan" is not a plan/],
  ['an unknown image', { images: 'x' }, /^Input "images": the plan has no image "x"\. It has: base, good\.$/],
  ['the image before of an unknown one', { previous: 'x=app:1' }, /^Input "previous": the plan has no image "x"/],
  ['an image before', { previous: 'App:1' }, /^Input "previous": "App:1" is not a reference of an image/],
  ['a size', { 'max-app-size': 'small' }, /^Input "max-app-size": "small" is not a size/],
  ['a number of layers', { 'max-app-layers': '0' }, /^Input "max-app-layers": "0"/],
  ['a bandwidth', { bandwidths: 'fast' }, /^Input "bandwidths": "fast"/]
])('%s is refused in one error', async (_, inputs, message) => {
  const { code: exit, errors } = await run(planOf([{ name: 'good', tag: 'src-1', on: 'base' }]), inputs)
  expect([exit, errors.length]).toEqual([1, 1])
  expect(errors[0]).toMatch(message)
})
