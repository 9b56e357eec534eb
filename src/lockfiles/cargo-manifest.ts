import { canonicalText, setOf } from './canonical'
import type { Package, Content } from './facts'
import { withoutCredentials } from './location'
import { parseToml } from './toml'
import {
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
import type { View } from './view'

/** Also in their old spelling with `_`. */
const DEPENDENCIES = [
  'dependencies',
  'dev-dependencies',
  'build-dependencies',
  'dev_dependencies',
  'build_dependencies'
]

/** What `package` says that changes how dependencies are chosen or built. */
const PACKAGE = ['name', 'edition', 'rust-version', 'resolver', 'links', 'build', 'workspace']

/** A procedural macro and its dependencies are built for the host; other kinds have other linkers' needs. */
const LIBRARY = ['crate-type', 'crate_type', 'proc-macro', 'proc_macro']

/** Cargo.toml; where the crate is built, what it says of itself is in the build. https://doc.rust-lang.org/cargo/reference/manifest.html */
export function readCargoManifest(text: string, _: string, { parts }: View): Content {
  const file = parseToml(text)
  const workspace = tableAt(file, 'workspace')
  const targets = tableAt(file, 'target')
  return {
    meaning: {
      ...(parts.project ? { built: without(file, new Set(['lints'])) } : {}),
      ...dependencyTables(file),
      target: mapTable(targets, (value, key) => dependencyTables(asTable(value, key))),
      ...only(file, ['features', 'profile', 'cargo-features']),
      lib: only(tableAt(file, 'lib'), LIBRARY),
      ...mapTable(only(file, ['patch', 'replace']), (value, key) =>
        key === 'patch' ? mapTable(asTable(value, key), specs) : specs(value)
      ),
      package: only({ ...tableAt(file, 'project'), ...tableAt(file, 'package') }, PACKAGE),
      hasWorkspace: member(file, 'workspace') !== undefined,
      workspace: {
        ...without(workspace, new Set([...DEPENDENCIES, 'package', 'metadata', 'lints', 'members', 'exclude'])),
        ...dependencyTables(workspace),
        ...mapTable(only(workspace, ['members', 'exclude']), value => (isList(value) ? setOf(value) : value)),
        package: only(tableAt(workspace, 'package'), PACKAGE)
      }
    },
    packages: [
      ...rustOf(tableAt(file, 'package')),
      ...rustOf(tableAt(workspace, 'package')),
      ...packagesOf(file),
      ...packagesOf(workspace, 'workspace'),
      ...Object.entries(targets).flatMap(([target, value]) => packagesOf(asTable(value, target), target)),
      ...Object.values(tableAt(file, 'patch')).flatMap(value => packagesOf({ dependencies: value }, 'patch'))
    ]
  }
}

function rustOf(table: Table): readonly Package[] {
  const version = sourceOf(member(table, 'rust-version'))
  return version === null ? [] : [{ name: 'rust', version }]
}

function dependencyTables(table: Table): Table {
  return mapTable(only(table, DEPENDENCIES), specs)
}

function specs(value: Value): Table {
  return mapTable(asTable(value, 'dependencies'), spec)
}

/** `"1.0"` is short for a table. Beside a path the version is only for publishing: it is that of a crate of the project. */
function spec(value: Value): Value {
  if (typeof value === 'string') return { version: value }
  if (!isTable(value)) return value
  const local =
    member(value, 'path') !== undefined && member(value, 'git') === undefined && member(value, 'registry') === undefined
  const kept = local ? without(value, new Set(['version'])) : value
  return mapTable(kept, (part, key) => (key === 'features' && isList(part) ? setOf(part) : part))
}

function packagesOf(table: Table, place?: string): readonly Package[] {
  return DEPENDENCIES.flatMap(key =>
    Object.entries(tableAt(table, key)).map(([name, value]) => {
      const kind = key === 'dependencies' ? [] : [key.slice(0, key.search(/[-_]/))]
      const group = [...(place === undefined ? [] : [place]), ...kind].join(' ')
      return {
        name,
        version: shownVersion(value),
        rest: canonicalText(spec(value)),
        ...(group === '' ? {} : { group })
      }
    })
  )
}

function shownVersion(value: Value): string | null {
  const table = spec(value)
  if (!isTable(table)) return null
  const git = textAt(table, 'git')
  const exact = textAt(table, 'rev') ?? textAt(table, 'tag') ?? textAt(table, 'branch')
  const repository = git === null ? null : withoutCredentials(git) + (exact === null ? '' : `#${exact}`)
  return textAt(table, 'version') ?? repository ?? textAt(table, 'path')
}
