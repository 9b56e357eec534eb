import { publishedImage } from '../../src/facts/published'
import { haveSameLayers } from '../../src/facts/same-layers'
import { memoryRegistry } from '../support/memory-registry'
import type { MemoryImage, MemoryPart } from '../support/memory-registry'

const part = (platform: string, ...layers: string[]): MemoryPart => ({ platform, layers })
const amd = part('linux/amd64', 'a')
const arm = part('linux/arm64', 'b')
const image = 'docker.io/library/python'

async function same(
  before: MemoryImage | null,
  now: MemoryImage,
  platforms: readonly string[],
  built: MemoryImage = amd
) {
  const registry = memoryRegistry({
    ...(before !== null && { [`${image}:before`]: before }),
    [`${image}:now`]: now,
    'ghcr.io/acme/base:one': built
  })
  // The registry in memory names an image by its tag.
  const byDigest = {
    ...registry,
    manifest: (name: string, reference: string) => registry.manifest(name, reference.replace(/^sha256:tag-/, ''))
  }
  const base = await publishedImage(byDigest, 'ghcr.io/acme/base', 'one')
  if (base.kind !== 'yes') throw new Error('no base')
  return haveSameLayers(byDigest, image, 'sha256:tag-before', 'sha256:tag-now', platforms, base.value)
}

test.each<[string, MemoryImage | null, MemoryImage, readonly string[], boolean]>([
  ['another architecture arrived', [amd], [amd, arm], ['linux/amd64'], true],
  ['a foreign platform moved', [amd, arm], [amd, part('linux/arm64', 'other')], ['linux/amd64'], true],
  ['a wanted platform moved', [amd, arm], [amd, part('linux/arm64', 'other')], ['linux/amd64', 'linux/arm64'], false],
  ['the only platform moved', [amd], [part('linux/amd64', 'a', 'more')], ['linux/amd64'], false],
  ['the wanted platform is gone', [amd, arm], [arm], ['linux/amd64'], false],
  ['a single image became an index', amd, [amd, arm], ['linux/amd64'], true],
  ['a single image of another platform', amd, part('linux/arm64', 'a'), ['linux/amd64'], false],
  ['nobody knows the platform', [amd], [amd], [], false],
  ['the old index is gone, and the base starts with the layers', null, [amd, arm], ['linux/amd64'], true],
  ['the old index is gone, and the base does not', null, [part('linux/amd64', 'x')], ['linux/amd64'], false]
])('%s', async (_, before, now, platforms, expected) => {
  expect(await same(before, now, platforms)).toBe(expected)
})
