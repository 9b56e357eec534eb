import { layersOf, pullOf } from '../../src/facts/layers'
import { publishedImage } from '../../src/facts/published'
import { down, memoryRegistry, type MemoryImage } from '../support/memory-registry'

const app = 'ghcr.io/acme/app'
const base = 'ghcr.io/acme/base'

/** `layer<base` for each layer of each platform. */
async function read(images: { readonly app: MemoryImage; readonly base: MemoryImage }): Promise<unknown> {
  const registry = memoryRegistry({ [`${app}:1`]: images.app, [`${base}:1`]: images.base })
  const [published, under] = [await publishedImage(registry, app, '1'), await publishedImage(registry, base, '1')]
  if (published.kind !== 'yes' || under.kind !== 'yes') throw new Error('the images are missing')
  const answer = await layersOf(published.value, [{ name: 'python', held: under.value }])
  if (answer.kind !== 'yes') return answer
  return Object.fromEntries(
    answer.value.map(({ platform, layers }) => [
      platform,
      layers.map(layer => layer.digest + (layer.base === null ? '' : `<${layer.base}`))
    ])
  )
}

const [amd64, arm64] = ['linux/amd64', 'linux/arm64']

test.each<[string, MemoryImage, MemoryImage, unknown]>([
  [
    'a single image on its base',
    { platform: amd64, layers: ['a', 'b', 'c'] },
    { platform: amd64, layers: ['a', 'b'] },
    { [amd64]: ['a<python', 'b<python', 'c'] }
  ],
  [
    'layers that were compressed again',
    { platform: amd64, layers: ['x', 'c'], diffIds: ['a-plain', 'c-plain'] },
    { platform: amd64, layers: ['a'] },
    { [amd64]: ['x<python', 'c'] }
  ],
  [
    'an image on another base',
    { platform: amd64, layers: ['z', 'c'] },
    { platform: amd64, layers: ['a'] },
    { [amd64]: ['z', 'c'] }
  ],
  [
    'an index, each platform on its own',
    [
      { platform: amd64, layers: ['a', 'c'] },
      { platform: arm64, layers: ['d', 'e'] }
    ],
    [
      { platform: amd64, layers: ['a'] },
      { platform: arm64, layers: ['d', 'x'] }
    ],
    { [amd64]: ['a<python', 'c'], [arm64]: ['d', 'e'] }
  ]
])('%s', async (_, image, under, expected) => {
  expect(await read({ app: image, base: under })).toEqual(expected)
})

test('the instruction of each layer is kept', async () => {
  const registry = memoryRegistry({
    [`${app}:1`]: { platform: amd64, layers: ['a', 'b'], createdBy: ['ADD rootfs', 'COPY src'] }
  })
  const published = await publishedImage(registry, app, '1')
  if (published.kind !== 'yes') throw new Error('the image is missing')
  expect(await layersOf(published.value, [])).toMatchObject({
    kind: 'yes',
    value: [{ layers: [{ createdBy: 'ADD rootfs' }, { createdBy: 'COPY src' }] }]
  })
})

test('what cannot be read is unknown', async () => {
  const image = memoryRegistry({ [`${app}:1`]: { platform: amd64, layers: ['a'] } })
  const published = await publishedImage({ ...image, config: () => Promise.resolve(down) }, app, '1')
  if (published.kind !== 'yes') throw new Error('the image is missing')
  expect(await layersOf(published.value, [])).toEqual(down)
})

test.each<[string, readonly [string, number][], readonly string[], number, number]>([
  [
    'nothing is there',
    [
      ['a', 10],
      ['b', 5]
    ],
    [],
    15,
    2
  ],
  [
    'some are there',
    [
      ['a', 10],
      ['b', 5]
    ],
    ['a', 'z'],
    5,
    1
  ],
  ['all are there', [['a', 10]], ['a'], 0, 0],
  [
    'a layer comes twice',
    [
      ['a', 10],
      ['a', 10]
    ],
    [],
    10,
    1
  ],
  ['no layers', [], [], 0, 0]
])('a pull where %s', (_, layers, there, bytes, count) => {
  const listed = layers.map(([digest, size]) => ({ digest, size }))
  expect(pullOf(listed, new Set(there))).toEqual({ bytes, layers: count })
})
