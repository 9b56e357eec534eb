import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'

import type { Answer } from '../../../src/ports'
import type { RegistryOptions } from '../../../src/registry/registries'
import { startFaultProxy } from './fault-proxy'
import type { FaultProxy } from './fault-proxy'
import { startBuilder } from './images'
import { loginTo, open } from './open'
import type { Opened } from './open'
import { startRegistry } from './server'
import type { RegistryServer } from './server'
import type { TokenServer } from './token-server'
import { yes } from './yes'

/** The longest that any fault may take, in milliseconds, with the short time-outs of `open()`. */
const BUDGET = 8_000

/** A registry with token authentication behind a fault proxy, holding `acme/app:one`; the client is new for each test. */
export class Scene {
  server: RegistryServer
  proxy: FaultProxy
  opened: Opened
  digest = ''
  /** All that the client of any test has said. */
  readonly transcript: string[] = []
  /** All credentials and tokens that any test has sent. */
  readonly sent = new Set<string>()
  #started = 0

  private constructor(server: RegistryServer, proxy: FaultProxy) {
    this.server = server
    this.proxy = proxy
    this.opened = this.reopen()
  }

  static async start(): Promise<Scene> {
    const [server, builder] = await Promise.all([startRegistry({ auth: 'token' }), startBuilder()])
    const login = ['--tls-verify=false', '--creds', `${server.username}:${server.password}`]
    await builder.build('app')
    await builder.buildah('push', '-q', ...login, 'localhost/app', `docker://${server.host}/acme/app:one`)
    await builder.stop()
    const scene = new Scene(server, await startFaultProxy(server.host))
    scene.digest = yes(await scene.opened.registry.digest(scene.image, 'one'))
    await scene.#close()
    return scene
  }

  async begin(): Promise<void> {
    this.proxy = await startFaultProxy(this.server.host)
    Object.assign(this.tokens.behaviour, { lifetime: 300, claimed: 300, member: 'token', instead: null })
    this.tokens.requests.splice(0)
    this.opened = this.reopen()
    this.#started = Date.now()
  }

  async end(): Promise<void> {
    await this.#close()
    this.transcript.push(...this.opened.lines)
    for (const { authorization } of this.proxy.seen)
      if (authorization) this.sent.add(authorization.replace(/^\w+ /, ''))
    expect(Date.now() - this.#started).toBeLessThan(BUDGET)
  }

  async stop(): Promise<void> {
    await this.server.stop()
  }

  get image(): string {
    return `${this.proxy.host}/acme/app`
  }

  get tokens(): TokenServer {
    if (!this.server.tokens) throw new Error('no token server')
    return this.server.tokens
  }

  reopen(options: Partial<RegistryOptions> = {}): Opened {
    return open({ credentials: loginTo({ ...this.server, host: this.proxy.host }), ...options })
  }

  /** The digest that the client gives for the tag. */
  async ask(): Promise<Answer<string>> {
    const answer = await this.opened.registry.manifest(this.image, 'one')
    this.transcript.push(JSON.stringify(answer))
    return answer.kind === 'yes' ? { kind: 'yes', value: answer.value.digest } : answer
  }

  /** Answers the first `times` requests for manifests that carry a token in place of the registry. */
  fault(times: number, run: (response: ServerResponse) => void): { count: () => number } {
    let count = 0
    this.proxy.instead = (request, response) => {
      if (!isManifest(request) || count >= times) return false
      count++
      run(response)
      return true
    }
    return { count: () => count }
  }

  /** Changes what the registry answers to requests for manifests that carry a token. */
  change(headers: (old: IncomingHttpHeaders) => IncomingHttpHeaders, body: (old: Buffer) => Buffer = old => old): void {
    this.proxy.change = (forwarded, request) =>
      isManifest(request)
        ? { status: forwarded.status, headers: headers(forwarded.headers), body: body(forwarded.body) }
        : forwarded
  }

  async #close(): Promise<void> {
    await Promise.all([this.opened.registry.close(), this.proxy.stop()])
  }
}

export function isManifest(request: IncomingMessage): boolean {
  return request.headers.authorization !== undefined && /\/manifests\//.test(request.url ?? '')
}

/** Headers without one of them. */
export function without(headers: IncomingHttpHeaders, name: string): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name))
}
