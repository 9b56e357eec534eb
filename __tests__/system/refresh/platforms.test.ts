import type { BasePlan, BuildEntry, ServicePlan } from '../../../src/plan/types'
import { Builder } from '../../support/builder'
import { checkout } from '../../support/git/checkout'
import { codes, decided, Stage } from './support/stage'
import type { Seen } from './support/stage'
import { DOCKER, OCI } from './support/shelf'

const [amd64, arm64] = ['linux/amd64', 'linux/arm64']
// Where tags point is another question.
const both = { platforms: 'linux/amd64,linux/arm64', retag: 'never' }

let stage: Stage
/** What is asked for of an empty registry. */
let asked: Seen
beforeAll(async () => {
  stage = await Stage.open()
  await stage.commit({ 'Dockerfile.base': 'FROM scratch\nCOPY requirements.txt /\n' })
  asked = await stage.push({ inputs: both })
})
afterAll(() => stage.close())

interface Part {
  readonly platform: string
  readonly annotations?: Readonly<Record<string, string>>
}

/** An image of several platforms; the layers of the base lie at the bottom of the app's. */
async function put(image: BasePlan | ServicePlan, parts: readonly Part[], types = OCI as typeof OCI | typeof DOCKER) {
  const entries = []
  for (const { platform, annotations } of parts) {
    const layers = [`dependencies ${platform}`, ...('mode' in image ? [`code ${platform}`] : [])]
    const { digest, bytes } = await stage.build(image, { platform, layers, tags: [], types })
    entries.push({ digest, size: bytes.length, platform, ...(annotations !== undefined && { annotations }) })
  }
  const repository = image.image.slice(image.image.indexOf('/') + 1)
  return stage.shelf.putIndex(repository, entries, [image.tag], types)
}

describe('images of two platforms', () => {
  test('that buildah has built as the entries say are all there', async () => {
    const workspace = await checkout(stage.yard.sandbox, stage.yard.origin, stage.head)
    const builder = await Builder.start()
    for (const { build } of [asked.base, asked.app]) await builder.build(inputsOf(build), workspace)
    await builder.close()
    const seen = await stage.push({ inputs: both })
    expect(decided(seen)).toEqual(['fresh', ['present'], 'skip', ['unchanged']])
    // For each image the index and its two platforms; the layers leave no doubt.
    // Of each image the index, two children and, since its label must hold the full hash, two configurations.
    expect(seen.plan.requests.registry).toBe(10)
    const one = await stage.push({ inputs: { platforms: 'linux/arm64', retag: 'never' } })
    expect([decided(one), one.plan.requests.registry]).toEqual([['fresh', ['present'], 'skip', ['unchanged']], 6])
    const none = await stage.push({ inputs: { retag: 'never' } })
    expect(decided(none)).toEqual(['fresh', ['present'], 'skip', ['unchanged']])
    const third = await stage.push({ inputs: { platforms: 'linux/amd64,linux/s390x,linux/ppc64le', retag: 'never' } })
    expect(codes(third.base)).toEqual(['platform-missing'])
    expect(third.base.reasons[0]?.message).toContain('linux/s390x, linux/ppc64le')
    expect(decided(third)[2]).toBe('full')
  })

  test.each([
    ['OCI', OCI],
    ['Docker', DOCKER]
  ])('in the form of %s, with attestations beside them', async (_, types) => {
    const attestation = {
      platform: 'unknown/unknown',
      annotations: { 'vnd.docker.reference.type': 'attestation-manifest' }
    }
    await put(asked.base, [{ platform: amd64 }, attestation, { platform: `${arm64}/v8` }, attestation], types)
    await put(asked.app, [{ platform: amd64 }, { platform: `${arm64}/v8` }, attestation], types)
    const seen = await stage.push({ inputs: both })
    expect(decided(seen)).toEqual(['fresh', ['present'], 'skip', ['unchanged']])
    // Of each image the index, two children and, since its label must hold the full hash, two configurations.
    expect(seen.plan.requests.registry).toBe(10)
    const variant = await stage.push({ inputs: { platforms: 'linux/arm64/v8', retag: 'never' } })
    expect(decided(variant)).toEqual(['fresh', ['present'], 'skip', ['unchanged']])
  })

  test('of which the app lacks one: it alone is built', async () => {
    await put(asked.base, [{ platform: amd64 }, { platform: arm64 }])
    await put(asked.app, [{ platform: amd64 }])
    const seen = await stage.push({ inputs: both })
    expect(decided(seen)).toEqual(['fresh', ['present'], 'fast', expect.arrayContaining(['platform-missing'])])
    expect(seen.app.build.platforms).toBe('linux/amd64,linux/arm64')
  })

  test('of which the base lacks one: it is stale, whatever the attestations are called', async () => {
    await put(asked.base, [{ platform: amd64 }, { platform: 'unknown/unknown' }])
    await put(asked.app, [{ platform: amd64 }, { platform: arm64 }])
    const seen = await stage.push({ inputs: both })
    expect(decided(seen)).toEqual(['stale', ['platform-missing'], 'full', ['base-stale', 'not-on-base']])
    expect(seen.base.reasons[0]?.message).toContain('has no linux/arm64')
  })

  test('of which one stands on another base', async () => {
    await put(asked.base, [{ platform: amd64 }, { platform: arm64 }])
    await put(asked.app, [{ platform: amd64 }, { platform: arm64 }])
    const other = await stage.build(asked.base, { platform: arm64, layers: ['refreshed'], tags: [] })
    const amd = await stage.build(asked.base, { platform: amd64, layers: [`dependencies ${amd64}`], tags: [] })
    const entries = [
      { digest: amd.digest, size: amd.bytes.length, platform: amd64 },
      { digest: other.digest, size: other.bytes.length, platform: arm64 }
    ]
    await stage.shelf.putIndex('acme/base', entries, [asked.base.tag])
    expect(decided(await stage.push({ inputs: both }))).toEqual(['fresh', ['present'], 'fast', ['not-on-base']])
    expect(decided(await stage.push({ inputs: { platforms: amd64, retag: 'never' } }))[2]).toBe('skip')
  })
})

describe('an image of one platform', () => {
  beforeAll(async () => {
    await stage.build(asked.base, { platform: `${arm64}/v8`, layers: ['a'] })
    await stage.build(asked.app, { platform: `${arm64}/v8`, layers: ['a', 'b'] })
  })

  test.each<[string, string, 'fresh' | 'stale', readonly string[]]>([
    ['its own', 'linux/arm64', 'fresh', ['present']],
    ['its own in another spelling', 'linux/aarch64', 'fresh', ['present']],
    ['none', '', 'fresh', ['present']],
    ['another one', 'linux/amd64', 'stale', ['platform-missing']],
    ['its own and another one', 'linux/amd64,linux/arm64', 'stale', ['platform-missing']]
  ])('asked for %s', async (_, platforms, verdict, reasons) => {
    const { base } = await stage.push({ inputs: { platforms, retag: 'never' } })
    expect([base.verdict, codes(base)]).toEqual([verdict, reasons])
  })

  test('costs its manifest and, where a platform is asked for, its configuration', async () => {
    expect((await stage.push({ inputs: { retag: 'never' } })).plan.requests.registry).toBe(4)
    expect((await stage.push({ inputs: { platforms: arm64, retag: 'never' } })).plan.requests.registry).toBe(4)
  })
})

/** The keys of an entry that are inputs of docker/build-push-action. */
function inputsOf(entry: BuildEntry): Readonly<Record<string, string>> {
  const forTheWorkflow = ['name', 'image', 'ref', 'hash', 'mode', 'concurrency']
  const inputs = Object.entries(entry).filter(([key]) => !forTheWorkflow.includes(key))
  return Object.fromEntries(inputs.map(([key, value]) => [key, String(value)]))
}
