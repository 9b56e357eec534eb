import { posix } from 'node:path'

/**
 * The ignore file that a build goes by, the first of {@link ignorePaths} that exists; null: none does.
 * Source: moby/buildkit frontend/dockerui/config.go
 */
export function ignorePathFor(dockerfile: string, context: string, exists: (path: string) => boolean): string | null {
  return ignorePaths(dockerfile, context).find(exists) ?? null
}

/**
 * `<Dockerfile>.dockerignore` beside the Dockerfile, and `.dockerignore` at the root of the context. Paths are clean and relative to the
 * same root.
 */
export function ignorePaths(dockerfile: string, context: string): readonly string[] {
  return [`${dockerfile}.dockerignore`, posix.join(context, '.dockerignore')]
}
