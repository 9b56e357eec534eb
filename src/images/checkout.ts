import { lfsPointer } from '../checkout/lfs'
import type { ImageSpec } from '../config/spec'
import type { TreeEntry, Warning } from '../ports'
import { printable } from '../printable'
import type { Snapshot } from './snapshot'

/** What a checkout adds to the files that an image takes in. */
export interface CheckedOutInputs {
  /** What it does to the bytes of a file, by the file's key; of those that it writes as they are, nothing. */
  readonly effects: ReadonlyMap<string, string>
  /** Files that the checkout did not bring: the image would hold a stand-in. */
  readonly warnings: readonly Warning[]
}

/** A file that an image takes in. */
interface CheckedFile {
  readonly path: string
  readonly key: string
  readonly entry: TreeEntry
  readonly lines: readonly number[]
}

/** By the commit's `.gitattributes` (line endings, `$Id$`, encodings, filters), and by what is in the work tree now. */
export async function checkedOutInputs(
  { name, dockerfile }: ImageSpec,
  files: readonly CheckedFile[],
  snapshot: Snapshot
): Promise<CheckedOutInputs> {
  const all = await snapshot.checkoutEffects()
  const effects = new Map<string, string>()
  const warnings: Warning[] = []
  const warn = (code: string, file: CheckedFile, message: string): void => {
    const [line] = file.lines
    const place = { file: dockerfile, ...(line !== undefined && { line }) }
    warnings.push({ code, message: `${printable(name)}: ${printable(file.path)} ${message}`, ...place })
  }
  for (const file of files) {
    if (file.entry.mode === '160000') {
      const present = await snapshot.repository.present(snapshot.commit, file.path)
      const held = present?.kind === 'folder' ? present.commit : undefined
      if (held !== undefined && held !== file.entry.oid) effects.set(file.key, `submodule=${held}`)
      if (present?.kind === 'folder' && present.isEmpty) {
        effects.set(file.key, 'submodule=')
        warn(
          'submodule-missing',
          file,
          'is a submodule that is not checked out, so the image gets an empty folder. Give actions/checkout `submodules: recursive`.'
        )
      }
    } else if (!all.areNone && !snapshot.repository.isEdited(snapshot.commit, file.path)) {
      const effect = all.of(file.path)
      if (effect !== '') effects.set(file.key, effect)
      if (/(?:^| )filter=lfs(?: |$)/.test(effect) && (await isPointer(file.path, snapshot))) {
        // Another image than that of the file.
        effects.set(file.key, `${effect} pointer`)
        warn(
          'lfs-pointer',
          file,
          'is a pointer of Git LFS, and the image gets the pointer instead of the file. Give actions/checkout `lfs: true`, or run `git lfs pull` before.'
        )
      }
    }
  }
  return { effects, warnings: withoutRepeats(warnings) }
}

/** What is in git alone is always a pointer: the work tree tells. */
async function isPointer(path: string, { repository, commit }: Snapshot): Promise<boolean> {
  const present = await repository.present(commit, path)
  return present?.kind === 'file' && present.content !== null && lfsPointer(present.content) !== null
}

/** Warnings of one kind that are written out; a folder may hold thousands of pointers. */
const mostWarnings = 5

function withoutRepeats(warnings: readonly Warning[]): readonly Warning[] {
  const seen = new Map<string, number>()
  return warnings.filter(({ code }) => {
    const count = (seen.get(code) ?? 0) + 1
    seen.set(code, count)
    return count <= mostWarnings
  })
}
