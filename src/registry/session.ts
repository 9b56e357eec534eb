import { noResponse } from './answers'
import type { Asked } from './answers'
import { Authorizer } from './authorizer'
import type { Authorization } from './authorizer'
import type { CredentialSource, FoundCredentials } from './credentials'
import { apiHost } from './hosts'
import { Limiter } from './limiter'
import { Retries } from './retry'
import type { RetryPolicy, RetryWorld } from './retry'
import type { Access } from './scopes'
import type { Secrets } from './secrets'
import { fetchToken } from './token-server'
import { basic } from './token'
import { isLoopback } from './transport/addresses'
import { TransportFailure } from './transport/failure'
import type { HttpRequest, HttpResponse, HttpTransport } from './transport/http'
import { isPublic, speaksTls } from './transport/reachability'
import { mayBePlain, sendFollowing } from './transport/redirect'

export interface SessionWorld extends RetryWorld {
  readonly transport: HttpTransport
  readonly credentials: CredentialSource
  readonly secrets: Secrets
  readonly plainHttp: readonly string[]
  readonly retries: RetryPolicy
}

export interface SessionRequest extends Pick<HttpRequest, 'method' | 'headers' | 'body' | 'limit' | 'streamed'> {
  /** Without the host: `/v2/acme/app/manifests/latest`. */
  readonly path: string
}

export interface Reply {
  readonly response: HttpResponse
  readonly asked: Asked
}

/** Requests to one registry, or to its token server, that are under way at a time. */
const PLACES = 16

/** The conversation with one registry: authenticates, retries, bounds what is under way. */
export class Session {
  readonly authorizer: Authorizer
  readonly #host: string
  readonly #world: SessionWorld
  readonly #limiter = new Limiter(PLACES)
  readonly #retries: Retries
  #base: URL
  #probed = false
  #found: Promise<FoundCredentials> | null = null
  #public: Promise<boolean> | null = null
  #withoutLogin = false

  constructor(host: string, world: SessionWorld) {
    this.#host = host
    this.#world = world
    this.#retries = new Retries(host, world.retries, world)
    const url = new URL(`https://${apiHost(host)}`)
    this.#base = mayBePlain(url, world) ? new URL(`http://${apiHost(host)}`) : url
    this.authorizer = new Authorizer({
      host,
      now: world.now,
      credentials: async () => (await this.#credentials()).credentials,
      fetchToken: this.#tokens()
    })
  }

  /** Whether the registry demands a login and none is known; false before it has answered. */
  get isAnonymous(): boolean {
    return this.#withoutLogin && this.authorizer.demandsLogin
  }

  /** @throws NoAnswer when there is no response or no authorization to be had. */
  async ask(repository: string, access: Access, request: SessionRequest): Promise<Reply> {
    try {
      const first = await this.#first(request)
      let used: Authorization = first ? { level: 'none' } : await this.authorizer.authorize(repository, access)
      let response = first ?? (await this.#send(request, used))
      let renewed = false
      while (mayBeRefused(response, used)) {
        const next = await this.authorizer.again(repository, access, used, response, renewed)
        if (next === null) break
        renewed ||= next.level === used.level
        used = next
        response = await this.#send(request, used)
      }
      return { response, asked: await this.#asked(repository, used) }
    } catch (thrown) {
      throw thrown instanceof TransportFailure ? noResponse(thrown) : thrown
    }
  }

  async #first(request: SessionRequest): Promise<HttpResponse | null> {
    const first = await this.authorizer.first()
    if (first === null) return null
    try {
      const response = await this.#opening(request)
      this.authorizer.learn(response)
      return response
    } finally {
      first.release()
    }
  }

  /** A registry on this machine may speak http or https; the first request, which carries no secret, finds out. */
  async #opening(request: SessionRequest): Promise<HttpResponse> {
    const send = (within: number) => this.#once(request, { level: 'none' }, within)
    const unsure = !this.#probed && this.#base.protocol === 'http:' && isLoopback(this.#base.hostname)
    if (!unsure) return this.#retries.run(send)
    this.#probed = true
    return this.#retries.run(async within => {
      const response = await send(within).catch(failureAsValue)
      const confused = response instanceof TransportFailure ? response.reason === 'network' : speaksOfTls(response)
      if (confused && this.#base.protocol === 'http:' && (await speaksTls(this.#base))) {
        this.#base = new URL(`https://${this.#base.host}`)
        return send(within)
      }
      if (response instanceof TransportFailure) throw response
      return response
    })
  }

  #send(request: SessionRequest, authorization: Authorization): Promise<HttpResponse> {
    return this.#retries.run(within => this.#once(request, authorization, within))
  }

  #once(request: SessionRequest, authorization: Authorization, within: number): Promise<HttpResponse> {
    const login = authorization.level === 'none' ? {} : { authorization: authorization.header }
    const headers = { ...request.headers, ...login }
    const asked = { ...request, url: new URL(request.path, this.#base), headers, within, publicOnly: false }
    const { transport } = this.#world
    return this.#limiter.run(() => sendFollowing(transport, asked, () => this.#isPublic(), this.#world))
  }

  #tokens(): ConstructorParameters<typeof Authorizer>[0]['fetchToken'] {
    const { transport, secrets, now } = this.#world
    const retries = new Retries(`the token server of ${this.#host}`, this.#world.retries, this.#world)
    const limiter = new Limiter(PLACES)
    const registryIsPublic = () => this.#isPublic()
    const found = () => this.#credentials()
    const world = {
      host: this.#host,
      transport,
      rules: this.#world,
      retries,
      limiter,
      secrets,
      now,
      registryIsPublic,
      found
    }
    return question => fetchToken(world, this.#base, question)
  }

  #isPublic(): Promise<boolean> {
    this.#public ??= isPublic(this.#base)
    return this.#public
  }

  /** Found once, and masked before anybody can use them. */
  #credentials(): Promise<FoundCredentials> {
    this.#found ??= this.#world.credentials.find(this.#host).then(found => {
      const { secrets } = this.#world
      this.#withoutLogin = found.credentials === null
      switch (found.credentials?.kind) {
        case 'password':
          secrets.add(found.credentials.password)
          secrets.add(basic(found.credentials.username, found.credentials.password).replace('Basic ', ''))
          break
        case 'identity':
          secrets.add(found.credentials.token)
          break
        case undefined:
          break
      }
      return found
    })
    return this.#found
  }

  async #asked(repository: string, used: Authorization): Promise<Asked> {
    const login = used.level === 'none' ? 'anonymous' : used.level === 'basic' ? 'password' : 'token'
    const { credentials, source, problems } = await this.#credentials()
    return {
      host: this.#host,
      image: `${this.#host}/${repository}`,
      login,
      credentials: credentials !== null,
      source,
      problems
    }
  }
}

function mayBeRefused(response: HttpResponse, used: Authorization): boolean {
  if (response.status === 401 || response.status === 403) return true
  // Some registries answer 400 to an expired token, and front ends 400 or 431 to one that is too long.
  const withToken = used.level === 'wide' || (used.level === 'narrow' && used.cached)
  return withToken && (response.status === 400 || response.status === 431)
}

/** Go's and nginx's servers say so when they are spoken to in plain http. */
function speaksOfTls(response: HttpResponse): boolean {
  return response.status === 400 && /https/i.test(Buffer.from(response.body).toString('latin1'))
}

function failureAsValue(thrown: unknown): TransportFailure {
  if (thrown instanceof TransportFailure) return thrown
  throw thrown
}
