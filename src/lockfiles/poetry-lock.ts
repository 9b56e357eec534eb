import { canonicalText, setOf, withSets } from './canonical'
import type { Content } from './facts'
import { normalizedName } from './pep508'
import { poetryRoots } from './poetry-roots'
import { defaultGroups } from './python-groups'
import { grouped, reachable } from './reach'
import { parseToml } from './toml'
import {
  NotUnderstood,
  asText,
  isList,
  isTable,
  mapTable,
  member,
  only,
  tableAt,
  tablesAt,
  textAt,
  without,
  type Table,
  type Value
} from './value'
import { takenBy, type Taken, type View } from './view'

const KNOWN_VERSIONS = new Set(['1.0', '1.1', '2.0', '2.1'])

/** poetry.lock; the oldest ones do not name their version. https://github.com/python-poetry/poetry/blob/main/src/poetry/packages/locker.py */
export function readPoetryLock(text: string, _: string, view: View): Content {
  const lock = parseToml(text)
  const metadata = tableAt(lock, 'metadata')
  const version = textAt(metadata, 'lock-version') ?? '1.0'
  if (!KNOWN_VERSIONS.has(version)) {
    throw new NotUnderstood(`poetry.lock of version ${version}; known are ${[...KNOWN_VERSIONS].join(', ')}`)
  }
  const taken = takenBy(view, defaultGroups(view.beside.manifests))
  const packages = installedOf(tablesAt(lock, 'package'), taken, view).map(entry => ({
    name: asText(member(entry, 'name') ?? null, 'the name of a package'),
    version: textAt(entry, 'version'),
    meaning: withSets(withoutLeft(without(entry, leftOut(entry, taken, view)), taken))
  }))
  return {
    meaning: {
      // Extras and whatever else stands beside the packages.
      ...without(lock, new Set(['package', 'metadata', 'extras'])),
      extras: withSets(mapTable(tableAt(lock, 'extras'), (extra, name) => (taken.extra(name) ? extra : null))),
      metadata: withSets(without(metadata, new Set(['lock-version', 'content-hash']))),
      package: setOf(packages.map(({ meaning }) => meaning))
    },
    packages: packages.map(({ name, version, meaning }) => ({ name, version, rest: canonicalText(meaning) }))
  }
}

/** Each package says which groups need it, since 2.1; before, the project's own tables lead to it. */
function installedOf(packages: readonly Table[], taken: Taken, { beside }: View): readonly Table[] {
  if (taken.all) return packages
  if (packages.every(entry => groupsOf(entry) !== null)) {
    return packages.filter(entry => groupsOf(entry)?.some(group => takes(taken, group)))
  }
  const roots = beside.manifests === null ? null : poetryRoots(beside.manifests, taken)
  if (roots === null) return packages
  const byName = grouped(packages, entry => normalizedName(textAt(entry, 'name') ?? ''))
  const next = (name: string): readonly string[] =>
    (byName.get(name) ?? []).flatMap(entry => Object.keys(tableAt(entry, 'dependencies')).map(normalizedName))
  const reached = reachable(roots, next)
  return packages.filter(entry => reached.has(normalizedName(textAt(entry, 'name') ?? '')))
}

function takes(taken: Taken, group: string): boolean {
  return group === 'main' ? taken.main : taken.group(group)
}

/** `groups` of lock version 2.1, `category` of the first ones. */
function groupsOf(entry: Table): readonly string[] | null {
  const groups = member(entry, 'groups')
  if (isList(groups)) return groups.map(group => asText(group, 'a group'))
  const category = textAt(entry, 'category')
  return category === null ? null : [category]
}

/** Of a package of several groups only what those say that are taken. */
function withoutLeft(entry: Table, taken: Taken): Table {
  const isTaken = (group: Value): boolean => typeof group === 'string' && takes(taken, group)
  return mapTable(entry, (value, key) => {
    if (key === 'groups' && isList(value)) return value.filter(isTaken)
    return key === 'markers' && isTable(value) ? only(value, Object.keys(value).filter(isTaken)) : value
  })
}

/** The version of a package of the project itself, whose folder is not there to be installed, is that of nothing. */
function leftOut(entry: Table, { own }: Taken, { beside }: View): ReadonlySet<string> {
  const source = tableAt(entry, 'source')
  const isFolder = textAt(source, 'type') === 'directory'
  const isInstalled = own && beside.hasFolder(textAt(source, 'url') ?? '.')
  return new Set(isFolder && !isInstalled ? ['description', 'version'] : ['description'])
}
