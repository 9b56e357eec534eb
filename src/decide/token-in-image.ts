import { UserError } from '../errors'
import { contextIndex } from '../dockerfile/select'
import { consumedFiles } from '../images/inputs'
import type { PreparedImage } from '../images/prepare'
import type { Snapshot } from '../images/snapshot'
import type { Warning } from '../ports'
import { printable } from '../printable'

/** Where a repository's own configuration is in a context that is its root. */
const gitConfig = { path: '.git/config', mode: '100644', oid: '' } as const

/**
 * Images that take in `.git/config` while it holds a login: whoever pulls the image has the token of the job, or of the developer. (checkout from version 6
 * on keeps it in a file outside, which `.git/config` only names.)
 *
 * @param isPushed whether an image is built and pushed
 * @throws UserError where one that holds it would be pushed
 */
export function tokenInImages(
  images: readonly PreparedImage[],
  snapshot: Snapshot,
  isPushed: (image: PreparedImage) => boolean
): readonly Warning[] {
  return images.flatMap((image): readonly Warning[] => {
    const { spec } = image
    if (spec.context !== '.') return []
    const [taken] = consumedFiles(image.described, contextIndex([gitConfig]), snapshot).files
    if (taken === undefined) return []
    const [line] = taken.lines
    const message =
      `${printable(spec.name)}: this line takes .git/config in, which holds a login, so everybody who can pull the image can use it. ` +
      'Give actions/checkout `persist-credentials: false`, and leave .git out with a line ".git" in the ignore file.'
    if (isPushed(image)) {
      const place = `${printable(spec.dockerfile)}${line === undefined ? '' : `:${line}`}`
      throw new UserError(`${place}: ${message}`)
    }
    return [{ code: 'token-in-image', message, file: spec.dockerfile, ...(line !== undefined && { line }) }]
  })
}
