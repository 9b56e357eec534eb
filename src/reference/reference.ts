/**
 * Image references as docker reads them.
 * Source: https://github.com/distribution/reference (normalize.go, regexp.go, reference.go), https://github.com/opencontainers/go-digest
 */

export interface ImageReference {
  /** `docker.io` where the text names no registry; empty where its first part would be one but for a `_`. */
  readonly domain: string
  /** With `library/` for an official image. */
  readonly path: string
  readonly tag: string | null
  readonly digest: string | null
}

const COMPONENT = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])'
const DOMAIN = `(?:${COMPONENT}(?:\\.${COMPONENT})*|\\[(?:[a-fA-F0-9:]+)\\])(?::[0-9]+)?`
const PART = '[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*'
const PATH = `${PART}(?:/${PART})*`
const TAG = '[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}'
const DIGEST = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}'
const REFERENCE = new RegExp(`^((?:${DOMAIN}/)?${PATH})(?::(${TAG}))?(?:@(${DIGEST}))?$`)
const NAME = new RegExp(`^(?:(${DOMAIN})/)?(${PATH})$`)

const HEX_LENGTHS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 }

/** Longest path of a repository. */
const LONGEST_PATH = 255

/** Reads a reference and normalises its name. Throws an `Error` with docker's words on text that is none. */
export function parseReference(text: string): ImageReference {
  if (/^[a-f0-9]{64}$/.test(text)) {
    throw new Error(`invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`)
  }
  const { domain, rest } = splitDomain(text)
  const remote = rest.split(':', 1)[0] ?? ''
  if (remote.toLowerCase() !== remote) {
    throw new Error(`invalid reference format: repository name (${remote}) must be lowercase`)
  }
  const whole = `${domain}/${rest}`
  const match = REFERENCE.exec(whole)
  if (match === null) {
    const cause = REFERENCE.test(whole.toLowerCase()) ? 'repository name must be lowercase' : 'invalid reference format'
    throw new Error(cause)
  }
  const name = NAME.exec(match[1] ?? '')
  const path = name?.[2] ?? ''
  if (path.length > LONGEST_PATH) throw new Error(`repository name must not be more than ${LONGEST_PATH} characters`)
  const digest = match[3] ?? null
  if (digest !== null) checkDigest(digest)
  return { domain: name?.[1] ?? '', path, tag: match[2] ?? null, digest }
}

/** The short form that people write: without `docker.io/` and `library/`. */
export function familiarReference(reference: ImageReference): string {
  const official = /^library\/([^/]*)$/.exec(reference.path)?.[1]
  const name = reference.domain === 'docker.io' ? (official ?? reference.path) : nameOf(reference)
  return name + suffix(reference)
}

/** Throws an `Error` where the text is no digest of SHA-256, SHA-384 or SHA-512. */
export function checkDigest(text: string): void {
  const colon = text.indexOf(':')
  const hex = text.slice(colon + 1)
  if (colon <= 0 || hex === '') throw new Error('invalid checksum digest format')
  const algorithm = text.slice(0, colon)
  const length = Object.hasOwn(HEX_LENGTHS, algorithm) ? HEX_LENGTHS[algorithm] : undefined
  if (length === undefined) throw new Error('unsupported digest algorithm')
  if (hex.length !== length) throw new Error('invalid checksum digest length')
  if (!/^[a-f0-9]+$/.test(hex)) throw new Error('invalid checksum digest format')
}

/** The first part is a host where it holds a `.`, a `:` or upper case, or is `localhost`. */
function splitDomain(text: string): { readonly domain: string; readonly rest: string } {
  const slash = text.indexOf('/')
  if (slash < 0) return { domain: 'docker.io', rest: `library/${text}` }
  const first = text.slice(0, slash)
  const isHost = first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first
  const domain = !isHost || first === 'index.docker.io' ? 'docker.io' : first
  const rest = isHost ? text.slice(slash + 1) : text
  return { domain, rest: domain === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest }
}

function nameOf({ domain, path }: ImageReference): string {
  return domain === '' ? path : `${domain}/${path}`
}

function suffix(reference: ImageReference): string {
  const { tag, digest } = reference
  return (tag === null ? '' : `:${tag}`) + (digest === null ? '' : `@${digest}`)
}
