import { platform } from 'node:os'
import { attributeRules, foldersOf, type AttributeRules } from '../checkout/attributes'
import { lfsPointer } from '../checkout/lfs'
import { isWrittenFrom } from '../checkout/written'
import type { ObjectId, TreeEntry } from '../ports'
import { setting } from './bare-settings'
import type { Disk } from './disk'
import type { Location } from './location'

/** A larger file is not held in memory twice to compare its line endings: it counts as changed. */
const largest = 64 * 1024 * 1024

/** Tells whether a file whose bytes differ from the committed ones is as a checkout wrote it, and nobody's edit. */
export class CheckedOut {
  readonly #disk: Disk
  readonly #read: (id: ObjectId) => Promise<Buffer | null>
  readonly #areCrlf: boolean
  readonly #rules = new Map<string, AttributeRules>()

  constructor(disk: Disk, location: Location, read: (id: ObjectId) => Promise<Buffer | null>) {
    this.#disk = disk
    this.#read = read
    const isNative = platform() === 'win32' && setting(location, 'eol') !== 'lf'
    this.#areCrlf = setting(location, 'autocrlf') === 'true' || setting(location, 'eol') === 'crlf' || isNative
  }

  /** @param present the same path, with the same mode and other bytes */
  async isAsWritten(committed: TreeEntry, present: TreeEntry): Promise<boolean> {
    if (committed.mode !== present.mode || committed.mode === '120000') return false
    const attributes = this.#rulesFor(committed.path).attributesOf(committed.path)
    const isFiltered = typeof attributes.get('filter') === 'string'
    if (!isFiltered && attributes.size === 0 && !this.#areCrlf) return false
    const content = await this.#read(committed.oid)
    if (content === null || content.length > largest) return false
    const pointer = isFiltered ? lfsPointer(content) : null
    if (pointer !== null) return this.#disk.sha256(committed.path, pointer.size) === pointer.sha256
    const now = this.#disk.content(committed.path, largest)
    return now !== null && isWrittenFrom(content, now, attributes, { areCrlf: this.#areCrlf })
  }

  /** Of the files on the way to a path. */
  #rulesFor(path: string): AttributeRules {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const known = this.#rules.get(folder)
    if (known !== undefined) return known
    const files = new Map<string, string>()
    for (const way of ['', ...foldersOf(path)]) {
      const content = this.#disk.content(`${way}.gitattributes`)
      if (content !== null) files.set(`${way}.gitattributes`, content.toString('utf8'))
    }
    const rules = attributeRules(files)
    this.#rules.set(folder, rules)
    return rules
  }
}
