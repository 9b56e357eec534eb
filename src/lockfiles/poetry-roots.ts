import { normalizedName, parseRequirement } from './pep508'
import { asTable, asText, isTable, listAt, tableAt, type Table, type Value } from './value'
import { withIncludedGroups } from './python-groups'
import type { Manifest, Taken } from './view'

/** Names of the packages that the groups that are taken ask for; null: there is no project to ask. */
export function poetryRoots(manifests: readonly Manifest[], taken: Taken): readonly string[] | null {
  const [project] = manifests.filter(({ folder }) => folder === '')
  return project === undefined ? null : rootsOf(project.table, taken)
}

function rootsOf(file: Table, taken: Taken): readonly string[] {
  const poetry = tableAt(tableAt(file, 'tool'), 'poetry')
  const project = tableAt(file, 'project')
  const groups = tableAt(file, 'dependency-groups')
  const extras = tableAt(project, 'optional-dependencies')
  const own = tableAt(poetry, 'group')
  const table = (of: Table): readonly string[] => Object.keys(tableAt(of, 'dependencies'))
  const named = [
    ...(taken.main ? [...table(poetry), ...requirements(listAt(project, 'dependencies'))] : []),
    ...(taken.group('dev') ? Object.keys(tableAt(poetry, 'dev-dependencies')) : []),
    ...Object.keys(own).flatMap(name => (taken.group(name) ? table(asTable(own[name] ?? null, name)) : [])),
    ...withIncludedGroups(groups, taken.group).flatMap(name => requirements(listAt(groups, name))),
    ...Object.keys(extras).flatMap(name => (taken.extra(name) ? requirements(listAt(extras, name)) : []))
  ]
  return named.map(normalizedName)
}

function requirements(values: readonly Value[]): readonly string[] {
  return values.flatMap(value => {
    if (isTable(value)) return []
    const text = asText(value, 'a requirement')
    return parseRequirement(text)?.name ?? []
  })
}
