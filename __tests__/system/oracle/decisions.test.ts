import { rm } from 'node:fs/promises'
import path from 'node:path'

import type { Plan } from '../../../src/plan/types'
import type { Digest } from '../../../src/ports'
import { OCI_INDEX, OCI_MANIFEST } from './support/media-types'
import { World } from './support/world'

/** States of the registry that tempt a planner to say "fresh" or "skip" of what is neither. */

const pair = {
  'Dockerfile.base': 'FROM scratch\nCOPY deps.txt /\n',
  Dockerfile: 'FROM ghcr.io/acme/base\nCOPY src /src\n',
  'deps.txt': '1\n',
  'src/app.txt': '1\n'
}
const amd64 = 'linux/amd64'
const arm64 = 'linux/arm64'

let world: World
beforeEach(async () => {
  world = await World.open()
})
afterEach(() => world.close())

function modeOf(plan: Plan, name = 'app'): string | undefined {
  return plan.services.find(service => service.name === name)?.mode
}

function verdictOf(plan: Plan, name = 'base'): string | undefined {
  return plan.bases.find(base => base.name === name)?.verdict
}

function codesOf(plan: Plan, name: string): readonly string[] {
  return [...plan.bases, ...plan.services].find(image => image.name === name)?.reasons.map(reason => reason.code) ?? []
}

function blob(image: string, digest: Digest): string {
  return path.join(world.folder, image, 'blobs', ...digest.split(':'))
}

/** Puts an index in the place of a tag; each entry is the present image of the tag, said to be of that platform. */
async function makeIndex(image: string, tag: string, platforms: readonly string[], missing: readonly string[] = []) {
  const layout = world.layout(image)
  const child = await layout.tagged(tag)
  if (child === undefined) throw new Error(`${image}:${tag} is not there`)
  const manifests = platforms.map(platform => {
    const [os, architecture] = platform.split('/')
    const digest = missing.includes(platform) ? `sha256:${'0'.repeat(64)}` : child.digest
    return { mediaType: OCI_MANIFEST, digest, size: child.size, platform: { os, architecture } }
  })
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests }))
  await layout.tag([tag], { mediaType: OCI_INDEX, digest: await layout.put(bytes), size: bytes.byteLength })
}

async function configOf(image: string, tag: string): Promise<Digest> {
  const answer = await world.registry.manifest(`oci:./${image}`, tag)
  if (answer.kind !== 'yes' || answer.value.content.kind !== 'image') throw new Error('no image')
  return answer.value.content.config
}

describe('images that are there and no use', () => {
  test('an index whose images were cleaned away is no base, and no app', async () => {
    const built = await world.visit({ files: pair })
    const [base, app] = [built.bases[0]?.tag ?? '', built.services[0]?.tag ?? '']
    await makeIndex('base', base, [amd64], [amd64])
    expect(codesOf((await world.plan({ files: pair })).plan, 'base')).toContain('absent')
    await makeIndex('app', app, [amd64], [amd64])
    expect(codesOf((await world.plan({ files: pair })).plan, 'app')).toContain('never-built')
  })

  test('an index that lost the image of one platform that is asked for', async () => {
    const built = await world.visit({ files: pair })
    await makeIndex('base', built.bases[0]?.tag ?? '', [amd64, arm64], [arm64])
    const asked = { files: pair, bases: [{ platforms: [amd64, arm64] }] }
    const { plan } = await world.plan(asked)
    expect([verdictOf(plan), modeOf(plan)]).toEqual(['stale', 'full'])
    expect(codesOf(plan, 'base')).toContain('platform-missing')
  })

  test('an app without a base whose image of one platform is gone is built', async () => {
    const files = { Dockerfile: 'FROM scratch\nCOPY src /src\n', 'src/app.txt': '1\n' }
    const services = [{ platforms: [amd64, arm64] }]
    const built = await world.visit({ files, bases: [], services })
    await makeIndex('app', built.services[0]?.tag ?? '', [amd64, arm64])
    // Nothing is to be built; `latest` names the image before the index.
    expect(modeOf((await world.plan({ files, bases: [], services, changed: [] })).plan)).toBe('retag')
    await makeIndex('app', built.services[0]?.tag ?? '', [amd64, arm64], [amd64])
    // The index names itself now; what counts is that one of its images is not there.
    expect(modeOf((await world.plan({ files, bases: [], services })).plan)).toBe('fast')
  })

  test.each([['base'], ['app']])(
    '%s without its configuration is built again where a platform is asked for',
    async name => {
      const asked = { files: pair, bases: [{ platforms: [amd64] }], services: [{ platforms: [amd64] }] }
      const built = await world.visit(asked)
      expect(modeOf((await world.plan({ ...asked, changed: [] })).plan)).toBe('skip')
      const tag = [...built.bases, ...built.services].find(image => image.name === name)?.tag ?? ''
      await rm(blob(name, await configOf(name, tag)))
      expect(codesOf((await world.plan(asked)).plan, name)).toContain('platform-missing')
    }
  )

  test('the image of another platform does not pass for the one that is asked for', async () => {
    const built = { files: pair, bases: [{ platforms: [amd64] }], services: [{ platforms: [amd64] }] }
    await world.visit(built)
    const asked = { files: pair, bases: [{ platforms: [arm64] }], services: [{ platforms: [arm64] }] }
    const { plan } = await world.plan(asked)
    expect([verdictOf(plan), modeOf(plan)]).toEqual(['stale', 'full'])
  })

  test('a tag that somebody moved to an image of other dependencies', async () => {
    const asked = { bases: [{ platforms: [amd64] }], services: [{}] }
    const first = await world.visit({ ...asked, files: pair })
    const second = await world.visit({ ...asked, files: { ...pair, 'deps.txt': '2\n' } })
    const layout = world.layout('base')
    const wrong = await layout.tagged(first.bases[0]?.tag ?? '')
    if (wrong === undefined) throw new Error('nothing was built')
    await layout.tag([second.bases[0]?.tag ?? ''], { ...wrong, mediaType: OCI_MANIFEST })
    const { plan } = await world.plan({ ...asked, files: { ...pair, 'deps.txt': '2\n' } })
    expect(codesOf(plan, 'base')).toContain('hash-mismatch')
    expect(modeOf(plan)).toBe('full')
  })
})

describe('runs that end half-way', () => {
  const chain = {
    ...pair,
    'Dockerfile.os': 'FROM scratch\nCOPY os.txt /\n',
    'Dockerfile.base': 'FROM ghcr.io/acme/os\nCOPY deps.txt /\n',
    'os.txt': '1\n'
  }
  const bases = [{ name: 'os', dockerfile: 'Dockerfile.os' }, { name: 'base' }]

  test('a base that was not built on the present image of its own base is stale', async () => {
    await world.visit({ files: chain, bases })
    expect(modeOf((await world.plan({ files: chain, bases, changed: [] })).plan)).toBe('skip')
    // The first base is refreshed; then the run is cancelled.
    await world.visit({ files: chain, bases, options: { rebuild: 'base' } }, ['os'])
    const { plan } = await world.plan({ files: chain, bases, changed: [] })
    expect([verdictOf(plan, 'os'), verdictOf(plan), modeOf(plan)]).toEqual(['fresh', 'stale', 'full'])
    expect(codesOf(plan, 'base')).toEqual(['parent-stale'])
    await world.visit({ files: chain, bases, changed: [] })
    expect(modeOf((await world.plan({ files: chain, bases, changed: [] })).plan)).toBe('skip')
  })

  test('an app that was not built on the refreshed base is built, on every later event', async () => {
    await world.visit({ files: pair })
    await world.visit({ files: pair, options: { rebuild: 'base' } }, ['base'])
    for (const pullRequest of [false, true]) {
      const { plan } = await world.plan({ files: pair, changed: [], pullRequest })
      expect([verdictOf(plan), modeOf(plan)]).toEqual(['fresh', 'fast'])
      expect(codesOf(plan, 'app')).toEqual(['not-on-base'])
    }
  })

  test('a base that only COPY --from takes from: the app is built after a refresh, and then not again', async () => {
    const files = { ...pair, Dockerfile: 'FROM scratch\nCOPY --from=ghcr.io/acme/base /deps.txt /\nCOPY src /src\n' }
    await world.visit({ files })
    expect(modeOf((await world.plan({ files, changed: [] })).plan)).toBe('skip')
    await world.visit({ files, options: { rebuild: 'base' } }, ['base'])
    const { plan } = await world.plan({ files, changed: [] })
    expect(codesOf(plan, 'app')).toEqual(['not-on-base'])
    await world.visit({ files, changed: [] })
    expect(modeOf((await world.plan({ files, changed: [] })).plan)).toBe('skip')
  })

  test('a base of a builder stage, and another one below the app: each counts', async () => {
    const files = {
      ...pair,
      'Dockerfile.tools': 'FROM scratch\nCOPY tools.txt /\n',
      'tools.txt': '1\n',
      Dockerfile:
        'FROM ghcr.io/acme/tools AS build\nCOPY src /src\nFROM ghcr.io/acme/base\nCOPY --from=build /src /src\n'
    }
    const both = [{}, { name: 'tools', dockerfile: 'Dockerfile.tools' }]
    await world.visit({ files, bases: both })
    expect(modeOf((await world.plan({ files, bases: both, changed: [] })).plan)).toBe('skip')
    for (const name of ['tools', 'base']) {
      await world.visit({ files, bases: both, options: { rebuild: 'base' } }, [name])
      expect(modeOf((await world.plan({ files, bases: both, changed: [] })).plan)).toBe('fast')
      await world.visit({ files, bases: both, changed: [] })
      expect(modeOf((await world.plan({ files, bases: both, changed: [] })).plan)).toBe('skip')
    }
  })

  test('a refresh by age rebuilds the base and, in the same run, the app', async () => {
    const bases = [{ refresh: { maxAge: 3600, upstream: 'ignore', on: ['schedule'] } as const }]
    await world.visit({ files: pair, bases })
    for (let hour = 0; hour < 2; hour++) await world.plan({ files: pair, bases })
    expect(verdictOf((await world.plan({ files: pair, bases })).plan)).toBe('fresh')
    const due = await world.visit({ files: pair, bases, event: 'schedule', changed: null })
    expect([verdictOf(due), modeOf(due)]).toEqual(['stale', 'full'])
    const { plan } = await world.plan({ files: pair, bases, changed: [] })
    expect([verdictOf(plan), modeOf(plan)]).toEqual(['fresh', 'skip'])
  })

  test('nothing may be pushed: what is stale stays stale, and the next push builds it', async () => {
    const pull = await world.visit({ files: pair, pullRequest: true })
    expect([verdictOf(pull), modeOf(pull)]).toEqual(['stale', 'full'])
    const push = await world.plan({ files: pair })
    expect([verdictOf(push.plan), modeOf(push.plan)]).toEqual(['stale', 'full'])
  })
})

describe('latest follows the branch back', () => {
  interface Way {
    readonly there: Readonly<Record<string, string>>
    readonly back?: Readonly<Record<string, string>>
    readonly workTrees?: readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>]
    readonly describedIn?: readonly string[]
    readonly service?: Readonly<Record<string, unknown>>
  }
  const product = { 'dist/app.js': '1' }

  test.each<[string, Readonly<Record<string, string>>, Way]>([
    ['a source', pair, { there: { ...pair, 'src/app.txt': '2\n' } }],
    ['a dependency', pair, { there: { ...pair, 'deps.txt': '2\n' } }],
    ['a file that comes and goes', pair, { there: { ...pair, 'src/more.txt': '2\n' } }],
    ['an ignore file that comes and goes', pair, { there: { ...pair, '.dockerignore': 'src/app.txt\n' } }],
    ['an ignore file of the Dockerfile', pair, { there: { ...pair, 'Dockerfile.dockerignore': 'src/app.txt\n' } }],
    ['the Dockerfile', pair, { there: { ...pair, Dockerfile: `${pair.Dockerfile}LABEL a=b\n` } }]
  ])('%s', async (_, files, { there }) => {
    await world.visit({ files })
    const first = await world.digest('app', 'latest')
    await world.visit({ files: there })
    expect(await world.digest('app', 'latest')).not.toBe(first)
    const back = await world.visit({ files })
    expect(modeOf(back)).toBe('retag')
    expect(await world.digest('app', 'latest')).toBe(first)
  })

  test('what a build product is made of is not known: its app follows', async () => {
    const files = { ...pair, Dockerfile: 'FROM ghcr.io/acme/base\nCOPY dist /dist\n' }
    await world.visit({ files, workTree: product })
    const first = await world.digest('app', 'latest')
    await world.visit({ files: { ...files, 'src/app.txt': '2\n' }, workTree: { 'dist/app.js': '2' } })
    expect(await world.digest('app', 'latest')).not.toBe(first)
    expect(modeOf(await world.visit({ files, workTree: product }))).toBe('retag')
    expect(await world.digest('app', 'latest')).toBe(first)
  })

  test('the file that describes the images', async () => {
    const files = { ...pair, Dockerfile: `${pair.Dockerfile}ARG LEVEL\n`, 'images.yml': 'level: 1' }
    const at = (level: string) => ({
      files: { ...files, 'images.yml': `level: ${level}` },
      services: [{ buildArgs: [{ name: 'LEVEL', value: level }] }],
      describedIn: ['images.yml']
    })
    await world.visit(at('1'))
    const first = await world.digest('app', 'latest')
    await world.visit(at('2'))
    expect(await world.digest('app', 'latest')).not.toBe(first)
    expect(modeOf(await world.visit(at('1')))).toBe('retag')
    expect(await world.digest('app', 'latest')).toBe(first)
  })

  test('a dependency of the base of the base', async () => {
    const files = {
      ...pair,
      'Dockerfile.os': 'FROM scratch\nCOPY os.txt /\n',
      'Dockerfile.base': 'FROM ghcr.io/acme/os\nCOPY deps.txt /\n',
      'os.txt': '1\n'
    }
    const bases = [{ name: 'os', dockerfile: 'Dockerfile.os' }, { name: 'base' }]
    await world.visit({ files, bases })
    const first = await Promise.all(['app', 'base', 'os'].map(image => world.digest(image, 'latest')))
    await world.visit({ files: { ...files, 'os.txt': '2\n' }, bases })
    expect(await world.digest('app', 'latest')).not.toBe(first[0])
    await world.visit({ files, bases })
    expect(await Promise.all(['app', 'base', 'os'].map(image => world.digest(image, 'latest')))).toEqual(first)
  })

  test('a run that would have moved it back was cancelled', async () => {
    await world.visit({ files: pair })
    const first = await world.digest('app', 'latest')
    await world.visit({ files: { ...pair, 'src/app.txt': '2\n' } })
    await world.plan({ files: pair })
    await world.visit({ files: { ...pair, 'README.md': 'unrelated\n' } })
    expect(await world.digest('app', 'latest')).toBe(first)
  })

  test('a file below a link that a source goes through', async () => {
    const files = {
      ...pair,
      Dockerfile: 'FROM ghcr.io/acme/base\nCOPY current /app\n',
      current: { link: 'v1' },
      'v1/a.txt': '1\n'
    }
    await world.visit({ files })
    const first = await world.digest('app', 'latest')
    await world.visit({ files: { ...files, 'v1/b.txt': '1\n' } })
    expect(await world.digest('app', 'latest')).not.toBe(first)
    expect(modeOf(await world.visit({ files }))).toBe('retag')
    expect(await world.digest('app', 'latest')).toBe(first)
  })
})

test('two apps in one repository of images keep their tags apart', async () => {
  const files = { ...pair, 'Dockerfile.job': 'FROM ghcr.io/acme/base\nCOPY src /job\n' }
  const services = [{}, { name: 'job', dockerfile: 'Dockerfile.job' }]
  await world.visit({ files, services })
  const { plan } = await world.plan({ files: { ...files, 'Dockerfile.job': 'FROM ghcr.io/acme/base\n' }, services })
  expect([modeOf(plan), modeOf(plan, 'job')]).toEqual(['skip', 'fast'])
})

test.each([
  ['app', 'fast', 'fresh'],
  ['base', 'full', 'stale'],
  ['all', 'full', 'stale']
] as const)('rebuild: %s', async (rebuild, mode, verdict) => {
  await world.visit({ files: pair })
  const { plan } = await world.plan({ files: pair, changed: [], options: { rebuild } })
  expect([modeOf(plan), verdictOf(plan)]).toEqual([mode, verdict])
})
