import { canonicalText, setOf, withSets } from './canonical'
import type { Package, Content } from './facts'
import { grouped, reachable } from './reach'
import { parseToml } from './toml'
import { asConfigured, defaultGroups, tablesOf } from './python-groups'
import {
  NotUnderstood,
  asTable,
  asText,
  isList,
  isTable,
  listAt,
  mapTable,
  member,
  only,
  sourceOf,
  tableAt,
  tablesAt,
  textAt,
  without,
  type Table,
  type Value
} from './value'
import { takenBy, type Taken, type View } from './view'

/** What uv records of a file without its content depending on it. */
const FILE_RECORDS = new Set(['size', 'upload-time'])

/** uv.lock, version 1. https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile */
export function readUvLock(text: string, _: string, view: View): Content {
  const lock = parseToml(text)
  const version = sourceOf(member(lock, 'version'))
  if (version !== '1') throw new NotUnderstood(`uv.lock of version ${version ?? 'none'}; known is 1`)
  const manifest = tableAt(lock, 'manifest')
  const members = new Set(listAt(manifest, 'members').map(name => asText(name, 'a member')))
  const { manifests } = view.beside
  const taken = takenBy(asConfigured(view, tablesOf(manifests)), defaultGroups(manifests))
  const groups = new Set(groupsOf(manifest, 'dependency-groups').filter(name => !taken.group(name)))
  const packages = installedOf(tablesAt(lock, 'package'), manifest, members, taken).map(entry => locked(entry, members))
  return {
    meaning: {
      ...without(lock, new Set(['revision', 'package', 'manifest'])),
      manifest: withSets(
        mapTable(manifest, (value, key) => (key === 'dependency-groups' ? without(asTable(value, key), groups) : value))
      ),
      package: setOf(packages.map(({ meaning }) => meaning))
    },
    packages: packages.flatMap(({ shown }) => shown)
  }
}

/** Packages that the groups and extras that are taken of the project's own packages lead to, and only these lists of them. */
function installedOf(
  packages: readonly Table[],
  manifest: Table,
  members: ReadonlySet<string>,
  taken: Taken
): readonly Table[] {
  if (taken.all) return packages
  const own = packages.filter(entry => isOwn(entry, members))
  const cut = new Map(own.map(entry => [entry, withoutLeft(entry, taken)]))
  const byName = grouped(packages, entry => textAt(entry, 'name') ?? '')
  const found = (value: Value): readonly Table[] => {
    const dependency = asTable(value, 'a dependency')
    const named = byName.get(textAt(dependency, 'name') ?? '') ?? []
    const exact = textAt(dependency, 'version')
    // Of several packages of one name the version says which is meant.
    return exact === null ? named : named.filter(entry => (textAt(entry, 'version') ?? exact) === exact)
  }
  // Extras of others are a matter of which of their lists are followed: all are, since a list is small.
  const next = (entry: Table): readonly Table[] => dependencyLists(cut.get(entry) ?? entry).flatMap(found)
  const roots = groupsOf(manifest, 'dependency-groups')
    .filter(name => taken.group(name))
    .flatMap(name => listAt(tableAt(manifest, 'dependency-groups'), name).flatMap(found))
  const reached = reachable([...own, ...roots], next)
  return packages.filter(entry => reached.has(entry)).map(entry => cut.get(entry) ?? entry)
}

function dependencyLists(entry: Table): readonly Value[] {
  const grouped = ['optional-dependencies', 'dev-dependencies'].flatMap(key => Object.values(tableAt(entry, key)))
  return [...listAt(entry, 'dependencies'), ...grouped.flatMap(list => (isList(list) ? list : []))]
}

/** An own package without what is not taken of it. */
function withoutLeft(entry: Table, taken: Taken): Table {
  return mapTable(taken.main ? entry : without(entry, new Set(['dependencies'])), (value, key) => {
    if (key === 'dev-dependencies' || key === 'optional-dependencies') {
      const takes = key === 'dev-dependencies' ? taken.group : taken.extra
      const groups = asTable(value, key)
      return only(groups, Object.keys(groups).filter(takes))
    }
    return value
  })
}

function groupsOf(table: Table, key: string): readonly string[] {
  return Object.keys(tableAt(table, key))
}

function locked(
  entry: Table,
  members: ReadonlySet<string>
): { readonly meaning: Value; readonly shown: readonly Package[] } {
  const name = asText(member(entry, 'name') ?? null, 'the name of a package')
  const own = isOwn(entry, members)
  // What an own package asks for, its pyproject.toml says.
  const meaning = mapTable(own ? without(entry, new Set(['version', 'metadata'])) : entry, (value, key) =>
    part(value, key, members)
  )
  const shown = own ? [] : [{ name, version: textAt(entry, 'version'), rest: canonicalText(meaning) }]
  return { meaning, shown }
}

/** The project itself and workspace members: their version moves with every release and installs nothing else. */
function isOwn(entry: Table, members: ReadonlySet<string>): boolean {
  const source = tableAt(entry, 'source')
  if (member(source, 'editable') !== undefined || member(source, 'virtual') !== undefined) return true
  const directory = member(source, 'directory')
  return directory === '.' || (directory !== undefined && members.has(textAt(entry, 'name') ?? ''))
}

function part(value: Value, key: string, members: ReadonlySet<string>): Value {
  switch (key) {
    case 'dependencies':
      return dependencySet(value, members)
    case 'optional-dependencies':
    case 'dev-dependencies':
      return mapTable(asTable(value, key), group => dependencySet(group, members))
    case 'wheels':
      return isList(value) ? setOf(value.map(file => without(asTable(file, key), FILE_RECORDS))) : value
    case 'sdist':
      return isTable(value) ? without(value, FILE_RECORDS) : value
    case 'metadata':
      return withSets(value)
    default:
      return value
  }
}

/** Where the name alone is ambiguous uv adds version and source: those of own packages are left out here too. */
function dependencySet(value: Value, members: ReadonlySet<string>): Value {
  if (!isList(value)) throw new NotUnderstood('dependencies are no list')
  return setOf(
    value.map(item => {
      const entry = asTable(item, 'a dependency')
      const bare = member(entry, 'source') !== undefined && isOwn(entry, members)
      return withSets(bare ? without(entry, new Set(['version'])) : entry)
    })
  )
}
