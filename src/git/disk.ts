import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  readlinkSync,
  realpathSync
} from 'node:fs'
import type { Stats } from 'node:fs'
import type { ObjectId, Present, TreeEntry } from '../ports'
import { bytesOfPath, pathOfBytes } from '../path-bytes'

/** A member of a folder. */
export interface Member {
  readonly name: string
  readonly kind: 'folder' | 'file'
}

/**
 * The work tree, read without git: what git runs to read a file, such as a filter, is the repository's word. Names of contents are those that
 * git gives to the bytes as they are. No link is followed, and nothing outside is read.
 */
export class Disk {
  /** A real path. */
  readonly #root: string
  /** By which the repository names its objects. */
  readonly algorithm: 'sha1' | 'sha256'
  /** Whether the file system tells which files are executable. */
  readonly #hasModes: boolean
  readonly #paths = new Map<ObjectId, string>()
  readonly #realFolders = new Map<string, boolean>()

  constructor(root: string, algorithm: 'sha1' | 'sha256', hasModes: boolean) {
    this.#root = root
    this.algorithm = algorithm
    this.#hasModes = hasModes
  }

  /**
   * A file or a link with the id of its present content; null where there is none. Sockets and devices are no files.
   *
   * @param committed the mode in the commit, for a file system that does not tell
   */
  entry(path: string, committed: TreeEntry['mode'] = '100644'): TreeEntry | null {
    const stats = this.#stats(path)
    if (stats === null || !(stats.isFile() || stats.isSymbolicLink())) return null
    const oid = this.#idOf(path, stats)
    if (oid === null) return null
    const isExecutable = this.#hasModes ? (stats.mode & 0o100) !== 0 : committed === '100755'
    const mode = stats.isSymbolicLink() ? '120000' : isExecutable ? '100755' : '100644'
    this.#paths.set(oid, path)
    return { path, mode, oid }
  }

  /** The bytes of a file, or what a link says; null where there is none, and where it is larger than `most` bytes. */
  content(path: string, most = Infinity): Buffer | null {
    const stats = this.#stats(path)
    if (stats === null || stats.size > most) return null
    const absolute = this.#absolute(path)
    try {
      if (stats.isSymbolicLink()) return readlinkSync(absolute, { encoding: 'buffer' })
      if (!stats.isFile()) return null
      const pieces: Buffer[] = []
      readPieces(absolute, piece => pieces.push(Buffer.from(piece)))
      return Buffer.concat(pieces)
    } catch {
      return null
    }
  }

  /** SHA-256 of a file of this size, in hex; null for any other. */
  sha256(path: string, size: number): string | null {
    const stats = this.#stats(path)
    if (stats === null || !stats.isFile() || stats.size !== size) return null
    const hash = createHash('sha256')
    try {
      readPieces(this.#absolute(path), piece => hash.update(piece))
      return hash.digest('hex')
    } catch {
      return null
    }
  }

  /** The bytes that {@link entry} gave this id to; null for any other id. */
  contentBy(id: ObjectId): Buffer | null {
    const path = this.#paths.get(id)
    return path === undefined ? null : this.content(path)
  }

  /** What is at a path; a link is nothing. */
  present(path: string): Present | null {
    const stats = this.#stats(path)
    if (stats?.isDirectory() === true) return { kind: 'folder', isEmpty: this.members(path).length === 0 }
    return stats?.isFile() === true ? { kind: 'file', content: this.content(path, smallFile) } : null
  }

  /** What is directly in a folder; empty where there is none. A repository's own `.git` is no content. */
  members(folder: string): readonly Member[] {
    try {
      return readdirSync(this.#absolute(folder), { withFileTypes: true, encoding: 'buffer' }).flatMap(
        (member): readonly Member[] => {
          const name = pathOfBytes(member.name)
          if (name === '.git') return []
          if (member.isDirectory()) return [{ name, kind: 'folder' }]
          return member.isFile() || member.isSymbolicLink() ? [{ name, kind: 'file' }] : []
        }
      )
    } catch {
      return []
    }
  }

  /** Null also where a folder on the way is a link: what it leads to is another place. */
  #stats(path: string): Stats | null {
    const slash = path.lastIndexOf('/')
    try {
      if (slash >= 0 && !this.#isReal(path.slice(0, slash))) return null
      return lstatSync(this.#absolute(path))
    } catch {
      return null
    }
  }

  #isReal(folder: string): boolean {
    const known = this.#realFolders.get(folder)
    if (known !== undefined) return known
    const absolute = this.#absolute(folder)
    const isReal = realpathSync(absolute, { encoding: 'buffer' }).equals(absolute)
    this.#realFolders.set(folder, isReal)
    return isReal
  }

  /** Read in pieces: a file may be larger than memory. */
  #idOf(path: string, stats: Stats): ObjectId | null {
    const hash = createHash(this.algorithm)
    try {
      if (stats.isSymbolicLink()) {
        const target = readlinkSync(this.#absolute(path), { encoding: 'buffer' })
        return hash.update(`blob ${target.length}\0`).update(target).digest('hex')
      }
      hash.update(`blob ${stats.size}\0`)
      const read = readPieces(this.#absolute(path), piece => hash.update(piece))
      return read === stats.size ? hash.digest('hex') : null
    } catch {
      return null
    }
  }

  #absolute(path: string): Buffer {
    return Buffer.concat([Buffer.from(`${this.#root}/`), bytesOfPath(path)])
  }
}

const smallFile = 1024
const pieceSize = 1 << 20

/** Windows knows neither flag: there they change nothing. Reads a file from its start to its end; gives the number of bytes. Fails where a link, or anything but a file, has taken its place. */
function readPieces(absolute: Buffer, use: (piece: Buffer) => void): number {
  const file = openSync(absolute, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const stats = fstatSync(file)
    if (!stats.isFile()) throw new Error('it is not a file any more')
    const buffer = Buffer.allocUnsafe(Math.min(Math.max(stats.size, 1), pieceSize))
    let total = 0
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
      use(buffer.subarray(0, read))
      total += read
    }
    return total
  } finally {
    closeSync(file)
  }
}
