import { requirementSet } from './pep508'
import { isList, isTable, mapTable, member, only, tableAt, without, type Table, type Value } from './value'

/** Settings of uv that are lists of requirements, in which order means nothing. */
const REQUIREMENT_LISTS = new Set([
  'dev-dependencies',
  'constraint-dependencies',
  'override-dependencies',
  'build-constraint-dependencies'
])

/** Before PEP 621 pdm kept these in its own table; `scripts` are read apart. */
const PDM_METADATA = new Set(
  [
    'version',
    'scripts',
    'description',
    'author',
    'authors',
    'maintainer',
    'maintainers',
    'license',
    'readme',
    'homepage'
  ].concat(['repository', 'documentation', 'keywords', 'classifiers', 'urls', 'project_urls'])
)

/** Scripts of pdm that run by themselves: https://pdm-project.org/latest/usage/scripts/#hook-scripts */
const PDM_HOOKS = ['_', 'pre_install', 'post_install', 'pre_lock', 'post_lock', 'pre_build', 'post_build', 'post_use']

/** Keys below `tool.hatch.build` that name packages for building. */
const HATCH_BUILD = new Set(['dependencies', 'require-runtime-dependencies', 'require-runtime-features'])

/** What the tables of installers and build backends in `tool` say of dependencies. Other tools do not count. */
export function installerTables(tool: Table): Table {
  const pdm = tableAt(tool, 'pdm')
  const hatch = tableAt(tool, 'hatch')
  return {
    // How uv itself builds the project is of no concern to its dependencies.
    uv: mapTable(without(tableAt(tool, 'uv'), new Set(['build-backend'])), (value, key) =>
      REQUIREMENT_LISTS.has(key) && isList(value) ? requirementSet(value) : value
    ),
    pdm: {
      ...without(pdm, PDM_METADATA),
      hooks: only(tableAt(pdm, 'scripts'), PDM_HOOKS)
    },
    hatch: {
      ...only(hatch, ['metadata']),
      envs: mapTable(tableAt(hatch, 'envs'), environment =>
        isTable(environment) ? without(environment, new Set(['scripts', 'extra-scripts', 'description'])) : environment
      ),
      build: parts(tableAt(hatch, 'build'), HATCH_BUILD)
    },
    setuptools: only(tableAt(tableAt(tool, 'setuptools'), 'dynamic'), ['dependencies', 'optional-dependencies']),
    flit: only(tableAt(tableAt(tool, 'flit'), 'metadata'), [
      'requires',
      'requires-extra',
      'requires-python',
      'dist-name'
    ]),
    rye: without(tableAt(tool, 'rye'), new Set(['scripts'])),
    pixi: without(tableAt(tool, 'pixi'), new Set(['tasks']))
  }
}

/** Only what stands under one of `keys`, at any depth. */
function parts(table: Table, keys: ReadonlySet<string>): Table {
  const found: Record<string, Value> = {}
  for (const key of Object.keys(table)) {
    const value = member(table, key)
    if (value === undefined) continue
    if (keys.has(key)) found[key] = value
    else if (isTable(value)) found[key] = parts(value, keys)
  }
  return found
}
