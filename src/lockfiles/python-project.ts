import { setOf } from './canonical'
import type { Package, Content } from './facts'
import { resolveReference } from './location'
import { normalizedName, requirement, requirementPackage, requirementSet } from './pep508'
import { poetryMeaning, poetryPackages } from './poetry-project'
import { builtMeaning, isPackage, scriptsOf, takenOf } from './python-parts'
import { asConfigured, defaultGroups, withIncludedGroups } from './python-groups'
import { installerTables } from './python-tools'
import { parseToml } from './toml'
import {
  asText,
  isList,
  isTable,
  listAt,
  mapTable,
  member,
  only,
  tableAt,
  textAt,
  NotUnderstood,
  asTable,
  type Table,
  type Value
} from './value'
import { takenBy, type View } from './view'

/** Fields of `project` that a build backend may compute; others in `dynamic` do not concern dependencies. */
const COMPUTED = new Set(['requires-python', 'dependencies', 'optional-dependencies'])

/**
 * pyproject.toml: what installers and resolvers take from it, and of the rest what is said to be read. The project's version,
 * texts and entry points count where it is built, scripts where they are run.
 * https://packaging.python.org/en/latest/specifications/pyproject-toml/, PEP 735
 */
export function readPythonProject(text: string, path: string, asked: View): Content {
  const file = parseToml(text)
  const view = asConfigured(asked, [file])
  const tool = tableAt(file, 'tool')
  const taken = takenBy(view, defaultGroups([{ folder: '', table: file }]))
  const groups = tableAt(file, 'dependency-groups')
  const names = withIncludedGroups(groups, taken.group)
  const reduced = takenOf(file, taken, names)
  const run = scriptsOf(file, view.parts)
  const isBuilt = view.parts.project || view.parts.installs.some(install => isPackage(file, install))
  const isRead = taken.any || isBuilt
  return {
    meaning: {
      ...(taken.any ? installMeaning(reduced) : {}),
      ...(isBuilt ? { built: builtMeaning(file) } : {}),
      ...(run === 'all' ? { whole: file } : { scripts: run })
    },
    packages: isRead ? packagesOf(reduced) : [],
    references: isRead
      ? requirementFiles(tool).flatMap(named => {
          const referred = resolveReference(path, named)
          return referred === null ? [] : [{ path: referred, format: 'requirements' as const }]
        })
      : []
  }
}

function installMeaning(file: Table): Table {
  const build = tableAt(file, 'build-system')
  const tool = tableAt(file, 'tool')
  return {
    project: projectMeaning(tableAt(file, 'project')),
    groups: mapTable(tableAt(file, 'dependency-groups'), group => setOf(groupEntries(group))),
    build: { ...build, requires: requirementSet(listAt(build, 'requires')) },
    poetry: poetryMeaning(tableAt(tool, 'poetry')),
    tools: installerTables(tool)
  }
}

function packagesOf(file: Table): readonly Package[] {
  const project = tableAt(file, 'project')
  const tool = tableAt(file, 'tool')
  return [
    ...pythonOf(project),
    ...requirementPackages(listAt(project, 'dependencies')),
    ...Object.entries(tableAt(project, 'optional-dependencies')).flatMap(packagesOfGroup),
    ...Object.entries(tableAt(file, 'dependency-groups')).flatMap(packagesOfGroup),
    ...requirementPackages(listAt(tableAt(file, 'build-system'), 'requires'), 'build-system'),
    ...poetryPackages(tableAt(tool, 'poetry')),
    ...requirementPackages(listAt(tableAt(tool, 'uv'), 'dev-dependencies'), 'dev'),
    ...Object.entries(tableAt(tableAt(tool, 'pdm'), 'dev-dependencies')).flatMap(developmentPackages)
  ]
}

/** The name counts: requirements such as `name[extra]` mean the project itself. */
function projectMeaning(project: Table): Table {
  const name = textAt(project, 'name')
  const dynamic = listAt(project, 'dynamic').filter(field => COMPUTED.has(asText(field, 'a dynamic field')))
  return {
    ...only(project, ['requires-python']),
    ...(name === null ? {} : { name: normalizedName(name) }),
    dynamic: setOf(dynamic),
    dependencies: requirementSet(listAt(project, 'dependencies')),
    'optional-dependencies': mapTable(tableAt(project, 'optional-dependencies'), (extra, key) => {
      if (!isList(extra)) throw new NotUnderstood(`the extra ${key} is no list`)
      return requirementSet(extra)
    })
  }
}

function pythonOf(project: Table): readonly Package[] {
  const version = textAt(project, 'requires-python')
  return version === null ? [] : [{ name: 'python', version }]
}

/** PEP 735: requirements, and tables such as `{ include-group = "test" }`. */
function groupEntries(group: Value): readonly Value[] {
  if (!isList(group)) throw new NotUnderstood('a dependency group is no list')
  return group.map(entry => (isTable(entry) ? entry : requirementSet([entry])))
}

function packagesOfGroup([group, entries]: readonly [string, Value]): readonly Package[] {
  return isList(entries) ? requirementPackages(entries, group) : []
}

/** Development dependencies of pdm may be editable (`-e file:///…`), which is no PEP 508. */
function developmentPackages([group, entries]: readonly [string, Value]): readonly Package[] {
  const plain = isList(entries) ? entries.filter(entry => typeof entry === 'string' && !entry.startsWith('-e ')) : []
  return requirementPackages(plain, group)
}

function requirementPackages(entries: readonly Value[], group?: string): readonly Package[] {
  return entries.filter(entry => !isTable(entry)).map(entry => requirementPackage(requirement(entry), group))
}

/** Files that setuptools, or hatch with hatch-requirements-txt, reads dependencies from. */
function requirementFiles(tool: Table): readonly string[] {
  const dynamic = tableAt(tableAt(tool, 'setuptools'), 'dynamic')
  const optional = Object.values(tableAt(dynamic, 'optional-dependencies'))
  const hook = tableAt(tableAt(tableAt(tableAt(tool, 'hatch'), 'metadata'), 'hooks'), 'requirements_txt')
  return [
    ...[member(dynamic, 'dependencies'), ...optional].flatMap(value =>
      value === undefined ? [] : filesOf(member(asTable(value, 'dynamic dependencies'), 'file'))
    ),
    ...[
      member(hook, 'files'),
      member(hook, 'filename'),
      ...Object.values(tableAt(hook, 'optional-dependencies'))
    ].flatMap(filesOf)
  ]
}

function filesOf(value: Value | undefined): readonly string[] {
  if (value === undefined) return []
  return (isList(value) ? value : [value]).map(name => asText(name, 'the name of a file'))
}
