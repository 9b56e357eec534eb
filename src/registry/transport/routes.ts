import { setMaxListeners } from 'node:events'
import { Agent, request, type RequestOptions } from 'node:http'
import { isIP } from 'node:net'
import { Agent as TlsAgent, request as requestOverTls } from 'node:https'

import { TransportFailure } from './failure'
import { proxyFor, type ProxySettings } from './proxy'
import { lookupPublic } from './public-lookup'

/** How a URL is reached. */
export interface Route {
  /** Opens a request to whoever is connected to: the server, or a proxy. */
  readonly open: typeof request
  readonly options: RequestOptions & { readonly servername: string }
  /** What the way needs beside the headers of the request. */
  readonly headers: Readonly<Record<string, string>>
}

/**
 * The ways to servers, with the connections that are kept open: straight, or through a proxy. There is no bound on connections here;
 * whoever asks bounds the requests that are under way.
 */
export class Routes {
  readonly #proxies: ProxySettings
  readonly #agents = new Map<string, Agent>()
  readonly #end = new AbortController()

  constructor(proxies: ProxySettings) {
    this.#proxies = proxies
  }

  /** @param publicOnly whether a name that resolves to a private address is refused; a proxy resolves names itself */
  async to(url: URL, publicOnly: boolean): Promise<Route> {
    if (this.isClosed) throw ended()
    const address = proxyFor(url, this.#proxies)
    const path = `${url.pathname}${url.search}`
    if (address === null) return this.#route(url, path, this.#direct(url.protocol, publicOnly))
    const proxy = new URL(address)
    if (url.protocol === 'https:') return this.#route(url, path, await this.#tunnel(proxy))
    // Plain http goes through the proxy as an ordinary request: many proxies refuse CONNECT to anything but port 443.
    // https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2
    const headers = { host: url.host, ...proxyAuthorization(proxy) }
    return this.#route(proxy, `${url.origin}${path}`, this.#direct(proxy.protocol, false), headers)
  }

  get isClosed(): boolean {
    return this.#end.signal.aborted
  }

  /** Ends all connections, and with them what is under way; nothing new is begun. */
  close(): void {
    this.#end.abort()
    for (const agent of this.#agents.values()) agent.destroy()
    this.#agents.clear()
  }

  #route(to: URL, path: string, agent: Agent, headers: Route['headers'] = {}): Route {
    const open = to.protocol === 'https:' ? requestOverTls : request
    const hostname = to.hostname.replace(/^\[(.*)\]$/, '$1')
    // Said here, since Node would take it from the header `host`, which behind a proxy names the server and not the proxy.
    const servername = isIP(hostname) === 0 ? hostname : ''
    return { open, options: { protocol: to.protocol, hostname, port: to.port, path, agent, servername }, headers }
  }

  #direct(protocol: string, publicOnly: boolean): Agent {
    const options = { keepAlive: true, ...(publicOnly && { lookup: lookupPublic }) }
    return this.#agent(`${protocol} ${publicOnly}`, () =>
      protocol === 'https:' ? new TlsAgent(options) : new Agent(options)
    )
  }

  async #tunnel(proxy: URL): Promise<Agent> {
    const { Tunnel } = await import('./tunnel')
    const { signal } = this.#end
    setMaxListeners(0, signal)
    return this.#agent(`CONNECT ${proxy.href}`, () => new Tunnel(proxy, proxyAuthorization(proxy), signal))
  }

  #agent(key: string, create: () => Agent): Agent {
    const agent = this.#agents.get(key) ?? create()
    this.#agents.set(key, agent)
    return agent
  }
}

/** What a question meets when the run is over: nothing to wait for, and nothing to try again. */
export function ended(): TransportFailure {
  return new TransportFailure('forbidden', 'the run ended before the registry had answered')
}

function proxyAuthorization(proxy: URL): Readonly<Record<string, string>> {
  if (proxy.username === '') return {}
  const account = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
  return { 'proxy-authorization': `Basic ${Buffer.from(account).toString('base64')}` }
}
