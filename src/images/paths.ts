/** Paths inside the repository: `/`-separated, relative to its root, `.` is the root. */

/** `path` relative to `folder`; null where it is not below it. */
export function relativeTo(folder: string, path: string): string | null {
  if (folder === '.') return path
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null
}

/** `path`, which is relative to `folder`, relative to the repository's root. */
export function within(folder: string, path: string): string {
  if (folder === '.') return path
  return path === '.' ? folder : `${folder}/${path}`
}
