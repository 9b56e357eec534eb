import type { SingleServiceInputs } from '../src/config/inputs'
import type { SpecifyRequest, Specified } from '../src/specify'
import { specify } from '../src/specify'
import type { Repository } from '../src/ports'

const none: SingleServiceInputs = {
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
}

/** A commit in memory; the id of a blob is its path. */
function repositoryOf(tree: Readonly<Record<string, string>>, reads: string[] = []): Repository {
  return {
    files: () => Promise.resolve(Object.keys(tree).map(path => ({ path, mode: '100644' as const, oid: path }))),
    read: ids => {
      reads.push(...ids)
      return Promise.resolve(new Map(ids.map(id => [id, new TextEncoder().encode(tree[id])])))
    },
    beside: () => Promise.resolve([]),
    present: () => Promise.resolve(null),
    isEdited: () => false
  }
}

function run(
  tree: Readonly<Record<string, string>>,
  request: Partial<SpecifyRequest>,
  reads: string[] = []
): Promise<Specified> {
  const given = Object.keys(request.single ?? {})
  return specify({
    repository: repositoryOf(tree, reads),
    commit: 'c'.repeat(40),
    config: null,
    given,
    registry: null,
    repositoryName: 'Acme/Shop',
    ...request,
    single: { ...none, ...request.single }
  })
}

const dockerfiles = {
  'Dockerfile.base': 'FROM python\n',
  Dockerfile: 'FROM ghcr.io/acme/shop-base\nCOPY . .\n'
}
const file = { '.github/base-images.yml': 'version: 1\nregistry: http://r:5000\nservices: { a: { image: a } }\n' }
const single = (inputs: Partial<SingleServiceInputs>): SingleServiceInputs => ({ ...none, ...inputs })
const onlyGiven = (inputs: Partial<SingleServiceInputs>): Partial<SpecifyRequest> => ({
  single: single(inputs),
  given: Object.keys(inputs)
})

test('the configuration file where there is one', async () => {
  const reads: string[] = []
  const { specification, plainHttp, findings } = await run({ ...dockerfiles, ...file }, { given: [] }, reads)
  expect(specification.services.map(({ image }) => image)).toEqual(['r:5000/a'])
  expect([plainHttp, findings]).toEqual([['r:5000'], []])
  expect(reads).toEqual(['.github/base-images.yml'])
})

test('the configuration file is read before the files are listed, where it can be', async () => {
  const repository: Repository = {
    ...repositoryOf({}),
    files: () => Promise.reject(new Error('the files were listed'))
  }
  const peeked: string[] = []
  const peek = (path: string): Promise<Uint8Array | null> => {
    peeked.push(path)
    return Promise.resolve(new TextEncoder().encode(file['.github/base-images.yml']))
  }
  for (const config of [null, './ci/x.yml']) {
    const { specification, describedIn } = await run({}, { repository, peek, config, given: [] })
    expect(specification.services).toHaveLength(1)
    expect([...describedIn]).toEqual([peeked.at(-1)])
  }
  expect(peeked).toEqual(['.github/base-images.yml', 'ci/x.yml'])
  const unseen = { peek: () => Promise.resolve(null), given: [] }
  expect((await run({ ...dockerfiles, ...file }, unseen)).specification.services.map(({ name }) => name)).toEqual(['a'])
})

test('the input config, however it is written', async () => {
  const { specification } = await run(
    { 'ci/x.yml': file['.github/base-images.yml'] },
    { config: './ci/x.yml', given: [] }
  )
  expect(specification.services).toHaveLength(1)
})

test('discovery where nothing is said', async () => {
  const { specification, findings } = await run(dockerfiles, { given: [] })
  expect(specification.bases.map(({ name, image }) => [name, image])).toEqual([['base', 'ghcr.io/acme/shop-base']])
  expect(specification.services.map(({ name, image }) => [name, image])).toEqual([['app', 'ghcr.io/acme/shop']])
  expect(findings).toContain(
    'base base: Dockerfile.base builds ghcr.io/acme/shop-base (FROM in Dockerfile:1 names ghcr.io/acme/shop-base)'
  )
})

test('what the inputs leave out is discovered', async () => {
  const { specification } = await run(dockerfiles, {
    ...onlyGiven({
      image: 'ghcr.io/acme/other',
      dockerfile: './Dockerfile',
      platforms: ['linux/arm64'],
      buildArgs: ['A=1'],
      ignore: ['docs'],
      hash: 'bytes',
      baseTags: ['x'],
      refreshMaxAge: '1d'
    })
  })
  expect(specification.bases[0]).toMatchObject({
    image: 'ghcr.io/acme/shop-base',
    dockerfile: 'Dockerfile.base',
    platforms: ['linux/arm64'],
    buildArgs: [{ name: 'A', value: '1' }],
    buildContexts: [],
    ignore: ['docs'],
    hash: 'bytes',
    tags: ['x'],
    refresh: { maxAge: 86_400 }
  })
  expect(specification.services[0]).toMatchObject({ image: 'ghcr.io/acme/other', dockerfile: 'Dockerfile', tags: null })
})

test('complete inputs read nothing', async () => {
  const reads: string[] = []
  const { specification, findings } = await run(
    dockerfiles,
    onlyGiven({
      image: 'ghcr.io/a/b',
      dockerfile: 'Dockerfile',
      baseImage: 'ghcr.io/a/c',
      baseDockerfile: 'Dockerfile.base'
    }),
    reads
  )
  expect(specification.bases.map(({ image }) => image)).toEqual(['ghcr.io/a/c'])
  expect([reads, findings]).toEqual([[], []])
})

test.each<[string, Readonly<Record<string, string>>, Partial<SpecifyRequest>, RegExp]>([
  [
    'file and inputs',
    file,
    onlyGiven({ image: 'a', tags: ['b'] }),
    /configuration file, \.github\/base-images\.yml, and the inputs image, tags, which describe a single service/
  ],
  ['file and one input', file, onlyGiven({ image: 'a' }), /the input image, which describes/],
  [
    'no such file',
    { 'ci/base-images.yml': '' },
    { config: 'ci/base-image.yml', given: [] },
    /Did you mean ci\/base-images\.yml\?/
  ],
  [
    'a mistake in the file',
    { ...file, '.github/base-images.yml': 'version: 2' },
    { given: [] },
    /^\.github\/base-images\.yml:1:10: /
  ],
  [
    'a name that is wrong in the file',
    { '.github/base-images.yml': 'version: 1\nservices: { a: { image: ghcr.io/x/Y } }' },
    { given: [] },
    /^\.github\/base-images\.yml:2:25: services\.a\.image: .*write ghcr\.io\/x\/y/
  ],
  [
    'a base that nothing builds',
    { Dockerfile: 'FROM alpine\n' },
    onlyGiven({ baseImage: 'ghcr.io/a/b' }),
    /no Dockerfile was found that builds/
  ],
  [
    'inputs for one of several',
    { 'a/Dockerfile': 'FROM alpine\n', 'b/Dockerfile': 'FROM alpine\n' },
    onlyGiven({ tags: ['x'] }),
    /The inputs describe one service, but several images were found: a, b/
  ],
  [
    'an input that leaves the repository',
    dockerfiles,
    onlyGiven({ dockerfile: '../D' }),
    /^Input "dockerfile": "\.\.\/D" leaves/
  ]
])('%s is refused', async (_, tree, request, message) => {
  await expect(run(tree, request)).rejects.toThrow(message)
})
