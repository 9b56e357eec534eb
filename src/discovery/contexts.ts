import { posix } from 'node:path'
import type { FoundBuild, FoundContexts } from './found'
import { UserError } from '../errors'

/**
 * A context of a bake or compose file as the configuration writes it; null for a folder outside of the repository.
 *
 * @param folder that paths of the file are relative to
 */
export function foundContext(value: string, folder: string): string | null {
  if (!isFolder(value)) return value.replace(/^service:/, 'target:')
  const path = posix.normalize(posix.join(folder, value)).replace(/(.)\/$/, '$1')
  return path === '..' || path.startsWith('../') || posix.isAbsolute(value) ? null : path
}

export function isFolder(value: string): boolean {
  return !/^(?:[\w-]+:\/\/|target:|service:|git@|github\.com\/)/.test(value)
}

/** The found builds that one takes as named contexts. */
export function targetsOf(contexts: FoundContexts): readonly string[] {
  return Object.values(contexts).flatMap(value => (value.startsWith('target:') ? [value.slice('target:'.length)] : []))
}

/**
 * The contexts with the keys of the configuration in place of the names of found builds.
 *
 * @param keys `base:KEY` or `service:KEY` by the name of the build
 * @throws UserError where the build is not planned
 */
export function withKeys(build: FoundBuild, keys: ReadonlyMap<string, string>): FoundContexts {
  return Object.fromEntries(
    Object.entries(build.contexts).map(([name, value]) => {
      const [target] = targetsOf({ [name]: value })
      const key = target === undefined ? value : keys.get(target)
      if (key === undefined)
        throw new UserError(
          `${build.why}: its context ${name} is ${target ?? ''}, which is not planned. Name both images in .github/base-images.yml.`
        )
      return [name, key]
    })
  )
}
