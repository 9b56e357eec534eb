import { createServer, request as httpRequest } from 'node:http'
import { connect } from 'node:net'

import { closed, listening } from './listening'

export interface HttpProxy {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  /** What it was asked for: `CONNECT host:port`, `GET http://…`. */
  readonly asked: string[]
  readonly authorizations: (string | null)[]
  stop(): Promise<void>
}

/** A forward proxy that knows names which nobody else can resolve: `names` maps `name:port` to the real `host:port`. */
export async function startHttpProxy(names: Readonly<Record<string, string>>): Promise<HttpProxy> {
  const asked: string[] = []
  const authorizations: (string | null)[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://nowhere')
    asked.push(`${request.method ?? ''} ${url.origin}`)
    authorizations.push(request.headers['proxy-authorization'] ?? null)
    const [host = '', port = ''] = real(`${url.hostname}:${url.port || '80'}`)
    const { method, headers } = request
    const upstream = httpRequest({ host, port, path: `${url.pathname}${url.search}`, method, headers }, answer => {
      response.writeHead(answer.statusCode ?? 0, answer.headers)
      answer.pipe(response)
    })
    upstream.on('error', () => response.writeHead(502).end())
    request.pipe(upstream)
  })
  const real = (name: string) => (names[name] ?? name).split(':')
  server.on('connect', (request, socket, head) => {
    asked.push(`CONNECT ${request.url ?? ''}`)
    authorizations.push(request.headers['proxy-authorization'] ?? null)
    const [host = '', port = ''] = real(request.url ?? '')
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'))
    socket.on('error', () => upstream.destroy())
  })
  const host = await listening(server)
  return { url: `http://${host}`, asked, authorizations, stop: () => closed(server) }
}
