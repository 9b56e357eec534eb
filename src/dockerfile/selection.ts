import type { FileMode, ObjectId } from '../ports'

/** A file of the build context. */
export interface ContextFile {
  /** Relative to the context, with `/`. */
  readonly path: string
  readonly mode: FileMode
  readonly oid: ObjectId
}

export interface SelectedFile {
  readonly file: ContextFile
  /** Lines of the Dockerfile that consume it, sorted. */
  readonly lines: readonly number[]
  /** True when only a folder or a glob brought it in, false when a line names the file itself. */
  readonly swept: boolean
}

export interface MissingSource {
  /** The clean path or pattern, relative to the context. */
  readonly source: string
  readonly line: number
  readonly instruction: string
}

/** The files of a context that a target consumes. */
export interface Selection {
  /** Sorted by path in byte order. */
  readonly files: readonly SelectedFile[]
  /** Sources that match nothing in the context after ignore. */
  readonly missing: readonly MissingSource[]
  /** Lines that take in the whole context, sorted. */
  readonly wholeContext: readonly number[]
}
