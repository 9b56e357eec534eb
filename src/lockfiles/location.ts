import { posix } from 'node:path'

/** A URL as it may be shown: user names, passwords and tokens are left out. */
export function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^/\s]*@/, '//')
}

/**
 * A path that a file names relative to its own folder, from the repository's root. Null for a URL, an absolute path, one
 * with a variable, and one that leaves the repository: those cannot be looked up in a commit.
 */
export function resolveReference(file: string, named: string): string | null {
  if (named === '' || /^[a-z][a-z0-9+.-]*:/i.test(named) || /^[/\\~]|\$\{?\w/.test(named)) return null
  const path = posix.normalize(posix.join(posix.dirname(file), named))
  return path === '..' || path.startsWith('../') || path === '.' ? null : path
}
