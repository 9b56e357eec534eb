import { platform } from 'node:os'
import { attributeRules, checkoutEffect, foldersOf, type AttributeRules } from '../checkout/attributes'
import { lfsPointer } from '../checkout/lfs'
import { isWrittenFrom, type LineEndings } from '../checkout/written'
import type { ObjectId, TreeEntry } from '../ports'
import type { Disk } from './disk'
import { attemptGit, type Git } from './run'

/** A larger file is not held in memory twice to compare its line endings: it counts as changed. */
const largest = 64 * 1024 * 1024

/** Tells whether a file whose bytes differ from the committed ones is as a checkout wrote it, and nobody's edit. */
export class CheckedOut {
  readonly #disk: Disk
  readonly #read: (id: ObjectId) => Promise<Buffer | null>
  readonly #git: Git
  readonly #rules = new Map<string, AttributeRules>()

  #lineEndings: Promise<LineEndings> | null = null

  constructor(disk: Disk, git: Git, read: (id: ObjectId) => Promise<Buffer | null>) {
    this.#disk = disk
    this.#git = git
    this.#read = read
  }

  /** Whether a checkout writes other bytes of a file than git holds. A pointer of Git LFS is told apart where it is used. */
  isConverted(path: string): boolean {
    return /eol=|ident|encoding/.test(checkoutEffect(this.#rulesFor(path).attributesOf(path)))
  }

  /** @param present the same path, with the same mode; with other bytes, or of a file that {@link isConverted} */
  async isAsWritten(committed: TreeEntry, present: TreeEntry): Promise<boolean> {
    if (committed.mode !== present.mode || committed.mode === '120000') return false
    const attributes = this.#rulesFor(committed.path).attributesOf(committed.path)
    const isFiltered = typeof attributes.get('filter') === 'string'
    this.#lineEndings ??= lineEndings(this.#git)
    const endings = await this.#lineEndings
    if (!isFiltered && attributes.size === 0 && !endings.isUnspecifiedCrlf) return false
    const content = await this.#read(committed.oid)
    if (content === null || content.length > largest) return false
    const pointer = isFiltered ? lfsPointer(content) : null
    if (pointer !== null) return this.#disk.sha256(committed.path, pointer.size) === pointer.sha256
    const now = this.#disk.content(committed.path, largest)
    return now !== null && isWrittenFrom(content, now, attributes, endings)
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

/**
 * By the settings of the repository, the user and the machine. Reading them runs nothing.
 *
 * Source: https://git-scm.com/docs/git-config#Documentation/git-config.txt-coreeol and `-coreautocrlf`, which overrides it
 */
async function lineEndings(git: Git): Promise<LineEndings> {
  const { stdout } = await attemptGit(git, 'config', ['-z', '--get-regexp', '^core\\.(autocrlf|eol)$'])
  const values = stdout.toString('utf8').toLowerCase().split('\0')
  const settings = new Map(values.map(value => value.split('\n', 2) as [string, string | undefined]))
  const autocrlf = settings.get('core.autocrlf')
  const eol = settings.get('core.eol') ?? 'native'
  const isTextCrlf = eol === 'crlf' || (eol === 'native' && platform() === 'win32')
  return {
    isUnspecifiedCrlf: autocrlf === 'true',
    isTextCrlf: autocrlf === 'true' || (autocrlf !== 'input' && isTextCrlf)
  }
}
