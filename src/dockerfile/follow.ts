import { placeOf, type ContextIndex } from './context-index'

/** Where a path of the context leads once its symbolic links are followed. */
export interface Followed {
  /** Clean; `.` for the context itself. Null where the links lead nowhere. */
  readonly path: string | null
  /** Places of the links on the way. */
  readonly links: readonly number[]
}

/** As many links as the builder follows before it calls them a loop. */
const MOST_LINKS = 255

/**
 * Follows links within the context, which no link leaves: `..` ends at its root, and `/` is its root. Stops at a submodule.
 *
 * @param isThere whether the file at a place reaches the build
 * @param linkTarget what a link's blob holds
 * Source: containerd/continuity fs/path.go `RootPath`
 */
export function followLinks(
  index: ContextIndex,
  path: string,
  isThere: (place: number) => boolean,
  linkTarget: (oid: string) => string | undefined
): Followed {
  const rest = path.split('/').reverse()
  const current: string[] = []
  const links: number[] = []
  for (let name = rest.pop(); name !== undefined; name = rest.pop()) {
    if (name === '' || name === '.') continue
    if (name === '..') {
      current.pop()
      continue
    }
    current.push(name)
    const place = placeOf(index, current.join('/'))
    const file = place === null ? undefined : index.files[place]
    if (place === null || file === undefined || !isThere(place)) continue
    if (file.mode === '160000') break
    if (file.mode !== '120000') continue
    links.push(place)
    const target = linkTarget(file.oid)
    if (target === undefined || links.length > MOST_LINKS) return { path: null, links }
    current.pop()
    if (target.startsWith('/')) current.length = 0
    rest.push(...target.split('/').reverse())
  }
  return { path: current.length === 0 ? '.' : current.join('/'), links }
}
