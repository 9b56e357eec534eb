import { isLoopback } from './addresses'
import { TransportFailure } from './failure'

/** What `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` hold; the composition root reads them. */
export interface ProxySettings {
  readonly httpsProxy?: string
  readonly httpProxy?: string
  readonly noProxy?: string
}

/**
 * The proxy through which a URL is reached, null for none. `https` falls back to the proxy of `http`, as curl's users
 * expect. This machine is reached directly unless the proxy runs on it too: another machine's loopback is not ours.
 */
export function proxyFor(url: URL, settings: ProxySettings): string | null {
  const proxy = (url.protocol === 'https:' && settings.httpsProxy) || settings.httpProxy
  if (proxy === undefined || proxy === '' || excepted(url, settings.noProxy ?? '')) return null
  const address = proxy.includes('://') ? proxy : `http://${proxy}`
  // Not quoted: it may hold a password.
  if (!URL.canParse(address))
    throw new TransportFailure('forbidden', 'HTTPS_PROXY or HTTP_PROXY is no address of a proxy')
  return isLoopback(url.hostname) && !isLoopback(new URL(address).hostname) ? null : address
}

/**
 * Whether `NO_PROXY` names the host: `*`, a host with all its subdomains (a leading `.` or `*.` may stand there), with a port if
 * one is given. Entries are separated by commas or spaces.
 */
function excepted(url: URL, noProxy: string): boolean {
  const host = url.hostname.toLowerCase()
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .some(entry => {
      if (entry === '*') return true
      const [, name = '', wantedPort] = /^(?:\*?\.)?(\[[^\]]*\]|[^:]*|[0-9a-f:]*)(?::(\d+))?$/.exec(entry) ?? []
      if (name === '' || (wantedPort !== undefined && wantedPort !== port)) return false
      const bare = name.includes(':') && !name.startsWith('[') ? `[${name}]` : name
      return host === bare || host.endsWith(`.${bare}`)
    })
}
