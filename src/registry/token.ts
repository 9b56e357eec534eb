import * as v from 'valibot'

import type { Credentials } from './credential'
import type { HttpRequest, HttpResponse } from './transport/http'

/** A bearer token. Times in milliseconds of our own clock: that of the server may be wrong. */
export interface Token {
  readonly value: string
  readonly expiresAt: number
}

export interface TokenQuestion {
  readonly realm: URL
  readonly service: string | null
  /** `repository:acme/app:pull`, … */
  readonly scopes: readonly string[]
  readonly credentials: Credentials | null
}

const TOKEN_LIMIT = 64 * 1024
/** "For compatibility with older clients, a token should never be returned with less than 60 seconds to live." */
const DEFAULT_LIFETIME = 60

/**
 * The request for a token: GET with repeated `scope` parameters, which every registry takes, or for an identity token the POST of
 * OAuth2, where the scopes are one value.
 *
 * Source: https://distribution.github.io/distribution/spec/auth/token/ and …/spec/auth/oauth/
 */
export function tokenRequest(question: TokenQuestion, publicOnly: boolean): HttpRequest {
  const { realm, service, scopes, credentials } = question
  if (credentials?.kind === 'identity') {
    const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'base-image-planner' })
    form.set('refresh_token', credentials.token)
    if (service !== null) form.set('service', service)
    form.set('scope', scopes.join(' '))
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }
    return { method: 'POST', url: realm, headers, body: form.toString(), limit: TOKEN_LIMIT, publicOnly }
  }
  const url = new URL(realm)
  const parameters = [
    ...(service === null ? [] : [`service=${encodeURIComponent(service)}`]),
    ...scopes.map(scopeParameter)
  ]
  url.search = [url.search.replace(/^\?/, ''), ...parameters].filter(part => part !== '').join('&')
  const login = credentials === null ? {} : { authorization: basic(credentials.username, credentials.password) }
  return { method: 'GET', url, headers: { accept: 'application/json', ...login }, limit: TOKEN_LIMIT, publicOnly }
}

export function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`
}

const TokenBody = v.object({
  token: v.optional(v.string()),
  access_token: v.optional(v.string()),
  expires_in: v.fallback(v.optional(v.nullable(v.number())), undefined)
})

/** Null when the body holds no token (HTML, an empty object). A margin of ten seconds covers the way to the registry. */
export function parseToken(response: HttpResponse, now: number): Token | null {
  const parsed = v.safeParse(TokenBody, json(response.body))
  if (!parsed.success) return null
  const value = parsed.output.token ?? parsed.output.access_token ?? ''
  // Anything else would break out of the header that carries it.
  if (!/^[\x21-\x7e]+$/.test(value)) return null
  const lifetime = parsed.output.expires_in ?? DEFAULT_LIFETIME
  return { value, expiresAt: now + Math.max(0, lifetime - Math.min(10, lifetime / 5)) * 1000 }
}

const Claims = v.object({
  access: v.array(v.object({ type: v.string(), name: v.string(), actions: v.fallback(v.array(v.string()), []) }))
})

/**
 * Whether a token that says what it is good for holds the right to push; null for one that does not say it. Its signature is not verified:
 * the token is asked about a right that its own registry will decide on.
 *
 * Source: https://distribution.github.io/distribution/spec/auth/jwt/
 */
export function tokenGrantsPush({ value }: Token, repository: string): boolean | null {
  const [, claims] = value.split('.')
  const parsed = v.safeParse(Claims, json(Buffer.from(claims ?? '', 'base64url')))
  if (!parsed.success) return null
  const own = parsed.output.access.filter(({ type, name }) => type === 'repository' && name === repository)
  return own.some(({ actions }) => actions.includes('push'))
}

/** Slashes, colons and commas may stand in a query as they are; 200 of these parameters have to fit into one request line. */
function scopeParameter(scope: string): string {
  const encoded = encodeURIComponent(scope).replace(/%3A/g, ':').replace(/%2F/g, '/').replace(/%2C/g, ',')
  return `scope=${encoded}`
}

function json(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    return null
  }
}

interface Entry {
  readonly token: Promise<Token>
  settled: Token | null
}

/** The tokens of one registry, by their scopes; concurrent requests for the same scopes share one. */
export class TokenStore {
  readonly #entries = new Map<string, Entry>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** `cached`: the token was there before this call, so it may have been revoked or have expired earlier than it said. */
  async get(key: string, fetch: () => Promise<Token>): Promise<{ readonly token: Token; readonly cached: boolean }> {
    const known = this.#entries.get(key)
    if (known?.settled && known.settled.expiresAt > this.#now()) return { token: known.settled, cached: true }
    if (known && known.settled === null) return { token: await known.token, cached: false }
    const entry: Entry = { token: fetch(), settled: null }
    this.#entries.set(key, entry)
    try {
      entry.settled = await entry.token
      return { token: entry.settled, cached: false }
    } catch (thrown) {
      if (this.#entries.get(key) === entry) this.#entries.delete(key)
      throw thrown
    }
  }

  /** Forgets a token that was refused, unless another request has replaced it already. */
  drop(key: string, refused: Token): void {
    if (this.#entries.get(key)?.settled === refused) this.#entries.delete(key)
  }
}
