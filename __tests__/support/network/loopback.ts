import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Duplex } from 'node:stream'

import { closed, listening } from '../registry/listening'
import { certificateFor } from './certificate'

/** A network in which public host names are servers on loopback, for child processes that get its environment. */
export interface LoopbackNetwork {
  /** Environment variables through which Node (with a proxy agent), Go programs and git come here. */
  readonly env: Readonly<Record<string, string>>
  /** `host:port` of everything that was asked for and does not exist here. */
  readonly refused: readonly string[]
  close(): Promise<void>
}

/**
 * Makes `https://<host>` lead to the plain HTTP server at `hosts[host]` (`127.0.0.1:PORT`). It is a forward proxy
 * (`HTTPS_PROXY`) that ends TLS with a certificate of its own, so image names, workflows and clients stay as they are in
 * production. Any other host is refused with 502.
 */
export async function loopbackNetwork(hosts: Readonly<Record<string, string>>): Promise<LoopbackNetwork> {
  const folder = await mkdtemp(path.join(tmpdir(), 'network-'))
  const { key, certificate } = await certificateFor(Object.keys(hosts))
  const authority = path.join(folder, 'authority.pem')
  await writeFile(authority, certificate)

  const inside = createHttpsServer({ key, cert: certificate }, (incoming, outgoing) => {
    forward(hosts, incoming, outgoing)
  })
  const refused: string[] = []
  const proxy = createServer((incoming, outgoing) => {
    refused.push(incoming.url ?? '')
    outgoing.writeHead(502).end()
  })
  const tunnels = new Set<Duplex>()
  proxy.on('connect', (incoming: IncomingMessage, socket: Duplex) => {
    const asked = incoming.url ?? ''
    socket.on('error', () => socket.destroy())
    if (!Object.hasOwn(hosts, asked.replace(/:443$/, ''))) {
      refused.push(asked)
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
      return
    }
    tunnels.add(socket)
    socket.once('close', () => tunnels.delete(socket))
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    inside.emit('connection', socket)
  })
  const address = `http://${await listening(proxy)}`

  return {
    env: {
      HTTPS_PROXY: address,
      HTTP_PROXY: address,
      NO_PROXY: '127.0.0.1,localhost',
      NODE_EXTRA_CA_CERTS: authority,
      SSL_CERT_FILE: authority
    },
    refused,
    close: async () => {
      for (const tunnel of tunnels) tunnel.destroy()
      await closed(proxy)
      await rm(folder, { recursive: true, force: true })
    }
  }
}

function forward(hosts: Readonly<Record<string, string>>, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const host = (incoming.headers.host ?? '').replace(/:443$/, '')
  const [hostname, port] = (hosts[host] ?? '').split(':')
  // The registry writes absolute URLs; these two headers tell it how it is seen from outside.
  const headers = { ...incoming.headers, 'x-forwarded-proto': 'https', 'x-forwarded-host': host }
  const onward = request(
    { hostname, port, method: incoming.method, path: incoming.url, headers, setHost: false },
    answer => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    }
  )
  onward.once('error', () => {
    if (outgoing.headersSent) outgoing.destroy()
    else outgoing.writeHead(502).end()
  })
  incoming.pipe(onward)
}
