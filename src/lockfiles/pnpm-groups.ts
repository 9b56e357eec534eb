import { reachable } from './reach'
import { asTable, isTable, mapTable, member, only, sourceOf, tableAt, without, type Table, type Value } from './value'
import type { Taken } from './view'

const FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies']

/** What a project asks for (`specifier`, `specifiers`), its package.json says; here stands what it has got. */
export function importersMeaning(value: Value, key: string, taken: Taken): Value {
  if (key === 'importers') return mapTable(asTable(value, key), project => projectMeaning(asTable(project, key), taken))
  if (!FIELDS.includes(key)) return value
  // Of a project without workspaces, in older locks.
  return isTaken(key, taken) ? versions(value) : {}
}

function projectMeaning(project: Table, taken: Taken): Table {
  const left = FIELDS.filter(field => !isTaken(field, taken))
  return mapTable(without(project, new Set(['specifiers', ...left])), (value, key) =>
    FIELDS.includes(key) ? versions(value) : value
  )
}

function versions(value: Value): Value {
  return isTable(value)
    ? mapTable(value, entry => (isTable(entry) ? without(entry, new Set(['specifier'])) : entry))
    : value
}

function isTaken(field: string, taken: Taken): boolean {
  switch (field) {
    case 'dependencies':
      return taken.main
    case 'devDependencies':
      return taken.group('dev')
    default:
      return taken.group('optional')
  }
}

/**
 * Keys of `packages` and `snapshots` that the groups that are taken lead to; null: all, since nothing is left out or a reference
 * could not be followed. Keys are `/name/1.0.0_peers` (5), `/name@1.0.0(peer@1.0.0)` (6), `name@1.0.0(peer@1.0.0)` (9).
 */
export function installedKeys(lock: Table, taken: Taken): ReadonlySet<string> | null {
  if (taken.all) return null
  const packages = tableAt(lock, 'packages')
  const snapshots = tableAt(lock, 'snapshots')
  const entryOf = (key: string): Table | null => {
    const entry = member(snapshots, key) ?? member(packages, key)
    return entry === undefined ? null : isTable(entry) ? entry : {}
  }
  const lost: string[] = []
  const keysOf = (dependencies: Table): readonly string[] =>
    Object.keys(dependencies).flatMap(name => {
      const entry = member(dependencies, name) ?? null
      const version = sourceOf(isTable(entry) ? member(entry, 'version') : entry)
      if (version === null || version.startsWith('link:')) return []
      const key = [version, `${name}@${version}`, `/${name}@${version}`, `/${name}/${version}`].find(
        spelling => entryOf(spelling) !== null
      )
      if (key === undefined) lost.push(name)
      return key ?? []
    })
  const importers = Object.values(tableAt(lock, 'importers')).filter(isTable)
  const roots = [lock, ...importers].flatMap(project =>
    FIELDS.filter(field => isTaken(field, taken)).flatMap(field => keysOf(tableAt(project, field)))
  )
  const reached = reachable(roots, key => {
    const entry = only(entryOf(key) ?? {}, ['dependencies', 'optionalDependencies'])
    return [...keysOf(tableAt(entry, 'dependencies')), ...keysOf(tableAt(entry, 'optionalDependencies'))]
  })
  if (lost.length > 0) return null
  return new Set([...reached, ...[...reached].map(withoutPeers)])
}

/** Since version 9 `packages` has one entry for all sets of peers. */
function withoutPeers(key: string): string {
  const at = key.indexOf('(')
  return at < 0 ? key : key.slice(0, at)
}
