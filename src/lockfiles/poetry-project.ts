import { canonicalText, setOf, withSets } from './canonical'
import type { Package } from './facts'
import { withoutCredentials } from './location'
import { normalizedName } from './pep508'
import { NotUnderstood, asTable, isList, isTable, mapTable, member, sourceOf, tableAt, textAt, without } from './value'
import type { Table, Value } from './value'

/** Of `tool.poetry` this says what the project is called and how it is packed, not what it needs. */
const METADATA = new Set(
  [
    'version',
    'description',
    'authors',
    'maintainers',
    'license',
    'readme',
    'homepage',
    'repository',
    'documentation'
  ].concat(['keywords', 'classifiers', 'urls', 'scripts', 'plugins', 'packages', 'include', 'exclude'])
)

/** `tool.poetry`, all but {@link METADATA}. The order of the sources is their priority. https://python-poetry.org/docs/pyproject/ */
export function poetryMeaning(poetry: Table): Table {
  return mapTable(without(poetry, METADATA), (value, key) => {
    switch (key) {
      case 'name':
        return typeof value === 'string' ? normalizedName(value) : value
      case 'dependencies':
      case 'dev-dependencies':
        return namedConstraints(value)
      case 'group':
        return mapTable(asTable(value, key), group =>
          mapTable(asTable(group, key), (part, name) =>
            name === 'dependencies' ? namedConstraints(part) : withSets(part)
          )
        )
      case 'extras':
        return withSets(value)
      default:
        return value
    }
  })
}

export function poetryPackages(poetry: Table): readonly Package[] {
  const groups = Object.entries(tableAt(poetry, 'group')).map(
    ([name, group]) => [name, tableAt(asTable(group, name), 'dependencies')] as const
  )
  return [
    ...packagesOf(tableAt(poetry, 'dependencies')),
    ...packagesOf(tableAt(poetry, 'dev-dependencies'), 'dev'),
    ...groups.flatMap(([name, dependencies]) => packagesOf(dependencies, name))
  ]
}

/** Several constraints of one package (for several Python versions) are a set. */
function namedConstraints(value: Value): Table {
  const named: Record<string, Value> = {}
  for (const [name, constraint] of Object.entries(asTable(value, 'dependencies'))) {
    const key = normalizedName(name)
    if (Object.hasOwn(named, key)) throw new NotUnderstood(`${name} is named twice`)
    named[key] = isList(constraint) ? setOf(constraint.map(withSets)) : withSets(constraint)
  }
  return named
}

function packagesOf(dependencies: Table, group?: string): readonly Package[] {
  return Object.entries(dependencies).map(([name, constraint]) => ({
    name: normalizedName(name),
    version: shownVersion(constraint),
    rest: canonicalText(withSets(constraint)),
    ...(group === undefined ? {} : { group })
  }))
}

function shownVersion(constraint: Value): string | null {
  if (isList(constraint)) return constraint.map(shownVersion).join(' | ')
  if (!isTable(constraint)) return sourceOf(constraint)
  const place = member(constraint, 'git') ?? member(constraint, 'path') ?? member(constraint, 'url')
  return textAt(constraint, 'version') ?? (typeof place === 'string' ? withoutCredentials(place) : null)
}
