import type { ClientRequest } from 'node:http'
import { checkServerIdentity } from 'node:tls'

import { HttpsProxyAgent } from 'https-proxy-agent'

import { TransportFailure } from './failure'

type Connect = HttpsProxyAgent<string>['connect']

/** Connections to https servers through a proxy (CONNECT), kept for further requests. */
export class Tunnel extends HttpsProxyAgent<string> {
  /**
   * @param headers of the CONNECT request. User name and password are not left in the address: the agent would show it where `DEBUG` is set
   * @param signal ends also connections that the proxy has not answered yet, of which an agent knows nothing
   */
  constructor(proxy: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal) {
    super(proxy.origin, { keepAlive: true, signal, headers: { ...headers } })
    // The agent would hand a refusal on as if the server had answered: a 404 of the proxy is no "there is no such image".
    this.on('proxyConnect', ({ statusCode }: { statusCode: number }, asked: ClientRequest) => {
      if (statusCode === 200) return
      asked.destroy(
        new TransportFailure('unreachable', `the proxy ${proxy.host} answered ${statusCode} instead of connecting`)
      )
    })
  }

  /**
   * The certificate has to name the server. For a server that is an address, Node would take the name of the proxy instead, to which the
   * socket is connected. (Node keeps no connection of a request that says so itself, hence here.)
   */
  override connect(request: Parameters<Connect>[0], options: Parameters<Connect>[1]): ReturnType<Connect> {
    const host = options.host ?? ''
    const identity = {
      checkServerIdentity: (_: string, certificate: Certificate) => checkServerIdentity(host, certificate)
    }
    return super.connect(request, { ...options, ...identity })
  }
}

type Certificate = Parameters<typeof checkServerIdentity>[1]
