import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readlink, realpath } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { WorkTreeFile } from '../ports'
import { fileNamePattern, isFileNamePattern } from './file-name-pattern'
import { bytesOfPath, comparePaths, pathOfBytes } from '../path-bytes'

/**
 * Files of the work tree at or below a file, a folder or a pattern, sorted by path. A link is listed as such; the link that `path`
 * itself names is also followed, as `COPY` follows it, while it stays in the work tree. Sockets and devices are no files.
 */
export async function filesOfWorkTree(root: string, path: string): Promise<readonly WorkTreeFile[]> {
  const components = path.split('/').filter(component => component !== '' && component !== '.')
  if (components.includes('..')) return []
  const tree = new WorkTree(await realpath(root))
  const files = new Map<string, WorkTreeFile>()
  for (const start of await tree.matching(components)) {
    for (const file of await tree.below(start)) files.set(file.path, file)
  }
  return [...files.values()].sort((one, other) => comparePaths(one.path, other.path))
}

class WorkTree {
  /** A real path. */
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  /** Paths that exist and match, component by component. */
  async matching(components: readonly string[]): Promise<readonly string[]> {
    let found: readonly string[] = ['']
    for (const component of components) {
      const next: string[] = []
      for (const folder of found) next.push(...(await this.#members(folder, component)))
      found = next
    }
    return found
  }

  /** The files at or below a path that {@link matching} gave. */
  async below(start: string): Promise<readonly WorkTreeFile[]> {
    const files: WorkTreeFile[] = []
    const waiting = [start]
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const kind = await this.#kind(path)
      if (kind === 'folder' || (kind === 'link' && path === start)) waiting.push(...(await this.#children(path)))
      if (kind === 'link') files.push({ path, mode: '120000', sha256: await this.#linkHash(path) })
      if (kind === 'link' && path === start) files.push(...(await this.#target(path)))
      if (kind === '100644' || kind === '100755')
        files.push({ path, mode: kind, sha256: await hashOf(this.#absolute(path)) })
    }
    return files
  }

  async #members(folder: string, component: string): Promise<readonly string[]> {
    if (isFileNamePattern(component)) {
      const matches = fileNamePattern(component)
      return (await this.#children(folder)).filter(child => matches(child.slice(child.lastIndexOf('/') + 1)))
    }
    const path = folder === '' ? component : `${folder}/${component}`
    return (await this.#isInside(folder)) && (await this.#kind(path)) !== 'none' && path !== '.git' ? [path] : []
  }

  /** Members of a folder, none when it is no folder or lies outside. The repository's own `.git` is no content. */
  async #children(folder: string): Promise<readonly string[]> {
    if (!(await this.#isInside(folder))) return []
    try {
      const names = await readdir(this.#absolute(folder), { encoding: 'buffer' })
      const prefix = folder === '' ? '' : `${folder}/`
      const isRoot = (await realpath(this.#absolute(folder))) === this.#root
      return names.map(pathOfBytes).flatMap(name => (isRoot && name === '.git' ? [] : [prefix + name]))
    } catch {
      return []
    }
  }

  /** The file that a link ends at, under the link's own path, so that the content counts and not only the link. */
  async #target(link: string): Promise<readonly WorkTreeFile[]> {
    if (!(await this.#isInside(link))) return []
    const real = await realpath(this.#absolute(link), { encoding: 'buffer' })
    const stats = await lstat(real)
    if (!stats.isFile()) return []
    return [{ path: link, mode: (stats.mode & 0o100) === 0 ? '100644' : '100755', sha256: await hashOf(real) }]
  }

  async #kind(path: string): Promise<'folder' | 'link' | '100644' | '100755' | 'none'> {
    try {
      const stats = await lstat(this.#absolute(path))
      if (stats.isDirectory()) return 'folder'
      if (stats.isSymbolicLink()) return 'link'
      if (!stats.isFile()) return 'none'
      return (stats.mode & 0o100) === 0 ? '100644' : '100755'
    } catch {
      return 'none'
    }
  }

  /** Whether a path, with all links followed, is content of the work tree; a link that leads nowhere is not, nor is the repository itself. */
  async #isInside(path: string): Promise<boolean> {
    try {
      const way = relative(this.#root, await realpath(this.#absolute(path))).split(sep)
      return way[0] !== '..' && way[0] !== '.git' && !isAbsolute(way.join(sep))
    } catch {
      return false
    }
  }

  async #linkHash(path: string): Promise<string> {
    return createHash('sha256')
      .update(await readlink(this.#absolute(path), { encoding: 'buffer' }))
      .digest('hex')
  }

  #absolute(path: string): Buffer {
    return Buffer.concat([Buffer.from(`${this.#root}/`), bytesOfPath(path)])
  }
}

async function hashOf(file: Buffer): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
