import { loadConfiguration } from '../../src/config/load'
import { renderConfiguration } from '../../src/config/render'
import type { Configuration } from '../../src/config/schema'
import { specificationOf } from '../../src/config/specification'

const shared = { registry: null, repository: null }
const configurations: readonly Configuration[] = [
  {
    version: 1,
    bases: { base: { image: 'ghcr.io/o/app-base', context: '.', dockerfile: 'Dockerfile.base' } },
    services: {
      app: {
        image: 'ghcr.io/o/app',
        context: '.',
        dockerfile: 'Dockerfile',
        target: 'app',
        tags: ['1.10', "v{{date 'YYYY'}}"],
        'build-args': { PYTHON: '3.10', VERSION: '{{version}}', EMPTY: '', YES: 'true' }
      }
    }
  },
  {
    version: 1,
    registry: 'oci:./images',
    ignore: ['*.md', '#x'],
    services: { a: { image: 'x' }, b: { image: 'y/z' } }
  },
  { version: 1, services: { a: { image: 'ghcr.io/a/x' }, b: { image: 'docker.io/b/y' } } },
  { version: 1, bases: { only: { image: 'oci:./x', refresh: { 'max-age': '30d', on: ['push'] } } } }
]
test.each(configurations)('what is written is what is read: %j', async configuration => {
  const text = renderConfiguration(configuration)
  const { configuration: read } = await loadConfiguration('c.yml', text)
  expect(specificationOf(read, shared)).toEqual(specificationOf(configuration, shared))
})

test('the file is for people', () => {
  const [first] = configurations
  expect(first === undefined ? '' : renderConfiguration(first))
    .toBe(`# What base-image-planner builds: base images with everything that rarely changes, services with the code on top.
# All paths are relative to the root of the repository.

version: 1

# Prefix of image names without a host.
registry: ghcr.io/o

# Rebuilt when their dependencies change, and when they are too old where "refresh" says so:
#   refresh: { max-age: 30d, upstream: rebuild }
bases:
  base:
    image: app-base
    context: .
    dockerfile: Dockerfile.base

# Which base a service uses is read from its FROM and COPY --from lines.
services:
  app:
    image: app
    context: .
    dockerfile: Dockerfile
    target: app
    tags:
      - "1.10"
      - v{{date 'YYYY'}}
    build-args:
      PYTHON: "3.10"
      VERSION: "{{version}}"
      EMPTY: ""
      YES: "true"
`)
})
