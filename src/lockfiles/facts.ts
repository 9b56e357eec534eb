import type { Value } from './value'

/** What the reader of one format takes from a file. */
export interface Content {
  /** The dependency meaning; its canonical text is what counts. */
  readonly meaning: Value
  readonly packages: readonly Package[]
  readonly references?: readonly FileReference[]
}

/** All formats that are read for their meaning. */
export type FormatName =
  | 'requirements'
  | 'pyproject.toml'
  | 'uv.lock'
  | 'poetry.lock'
  | 'pdm.lock'
  | 'Pipfile'
  | 'Pipfile.lock'
  | 'conda'
  | 'package.json'
  | 'package-lock.json'
  | 'pnpm-lock.yaml'
  | 'yarn.lock'
  | 'bun.lock'
  | 'go.mod'
  | 'go.sum'
  | 'Cargo.toml'
  | 'Cargo.lock'
  | 'Gemfile'
  | 'Gemfile.lock'
  | 'composer.json'
  | 'composer.lock'
  | 'pom.xml'
  | 'gradle'
  | 'dotnet-project'
  | 'packages.lock.json'

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
