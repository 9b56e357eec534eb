/** Inputs that count with and without a configuration file. */
export interface GlobalInputs {
  /** A prefix (`ghcr.io/acme`), a URL (`https://registry.example.com/`) or `oci:./folder`. Null: not given. */
  readonly registry: string | null
  /** `owner/name` of the event; null where there is none (command line without a remote). */
  readonly repository: string | null
}

/** The inputs that describe one service and its base; null and an empty list mean "not given". */
export interface SingleServiceInputs {
  readonly image: string | null
  readonly baseImage: string | null
  readonly context: string | null
  readonly dockerfile: string | null
  readonly target: string | null
  readonly baseDockerfile: string | null
  readonly baseTarget: string | null
  readonly fallbackDockerfile: string | null
  readonly platforms: readonly string[]
  /** `NAME=value`. */
  readonly buildArgs: readonly string[]
  /** `NAME=context`. */
  readonly buildContexts: readonly string[]
  readonly dependencies: readonly string[]
  readonly ignore: readonly string[] | null
  readonly hash: string | null
  readonly tags: readonly string[] | null
  readonly baseTags: readonly string[] | null
  readonly refreshMaxAge: string | null
  readonly refreshUpstream: string | null
  readonly reproducible: string | null
}
