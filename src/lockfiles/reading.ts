import type { FormatName } from './formats'

/** One simple command of a RUN line, as the shell reader understood it. */
export interface Command {
  /** Words after expansion, wrappers (`exec`, `env A=b`, `sudo -E`, `time`, `nice`) taken off; null: a word whose value is not known. */
  readonly words: readonly (string | null)[]
  /** Variables that it sees, from ENV, ARG, `export` and its own prefix; null: set, value not known. */
  readonly environment: ReadonlyMap<string, string | null>
  /** Absolute folder in the image where it runs; null: not known. */
  readonly folder: string | null
  readonly line: number
}

/** A dependency file that a command can see. */
export interface SeenFile {
  readonly format: FormatName
  /** Absolute paths in the image where it lies, or is mounted, when the command runs; null: not known. */
  readonly places: readonly string[] | null
}

/** What a command reads of one file. `everything` is every part that any tool reads: bytes, but for what is a comment to all of them. */
export type Reading =
  { readonly kind: 'nothing' } | { readonly kind: 'everything' } | { readonly kind: 'parts'; readonly parts: Parts }

/** Parts of a dependency file. */
export interface Parts {
  /** What is installed; none: nothing is. */
  readonly installs: readonly Install[]
  /** Scripts or tasks that are run. */
  readonly scripts: readonly string[] | 'all'
  /** The project itself is built: its version, texts and entry points (`pip install .`). */
  readonly project: boolean
}

/** One installation: which groups, and what runs with it. */
export interface Install {
  /** The dependencies that belong to no group. */
  readonly main: boolean
  /** Groups: those of the file's tables, `dev`, `optional` and `peer` of npm, `develop` of pipenv. */
  readonly groups: Selection
  readonly extras: Selection
  /** The project's own scripts of an installation run. */
  readonly hooks: boolean
  /** Packages of the repository itself (folders that the lock file names) are installed. */
  readonly own: boolean
  /** Only what is installed is resolved, and no lock file is read: `pip install .`, `uv pip install -r pyproject.toml`. */
  readonly unlocked: boolean
}

/** `of`: all, those that the file itself calls default, or none; then also those `named`, but never those `without`. */
export interface Selection {
  readonly of: 'all' | 'default' | 'none'
  readonly named: readonly string[]
  readonly without: readonly string[]
}

/** What of one file can reach the image: everything that reads it, together. */
export type Profile =
  | { readonly kind: 'bytes' }
  /** `kept`: the file stays in the image, where the running app can read it. */
  | { readonly kind: 'parts'; readonly parts: Parts; readonly kept: boolean }

/** A command that an ecosystem knows. */
export interface CommandReading {
  readonly of: (file: SeenFile) => Reading
  /** Commands that it runs in turn (`uv run CMD`, `bundle exec CMD`), to be read like any other. */
  readonly runs: readonly Command[]
  /** Settings that it writes for later commands of the image, as the variables that say the same (`bundle config set without dev`). */
  readonly sets: ReadonlyMap<string, string | null>
}

export const ALL: Selection = { of: 'all', named: [], without: [] }
export const NONE: Selection = { of: 'none', named: [], without: [] }

/** An installation of all that a file names, with all that runs with it. */
export const WHOLE_INSTALL: Install = {
  main: true,
  groups: ALL,
  extras: ALL,
  hooks: true,
  own: true,
  unlocked: false
}

export const NO_PARTS: Parts = { installs: [], scripts: [], project: false }
/** What an installer of which no more is known takes: the whole of `hash: semantic`. */
export const INSTALLED_PARTS: Parts = { installs: [WHOLE_INSTALL], scripts: [], project: false }
export const ALL_PARTS: Parts = { installs: [WHOLE_INSTALL], scripts: 'all', project: true }

/** What several commands read of one file. */
export function unionOf(readings: readonly Reading[]): Parts {
  return readings.reduce<Parts>((all, reading) => bothParts(all, partsOf(reading)), NO_PARTS)
}

function partsOf(reading: Reading): Parts {
  switch (reading.kind) {
    case 'nothing':
      return NO_PARTS
    case 'everything':
      return ALL_PARTS
    case 'parts':
      return reading.parts
  }
}

function bothParts(one: Parts, other: Parts): Parts {
  const installs = new Map([...one.installs, ...other.installs].map(install => [JSON.stringify(install), install]))
  return {
    installs: [...installs.values()],
    scripts:
      one.scripts === 'all' || other.scripts === 'all'
        ? 'all'
        : [...new Set([...one.scripts, ...other.scripts])].sort(),
    project: one.project || other.project
  }
}

/** Whether a selection takes a group; `isDefault` says what the file itself says of it. */
export function selects(selection: Selection, name: string, isDefault: boolean): boolean {
  if (selection.without.includes(name)) return false
  return selection.named.includes(name) || selection.of === 'all' || (selection.of === 'default' && isDefault)
}
