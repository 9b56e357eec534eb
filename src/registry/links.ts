import { lstatSync, realpathSync } from 'node:fs'
import path from 'node:path'

/**
 * The first symbolic link on the way to a file that lies in a folder, which is the workspace: a commit may hold links, and what is written through one
 * lands wherever it points. Null where there is none.
 */
export function linkOnTheWay(workspace: string, file: string): string | null {
  const { root } = path.parse(path.resolve(file))
  const real = realpathSync(workspace)
  let at = root
  for (const part of path.resolve(file).slice(root.length).split(path.sep)) {
    const parent = at
    at = path.join(at, part)
    const state = lstatSync(at, { throwIfNoEntry: false })
    if (state === undefined) return null
    if (state.isSymbolicLink() && isWithin(real, realpathSync(parent))) return at
  }
  return null
}

function isWithin(folder: string, file: string): boolean {
  const way = path.relative(folder, file)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}
