import { UserError } from '../errors'
import { nearest } from '../nearest'

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

/** Other spellings of architectures, as containerd normalises them. */
const spelling: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  'arm64/v8': 'arm64',
  'amd64/v1': 'amd64',
  armhf: 'arm/v7',
  armel: 'arm/v6',
  i386: '386',
  arm: 'arm/v7'
}

/**
 * A platform in its normal form: `linux/aarch64` is `linux/arm64`. Throws `UserError`; `what` names the value.
 * Source: https://github.com/containerd/platforms/blob/main/database.go
 */
export function parsePlatform(text: string, what: string): string {
  const platform = text.trim().toLowerCase()
  const slash = platform.indexOf('/')
  const system = platform.slice(0, slash)
  const architecture = platform.slice(slash + 1)
  const normal = `${system}/${spelling[architecture] ?? architecture}`
  if (slash > 0 && systems.includes(system) && platformPattern.test(normal)) return normal
  const guess = slash > 0 ? nearest(system, systems) : null
  const hint = guess === null || systems.includes(system) ? '' : ` Did you mean ${guess}/${architecture}?`
  throw new UserError(`${what}: "${text}" is no platform. Write os/arch[/variant], such as linux/arm64.${hint}`)
}
