import { UserError } from '../../src/errors'
import { consumedChanges } from '../../src/images/consumed'
import type { ImageInputs } from '../../src/images/inputs'
import { prepare } from '../support/prepared'
import { type PreparedImage } from '../../src/images/prepare'
import type { BaseSpec, ServiceSpec } from '../../src/config/spec'
import { memorySnapshot, type MemoryFiles } from '../support/commit'
import { baseSpec, serviceSpec } from '../support/spec'

interface Given {
  readonly dockerfile: string
  readonly files?: MemoryFiles
  readonly workTree?: Readonly<Record<string, string>>
  readonly spec?: Partial<ServiceSpec>
}

async function service({ dockerfile, files = {}, workTree = {}, spec = {} }: Given): Promise<PreparedImage> {
  const snapshot = await memorySnapshot({ Dockerfile: dockerfile, ...files }, workTree)
  const { services } = await prepare({ bases: [], services: [serviceSpec(spec)] }, snapshot)
  const [only] = services
  if (only === undefined) throw new Error('no service')
  return only
}

async function base(dockerfile: string, files: MemoryFiles, spec: Partial<BaseSpec>): Promise<PreparedImage<BaseSpec>> {
  const snapshot = await memorySnapshot({ 'Dockerfile.base': dockerfile, ...files })
  const { bases } = await prepare({ bases: [baseSpec(spec)], services: [] }, snapshot)
  const [only] = bases
  if (only === undefined) throw new Error('no base')
  return only
}

function paths(inputs: ImageInputs): readonly string[] {
  return inputs.files.map(file => file.path)
}

function codes(inputs: ImageInputs): readonly string[] {
  return inputs.warnings.map(warning => warning.code)
}

const tree: MemoryFiles = {
  '.dockerignore': 'docs\n',
  '.editorconfig': 'root = true\n',
  '.gitattributes': '* text=auto\n',
  '.github/workflows/ci.yml': 'on: push\n',
  '.gitignore': 'dist\n',
  'docs/guide.md': 'guide\n',
  'src/app.py': 'print(1)\n',
  'src/README.md': 'readme\n'
}

describe('which files count', () => {
  test.each<[string, string, Partial<ServiceSpec>, readonly string[]]>([
    [
      'a folder sweeps in everything but housekeeping and what .dockerignore leaves out',
      'COPY . .',
      {},
      ['.dockerignore', 'Dockerfile', 'src/README.md', 'src/app.py']
    ],
    [
      'a housekeeping file that a line names counts',
      'COPY .editorconfig .gitignore ./',
      {},
      ['.editorconfig', '.gitignore']
    ],
    ['housekeeping that a folder names is swept in, and does not count', 'COPY .github ./', {}, []],
    [
      "the user's own ignore takes the place of the default",
      'COPY . .',
      { ignore: ['**/*.md'] },
      [
        '.dockerignore',
        '.editorconfig',
        '.gitattributes',
        '.github/workflows/ci.yml',
        '.gitignore',
        'Dockerfile',
        'src/app.py'
      ]
    ],
    [
      "the user's own ignore goes over a line that names the file",
      'COPY src/README.md ./',
      { ignore: ['src/*.md'] },
      []
    ],
    ['an exception of ignore brings back', 'COPY src src', { ignore: ['src', '!src/app.py'] }, ['src/app.py']],
    [
      'an empty ignore ignores nothing',
      'COPY .github .gitignore ./',
      { ignore: [] },
      ['.github/workflows/ci.yml', '.gitignore']
    ]
  ])('%s', async (_, line, spec, expected) => {
    const { inputs } = await service({ dockerfile: `FROM alpine:3\n${line}\n`, files: tree, spec })
    expect(paths(inputs)).toEqual(expected)
    expect(codes(inputs)).toEqual([])
  })

  test('a context in a folder: paths are of the repository, keys of the context', async () => {
    const files = { 'api/Dockerfile': 'FROM alpine:3\nCOPY src ./\n', 'api/src/app.py': '', 'src/other.py': '' }
    const { inputs } = await service({ dockerfile: '', files, spec: { context: 'api', dockerfile: 'api/Dockerfile' } })
    expect(inputs.files.map(({ path, key, lines, swept }) => ({ path, key, lines, swept }))).toEqual([
      { path: 'api/src/app.py', key: 'src/app.py', lines: [2], swept: true }
    ])
  })

  test('platforms that take different files count together', async () => {
    const dockerfile = 'FROM alpine:3\nARG TARGETARCH\nCOPY bin/$TARGETARCH common ./\n'
    const files = { 'bin/amd64': 'a', 'bin/arm64': 'b', 'bin/s390x': 'c', common: 'd' }
    const { inputs } = await service({ dockerfile, files, spec: { platforms: ['linux/amd64', 'linux/arm64'] } })
    expect(paths(inputs)).toEqual(expect.arrayContaining(['bin/amd64', 'bin/arm64', 'common']))
    expect(inputs.files).toHaveLength(3)
  })
})

describe('sources that the commit does not hold', () => {
  test.each<[string, Given, Partial<ImageInputs>, readonly string[]]>([
    [
      'a build product is taken from the work tree',
      { dockerfile: 'FROM alpine:3\nCOPY dist/app.js ./\n', workTree: { 'dist/app.js': 'js', 'dist/other.js': '' } },
      {
        unknowable: false,
        products: [
          expect.objectContaining({
            path: 'dist/app.js',
            key: 'dist/app.js',
            entry: expect.objectContaining({ oid: 'bc42fd64f54185003beab24edf2ddce33272699f' }) as unknown,
            lines: [2]
          })
        ]
      },
      ['source-from-work-tree']
    ],
    [
      'a build product that .dockerignore leaves out is not there',
      {
        dockerfile: 'FROM alpine:3\nCOPY dist ./\n',
        files: { '.dockerignore': 'dist\n' },
        workTree: { 'dist/app.js': 'js' }
      },
      { unknowable: true, products: [] },
      ['source-missing']
    ],
    [
      'what is nowhere cannot be known',
      { dockerfile: 'FROM alpine:3\nCOPY dist/app.js ./\n' },
      { unknowable: true, products: [] },
      ['source-missing']
    ],
    [
      'a glob beside a file that is there is optional',
      { dockerfile: 'FROM alpine:3\nCOPY package.json yarn.lock* ./\n', files: { 'package.json': '{}' } },
      { unknowable: false },
      []
    ],
    [
      'a glob beside a file that is there, in a folder that is there',
      { dockerfile: 'FROM alpine:3\nCOPY web/package.json web/*.lock ./\n', files: { 'web/package.json': '{}' } },
      { unknowable: false },
      []
    ],
    [
      'a glob in a folder that is not there may be a build product',
      { dockerfile: 'FROM alpine:3\nCOPY package.json dist/*.whl ./\n', files: { 'package.json': '{}' } },
      { unknowable: true },
      ['source-missing']
    ],
    [
      'a glob alone is wanted',
      { dockerfile: 'FROM alpine:3\nCOPY *.whl ./\n', files: { 'package.json': '{}' } },
      { unknowable: true },
      ['source-missing']
    ],
    [
      'a plain name beside a file that is there is wanted',
      { dockerfile: 'FROM alpine:3\nCOPY package.json yarn.lock ./\n', files: { 'package.json': '{}' } },
      { unknowable: true },
      ['source-missing']
    ]
  ])('%s', async (_, given, expected, warnings) => {
    const { inputs } = await service(given)
    expect(inputs).toMatchObject(expected)
    expect(codes(inputs)).toEqual(warnings)
    for (const warning of inputs.warnings) expect(warning).toMatchObject({ file: 'Dockerfile', line: 2 })
  })

  test.each<[string, string, Partial<ServiceSpec>]>([
    ['context', 'FROM alpine:3\nCOPY . /\n', { context: 'other/sub' }],
    [
      'named context',
      'FROM alpine:3\nCOPY --from=s . /\n',
      { buildContexts: [{ name: 's', kind: 'folder', path: 'other/sub' }] }
    ]
  ])('a %s that an earlier step checks out', async (_, dockerfile, spec) => {
    const hashOf = async (text: string): Promise<string> =>
      (await service({ dockerfile, workTree: { 'other/sub/a.txt': text, 'other/b.txt': text }, spec })).hash.hash
    expect(await hashOf('1')).not.toBe(await hashOf('2'))
  })

  test('a build product of other content is another image, and what cannot be known is one of every commit', async () => {
    const dockerfile = 'FROM alpine:3\nCOPY dist ./\n'
    const one = await service({ dockerfile, workTree: { 'dist/app.js': '1' } })
    const other = await service({ dockerfile, workTree: { 'dist/app.js': '2' } })
    const none = await service({ dockerfile })
    expect(new Set([one.hash.hash, other.hash.hash, none.hash.hash]).size).toBe(3)
    expect((await service({ dockerfile, workTree: { 'dist/app.js': '1' } })).hash.hash).toBe(one.hash.hash)
  })
})

describe('further inputs of a base', () => {
  const files = { 'requirements.txt': 'flask\n', 'uv.lock': 'version = 1\n', 'tools/a.sh': 'a', 'tools/deep/b.sh': 'b' }

  test.each<[readonly string[], readonly string[]]>([
    [[], []],
    [['uv.lock'], ['//uv.lock']],
    [['tools'], ['//tools/a.sh', '//tools/deep/b.sh']],
    [['tools/*.sh'], ['//tools/a.sh']],
    [['**/*.sh'], ['//tools/a.sh', '//tools/deep/b.sh']],
    [['tools', '!tools/deep'], ['//tools/a.sh']],
    [['requirements.txt'], []]
  ])('%j adds %j', async (dependencies, keys) => {
    const { inputs } = await base('FROM alpine:3\nCOPY requirements.txt ./\n', files, { dependencies })
    expect(inputs.files.map(file => file.key)).toEqual(['requirements.txt', ...keys])
  })

  test('the default ignore does not keep a named file out', async () => {
    const dotted = { ...files, '.github/tools.txt': 'x' }
    const { inputs } = await base('FROM alpine:3\n', dotted, { dependencies: ['.github/tools.txt'] })
    expect(inputs.files.map(file => file.key)).toEqual(['//.github/tools.txt'])
  })

  test('a base that takes in the whole context is warned of, a service is not', async () => {
    const { inputs } = await base('FROM alpine:3\nCOPY . .\n', files, {})
    expect(inputs.warnings).toEqual([
      expect.objectContaining({ code: 'base-takes-whole-context', file: 'Dockerfile.base', line: 2 })
    ])
    expect(codes((await service({ dockerfile: 'FROM alpine:3\nCOPY . .\n' })).inputs)).toEqual([])
  })
})

describe('changed paths', () => {
  const dockerfile = 'FROM alpine:3\nCOPY start.sh ./\nCOPY src src\n'
  const files = { '.dockerignore': '**/*.md\n', 'start.sh': '', 'src/app.py': '', 'src/README.md': '', 'other.txt': '' }

  test.each<[string, readonly string[], readonly unknown[]]>([
    ['a file that a line names', ['start.sh'], [{ path: 'start.sh', line: 2, swept: false }]],
    ['a file that a folder sweeps in', ['src/app.py'], [{ path: 'src/app.py', line: 3, swept: true }]],
    ['a file that was deleted', ['src/gone.py'], [{ path: 'src/gone.py', line: 3, swept: true }]],
    ['a file that was deleted and was never in the image', ['src/gone.md', 'gone.txt'], []],
    ['a file that the image does not hold', ['other.txt', 'src/README.md'], []],
    ['the Dockerfile itself', ['Dockerfile'], [{ path: 'Dockerfile', line: null, swept: false }]],
    ['the ignore file', ['.dockerignore'], [{ path: '.dockerignore', line: null, swept: false }]]
  ])('%s', async (_, changed, expected) => {
    const snapshot = await memorySnapshot({ Dockerfile: dockerfile, ...files })
    const { services } = await prepare({ bases: [], services: [serviceSpec()] }, snapshot)
    const found = services.flatMap(one => consumedChanges(one.described, one.inputs, changed, snapshot))
    expect(found).toEqual(expected)
  })

  test('a further input of a base, also one that was deleted', async () => {
    const snapshot = await memorySnapshot({ 'Dockerfile.base': 'FROM alpine:3\n', 'tools/a.sh': '' })
    const { bases } = await prepare({ bases: [baseSpec({ dependencies: ['tools'] })], services: [] }, snapshot)
    const found = bases.flatMap(one =>
      consumedChanges(one.described, one.inputs, ['tools/a.sh', 'tools/gone.sh', 'gone.sh'], snapshot)
    )
    expect(found).toEqual([
      { path: 'tools/a.sh', line: null, swept: true },
      { path: 'tools/gone.sh', line: null, swept: true }
    ])
  })
})

test.each<[string, string, string | null]>([
  ['an --exclude', 'FROM alpine:3\nCOPY --exclude=**/[z-a] src /app\n', null],
  ['the ignore file', 'FROM alpine:3\nCOPY src /app\n', '# a comment\n**/[z-a]\n']
])('a pattern that nothing can be matched with is an error with its line: %s', async (_, dockerfile, ignore) => {
  const files = { 'src/a': '', ...(ignore !== null && { '.dockerignore': ignore }) }
  const found = service({ dockerfile, files })
  await expect(found).rejects.toThrow(UserError)
  await expect(found).rejects.toThrow(
    `Dockerfile${ignore === null ? '' : ' or .dockerignore'}, line 2: syntax error in pattern "**/[z-a]"`
  )
})
