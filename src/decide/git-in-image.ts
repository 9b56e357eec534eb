import type { PreparedImage } from '../images/prepare'
import { gitTakenAt } from '../images/release'
import type { Snapshot } from '../images/snapshot'
import type { Warning } from '../ports'
import { printable } from '../printable'

/** A release gets an image that was built before its tag existed, and `.git` is in it, though nothing is known to read a version from there. */
export function versionFromGit(service: PreparedImage, tag: string | null, snapshot: Snapshot): readonly Warning[] {
  const taken = tag === null || service.hash.release !== null ? null : gitTakenAt(service.described, snapshot)
  if (tag === null || taken === null) return []
  const message =
    `${printable(service.spec.name)}: the image of this commit was built before the tag ${printable(tag)} existed, and is only given its name. ` +
    `Nothing was found that reads its version from git, though .git is taken in. If something does, build it for releases: rebuild: app. ` +
    `If not, leave .git out in the ignore file.`
  const { line } = taken
  return [{ code: 'version-from-git', message, file: service.spec.dockerfile, ...(line !== null && { line }) }]
}
