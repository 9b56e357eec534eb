import { standsOn } from '../../src/facts/foundation'
import type { PublishedImage, PublishedPart } from '../../src/facts/published'
import type { Answer, ImageConfig, Platform, Unanswered } from '../../src/ports'
import { noRuntime } from '../support/memory-registry'

interface Part {
  readonly platform?: Platform
  /** Digests of the layers as the registry keeps them. */
  readonly layers: readonly string[]
  /** Digests of the uncompressed layers; `unknown`: the configuration cannot be read. Absent: must not be asked for. */
  readonly config?: { readonly platform?: Platform; readonly diffIds: readonly string[] } | 'unknown'
}

const unanswered: Unanswered = { kind: 'unknown', code: 'unreachable', message: 'no answer', fix: 'run it again' }

function part({ platform, layers, config }: Part): PublishedPart {
  return {
    digest: 'sha256:part',
    platform: platform ?? null,
    layers: layers.map(digest => ({ digest, size: 1 })),
    config: (): Promise<Answer<ImageConfig>> => {
      if (config === undefined) throw new Error('the configuration was read without need')
      if (config === 'unknown') return Promise.resolve(unanswered)
      const { platform = 'linux/amd64', diffIds } = config
      const value = { platform, labels: {}, created: null, diffIds, createdBy: [], onBuild: [], runtime: noRuntime }
      return Promise.resolve({ kind: 'yes', value })
    }
  }
}

/** One part without a platform is a single image; others are an index. */
function image(...parts: readonly Part[]): PublishedImage {
  const isIndex = parts.some(one => one.platform !== undefined)
  return {
    manifest: { digest: 'sha256:0', mediaType: '', bytes: new Uint8Array(), content: { kind: 'index', children: [] } },
    platforms: isIndex ? parts.flatMap(one => one.platform ?? []) : null,
    parts: wanted => {
      const kept = isIndex && wanted.length > 0 ? parts.filter(one => wanted.includes(one.platform ?? '')) : parts
      return Promise.resolve({ kind: 'yes', value: kept.map(part) })
    }
  }
}

const amd64 = 'linux/amd64'
const arm64 = 'linux/arm64'

test.each<[string, PublishedImage, PublishedImage, readonly Platform[], 'yes' | 'no' | 'unknown']>([
  ['layers that start with the base', image({ layers: ['a', 'b', 'c'] }), image({ layers: ['a', 'b'] }), [], 'yes'],
  ['the base itself', image({ layers: ['a', 'b'] }), image({ layers: ['a', 'b'] }), [], 'yes'],
  [
    'layers that were compressed again',
    image({ layers: ['x', 'y', 'z'], config: { diffIds: ['1', '2', '3'] } }),
    image({ layers: ['a', 'b'], config: { diffIds: ['1', '2'] } }),
    [],
    'yes'
  ],
  [
    'another base',
    image({ layers: ['a', 'x', 'c'], config: { diffIds: ['1', '9', '3'] } }),
    image({ layers: ['a', 'b'], config: { diffIds: ['1', '2'] } }),
    [],
    'no'
  ],
  [
    'the layers of the base in another order',
    image({ layers: ['b', 'a', 'c'], config: { diffIds: ['2', '1', '3'] } }),
    image({ layers: ['a', 'b'], config: { diffIds: ['1', '2'] } }),
    [],
    'no'
  ],
  [
    'fewer layers than the base has',
    image({ layers: ['a'], config: { diffIds: ['1'] } }),
    image({ layers: ['a', 'b'], config: { diffIds: ['1', '2'] } }),
    [],
    'no'
  ],
  [
    'a base without any layer proves nothing',
    image({ layers: ['a'], config: { diffIds: ['1'] } }),
    image({ layers: [], config: { diffIds: [] } }),
    [],
    'no'
  ],
  [
    'a configuration that cannot be read',
    image({ layers: ['x'], config: 'unknown' }),
    image({ layers: ['a'], config: { diffIds: ['1'] } }),
    [],
    'unknown'
  ],
  [
    'every platform on its own base',
    image({ platform: amd64, layers: ['a', 'c'] }, { platform: arm64, layers: ['b', 'c'] }),
    image({ platform: arm64, layers: ['b'] }, { platform: amd64, layers: ['a'] }),
    [amd64, arm64],
    'yes'
  ],
  [
    'one platform on another base',
    image({ platform: amd64, layers: ['a', 'c'] }, { platform: arm64, layers: ['x'], config: { diffIds: ['9'] } }),
    image({ platform: amd64, layers: ['a'] }, { platform: arm64, layers: ['b'], config: { diffIds: ['2'] } }),
    [],
    'no'
  ],
  [
    'a platform that is not asked for does not count',
    image({ platform: amd64, layers: ['a', 'c'] }, { platform: arm64, layers: ['x'] }),
    image({ platform: amd64, layers: ['a'] }, { platform: arm64, layers: ['b'] }),
    [amd64],
    'yes'
  ],
  [
    'a platform that the base has not',
    image({ platform: amd64, layers: ['a', 'c'] }, { platform: arm64, layers: ['b', 'c'] }),
    image({ platform: amd64, layers: ['a'] }),
    [],
    'no'
  ],
  [
    'a single image on an index: its configuration tells its platform',
    image({ layers: ['b', 'c'], config: { platform: arm64, diffIds: [] } }),
    image({ platform: amd64, layers: ['a'] }, { platform: arm64, layers: ['b'] }),
    [],
    'yes'
  ],
  [
    'an index on a single image of the same platform',
    image({ platform: arm64, layers: ['b', 'c'] }),
    image({ layers: ['b'], config: { platform: arm64, diffIds: [] } }),
    [],
    'yes'
  ],
  [
    'an index on a single image of another platform',
    image({ platform: amd64, layers: ['b', 'c'] }),
    image({ layers: ['b'], config: { platform: arm64, diffIds: [] } }),
    [],
    'no'
  ],
  [
    'an app without the platform that is asked for',
    image({ platform: amd64, layers: ['a', 'c'] }),
    image({ platform: amd64, layers: ['a'] }),
    [arm64],
    'no'
  ]
])('%s', async (_, app, base, platforms, expected) => {
  expect((await standsOn(app, base, platforms)).kind).toBe(expected)
})
