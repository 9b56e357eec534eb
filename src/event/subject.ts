import type { ObjectId } from '../ports'
import type { StartedEvent } from './event'
import { privileged } from './trust'

/** What a plan is of, beside what started it. */
export interface Subject {
  /** The commit that is planned, whatever is edited in its work tree. */
  readonly commit: ObjectId
  /** What the repository gives the planned files for: the commit, or a tree where the work tree differs from it. */
  readonly tree: ObjectId
  /** The event's own commit. */
  readonly eventCommit: ObjectId
  /** Committed files that the work tree holds otherwise, or not any more. */
  readonly edits: readonly string[]
  /** Why the code is not the event's, in one sentence with the fix: nothing is pushed then. Null: it is, or the user has said that it counts. */
  readonly foreign: string | null
  /** Whether edits count as the commit's own: the input `commit: head`. */
  readonly vouched: boolean
}

/** What is known of the checkout. */
export interface Checkout {
  /** The commit that is checked out; null where nothing is, and files come from git alone. */
  readonly head: ObjectId | null
  /** Its tree and the event's are the same. */
  readonly isSameTree: boolean
  /** The work tree as it is; null where there is none. */
  readonly workTree: { readonly id: ObjectId; readonly edits: readonly { readonly path: string }[] } | null
}

/**
 * Decides what is planned: what is in the work tree, since that is what is built. Other code than the event's gets no name of the event: no tag of its
 * commit, its branch or its pull request. An event that has the rights of the repository takes the work tree for nothing but the event's own commit,
 * unless the user has said that it is to be planned.
 *
 * @param vouched the input `commit: head`
 * @returns the event in the names of the code that is planned
 */
export function subjectOf(
  event: StartedEvent,
  { head, isSameTree, workTree }: Checkout,
  vouched: boolean
): { readonly event: StartedEvent; readonly subject: Subject } {
  const eventCommit = event.sha
  const edits = workTree?.edits.map(edit => edit.path) ?? []
  const own = { commit: eventCommit, tree: eventCommit, eventCommit, edits: [], foreign: null, vouched }
  if (head === null || workTree === null) return { event, subject: own }
  const isOther = head !== eventCommit && !isSameTree
  if (privileged.includes(event.name) && !vouched && (isOther || edits.length > 0)) {
    const foreign = isOther ? otherCommit(event, head) : changedFiles(event, edits)
    return { event, subject: { ...own, foreign } }
  }
  const subject = { commit: isOther ? head : eventCommit, tree: workTree.id, eventCommit, edits, vouched }
  if (!isOther) return { event, subject: { ...subject, foreign: null } }
  return {
    event: renamed(event, head, vouched),
    subject: { ...subject, foreign: vouched ? null : otherCommit(event, head) }
  }
}

/** The event with the names that another commit may have: its own, and its pull request's where it is the head of one. */
function renamed(event: StartedEvent, head: ObjectId, vouched: boolean): StartedEvent {
  const { origin } = event
  const isPullRequest = origin.kind === 'pull-request' && origin.headSha === head
  return {
    ...event,
    sha: head,
    branch: null,
    tag: null,
    pullRequest: isPullRequest ? event.pullRequest : null,
    origin: vouched ? { kind: 'registry-decides', why: "the commit that is checked out is not the event's" } : origin
  }
}

const fix = 'set the input "commit: head" if what is checked out is to be planned and named by its own commit'

function otherCommit({ name, sha }: StartedEvent, head: ObjectId): string {
  return (
    `The work tree is at commit ${head.slice(0, 12)}, and the commit of this ${name} event is ${sha.slice(0, 12)}, so nothing is pushed ` +
    `under the event's names: check out the event's commit (actions/checkout without "ref"), or ${fix}.`
  )
}

function changedFiles({ name, sha }: StartedEvent, edits: readonly string[]): string {
  const files = edits.length === 1 ? 'a file of' : `${edits.length} files of`
  return (
    `An earlier step changed ${files} commit ${sha.slice(0, 12)} in the work tree, which may be anybody's code on ${name}, so the commit alone ` +
    `is planned and nothing is pushed: leave the work tree as it was checked out, or ${fix}.`
  )
}
