import { canonicalText, setOf, withSets } from './canonical'
import type { Package } from './facts'
import type { Content } from './formats'
import { parseToml } from './toml'
import {
  NotUnderstood,
  asTable,
  asText,
  isList,
  isTable,
  listAt,
  mapTable,
  member,
  sourceOf,
  tableAt,
  tablesAt,
  textAt,
  without,
  type Table,
  type Value
} from './value'

/** What uv records of a file without its content depending on it. */
const FILE_RECORDS = new Set(['size', 'upload-time'])

/** uv.lock, version 1. https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile */
export function readUvLock(text: string): Content {
  const lock = parseToml(text)
  const version = sourceOf(member(lock, 'version'))
  if (version !== '1') throw new NotUnderstood(`uv.lock of version ${version ?? 'none'}; known is 1`)
  const members = new Set(listAt(tableAt(lock, 'manifest'), 'members').map(name => asText(name, 'a member')))
  const packages = tablesAt(lock, 'package').map(entry => locked(entry, members))
  return {
    meaning: {
      ...without(lock, new Set(['revision', 'package', 'manifest'])),
      manifest: withSets(tableAt(lock, 'manifest')),
      package: setOf(packages.map(({ meaning }) => meaning))
    },
    packages: packages.flatMap(({ shown }) => shown)
  }
}

function locked(
  entry: Table,
  members: ReadonlySet<string>
): { readonly meaning: Value; readonly shown: readonly Package[] } {
  const name = asText(member(entry, 'name') ?? null, 'the name of a package')
  const own = isOwn(entry, members)
  const meaning = mapTable(own ? without(entry, new Set(['version'])) : entry, (value, key) =>
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
