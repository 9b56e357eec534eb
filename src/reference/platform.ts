import type { Platform } from '../ports'

const ARCHITECTURES: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  armhf: 'arm/v7',
  armel: 'arm/v6',
  i386: '386'
}
/** Variants that say nothing beyond their architecture, and the one that a bare `arm` means. */
const IMPLIED: Readonly<Record<string, string>> = {
  'arm64/v8': 'arm64',
  'arm64/8': 'arm64',
  'amd64/v1': 'amd64',
  arm: 'arm/v7',
  'arm/7': 'arm/v7'
}

/**
 * One spelling for equal platforms: `linux/arm64/v8` is `linux/arm64`, `linux/arm` is `linux/arm/v7`, `linux/x86_64` is `linux/amd64`.
 *
 * Source: https://github.com/containerd/platforms/blob/main/database.go
 */
export function normalizePlatform(platform: Platform): Platform {
  const [os = '', architecture = '', ...variant] = platform.toLowerCase().split('/')
  const rest = [ARCHITECTURES[architecture] ?? architecture, ...variant].join('/')
  return `${os}/${IMPLIED[rest] ?? rest}`
}
