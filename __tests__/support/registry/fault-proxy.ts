import { createServer, request as httpRequest } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

import { closed, listening } from './listening'

export interface Seen {
  readonly method: string
  readonly url: string
  readonly authorization: string | null
}

export interface Forwarded {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** A reverse proxy in front of a real registry that a test can make misbehave while it runs. */
export interface FaultProxy {
  readonly host: string
  readonly seen: Seen[]
  /** Answers in place of the registry when it returns true. */
  instead: ((request: IncomingMessage, response: ServerResponse) => boolean) | null
  /** Changes what the registry answered. */
  change: ((forwarded: Forwarded, request: IncomingMessage) => Forwarded) | null
  /** Milliseconds before anything is answered. */
  latency: number
  /** Requests that were under way at the same time, at most. */
  readonly peak: number
  readonly connections: number
  stop(): Promise<void>
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  let underWay = 0
  let peak = 0
  let connections = 0
  const proxy: Omit<FaultProxy, 'host' | 'peak' | 'connections' | 'stop'> = {
    seen: [],
    instead: null,
    change: null,
    latency: 0
  }
  // Tokens for hundreds of repositories are long.
  const server = createServer({ maxHeaderSize: 1024 * 1024 }, (request, response) => {
    peak = Math.max(peak, ++underWay)
    response.on('close', () => underWay--)
    const { method = '', url = '', headers } = request
    proxy.seen.push({ method, url, authorization: headers.authorization ?? null })
    void sleep(proxy.latency).then(async () => {
      if (proxy.instead?.(request, response)) return
      const forwarded = await forward(target, request)
      const changed = proxy.change?.(forwarded, request) ?? forwarded
      response.writeHead(changed.status, changed.headers).end(changed.body)
    })
  })
  server.on('connection', () => connections++)
  const host = await listening(server)
  return Object.defineProperties(Object.assign(proxy, { host, stop: () => closed(server) }), {
    peak: { get: () => peak },
    connections: { get: () => connections }
  }) as FaultProxy
}

const HOP_BY_HOP: ReadonlySet<string> = new Set(['transfer-encoding', 'connection', 'keep-alive'])

function forward(target: string, request: IncomingMessage): Promise<Forwarded> {
  return new Promise((resolve, reject) => {
    const [host = '', port = ''] = target.split(':')
    const options = {
      host,
      port,
      method: request.method,
      path: request.url,
      headers: request.headers,
      agent: false as const
    }
    const upstream = httpRequest(options, answer => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const headers = Object.entries(answer.headers).filter(([name]) => !HOP_BY_HOP.has(name))
        resolve({ status: answer.statusCode ?? 0, headers: Object.fromEntries(headers), body: Buffer.concat(chunks) })
      })
    })
    upstream.on('error', reject)
    request.pipe(upstream)
  })
}
