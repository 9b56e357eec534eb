import type { FormatName } from './facts'
import { selects, type Install, type Parts } from './reading'
import type { Table } from './value'

/** What of a file is asked for, and what other files of the same base say to it. */
export interface View {
  readonly parts: Parts
  /** The file stays in the image, where the running app can read it. */
  readonly kept: boolean
  readonly beside: Beside
}

export interface Beside {
  /** Lock files that the file's project is installed from. */
  readonly locks: ReadonlySet<FormatName>
  /** Of a lock file: the manifests in its folder and below; null: not all of them could be read, or the first is not there. */
  readonly manifests: readonly Manifest[] | null
  /** The other files of the base that are of the same build tool, and may use what this one defines. */
  readonly others: readonly string[]
  /** Whether the base takes in anything of a folder, which is named from that of the file. */
  readonly hasFolder: (folder: string) => boolean
  /** yarn 1 and later ones differ in what they omit by themselves. */
  readonly isYarnOne: boolean
  /** The base holds code of the repository, which a script of the file may run. */
  readonly hasCode: boolean
}

export interface Manifest {
  /** From the folder of the lock file; empty: the same. */
  readonly folder: string
  readonly table: Table
}

/** A file by itself: no lock file, and nothing else that says anything. */
export const ALONE: Beside = {
  locks: new Set(),
  manifests: null,
  others: [],
  hasFolder: () => false,
  isYarnOne: false,
  hasCode: false
}

/** What all installations together take. */
export interface Taken {
  readonly any: boolean
  /** Nothing is left out: neither a group, nor an extra. */
  readonly all: boolean
  readonly main: boolean
  readonly hooks: boolean
  readonly own: boolean
  readonly group: (name: string) => boolean
  readonly extra: (name: string) => boolean
}

/**
 * @param isDefault whether a group is one that is installed unless it is left out, for the tool of that installation
 */
export function takenBy(
  { parts, beside }: View,
  isDefault: (group: string, install: Install) => boolean = () => true
): Taken {
  const { installs } = parts
  // Without the lock file all is resolved together.
  const isResolved = ({ locks }: Install): boolean => locks.length > 0 && !locks.some(lock => beside.locks.has(lock))
  const takesAll = (install: Install): boolean =>
    isResolved(install) || (install.main && isWhole(install.groups) && isWhole(install.extras))
  return {
    any: installs.length > 0,
    all: installs.some(takesAll),
    main: installs.some(install => install.main || isResolved(install)),
    hooks: installs.some(({ hooks }) => hooks),
    own: installs.some(({ own }) => own),
    group: name =>
      installs.some(install => isResolved(install) || selects(install.groups, name, isDefault(name, install))),
    extra: name => installs.some(install => isResolved(install) || selects(install.extras, name, true))
  }
}

function isWhole({ of, without }: Install['groups']): boolean {
  return of === 'all' && without.length === 0
}
