import { createHash } from 'node:crypto'
import type { ObjectId, TreeEntry } from '../ports'
import { bytesOfPath } from '../path-bytes'

/**
 * The id of the tree that a commit of these files would have. Source: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 *
 * @param files sorted by path in byte order, which is git's own order of trees
 */
export function treeId(files: readonly TreeEntry[], algorithm: 'sha1' | 'sha256'): ObjectId {
  let at = 0
  function below(prefix: string): Buffer {
    const lines: Buffer[] = []
    for (let file = files[at]; file?.path.startsWith(prefix); file = files[at]) {
      const slash = file.path.indexOf('/', prefix.length)
      const name = file.path.slice(prefix.length, slash < 0 ? undefined : slash)
      const mode = slash < 0 ? file.mode : '40000'
      if (slash < 0) at += 1
      const id = slash < 0 ? Buffer.from(file.oid, 'hex') : below(`${prefix}${name}/`)
      lines.push(Buffer.from(`${mode} `), bytesOfPath(name), Buffer.of(0), id)
    }
    const content = Buffer.concat(lines)
    return createHash(algorithm).update(`tree ${content.length}\0`).update(content).digest()
  }
  return below('').toString('hex')
}
