import { parseBlockYaml } from '../../src/lockfiles/block-yaml'
import { parseYaml } from '../../src/lockfiles/yaml'
import { factsOf, itJudges, packagesOf, refusalOf } from './meaning'

const pnpm = `lockfileVersion: '9.0'

settings:
  autoInstallPeers: true
  excludeLinksFromLockfile: false

catalogs:
  default:
    react:
      specifier: ^18.0.0
      version: 18.2.0

overrides:
  foo@1>bar: 1.10.0

packageExtensionsChecksum: 00aa

pnpmfileChecksum: 11bb

patchedDependencies:
  left@1.0.0:
    hash: abcd
    path: patches/left.patch

importers:

  .:
    dependencies:
      react:
        specifier: 'catalog:'
        version: 18.2.0
      '@acme/core':
        specifier: workspace:*
        version: link:packages/core

  packages/core: {}

packages:

  '@babel/core@7.24.0':
    resolution: {integrity: sha512-aaaa==}
    engines: {node: '>=6.9.0'}
    hasBin: true
    peerDependencies:
      react: '*'

  fsevents@2.3.3:
    resolution: {integrity: sha512-bbbb==}
    os: [darwin, linux]
    cpu: [x64]
    libc: [glibc]
    deprecated: |-
      Use another one:
      please

  tool@https://codeload.github.com/acme/tool/tar.gz/0123:
    resolution: {tarball: https://codeload.github.com/acme/tool/tar.gz/0123}
    version: 1.0.0

snapshots:

  '@babel/core@7.24.0(react@18.2.0)':
    dependencies:
      react: 18.2.0
    transitivePeerDependencies:
      - supports-color
      - encoding

  fsevents@2.3.3:
    optional: true

time:
  /react@18.2.0: '2022-06-14T00:00:00.000Z'
`

describe('pnpm-lock.yaml', () => {
  itJudges(
    'pnpm-lock.yaml',
    pnpm,
    [
      ['what an importer gets', 'version: link:packages/core', 'version: link:packages/kernel'],
      ['an importer', '  packages/core: {}\n', '  packages/kernel: {}\n'],
      ['a package', "'@babel/core@7.24.0':", "'@babel/core@7.24.1':"],
      ['a checksum', 'sha512-aaaa', 'sha512-aaab'],
      ['a tarball', 'tarball: https://codeload', 'tarball: https://mirror'],
      ['a snapshot', '      react: 18.2.0\n    transitive', '      react: 18.3.0\n    transitive'],
      ['an optional snapshot', 'optional: true', 'optional: false'],
      ['a system', '[darwin, linux]', '[darwin, win32]'],
      ['a processor', 'cpu: [x64]', 'cpu: [arm64]'],
      ['a C library', 'libc: [glibc]', 'libc: [musl]'],
      ['an override', '1.10.0', '1.1.0'],
      ['the hash of a patch', 'hash: abcd', 'hash: abce'],
      ['the extensions', '00aa', '00ab'],
      ['the pnpmfile', '11bb', '11bc'],
      ['a setting', 'autoInstallPeers: true', 'autoInstallPeers: false'],
      ['a catalog', '^18.0.0', '^18.1.0'],
      ['the version of the format', "'9.0'", "'6.0'"]
    ],
    [
      ['times', '2022-06-14', '2022-06-15'],
      ['a deprecation', 'Use another one:', 'Use any other:'],
      [
        'a deprecation of one line',
        'deprecated: |-\n      Use another one:\n      please',
        'deprecated: Use another one'
      ],
      ['hasBin', '    hasBin: true\n', ''],
      ['blank lines', 'importers:\n\n', 'importers:\n'],
      ['a comment', 'importers:', '# by hand\nimporters:'],
      ['a comment after a value', 'hash: abcd', 'hash: abcd # by hand'],
      ['quotes', 'version: 18.2.0', "version: '18.2.0'"],
      [
        'a flow map as a block',
        'resolution: {integrity: sha512-aaaa==}',
        'resolution:\n      integrity: sha512-aaaa=='
      ],
      ['the order of systems', '[darwin, linux]', '[linux, darwin]'],
      ['the order of peers', '- supports-color\n      - encoding', '- encoding\n      - supports-color'],
      ['the start of a document', "lockfileVersion: '9.0'", "---\nlockfileVersion: '9.0'"]
    ]
  )

  test('names packages', async () => {
    expect(await packagesOf('pnpm-lock.yaml', pnpm)).toEqual(['@babel/core 7.24.0', 'fsevents 2.3.3', 'tool 1.0.0'])
  })

  test.each([
    ["'6.0'", '/@babel/core@7.24.0(react@18.2.0)', '@babel/core 7.24.0'],
    ['5.4', '/@babel/core/7.24.0_react@18.2.0', '@babel/core 7.24.0'],
    ['5.4', '/react/18.2.0', 'react 18.2.0'],
    ['5.3', 'registry.example.org/react/18.2.0', 'react 18.2.0']
  ])('is read in version %s with the key %s', async (version, key, shown) => {
    const text = `lockfileVersion: ${version}\npackages:\n  ${key}:\n    resolution: {integrity: sha512-aaaa}\n`
    expect(await packagesOf('pnpm-lock.yaml', text)).toEqual([shown])
  })

  test('several documents are read', async () => {
    const two = `---\nlockfileVersion: '9.0'\nimporters: {}\n---\n${pnpm}`
    const { canonical } = await factsOf('pnpm-lock.yaml', two)
    expect((await factsOf('pnpm-lock.yaml', two.replace('sha512-bbbb', 'sha512-bbbc'))).canonical).not.toBe(canonical)
  })

  test.each([
    ['a version to come', "lockfileVersion: '10.0'\n"],
    ['no version', 'packages: {}\n'],
    ['a key twice', "lockfileVersion: '9.0'\npackages: {}\npackages: {}\n"],
    ['an alias', "lockfileVersion: '9.0'\npackages: &a {}\nsnapshots: *a\n"],
    ['a forbidden key', "lockfileVersion: '9.0'\npackages:\n  __proto__: {}\n"],
    ['a tag', "lockfileVersion: !!str '9.0'\n"],
    ['packages as a list', "lockfileVersion: '9.0'\npackages: []\n"],
    ['odd indentation', "lockfileVersion: '9.0'\npackages:\n    a: {}\n  b: {}\n"],
    ['a tab', "lockfileVersion: '9.0'\npackages:\n\ta: {}\n"]
  ])('%s is not understood', async (_, text) => {
    expect(await refusalOf('pnpm-lock.yaml', text)).not.toBeNull()
  })
})

const berry = `# This file is generated by running "yarn install" inside your project.
# Manual changes might be lost - proceed with caution!

__metadata:
  version: 8
  cacheKey: 10c0

"@acme/core@workspace:packages/core":
  version: 0.0.0-use.local
  resolution: "@acme/core@workspace:packages/core"
  dependencies:
    debug: "npm:^4.3.4"
  languageName: unknown
  linkType: soft

"debug@npm:^4.1.0, debug@npm:^4.3.4":
  version: 4.3.4
  resolution: "debug@npm:4.3.4"
  dependencies:
    ms: "npm:2.1.2"
  peerDependenciesMeta:
    supports-color:
      optional: true
  checksum: 10c0/aaaa
  conditions: os=linux & cpu=x64
  languageName: node
  linkType: hard
`

describe('yarn.lock of Yarn 2 and later', () => {
  itJudges(
    'yarn.lock',
    berry,
    [
      ['a descriptor', 'debug@npm:^4.1.0', 'debug@npm:^4.2.0'],
      ['a descriptor less', '"debug@npm:^4.1.0, debug', '"debug'],
      ['a version', 'version: 4.3.4', 'version: 4.3.5'],
      ['a resolution', 'debug@npm:4.3.4"', 'debug@npm:4.3.5"'],
      ['a checksum', '10c0/aaaa', '10c0/aaab'],
      ['a dependency', 'npm:2.1.2', 'npm:2.1.3'],
      ['conditions', 'cpu=x64', 'cpu=arm64'],
      ['the version of the format', 'version: 8', 'version: 6'],
      ['an optional peer', 'optional: true', 'optional: false']
    ],
    [
      ['the cache key', 'cacheKey: 10c0', 'cacheKey: 11'],
      ['a comment', 'Manual changes', 'Changes'],
      ['the order of descriptors', 'debug@npm:^4.1.0, debug@npm:^4.3.4', 'debug@npm:^4.3.4, debug@npm:^4.1.0'],
      ['quotes', 'resolution: "debug@npm:4.3.4"', "resolution: 'debug@npm:4.3.4'"]
    ]
  )

  test('names packages', async () => {
    expect(await packagesOf('yarn.lock', berry)).toEqual(['debug 4.3.4'])
  })

  test('a version to come is not understood', async () => {
    expect(await refusalOf('yarn.lock', '__metadata:\n  version: 10\n')).toMatch(/version 10/)
  })
})

const one = `# THIS IS AN AUTOGENERATED FILE. DO NOT EDIT THIS FILE DIRECTLY.
# yarn lockfile v1


"@babel/core@^7.0.0", "@babel/core@^7.1.0":
  version "7.24.0"
  resolved "https://registry.yarnpkg.com/@babel/core/-/core-7.24.0.tgz#0123"
  integrity sha512-aaaa==
  dependencies:
    "@babel/types" "^7.24.0"
    debug "^4.1.0"

debug@4, debug@^4.1.0:
  version "4.3.4"
  resolved "https://registry.yarnpkg.com/debug/-/debug-4.3.4.tgz#4567"
  integrity sha512-bbbb==
  optionalDependencies:
    ms "2.1.2"
`

describe('yarn.lock of Yarn 1', () => {
  itJudges(
    'yarn.lock',
    one,
    [
      ['a descriptor', 'debug@4,', 'debug@3,'],
      ['a version', '"4.3.4"', '"4.3.5"'],
      ['where it comes from', 'registry.yarnpkg.com', 'npm.example.org'],
      ['a checksum', 'sha512-bbbb', 'sha512-bbbc'],
      ['a dependency', '"^7.24.0"', '"^7.24.1"'],
      ['an optional dependency', 'ms "2.1.2"', 'ms "2.1.3"'],
      ['optional to not optional', 'optionalDependencies', 'dependencies']
    ],
    [
      ['a comment', 'THIS IS AN', 'This is an'],
      ['the order of descriptors', 'debug@4, debug@^4.1.0', 'debug@^4.1.0, "debug@4"'],
      [
        'the order of dependencies',
        '"@babel/types" "^7.24.0"\n    debug "^4.1.0"',
        'debug "^4.1.0"\n    "@babel/types" "^7.24.0"'
      ],
      ['blank lines', '\n\n\n', '\n']
    ]
  )

  test('names packages', async () => {
    expect(await packagesOf('yarn.lock', one)).toEqual(['@babel/core 7.24.0', 'debug 4.3.4'])
  })

  test.each([
    ['a version to come', '# yarn lockfile v2\n'],
    ['odd indentation', 'a@1:\n   version "1"\n'],
    ['a jump in indentation', 'a@1:\n    version "1"\n'],
    ['a key twice', 'a@1:\n  version "1"\n  version "2"\n'],
    ['an open quotation', 'a@1:\n  version "1\n'],
    ['text after a value', 'a@1:\n  version "1" x\n'],
    ['a value at the top', 'a "1"\n']
  ])('%s is not understood', async (_, text) => {
    expect(await refusalOf('yarn.lock', text)).not.toBeNull()
  })
})

describe('block YAML', () => {
  test.each([
    ['a pnpm lock', pnpm],
    ['a yarn lock', berry],
    ['null values', 'a:\nb: ~\nc: null\nd:\n  e:\nf: x\n'],
    ['lists at the indentation of their key', 'a:\n- b\n- 1.10\n- true\nc: d\n'],
    ['numbers and words', 'a: 1\nb: 1.0\nc: 1.2.3\nd: 0x1f\ne: .5\nf: -1\ng: 1e3\nh: .inf\ni: yes\n'],
    ['colons and signs inside words', 'a: npm:b@^1.0.0\nc: a#b\nd: 1.0.0(e@2)(f@3)\ng: ~1.2\nh:i: j\n'],
    ['quotes', "a: 'it''s'\nb: \"c d\"\n\"e\": f\n'g h': i\n"],
    [
      'flow collections',
      "a: {b: c, 'd': 'e', f: [g, 1, true], h: {}}\ni: []\nj: [ a , b ]\nk: {l : m}\nn: {o: https://p/q}\n"
    ],
    ['quoted keys that look like numbers', "1.0.0: a\n'2': c\n'true': d\n"],
    ['literal text', 'a:\n  b: |-\n    c\n\n    d: e\n  f: g\n'],
    ['folded text', 'a: >-\n  b\n  c\n\n  d\n\n\n  e\nf: g\n'],
    ['literal text with indentation', 'a: |-\n  b\n    c\n\n  d\ne: f\n'],
    ['text with its last line end', 'a: |\n  b\n\nc: >\n  d\n  e\n'],
    [
      'lists of maps',
      'a:\n  - b: c\n    d:\n      e: f\n  - g: {h: i}\nj:\n-   k: l\n    m:\n    - n: o\n    - p\nq: r\n'
    ],
    [
      'flow collections as prettier breaks them',
      "a:\n  b:\n    { node: '>=10 || ^9', c: d }\n  e:\n    {\n      integrity: sha512-a/b+c==,\n      f: '1, 2',\n    }\n  g:\n    [\n      x64,\n      'arm, 64',\n    ]\nh: i\n"
    ],
    ['escapes', 'a: "b\\n\\"c\\\\ \\_"\n'],
    ['blanks at the end of lines', 'a:   b   \nc:  \n  d: e \n']
  ])('%s gives what the YAML library gives', (_, text) => {
    const fast = parseBlockYaml(text)
    expect(fast).not.toBeNull()
    expect(fast).toEqual(parseYaml(text))
  })

  test.each([
    ['comments after values', 'a: b # c\n'],
    ['anchors', 'a: &b c\n'],
    ['tags', 'a: !!str b\n'],
    ['two documents', 'a: b\n---\nc: d\n'],
    ['words over several lines', 'a: b\n  c\n'],
    ['tabs', 'a:\tb\n'],
    ['odd escapes', 'a: "b\\x41"\n'],
    ['maps in lists with odd indentation', 'a:\n  - b: c\n     d: e\n'],
    ['a comment in a list', 'a:\n  - # b\n'],
    ['an empty item', 'a:\n  -\n'],
    ['lists of lists', 'a:\n  - - b\n'],
    ['explicit keys', '? a\n: b\n'],
    ['indentation in folded text', 'a: >-\n  b\n    c\n'],
    ['text with all of its line ends', 'a: |+\n  b\n\n'],
    ['a value where none may be', 'a: b: c\n'],
    ['indentation back to nowhere', 'a:\n    b: c\n  d: e\n'],
    ['a flow map over several lines', 'a: {b: c,\n  d: e}\n'],
    ['a comment in a flow map', 'a:\n  {\n    # b\n    c: d,\n  }\n'],
    ['a member over two lines', 'a:\n  {\n    c: d\n      e,\n  }\n'],
    ['a member without a comma', 'a:\n  {\n    c: d\n  }\n'],
    ['what goes on after a flow map', 'a:\n  {\n    c: d,\n  }\n  e: f\n'],
    ['a flow map that is not further in', 'a:\n  b:\n  { c: d }\n'],
    ['a flow map without end', 'a: {b: c\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a list where a key is due', 'a: b\n- c\n'],
    ['a reserved character', 'a: @b\n'],
    ['numbers as keys', '1: a\n1.0: b\n'],
    ['a no-break space', 'a: b\u00a0\n']
  ])('%s is left to the YAML library', (_, text) => {
    expect(parseBlockYaml(text)).toBeNull()
  })
})
