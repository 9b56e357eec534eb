import type { FileReading, FormatName, Package } from '../lockfiles/facts'
import type { Parts } from '../lockfiles/reading'
import { isCompanion, readTogether, type DependencyFile } from '../lockfiles/together'
import { sha256 } from '../hash/canonical'
import type { TreeEntry, Warning } from '../ports'
import { printable } from '../printable'
import type { Snapshot } from './snapshot'

/** A dependency file of a base. */
export interface ReadableFile {
  /** Relative to the repository's root. */
  readonly path: string
  readonly entry: TreeEntry
  readonly format: FormatName
  /** Null: its bytes count. It says something to the others all the same. */
  readonly parts: Parts | null
  readonly kept: boolean
}

export interface FileIdentity {
  readonly identity: string
  /** Null where the file counts by its bytes. */
  readonly packages: readonly Package[] | null
  readonly warning: Warning | null
  /** No line of the Dockerfile names it: another dependency file does (`-r base.in`). */
  readonly isNamedByOther: boolean
}

/** Where readings are kept, by everything that they depend on. */
export type Readings = Pick<Map<string, Promise<ReadonlyMap<string, FileReading>>>, 'get' | 'set'>

/** Content by git's blob id and file mode: no file has to be read. */
export function contentIdentity(entry: TreeEntry): string {
  return `${entry.mode}:${entry.oid}`
}

/**
 * Reads dependency files of a snapshot together, and those that they name.
 *
 * @param known paths that are inputs anyway: a file among them counts as what it is
 * @param hasCode the base holds code of the repository, which scripts of these files may run
 * @returns by path
 */
export async function readFiles(
  files: readonly ReadableFile[],
  known: ReadonlySet<string>,
  snapshot: Snapshot,
  readings: Readings,
  hasCode: boolean
): Promise<ReadonlyMap<string, FileIdentity>> {
  const all = new Map(files.map(file => [file.path, file]))
  const beside = files.length === 0 ? [] : [...known].filter(path => !all.has(path) && isCompanion(path))
  const named = new Map<string, TreeEntry>()
  for (;;) {
    const read = await readOnce([...all.values()], beside, snapshot, readings, hasCode)
    const before = named.size
    for (const [path, reading] of read) {
      const by = all.get(path)
      if (reading.kind === 'bytes' || by === undefined) continue
      for (const reference of reading.facts.references) {
        if (known.has(reference.path) || named.has(reference.path)) continue
        await snapshot.load([reference.path])
        const entry = snapshot.entry(reference.path)
        if (entry === undefined) continue
        named.set(reference.path, entry)
        const { format } = reference
        if (format !== null && isRegular(entry)) all.set(reference.path, { ...by, path: reference.path, entry, format })
      }
    }
    if (named.size > before) continue
    const others = [...named].map(([path, entry]) => [path, byBytes(entry, true)] as const)
    const readable = [...all.values()].map(file => [file.path, identityOf(file, read, named.has(file.path))] as const)
    return new Map([...others, ...readable])
  }
}

async function readOnce(
  files: readonly ReadableFile[],
  beside: readonly string[],
  snapshot: Snapshot,
  readings: Readings,
  hasCode: boolean
): Promise<ReadonlyMap<string, FileReading>> {
  const companions = beside.map(path => [path, snapshot.contentId(path)])
  const key = JSON.stringify([files.map(({ entry, ...file }) => [contentIdentity(entry), file]), companions, hasCode])
  const known = readings.get(key)
  if (known !== undefined) return known
  await snapshot.load([...files.map(file => file.path), ...beside])
  const reading = readTogether(
    files.flatMap(file => withContent(file, snapshot)),
    beside.flatMap(path => {
      const content = snapshot.content(path)
      return content === undefined ? [] : [{ path, content }]
    }),
    hasCode
  )
  readings.set(key, reading)
  return reading
}

function withContent({ path, format, parts, kept }: ReadableFile, snapshot: Snapshot): readonly DependencyFile[] {
  const content = snapshot.content(path)
  return content === undefined ? [] : [{ path, format, parts, kept, content }]
}

function identityOf(
  { path, entry, parts }: ReadableFile,
  read: ReadonlyMap<string, FileReading>,
  isNamedByOther: boolean
): FileIdentity {
  const reading = parts === null ? undefined : read.get(path)
  if (reading === undefined) return byBytes(entry, isNamedByOther)
  if (reading.kind === 'bytes') return { ...byBytes(entry, isNamedByOther), warning: unreadable(path, reading.why) }
  const { format, canonical, packages } = reading.facts
  return { identity: `facts:${format}:${sha256(canonical)}`, packages, warning: null, isNamedByOther }
}

function byBytes(entry: TreeEntry, isNamedByOther: boolean): FileIdentity {
  return { identity: contentIdentity(entry), packages: null, warning: null, isNamedByOther }
}

function unreadable(path: string, why: string): Warning {
  const message = `${printable(path)} could not be understood (${printable(why)}), so each of its bytes counts.`
  return { code: 'dependency-file-unreadable', message, file: path }
}

function isRegular({ mode }: TreeEntry): boolean {
  return mode === '100644' || mode === '100755'
}
