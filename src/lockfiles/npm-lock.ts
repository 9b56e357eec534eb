import { canonicalText, rendered, setOf } from './canonical'
import type { Package } from './facts'
import type { Content } from './formats'
import { parseJson } from './json'
import { NotUnderstood, asTable, isList, isTable, mapTable, member, sourceOf, tableAt, textAt, without } from './value'
import type { Table, Value } from './value'

/** What npm copies from a package without acting on it when it installs from the lock. */
const TEXTS = new Set(['license', 'licenses', 'funding', 'deprecated', 'engines'])
const OWN_TEXTS = new Set([...TEXTS, 'version'])
const ROOT_TEXTS = new Set([...OWN_TEXTS, 'name'])
const LISTS = new Set(['os', 'cpu', 'libc', 'bundleDependencies', 'bundledDependencies'])

/** package-lock.json and npm-shrinkwrap.json, versions 1 to 3. https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
export function readNpmLock(text: string): Content {
  const lock = parseJson(text)
  const version = sourceOf(member(lock, 'lockfileVersion')) ?? 'none'
  if (!['1', '2', '3'].includes(version))
    throw new NotUnderstood(`npm lock file of version ${version}; known are 1 to 3`)
  const packages = mapTable(tableAt(lock, 'packages'), (entry, path) => rendered(located(asTable(entry, path), path)))
  return {
    meaning: { ...without(lock, new Set(['name', 'version', 'packages'])), packages },
    packages: member(lock, 'packages') === undefined ? ofTree(tableAt(lock, 'dependencies')) : ofPaths(lock, packages)
  }
}

/** The root and the folders of workspaces are the project's own: their version moves with every release. */
function located(entry: Table, path: string): Value {
  const kept = without(entry, path === '' ? ROOT_TEXTS : isOwn(path) ? OWN_TEXTS : TEXTS)
  if (!Object.keys(kept).some(key => LISTS.has(key))) return kept
  return mapTable(kept, (value, key) => (LISTS.has(key) && isList(value) ? setOf(value) : value))
}

function isOwn(path: string): boolean {
  return !/(^|\/)node_modules\//.test(path) && !path.startsWith('../')
}

function ofPaths(lock: Table, canonical: Table): readonly Package[] {
  return Object.entries(tableAt(lock, 'packages')).flatMap(([path, value]) => {
    if (isOwn(path) || !isTable(value)) return []
    const name = textAt(value, 'name') ?? path.replace(/^.*node_modules\//, '')
    return [{ name, version: textAt(value, 'version'), rest: canonicalText(member(canonical, path) ?? null) }]
  })
}

/** Version 1: packages inside packages. */
function ofTree(dependencies: Table): readonly Package[] {
  return Object.entries(dependencies).flatMap(([name, value]) => {
    const entry = asTable(value, name)
    const rest = canonicalText(without(entry, new Set(['dependencies'])))
    return [{ name, version: textAt(entry, 'version'), rest }, ...ofTree(tableAt(entry, 'dependencies'))]
  })
}
