import type { Package } from './facts'

/** One line of "why is it stale". Added: `from` is null; removed: `to` is null. */
export interface PackageChange {
  readonly name: string
  readonly from: string | null
  readonly to: string | null
}

/** Stands for a version where the file gives none. */
const ANY_VERSION = 'any'

/**
 * Which packages came, went or moved, sorted by name. Where a lock file holds several versions of one name, only those that
 * differ are listed. A package whose version stayed while its source, hashes or markers changed says so in `to`
 * (`3.0.0 (other source, hashes or markers)`). Empty when the package lists say the same: then something else of the file changed.
 */
export function comparePackages(before: readonly Package[], after: readonly Package[]): readonly PackageChange[] {
  const old = byName(before)
  const now = byName(after)
  const names = [...new Set([...old.keys(), ...now.keys()])].sort()
  return names.flatMap(name => changesOf(name, old.get(name) ?? new Map(), now.get(name) ?? new Map()))
}

/** Version → the sorted canonical texts of all entries with that version. */
type Versions = ReadonlyMap<string, readonly string[]>

function byName(packages: readonly Package[]): ReadonlyMap<string, Versions> {
  const names = new Map<string, Map<string, string[]>>()
  for (const { name, version, group = '', rest = '' } of packages) {
    const versions = names.get(name) ?? new Map<string, string[]>()
    const entries = versions.get(version ?? ANY_VERSION) ?? []
    entries.push(`${group}\n${rest}`)
    names.set(name, versions.set(version ?? ANY_VERSION, entries))
  }
  for (const versions of names.values()) for (const entries of versions.values()) entries.sort()
  return names
}

function changesOf(name: string, old: Versions, now: Versions): readonly PackageChange[] {
  const gone = [...old.keys()].filter(version => !now.has(version)).sort()
  const come = [...now.keys()].filter(version => !old.has(version)).sort()
  const moved = Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    name,
    from: gone[index] ?? null,
    to: come[index] ?? null
  }))
  if (moved.length > 0) return moved
  return [...now]
    .filter(([version, entries]) => !sameTexts(entries, old.get(version) ?? []))
    .map(([version]) => ({ name, from: version, to: `${version} (other source, hashes or markers)` }))
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index])
}
