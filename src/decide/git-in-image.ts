import { contextIndex } from '../dockerfile/select'
import { consumedFiles } from '../images/inputs'
import type { PreparedImage } from '../images/prepare'
import type { Snapshot } from '../images/snapshot'
import type { Warning } from '../ports'
import { printable } from '../printable'

/** A file of every repository's `.git`, as a context would hold it. */
const gitHead = { path: '.git/HEAD', mode: '100644', oid: '' } as const

/**
 * Where a release gets an image that was built before its tag existed, and the Dockerfile takes `.git` in: a version that is read from git
 * (setuptools_scm) is the one of then.
 */
export function versionFromGit(service: PreparedImage, tag: string | null, snapshot: Snapshot): readonly Warning[] {
  if (tag === null || service.spec.context !== '.') return []
  const [taken] = consumedFiles(service.described, contextIndex([gitHead]), snapshot).files
  if (taken === undefined) return []
  const message =
    `${printable(service.spec.name)}: the image of this commit was built before the tag ${printable(tag)} existed, and is only given its name. ` +
    `If its version comes from git, as with setuptools_scm, build it for releases: rebuild: app. If not, leave .git out in the ignore file.`
  const [line] = taken.lines
  return [{ code: 'version-from-git', message, file: service.spec.dockerfile, ...(line !== undefined && { line }) }]
}
