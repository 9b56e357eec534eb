import type { FileReference, Package } from './facts'
import type { Value } from './value'

/** What the reader of one format takes from a file. */
export interface Content {
  /** The dependency meaning; its canonical text is what counts. */
  readonly meaning: Value
  readonly packages: readonly Package[]
  readonly references?: readonly FileReference[]
}

/**
 * Reads one format. `text` is decoded, without byte order mark, lines ending in `\n`, without NUL. `path` is the file's own,
 * relative to the repository's root. Throws when the file cannot be understood.
 */
export type Reader = (text: string, path: string) => Content

interface Format {
  /** Matched against the lower-case path, which starts with `/`. The first match of the table wins. */
  readonly files: RegExp
  /** Lazy: a parser is loaded when the first file of its format is read. */
  readonly load: () => Promise<Reader>
}

/** All formats that are read for their meaning. A new format is a file of its own and a line here. */
export const formats = {
  requirements: {
    files: /\/([^/]*[-_.])?(requirements?|constraints?)([-_.\d][^/]*)?\.(txt|in|pip)$|\/requirements\/[^/]+\.(txt|in)$/,
    load: async () => (await import('./python-requirements')).readRequirements
  }
} satisfies Record<string, Format>

export type FormatName = keyof typeof formats
