import { posix } from 'node:path'
import { UserError } from '../errors'

/** Where images without a host live. */
export interface RegistryPrefix {
  /** Without a slash at the end: `ghcr.io/acme`, `localhost:5000`, `oci:./images`. */
  readonly prefix: string
  /** `host[:port]` when the value was an `http://` URL: that host is reached over plain http. */
  readonly plainHttp: string | null
}

/**
 * Reads the input or key `registry`: a prefix (`ghcr.io/acme`), a URL as registries print it for `docker login`
 * (`https://registry.example.com/`, `https://index.docker.io/v1/`), or a folder of local layouts (`oci:./images`).
 * Throws `UserError`; `what` names the value.
 */
export function parseRegistry(value: string, what: string): RegistryPrefix {
  const text = value.trim()
  if (text.startsWith('oci:')) return { prefix: cleanLayout(text, what), plainHttp: null }
  const [, scheme, rest = text] = /^(\w+):\/\/(.*)$/.exec(text) ?? []
  if (scheme !== undefined && !/^https?$/i.test(scheme))
    throw new UserError(
      `${what}: "${scheme}://" is no scheme of a registry. Write ghcr.io/acme or https://registry.example.com.`
    )
  if (rest.includes('@'))
    throw new UserError(
      `${what} must not hold credentials. Use registry-username and registry-password, or docker/login-action.`
    )
  const prefix = rest.replace(/\/+$/, '').replace(/\/v[12]$/, '')
  if (prefix === '' || /[\s?#]|\/\//.test(prefix))
    throw new UserError(`${what} is no registry. Write a prefix such as ghcr.io/acme, a URL, or oci:./folder.`)
  const host = prefix.split('/')[0] ?? prefix
  return {
    prefix: prefix.replace(/^(?:index|registry-1)\.docker\.io(?=\/|$)/, 'docker.io'),
    plainHttp: scheme?.toLowerCase() === 'http' ? host : null
  }
}

/** A local layout in its normal form: `oci:images/app/` is `oci:./images/app`. */
export function cleanLayout(text: string, what: string): string {
  const path = text.slice('oci:'.length)
  if (path === '') throw new UserError(`${what}: "oci:" names no folder. Write oci:./images.`)
  const clean = posix.normalize(path).replace(/\/$/, '')
  return `oci:${/^\.{0,2}\//.test(clean) || clean === '..' || clean === '.' ? clean : `./${clean}`}`
}
