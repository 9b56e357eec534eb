import { formatOf, readDependencies } from '../../src/lockfiles/read'

describe('the format of a file name', () => {
  test.each([
    ['requirements.txt', 'requirements'],
    ['a/Requirements-dev.txt', 'requirements'],
    ['requirements_test.in', 'requirements'],
    ['requirements.prod.txt', 'requirements'],
    ['dev-requirements.txt', 'requirements'],
    ['requirements/base.txt', 'requirements'],
    ['constraints.txt', 'requirements'],
    ['myrequirements.txt', null],
    ['requirements.md', null],
    ['pyproject.toml', 'pyproject.toml'],
    ['x/uv.lock', 'uv.lock'],
    ['poetry.lock', 'poetry.lock'],
    ['pdm.lock', 'pdm.lock'],
    ['Pipfile', 'Pipfile'],
    ['Pipfile.lock', 'Pipfile.lock'],
    ['environment.yml', 'conda'],
    ['environment-dev.yaml', 'conda'],
    ['package.json', 'package.json'],
    ['npm-shrinkwrap.json', 'package-lock.json'],
    ['package-lock.json', 'package-lock.json'],
    ['pnpm-lock.yaml', 'pnpm-lock.yaml'],
    ['yarn.lock', 'yarn.lock'],
    ['bun.lock', 'bun.lock'],
    ['bun.lockb', null],
    ['go.mod', 'go.mod'],
    ['go.sum', 'go.sum'],
    ['Cargo.toml', 'Cargo.toml'],
    ['Cargo.lock', 'Cargo.lock'],
    ['Gemfile', 'Gemfile'],
    ['Gemfile.lock', 'Gemfile.lock'],
    ['composer.json', 'composer.json'],
    ['composer.lock', 'composer.lock'],
    ['pom.xml', 'pom.xml'],
    ['app/build.gradle', 'gradle'],
    ['build.gradle.kts', 'gradle'],
    ['App.csproj', 'dotnet-project'],
    ['Directory.Packages.props', 'dotnet-project'],
    ['packages.lock.json', 'packages.lock.json'],
    ['my-package.json', null],
    ['package.json.bak', null],
    ['Dockerfile', null],
    ['README.md', null]
  ])('%s is %s', (path, format) => {
    expect(formatOf(path)).toBe(format)
  })
})

describe('reading', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

  test('another name may be read in a format that is known', async () => {
    const reading = await readDependencies('base.list', bytes('flask==1.0'), 'requirements')
    expect(reading.kind === 'facts' && reading.facts.packages).toMatchObject([{ name: 'flask', version: '1.0' }])
  })

  test('a file that is no dependency file is bytes', async () => {
    expect((await readDependencies('README.md', bytes('x'))).kind).toBe('bytes')
  })

  test('two formats never have one canonical form', async () => {
    const [one, other] = await Promise.all([
      readDependencies('a', bytes('version = 1\n'), 'uv.lock'),
      readDependencies('a', bytes('version = 1\n'), 'Cargo.lock')
    ])
    expect(one.kind === 'facts' && other.kind === 'facts' && one.facts.canonical !== other.facts.canonical).toBe(true)
  })

  test.each([
    ['Latin-1', Uint8Array.of(0x23, 0xe9, 0x0a)],
    ['a surrogate in UTF-8', Uint8Array.of(0xed, 0xa0, 0x80)],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0)],
    ['NUL', Uint8Array.of(0x61, 0)],
    ['a carriage return alone', Uint8Array.of(0x61, 0x0d, 0x62)]
  ])('%s is bytes in every text format', async (_, content) => {
    for (const format of [
      'requirements',
      'uv.lock',
      'package.json',
      'pnpm-lock.yaml',
      'go.sum',
      'pom.xml',
      'Gemfile'
    ] as const) {
      expect((await readDependencies('a', content, format)).kind).toBe('bytes')
    }
  })

  test('the reason is one short line', async () => {
    const reading = await readDependencies('uv.lock', bytes('a = \n'))
    expect(reading.kind === 'bytes' && reading.why).toMatch(/^.{1,200}$/)
  })
})
