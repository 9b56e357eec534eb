import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { commandBundleOf } from '../../support/bundle'
import { run } from '../../support/command'
import { createOrigin, type Origin } from '../../support/git/origin'
import { createSandbox, type Sandbox } from '../../support/git/program'

/** Functions that stand for the tables of commands and the formats of an ecosystem, each in a chunk that is loaded when it is needed. */
const TABLES = {
  node: ['readNpm', 'readNodePackage', 'readNpmLock', 'readPnpmLock'],
  python: ['readPip', 'readUv', 'readRequirements', 'readPythonProject', 'readUvLock'],
  ruby: ['readRuby', 'readGemfile'],
  php: ['readComposerCommand', 'readComposer'],
  conda: ['readConda', 'readCondaEnvironment'],
  builds: ['isFetch', 'readMavenPom', 'readGradle', 'readDotnetProject', 'readCargoManifest', 'readGoMod']
}

let sandbox: Sandbox
let folder: string
let bundle: string

beforeAll(async () => {
  sandbox = await createSandbox()
  folder = await mkdtemp(path.join(tmpdir(), 'start-up-'))
  bundle = await commandBundleOf(path.resolve(import.meta.dirname, '../../..'))
  // Everything that the process loads, one URL a line.
  await writeFile(
    path.join(folder, 'watch.mjs'),
    `import { registerHooks } from 'node:module'
import { appendFileSync } from 'node:fs'
registerHooks({ load(url, context, next) { appendFileSync(process.env.LOADED, url + '\\n'); return next(url, context) } })\n`
  )
}, 200_000)
afterAll(async () => {
  await sandbox.remove()
  await rm(folder, { recursive: true })
})

/** Names of tables in the files of the bundle that a plan loads. */
async function loadedBy(origin: Origin, name: string): Promise<readonly string[]> {
  const log = path.join(folder, `${name}.txt`)
  const node = path.resolve(import.meta.dirname, '../../../node_modules/node/bin/node')
  const args = ['--import', path.join(folder, 'watch.mjs'), bundle, 'plan', '--format', 'json', '--commit', 'main']
  const images = ['--image', 'oci:./i/app', '--base-image', 'oci:./i/base', '--base-dockerfile', 'Dockerfile.base']
  const { code, stderr } = await run(node, [...args, ...images], {
    cwd: origin.directory,
    env: { ...sandbox.environment, LOADED: log }
  })
  if (code !== 0) throw new Error(stderr)
  const urls = (await readFile(log, 'utf8')).split('\n').filter(url => url.startsWith('file:'))
  const texts = await Promise.all([...new Set(urls)].map(url => readFile(new URL(url), 'utf8')))
  return tablesIn(texts.join('\n'))
}

function tablesIn(text: string): readonly string[] {
  return Object.values(TABLES)
    .flat()
    .filter(name => new RegExp(`function ${name}\\(`).test(text))
}

test.each<[string, Record<string, string>, string, readonly string[]]>([
  ['no dependency file', { 'a.txt': '' }, 'COPY a.txt /\nRUN make', []],
  [
    'npm alone',
    { 'package.json': '{}', 'package-lock.json': '{"lockfileVersion":3,"packages":{"":{}}}' },
    'COPY package.json package-lock.json ./\nRUN npm ci',
    ['readNpm', 'readNodePackage', 'readNpmLock']
  ],
  [
    'pip alone',
    { 'requirements.txt': 'a==1\n' },
    'COPY requirements.txt ./\nRUN apt-get update && pip install -r requirements.txt',
    ['readPip', 'readUv', 'readRequirements']
  ],
  ['bundler alone', { Gemfile: 'gem "a"\n' }, 'COPY Gemfile ./\nRUN bundle install', ['readRuby', 'readGemfile']]
])('a base with %s loads the tables that it needs, and no others', async (title, files, lines, expected) => {
  const name = title.replaceAll(' ', '-')
  const origin = await createOrigin(sandbox, { name })
  const base = { 'Dockerfile.base': `FROM scratch\n${lines}\n`, Dockerfile: 'FROM i/base\nCOPY main /\n', main: '1' }
  await origin.commit({ ...files, ...base })
  expect([...(await loadedBy(origin, name))].sort()).toEqual([...expected].sort())
})

test('each table has a place in the bundle, in no file that every run loads', async () => {
  const chunks = await readdir(path.dirname(bundle))
  const texts = await Promise.all(
    chunks.filter(name => name.endsWith('.js')).map(name => readFile(path.join(path.dirname(bundle), name), 'utf8'))
  )
  expect([...tablesIn(texts.join('\n'))].sort()).toEqual(Object.values(TABLES).flat().sort())
  expect(tablesIn(await readFile(bundle, 'utf8'))).toEqual([])
})
