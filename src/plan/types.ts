import type { Expectations } from '../config/expectations'
import type { BaseReason, Mode, ServiceReason } from '../decide/reasons'
import type { ChangedInput } from '../facts/changed'
import type { CountedInput } from '../images/counted-inputs'
import type { Digest, ImageName, ObjectId, Warning } from '../ports'

/** The plan, version 1: what the action's output `plan` and `plan --format json` hold. */
export interface Plan {
  readonly version: 1
  readonly event: {
    readonly name: string
    readonly ref: string
    /** The event's own commit. */
    readonly sha: ObjectId
    readonly push: boolean
    /** The commit that is planned: the event's, or the one that is checked out where it is another. Of the command line, a tree with its edits. */
    readonly commit: ObjectId
  }
  readonly changes: PlanChanges
  readonly bases: readonly BasePlan[]
  readonly services: readonly ServicePlan[]
  readonly warnings: readonly Warning[]
  /** HTTP requests sent while planning. */
  readonly requests: { readonly registry: number; readonly github: number }
}

export interface PlanChanges {
  readonly known: boolean
  readonly base: ObjectId | null
  readonly head: ObjectId | null
  readonly source: 'git' | 'api' | 'none'
  /** For people: where base and head came from, or why nothing is known. */
  readonly how: string
  /** Number of all changed paths, also where `paths` holds fewer. */
  readonly count: number
  readonly truncated: boolean
  readonly paths: readonly string[]
}

interface ImagePlan {
  readonly name: string
  readonly image: ImageName
  /** 64 hex digits. */
  readonly hash: string
  /** The tag that the hash gives: `deps-<16 hex>` or `src-<16 hex>`. */
  readonly tag: string
  /** Of the image in the registry; null where it is to be built, or unknown. */
  readonly digest: Digest | null
  /** `image:tag@digest` of what is there, `image:tag` of what is about to be pushed. */
  readonly ref: string
  /** Inputs of `docker/build-push-action`. Present also when nothing is to be built. */
  readonly build: BuildEntry
  /** Where tags pointed when the plan was made; null: nowhere, or it was not asked. */
  readonly before: {
    /** The tag of the hash: what a build of this plan takes the place of. */
    readonly tag: Digest | null
    readonly latest: Digest | null
  }
  /** Full references that are to point at `digest` without a build. */
  readonly retag: readonly string[]
  /** What the configuration expects of the image, for the verify action; absent: nothing. */
  readonly verify?: Expectations
}

/** Whether the plan has an image built. */
export function isToBuild(image: BasePlan | ServicePlan): boolean {
  return 'verdict' in image ? image.verdict === 'stale' : image.mode === 'fast' || image.mode === 'full'
}

/** Whether a build by this entry pushes: by `push`, or by an output that does. */
export function isPushed({ push, outputs }: BuildEntry): boolean {
  return push || outputs !== ''
}

/** Full references that the registry gets of an image: those that its build pushes, or those that are moved. */
export function writtenReferences(image: BasePlan | ServicePlan): readonly string[] {
  if (!isToBuild(image)) return image.retag
  return isPushed(image.build) ? image.build.tags.split('\n').filter(line => line !== '') : []
}

export interface BasePlan extends ImagePlan {
  readonly verdict: 'fresh' | 'stale'
  readonly reasons: readonly BaseReason[]
  readonly changed: readonly ChangedInput[]
  /** What of each dependency file counts for the hash, and because of which lines. */
  readonly counted: readonly CountedInput[]
  /** Names of the images that it stands on, bases and services alike; the one that its final stage is built FROM first. */
  readonly bases: readonly string[]
}

export interface ServicePlan extends ImagePlan {
  readonly mode: Mode
  readonly reasons: readonly ServiceReason[]
  /** As of a base. */
  readonly bases: readonly string[]
}

/** The inputs of `docker/build-push-action`, word by word, and what a matrix job needs beside them. */
export interface BuildEntry {
  readonly name: string
  readonly image: ImageName
  readonly ref: string
  readonly hash: string
  /** `base` for a base image. */
  readonly mode: Mode | 'base'
  readonly context: string
  readonly file: string
  readonly target: string
  /** Separated by commas. */
  readonly platforms: string
  /** One per line, as `labels`, `annotations`, `build-args`, `build-contexts`, `cache-from`, `cache-to` and `outputs`. */
  readonly tags: string
  readonly labels: string
  readonly annotations: string
  readonly 'build-args': string
  readonly 'build-contexts': string
  readonly 'cache-from': string
  readonly 'cache-to': string
  /** An export that pushes, in place of `push`; else empty. */
  readonly outputs: string
  readonly push: boolean
  readonly load: boolean
  readonly pull: boolean
  /** A refresh must not be answered from a cache. */
  readonly 'no-cache': boolean
  /** A group name for `concurrency`: the image and its hash. */
  readonly concurrency: string
}
