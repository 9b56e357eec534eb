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
  readonly #pushed = new Set<string>()
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

  /** The run may push there: then it is known to the registry by the login for that, whatever it reads with. */
  expectPush(repository: string): void {
    this.#pushed.add(repository)
  }

  /** @param byScope false where a password is shown as it is: then a login for a part of the registry does not count */
  async for(login: Scope | null, byScope: boolean): Promise<FoundCredentials> {
    const find = async (scope: Scope | null): Promise<FoundCredentials> => {
      const asked = byScope && !(await this.isOne()) ? scope : null
      const key = asked === null ? '' : `${asked.access} ${asked.repository}`
      const known = this.#found.get(key) ?? this.#findAndMask(asked)
      this.#found.set(key, known)
      return known
    }
    const found = await find(login)
    if (login !== null) {
      const isPushed = this.#pushed.has(login.repository)
      this.#shown.set(login.repository, isPushed ? await find({ ...login, access: 'push' }) : found)
    }
    return found
  }

  /** By what a repository was asked for, or will be pushed to; null where nothing was asked. */
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

/** A login that was made over https is not sent in clear because a file of the repository says so. */
export function neverInClear(host: string): CredentialSource {
  const problems = [`no login is sent over plain http unless the input insecure-registries lists ${host}`]
  return {
    areScoped: () => Promise.resolve(false),
    find: () => Promise.resolve({ credentials: null, source: 'nowhere', isWorkflow: false, problems })
  }
}
