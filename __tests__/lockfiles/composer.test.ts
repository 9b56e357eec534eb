import { itJudges, packagesOf, refusalOf } from './meaning'

const manifest = JSON.stringify(
  {
    name: 'acme/app',
    description: 'An application',
    version: '1.0.0',
    license: 'MIT',
    authors: [{ name: 'Ada' }],
    require: { php: '>=8.2', 'symfony/console': '^7.0' },
    'require-dev': { 'phpunit/phpunit': '^11' },
    repositories: [{ type: 'vcs', url: 'https://git.example.org/a' }],
    'minimum-stability': 'stable',
    config: { platform: { php: '8.2.0' }, 'allow-plugins': { 'a/b': true } },
    autoload: { 'psr-4': { 'Acme\\': 'src/' } },
    extra: { patches: { 'a/b': 'p.patch' } },
    scripts: { 'post-install-cmd': ['@build', 'echo done'], build: 'npm run build', test: 'phpunit' }
  },
  null,
  4
)

describe('composer.json', () => {
  itJudges(
    'composer.json',
    manifest,
    [
      ['a requirement', '^7.0', '^7.1'],
      ['PHP', '>=8.2', '>=8.3'],
      ['a development requirement', '^11', '^12'],
      ['a repository', 'git.example.org', 'git.example.com'],
      ['the stability', '"stable"', '"beta"'],
      ['the platform', '8.2.0', '8.2.1'],
      ['a plugin', '"a/b": true', '"a/b": false'],
      ['what plugins read', 'p.patch', 'q.patch'],
      ['a script that runs on install', 'echo done', 'echo ready'],
      ['a script that such a script calls', 'npm run build', 'npm run all']
    ],
    [
      ['the name', 'acme/app', 'acme/other'],
      ['the version', '"1.0.0"', '"1.0.1"'],
      ['the description', 'An application', 'The application'],
      ['the license', '"MIT"', '"ISC"'],
      ['authors', 'Ada', 'Grace'],
      ['another script', '"phpunit"', '"phpunit -v"']
    ]
  )

  test('names packages', async () => {
    expect(await packagesOf('composer.json', manifest)).toEqual([
      'php >=8.2',
      'phpunit/phpunit ^11 dev',
      'symfony/console ^7.0'
    ])
  })
})

const lock = JSON.stringify(
  {
    _readme: ['This file locks the dependencies'],
    'content-hash': '00',
    packages: [
      {
        name: 'symfony/console',
        version: 'v7.0.1',
        source: { type: 'git', url: 'https://git.example.org/console.git', reference: '0123' },
        dist: { type: 'zip', url: 'https://api.example.org/zip/0123', reference: '0123', shasum: 'aa' },
        require: { php: '>=8.2' },
        type: 'library',
        description: 'Eases the creation of interfaces',
        license: ['MIT'],
        support: { source: 'https://example.org' },
        funding: [{ url: 'https://example.org/fund' }],
        time: '2023-12-01T00:00:00+00:00'
      }
    ],
    'packages-dev': [{ name: 'phpunit/phpunit', version: '11.0.0' }],
    'minimum-stability': 'stable',
    platform: { php: '>=8.2' },
    'plugin-api-version': '2.6.0'
  },
  null,
  4
)

describe('composer.lock', () => {
  itJudges(
    'composer.lock',
    lock,
    [
      ['a version', 'v7.0.1', 'v7.0.2'],
      ['a reference', '0123', '0124'],
      ['a checksum', '"aa"', '"ab"'],
      ['a requirement', '>=8.2', '>=8.3'],
      ['a development package', '11.0.0', '11.0.1'],
      ['the stability', '"stable"', '"beta"'],
      ['for development or not', '"packages-dev"', '"packages-other"']
    ],
    [
      ['the content hash', '"00"', '"01"'],
      ['the note', 'This file locks', 'This locks'],
      ['a description', 'Eases', 'Helps'],
      ['a license', '"MIT"', '"ISC"'],
      ['support', '"https://example.org"', '"https://example.com"'],
      ['funding', 'example.org/fund', 'example.org/pay'],
      ['the time', '2023-12-01', '2023-12-02']
    ]
  )

  test('names packages', async () => {
    expect(await packagesOf('composer.lock', lock)).toEqual(['phpunit/phpunit 11.0.0 dev', 'symfony/console v7.0.1'])
  })

  test('a lock without packages is not understood', async () => {
    expect(await refusalOf('composer.lock', '{}')).not.toBeNull()
  })
})
