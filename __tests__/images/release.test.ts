import { memorySnapshot } from '../support/commit'
import { baseSpec, serviceSpec } from '../support/spec'
import { prepareEach, type PreparedImage } from '../../src/images/prepare'
import type { BaseSpec, ServiceSpec } from '../../src/config/spec'

type Files = Readonly<Record<string, string>>

async function prepared(
  files: Files,
  tag: string | null,
  service: Partial<ServiceSpec> = {},
  bases: readonly BaseSpec[] = []
): Promise<readonly PreparedImage[]> {
  const images: PreparedImage[] = []
  const specification = { bases, services: [serviceSpec(service)] }
  for await (const image of prepareEach(specification, await memorySnapshot(files), tag)) images.push(image)
  return images
}

const ALL = 'FROM alpine:3\nCOPY . .\nRUN pip install .\n'
const SCM = '[build-system]\nrequires = ["setuptools", "setuptools_scm>=8"]\n'

describe('a release is another image', () => {
  test.each<[string, Files, string]>([
    ['setuptools_scm', { Dockerfile: ALL, 'pyproject.toml': SCM }, 'pyproject.toml'],
    [
      'setuptools-scm in setup.py',
      { Dockerfile: ALL, 'setup.py': 'setup(use_scm_version=1, setup_requires=["setuptools-scm"])' },
      'setup.py'
    ],
    ['pbr', { Dockerfile: ALL, 'setup.py': "setup(setup_requires=['pbr'], pbr=True)" }, 'setup.py'],
    [
      'hatch-vcs',
      { Dockerfile: ALL, 'pyproject.toml': '[build-system]\nrequires = ["hatchling", "hatch-vcs"]\n' },
      'pyproject.toml'
    ],
    ['pdm', { Dockerfile: ALL, 'pyproject.toml': '[tool.pdm.version]\nsource = "scm"\n' }, 'pyproject.toml'],
    [
      'poetry-dynamic-versioning',
      {
        Dockerfile: ALL,
        'pyproject.toml': '[build-system]\nrequires = ["poetry-core", "poetry-dynamic-versioning"]\n'
      },
      'pyproject.toml'
    ],
    [
      'uv-dynamic-versioning',
      { Dockerfile: ALL, 'pyproject.toml': '[build-system]\nrequires = ["uv-dynamic-versioning"]\n' },
      'pyproject.toml'
    ],
    ['versioneer', { Dockerfile: ALL, 'src/versioneer.py': '' }, 'src/versioneer.py'],
    [
      'MinVer',
      { Dockerfile: ALL, 'src/App.csproj': '<PackageReference Include="MinVer" Version="6" />' },
      'src/App.csproj'
    ],
    ['git describe of a script', { Dockerfile: ALL, 'build.sh': 'V=$(git describe --tags)\n' }, 'build.sh'],
    [
      'git describe of a program',
      { Dockerfile: ALL, 'vite.config.ts': "execFileSync('git', ['describe'])" },
      'vite.config.ts'
    ],
    ['git describe of a RUN line', { Dockerfile: `${ALL}RUN git -C /src describe --tags > /version\n` }, 'Dockerfile'],
    ['go', { Dockerfile: 'FROM golang\nCOPY . .\nRUN go build ./cmd\n', 'go.mod': 'module a\n' }, 'Dockerfile'],
    [
      '.git by itself',
      { Dockerfile: 'FROM alpine:3\nCOPY pyproject.toml ./\nCOPY .git .git\n', 'pyproject.toml': SCM },
      'pyproject.toml'
    ],
    [
      '.git by a mount',
      {
        Dockerfile:
          'FROM alpine:3\nCOPY pyproject.toml ./\nRUN --mount=source=.git,target=.git,type=bind pip install .\n',
        'pyproject.toml': SCM
      },
      'pyproject.toml'
    ]
  ])('%s', async (_, files, file) => {
    const [[main], [one], [again], [other]] = (await Promise.all(
      [null, 'v1', 'v1', 'v2'].map(tag => prepared(files, tag))
    )) as [PreparedImage[], PreparedImage[], PreparedImage[], PreparedImage[]]
    expect(one?.hash.release).toEqual({ tag: 'v1', file })
    expect(main?.hash.release).toBeNull()
    expect(again?.hash.hash).toBe(one?.hash.hash)
    expect(new Set([main, one, other].map(image => image?.hash.hash)).size).toBe(3)
  })
})

test('with the base of an image whose version it holds', async () => {
  const files = {
    'Dockerfile.base': ALL,
    Dockerfile: 'FROM ghcr.io/acme/base\nCOPY a.py ./\n',
    'a.py': '',
    'pyproject.toml': SCM
  }
  const [main, released] = await Promise.all([null, 'v1'].map(tag => prepared(files, tag, {}, [baseSpec()])))
  expect(released?.map(image => image.hash.release?.file)).toEqual(['pyproject.toml', undefined])
  expect(released?.[1]?.hash.hash).not.toBe(main?.[1]?.hash.hash)
})

test('through a named context', async () => {
  const files = { 'app/Dockerfile': 'FROM alpine:3\nCOPY --from=root . .\n', 'pyproject.toml': SCM }
  const service = {
    context: 'app',
    dockerfile: 'app/Dockerfile',
    buildContexts: [{ name: 'root', kind: 'folder', path: '.' }]
  } as const
  const [image] = await prepared(files, 'v1', service)
  expect(image?.hash.release).toEqual({ tag: 'v1', file: 'pyproject.toml' })
})

describe('a release is the image that is there', () => {
  test.each<[string, Files, Partial<ServiceSpec>]>([
    ['nothing reads git', { Dockerfile: ALL, 'pyproject.toml': '[project]\nversion = "1"\n' }, {}],
    ['.git is left out', { Dockerfile: ALL, 'pyproject.toml': SCM, '.dockerignore': '.git\n' }, {}],
    ['.git is not taken', { Dockerfile: 'FROM alpine:3\nCOPY pyproject.toml ./\n', 'pyproject.toml': SCM }, {}],
    [
      'another folder',
      { 'api/Dockerfile': ALL, 'api/pyproject.toml': SCM },
      { context: 'api', dockerfile: 'api/Dockerfile' }
    ],
    [
      'go without a stamp',
      { Dockerfile: 'FROM golang\nCOPY . .\nRUN go build -buildvcs=false ./cmd\n', 'go.mod': 'module a\n' },
      {}
    ]
  ])('%s', async (_, files, service) => {
    const [main, released] = await Promise.all([null, 'v1'].map(tag => prepared(files, tag, service)))
    expect(released?.[0]?.hash).toMatchObject({ release: null, hash: main?.[0]?.hash.hash })
  })
})
