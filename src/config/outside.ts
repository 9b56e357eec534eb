import { posix } from 'node:path'
import { UserError } from '../errors'
import type { Specification } from './spec'

/** What the workflow itself says, which may name any folder. */
export interface Trusted {
  readonly registry: string | null
  readonly single: {
    readonly image: string | null
    readonly baseImage: string | null
    readonly tags: readonly string[] | null
    readonly baseTags: readonly string[] | null
  }
}

/**
 * Files of the commit name folders of images (`oci:./images`) below the workspace alone: what a pull request says is not written to elsewhere on the
 * machine. Throws `UserError`.
 */
export function refuseOutside({ bases, services }: Specification, { registry, single }: Trusted): void {
  const { image, baseImage, tags, baseTags } = single
  const written = [registry, image, baseImage, ...(tags ?? []), ...(baseTags ?? [])].flatMap(
    text => folderOf(text ?? '') ?? []
  )
  for (const spec of [...bases, ...services]) {
    for (const text of [spec.image, ...(spec.tags ?? [])]) {
      const folder = folderOf(text)
      if (folder === null || !leaves(folder)) continue
      if (written.some(trusted => folder === trusted || folder.startsWith(`${trusted}/`))) continue
      throw new UserError(
        `${spec.name}: "oci:${folder}" is a folder outside of the workspace, which only the workflow itself may name. ` +
          `Write a folder below it, such as oci:./images, or give the input registry: oci:${posix.dirname(folder)}.`
      )
    }
  }
}

/** The folder of a name or a whole reference of a local layout; null for any other. */
function folderOf(text: string): string | null {
  const [, folder] = /^oci:([^:]*)/.exec(text.trim()) ?? []
  return folder === undefined ? null : posix.normalize(folder).replace(/(.)\/$/, '$1')
}

function leaves(folder: string): boolean {
  return posix.isAbsolute(folder) || folder === '..' || folder.startsWith('../')
}
