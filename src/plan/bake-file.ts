/** A `docker-bake.json`: https://docs.docker.com/build/bake/reference/ */
export interface BakeFile {
  readonly group: Readonly<Record<'base' | 'app' | 'default', { readonly targets: readonly string[] }>>
  readonly target: Readonly<Record<string, BakeTarget>>
}
export interface BakeTarget {
  readonly context: string
  /** Relative to `context`, as bake reads it. */
  readonly dockerfile?: string
  /** The text of a Dockerfile, in place of one. */
  readonly 'dockerfile-inline'?: string
  readonly target?: string
  readonly platforms?: readonly string[]
  readonly tags: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  readonly args?: Readonly<Record<string, string>>
  readonly contexts?: Readonly<Record<string, string>>
  readonly 'cache-from'?: readonly string[]
  readonly 'cache-to'?: readonly string[]
  readonly 'no-cache'?: boolean
  readonly pull?: boolean
  readonly output: readonly string[]
}
