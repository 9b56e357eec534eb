import { dockerfile, isOther } from './support/edits'
import { widenedBy, widenedByInstruction } from '../../src/lockfiles/settings'

/** Manifests and lock files of which a group is not installed, and an edit of that group. */
const npm = {
  files: {
    'package.json': '{"name":"a","dependencies":{"a":"1"},"devDependencies":{"b":"1"}}',
    'package-lock.json': '{"lockfileVersion":3,"packages":{"":{}}}'
  },
  edit: { 'package.json': '{"name":"a","dependencies":{"a":"1"},"devDependencies":{"b":"2"}}' }
}
const pnpm = {
  files: { 'package.json': npm.files['package.json'], 'pnpm-lock.yaml': "lockfileVersion: '9.0'\n" },
  edit: npm.edit
}
const yarn = {
  files: { 'package.json': npm.files['package.json'], 'yarn.lock': '# yarn lockfile v1\n' },
  edit: npm.edit
}
const bun = {
  files: {
    'package.json': npm.files['package.json'],
    'bun.lock': '{"lockfileVersion":1,"workspaces":{"":{"name":"a"}},"packages":{}}'
  },
  edit: npm.edit
}
const project = (dev: string, more = ''): string =>
  `[project]\nname = "a"\nversion = "1"\ndependencies = ["x"]\n[dependency-groups]\ndev = ["pytest==${dev}"]\n${more}`
const uv = (more = '') => ({
  files: {
    'pyproject.toml': project('1', more),
    'uv.lock': 'version = 1\n[[package]]\nname = "a"\nversion = "1"\nsource = { virtual = "." }\n'
  },
  edit: { 'pyproject.toml': project('2', more) }
})
const pdm = (more = '') => ({
  files: { 'pyproject.toml': project('1', more), 'pdm.lock': '[metadata]\nlock_version = "4.5"\n' },
  edit: { 'pyproject.toml': project('2', more) }
})
const gems = {
  files: {
    Gemfile: 'source "https://rubygems.org"\ngem "a"\ngroup :test do\n  gem "b", "1"\nend\n',
    'Gemfile.lock': 'GEM\n  specs:\n\nDEPENDENCIES\n'
  },
  edit: { Gemfile: 'source "https://rubygems.org"\ngem "a"\ngroup :test do\n  gem "b", "2"\nend\n' }
}

interface Row {
  readonly files: Readonly<Record<string, string>>
  readonly edit: Readonly<Record<string, string>>
}

describe('a group that is not installed', () => {
  test.each<[string, Row, string, Readonly<Record<string, string>>, boolean]>([
    ['npm', npm, 'npm ci --omit=dev', {}, false],
    [
      'npm with a registry',
      npm,
      'npm ci --omit=dev',
      { '.npmrc': '@acme:registry=https://a.example\n//a.example/:_authToken=${T}\nengine-strict = true\n' },
      false
    ],
    ['npm whose file includes it', npm, 'npm ci --omit=dev', { '.npmrc': 'include=dev\n' }, true],
    ['npm whose list includes it', npm, 'npm ci --omit=dev', { '.npmrc': 'include[]=dev\n' }, true],
    ['npm that is no production', npm, 'npm ci --omit=dev', { '.npmrc': 'production=false\n' }, true],
    ['npm without its lock', npm, 'npm install --omit=dev', { '.npmrc': 'package-lock=false\n' }, true],
    ['npm with a setting that nobody knows', npm, 'npm ci --omit=dev', { '.npmrc': 'new-thing=1\n' }, true],
    ['npm with an environment that includes it', npm, 'npm_config_include=dev npm ci --omit=dev', {}, true],
    ['npm with another file of settings', npm, 'npm ci --omit=dev --userconfig=npm.conf', {}, true],
    [
      'npm with a setting that was taken back',
      npm,
      'npm config set omit dev && npm config delete omit && npm ci',
      {},
      true
    ],
    [
      'npm that writes its login',
      npm,
      'echo "//r/:_authToken=$T" > .npmrc && npm ci --omit=dev && rm .npmrc',
      {},
      false
    ],
    ['npm that writes settings', npm, 'echo "include=dev" >> ~/.npmrc && npm ci --omit=dev', {}, true],
    [
      'npm with a secret',
      npm,
      '--mount=type=secret,id=npmrc,target=/root/.npmrc npm ci --omit=dev --include=optional',
      {},
      false
    ],
    ['pnpm', pnpm, 'pnpm install --prod --frozen-lockfile', { '.npmrc': 'node-linker=hoisted\n' }, false],
    ['pnpm whose file names groups', pnpm, 'pnpm install --prod', { '.npmrc': 'only=dev\n' }, true],
    ['pnpm whose environment names groups', pnpm, 'npm_config_only=dev pnpm install --prod', {}, true],
    [
      'yarn',
      yarn,
      'yarn install --production',
      { '.yarnrc': 'registry "https://r"\n--install.frozen-lockfile true\n' },
      false
    ],
    [
      'yarn whose file installs all',
      yarn,
      'yarn install --production',
      { '.yarnrc': '--install.production false\n' },
      true
    ],
    ['yarn whose file says so', yarn, 'NODE_ENV=production yarn install', { '.yarnrc': 'production false\n' }, true],
    [
      'yarn with a plugin',
      yarn,
      'yarn install --production',
      { '.yarnrc.yml': 'plugins:\n  - path: .yarn/p.cjs\n    spec: "https://a.example/p.js"\n' },
      true
    ],
    [
      'yarn with a plugin of its own',
      yarn,
      'yarn install --production',
      {
        '.yarnrc.yml':
          'nodeLinker: node-modules\nplugins:\n  - path: .yarn/p.cjs\n    spec: "@yarnpkg/plugin-workspace-tools"\n'
      },
      false
    ],
    ['bun', bun, 'bun install --production', { 'bunfig.toml': '[install]\nregistry = "https://r"\n' }, false],
    ['bun whose file installs it', bun, 'bun install --production', { 'bunfig.toml': '[install]\ndev = true\n' }, true],
    ['uv', uv(), 'uv sync --no-dev', { 'uv.toml': 'index-url = "https://r"\n' }, false],
    ['uv that resolves anew', uv(), 'uv sync --no-dev', { 'uv.toml': 'upgrade = true\n' }, true],
    ['uv that resolves anew by the project', uv('[tool.uv]\nupgrade = true\n'), 'uv sync --no-dev', {}, true],
    ['uv whose environment selects', uv(), 'UV_ALL_GROUPS=1 uv sync --no-dev', {}, true],
    ['pdm', pdm(), 'pdm sync --prod', { 'pdm.toml': '[venv]\nin_project = true\n' }, false],
    ['pdm with options of the project', pdm('[tool.pdm.options]\nsync = ["-G", "dev"]\n'), 'pdm sync --prod', {}, true],
    ['bundle', gems, 'BUNDLE_WITHOUT=test bundle install', { '.bundle/config': '---\nBUNDLE_PATH: "vendor"\n' }, false],
    [
      'bundle whose file installs it',
      gems,
      'BUNDLE_WITHOUT=test bundle install',
      { '.bundle/config': '---\nBUNDLE_WITHOUT: "x"\n' },
      true
    ],
    [
      'bundle whose setting wins over the environment',
      gems,
      'bundle config set --local without x && BUNDLE_WITHOUT=test bundle install',
      {},
      true
    ],
    [
      'bundle whose setting says the same',
      gems,
      'bundle config set --local without test && BUNDLE_WITHOUT=test bundle install',
      {},
      false
    ],
    [
      'bundle whose setting was taken back',
      gems,
      'bundle config set without test && bundle config unset without && bundle install',
      {},
      true
    ]
  ])('%s', async (_, row, run, settings, expected) => {
    const files = { ...row.files, ...settings }
    const given = { files: { ...files, 'Dockerfile.base': dockerfile(`RUN ${run}`, files) } }
    expect(await isOther(given, row.edit)).toBe(expected)
    // The user's word that nothing but the installer reads the file is no word about its settings.
    expect(await isOther({ ...given, base: { hash: 'semantic' } }, row.edit)).toBe(expected)
  })
})

test('a file of settings counts by the name that it has in the image', async () => {
  const files = { ...npm.files, 'docker/npm.conf': 'include=dev\n' }
  const copies = 'COPY docker/npm.conf /root/.npmrc\n'
  const base = `FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\n${copies}RUN npm ci --omit=dev\n`
  expect(await isOther({ files: { ...files, 'Dockerfile.base': base } }, npm.edit)).toBe(true)
})

test.each<[string, string, string, boolean]>([
  ['a service copies', 'COPY npmrc ./.npmrc\nRUN npm install --omit=dev\n', 'npmrc', true],
  ['a service sweeps in', 'COPY . .\nRUN npm install --omit=dev\n', '.npmrc', true],
  ['a service writes', 'RUN echo include=dev > .npmrc && npm install --omit=dev\n', 'other', true],
  ['no image takes', 'RUN npm install --omit=dev\n', '.npmrc', false]
])('settings for the files of the base that %s', async (_, lines, name, expected) => {
  const base = dockerfile('RUN npm ci --omit=dev', npm.files)
  const sweeping = lines.includes('COPY . .')
  const files = {
    ...npm.files,
    ...(sweeping ? { '.dockerignore': 'package*.json\n' } : {}),
    [name]: 'include=dev\n',
    'Dockerfile.base': base,
    Dockerfile: `FROM ghcr.io/acme/base\nWORKDIR /app\nRUN rm package-lock.json\n${lines}`
  }
  const ignored = sweeping ? { 'Dockerfile.base.dockerignore': '' } : {}
  // The edit is one of a group that the command lines leave out, and that no app reads: what stays in the image counts whole.
  const removed = { ...files, ...ignored, Dockerfile: `${files.Dockerfile}RUN rm package.json\n` }
  expect(await isOther({ files: removed }, npm.edit)).toBe(expected)
})

test('pip takes requirements that its settings name', async () => {
  const files = {
    'requirements.txt': 'a==1\n',
    'extra/requirements.txt': 'b==1\n',
    'pip.conf': '[install]\nrequirement = extra/requirements.txt\n'
  }
  const given = { files: { ...files, 'Dockerfile.base': dockerfile('RUN pip install -r requirements.txt', files) } }
  expect(await isOther(given, { 'extra/requirements.txt': 'b==2\n' })).toBe(true)
})

test('what is written in a heredoc counts too', () => {
  expect(widenedByInstruction('COPY <<EOF /root/.npmrc\ninclude=dev\nEOF')).toContain('package.json')
  expect(widenedByInstruction('RUN <<EOF\nnpm ci --omit=dev --include=optional\nEOF')).toEqual([])
})

test('extensions of Maven may read the project', () => {
  expect(widenedBy('.mvn/extensions.xml', Buffer.from('<extensions/>'))).toEqual(['pom.xml'])
})
