import type { FormatName } from './facts'

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
  /** The same, but one that the file does not name is a program, which may read all of the file (`yarn x`, `pixi run x`). */
  readonly programs: readonly string[]
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
  /** The project itself is installed, if the file makes it a package: then its version, texts and entry points count. */
  readonly root: boolean
  /** Other packages of the repository (folders that the lock file names) are installed. */
  readonly own: boolean
  /** Lock files that it installs from. Without any of them all groups are resolved together; none: each by itself (pip). */
  readonly locks: readonly FormatName[]
}

/** `of`: all, those that the file itself calls default, or none; then also those `named`, but never those `without`. */
export interface Selection {
  readonly of: 'all' | 'default' | 'none'
  readonly named: readonly string[]
  readonly without: readonly string[]
}

/** A command that an ecosystem knows. */
export interface CommandReading {
  readonly of: (file: SeenFile) => Reading
  /** Commands that it runs in turn (`uv run CMD`, `bundle exec CMD`), to be read like any other. */
  readonly runs: readonly Command[]
  /** Settings that it writes for later commands of the image, as the variables that say the same (`bundle config set without dev`). */
  readonly sets: ReadonlyMap<string, string | null>
  /** Code of the project that it runs: scripts of a dependency file, or a build. Such code may read any file. */
  readonly carriesOut: 'nothing' | 'scripts' | 'build'
}

export const ALL: Selection = { of: 'all', named: [], without: [] }
export const NONE: Selection = { of: 'none', named: [], without: [] }

/** An installation of all that a file names, with all that runs with it, but of the project itself. */
export const WHOLE_INSTALL: Install = {
  main: true,
  groups: ALL,
  extras: ALL,
  hooks: true,
  root: false,
  own: true,
  locks: []
}

export const NO_PARTS: Parts = { installs: [], scripts: [], programs: [], project: false }
/** What an installer of which no more is known takes: the whole of `hash: semantic`. */
export const INSTALLED_PARTS: Parts = { ...NO_PARTS, installs: [WHOLE_INSTALL] }
export const ALL_PARTS: Parts = { ...INSTALLED_PARTS, scripts: 'all', project: true }

/** What `hash: semantic` leaves: what is installed, of everything but the project itself. */
export function semanticParts({ installs }: Parts): Parts {
  return { ...NO_PARTS, installs: installs.map(install => ({ ...install, root: false })) }
}

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
    scripts: one.scripts === 'all' || other.scripts === 'all' ? 'all' : names(one.scripts, other.scripts),
    programs: names(one.programs, other.programs),
    project: one.project || other.project
  }
}

function names(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])].sort()
}

export function isNothing({ installs, scripts, programs, project }: Parts): boolean {
  return installs.length === 0 && scripts.length === 0 && programs.length === 0 && !project
}

/** Whether a selection takes a group; `isDefault` says what the file itself says of it. */
export function selects(selection: Selection, name: string, isDefault: boolean): boolean {
  const is = (other: string): boolean => plain(other) === plain(name)
  if (selection.without.some(is)) return false
  return selection.named.some(is) || selection.of === 'all' || (selection.of === 'default' && isDefault)
}

/** Names of groups are one in their spellings, as those of packages are: PEP 735, PEP 685. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}
