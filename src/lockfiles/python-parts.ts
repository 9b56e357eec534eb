import { normalizedName, parseRequirement } from './pep508'
import type { Install, Parts } from './reading'
import { followed, wanted, type Followed } from './scripts'
import {
  isList,
  isTable,
  listAt,
  mapTable,
  member,
  only,
  tableAt,
  textAt,
  without,
  type Table,
  type Value
} from './value'
import type { Taken } from './view'

/** The file without what is not taken of its groups and extras. */
export function takenOf(file: Table, taken: Taken, groups: readonly string[]): Table {
  if (taken.all) return file
  const onlyGroups = (table: Table): Table => only(table, Object.keys(table).filter(taken.group))
  return mapTable(file, (value, key) => {
    if (!isTable(value)) return value
    if (key === 'dependency-groups') return only(value, groups)
    if (key === 'project') return projectOf(value, file, taken, groups)
    if (key !== 'tool') return value
    return mapTable(value, (table, tool) => {
      if (!isTable(table)) return table
      const isLeft = !taken.group('dev') && (tool === 'uv' || tool === 'rye' || tool === 'poetry')
      const kept = isLeft ? without(table, new Set(['dev-dependencies'])) : table
      return mapTable(kept, (part, name) => {
        const isGroups = (tool === 'poetry' && name === 'group') || (tool === 'pdm' && name === 'dev-dependencies')
        if (isGroups && isTable(part)) return onlyGroups(part)
        const isMain = tool === 'poetry' && name === 'dependencies' && isTable(part) && !taken.main
        return isMain ? only(part, ['python']) : part
      })
    })
  })
}

function projectOf(project: Table, file: Table, taken: Taken, groups: readonly string[]): Table {
  const extras = tableAt(project, 'optional-dependencies')
  const lists = groups.flatMap(name => listAt(tableAt(file, 'dependency-groups'), name))
  const main = taken.main ? listAt(project, 'dependencies') : []
  const name = textAt(project, 'name')
  const found = new Set(Object.keys(extras).filter(taken.extra))
  // `shop[web]`, in a list of the project `shop` itself, takes an extra too.
  const add = (values: readonly Value[]): void => {
    for (const value of values) {
      const read = typeof value === 'string' ? parseRequirement(value) : null
      if (name === null || read?.name !== normalizedName(name)) continue
      for (const extra of Object.keys(extras)) if (read.extras.includes(normalizedName(extra))) found.add(extra)
    }
  }
  add([...main, ...lists])
  for (const extra of found) add(listAt(extras, extra))
  return {
    ...without(project, new Set(taken.main ? [] : ['dependencies'])),
    'optional-dependencies': only(extras, [...found])
  }
}

/**
 * Whether an installation of the project's dependencies installs the project too: for uv a project with a build system, for poetry
 * and pdm all that are not said to be none.
 * https://docs.astral.sh/uv/concepts/projects/config/#project-packaging, https://python-poetry.org/docs/basic-usage/#operating-modes,
 * https://pdm-project.org/latest/reference/pep621/
 */
export function isPackage(file: Table, { root, locks }: Install): boolean {
  if (!root) return false
  const tool = tableAt(file, 'tool')
  const said = (name: string, key: string): Value | undefined => member(tableAt(tool, name), key)
  if (locks.includes('uv.lock')) return (said('uv', 'package') ?? member(file, 'build-system') !== undefined) !== false
  if (locks.includes('poetry.lock')) return said('poetry', 'package-mode') !== false
  if (locks.includes('pdm.lock')) return said('pdm', 'distribution') !== false
  // pixi installs it as a path among its other packages.
  if (member(tool, 'pixi') !== undefined) return namesPath(tableAt(tool, 'pixi'))
  return said('rye', 'virtual') !== true
}

function namesPath(table: Table): boolean {
  return Object.keys(table).some(key => {
    const value = member(table, key)
    return key === 'path' || (isTable(value) && namesPath(value))
  })
}

/** Linters, formatters, type checkers and test runners, which no build asks. */
const CHECKERS = new Set(
  [
    'ruff',
    'black',
    'isort',
    'flake8',
    'pylint',
    'mypy',
    'pyright',
    'basedpyright',
    'pyre',
    'ty',
    'bandit',
    'pydocstyle',
    'autopep8'
  ].concat([
    ...[
      'yapf',
      'codespell',
      'interrogate',
      'vulture',
      'deptry',
      'djlint',
      'pyupgrade',
      'docformatter',
      'typos',
      'sqlfluff',
      'importlinter'
    ],
    ...[
      'pytest',
      'coverage',
      'tox',
      'nox',
      'pytest-watcher',
      'mutmut',
      'hypothesis',
      'commitizen',
      'towncrier',
      'semantic_release',
      'bumpversion'
    ],
    ...['poe', 'rye', 'pixi', 'taskipy', 'pip-tools', 'cibuildwheel', 'repo-review', 'check-manifest']
  ])
)

/** What a build backend takes: the whole project, and every table of a tool that may be one. */
export function builtMeaning(file: Table): Table {
  const tool = tableAt(file, 'tool')
  const tools = mapTable(without(tool, CHECKERS), (value, name) => {
    if (!isTable(value)) return value
    if (name === 'uv') return only(value, ['build-backend'])
    if (name === 'poetry') return without(value, new Set(['group', 'dev-dependencies', 'source']))
    if (name === 'pdm') return without(value, new Set(['dev-dependencies', 'scripts', 'source']))
    return name === 'hatch' ? without(value, new Set(['envs'])) : value
  })
  return { ...without(file, new Set(['tool', 'dependency-groups'])), tools }
}

/** Scripts and tasks of all tools that have such, one table each: `pre_x` and `post_x` are pdm's and hatch's. */
export function scriptsOf(file: Table, parts: Parts): Followed {
  const tables = scriptTables(file)
  const { names, unknown } = wanted(parts, name => tables.some(table => Object.hasOwn(table, name)))
  if (names === 'all' || unknown) return 'all'
  if (names.length === 0) return {}
  const found: Record<string, Value> = {}
  for (const [at, table] of tables.entries()) {
    const scripts = followed(table, names, null, name => [`pre_${name}`, `post_${name}`])
    if (scripts === 'all') return 'all'
    if (Object.keys(scripts).length > 0) found[String(at)] = scripts
  }
  const tool = tableAt(file, 'tool')
  return {
    found,
    // What holds for every task.
    poe: without(tableAt(tool, 'poe'), new Set(['tasks'])),
    pdm: only(tableAt(tableAt(tool, 'pdm'), 'scripts'), ['_'])
  }
}

function scriptTables(file: Table): readonly Table[] {
  const project = tableAt(file, 'project')
  const tool = tableAt(file, 'tool')
  const pixi = tableAt(tool, 'pixi')
  const inner = (table: Table): readonly Table[] => Object.values(table).filter(isTable)
  const places = [pixi, ...inner(tableAt(pixi, 'feature'))].flatMap(place => [
    place,
    ...inner(tableAt(place, 'target'))
  ])
  return [
    ...places.map(place => tableAt(place, 'tasks')),
    tableAt(tableAt(tool, 'pdm'), 'scripts'),
    tableAt(tableAt(tool, 'poe'), 'tasks'),
    tableAt(tableAt(tool, 'rye'), 'scripts'),
    tableAt(tableAt(tool, 'taskipy'), 'tasks'),
    ...inner(tableAt(tableAt(tool, 'hatch'), 'envs')).flatMap(env => [
      tableAt(env, 'scripts'),
      tableAt(env, 'extra-scripts')
    ]),
    tableAt(project, 'scripts'),
    tableAt(project, 'gui-scripts'),
    tableAt(tableAt(tool, 'poetry'), 'scripts')
  ].filter(table => !isList(table))
}
