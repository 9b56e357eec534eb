import type { ImageName } from '../ports'
import type { FoundContexts } from './contexts'

/** Something that discovery found or left out, for the log. */
export interface Finding {
  readonly what: string
  readonly why: string
}

/** A build that a bake file, a compose file or the name of a Dockerfile speaks of. Paths are clean. */
export interface FoundBuild {
  readonly name: string
  /** As it was written, without its tag; null where nothing names it. */
  readonly image: ImageName | null
  readonly context: string
  readonly dockerfile: string
  readonly target: string | null
  readonly args: Readonly<Record<string, string>>
  readonly contexts: FoundContexts
  readonly platforms: readonly string[]
  /** Images whose layers the build may reuse, without tags: often the base. */
  readonly cacheFrom: readonly string[]
  readonly why: string
  /** Names of other builds that are the same one. */
  readonly doubles?: readonly string[]
}

/** The files of the commit: their paths, and how to read one. */
export interface Files {
  readonly paths: ReadonlySet<string>
  readonly folders: ReadonlySet<string>
  readonly read: (path: string) => Promise<string>
}

/** What the inputs of the action say about the one service; null: not given. */
export interface Hints {
  readonly image: string | null
  readonly baseImage: string | null
  /** The input `registry`, see {@link ../registry-prefix}. */
  readonly registry: string | null
  /** `owner/name`. */
  readonly repository: string | null
  readonly context?: string | null
  readonly dockerfile?: string | null
  readonly target?: string | null
  readonly baseDockerfile?: string | null
  readonly baseTarget?: string | null
  readonly fallbackDockerfile?: string | null
}

/** The folders that hold files, at any depth. */
export function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const path of paths)
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  return folders
}
