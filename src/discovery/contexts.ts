import { posix } from 'node:path'
import type { FoundBuild, FoundContexts } from './found'
import { UserError } from '../errors'
import { contextName } from '../reference/context-name'

/** The id of what a file calls a target or a service. */
export function buildId(file: string, name: string): string {
  return `${file}#${name}`
}

/**
 * A context of a bake or compose file as the configuration writes it; null for a folder outside of the repository.
 *
 * @param folder that paths of the file are relative to
 * @param file whose targets and services it speaks of
 */
export function foundContext(value: string, folder: string, file: string): string | null {
  const [, target] = /^(?:target|service):(.*)$/s.exec(value) ?? []
  if (target !== undefined) return `target:${buildId(file, target)}`
  if (!isFolder(value)) return value
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

/** The images that a build takes as named contexts, each behind the name that it is looked up under. */
export function imagesOf(contexts: FoundContexts): readonly (readonly [string, string])[] {
  return Object.entries(contexts).flatMap(([name, value]) => {
    const [, image] = /^docker-image:\/\/(.+)$/s.exec(value) ?? []
    return image === undefined ? [] : [[contextName(name) ?? name, image] as const]
  })
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
          `${build.why}: its context ${name} is ${target?.replace(/^.*#/s, '') ?? ''}, which is not planned. Name both images in .github/base-images.yml.`
        )
      return [name, key]
    })
  )
}
