import { canonicalText, setOf, withSets } from './canonical'
import type { Content } from './facts'
import { asConfigured, tablesOf } from './python-groups'
import { parseToml } from './toml'
import {
  NotUnderstood,
  asText,
  isList,
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
import { takenBy, type Taken, type View } from './view'

/**
 * pdm.lock. Of its metadata the strategy, the groups and the targets count: they say what may be installed from it.
 * https://pdm-project.org/latest/usage/lockfile/
 */
export function readPdmLock(text: string, _: string, view: View): Content {
  const lock = parseToml(text)
  const metadata = tableAt(lock, 'metadata')
  const version = sourceOf(member(metadata, 'lock_version')) ?? 'none'
  if (!/^[34]\.\d/.test(version)) throw new NotUnderstood(`pdm.lock of version ${version}; known are 3 and 4`)
  const taken = takenBy(asConfigured(view, tablesOf(view.beside.manifests)))
  const packages = tablesAt(lock, 'package')
    .filter(entry => isInstalled(entry, taken))
    .map(entry => ({
      name: asText(member(entry, 'name') ?? null, 'the name of a package'),
      version: textAt(entry, 'version'),
      meaning: withSets(mapTable(without(entry, leftOut(entry, taken, view)), onlyTaken(taken)))
    }))
  return {
    meaning: {
      ...without(lock, new Set(['package', 'metadata'])),
      // The targets are tried one after the other; the lists beside them have no order.
      metadata: mapTable(without(metadata, new Set(['lock_version', 'content_hash'])), (value, key) =>
        key === 'targets' ? value : withSets(onlyTaken(taken)(value, key))
      ),
      package: setOf(packages.map(({ meaning }) => meaning))
    },
    packages: packages.map(({ name, version, meaning }) => ({ name, version, rest: canonicalText(meaning) }))
  }
}

/** Each package says which groups need it, but in the oldest lock files. */
function isInstalled(entry: Table, taken: Taken): boolean {
  const groups = member(entry, 'groups')
  return !isList(groups) || groups.some(group => takes(group, taken))
}

/** A group is an extra of the project, or one of its development dependencies; `default` is neither. */
function takes(group: Value, taken: Taken): boolean {
  if (typeof group !== 'string') return true
  return group === 'default' ? taken.main : taken.group(group) || taken.extra(group)
}

function onlyTaken(taken: Taken): (value: Value, key: string) => Value {
  return (value, key) => (key === 'groups' && isList(value) ? value.filter(group => takes(group, taken)) : value)
}

/** The version of a package of the project itself, whose folder is not there to be installed, is that of nothing. */
function leftOut(entry: Table, { own }: Taken, { beside }: View): ReadonlySet<string> {
  const folder = textAt(entry, 'path')
  const isInstalled = folder === null || (own && beside.hasFolder(folder))
  return new Set(isInstalled ? ['summary'] : ['summary', 'version'])
}
