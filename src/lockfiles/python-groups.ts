import { NotUnderstood } from './value'
import { isList, isTable, listAt, member, tableAt, type Table, type Value } from './value'
import type { Install } from './reading'
import { INSTALLED_PARTS } from './reading'
import type { Manifest, View } from './view'

/**
 * Which groups are installed unless they are left out: of uv those of `default-groups`, `dev` where it is not there; of
 * poetry all that are not optional; of others all. Of a project that cannot be read: all.
 * https://docs.astral.sh/uv/concepts/projects/dependencies/#default-groups,
 * https://python-poetry.org/docs/managing-dependencies/#optional-groups
 */
export function defaultGroups(manifests: readonly Manifest[] | null): (group: string, install: Install) => boolean {
  if (manifests === null || manifests.length === 0) return () => true
  const tools = manifests.map(({ table }) => tableAt(table, 'tool'))
  return (group, { locks }) => {
    if (locks.includes('uv.lock')) return tools.some(tool => isDefaultOfUv(group, tableAt(tool, 'uv')))
    return !locks.includes('poetry.lock') || tools.some(tool => !isOptional(group, tableAt(tool, 'poetry')))
  }
}

/**
 * The view with all that the projects' own settings add to a command line: `tool.uv.pip` names extras, `tool.uv.upgrade` has all resolved
 * anew, `tool.pdm.options` holds any options.
 * https://docs.astral.sh/uv/reference/settings/#pip, https://pdm-project.org/latest/usage/config/#available-configurations
 */
export function asConfigured(view: View, projects: readonly Table[]): View {
  if (view.parts.installs.length === 0 || !projects.some(isWidened)) return view
  return { ...view, parts: { ...view.parts, installs: [...view.parts.installs, ...INSTALLED_PARTS.installs] } }
}

export function tablesOf(manifests: readonly Manifest[] | null): readonly Table[] {
  return (manifests ?? []).map(({ table }) => table)
}

function isWidened(project: Table): boolean {
  const tool = tableAt(project, 'tool')
  const uv = tableAt(tool, 'uv')
  const has = (table: Table, ...keys: readonly string[]): boolean => keys.some(key => member(table, key) !== undefined)
  return (
    has(uv, 'upgrade', 'upgrade-package') ||
    has(tableAt(uv, 'pip'), 'extra', 'all-extras', 'group', 'upgrade') ||
    has(tableAt(tool, 'pdm'), 'options')
  )
}

function isDefaultOfUv(group: string, uv: Table): boolean {
  const said = member(uv, 'default-groups')
  if (said === undefined) return group === 'dev'
  return isList(said) ? said.includes(group) : true
}

function isOptional(group: string, poetry: Table): boolean {
  const own = member(tableAt(poetry, 'group'), group)
  return isTable(own) && member(own, 'optional') === true
}

/** A group with those that it includes: `{ include-group = "test" }` of PEP 735. */
export function withIncludedGroups(groups: Table, takes: (name: string) => boolean): readonly string[] {
  const found = new Set(Object.keys(groups).filter(takes))
  for (const name of found) {
    for (const entry of listAt(groups, name)) {
      const included = isTable(entry) ? textOf(member(entry, 'include-group')) : null
      const key = included === null ? undefined : Object.keys(groups).find(other => isSame(other, included))
      if (key !== undefined) found.add(key)
    }
  }
  return [...found]
}

function textOf(value: Value | undefined): string | null {
  if (value === undefined || typeof value === 'string') return value ?? null
  throw new NotUnderstood('the name of a group is no text')
}

function isSame(one: string, other: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-')
  return plain(one) === plain(other)
}
