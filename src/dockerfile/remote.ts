import { parseBool } from '../ignore/go-text'

/**
 * Which sources of ADD are remote: URLs and git references.
 * Source: moby/buildkit frontend/dockerfile/dfgitutil/git_ref.go, util/gitutil/git_url.go, util/sshutil/scpurl.go
 */

export interface GitReference {
  /** Branch, tag or commit; empty for the default branch. */
  readonly ref: string
  readonly checksum: string
  readonly keepGitDir: boolean | undefined
}

export type Remote =
  { readonly kind: 'git'; readonly git: GitReference } | { readonly kind: 'http' } | { readonly kind: 'local' }

/** Throws an `Error` on a git reference with a bad query. */
export function remoteOf(source: string): Remote {
  const git = gitReference(source)
  if (git !== null) return { kind: 'git', git }
  return { kind: source.startsWith('http://') || source.startsWith('https://') ? 'http' : 'local' }
}

function gitReference(source: string): GitReference | null {
  if (source.startsWith('./') || source.startsWith('../') || source.startsWith('github.com/')) return null
  const scheme = /^([a-zA-Z0-9]+):\/\//.exec(source)?.[1]?.toLowerCase()
  if (scheme === undefined) {
    // A line break fits nowhere, and each of the parts that may be empty would be tried with it.
    if (source.includes('\n')) return null
    const match = /^[a-zA-Z0-9\-_]+@[a-zA-Z0-9\-.]+:([^\n]*?)(?:\?([^\n]*?))?(?:#([^\n]*))?$/.exec(source)
    if (match === null) return null
    const query = parseQuery(match[2] ?? '', true)
    return query === null ? null : withQuery(query, match[3] ?? '')
  }
  if (!['http', 'https', 'ssh', 'git'].includes(scheme)) return null
  const url = urlParts(source)
  if (url === null || (scheme.startsWith('http') && !url.path.endsWith('.git'))) return null
  return withQuery(parseQuery(url.query, false) ?? new Map(), url.fragment)
}

/** Path (percent-decoded), query and fragment; null where Go's `url.Parse` refuses the text. */
function urlParts(source: string): { readonly path: string; readonly query: string; readonly fragment: string } | null {
  if (/[\0-\x1f\x7f]/.test(source)) return null
  const match = /^[^:]+:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(source)
  if (match === null) return null
  const [, authority = '', path = '', query = '', fragment = ''] = match
  if (!isAuthority(authority)) return null
  const decodedPath = percentDecoded(path)
  const decodedFragment = percentDecoded(fragment)
  return decodedPath === null || decodedFragment === null
    ? null
    : { path: decodedPath, query, fragment: decodedFragment }
}

function isAuthority(authority: string): boolean {
  const at = authority.lastIndexOf('@')
  const user = at < 0 ? '' : authority.slice(0, at)
  const host = authority.slice(at + 1)
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) || percentDecoded(user) === null) return false
  if (host.startsWith('[')) return /^\[[^\]]*\](?::[0-9]*)?$/.test(host)
  if (/[ "<>\\^`{|}\]]/.test(host) || host.includes('[')) return false
  // In a host only bytes beyond ASCII, and the percent sign itself, may be percent-encoded.
  if (/%(?!25|[89a-fA-F][0-9a-fA-F])/.test(host)) return false
  const colon = host.lastIndexOf(':')
  return colon < 0 || /^[0-9]*$/.test(host.slice(colon + 1))
}

function percentDecoded(text: string): string | null {
  if (/%(?![0-9a-fA-F]{2})/.test(text)) return null
  return Buffer.from(
    text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1'
  ).toString('utf8')
}

/** Values by key. `strict`: null on a bad pair; else a bad pair is passed over. */
function parseQuery(query: string, strict: boolean): Map<string, string[]> | null {
  const values = new Map<string, string[]>()
  for (const pair of query.split('&')) {
    if (pair === '') continue
    const [key, value] = [pair.replace(/=.*$/s, ''), pair.includes('=') ? pair.slice(pair.indexOf('=') + 1) : '']
    const name = percentDecoded(key.replaceAll('+', ' '))
    const text = percentDecoded(value.replaceAll('+', ' '))
    if (pair.includes(';') || name === null || text === null) {
      if (strict) return null
      continue
    }
    const before = values.get(name)
    if (before === undefined) values.set(name, [text])
    else before.push(text)
  }
  return values
}

function withoutSlashes(text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && text[from] === '/') from += 1
  while (to > from && text[to - 1] === '/') to -= 1
  return text.slice(from, to)
}

function withQuery(query: ReadonlyMap<string, readonly string[]>, fragment: string): GitReference {
  const colon = fragment.indexOf(':')
  let ref = colon < 0 ? fragment : fragment.slice(0, colon)
  let subdir = colon < 0 ? '' : withoutSlashes(fragment.slice(colon + 1))
  let checksum = ''
  let keepGitDir: boolean | undefined
  const agree = (name: string, before: string, value: string): string => {
    if (before !== '' && before !== value)
      throw new Error(`${name} conflicts: ${JSON.stringify(before)} vs ${JSON.stringify(value)}`)
    return value
  }
  let tag = ''
  let branch = ''
  for (const [key, values] of query) {
    if (values.length > 1) throw new Error(`query ${JSON.stringify(key)} has multiple values`)
    const value = values[0] ?? ''
    switch (key) {
      case 'submodules':
      case 'keep-git-dir':
      case 'fetch-by-commit': {
        const truth = value === '' ? true : parseBool(value)
        if (truth === undefined) throw new Error(`invalid ${key} value: ${JSON.stringify(value)}`)
        if (key === 'keep-git-dir') keepGitDir = truth
        continue
      }
    }
    if (value === '') throw new Error(`query ${JSON.stringify(key)} has no value`)
    if (key === 'ref') ref = agree(key, ref, value)
    else if (key === 'subdir') subdir = agree(key, subdir, value)
    else if (key === 'tag') tag = value.startsWith('refs/tags/') ? value : `refs/tags/${value}`
    else if (key === 'branch') branch = value.startsWith('refs/heads/') ? value : `refs/heads/${value}`
    else if (key === 'checksum' || key === 'commit') checksum = value
    else if (key !== 'mtime') throw new Error(`unexpected query ${JSON.stringify(key)}`)
    else if (value !== 'checkout' && value !== 'commit')
      throw new Error(`invalid mtime value: ${JSON.stringify(value)}`)
  }
  if (tag !== '') ref = agree('ref', ref, tag)
  if (branch !== '' && tag !== '') throw new Error('branch conflicts with tag')
  if (branch !== '') ref = agree('ref', ref, branch)
  return { ref, checksum, keepGitDir }
}
