import { itReads, meaningOf } from './reads'

const files = {
  'package.json': JSON.stringify(
    {
      name: 'shop',
      version: '1.0.0',
      description: 'A shop',
      type: 'module',
      scripts: {
        setup: 'node get.js v1',
        presetup: 'node before.js v1',
        build: 'npm run compile && node x.js',
        compile: 'tsc -p v1',
        start: 'node start.js v1',
        postinstall: 'node post.js v1'
      },
      dependencies: { express: '^4.18.0' },
      devDependencies: { jest: '^29.0.0' },
      optionalDependencies: { fsevents: '^2.0.0' },
      eslintConfig: { root: true }
    },
    null,
    1
  ),
  'package-lock.json': JSON.stringify(
    {
      name: 'shop',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: {
        '': {
          name: 'shop',
          version: '1.0.0',
          dependencies: { express: '^4.18.0' },
          devDependencies: { jest: '^29.0.0' }
        },
        'node_modules/express': { version: '4.18.1', integrity: 'sha512-a' },
        'node_modules/jest': { version: '29.1.1', integrity: 'sha512-b', dev: true },
        'node_modules/fsevents': { version: '2.0.1', integrity: 'sha512-c', optional: true },
        'node_modules/both': { version: '7.7.7', integrity: 'sha512-d', devOptional: true },
        'node_modules/peer': { version: '8.8.8', integrity: 'sha512-e', peer: true }
      }
    },
    null,
    1
  )
}

const edits = [
  ['package.json: version', '1.0.0', '1.0.1'],
  ['package.json: description', 'A shop', 'The shop'],
  ['package.json: type', 'module', 'commonjs'],
  ['package.json: setup', 'get.js v1', 'get.js v2'],
  ['package.json: presetup', 'before.js v1', 'before.js v2'],
  ['package.json: compile', 'tsc -p v1', 'tsc -p v2'],
  ['package.json: start', 'start.js v1', 'start.js v2'],
  ['package.json: hook', 'post.js v1', 'post.js v2'],
  ['package.json: main', '^4.18.0', '^4.19.0'],
  ['package.json: dev', '^29.0.0', '^30.0.0'],
  ['package.json: optional', '^2.0.0', '^3.0.0'],
  ['package.json: linter', 'true', 'false'],
  ['package-lock.json: range', '^4.18.0', '^4.19.0'],
  ['package-lock.json: locked main', '4.18.1', '4.18.2'],
  ['package-lock.json: locked dev', '29.1.1', '29.1.2'],
  ['package-lock.json: locked optional', '2.0.1', '2.0.2'],
  ['package-lock.json: locked both', '7.7.7', '7.7.8'],
  ['package-lock.json: locked peer', '8.8.8', '8.8.9'],
  ['package-lock.json: peer flag', ',\n   "peer": true', '']
] as const

const main = ['main', 'locked main', 'locked peer']
const dev = ['dev', 'locked dev']
const optional = ['optional', 'locked optional']
const all = [...main, ...dev, ...optional, 'locked both', 'hook']
const production = [...main, ...optional, 'locked both', 'hook']
const whole = edits
  .map(([title]) => title.replace(/^[^:]*: /, ''))
  .filter(title => title !== 'range' && title !== 'peer flag')

/** https://docs.npmjs.com/cli/commands/npm-ci, …/npm-run, …/npm-exec, https://docs.npmjs.com/cli/using-npm/config */
describe('npm', () => {
  itReads(files, edits, [
    ['npm ci', all],
    ['npm install', all],
    ['npm i --no-audit --no-fund --loglevel=error', all],
    ['npm ci --omit=dev', production],
    ['npm ci --omit dev', production],
    ['npm install --production', production],
    ['npm ci --only=production', production],
    ['NODE_ENV=production npm ci', production],
    ['NODE_ENV=production npm ci --include=dev', all],
    ['NODE_ENV=production npm ci --production=false', all],
    ['NODE_ENV=production npm ci --production false', all],
    ['NODE_ENV=production NPM_CONFIG_PRODUCTION=false npm ci', all],
    ['npm_config_omit=dev npm ci', production],
    ['NPM_CONFIG_OMIT=dev npm ci', production],
    ['npm ci --omit=dev --omit=optional', [...main, 'hook']],
    ['npm ci --omit=dev --no-optional', [...main, 'hook']],
    ['npm ci --omit=dev --include=dev', all],
    ['npm ci --ignore-scripts', all.filter(title => title !== 'hook')],
    ['npm_config_ignore_scripts=true npm ci', all.filter(title => title !== 'hook')],
    ['npm ci --ignore-scripts=false', all],
    ['npm ci --omit=dev --no-package-lock', all],
    ['npm ci --invented', whole],
    ['npm ci ?', whole],
    ['npm install -g npm@latest', []],
    ['npm cache clean --force', []],
    ['npm run setup', ['setup', 'presetup']],
    ['npm run-script setup -- --fast', ['setup', 'presetup']],
    ['npm run build', ['compile']],
    ['npm start', ['start']],
    ['npm run absent', []],
    ['npm ci --omit=dev && npm run setup', [...production, 'setup', 'presetup']],
    ['npx cowsay', []],
    ['npm config set omit dev', []],
    ['npm --version', []],
    ['corepack enable', []],
    ['pip install -r requirements.txt', []]
  ])

  test('a running app may read all of the file but texts and the tables of linters', async () => {
    const found: string[] = []
    for (const edit of edits.filter(([title]) => title.startsWith('package.json'))) {
      const text = files['package.json'].replace(edit[1], edit[2])
      const before = await meaningOf(['npm cache clean'], { 'package.json': files['package.json'] }, true)
      if ((await meaningOf(['npm cache clean'], { 'package.json': text }, true)) !== before) found.push(edit[0])
    }
    const left = ['package.json: description', 'package.json: linter']
    expect(found).toEqual(
      edits.map(([title]) => title).filter(title => title.startsWith('package.json') && !left.includes(title))
    )
  })
})
