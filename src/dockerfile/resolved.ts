import type { Warning } from '../ports'
import type { RawInstruction } from './lines'

/**
 * What a named context is. `stage`: the image that was built from the stage of that name of this very Dockerfile; `image`: any other
 * image; `folder`: files; `remote`: what lies behind an address.
 */
export type ContextKind = 'stage' | 'image' | 'folder' | 'remote'

/** Named contexts by the name that BuildKit looks them up under, see {@link contextName}. */
export type Contexts = ReadonlyMap<string, ContextKind>

/** What a target is resolved against. */
export interface ResolveOptions {
  /** Name or number of a stage; null is the last one. */
  readonly target: string | null
  readonly args: Readonly<Record<string, string>>
  /** Target platform, `os/arch[/variant]`. The build platform is always `linux/amd64`. */
  readonly platform: string
  /** Named contexts: a stage of that name is cut out of the closure, an image of that name is not listed among `images`. */
  readonly contexts?: Contexts
  /** What is known of an image that a stage is built from, by its reference after expansion; null where nothing is. */
  readonly inherits?: (reference: string) => Inheritance | null
}

/** What an image hands on to the stages that are built from it. */
export interface Inheritance {
  /** ENV. */
  readonly variables: Readonly<Record<string, string>>
  /** Working directory. */
  readonly directory: string
  /** ONBUILD triggers, in order. */
  readonly triggers: readonly string[]
  /** Of SHELL; absent where it is the builder's default. */
  readonly shell?: readonly string[]
}

export interface StageInfo {
  readonly index: number
  /** Lower-cased; null without `AS`. */
  readonly name: string | null
  /** FROM's operand after expansion. */
  readonly from: string
  /** Index of the stage that `from` names; null for an image or `scratch`. */
  readonly base: number | null
  /** The expanded `--platform`; null without one. */
  readonly platform: string | null
  /** Line of FROM, from 1. */
  readonly line: number
}

/** One use of an external image by a needed stage. */
export interface ImageUse {
  /** After expansion, not normalised. */
  readonly reference: string
  /** Index of the stage. */
  readonly stage: number
  readonly line: number
  /** `FROM`, `COPY` or `RUN`. */
  readonly instruction: string
  /** The operand before expansion. */
  readonly written: string
  /** Names of the variables that the operand uses. */
  readonly args: readonly string[]
}

/** One use of a named context by a needed stage. */
export interface ContextUse {
  readonly name: string
  /** Index of the stage. */
  readonly stage: number
  readonly line: number
  /** `FROM`, `COPY` or `RUN`. */
  readonly instruction: string
}

/** One instruction of a needed stage that reads the context or the network. */
export interface Consumption {
  readonly stage: number
  /** `BIND`: a bind mount of RUN without `from`. */
  readonly instruction: 'COPY' | 'ADD' | 'BIND'
  /** First line of the instruction, from 1; for an ONBUILD trigger the line of the child's FROM. */
  readonly line: number
  /** Expanded words as the builder sees them; heredocs and remote sources left out; `.` for a mount without `source`. */
  readonly sources: readonly string[]
  /** `sources` as clean paths (patterns) in the context; `.` is the whole context. */
  readonly paths: readonly string[]
  /** `--exclude` patterns; never expanded. */
  readonly exclude: readonly string[]
  readonly parents: boolean
  /** ADD only: URLs and git references, expanded. Absent where there are none. */
  readonly remote?: readonly string[]
  /** ADD of a remote: whether `--checksum` pins what comes. */
  readonly checksum: boolean
  /** Variables in the sources that no ARG, ENV or build argument sets. */
  readonly unresolved: readonly string[]
  /** Some of these may be set by the image that the stage starts from, of which nothing is known: any file may be a source. */
  readonly uncertain: boolean
  /** The named context that it reads; absent for the main one. */
  readonly context?: string
}

/** Where files come from that are not of the build context: a stage, by its index, or an image. */
export type Origin =
  { readonly kind: 'stage'; readonly index: number } | { readonly kind: 'image'; readonly reference: string }

/** What one instruction of a needed stage does with files. Paths in the image are absolute and clean. */
export type Action = { readonly stage: number; readonly line: number } & (
  | {
      readonly kind: 'take'
      readonly consumption: Consumption
      /** Where COPY and ADD put it; ends with `/` where it is a folder for certain. */
      readonly destination: string
    }
  | {
      readonly kind: 'copy'
      readonly origin: Origin
      /** Clean patterns below the root of what is copied from, without leading slash; `.` is all of it. */
      readonly sources: readonly string[]
      readonly destination: string
      readonly parents: boolean
      /** Where the origin is a named context that is a folder: the files that come from it. */
      readonly taken?: Consumption
    }
  | {
      readonly kind: 'run'
      readonly raw: RawInstruction
      /** Of the SHELL instruction; null: the builder's default, `/bin/sh -c`. */
      readonly shell: readonly string[] | null
      /** ENV and ARG, in the order in which they come. */
      readonly environment: ReadonlyMap<string, string>
      readonly directory: string
      readonly mounts: readonly MountedFiles[]
    }
)

/** A mount of files of the context (`consumption`), or of a stage or image (`origin`). */
export type MountedFiles = { readonly target: string } & (
  | { readonly consumption: Consumption }
  /** `source` is clean, without leading slash; `.` is all of it. */
  | { readonly origin: Origin; readonly source: string; readonly taken?: Consumption }
)

export interface ResolvedTarget {
  /** Every stage of the file. */
  readonly stages: readonly StageInfo[]
  /** Index of the target. */
  readonly target: number
  /** Sorted indexes of the stages that the target needs, itself included. */
  readonly needed: readonly number[]
  /** One per use in a needed stage, in stage order. */
  readonly images: readonly ImageUse[]
  /** One per use of a named context, in stage order. */
  readonly contexts: readonly ContextUse[]
  /** Of named contexts that are folders. */
  readonly consumesOfContexts: readonly Consumption[]
  /** Of the main context: in stage order, then in order of execution. */
  readonly consumes: readonly Consumption[]
  /** What the needed stages do with files: in stage order, then in order of execution. */
  readonly actions: readonly Action[]
  /** The instructions that count for a hash, one per element: see {@link ./canonical}. */
  readonly canonical: readonly string[]
  /** Names of the ARGs that the needed stages declare, or that are global and used there; sorted. */
  readonly declaredArgs: readonly string[]
  /** What the built image hands on. */
  readonly handsOn: Inheritance
  /** Without `file`: the caller knows it. */
  readonly warnings: readonly Warning[]
}
