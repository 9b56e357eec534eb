import { hasHost } from '../reference/image-name'
import type { FoundBuild } from './found'
import type { Namer } from './image-names'

/** Registries that every run speaks to anyway. */
const everybodys: readonly string[] = ['docker.io', 'ghcr.io']

/** Hosts of planned images that only a bake file, a compose file or a workflow of the commit names. */
export function foreignHosts(builds: readonly FoundBuild[], namer: Namer): readonly string[] {
  const own = namer.prefix?.split('/')[0]
  const hosts = builds.flatMap(({ image, source }) => {
    if (image === null || source === 'name' || source === 'input') return []
    const whole = namer.whole(image)
    return hasHost(whole) ? (whole.split('/')[0] ?? []) : []
  })
  return [...new Set(hosts)].filter(host => host !== own && !everybodys.includes(host))
}
