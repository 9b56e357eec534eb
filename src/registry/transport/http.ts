import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'

import type * as Undici from 'undici'
import type { Dispatcher } from 'undici'

import { reachOf } from './addresses'
import { TransportFailure, failureOf } from './failure'
import { proxyFor } from './proxy'
import type { ProxySettings } from './proxy'

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
  /** Bytes that the body of the response may have. */
  readonly limit: number
  /** Milliseconds that it may take, where that is less than usual. */
  readonly within?: number
  /** Whether a name that resolves to a private or link-local address is refused. */
  readonly publicOnly: boolean
}

export interface HttpResponse {
  readonly status: number
  /** The values of a header, by its lower-case name. */
  headers(name: string): readonly string[]
  header(name: string): string | null
  readonly body: Uint8Array
}

/** Milliseconds. */
export interface Timeouts {
  readonly connect: number
  /** Until the headers are there, and between two pieces of the body. */
  readonly idle: number
  /** Of one request as a whole. */
  readonly total: number
}

export const DEFAULT_TIMEOUTS: Timeouts = { connect: 10_000, idle: 20_000, total: 40_000 }

/** Connections to one origin; the same number bounds the requests that are under way. */
export const CONNECTIONS = 16

/** The client is a third of all code: it is loaded when somebody asks, not with the program. */
const loadUndici = (): Promise<typeof Undici> => import('undici')

/** Sends single requests: keep-alive, proxies, time-outs, bounded bodies. Follows no redirect, retries nothing. */
export class HttpTransport {
  readonly #proxy: ProxySettings
  readonly #timeouts: Timeouts
  readonly #dispatchers = new Map<string, Dispatcher>()
  #requests = 0

  constructor(proxy: ProxySettings, timeouts: Timeouts) {
    this.#proxy = proxy
    this.#timeouts = timeouts
  }

  /** Requests sent so far. */
  get requests(): number {
    return this.#requests
  }

  /** @throws TransportFailure when there is no complete response. */
  async send(asked: HttpRequest): Promise<HttpResponse> {
    this.#requests++
    const host = asked.url.host
    try {
      const undici = await loadUndici()
      const response = await undici.request(asked.url, {
        method: asked.method,
        headers: { 'user-agent': 'base-image-planner', ...asked.headers },
        body: asked.body ?? null,
        dispatcher: this.#dispatcher(undici, asked),
        // undici would give up the connection after each HEAD, for servers that wrongly send a body.
        reset: false,
        signal: AbortSignal.timeout(Math.max(1, Math.round(Math.min(this.#timeouts.total, asked.within ?? Infinity))))
      })
      const values = (name: string): readonly string[] => [response.headers[name] ?? []].flat()
      return {
        status: response.statusCode,
        headers: values,
        header: name => values(name)[0] ?? null,
        body: await bodyOf(response, asked, values('content-length')[0])
      }
    } catch (thrown) {
      throw failureOf(thrown, host)
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#dispatchers.values()].map(dispatcher => dispatcher.destroy()))
    this.#dispatchers.clear()
  }

  #dispatcher(undici: typeof Undici, asked: HttpRequest): Dispatcher {
    const proxy = proxyFor(asked.url, this.#proxy)
    const key = `${proxy ?? ''} ${asked.publicOnly}`
    const known = this.#dispatchers.get(key)
    if (known) return known
    const created = proxy === null ? this.#direct(undici, asked.publicOnly) : this.#through(undici, proxy)
    this.#dispatchers.set(key, created)
    return created
  }

  #direct(undici: typeof Undici, publicOnly: boolean): Dispatcher {
    const timeout = this.#timeouts.connect
    return new undici.Agent({
      ...this.#common(),
      connect: publicOnly ? { timeout, lookup: lookupPublic } : { timeout }
    })
  }

  #through(undici: typeof Undici, proxy: string): Dispatcher {
    const uri = new URL(proxy)
    const account = `${decodeURIComponent(uri.username)}:${decodeURIComponent(uri.password)}`
    const token = uri.username === '' ? {} : { token: `Basic ${Buffer.from(account).toString('base64')}` }
    // Plain http goes through the proxy as an ordinary request: many proxies refuse CONNECT to anything but port 443.
    return new undici.ProxyAgent({ ...this.#common(), ...token, uri: uri.origin, proxyTunnel: false })
  }

  #common(): { connections: number; headersTimeout: number; bodyTimeout: number } {
    return { connections: CONNECTIONS, headersTimeout: this.#timeouts.idle, bodyTimeout: this.#timeouts.idle }
  }
}

async function bodyOf(
  response: Dispatcher.ResponseData,
  asked: HttpRequest,
  length: string | undefined
): Promise<Uint8Array> {
  const tooLarge = () =>
    new TransportFailure('too-large', `${asked.url.host} sent more than the ${asked.limit} bytes that are allowed here`)
  if (asked.method !== 'HEAD' && Number(length ?? 0) > asked.limit) {
    response.body.on('error', () => undefined).destroy()
    throw tooLarge()
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    if (!(chunk instanceof Uint8Array)) continue
    size += chunk.byteLength
    if (size > asked.limit) throw tooLarge()
    chunks.push(chunk)
  }
  // The connection becomes free for the next request a moment after the body's end; without it undici opens another one.
  await nextTurn()
  return Buffer.concat(chunks)
}

/** Name resolution at connect time, so that no second answer of the name server can slip through between check and use. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) {
      callback(error, [])
      return
    }
    const forbidden = addresses.find(({ address }) => reachOf(address) !== 'public')
    const first = addresses[0]
    if (forbidden) {
      callback(new TransportFailure('forbidden', `${hostname} leads to the private address ${forbidden.address}`), [])
    } else if (options.all === true || first === undefined) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}
