import { canonicalText, setOf } from './canonical'
import type { Package, Content } from './facts'
import { parseJson } from './json'
import { asCode, followed, wanted } from './scripts'
import {
  asTable,
  asText,
  isList,
  isTable,
  mapTable,
  member,
  only,
  sourceOf,
  tableAt,
  tablesAt,
  textAt,
  without,
  NotUnderstood,
  type Table
} from './value'
import { takenBy, type View } from './view'

/** Texts about a package; composer acts on none of them. https://getcomposer.org/doc/04-schema.md */
const TEXTS = [
  'description',
  'keywords',
  'homepage',
  'license',
  'authors',
  'support',
  'funding',
  'readme',
  'time',
  'abandoned'
]

const MANIFEST_TEXTS = new Set(
  [...TEXTS, 'name', 'version', 'archive', 'suggest', 'bin', '$schema', '_comment'].concat([
    'scripts-descriptions',
    'scripts-aliases'
  ])
)

const LOCK_TEXTS = new Set([...TEXTS, 'notification-url', 'suggest'])

const LOCK_RECORDS = ['_readme', 'content-hash', 'hash', 'plugin-api-version']

/** Scripts that run by themselves. https://getcomposer.org/doc/articles/scripts.md#event-names */
const EVENT =
  /^(pre|post)-(install|update|autoload|root-package|package|pool|dependencies|operations|file|create)|^(init|command)$/

/** Repositories under names, and what is preferred under patterns: the first that fits wins, so their order counts. */
const ORDERED = ['repositories', 'preferred-install']

/** What composer takes from composer.json at run time: `Composer\\InstalledVersions` and the autoloader read none of the rest. */
const KEPT = ['autoload', 'extra', 'scripts']

/** composer.json, without the texts and without scripts that only people run. */
export function readComposer(text: string, _: string, view: View): Content {
  const file = parseJson(text)
  const { parts } = view
  const taken = takenBy(view)
  const scripts = tableAt(file, 'scripts')
  const { names, unknown } = wanted(parts, name => Object.hasOwn(scripts, name))
  const events = taken.hooks ? Object.keys(scripts).filter(name => EVENT.test(name)) : []
  const found = unknown || names === 'all' ? 'all' : followed(scripts, [...names, ...events], CALL)
  const run = view.beside.hasCode ? asCode(found) : found
  const left = taken.group('dev') ? [] : ['require-dev', 'autoload-dev']
  const kept = without(file, new Set([...MANIFEST_TEXTS, ...left, 'scripts', 'extra']))
  return {
    meaning: {
      ...(taken.any
        ? { install: { ...inOrder(kept), extra: withoutAlias(file), config: inOrder(tableAt(kept, 'config')) } }
        : {}),
      ...(run === 'all' || parts.project ? { whole: inOrder(file) } : { scripts: run }),
      ...(view.kept ? { kept: only(file, KEPT) } : {})
    },
    packages: taken.any
      ? [
          ...packagesOf(tableAt(file, 'require')),
          ...(left.length === 0 ? packagesOf(tableAt(file, 'require-dev'), 'dev') : [])
        ]
      : []
  }
}

/** Plugins read `extra`; an alias of a branch is the project's own version. */
function withoutAlias(file: Table): Table {
  return without(tableAt(file, 'extra'), new Set(['branch-alias']))
}

/** A table whose order counts, as a list. */
function inOrder(table: Table): Table {
  return mapTable(table, (value, key) => (ORDERED.includes(key) && isTable(value) ? Object.entries(value) : value))
}

/** What a script runs other scripts with: `@name`, `composer run name`. https://getcomposer.org/doc/articles/scripts.md#referencing-scripts */
const CALL = /@|\bcomposer\b/

/** composer.lock. Its content hash is that of composer.json, which counts by itself. */
export function readComposerLock(text: string, _: string, view: View): Content {
  const lock = parseJson(text)
  if (!isList(member(lock, 'packages'))) throw new NotUnderstood('a composer.lock without packages')
  const takesDev = takenBy(view).group('dev')
  const left = takesDev ? [] : ['packages-dev', 'platform-dev']
  const meaning = mapTable(without(lock, new Set([...LOCK_RECORDS, ...left])), (value, key) => {
    if ((key !== 'packages' && key !== 'packages-dev') || !isList(value)) return value
    return setOf(value.map(entry => locked(asTable(entry, key), view)))
  })
  return {
    meaning,
    packages: [...lockedPackages(lock, 'packages'), ...(takesDev ? lockedPackages(lock, 'packages-dev', 'dev') : [])]
  }
}

/** The version of a package of the project itself, whose folder is not there to be installed, is that of nothing. */
function locked(entry: Table, { beside }: View): Table {
  const dist = tableAt(entry, 'dist')
  const isMissing = textAt(dist, 'type') === 'path' && !beside.hasFolder(textAt(dist, 'url') ?? '.')
  const kept = without(entry, isMissing ? new Set([...LOCK_TEXTS, 'version']) : LOCK_TEXTS)
  return isMissing ? { ...kept, dist: without(dist, new Set(['reference', 'shasum'])) } : kept
}

function packagesOf(requirements: Table, group?: string): readonly Package[] {
  return Object.entries(requirements).map(([name, value]) => ({
    name,
    version: sourceOf(value),
    ...(group === undefined ? {} : { group })
  }))
}

function lockedPackages(lock: Table, key: string, group?: string): readonly Package[] {
  return tablesAt(lock, key).map(entry => ({
    name: asText(member(entry, 'name') ?? null, 'the name of a package'),
    version: textAt(entry, 'version'),
    rest: canonicalText(without(entry, LOCK_TEXTS)),
    ...(group === undefined ? {} : { group })
  }))
}
