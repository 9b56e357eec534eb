import { canonicalText, withSets } from './canonical'
import type { Package, Content } from './facts'
import { parseJson } from './json'
import { normalizedName } from './pep508'
import { followed, wanted } from './scripts'
import { parseToml } from './toml'
import {
  NotUnderstood,
  asTable,
  isTable,
  mapTable,
  member,
  only,
  sourceOf,
  tableAt,
  textAt,
  without,
  type Table,
  type Value
} from './value'
import { takenBy, type View } from './view'

/** Tables of a Pipfile that hold no packages. */
const SETTINGS = new Set(['source', 'requires', 'pipenv', 'scripts'])

/** Pipfile; every table that is no setting is a category of packages. https://pipenv.pypa.io/en/latest/pipfile.html */
export function readPipfile(text: string, _: string, view: View): Content {
  const file = parseToml(text)
  const taken = takenBy(view)
  const categories = mapTable(
    takenOf(without(file, SETTINGS), name => {
      if (name === 'packages') return taken.main
      return taken.group(name === 'dev-packages' ? 'develop' : name)
    }),
    namedPackages
  )
  const scripts = tableAt(file, 'scripts')
  const { names, unknown } = wanted(view.parts, name => Object.hasOwn(scripts, name))
  const run = unknown || names === 'all' ? 'all' : followed(scripts, names)
  return {
    // The order of the sources is the order in which they are asked.
    meaning: {
      ...(taken.any ? { settings: only(file, ['source', 'requires', 'pipenv']), categories } : {}),
      ...(run === 'all' || view.parts.project ? { whole: file } : { scripts: run })
    },
    packages: packagesOf(categories)
  }
}

/** Pipfile.lock: `_meta.hash` is that of the Pipfile, which counts by itself. */
export function readPipfileLock(text: string, _: string, view: View): Content {
  const lock = parseJson(text)
  const meta = tableAt(lock, '_meta')
  const spec = sourceOf(member(meta, 'pipfile-spec'))
  if (spec !== '6') throw new NotUnderstood(`Pipfile.lock of version ${spec ?? 'none'}; known is 6`)
  const taken = takenBy(view)
  const isTaken = (name: string): boolean => (name === 'default' ? taken.main : taken.group(name))
  const categories = mapTable(takenOf(without(lock, new Set(['_meta'])), isTaken), namedPackages)
  return {
    meaning: { meta: without(meta, new Set(['hash', 'pipfile-spec'])), categories },
    packages: packagesOf(categories)
  }
}

function takenOf(categories: Table, isTaken: (name: string) => boolean): Table {
  return only(categories, Object.keys(categories).filter(isTaken))
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
