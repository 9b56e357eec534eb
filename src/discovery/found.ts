import type { ImageName } from '../ports'

/** Named contexts as the configuration writes them; `target:` is the id of another found build. */
export type FoundContexts = Readonly<Record<string, string>>

/** Something that discovery found or left out, for the log. */
export interface Finding {
  readonly what: string
  readonly why: string
}

/** One way to read the files of the repository, and the place that speaks for it. */
export interface Reading {
  readonly value: string
  readonly why: string
}

/**
 * Something that the files leave open. A run fails with it; `init` takes the first reading and writes the others beside it.
 */
export interface Question {
  /** What is open: `The context of docker/Dockerfile`. */
  readonly what: string
  /** The Dockerfile that it is about, and the key of its entry in the configuration. */
  readonly dockerfile: string
  readonly key: string
  readonly readings: readonly Reading[]
  /** The input that settles it; null where only a configuration can. */
  readonly input: string | null
  /** An image: nothing is open if the plan builds it. */
  readonly unless?: ImageName
}

/** What speaks of a build. The earlier ones say what is published, the later ones how somebody develops. */
export type Source = 'input' | 'workflow' | 'bake' | 'script' | 'compose' | 'name'

/** A build that a file of the repository or the name of a Dockerfile speaks of. Paths are clean. */
export interface FoundBuild {
  readonly name: string
  /** Tells it apart from those of other files: two compose files may call a service alike. */
  readonly id: string
  /** As it was written, without its tag; null where nothing names it. */
  readonly image: ImageName | null
  /** Further names under which it is pushed. */
  readonly otherImages?: readonly ImageName[]
  /** Null where nothing says it. */
  readonly context: string | null
  readonly dockerfile: string
  readonly target: string | null
  readonly args: Readonly<Record<string, string>>
  readonly contexts: FoundContexts
  readonly platforms: readonly string[]
  /** Images whose layers the build may reuse, without tags: often the base. */
  readonly cacheFrom: readonly string[]
  readonly source: Source
  /** What says so, with file and line where there is one. */
  readonly why: string
  /** Ids of other builds that are the same one. */
  readonly doubles?: readonly string[]
}

/** The builds that one finder finds. */
export interface FoundBuilds {
  readonly builds: readonly FoundBuild[]
  readonly findings: readonly Finding[]
  /** What the files say but nobody can know here. */
  readonly questions: readonly Question[]
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
  /** `NAME=value`. */
  readonly buildArgs?: readonly string[]
  /** `NAME=context`. */
  readonly buildContexts?: readonly string[]
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
