import { consumedChanges } from '../images/consumed'
import type { PreparedImage } from '../images/prepare'
import type { Snapshot } from '../images/snapshot'
import type { Warning } from '../ports'
import { printable } from '../printable'
import type { PlanRequest } from './request'

/** Edited files that are named in the warning. */
const mostNames = 3

/**
 * Why the images are not those of the event's commit: the work tree is at another one, or an earlier step changed committed files that they take in, or that
 * describe them. Nothing of such a plan is pushed, so that no other code gets the commit's or the branch's name. Empty where they are, and where
 * the user has said that what is there counts.
 */
export function foreignCode(
  images: readonly PreparedImage[],
  { subject, describedIn }: PlanRequest,
  snapshot: Snapshot
): readonly Warning[] {
  if (subject === undefined) return []
  if (subject.foreign !== null) return [{ code: 'other-code', message: subject.foreign }]
  if (subject.vouched || subject.edits.length === 0) return []
  const edits = new Map<string, { readonly file: string; readonly line: number | null }>()
  for (const { spec, described: image, inputs, hash } of images) {
    for (const { path, line } of consumedChanges(image, inputs, subject.edits, snapshot)) {
      if (!edits.has(path)) edits.set(path, { file: spec.dockerfile, line })
    }
    // Files that an input names (`-r other.txt`) count too, though no line of the Dockerfile consumes them.
    for (const path of subject.edits)
      if (hash.identities.has(path) && !edits.has(path)) edits.set(path, { file: path, line: null })
  }
  for (const path of subject.edits) if (describedIn?.has(path) === true) edits.set(path, { file: path, line: null })
  const [first] = edits
  if (first === undefined) return []
  const [path, place] = first
  const names = [...edits.keys()]
    .slice(0, mostNames)
    .map(name => printable(name))
    .join(', ')
  const more = edits.size > mostNames ? ` and ${edits.size - mostNames} more` : ''
  const message =
    `${names}${more}: not as in commit ${subject.commit.slice(0, 12)}, since an earlier step changed the work tree, so what is there is hashed and nothing ` +
    `is pushed under the commit's names: let the Dockerfile make the change, or set the input "commit: head" if the changed files are to count as the commit's.`
  return [
    {
      code: 'edited-inputs',
      message,
      file: place.line === null ? path : place.file,
      ...(place.line !== null && { line: place.line })
    }
  ]
}
