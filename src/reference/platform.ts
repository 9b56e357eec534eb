import type { Platform } from '../ports'

/**
 * One spelling for equal platforms: `linux/arm64/v8` is `linux/arm64`, `linux/arm` is `linux/arm/v7`, `linux/arm/6` is `linux/arm/v6`, `linux/x86_64`
 * is `linux/amd64`.
 */
export function normalizePlatform(platform: Platform): Platform {
  const [os = '', architecture = '', variant = '', ...rest] = platform.toLowerCase().split('/')
  const normal = normalArchitecture(architecture, variant)
  return [os === 'macos' ? 'darwin' : os, normal.arch, normal.variant, ...rest].filter(part => part !== '').join('/')
}

/**
 * Architecture and variant in the one spelling that they are compared in; no variant where the architecture says it.
 * Source: https://github.com/containerd/platforms/blob/main/database.go `normalizeArch`
 */
export function normalArchitecture(
  written: string,
  writtenVariant: string
): { readonly arch: string; readonly variant: string } {
  const arch = written.toLowerCase()
  const variant = writtenVariant.toLowerCase()
  switch (arch) {
    case 'i386':
      return { arch: '386', variant: '' }
    case 'x86_64':
    case 'x86-64':
    case 'amd64':
      return { arch: 'amd64', variant: variant === 'v1' ? '' : variant }
    case 'aarch64':
    case 'arm64':
      if (['8', 'v8', 'v8.0'].includes(variant)) return { arch: 'arm64', variant: '' }
      return { arch: 'arm64', variant: ['9', '9.0', 'v9.0'].includes(variant) ? 'v9' : variant }
    case 'armhf':
      return { arch: 'arm', variant: 'v7' }
    case 'armel':
      return { arch: 'arm', variant: 'v6' }
    case 'arm':
      if (variant === '' || variant === '7') return { arch, variant: 'v7' }
      return { arch, variant: ['5', '6', '8'].includes(variant) ? `v${variant}` : variant }
    default:
      return { arch, variant }
  }
}
