import type { BaseEntry, Configuration, ServiceEntry } from '../config/schema'
import { UserError } from '../errors'
import type { FoundBuild } from './found'

/**
 * Named contexts that speak of other builds (`target:NAME` of a bake file, `service:NAME` of a compose file), in the words of the
 * configuration: `base:KEY`, `service:KEY`. Throws `UserError` where such a build is not planned.
 *
 * @param keys the place of each build in the configuration, `base:KEY` or `service:KEY`
 */
export function contextsOf(configuration: Configuration, keys: ReadonlyMap<FoundBuild, string>): Configuration {
  const byName = new Map([...keys].map(([build, key]) => [build.name, key]))
  const valueOf = (value: string): string => {
    const name = /^(?:target|service):(.*)$/.exec(value)?.[1]
    if (name === undefined) return value
    const key = byName.get(name)
    if (key === undefined)
      throw new UserError(
        `A named context takes the build ${name}, which is not among the images that are planned. Name all images in .github/base-images.yml.`
      )
    return key
  }
  function renamed<T extends BaseEntry | ServiceEntry>(entries: Readonly<Record<string, T>>): Record<string, T> {
    return Object.fromEntries(
      Object.entries(entries).map(([key, entry]) => {
        const contexts = entry['build-contexts']
        if (contexts === undefined || Array.isArray(contexts)) return [key, entry]
        const values = Object.entries(contexts).map(([name, value]) => [name, valueOf(value)] as const)
        return [key, { ...entry, 'build-contexts': Object.fromEntries(values) }]
      })
    )
  }
  const { bases, services } = configuration
  return {
    ...configuration,
    ...(bases === undefined ? {} : { bases: renamed(bases) }),
    ...(services === undefined ? {} : { services: renamed(services) })
  }
}
