import type { Triggered } from '../images/triggered'
import type { Refresh } from '../config/spec'
import type { Digest, Manifest, Platform, Unanswered } from '../ports'

/** What registries said that one image depends on. */
export interface ImageFacts {
  readonly published: Published
  /** The manifest under the tag of the hash; null where it is not there or cannot be used. */
  readonly manifest: Manifest | null
  /** Present for a base on an event on which refresh is looked at. */
  readonly refresh: RefreshFacts | null
  /** Images outside of the plan that it is built from, with the digests that they have now, for a build to pin. */
  readonly pins: readonly Pin[]
  /**
   * What ONBUILD triggers of images outside of the plan take in, for an image that is built. `unknown`: a registry could not say; null: not asked,
   * as on an event on which no upstream is looked at.
   */
  readonly triggered: Triggered | 'unknown' | null
  /** Full references that the event asks for and that do not point at the image; empty where they were not looked up. */
  readonly elsewhere: readonly string[]
  /** What is known of the image that `latest` names; null if it was not asked for. */
  readonly latest: LatestFacts | null
}

export interface LatestFacts {
  /** The registry said that there is no such tag. */
  readonly absent: boolean
  /** What the tag points at; null if it is absent, and if the registry did not answer. */
  readonly digest: Digest | null
  /** Short hashes of the inputs; null where nothing says. */
  readonly inputs: ReadonlyMap<string, string> | null
}

export type Published =
  /** `isIncomplete`: the tag is there, and what its index names is not any more. */
  | { readonly kind: 'absent'; readonly isIncomplete?: true }
  | { readonly kind: 'unknown'; readonly why: Unanswered }
  | {
      readonly kind: 'present'
      readonly digest: Digest
      /** Null where it was not read. */
      readonly platforms: readonly Platform[] | null
      /** What the label with the full hash says, one per configuration; null where there is none. */
      readonly labelledHashes: readonly (string | null)[]
      /** Names of the images below that it was not proven to stand on. */
      readonly notOn: readonly string[]
      /** Why it holds other files than triggers of an image outside of the plan would take in now. */
      readonly triggered?: string
    }

export interface RefreshFacts {
  readonly policy: Refresh
  readonly now: Date
  /** When the image was made; null where nothing says so. */
  readonly created: Date | null
  readonly upstreams: readonly UpstreamFacts[]
}

/**
 * An image that the base is built from: the digest at the build, and the one that the registry gives now. Where the layers of the wanted
 * platforms are the same, `now` is that of the build: nothing that the base stands on has moved.
 */
export interface UpstreamFacts {
  readonly reference: string
  readonly atBuild: Digest | null
  readonly now: Digest | { readonly unknown: string }
}

/** `name` is what the Dockerfile calls it. */
export interface Pin {
  readonly name: string
  readonly reference: string
  readonly digest: Digest
}
