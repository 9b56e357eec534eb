import { canonicalText, setOf } from './canonical'
import type { Content } from './facts'
import { parseToml } from './toml'
import {
  NotUnderstood,
  asText,
  isList,
  mapTable,
  member,
  sourceOf,
  tablesAt,
  textAt,
  without,
  type Table,
  type Value
} from './value'

interface Crate {
  readonly name: string
  readonly version: string
  readonly source: string | null
  readonly entry: Table
}

/**
 * Cargo.lock, versions 1 (which is not written down) to 4. Crates without a source are the project's own: neither their
 * version counts nor the references `name version` to them.
 * https://github.com/rust-lang/cargo/blob/master/src/cargo/core/resolver/encode.rs
 */
export function readCargoLock(text: string): Content {
  const lock = parseToml(text)
  const version = sourceOf(member(lock, 'version')) ?? '1'
  if (!['1', '2', '3', '4'].includes(version))
    throw new NotUnderstood(`Cargo.lock of version ${version}; known are 1 to 4`)
  const crates = tablesAt(lock, 'package').map(crate)
  const own = ownVersions(crates)
  const read = crates.map(each => ({ ...each, meaning: meaningOf(each, own) }))
  return {
    meaning: { ...without(lock, new Set(['package'])), package: setOf(read.map(({ meaning }) => meaning)) },
    packages: read
      .filter(({ source }) => source !== null)
      .map(({ name, version, meaning }) => ({ name, version, rest: canonicalText(meaning) }))
  }
}

function crate(entry: Table): Crate {
  const name = asText(member(entry, 'name') ?? null, 'the name of a crate')
  const version = asText(member(entry, 'version') ?? null, `the version of ${name}`)
  return { name, version, source: textAt(entry, 'source'), entry }
}

/** Name → version of the project's crates. Where two of them share a name only their versions tell them apart: both count. */
function ownVersions(crates: readonly Crate[]): ReadonlyMap<string, string> {
  const own = new Map<string, string>()
  const twice = new Set<string>()
  for (const { name, version, source } of crates) {
    if (source !== null) continue
    if (own.has(name)) twice.add(name)
    own.set(name, version)
  }
  for (const name of twice) own.delete(name)
  return own
}

function meaningOf({ name, source, entry }: Crate, own: ReadonlyMap<string, string>): Value {
  const kept = source === null && own.has(name) ? without(entry, new Set(['version'])) : entry
  return mapTable(kept, (value, key) => {
    if (key !== 'dependencies' || !isList(value)) return value
    return setOf(value.map(item => reference(asText(item, 'a dependency'), own)))
  })
}

/** `name`, `name version` or `name version (source)`. */
function reference(text: string, own: ReadonlyMap<string, string>): string {
  const [name = '', version, source] = text.split(' ')
  return source === undefined && version !== undefined && own.get(name) === version ? `${name} of the project` : text
}
