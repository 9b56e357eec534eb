import { parseBlockYaml } from './block-yaml'
import { canonicalText, rendered, setOf } from './canonical'
import type { Package } from './facts'
import type { Content } from './formats'
import {
  NotUnderstood,
  asTable,
  isList,
  isTable,
  mapTable,
  member,
  sourceOf,
  tableAt,
  without,
  type Table,
  type Value
} from './value'

const KNOWN_VERSION = /^(5\.[0-4]|6\.[01]|7\.0|9\.0)$/

/** Texts about a package that pnpm does not act on when it installs from the lock. */
const TEXTS = new Set(['deprecated', 'hasBin'])
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
export async function readPnpmLock(text: string): Promise<Content> {
  const documents = text.replace(/^---\n/, '').split('\n---\n')
  const read = await Promise.all(documents.map(readDocument))
  return { meaning: read.map(({ meaning }) => meaning), packages: read.flatMap(({ packages }) => packages) }
}

/** Block YAML of the usual form is read fast; anything else by the whole parser, which is loaded only then. */
export async function parseLockYaml(text: string): Promise<Table> {
  return parseBlockYaml(text) ?? (await import('./yaml')).parseYaml(text)
}

async function readDocument(text: string): Promise<Content> {
  const lock = await parseLockYaml(text)
  const version = sourceOf(member(lock, 'lockfileVersion')) ?? 'none'
  if (!KNOWN_VERSION.test(version)) throw new NotUnderstood(`pnpm-lock.yaml of version ${version}; known are 5 to 9`)
  const entries = mapTable(tableAt(lock, 'packages'), entryMeaning)
  const packages = mapTable(entries, rendered)
  const snapshots = mapTable(tableAt(lock, 'snapshots'), (value, key) => rendered(entryMeaning(value, key)))
  return {
    meaning: { ...mapTable(without(lock, new Set(['time'])), listsAsSets), packages, snapshots },
    packages: Object.entries(entries).map(([key, entry]) =>
      packageOf(key, entry, member(packages, key) ?? null, snapshots)
    )
  }
}

function entryMeaning(value: Value, key: string): Value {
  return mapTable(without(asTable(value ?? {}, key), TEXTS), listsAsSets)
}

function listsAsSets(value: Value, key: string): Value {
  return LISTS.has(key) && isList(value) ? setOf(value) : value
}

/** Keys are `/name/1.0.0_peers` (5), `/name@1.0.0(peer@1.0.0)` (6), `name@1.0.0` (9), with a URL or `file:` for the version. */
function packageOf(key: string, entry: Value, canonical: Value, snapshots: Table): Package {
  const match =
    /^\/?((?:@[^/]+\/)?[^/@(]+)@([^(]+)/.exec(key) ?? /^(?:[^/]*)\/((?:@[^/]+\/)?[^/@]+)\/([^_(]+)/.exec(key)
  const named = isTable(entry) ? { name: member(entry, 'name'), version: member(entry, 'version') } : {}
  const snapshot = member(snapshots, key)
  return {
    name: typeof named.name === 'string' ? named.name : (match?.[1] ?? key),
    version: sourceOf(named.version) ?? match?.[2] ?? null,
    rest: canonicalText([key, canonical, snapshot ?? null])
  }
}
