import type { CredentialSource, FoundCredentials } from './credentials'
import type { Scope } from './scoped-logins'
import type { Secrets } from './secrets'
import { basic } from './token'

/** What is shown to one registry: credentials found once for what they are for, and masked before anybody can use them. */
export class Logins {
  readonly #host: string
  readonly #source: CredentialSource
  readonly #secrets: Secrets
  /** By scope, where logins are for a part of the registry; else under one key. */
  readonly #found = new Map<string, Promise<FoundCredentials>>()
  /** By repository. */
  readonly #shown = new Map<string, FoundCredentials>()
  #isOne: Promise<boolean> | null = null

  constructor(host: string, source: CredentialSource, secrets: Secrets) {
    this.#host = host
    this.#source = source
    this.#secrets = secrets
  }

  /** Whether one login stands for all repositories. */
  isOne(): Promise<boolean> {
    this.#isOne ??= this.#source.areScoped(this.#host).then(areScoped => !areScoped)
    return this.#isOne
  }

  async for(login: Scope | null): Promise<FoundCredentials> {
    const scope = (await this.isOne()) ? null : login
    const key = scope === null ? '' : `${scope.access} ${scope.repository}`
    const known = this.#found.get(key) ?? this.#findAndMask(scope)
    this.#found.set(key, known)
    const found = await known
    if (login !== null) this.#shown.set(login.repository, found)
    return found
  }

  /** What was asked for last for a repository; null where nothing was. */
  shown(repository: string): FoundCredentials | null {
    return this.#shown.get(repository) ?? null
  }

  async #findAndMask(scope: Scope | null): Promise<FoundCredentials> {
    const found = await this.#source.find(this.#host, scope)
    switch (found.credentials?.kind) {
      case 'password':
        this.#secrets.add(found.credentials.password)
        this.#secrets.add(basic(found.credentials.username, found.credentials.password).replace('Basic ', ''))
        break
      case 'identity':
        this.#secrets.add(found.credentials.token)
        break
      case undefined:
        break
    }
    return found
  }
}
