import { lower } from '../ignore/go-text'
import { normalArchitecture } from '../reference/platform'

/**
 * Platform strings.
 * Source: containerd/platforms platforms.go and database.go
 */

export interface PlatformParts {
  readonly os: string
  readonly osVersion: string
  readonly arch: string
  readonly variant: string
}

const SYSTEMS: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos'.split(
    ' '
  )
)
const ARCHITECTURES: ReadonlySet<string> = new Set(
  (
    '386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ' +
    'ppc riscv riscv64 s390 s390x sparc sparc64 wasm'
  ).split(' ')
)

/** `os[(version)]`, `arch` or `os[(version)]/arch[/variant]`. Throws an `Error` on anything else. */
export function parsePlatform(text: string): PlatformParts {
  const parts = text.split('/')
  const [first = '', arch = '', variant = ''] = parts
  const system = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.%-]*)((?:\+[A-Za-z0-9_.%-]+)*)\))?$/.exec(first)
  if (system === null || parts.length > 3 || parts.slice(1).some(part => !/^[A-Za-z0-9_.-]+$/.test(part))) {
    throw new Error(`${JSON.stringify(text)} is no platform: it must be of the form os/arch[/variant]`)
  }
  const name = lower(system[1] ?? '')
  const os = name === 'macos' ? 'darwin' : name
  const osVersion = decoded(system[2] ?? '')
  for (const feature of (system[3] ?? '').split('+')) decoded(feature)
  if (parts.length === 1) {
    if (SYSTEMS.has(os)) return { os, osVersion, arch: 'amd64', variant: '' }
    const known = normalArchitecture(first, '')
    if (!ARCHITECTURES.has(known.arch))
      throw new Error(`${JSON.stringify(text)}: unknown operating system or architecture`)
    return { os: 'linux', osVersion, ...withoutDefault(known) }
  }
  if (parts.length === 2) return { os, osVersion, ...withoutDefault(normalArchitecture(arch, '')) }
  const full = normalArchitecture(arch, variant)
  return { os, osVersion, arch: full.arch, variant: full.arch === 'arm64' && full.variant === '' ? 'v8' : full.variant }
}

/** The target platform as the builder hands it to a build: `linux/arm64/v8` is `linux/arm64`, `linux/arm` is `linux/arm/v7`. */
export function targetPlatform(text: string): PlatformParts {
  const { os, osVersion, arch, variant } = parsePlatform(text)
  return { os, osVersion, ...normalArchitecture(arch, variant) }
}

/** `os[(version)]/arch[/variant]`. */
export function formatPlatform(platform: PlatformParts): string {
  const version = platform.osVersion === '' ? '' : `(${platform.osVersion})`
  return [platform.os + version, platform.arch, platform.variant].filter(part => part !== '').join('/')
}

function withoutDefault(parts: { arch: string; variant: string }): { arch: string; variant: string } {
  return parts.arch === 'arm' && parts.variant === 'v7' ? { arch: 'arm', variant: '' } : parts
}

/** Percent-encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Error(`${JSON.stringify(text)} is no version or feature of an operating system`)
  }
}
