/** A version as the name of a git tag says it. */
export interface Version {
  /** Without the leading `v`: `1.2.3-rc.1`, `1.2.3rc1`. */
  readonly version: string
  readonly major: string
  readonly minor: string
  readonly patch: string
  /** A pre-release or a development release: the floating tags `1.2` and `1` must not move to it. */
  readonly unstable: boolean
}

const semver =
  /^[v=]?\s*(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/

/** `v1.2.3-rc.1+build` as `1.2.3-rc.1`; null where the text is no semantic version. Source: https://semver.org */
export function parseSemver(text: string): Version | null {
  const [, major, minor, patch, pre] = semver.exec(text.trim()) ?? []
  if (major === undefined || minor === undefined || patch === undefined) return null
  if (pre?.split('.').some(part => /^0\d+$/.test(part)) === true) return null
  const version = `${major}.${minor}.${patch}${pre === undefined ? '' : `-${pre}`}`
  return { version, major, minor, patch, unstable: pre !== undefined }
}

const pep440 = new RegExp(
  String.raw`^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)` +
    String.raw`(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>\d*))?` +
    String.raw`(?<post>-(?<implicit>\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d*))?` +
    String.raw`(?<dev>[-_.]?dev[-_.]?(?<devNumber>\d*))?` +
    String.raw`(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$`,
  'i'
)

const preLetters: Readonly<Record<string, string>> = {
  a: 'a',
  alpha: 'a',
  b: 'b',
  beta: 'b',
  c: 'rc',
  rc: 'rc',
  pre: 'rc',
  preview: 'rc'
}

/**
 * `v1.2.3-rc.1` as `1.2.3rc1`: the normal form of PEP 440, without the local part's `+` being touched; null where the
 * text is no such version. Source: https://packaging.python.org/en/latest/specifications/version-specifiers/
 */
export function parsePep440(text: string): (Version & { readonly post: boolean }) | null {
  const groups = pep440.exec(text.trim())?.groups
  if (groups?.['release'] === undefined) return null
  const numbers = groups['release'].split('.').map(plain)
  const pre = preLetters[groups['pre']?.toLowerCase() ?? '']
  const post = groups['post'] !== undefined
  const dev = groups['dev'] !== undefined
  const version = [
    groups['epoch'] === undefined || plain(groups['epoch']) === '0' ? '' : `${plain(groups['epoch'])}!`,
    numbers.join('.'),
    pre === undefined ? '' : `${pre}${plain(groups['preNumber'])}`,
    post ? `.post${plain(groups['implicit'] ?? groups['postNumber'])}` : '',
    dev ? `.dev${plain(groups['devNumber'])}` : '',
    groups['local'] === undefined ? '' : `+${groups['local'].toLowerCase().replace(/[-_]/g, '.')}`
  ].join('')
  const [major = '0', minor = '0', patch = '0'] = numbers
  return { version, major, minor, patch, unstable: pre !== undefined || dev, post }
}

/** A number without leading zeros; a missing one is 0. */
function plain(digits: string | undefined): string {
  return (digits ?? '').replace(/^0+(?=\d)/, '') || '0'
}
