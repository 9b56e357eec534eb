import type { ClientRequest, IncomingMessage } from 'node:http'

import { TransportFailure, failureOf } from './failure'
import type { ProxySettings } from './proxy'
import { ended, Routes } from './routes'

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
  /** Bytes that the body of the response may have. */
  readonly limit: number
  /** Whether the body of a successful response is handed on as it arrives, however long it is. */
  readonly streamed?: boolean
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
  /** Empty if it is streamed. */
  readonly body: Uint8Array
  /** What arrives of a response that was asked for as a stream. */
  readonly stream?: AsyncIterable<Uint8Array>
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

/** Sends single requests: keep-alive, proxies, time-outs, bounded bodies. Follows no redirect, retries nothing, queues nothing. */
export class HttpTransport {
  readonly #routes: Routes
  readonly #timeouts: Timeouts
  #requests = 0

  constructor(proxy: ProxySettings, timeouts: Timeouts) {
    this.#routes = new Routes(proxy)
    this.#timeouts = timeouts
  }

  /** Requests sent so far. */
  get requests(): number {
    return this.#requests
  }

  /** @throws TransportFailure when there is no complete response. */
  async send(asked: HttpRequest): Promise<HttpResponse> {
    this.#requests++
    try {
      const { open, options, headers } = await this.#routes.to(asked.url, asked.publicOnly)
      const all = { 'user-agent': 'base-image-planner', ...asked.headers, ...headers }
      const request = open({ ...options, method: asked.method, headers: all })
      return await exchange(request, asked, this.#timeouts)
    } catch (thrown) {
      throw this.#routes.isClosed ? ended() : failureOf(thrown, asked.url.host)
    }
  }

  close(): Promise<void> {
    this.#routes.close()
    return Promise.resolve()
  }
}

/** Sends a request that has just been opened, and takes the whole response in. */
function exchange(request: ClientRequest, asked: HttpRequest, timeouts: Timeouts): Promise<HttpResponse> {
  const { host } = asked.url
  return new Promise((resolve, reject) => {
    // What is told first counts: destroying a request makes it fail once more, with a reason that says less.
    const fail = (reason: unknown): void => {
      reject(failureOf(reason, host))
      request.destroy()
    }
    const late = (what: string, reason: 'unreachable' | 'timeout') => () => {
      fail(new TransportFailure(reason, `${host} ${what}`))
    }
    const total = Math.max(1, Math.round(Math.min(timeouts.total, asked.within ?? Infinity)))
    const timers = [
      setTimeout(late('did not finish its answer in time', 'timeout'), total),
      setTimeout(late('could not be connected to in time', 'unreachable'), timeouts.connect)
    ] as const
    const connected = (): void => {
      clearTimeout(timers[1])
    }
    let complete: HttpResponse | null = null
    request
      // What is complete stays so: some servers send a body after the answer to HEAD, or reset the connection behind it.
      .on('error', reason => {
        if (complete === null) fail(reason)
      })
      // The connection is free for the next request now, and not yet when the body ends: another one would be opened.
      .on('close', () => {
        timers.forEach(clearTimeout)
        if (complete === null) fail(new Error('closed without a complete response'))
        else resolve(complete)
      })
      .on('socket', socket => {
        if (request.reusedSocket) connected()
        else socket.once('encrypted' in socket ? 'secureConnect' : 'connect', connected)
      })
      .on('response', response => {
        if (asked.streamed === true && response.statusCode === 200) {
          // How long all of it takes is up to its reader; that nothing arrives for too long still counts.
          timers.forEach(clearTimeout)
          complete = { ...headOf(response), body: new Uint8Array(), stream: response }
          resolve(complete)
          return
        }
        takeIn(response, asked, fail, taken => {
          complete = taken
        })
      })
      .setTimeout(timeouts.idle, late('said nothing for too long', 'timeout'))
      .end(asked.body)
  })
}

function takeIn(
  response: IncomingMessage,
  asked: HttpRequest,
  fail: (reason: unknown) => void,
  done: (response: HttpResponse) => void
): void {
  const tooLarge = (): void => {
    fail(
      new TransportFailure(
        'too-large',
        `${asked.url.host} sent more than the ${asked.limit} bytes that are allowed here`
      )
    )
  }
  const head = headOf(response)
  if (asked.method !== 'HEAD' && Number(head.header('content-length') ?? 0) > asked.limit) {
    tooLarge()
    return
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const taken = (): void => {
    done({ ...head, body: Buffer.concat(chunks) })
  }
  // There is nothing to wait for, and what may follow is no part of the answer.
  if (asked.method === 'HEAD') taken()
  response
    .on('data', (chunk: Uint8Array) => {
      size += chunk.byteLength
      if (size > asked.limit) tooLarge()
      else chunks.push(chunk)
    })
    // Also where the connection ends before the body does.
    .on('error', reason => {
      if (asked.method !== 'HEAD') fail(reason)
    })
    .on('end', taken)
}

function headOf(response: IncomingMessage): Pick<HttpResponse, 'status' | 'headers' | 'header'> {
  // One by one: `headers` would join what was sent twice, and a broken challenge would take the next one along.
  const values = (name: string): readonly string[] => response.headersDistinct[name] ?? []
  return { status: response.statusCode ?? 0, headers: values, header: name => values(name)[0] ?? null }
}
