import { parseBlockYaml } from './block-yaml'
import { rendered, setOf, tableOf } from './canonical'
import type { Package, Content } from './facts'
import {
  NotUnderstood,
  asTable,
  isList,
  mapTable,
  member,
  sourceOf,
  tableAt,
  without,
  type Table,
  type Token,
  type Value
} from './value'
import { importersMeaning, installedKeys } from './pnpm-groups'
import { takenBy, type Taken, type View } from './view'

const KNOWN_VERSION = /^(5(?:\.[0-4])?|6\.[01]|7\.0|9\.0)$/

/** Texts about a package that pnpm does not act on when it installs from the lock. */
const TEXTS = new Set(['deprecated', 'hasBin'])
/** Of the top level: `time` does not count, the others are read entry by entry. */
const NOT_HERE = new Set(['time', 'packages', 'snapshots', 'specifiers'])
const LISTS = new Set([
  'os',
  'cpu',
  'libc',
  'transitivePeerDependencies',
  'bundledDependencies',
  'onlyBuiltDependencies'
])

/**
 * pnpm-lock.yaml, versions 5 to 9. It may consist of several YAML documents (pnpm 11 puts that of its own tools first).
 * https://github.com/pnpm/spec/tree/master/lockfile
 */
export async function readPnpmLock(text: string, _: string, view: View): Promise<Content> {
  const documents = text.replace(/^---\n/, '').split('\n---\n')
  const taken = takenBy(view)
  const read = await Promise.all(documents.map(document => readDocument(document, taken)))
  return { meaning: read.map(({ meaning }) => meaning), packages: read.flatMap(({ packages }) => packages) }
}

/** Block YAML of the usual form is read fast; anything else by the whole parser, which is loaded only then. */
export async function parseLockYaml(text: string): Promise<Table> {
  return parseBlockYaml(text) ?? (await import('./yaml')).parseYaml(text)
}

async function readDocument(text: string, taken: Taken): Promise<Content> {
  const lock = await parseLockYaml(text)
  const version = sourceOf(member(lock, 'lockfileVersion')) ?? 'none'
  if (!KNOWN_VERSION.test(version)) throw new NotUnderstood(`pnpm-lock.yaml of version ${version}; known are 5 to 9`)
  const installed = installedKeys(lock, taken)
  const packages = entriesOf(tableAt(lock, 'packages'), installed)
  const snapshots = entriesOf(tableAt(lock, 'snapshots'), installed)
  const snapshotOf = new Map(snapshots.map(({ key, meaning }) => [key, meaning.text]))
  return {
    meaning: {
      ...mapTable(without(lock, NOT_HERE), (value, key) => listsAsSets(importersMeaning(value, key, taken), key)),
      packages: tableOf(packages.map(({ key, meaning }) => [key, meaning])),
      snapshots: tableOf(snapshots.map(({ key, meaning }) => [key, meaning]))
    },
    packages: packages.map(({ key, entry, meaning }) => ({
      ...named(key, entry),
      rest: meaning.text + (snapshotOf.get(key) ?? '')
    }))
  }
}

interface Entry {
  readonly key: string
  readonly entry: Table
  readonly meaning: Token
}

function entriesOf(table: Table, installed: ReadonlySet<string> | null): readonly Entry[] {
  const entries = Object.entries(table)
  const left = installed === null ? entries : entries.filter(([key]) => installed.has(key))
  return left.map(([key, value]) => {
    const entry = without(asTable(value ?? {}, key), TEXTS)
    const hasLists = Object.keys(entry).some(name => LISTS.has(name))
    return { key, entry, meaning: rendered(hasLists ? mapTable(entry, listsAsSets) : entry) }
  })
}

function listsAsSets(value: Value, key: string): Value {
  return LISTS.has(key) && isList(value) ? setOf(value) : value
}

/** Keys are `/name/1.0.0_peers` (5), `/name@1.0.0(peer@1.0.0)` (6), `name@1.0.0` (9), with a URL or `file:` for the version. */
function named(key: string, entry: Table): Package {
  const match =
    /^\/?((?:@[^/]+\/)?[^/@(]+)@([^(]+)/.exec(key) ?? /^(?:[^/]*)\/((?:@[^/]+\/)?[^/@]+)\/([^_(]+)/.exec(key)
  return {
    name: sourceOf(member(entry, 'name')) ?? match?.[1] ?? key,
    version: sourceOf(member(entry, 'version')) ?? match?.[2] ?? null
  }
}
