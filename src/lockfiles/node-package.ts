import { canonicalText, setOf } from './canonical'
import type { Package, Content } from './facts'
import { parseJson } from './json'
import { withoutCredentials } from './location'
import { asCode, followed, wanted, type Followed } from './scripts'
import { isList, isTable, mapTable, member, only, sourceOf, tableAt, without, type Table, type Value } from './value'
import { takenBy, type Taken, type View } from './view'

const DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']

/** Fields that say what an installer installs, and with what. */
const COUNTED = [
  ...DEPENDENCIES,
  'peerDependenciesMeta',
  'dependenciesMeta',
  'installConfig',
  'engines',
  'engineStrict',
  'devEngines',
  'packageManager',
  'os',
  'cpu',
  'libc',
  'config',
  'flat',
  'volta',
  // pnpm, Yarn, Bun, and the lists of packages that may run scripts
  'pnpm',
  'yarn',
  'catalog',
  'catalogs',
  'patchedDependencies',
  'allowScripts',
  'lavamoat',
  'gypfile',
  // Settings that packages read in their own install scripts
  'prisma',
  'puppeteer'
]

/** Lists without order, under both of their spellings. */
const NAME_SETS = ['bundledDependencies', 'bundleDependencies', 'trustedDependencies']

/** What npm, pnpm and Yarn run on an install in the project's folder. https://docs.npmjs.com/cli/using-npm/scripts */
const INSTALL_SCRIPTS = [
  'preinstall',
  'install',
  'postinstall',
  'prepublish',
  'preprepare',
  'prepare',
  'postprepare',
  'predependencies',
  'dependencies',
  'postdependencies',
  'pnpm:devPreinstall'
]

/** What people and tools that never run in an image take from the file. */
const TEXTS = new Set(
  ['description', 'keywords', 'author', 'contributors', 'license', 'homepage', 'bugs', 'repository', 'funding'].concat([
    // linters and formatters
    ...[
      'eslintConfig',
      'eslintIgnore',
      'prettier',
      'stylelint',
      'xo',
      'standard',
      'semistandard',
      'tslint',
      'jshintConfig'
    ],
    ...['oxlint', 'knip', 'depcheck', 'cspell', 'commitlint', 'lint-staged', 'remarkConfig', 'dprint'],
    // test runners
    ...['jest', 'mocha', 'ava', 'vitest', 'c8', 'nyc', 'tap', 'cypress', 'nightwatch', 'testcafe', 'karma', 'jasmine']
  ])
)

/** package.json, what its installers take from it. https://docs.npmjs.com/cli/configuring-npm/package-json */
export function readNodePackage(text: string, _: string, view: View): Content {
  const file = parseJson(text)
  const { parts, beside } = view
  const scripts = tableAt(file, 'scripts')
  // Yarn 1 alone omits development dependencies by itself, where NODE_ENV says so.
  const taken = takenBy(
    view,
    (group, { locks }) => group !== 'dev' || !locks.includes('yarn.lock') || !beside.isYarnOne
  )
  const run = scriptsRun(scripts, view, taken.hooks)
  const left = DEPENDENCIES.filter(key => !isTaken(key, taken))
  return {
    meaning: {
      ...(taken.any ? installMeaning(without(file, new Set(left))) : {}),
      // What a script of a name that is not here runs, or one that names this file, may read all of it.
      ...(run === 'all' || parts.project ? { whole: file } : { scripts: run }),
      ...(view.kept ? { kept: without(file, TEXTS) } : {})
    },
    packages: taken.any
      ? [
          ...DEPENDENCIES.filter(key => !left.includes(key)).flatMap(key => packagesOf(tableAt(file, key), key)),
          ...tools(file)
        ]
      : []
  }
}

function isTaken(field: string, taken: Taken): boolean {
  return field === 'dependencies' ? taken.main : taken.group(field.replace(/Dependencies$/, ''))
}

function installMeaning(file: Table): Table {
  return {
    ...mapTable(only(file, COUNTED), (value, key) => (key === 'pnpm' ? pnpmSettings(value) : value)),
    ...mapTable(only(file, NAME_SETS), value => (isList(value) ? setOf(value) : value)),
    ...mapTable(only(file, ['overrides', 'resolutions']), overrides),
    ...mapTable(only(file, ['workspaces']), workspaces)
  }
}

/** The scripts that are run, those of an install too, with what runs before and after them. */
function scriptsRun(scripts: Table, { parts, beside }: View, hooks: boolean): Followed {
  const { names, unknown } = wanted(parts, name => Object.hasOwn(scripts, name))
  if (unknown || names === 'all') return 'all'
  const found = followed(scripts, [...names, ...(hooks ? INSTALL_SCRIPTS : [])], SCRIPT_RUNNER, name => [
    `pre${name}`,
    `post${name}`
  ])
  return beside.hasCode ? asCode(found) : found
}

const SCRIPT_RUNNER =
  /\b(?:npm|npx|pnpm|yarn|bun|bunx|npm-run-all2?|run-s|run-p|wireit|concurrently|wsrun|turbo|nx|lerna|ultra|node --run)\b/

/** `name: specifier` of a manifest. */
export function packagesOf(specifiers: Table, field: string): readonly Package[] {
  const group = field === 'dependencies' ? {} : { group: field.replace(/Dependencies$/, '') }
  return Object.entries(specifiers).map(([name, value]) => ({
    name,
    version: typeof value === 'string' ? withoutCredentials(value) : null,
    rest: canonicalText(value),
    ...group
  }))
}

/** What the installer itself is, and runs on. */
function tools(file: Table): readonly Package[] {
  const engines = member(file, 'engines')
  const manager = /^([^@]+)@(.+)$/.exec(sourceOf(member(file, 'packageManager')) ?? '')
  return [
    ...(isTable(engines) ? packagesOf(engines, 'engines') : []),
    ...(manager?.[1] === undefined ? [] : [{ name: manager[1], version: manager[2] ?? null, group: 'packageManager' }])
  ]
}

function pnpmSettings(value: Value): Value {
  return isTable(value) ? { ...value, ...mapTable(only(value, ['overrides']), overrides) } : value
}

/** The first rule that fits wins: the order of keys counts among those that name the same package. */
function overrides(value: Value): Value {
  if (!isTable(value)) return value
  const byName: Record<string, Value[]> = {}
  for (const key of Object.keys(value)) {
    const name = (/(?:^|[/>])((?:@[^/>@]+\/)?[^/>@]+)(?:@[^/>]*)?$/.exec(key)?.[1] ?? key).concat(':')
    byName[name] = [...(byName[name] ?? []), [key, overrides(member(value, key) ?? null)]]
  }
  return byName
}

/** Globs are a set, unless one takes back what others add. */
function workspaces(value: Value): Value {
  if (isTable(value))
    return mapTable(value, (part, key) => (key === 'packages' || key === 'nohoist' ? workspaces(part) : part))
  if (!isList(value)) return value
  return value.some(glob => typeof glob === 'string' && glob.startsWith('!')) ? value : setOf(value)
}
