import { ConfigurationError } from '../../src/config/configuration-error'
import { loadConfiguration } from '../../src/config/load'
import { specificationOf } from '../../src/config/specification'

const file = '.github/base-images.yml'

test('the example of the design', async () => {
  const { configuration } = await loadConfiguration(
    file,
    `version: 1
registry: ghcr.io/acme            # prefix of image names without a host
ignore: ["services/*/docs/**"]
bases:
  python:
    image: python-base
    dockerfile: docker/Dockerfile.base
    context: .
    platforms: [linux/amd64, linux/arm64]
    refresh: { max-age: 30d, upstream: rebuild, on: [schedule] }
    tags: ["latest", "v{{date 'YYYYMMDD-HHmmss'}}"]
services:
  api:    { image: api,    context: services/api }
  worker: { image: worker, context: ., dockerfile: services/worker/Dockerfile, target: app }
`
  )
  expect(configuration).toEqual({
    version: 1,
    registry: 'ghcr.io/acme',
    ignore: ['services/*/docs/**'],
    bases: {
      python: {
        image: 'python-base',
        dockerfile: 'docker/Dockerfile.base',
        context: '.',
        platforms: ['linux/amd64', 'linux/arm64'],
        refresh: { 'max-age': '30d', upstream: 'rebuild', on: ['schedule'] },
        tags: ['latest', "v{{date 'YYYYMMDD-HHmmss'}}"]
      }
    },
    services: {
      api: { image: 'api', context: 'services/api' },
      worker: { image: 'worker', context: '.', dockerfile: 'services/worker/Dockerfile', target: 'app' }
    }
  })
})

test('truths and numbers', async () => {
  const {
    configuration: { bases, services }
  } = await loadConfiguration(
    file,
    `version: 1
bases: { os: { image: os, reproducible: true }, py: { image: py, reproducible: False } }
services: { api: { image: api, verify: { non-root: true, no-secrets: false, max-app-layers: 3 } } }
`
  )
  expect([bases?.['os']?.reproducible, bases?.['py']?.reproducible]).toEqual([true, false])
  expect(services?.['api']?.verify).toEqual({ 'non-root': true, 'no-secrets': false, 'max-app-layers': 3 })
})

test('anchors, merge keys, lists in one text, and values as they were written', async () => {
  const { configuration } = await loadConfiguration(
    file,
    `version: 1
x-common: &common
  platforms: linux/amd64, linux/arm64
  build-args: { PYTHON: 3.10, DEBUG: True, LEVEL: 010, VERSION: "{{version}}" }
bases: { py: { <<: *common, image: a } }
services: { api: { <<: *common, image: b, tags: [1.10, latest], build-args: [A=1] } }
`
  )
  expect(configuration.bases?.['py']).toEqual({
    image: 'a',
    platforms: ['linux/amd64', 'linux/arm64'],
    'build-args': { PYTHON: '3.10', DEBUG: 'True', LEVEL: '010', VERSION: '{{version}}' }
  })
  expect(configuration.services?.['api']).toMatchObject({ tags: ['1.10', 'latest'], 'build-args': ['A=1'] })
})

const start = 'version: 1\nservices:\n  api:\n    image: a\n'
const mistakes: readonly (readonly [string, string, string])[] = [
  ['', '1:1', 'the file is empty'],
  ['- a\n', '1:1', 'the file must be a map'],
  ['version: 1\nservices: [a]\n', '2:11', 'services must be a map'],
  ['version: 1\nservices: { a: b }\n', '2:16', 'services.a: "b" must be a map of keys and values.'],
  ['version: 1\nservices: { api: [ }\n', '2:20', 'this is not valid YAML'],
  ['version: 2\n', '1:10', 'version: 2 must be 1.'],
  ['services: {}\n', '1:1', '"version" is missing at the top.'],
  [`${start}    dockerfle: D\n`, '5:5', 'unknown key "dockerfle" in services.api. Did you mean "dockerfile"?'],
  [`${start}    build_args: {}\n`, '5:5', 'Did you mean "build-args"?'],
  [`${start}    args: {}\n`, '5:5', 'Write "build-args".'],
  [`${start}    bases: [x]\n`, '5:5', 'is read from its FROM'],
  [`${start}    refresh: {}\n`, '5:5', 'It belongs to an image under "bases".'],
  [`${start}    frobnicate: 1\n`, '5:5', 'Known are image, context, dockerfile'],
  ['version: 1\nservice: {}\n', '2:1', 'unknown key "service" at the top. Did you mean "services"?'],
  [`${start}    target:\n`, '5:5', 'services.api.target is empty'],
  [`${start}    context: [a]\n`, '5:14', 'services.api.context: ["a"] must be text.'],
  [`${start}    context: ""\n`, '5:14', 'services.api.context: "": must not be empty'],
  [`${start}    tags: { a: b }\n`, '5:11', 'services.api.tags: {"a":"b"} must be text or a list.'],
  [`${start}    verify: { non-root: yes }\n`, '5:25', 'services.api.verify.non-root: "yes" must be true or false.'],
  [
    `${start}    verify: { max-app-layers: many }\n`,
    '5:31',
    'services.api.verify.max-app-layers: "many": must be a whole number, at least 1'
  ],
  [
    `${start}    reproducible: true\n`,
    '5:5',
    'unknown key "reproducible" in services.api. It belongs to an image under "bases".'
  ],
  [`${start}    tags: [a, [b]]\n`, '5:15', 'services.api.tags.1: ["b"] must be text.'],
  [`${start}    platforms: [amd64]\n`, '5:17', 'services.api.platforms.0: "amd64": must be `os/arch[/variant]`'],
  [`${start}  'a b': { image: x }\n`, '5:3', 'services.a b: "a b": a name is made of letters'],
  [`${start}  constructor: { image: x }\n`, '5:3', '"constructor" cannot be the name of an image'],
  [`${start}  api: { image: x }\n`, '5:3', 'the key "api" is written twice'],
  ['version: 1\nservices: { api: { context: . } }\n', '2:13', '"image" is missing in services.api.'],
  [
    'version: 1\nbases: { b: { image: a, hash: byte } }\n',
    '2:31',
    'bases.b.hash: "byte" is none of auto, semantic, bytes. Did you mean "bytes"?'
  ],
  [
    'version: 1\nbases: { b: { image: a, refresh: { max-age: 30 } } }\n',
    '2:45',
    'bases.b.refresh.max-age: "30": must be a number and a unit'
  ],
  [
    'version: 1\nx-a: &a { dockerfile: 1, hsh: x }\nbases: { b: { image: a, <<: *a } }\n',
    '2:26',
    'unknown key "hsh" in bases.b. Did you mean "hash"?'
  ],
  [`${start}    context: "a\u001b]0;x\\n::error::y"\n    x: &x [*x]\n`, '6:5', 'unknown key "x"']
]
test("build arguments keep their names and lines; the line break at the end of a block is YAML's", async () => {
  const text =
    'version: 1\nservices:\n  api:\n    image: ghcr.io/acme/api\n    build-args:\n' +
    '      __proto__: one\n      constructor: two\n      CERT: |\n        three\n        NAME=four\n'
  const { buildArgs } =
    specificationOf((await loadConfiguration('f.yml', text)).configuration, { registry: null, repository: null })
      .services[0] ?? {}
  expect(buildArgs).toEqual([
    { name: '__proto__', value: 'one' },
    { name: 'constructor', value: 'two' },
    { name: 'CERT', value: 'three\nNAME=four' }
  ])
})

test.each(mistakes)('%j is refused at %s', async (text, place, message) => {
  await expect(loadConfiguration(file, text)).rejects.toThrow(ConfigurationError)
  await expect(loadConfiguration(file, text)).rejects.toThrow(`${file}:${place}: `)
  await expect(loadConfiguration(file, text)).rejects.toThrow(message)
})

test('all mistakes at once, in the order of the file, five of them', async () => {
  const text = 'version: 1\nservices:\n  b: { image: 1, a1: 1, a2: 1 }\n  a: { image: 1, b1: 1, b2: 1, b3: 1, b4: 1 }\n'
  const error: unknown = await loadConfiguration(file, text).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ConfigurationError)
  const message = error instanceof ConfigurationError ? error.message.split('\n') : []
  expect(message.map(line => line.replace(/\. Known.*/, ''))).toEqual([
    `${file}:3:18: unknown key "a1" in services.b`,
    `${file}:3:25: unknown key "a2" in services.b`,
    `${file}:4:18: unknown key "b1" in services.a`,
    `${file}:4:25: unknown key "b2" in services.a`,
    `${file}:4:32: unknown key "b3" in services.a`,
    'and 1 more'
  ])
})

test('an alias bomb is refused', async () => {
  const bomb = 'abcdefgh'.split('').map(
    (name, index, all) =>
      `x-${name}: &${name} [${Array(10)
        .fill(index === 0 ? 'x' : `*${all[index - 1] ?? ''}`)
        .join(', ')}]`
  )
  await expect(loadConfiguration(file, `version: 1\n${bomb.join('\n')}\n`)).rejects.toThrow('Excessive alias count')
})

test('places for the messages of later checks', async () => {
  const { label } = await loadConfiguration(file, `${start}    context: ..\n`)
  expect(label(['services', 'api', 'context'])).toBe(`${file}:5:14: services.api.context`)
  expect(label(['services', 'api', 'dockerfile'])).toBe(`${file}:4:5: services.api.dockerfile`)
  expect(label([])).toBe(`${file}:1:1`)
})
