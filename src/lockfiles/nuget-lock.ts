import { canonicalText } from './canonical'
import type { Package, Content } from './facts'
import { parseJson } from './json'
import {
  NotUnderstood,
  asTable,
  mapTable,
  member,
  sourceOf,
  tableAt,
  textAt,
  without,
  type Table,
  type Value
} from './value'

/**
 * packages.lock.json of NuGet, versions 1 and 2. Entries of the type `Project` are the solution's own projects: the versions
 * under which they name each other do not count.
 * https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files#locking-dependencies
 */
export function readNugetLock(text: string): Content {
  const lock = parseJson(text)
  const version = sourceOf(member(lock, 'version')) ?? 'none'
  if (version !== '1' && version !== '2')
    throw new NotUnderstood(`packages.lock.json of version ${version}; known are 1 and 2`)
  const frameworks = mapTable(tableAt(lock, 'dependencies'), (value, name) => frameworkMeaning(asTable(value, name)))
  return {
    meaning: { ...without(lock, new Set(['dependencies'])), frameworks },
    packages: Object.entries(frameworks).flatMap(([group, entries]) => packagesOf(asTable(entries, group), group))
  }
}

function frameworkMeaning(entries: Table): Table {
  // Projects are recorded in lower case and referred to in their own case.
  const own = new Set(
    Object.keys(entries)
      .filter(name => isProject(member(entries, name)))
      .map(name => name.toLowerCase())
  )
  return mapTable(entries, (value, name) => ({
    ...without(asTable(value, name), new Set(['dependencies'])),
    dependencies: mapTable(tableAt(asTable(value, name), 'dependencies'), (range, to) =>
      own.has(to.toLowerCase()) ? null : range
    )
  }))
}

function isProject(value: Value | undefined): boolean {
  return value !== undefined && textAt(asTable(value, 'an entry'), 'type') === 'Project'
}

function packagesOf(entries: Table, group: string): readonly Package[] {
  return Object.entries(entries).flatMap(([name, value]) =>
    isProject(value)
      ? []
      : [{ name, version: textAt(asTable(value, name), 'resolved'), group, rest: canonicalText(value) }]
  )
}
