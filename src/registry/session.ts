import type { Account, Login } from '../ports'
import { noAnswer, noResponse, type NoAnswer } from './answers'
import type { Asked } from './answers'
import { Authorizer } from './authorizer'
import type { Authorization } from './authorizer'
import type { CredentialSource, FoundCredentials } from './credentials'
import { DOCKER_HUB, apiHost } from './hosts'
import { Limiter } from './limiter'
import { Logins, neverInClear } from './logins'
import { Retries } from './retry'
import type { RetryPolicy, RetryWorld } from './retry'
import type { Scope } from './scoped-logins'
import type { Access } from './scopes'
import type { Secrets } from './secrets'
import { fetchToken } from './token-server'
import { tokenGrantsPush } from './token'
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
  /** See RegistryOptions. */
  readonly plainByFile: readonly string[]
  readonly retries: RetryPolicy
}

export interface SessionRequest extends Pick<HttpRequest, 'method' | 'headers' | 'body' | 'limit' | 'streamed'> {
  /** Without the host: `/v2/acme/app/manifests/latest`. */
  readonly path: string
  /** Whether nothing depends on the answer: it is not sent again, with another token either. */
  readonly isOnce?: boolean
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
  readonly logins: Logins
  readonly host: string
  readonly #world: SessionWorld
  readonly #limiter = new Limiter(PLACES)
  readonly #retries: Retries
  #base: URL
  #probed = false
  #public: Promise<boolean> | null = null

  constructor(host: string, world: SessionWorld) {
    this.host = host
    this.#world = world
    this.#retries = new Retries(host, world.retries, world, this.#limiter)
    const url = new URL(`https://${apiHost(host)}`)
    this.#base = mayBePlain(url, world) ? new URL(`http://${apiHost(host)}`) : url
    const isPlainByFile = this.#isPlainByFile
    this.logins = new Logins(host, isPlainByFile ? neverInClear(host) : world.credentials, world.secrets)
    this.authorizer = new Authorizer({
      host,
      now: world.now,
      credentials: async login => (await this.#found(login)).credentials,
      isOneLogin: () => this.logins.isOne(),
      fetchToken: this.#tokens()
    })
  }

  /** How the run is known to the registry; `open` before it has answered. */
  login(repository: string): Login {
    const shown = this.logins.shown(repository)
    if (!this.authorizer.demandsLogin || shown === null) return 'open'
    if (shown.credentials === null) return 'none'
    return shown.isWorkflow ? 'workflow' : 'own'
  }

  /** Who was shown to ask for a repository, and where the credentials are from. */
  account(repository: string): Account {
    const { credentials = null, source = 'nowhere', problems = [] } = this.logins.shown(repository) ?? {}
    return { username: credentials?.kind === 'password' ? credentials.username : null, source, problems }
  }

  /**
   * Whether the token for a repository holds the right to push, where the token says so and can be trusted to: Docker Hub's. Null where it has
   * to be asked; ghcr.io's tokens, for one, say nothing.
   *
   * @throws NoAnswer when no token is to be had
   */
  async grantsPush(repository: string): Promise<boolean | null> {
    if (this.host !== DOCKER_HUB || !this.authorizer.demandsLogin) return null
    try {
      const used = await this.authorizer.authorize(repository, 'push')
      await this.#loginFor(repository, 'push')
      return used.level === 'none' || used.level === 'basic' ? null : tokenGrantsPush(used.token, repository)
    } catch (thrown) {
      throw thrown instanceof TransportFailure ? noResponse(thrown) : thrown
    }
  }

  /** An address of the registry itself as a path; null for one elsewhere, which gets no credentials. */
  pathOf(location: string): string | null {
    if (!URL.canParse(location, this.#base.href)) return null
    const url = new URL(location, this.#base)
    return url.origin === this.#base.origin ? `${url.pathname}${url.search}` : null
  }

  /** @throws NoAnswer when there is no response or no authorization to be had. */
  async ask(repository: string, access: Access, request: SessionRequest): Promise<Reply> {
    try {
      const first = await this.#first(request)
      let used: Authorization = first ? { level: 'none' } : await this.authorizer.authorize(repository, access)
      let response = first ?? (await this.#send(request, used))
      let renewed = false
      while (request.isOnce !== true && mayBeRefused(response, used)) {
        const next = await this.authorizer.again(repository, access, used, response, renewed)
        if (next === null) break
        // A step to a token for less is taken once by itself; any other is a renewal, of which there is one.
        renewed ||= used.level !== 'none' && !(used.level === 'wide' && next.level === 'narrow')
        used = next
        response = await this.#send(request, used)
      }
      return { response, asked: await this.#asked(repository, access, used) }
    } catch (thrown) {
      if (thrown instanceof TransportFailure) throw noResponse(thrown)
      await this.#loginFor(repository, access)
      throw thrown
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

  /** Whether nothing but a file of the repository says that the registry is reached over plain http. */
  get #isPlainByFile(): boolean {
    const { protocol, host, hostname } = this.#base
    return protocol === 'http:' && !isLoopback(hostname) && this.#world.plainByFile.includes(host)
  }

  /** A registry on this machine may speak http or https; the first request, which carries no secret, finds out. */
  async #opening(request: SessionRequest): Promise<HttpResponse> {
    const send = (within: number) => this.#once(request, { level: 'none' }, within)
    if (this.#isPlainByFile && (await this.#isPublic())) throw plainToPublic(this.host)
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
    const send = (within: number) => this.#once(request, authorization, within)
    return request.isOnce === true ? this.#limiter.run(() => send(this.#world.retries.slow)) : this.#retries.run(send)
  }

  #once(request: SessionRequest, authorization: Authorization, within: number): Promise<HttpResponse> {
    const login = authorization.level === 'none' ? {} : { authorization: authorization.header }
    const headers = { ...request.headers, ...login }
    const asked = { ...request, url: new URL(request.path, this.#base), headers, within, publicOnly: false }
    const { transport } = this.#world
    return sendFollowing(transport, asked, () => this.#isPublic(), this.#world)
  }

  #tokens(): ConstructorParameters<typeof Authorizer>[0]['fetchToken'] {
    const { transport, secrets, now, retries: policy } = this.#world
    const world = {
      host: this.host,
      transport,
      rules: this.#world,
      retries: new Retries(`the token server of ${this.host}`, policy, this.#world, new Limiter(PLACES)),
      secrets,
      now,
      registryIsPublic: () => this.#isPublic(),
      found: (login: Scope | null) => this.#found(login)
    }
    return question => fetchToken(world, this.#base, question)
  }

  #isPublic(): Promise<boolean> {
    this.#public ??= isPublic(this.#base)
    return this.#public
  }

  #loginFor(repository: string, access: Access): Promise<FoundCredentials> {
    return this.#found({ repository, access: this.authorizer.prepared.accessTo(repository, access) })
  }

  #found(login: Scope | null): Promise<FoundCredentials> {
    return this.logins.for(login, !this.authorizer.takesPasswords)
  }

  async #asked(repository: string, access: Access, used: Authorization): Promise<Asked> {
    const login = used.level === 'none' ? 'anonymous' : used.level === 'basic' ? 'password' : 'token'
    const { credentials, source, problems } = await this.#loginFor(repository, access)
    return {
      host: this.host,
      image: `${this.host}/${repository}`,
      login,
      credentials: credentials !== null,
      source,
      problems
    }
  }
}

function plainToPublic(host: string): NoAnswer {
  const message = `${host} is on the public internet, and only a file of the repository says that it is reached over plain http`
  return noAnswer('invalid-answer', message, `write https:// there, or list ${host} in the input insecure-registries`)
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
