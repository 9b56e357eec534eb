import { canonicalText, setOf } from './canonical'
import type { Package } from './facts'
import type { Content } from './formats'
import { parseJson } from './json'
import { withoutCredentials } from './location'
import { isList, isTable, mapTable, member, only, sourceOf, tableAt, type Table, type Value } from './value'

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

/** package.json, what its installers take from it. https://docs.npmjs.com/cli/configuring-npm/package-json */
export function readNodePackage(text: string): Content {
  const file = parseJson(text)
  return {
    meaning: {
      ...mapTable(only(file, COUNTED), (value, key) => (key === 'pnpm' ? pnpmSettings(value) : value)),
      ...mapTable(only(file, NAME_SETS), value => (isList(value) ? setOf(value) : value)),
      ...mapTable(only(file, ['overrides', 'resolutions']), overrides),
      ...mapTable(only(file, ['workspaces']), workspaces),
      scripts: installScripts(tableAt(file, 'scripts'))
    },
    packages: [...DEPENDENCIES.flatMap(key => packagesOf(tableAt(file, key), key)), ...tools(file)]
  }
}

/** The scripts of an install, and those that they run (`npm run build`), with what runs before and after them. */
function installScripts(scripts: Table): Table {
  const names = new Set(INSTALL_SCRIPTS.filter(name => Object.hasOwn(scripts, name)))
  for (const name of names) {
    const text = member(scripts, name)
    if (typeof text !== 'string' || !SCRIPT_RUNNER.test(text)) continue
    const words = text.split(/[^\w:@./-]+/).filter(Boolean)
    for (const other of Object.keys(scripts)) {
      const around = other.replace(/^(?:pre|post)/, '')
      // `build:*` names all that start so.
      if (words.some(word => word === other || word === around || (word.endsWith(':') && other.startsWith(word)))) {
        names.add(other)
      }
    }
  }
  return only(scripts, [...names])
}

const SCRIPT_RUNNER = /\b(?:npm|pnpm|yarn|bun|npm-run-all|run-s|run-p|wireit)\b/

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
