import { posix } from 'node:path'

/**
 * The ignore file that a build goes by: `<Dockerfile>.dockerignore` beside the Dockerfile, else `.dockerignore` at the root of the
 * context, else none. Paths are clean and relative to the same root.
 * Source: moby/buildkit frontend/dockerui/config.go
 */
export function ignorePathFor(dockerfile: string, context: string, exists: (path: string) => boolean): string | null {
  const own = `${dockerfile}.dockerignore`
  if (exists(own)) return own
  const shared = posix.join(context, '.dockerignore')
  return exists(shared) ? shared : null
}
