import { canonicalText, withSets } from './canonical'
import type { Package } from './facts'
import type { Content } from './formats'
import { parseJson } from './json'
import { normalizedName } from './pep508'
import { parseToml } from './toml'
import { NotUnderstood, asTable, isTable, mapTable, member, only, sourceOf, tableAt, textAt, without } from './value'
import type { Table, Value } from './value'

/** Tables of a Pipfile that hold no packages. `scripts` does not count, the others do. */
const SETTINGS = new Set(['source', 'requires', 'pipenv', 'scripts'])

/** Pipfile; every table that is no setting is a category of packages. https://pipenv.pypa.io/en/latest/pipfile.html */
export function readPipfile(text: string): Content {
  const file = parseToml(text)
  const categories = mapTable(without(file, SETTINGS), namedPackages)
  return {
    // The order of the sources is the order in which they are asked.
    meaning: { settings: only(file, ['source', 'requires', 'pipenv']), categories },
    packages: packagesOf(categories)
  }
}

/** Pipfile.lock: `_meta.hash` is that of the Pipfile, which counts by itself. */
export function readPipfileLock(text: string): Content {
  const lock = parseJson(text)
  const meta = tableAt(lock, '_meta')
  const spec = sourceOf(member(meta, 'pipfile-spec'))
  if (spec !== '6') throw new NotUnderstood(`Pipfile.lock of version ${spec ?? 'none'}; known is 6`)
  const categories = mapTable(without(lock, new Set(['_meta'])), namedPackages)
  return {
    meaning: { meta: without(meta, new Set(['hash', 'pipfile-spec'])), categories },
    packages: packagesOf(categories)
  }
}

function namedPackages(value: Value, category: string): Table {
  const named: Record<string, Value> = {}
  for (const [name, entry] of Object.entries(asTable(value, category))) {
    const key = normalizedName(name)
    if (Object.hasOwn(named, key)) throw new NotUnderstood(`${name} is named twice in ${category}`)
    named[key] = withSets(entry)
  }
  return named
}

function packagesOf(categories: Table): readonly Package[] {
  return Object.entries(categories).flatMap(([group, named]) =>
    Object.entries(isTable(named) ? named : {}).map(([name, entry]) => ({
      name,
      version: shownVersion(entry),
      group,
      rest: canonicalText(entry)
    }))
  )
}

function shownVersion(entry: Value): string | null {
  const version = isTable(entry) ? (textAt(entry, 'version') ?? textAt(entry, 'ref')) : sourceOf(entry)
  return version === null || version === '*' ? null : version.replace(/^==(?=[^,]*$)/, '')
}
