import { NoAnswer, noAnswer } from './answers'
import { parseChallenges } from './challenge'
import type { Challenge } from './challenge'
import type { Credentials } from './credential'
import { isMadeByAsking } from './made-by-asking'
import type { Scope } from './scoped-logins'
import { PreparedScopes, scopeOf } from './scopes'
import type { Access } from './scopes'
import { TokenStore, basic } from './token'
import type { Token, TokenQuestion } from './token'
import type { HttpResponse } from './transport/http'

/** What a request is sent with. `wide`: a token for all prepared repositories, `narrow`: for this one. */
export type Authorization =
  | { readonly level: 'none' }
  | { readonly level: 'basic'; readonly header: string }
  | {
      readonly level: 'wide' | 'narrow'
      readonly header: string
      readonly token: Token
      readonly key: string
      /** Whether it may be older than it looks, so that a new one can help. */
      readonly cached: boolean
    }

type Scheme =
  | { readonly kind: 'open' }
  | { readonly kind: 'basic' }
  | { readonly kind: 'bearer'; readonly realm: string; readonly service: string | null }

export interface AuthorizerWorld {
  readonly host: string
  readonly credentials: (login: Scope) => Promise<Credentials | null>
  /** Whether one login stands for all repositories, so that one token can. */
  readonly isOneLogin: () => Promise<boolean>
  /** Asks a token server; the realm is as the challenge wrote it. Rejects with NoAnswer. */
  readonly fetchToken: (
    question: Pick<TokenQuestion, 'service' | 'scopes'> & { realm: string; image: string; login: Scope | null }
  ) => Promise<Token>
  readonly now: () => number
}

/** How one registry wants to be asked: learnt from its first answer, then the same for all requests. */
export class Authorizer {
  readonly prepared = new PreparedScopes()
  readonly #world: AuthorizerWorld
  readonly #tokens: TokenStore
  #scheme: Scheme | null = null
  #opening: Promise<void> | null = null
  #wideRefused = false

  constructor(world: AuthorizerWorld) {
    this.#world = world
    this.#tokens = new TokenStore(world.now)
  }

  /**
   * The first request goes without credentials and opens the way; others wait for its challenge, so that only one is refused.
   * Null when the way is open; else the caller is first: it learns from its response and releases the others in any case.
   */
  async first(): Promise<{ readonly release: () => void } | null> {
    while (this.#opening) await this.#opening
    if (this.#scheme) return null
    let open: () => void = () => undefined
    this.#opening = new Promise(resolve => {
      open = resolve
    })
    return {
      release: () => {
        this.#opening = null
        open()
      }
    }
  }

  /** Whether the registry has asked for a login. */
  get demandsLogin(): boolean {
    return this.#scheme !== null && this.#scheme.kind !== 'open'
  }

  /** Whether passwords are shown to the registry itself, which knows no scopes. */
  get takesPasswords(): boolean {
    return this.#scheme?.kind === 'basic'
  }

  /** See {@link isMadeByAsking}. */
  get makesByAsking(): boolean {
    return this.#scheme?.kind === 'bearer' && isMadeByAsking(this.#scheme.realm)
  }

  /** Takes note of the challenge in a response to a request without credentials. */
  learn(response: HttpResponse): void {
    if (response.status === 429 || response.status >= 500) return
    const challenges = response.status === 401 ? parseChallenges(response.headers('www-authenticate')) : []
    this.#scheme = schemeOf(challenges) ?? this.#scheme ?? { kind: 'open' }
  }

  async authorize(repository: string, asked: Access): Promise<Authorization> {
    const access = this.prepared.accessTo(repository, asked)
    const scheme = this.#scheme ?? { kind: 'open' }
    switch (scheme.kind) {
      case 'open':
        return { level: 'none' }
      case 'basic':
        return this.#basic({ repository, access })
      case 'bearer':
        return (await this.#wide(scheme, repository, access)) ?? this.#narrow(scheme, repository, access)
    }
  }

  /**
   * What to try after a refusal (401, 403, or 400 to a token): a new token where this one was cached, a token for this repository
   * alone instead of one for all. Null when nothing is left. Each step happens once, see `renewed`.
   */
  async again(
    repository: string,
    access: Access,
    used: Authorization,
    response: HttpResponse,
    renewed: boolean
  ): Promise<Authorization | null> {
    const challenges = parseChallenges(response.headers('www-authenticate'))
    if (used.level === 'none') {
      if (response.status !== 401) return null
      this.learn(response)
      const next = await this.authorize(repository, access)
      return next.level === 'none' ? null : next
    }
    const scheme = this.#scheme
    if (used.level === 'basic' || scheme?.kind !== 'bearer') return null
    const insufficient = challenges.some(challenge => challenge.parameters.get('error') === 'insufficient_scope')
    if (used.cached && !renewed && response.status !== 403 && !insufficient) {
      this.#tokens.drop(used.key, used.token)
      return this.authorize(repository, access)
    }
    // A token for many repositories may be too long for the registry's front end, too.
    return used.level === 'wide' ? this.#narrow(scheme, repository, access) : null
  }

  async #basic(login: Scope): Promise<Authorization> {
    const credentials = await this.#world.credentials(login)
    if (credentials === null) return { level: 'none' }
    if (credentials.kind === 'identity') {
      const fix = `log in to ${this.#world.host} with a user name and a password`
      throw noAnswer('unauthorized', `${this.#world.host} asks for a password; there is only an identity token`, fix)
    }
    return { level: 'basic', header: basic(credentials.username, credentials.password) }
  }

  async #wide(scheme: Scheme & { kind: 'bearer' }, repository: string, access: Access): Promise<Authorization | null> {
    if (!(await this.#world.isOneLogin())) return null
    const scopes = this.prepared.all()
    const single = scopeOf(repository, access)
    if (this.#wideRefused || !this.prepared.covers(repository, access)) return null
    if (scopes.length === 1 && scopes[0] === single) return null
    try {
      return await this.#bearer('wide', scheme, scopes, `${scopes.length} images`, null)
    } catch (thrown) {
      const refused = thrown instanceof NoAnswer && REFUSALS.has(thrown.answer.code)
      if (!refused) throw thrown
      this.#wideRefused = true
      return null
    }
  }

  #narrow(scheme: Scheme & { kind: 'bearer' }, repository: string, asked: Access): Promise<Authorization> {
    const access = this.prepared.accessTo(repository, asked)
    const image = `${this.#world.host}/${repository}`
    return this.#bearer('narrow', scheme, [scopeOf(repository, access)], image, { repository, access })
  }

  async #bearer(
    level: 'wide' | 'narrow',
    { realm, service }: Scheme & { kind: 'bearer' },
    scopes: readonly string[],
    image: string,
    login: Scope | null
  ): Promise<Authorization> {
    const key = [realm, service ?? '', ...scopes].join(' ')
    const { token, cached } = await this.#tokens.get(key, () =>
      this.#world.fetchToken({ realm, service, scopes, image, login })
    )
    return { level, header: `Bearer ${token.value}`, token, key, cached }
  }
}

/** Refusals of a token for many that a token for one may not meet; a network fault is not one. */
const REFUSALS: ReadonlySet<NoAnswer['answer']['code']> = new Set(['unauthorized', 'denied', 'invalid-answer'])

/** Bearer before Basic, as all clients choose. Null when nothing usable is offered. */
function schemeOf(challenges: readonly Challenge[]): Scheme | null {
  const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('realm'))
  if (bearer) {
    return {
      kind: 'bearer',
      realm: bearer.parameters.get('realm') ?? '',
      service: bearer.parameters.get('service') ?? null
    }
  }
  return challenges.some(({ scheme }) => scheme === 'basic') ? { kind: 'basic' } : null
}
