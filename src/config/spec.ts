import type { Expectations } from './expectations'
import type { ImageName, Platform } from '../ports'

/** What is to be planned, after configuration, inputs and discovery were read, checked and given their defaults. */
export interface Specification {
  readonly bases: readonly BaseSpec[]
  readonly services: readonly ServiceSpec[]
}

/** An image of a specification. */
export type ImageSpec = BaseSpec | ServiceSpec

/** Where the configuration has it: `bases.python`, `services.api`. */
export type ImageId = `${'bases' | 'services'}.${string}`

export function imageId({ kind, name }: Pick<ImageSpec, 'kind' | 'name'>): ImageId {
  return kind === 'base' ? `bases.${name}` : `services.${name}`
}

/** What bases and services have in common. All paths are clean (`a/b`, `.` for the root), relative to the repository's root. */
export interface CommonSpec {
  /** Key in the configuration; `base` and `app` with the single-service inputs. */
  readonly name: string
  /** Without tag, normalised, with its registry. */
  readonly image: ImageName
  readonly context: string
  readonly dockerfile: string
  /** Null is the last stage. */
  readonly target: string | null
  /** Empty: whatever the builder's own platform is. */
  readonly platforms: readonly Platform[]
  readonly buildArgs: readonly BuildArg[]
  readonly buildContexts: readonly BuildContext[]
  /** Patterns (the syntax of `.dockerignore`, relative to the repository's root) of paths that are no input; null: the default. */
  readonly ignore: readonly string[] | null
  /** Tag templates; null: the default tags of the event. */
  readonly tags: readonly string[] | null
  /** What the verify action expects of it; null: nothing but that it stands on its base. */
  readonly verify: Expectations | null
}

/** A build argument as the user wrote it. `value` may hold a template such as `{{version}}`, which then takes no part in the hash. */
export interface BuildArg {
  readonly name: string
  readonly value: string
}

/**
 * A named context: what `FROM NAME`, `COPY --from=NAME` and a mount's `from=NAME` mean in a build.
 * Source: https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
export type BuildContext = { readonly name: string } & ContextSource

export type ContextSource =
  /** A folder of the repository, clean, relative to its root. */
  | { readonly kind: 'folder'; readonly path: string }
  /** An image by its reference, as it was written behind `docker-image://`. */
  | { readonly kind: 'image'; readonly reference: string }
  /** An image of this plan by its key under `bases` or `services`. */
  | { readonly kind: 'planned'; readonly group: 'bases' | 'services'; readonly key: string }
  /** A git repository or an archive behind a URL, as it was written. */
  | { readonly kind: 'remote'; readonly address: string }

export interface BaseSpec extends CommonSpec {
  readonly kind: 'base'
  /** Further inputs: patterns relative to the repository's root. */
  readonly dependencies: readonly string[]
  /** What of dependency files counts: all that can reach the image, what is installed from them, or their bytes. */
  readonly hash: 'auto' | 'semantic' | 'bytes'
  readonly refresh: Refresh
  /** No time of a build gets into its layers: `buildArgs` has {@link sourceDateEpoch}, and its files are written with that time. */
  readonly reproducible: boolean
}

/** The build argument that builders take the time of an image and its files from, in seconds since 1970: https://reproducible-builds.org/specs/source-date-epoch/ */
export const sourceDateEpoch = 'SOURCE_DATE_EPOCH'

export interface ServiceSpec extends CommonSpec {
  readonly kind: 'service'
  /** A Dockerfile that builds the app without any base, for when nothing may be pushed and the base is stale. */
  readonly fallbackDockerfile: string | null
}

export interface Refresh {
  /** Seconds; null: never too old. */
  readonly maxAge: number | null
  readonly upstream: 'ignore' | 'warn' | 'rebuild'
  /** Names of the events on which refresh is looked at. */
  readonly on: readonly string[]
}
