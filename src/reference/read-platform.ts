import { UserError } from '../errors'
import { nearest } from '../nearest'
import { normalizePlatform } from './platform'

/** `os/arch[/variant]`. */
export const platformPattern = /^[a-z0-9_]+\/[a-z0-9_]+(?:\/[a-z0-9_.]+)?$/

/** Operating systems that Go, and so containerd, knows and that images exist for. */
const systems = [
  'linux',
  'windows',
  'darwin',
  'freebsd',
  'netbsd',
  'openbsd',
  'solaris',
  'wasi',
  'js',
  'aix',
  'illumos'
]

/** A platform in its normal form: `linux/aarch64` is `linux/arm64`. Throws `UserError`; `what` names the value. */
export function readPlatform(text: string, what: string): string {
  const platform = text.trim().toLowerCase()
  const slash = platform.indexOf('/')
  const system = platform.slice(0, slash)
  const architecture = platform.slice(slash + 1)
  const normal = normalizePlatform(platform)
  if (slash > 0 && systems.includes(system) && platformPattern.test(normal)) return normal
  const guess = slash > 0 ? nearest(system, systems) : null
  const hint = guess === null || systems.includes(system) ? '' : ` Did you mean ${guess}/${architecture}?`
  throw new UserError(`${what}: "${text}" is no platform. Write os/arch[/variant], such as linux/arm64.${hint}`)
}
