import { factsOf, itJudges, packagesOf, refusalOf } from './meaning'

const manifest = JSON.stringify(
  {
    name: 'acme',
    version: '1.0.0',
    description: 'An application',
    type: 'module',
    main: 'index.js',
    packageManager: 'pnpm@9.1.0',
    engines: { node: '>=20' },
    workspaces: ['packages/*', 'tools/*'],
    scripts: {
      build: 'tsc',
      test: 'jest',
      prebuild: 'clean',
      postinstall: 'node post.js',
      prepare: 'husky',
      postprepare: 'x'
    },
    dependencies: { express: '^4.18.0', left: 'npm:right@1.0.0', tool: 'git+https://me:token@git.example.org/tool#v1' },
    devDependencies: { jest: '^29.0.0' },
    optionalDependencies: { fsevents: '2' },
    peerDependencies: { react: '>=18' },
    peerDependenciesMeta: { react: { optional: true } },
    bundledDependencies: ['a', 'b'],
    overrides: { foo: '1', 'bar@^1': '1.2', 'bar@1.3': '1.4', baz: { qux: '2' } },
    resolutions: { '**/semver': '7' },
    pnpm: { overrides: { lodash: '4' }, onlyBuiltDependencies: ['esbuild'], patchedDependencies: { x: 'p.patch' } },
    eslintConfig: { root: true },
    jest: { preset: 'ts-jest' },
    license: 'MIT'
  },
  null,
  2
)

describe('package.json', () => {
  itJudges(
    'package.json',
    manifest,
    [
      ['a dependency', '^4.18.0', '^4.19.0'],
      ['a development dependency', '^29.0.0', '^30.0.0'],
      ['an optional dependency', '"fsevents": "2"', '"fsevents": "3"'],
      ['a peer dependency', '>=18', '>=19'],
      ['what is said of a peer dependency', '"optional": true', '"optional": false'],
      ['what is bundled', '"b"\n', '"c"\n'],
      ['an override', '"foo": "1"', '"foo": "2"'],
      ['an inner override', '"qux": "2"', '"qux": "3"'],
      [
        'the order of overrides of one package',
        '"bar@^1": "1.2",\n    "bar@1.3": "1.4"',
        '"bar@1.3": "1.4",\n    "bar@^1": "1.2"'
      ],
      ['a resolution', '"7"', '"7.5"'],
      ['workspaces', 'tools/*', 'apps/*'],
      ['engines', '>=20', '>=22'],
      ['the package manager', 'pnpm@9.1.0', 'pnpm@9.2.0'],
      ['a setting of pnpm', '"esbuild"', '"sharp"'],
      ['an override of pnpm', '"lodash": "4"', '"lodash": "3"'],
      ['a script that runs on install', 'post.js', 'after.js'],
      ['prepare', 'husky', 'husky install'],
      ['after prepare', '"postprepare": "x"', '"postprepare": "y"'],
      ['a dependency becoming one for development', '"devDependencies"', '"devDependencies2"']
    ],
    [
      ['the name', '"acme"', '"other"'],
      ['the version', '"1.0.0"', '"1.0.1"'],
      ['the description', 'An application', 'The application'],
      ['another script', '"tsc"', '"tsc -b"'],
      ['a script before another script', '"clean"', '"rm -r dist"'],
      ['a linter', '"root": true', '"root": false'],
      ['a test tool', 'ts-jest', 'babel-jest'],
      ['indentation', '  "type"', '\t"type"'],
      ['the order of bundled packages', '"a",\n    "b"', '"b",\n    "a"'],
      ['the order of workspaces', '"packages/*",\n    "tools/*"', '"tools/*",\n    "packages/*"'],
      ['the order of overrides', '"foo": "1",\n    "bar@^1": "1.2"', '"bar@^1": "1.2",\n    "foo": "1"']
    ]
  )

  test('names packages, and shows no credentials', async () => {
    expect(await packagesOf('package.json', manifest)).toEqual([
      'express ^4.18.0',
      'fsevents 2 optional',
      'jest ^29.0.0 dev',
      'left npm:right@1.0.0',
      'node >=20 engines',
      'pnpm 9.1.0 packageManager',
      'react >=18 peer',
      'tool git+https://git.example.org/tool#v1'
    ])
  })

  test('the order of workspaces counts where one takes others back', async () => {
    const [one, other] = await Promise.all(
      ['["a/*", "!a/b"]', '["!a/b", "a/*"]'].map(list => factsOf('package.json', `{"workspaces": ${list}}`))
    )
    expect(one?.canonical).not.toBe(other?.canonical)
  })

  test.each([
    ['a key twice', '{"dependencies": {"a": "1", "a": "2"}}'],
    ['a forbidden key', '{"dependencies": {"__proto__": "1"}}'],
    ['an escaped forbidden key', '{"dependencies": {"\\u005f_proto__": "1"}}'],
    ['a list of dependencies', '{"dependencies": ["a"]}'],
    ['a comment', '{"dependencies": {} /* none */}'],
    ['a comma at the end', '{"dependencies": {},}'],
    ['two values', '{} {}'],
    ['single quotes', "{'a': 1}"],
    ['a number like 01', '{"a": 01}'],
    ['a control character', '{"a": "\u0001"}'],
    ['a half escape', '{"a": "\\u12"}'],
    ['deep nesting', `{"a": ${'['.repeat(5000)}${']'.repeat(5000)}}`],
    ['nothing', ''],
    ['null', 'null'],
    ['no end', '{"a": "b']
  ])('%s is not understood', async (_, text) => {
    expect(await refusalOf('package.json', text)).not.toBeNull()
  })

  test('keys that objects have anyway are ordinary', async () => {
    expect(
      await packagesOf('package.json', '{"dependencies": {"constructor": "1", "toString": "2", "10": "3"}}')
    ).toEqual(['10 3', 'constructor 1', 'toString 2'])
  })

  test('numbers beyond 2^53 differ', async () => {
    const [one, other] = await Promise.all(
      ['9007199254740993', '9007199254740992'].map(digits => factsOf('package.json', `{"engines": {"x": ${digits}}}`))
    )
    expect(one?.canonical).not.toBe(other?.canonical)
  })
})

const lock = JSON.stringify(
  {
    name: 'acme',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': {
        name: 'acme',
        version: '1.0.0',
        license: 'MIT',
        workspaces: ['packages/*'],
        dependencies: { express: '^4.18.0' },
        engines: { node: '>=20' }
      },
      'node_modules/@acme/core': { resolved: 'packages/core', link: true },
      'node_modules/express': {
        version: '4.18.2',
        resolved: 'https://npm.example.org/express/-/express-4.18.2.tgz',
        integrity: 'sha512-aaaa',
        license: 'MIT',
        dependencies: { accepts: '~1.3.8' },
        engines: { node: '>= 0.10.0' },
        funding: { url: 'https://example.org/fund' },
        deprecated: 'old',
        hasInstallScript: true
      },
      'node_modules/fsevents': {
        version: '2.3.3',
        integrity: 'sha512-bbbb',
        dev: true,
        optional: true,
        os: ['darwin', 'linux'],
        cpu: ['x64'],
        inBundle: true
      },
      'packages/core': { name: '@acme/core', version: '0.1.0', dependencies: { accepts: '1' } },
      'packages/core/node_modules/accepts': { version: '1.0.0', integrity: 'sha512-cccc' }
    }
  },
  null,
  2
)

describe('package-lock.json', () => {
  itJudges(
    'package-lock.json',
    lock,
    [
      ['a version', '4.18.2', '4.18.3'],
      ['where it comes from', 'npm.example.org', 'mirror.example.org'],
      ['a checksum', 'sha512-aaaa', 'sha512-aaab'],
      ['a place', 'node_modules/express', 'node_modules/core/node_modules/express'],
      ['a link', '"link": true', '"link": false'],
      ['for development', '"dev": true', '"dev": false'],
      ['optional', '"optional": true', '"optional": false'],
      ['a system', '"linux"', '"win32"'],
      ['a processor', '"x64"', '"arm64"'],
      ['an install script', '"hasInstallScript": true', '"hasInstallScript": false'],
      ['bundled', '"inBundle": true', '"inBundle": false'],
      ['a dependency of a package', '~1.3.8', '~1.3.9'],
      ['a dependency of a workspace', '"accepts": "1"', '"accepts": "2"'],
      [
        'a package inside a workspace',
        '"version": "1.0.0",\n      "integrity": "sha512-cccc"',
        '"version": "1.0.1",\n      "integrity": "sha512-cccc"'
      ],
      ['the version of the format', '"lockfileVersion": 3', '"lockfileVersion": 2'],
      ['something unknown', '"requires": true', '"requires": true, "more": 1']
    ],
    [
      ['the version', '"version": "1.0.0",\n  "lock', '"version": "1.0.1",\n  "lock'],
      ['the name', '"name": "acme",\n  "version"', '"name": "other",\n  "version"'],
      ['the version of the root', '"version": "1.0.0",\n      "license"', '"version": "1.0.1",\n      "license"'],
      ['the version of a workspace', '0.1.0', '0.2.0'],
      ['the license of the root', '"license": "MIT"', '"license": "ISC"'],
      ['the engines of the root', '>=20', '>=22'],
      ['engines', '>= 0.10.0', '>= 1'],
      ['funding', 'example.org/fund', 'example.org/pay'],
      ['a deprecation', '"old"', '"very old"'],
      ['the order of systems', '"darwin",\n        "linux"', '"linux",\n        "darwin"']
    ]
  )

  test('names packages', async () => {
    expect(await packagesOf('package-lock.json', lock)).toEqual([
      '@acme/core -',
      'accepts 1.0.0',
      'express 4.18.2',
      'fsevents 2.3.3'
    ])
  })

  test('is read in version 1 too', async () => {
    const one =
      '{"lockfileVersion":1,"dependencies":{"a":{"version":"1.0.0","dependencies":{"b":{"version":"2.0.0"}}}}}'
    expect(await packagesOf('npm-shrinkwrap.json', one)).toEqual(['a 1.0.0', 'b 2.0.0'])
    const [before, after] = await Promise.all(
      [one, one.replace('2.0.0', '2.0.1')].map(text => factsOf('package-lock.json', text))
    )
    expect(before?.canonical).not.toBe(after?.canonical)
  })

  test.each([
    ['a version to come', '{"lockfileVersion": 4}'],
    ['no version', '{}'],
    ['a version as text', '{"lockfileVersion": "three"}'],
    ['a package as text', '{"lockfileVersion": 3, "packages": {"node_modules/a": "1"}}'],
    ['packages as a list', '{"lockfileVersion": 3, "packages": []}']
  ])('%s is not understood', async (_, text) => {
    expect(await refusalOf('package-lock.json', text)).not.toBeNull()
  })
})

const bun = `{
  "lockfileVersion": 1,
  "workspaces": {
    "": { "name": "acme", "dependencies": { "react": "^18.0.0" } },
    "packages/core": { "name": "@acme/core", "version": "0.1.0" },
  },
  // comment
  "overrides": { "foo": "1" },
  "packages": {
    "@acme/core": ["@acme/core@workspace:packages/core"],
    "react": ["react@18.2.0", "", { "dependencies": { "loose-envify": "^1.1.0" } }, "sha512-aaaa"],
    "react/loose-envify": ["loose-envify@1.4.0", "", { "os": "linux" }, "sha512-bbbb"],
  },
}
`

describe('bun.lock', () => {
  itJudges(
    'bun.lock',
    bun,
    [
      ['a version', 'react@18.2.0', 'react@18.3.0'],
      ['a checksum', 'sha512-bbbb', 'sha512-bbbc'],
      ['a dependency', '^1.1.0', '^1.2.0'],
      ['a condition', '"os": "linux"', '"os": "darwin"'],
      ['an override', '"foo": "1"', '"foo": "2"'],
      ['a registry', '"react@18.2.0", ""', '"react@18.2.0", "https://r.example.org"']
    ],
    [
      ['a comment', '// comment', '/* another */'],
      ['the version of a workspace', '0.1.0', '0.2.0'],
      ['commas at the end', '"sha512-bbbb"],\n', '"sha512-bbbb"]\n'],
      ['the name of the root', '"acme"', '"other"']
    ]
  )

  test('names packages', async () => {
    expect(await packagesOf('bun.lock', bun)).toEqual(['loose-envify 1.4.0', 'react 18.2.0'])
  })

  test.each([
    ['a version to come', '{"lockfileVersion": 9}'],
    ['an open comment', '{"lockfileVersion": 1 /* }'],
    ['a package that is no list', '{"lockfileVersion": 1, "packages": {"a": "a@1"}}']
  ])('%s is not understood', async (_, text) => {
    expect(await refusalOf('bun.lock', text)).not.toBeNull()
  })
})
