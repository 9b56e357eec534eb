import { itReads } from './reads'

const manifest = JSON.stringify(
  {
    name: 'shop',
    version: '1.0.0',
    scripts: { setup: 'node get.js v1', check: 'tsc', postinstall: 'node post.js' },
    dependencies: { express: '^4.18.0' },
    devDependencies: { jest: '^29.0.0' },
    optionalDependencies: { fsevents: '^2.0.0' }
  },
  null,
  1
)

const manifestEdits = [
  ['package.json: version', '1.0.0', '1.0.1'],
  ['package.json: setup', 'get.js v1', 'get.js v2'],
  ['package.json: check', '"tsc"', '"tsc -p ."'],
  ['package.json: hook', 'post.js', 'pre.js'],
  ['package.json: main', '^4.18.0', '^4.18.9'],
  ['package.json: dev', '^29.0.0', '^29.0.9'],
  ['package.json: optional', '^2.0.0', '^2.0.9']
] as const

const lockEdits = (path: string) =>
  [
    [`${path}: locked main`, '4.18.1', '4.18.2'],
    [`${path}: locked deep`, '1.20.1', '1.20.2'],
    [`${path}: locked dev`, '29.1.1', '29.1.2'],
    [`${path}: locked optional`, '2.0.1', '2.0.2']
  ] as const

const production = ['main', 'locked main', 'locked deep', 'optional', 'locked optional', 'hook']
const all = [...production, 'dev', 'locked dev']
const titles = [...manifestEdits, ...lockEdits('x')].map(([title]) => title.replace(/^[^:]*: /, ''))

const yarnOne = `# yarn lockfile v1


body-parser@1.20.1:
  version "1.20.1"
  integrity sha512-a

express@^4.18.0, express@^4.18.9:
  version "4.18.1"
  integrity sha512-b
  dependencies:
    body-parser "1.20.1"

fsevents@^2.0.0:
  version "2.0.1"

jest@^29.0.0, jest@^29.0.9:
  version "29.1.1"
  dependencies:
    body-parser "1.20.1"
`

/** https://classic.yarnpkg.com/en/docs/cli/install, …/run; `yarn install --help` of 1.22 */
describe('yarn 1', () => {
  const edits = [
    ...manifestEdits,
    ...lockEdits('yarn.lock').filter(([title]) => !title.endsWith('deep')),
    ['yarn.lock: locked deep', 'sha512-a', 'sha512-z'] as const
  ]
  itReads({ 'package.json': manifest, 'yarn.lock': yarnOne }, edits, [
    ['yarn', all],
    ['yarn install --frozen-lockfile --non-interactive', all],
    ['yarn --production', production],
    ['yarn install --prod --frozen-lockfile', production],
    ['yarn install --production=true', production],
    ['yarn install --production true', production],
    ['NODE_ENV=production yarn install', production],
    ['NODE_ENV=production yarn install --production=false', all],
    ['NODE_ENV=production YARN_PRODUCTION=false yarn install', all],
    ['yarn install --production --ignore-optional', ['main', 'locked main', 'locked deep', 'hook']],
    ['yarn --ignore-scripts', all.filter(title => title !== 'hook')],
    ['yarn setup', ['setup']],
    ['yarn run setup', ['setup']],
    ['yarn -s run setup --fast', ['setup']],
    ['yarn some-program', titles.filter(title => !title.startsWith('locked'))],
    ['yarn cache clean', []],
    ['yarn global add serve', []],
    ['yarn --version', []],
    ['yarn install --invented', titles]
  ])
})

const yarnBerry = `__metadata:
  version: 8
  cacheKey: 10

"body-parser@npm:1.20.1":
  version: 1.20.1
  resolution: "body-parser@npm:1.20.1"
  checksum: a
  languageName: node
  linkType: hard

"express@npm:^4.18.0, express@npm:^4.18.9":
  version: 4.18.1
  resolution: "express@npm:4.18.1"
  dependencies:
    body-parser: "npm:1.20.1"
  languageName: node
  linkType: hard

"fsevents@npm:^2.0.0":
  version: 2.0.1
  resolution: "fsevents@npm:2.0.1"
  languageName: node
  linkType: hard

"jest@npm:^29.0.0, jest@npm:^29.0.9":
  version: 29.1.1
  resolution: "jest@npm:29.1.1"
  languageName: node
  linkType: hard

"shop@workspace:.":
  version: 0.0.0-use.local
  resolution: "shop@workspace:."
  dependencies:
    express: "npm:^4.18.0"
    jest: "npm:^29.0.0"
  languageName: unknown
  linkType: soft
`

/** https://yarnpkg.com/cli/install, https://yarnpkg.com/cli/workspaces/focus */
describe('yarn berry', () => {
  const edits = [
    ...manifestEdits,
    ...lockEdits('yarn.lock').filter(([title]) => !title.endsWith('deep')),
    ['yarn.lock: locked deep', 'checksum: a', 'checksum: z'] as const
  ]
  itReads({ 'package.json': manifest, 'yarn.lock': yarnBerry }, edits, [
    ['yarn install --immutable', all],
    ['NODE_ENV=production yarn install --immutable', all],
    ['yarn workspaces focus --production', production],
    ['yarn workspaces focus --all --production', production],
    ['yarn install --mode=skip-build', all.filter(title => title !== 'hook')]
  ])
})

const pnpm = `lockfileVersion: '9.0'
settings:
  autoInstallPeers: true
importers:
  .:
    dependencies:
      express:
        specifier: ^4.18.0
        version: 4.18.1
    devDependencies:
      jest:
        specifier: ^29.0.0
        version: 29.1.1
    optionalDependencies:
      fsevents:
        specifier: ^2.0.0
        version: 2.0.1
packages:
  body-parser@1.20.9:
    resolution: {integrity: sha512-1.20.1}
  express@4.18.1:
    resolution: {integrity: sha512-b}
  fsevents@2.0.1:
    resolution: {integrity: sha512-c}
  jest@29.1.1:
    resolution: {integrity: sha512-d}
snapshots:
  body-parser@1.20.9: {}
  express@4.18.1:
    dependencies:
      body-parser: 1.20.9
  fsevents@2.0.1:
    optional: true
  jest@29.1.1: {}
`

/** https://pnpm.io/cli/install, …/fetch, …/run, …/exec */
describe('pnpm', () => {
  const edits = [
    ...manifestEdits,
    ['pnpm-lock.yaml: locked main', 'sha512-b', 'sha512-y'],
    ['pnpm-lock.yaml: locked deep', '1.20.1', '1.20.2'],
    ['pnpm-lock.yaml: locked optional', 'sha512-c', 'sha512-y'],
    ['pnpm-lock.yaml: locked dev', 'sha512-d', 'sha512-y'],
    ['pnpm-lock.yaml: range', 'specifier: ^29.0.0', 'specifier: ^29.0.9']
  ] as const
  const locked = ['locked main', 'locked deep', 'locked optional']
  itReads({ 'package.json': manifest, 'pnpm-lock.yaml': pnpm }, edits, [
    ['pnpm install --frozen-lockfile', all],
    ['pnpm i --prod', production],
    ['pnpm install -P --no-optional', ['main', 'locked main', 'locked deep', 'hook']],
    ['pnpm install --dev', ['dev', 'locked dev', 'hook']],
    ['pnpm install --prod --ignore-scripts', production.filter(title => title !== 'hook')],
    ['pnpm fetch --prod', locked],
    ['pnpm fetch', [...locked, 'locked dev']],
    ['pnpm setup', []],
    ['pnpm run setup', ['setup']],
    ['pnpm check', ['check']],
    ['pnpm store prune', []],
    ['pnpm install --invented', titles]
  ])
})

const bun = `{
  "lockfileVersion": 1,
  "workspaces": {
    "": {
      "name": "shop",
      "dependencies": { "express": "^4.18.0" },
      "devDependencies": { "jest": "^29.0.0" },
      "optionalDependencies": { "fsevents": "^2.0.0" },
    },
  },
  "packages": {
    "body-parser": ["body-parser@1.20.1", "", {}, "sha512-a"],
    "express": ["express@4.18.1", "", { "dependencies": { "body-parser": "1.20.1" } }, "sha512-b"],
    "fsevents": ["fsevents@2.0.1", "", {}, "sha512-c"],
    "jest": ["jest@29.1.1", "", {}, "sha512-d"],
  }
}
`

/** https://bun.com/docs/cli/install */
describe('bun', () => {
  itReads(
    { 'package.json': manifest, 'bun.lock': bun },
    [...manifestEdits, ...lockEdits('bun.lock')],
    [
      ['bun install --frozen-lockfile', all],
      ['bun install --production', production],
      ['bun install --omit dev --omit=optional', ['main', 'locked main', 'locked deep', 'hook']],
      ['bun install -p --ignore-scripts', production.filter(title => title !== 'hook')],
      ['bun run setup', ['setup']],
      ['bun setup', ['setup']],
      ['bun install --invented', titles]
    ]
  )
})
