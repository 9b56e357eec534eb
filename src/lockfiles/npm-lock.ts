import { canonicalText, rendered, setOf } from './canonical'
import type { Package, Content } from './facts'
import { parseJson } from './json'
import {
  NotUnderstood,
  asTable,
  isList,
  isTable,
  mapTable,
  member,
  only,
  sourceOf,
  tableAt,
  textAt,
  without,
  type Table,
  type Value
} from './value'
import { takenBy, type Taken, type View } from './view'

/** What npm copies from a package without acting on it when it installs from the lock. */
const TEXTS = new Set(['license', 'licenses', 'funding', 'deprecated', 'engines', 'peer'])
const OWN_TEXTS = new Set([...TEXTS, 'version'])
/** What the root depends on, package.json says itself. */
const RANGES = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'peerDependenciesMeta']
const ROOT_TEXTS = new Set([...OWN_TEXTS, ...RANGES, 'name'])
const LISTS = new Set(['os', 'cpu', 'libc', 'bundleDependencies', 'bundledDependencies'])

/** package-lock.json and npm-shrinkwrap.json, versions 1 to 3. https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
export function readNpmLock(text: string, _: string, view: View): Content {
  const lock = parseJson(text)
  const version = sourceOf(member(lock, 'lockfileVersion')) ?? 'none'
  if (!['1', '2', '3'].includes(version))
    throw new NotUnderstood(`npm lock file of version ${version}; known are 1 to 3`)
  const taken = takenBy(view)
  const packages = mapTable(installed(tableAt(lock, 'packages'), taken), (entry, path) =>
    rendered(located(asTable(entry, path), path, taken))
  )
  const tree = installedTree(tableAt(lock, 'dependencies'), taken)
  return {
    meaning: { ...without(lock, new Set(['name', 'version', 'packages', 'dependencies'])), packages, tree },
    packages: member(lock, 'packages') === undefined ? ofTree(tree) : ofPaths(lock, packages)
  }
}

/** npm leaves out what only the groups need that it omits; it has marked all of that. https://docs.npmjs.com/cli/configuring-npm/package-lock-json#packages */
function isInstalled(entry: Value, taken: Taken): boolean {
  if (!isTable(entry)) return true
  const is = (flag: string): boolean => member(entry, flag) === true
  if (is('dev') && !taken.group('dev')) return false
  if (is('optional') && !taken.group('optional')) return false
  if (is('peer') && !taken.group('peer')) return false
  return !is('devOptional') || taken.group('dev') || taken.group('optional')
}

function installed(entries: Table, taken: Taken): Table {
  return only(
    entries,
    Object.keys(entries).filter(key => isInstalled(entries[key] ?? null, taken))
  )
}

/** Version 1, which version 2 keeps beside its own form: packages inside packages. */
function installedTree(dependencies: Table, taken: Taken): Table {
  return mapTable(installed(dependencies, taken), value => {
    if (!isTable(value)) return value
    const entry = without(value, new Set(['peer']))
    if (member(value, 'dependencies') === undefined) return entry
    return { ...entry, dependencies: installedTree(tableAt(value, 'dependencies'), taken) }
  })
}

/** The root and the folders of workspaces are the project's own: their version moves with every release. */
function located(entry: Table, path: string, taken: Taken): Value {
  const left = isOwn(path) && !taken.group('dev') ? without(entry, new Set(['devDependencies'])) : entry
  const kept = without(left, path === '' ? ROOT_TEXTS : isOwn(path) ? OWN_TEXTS : TEXTS)
  if (!Object.keys(kept).some(key => LISTS.has(key))) return kept
  return mapTable(kept, (value, key) => (LISTS.has(key) && isList(value) ? setOf(value) : value))
}

function isOwn(path: string): boolean {
  return !/(^|\/)node_modules\//.test(path) && !path.startsWith('../')
}

function ofPaths(lock: Table, canonical: Table): readonly Package[] {
  return Object.entries(tableAt(lock, 'packages')).flatMap(([path, value]) => {
    if (isOwn(path) || !isTable(value) || !Object.hasOwn(canonical, path)) return []
    const name = textAt(value, 'name') ?? path.replace(/^.*node_modules\//, '')
    return [{ name, version: textAt(value, 'version'), rest: canonicalText(member(canonical, path) ?? null) }]
  })
}

function ofTree(dependencies: Table): readonly Package[] {
  return Object.entries(dependencies).flatMap(([name, value]) => {
    const entry = asTable(value, name)
    const rest = canonicalText(without(entry, new Set(['dependencies'])))
    return [{ name, version: textAt(entry, 'version'), rest }, ...ofTree(tableAt(entry, 'dependencies'))]
  })
}
