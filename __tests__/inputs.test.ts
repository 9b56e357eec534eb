import { UserError } from '../src/errors'
import { inputNames, readInputs, refuseUnknownInputs, type ActionInputs } from '../src/inputs'
import { PROJECT } from './support/action'
import { actionFace } from './support/runner/action-inputs'

/** The inputs with the defaults of `action.yml`, which the runner hands over. */
async function read(given: Readonly<Record<string, string>>): Promise<ActionInputs> {
  const { defaults } = await actionFace(`${PROJECT}/action.yml`)
  const asked = new Set<string>()
  const inputs = readInputs(name => {
    asked.add(name)
    return given[name] ?? (defaults[name] ?? '').replace(/^\$\{\{.*\}\}$/, '')
  })
  expect([...asked].sort()).toEqual([...inputNames].sort())
  return inputs
}

test('the inputs are those of action.yml, and each one is read', async () => {
  const { defaults } = await actionFace(`${PROJECT}/action.yml`)
  expect([...inputNames].sort()).toEqual(Object.keys(defaults).sort())
  await read({})
})

test('without any input everything is at its default', async () => {
  expect(await read({})).toEqual({
    config: null,
    single: {
      image: null,
      baseImage: null,
      context: null,
      dockerfile: null,
      target: null,
      baseDockerfile: null,
      baseTarget: null,
      fallbackDockerfile: null,
      platforms: [],
      buildArgs: [],
      buildContexts: [],
      dependencies: [],
      ignore: null,
      hash: null,
      tags: null,
      baseTags: null,
      refreshMaxAge: null,
      refreshUpstream: null,
      reproducible: null
    },
    given: [],
    registry: null,
    registryUsername: null,
    registryPassword: null,
    insecureRegistries: [],
    githubToken: null,
    cache: 'auto',
    bakeFile: null,
    commit: 'event',
    options: {
      push: 'auto',
      rebuild: 'none',
      retag: 'changed',
      onRegistryError: 'fail',
      checkPush: 'auto',
      extraBaseTag: null
    }
  })
})

test.each<[Readonly<Record<string, string>>, unknown]>([
  [{ push: 'true' }, { options: { push: true } }],
  [{ push: 'false' }, { options: { push: false } }],
  [
    { rebuild: 'all', retag: 'never', 'on-registry-error': 'rebuild', tag: 'v1' },
    { options: { rebuild: 'all', retag: 'never', onRegistryError: 'rebuild', extraBaseTag: 'v1' } }
  ],
  [
    { platforms: 'linux/amd64, linux/arm64\nlinux/s390x # one more' },
    { single: { platforms: ['linux/amd64', 'linux/arm64', 'linux/s390x'] } }
  ],
  [{ 'build-args': 'A=1,2\nB=x' }, { single: { buildArgs: ['A=1,2', 'B=x'] } }],
  [{ ignore: 'docs,*.md' }, { single: { ignore: ['docs', '*.md'] } }],
  [{ tags: "latest,v{{date 'YYYYMM'}}" }, { single: { tags: ['latest', "v{{date 'YYYYMM'}}"] } }],
  [{ tags: 'type=ref,event=branch\nlatest' }, { single: { tags: ['type=ref,event=branch', 'latest'] } }],
  [
    { image: 'a', 'base-target': 'b', registry: 'c' },
    { given: ['image', 'base-target'], registry: 'c' }
  ],
  [
    { 'registry-username': 'u', 'registry-password': 'p' },
    { registryUsername: 'u', registryPassword: 'p' }
  ],
  [{ 'insecure-registries': 'a:5000,b' }, { insecureRegistries: ['a:5000', 'b'] }]
])('%j', async (given, expected) => {
  expect(await read(given)).toMatchObject(expected as object)
})

test.each([
  [{ push: 'yes' }, 'Input "push"', 'auto, true, false'],
  [{ rebuild: 'apps' }, 'Input "rebuild"', 'app'],
  [{ retag: 'x' }, 'Input "retag"', 'changed'],
  [{ 'on-registry-error': 'ignore' }, 'Input "on-registry-error"', 'fail'],
  [{ 'check-push': 'x' }, 'Input "check-push"', 'false'],
  [{ cache: 'TRUE' }, 'Input "cache"', 'true'],
  [{ 'registry-username': 'u' }, 'Input "registry-password" is missing', 'together'],
  [{ 'registry-password': 'p' }, 'Input "registry-username" is missing', 'together']
])('%j is refused', async (given, name, fix) => {
  await expect(read(given)).rejects.toThrow(UserError)
  await expect(read(given)).rejects.toThrow(name)
  await expect(read(given)).rejects.toThrow(fix)
})

test.each([
  ['INPUT_BASE-IMGAE', '"base-imgae" is not an input of this action. Did you mean "base-image"?'],
  ['INPUT_SOME_THING', '"some_thing" is not an input of this action. Take it out; action.yml lists the inputs.'],
  ['INPUT_A\n::error::B', '"a\\n::error::b"']
])('the variable %j is refused', (variable, message) => {
  expect(() => {
    refuseUnknownInputs(['PATH', 'INPUT_IMAGE', variable])
  }).toThrow(message)
})

test('variables of inputs that there are, and others, are fine', () => {
  refuseUnknownInputs(['PATH', 'GITHUB_SHA', ...inputNames.map(name => `INPUT_${name.toUpperCase()}`)])
})
