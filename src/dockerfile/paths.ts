import { posix } from 'node:path'

/**
 * Paths of COPY, ADD and WORKDIR, for stages of any operating system.
 * Source: moby/buildkit util/system/path.go
 */

/**
 * Go's `path.Join("/", path)` without the leading slash: a clean path that cannot leave the root, `.` for the root itself.
 */
export function contextPath(path: string): string {
  const clean = posix.normalize(`/${path}`).replace(/^\/+|\/+$/g, '')
  return clean === '' ? '.' : clean
}

/** A source with the slashes and without the drive letter of its operating system. Throws an `Error` on another drive. */
export function sourcePath(path: string, os: string): string {
  return os === 'windows' ? withoutDrive(toSlash(path)) : path
}

/** Throws an `Error` where a destination or a working directory of a Windows stage is on another drive than `C:`. */
export function checkSystemDrive(path: string, os: string): void {
  if (os === 'windows' && path !== '') withoutDrive(toSlash(path))
}

function withoutDrive(path: string): string {
  if (path.length === 2 && path.endsWith(':')) throw new Error(`No relative path specified in ${JSON.stringify(path)}`)
  if (path.startsWith('//')) throw new Error('UNC paths are not supported')
  const colon = path.indexOf(':')
  if (colon < 0) return path
  if (path.slice(0, colon).toLowerCase() !== 'c') throw new Error('The specified path is not on the system drive (C:)')
  return path.slice(colon + 1)
}

function toSlash(path: string): string {
  return path.replaceAll('\\', '/')
}
