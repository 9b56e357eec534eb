import type { FormatName } from './formats'

export type { FormatName } from './formats'

/** One package that a dependency file names. */
export interface Package {
  readonly name: string
  /** As shown to people: `2.3.2`, `>=1,<2`, or null where the file names none. Never holds credentials of a URL. */
  readonly version: string | null
  /** Where the file puts it: an extra, a group, `dev`, a target framework. */
  readonly group?: string
  /** Canonical text of all else that counts (source, hashes, markers), only to be compared with that of another reading. */
  readonly rest?: string
}

/** Another file that a dependency file names, whose content counts as well. It may not exist. */
export interface FileReference {
  /** Relative to the repository's root, clean. Names that leave the repository or hold a variable are no references. */
  readonly path: string
  /** How it is to be read; null: as bytes. */
  readonly format: FormatName | null
}

/** What a dependency file means to an installer. */
export interface DependencyFacts {
  readonly format: FormatName
  /** The same for two files of the same dependency meaning, different otherwise. Holds no lone surrogates. */
  readonly canonical: string
  readonly packages: readonly Package[]
  readonly references: readonly FileReference[]
}

/** `bytes`: the file could not be understood (`why`, for a warning) and its bytes count. */
export type FileReading =
  { readonly kind: 'facts'; readonly facts: DependencyFacts } | { readonly kind: 'bytes'; readonly why: string }
