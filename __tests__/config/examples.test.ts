import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { discover } from '../../src/discovery/discover'
import { specificationOf } from '../../src/config/specification'

/** The files of an example without its configuration: what discovery would have to go by. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter(path => path !== '.github/base-images.yml')
}

const examples: readonly (readonly [string, readonly string[]])[] = [
  ['1-literal-from', ['ghcr.io/acme/shop-base . Dockerfile.base -', 'ghcr.io/acme/shop . Dockerfile -']],
  ['2-fast-and-full', ['ghcr.io/acme/scores-base . Dockerfile.base -', 'ghcr.io/acme/scores . Dockerfile.fast -']],
  ['3-one-dockerfile', ['ghcr.io/acme/notes-base . Dockerfile base', 'ghcr.io/acme/notes . Dockerfile app']],
  ['4-monorepo', ['ghcr.io/acme/shop . Dockerfile -']],
  [
    '5-runtime-and-app',
    ['docker.io/tracker/runtime . build/Dockerfile.runtime -', 'docker.io/tracker/shop . build/Dockerfile.app -']
  ]
]
test.each(examples)('%s with no configuration at all', async (name, expected) => {
  const folder = join('examples', name)
  const read = (path: string): Promise<string> => Promise.resolve(readFileSync(join(folder, path), 'utf8'))
  const { configuration } = await discover(filesOf(folder), read, {
    image: null,
    baseImage: null,
    registry: null,
    repository: 'acme/shop'
  })
  const { bases, services } = specificationOf(configuration, { registry: null, repository: 'acme/shop' })
  expect(
    [...bases, ...services].map(one => [one.image, one.context, one.dockerfile, one.target ?? '-'].join(' '))
  ).toEqual(expected)
})
