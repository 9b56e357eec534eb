import { canonicalText } from './canonical'
import type { Package, Content } from './facts'
import { parseJson } from './json'
import {
  NotUnderstood,
  asTable,
  asText,
  isList,
  isTable,
  mapTable,
  member,
  only,
  sourceOf,
  tableAt,
  without,
  type Table,
  type Value
} from './value'
import { grouped, reachable } from './reach'
import { takenBy, type Taken, type View } from './view'

/** What a workspace asks for, its package.json says. */
const RANGES = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
const OWN = new Set(['version', ...RANGES])

/** bun.lock, the text form. A workspace's own version does not count. https://bun.com/docs/pm/lockfile */
export function readBunLock(text: string, _: string, view: View): Content {
  const lock = parseJson(text, 'jsonc')
  const version = sourceOf(member(lock, 'lockfileVersion')) ?? 'none'
  if (version !== '0' && version !== '1') throw new NotUnderstood(`bun.lock of version ${version}; known are 0 and 1`)
  const projects = tableAt(lock, 'workspaces')
  const workspaces = mapTable(projects, (entry, path) => {
    const own = asTable(entry, path)
    return without(own, path === '' ? new Set([...OWN, 'name']) : OWN)
  })
  const packages = installedOf(tableAt(lock, 'packages'), projects, takenBy(view))
  return {
    meaning: { ...lock, workspaces, packages },
    packages: Object.entries(packages).flatMap(([key, entry]) => packageOf(key, entry))
  }
}

/**
 * What the groups that are taken lead to. Packages stand under the path that they are installed at (`a`, `a/b`): one is followed to
 * every entry of its name, so more than are installed, never fewer.
 */
function installedOf(packages: Table, projects: Table, taken: Taken): Table {
  if (taken.all) return packages
  const nameOf = (key: string): string => /(?:^|\/)((?:@[^/]+\/)?[^/]+)$/.exec(key)?.[1] ?? key
  const byName = grouped(Object.keys(packages), nameOf)
  const keysOf = (table: Table): readonly string[] => Object.keys(table).flatMap(name => byName.get(name) ?? [])
  const fields = RANGES.filter(field =>
    field === 'dependencies' ? taken.main : taken.group(field.replace(/Dependencies$/, ''))
  )
  const manifests = Object.values(projects).filter(isTable)
  const roots = manifests.flatMap(project => fields.flatMap(field => keysOf(tableAt(project, field))))
  const reached = reachable(roots, key => {
    const entry = member(packages, key)
    const said = isList(entry) ? entry.filter(isTable) : []
    return said.flatMap(table =>
      RANGES.filter(field => field !== 'devDependencies').flatMap(field => keysOf(tableAt(table, field)))
    )
  })
  return only(packages, [...reached])
}

/** `["name@1.2.3", registry, { dependencies }, integrity]`, under the path that it is installed at. */
function packageOf(key: string, entry: Value): readonly Package[] {
  const resolution = isList(entry) ? asText(entry[0] ?? null, key) : null
  if (resolution === null) throw new NotUnderstood(`${key} in packages is no list`)
  const match = /^((?:@[^/]+\/)?[^@]+)@(.+)$/.exec(resolution)
  if (match?.[2]?.startsWith('workspace:') === true) return []
  return [{ name: match?.[1] ?? resolution, version: match?.[2] ?? null, rest: canonicalText([key, entry]) }]
}
