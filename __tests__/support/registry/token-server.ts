import { createSign, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Identity } from './certificates'
import { closed, listening } from './listening'

/** One request for a token, as it arrived. */
export interface TokenRequest {
  readonly authorization: string | null
  readonly service: string | null
  readonly scopes: readonly string[]
  readonly method: string
  readonly body: string
}

/** What a test may change while the server runs. */
export interface TokenBehaviour {
  /** Lifetime that the token has, in seconds. */
  lifetime: number
  /** Lifetime that the answer claims; null leaves `expires_in` out. */
  claimed: number | null
  /** Name of the member that holds the token. */
  member: 'token' | 'access_token'
  /** Scopes granted at most, for servers that read only the first. */
  scopesAtMost: number
  /** Whether pull is granted without credentials. */
  anonymousPull: boolean
  /** Replaces the answer. */
  instead: ((response: ServerResponse) => void) | null
}

export interface TokenServer {
  readonly realm: string
  readonly requests: TokenRequest[]
  readonly behaviour: TokenBehaviour
  stop(): Promise<void>
}

export const SERVICE = 'registry.test'
export const ISSUER = 'issuer.test'

/**
 * A token server as https://distribution.github.io/distribution/spec/auth/token/ describes it; signs RS256 with the
 * certificate in `x5c`, which is what the distribution registry verifies.
 */
export async function startTokenServer(
  identity: Identity,
  account: { readonly username: string; readonly password: string }
): Promise<TokenServer> {
  const requests: TokenRequest[] = []
  const behaviour: TokenBehaviour = {
    lifetime: 300,
    claimed: 300,
    member: 'token',
    scopesAtMost: Infinity,
    anonymousPull: false,
    instead: null
  }
  const expected = `Basic ${Buffer.from(`${account.username}:${account.password}`).toString('base64')}`
  const server = createServer((request, response) => {
    void bodyOf(request).then(body => {
      const url = new URL(request.url ?? '/', 'http://token')
      const form = new URLSearchParams(body)
      const parameter = (name: string) => form.get(name) ?? url.searchParams.get(name)
      // With POST the scopes are one space-separated value (https://distribution.github.io/distribution/spec/auth/oauth/).
      const scopes = [...url.searchParams.getAll('scope'), ...form.getAll('scope').flatMap(each => each.split(' '))]
      const authorization = request.headers.authorization ?? null
      requests.push({ authorization, service: parameter('service'), scopes, method: request.method ?? '', body })
      if (behaviour.instead) {
        behaviour.instead(response)
        return
      }
      const trusted = authorization === expected || form.get('refresh_token') === account.password
      if (!trusted && (authorization !== null || !behaviour.anonymousPull)) {
        response
          .writeHead(401, { 'content-type': 'application/json' })
          .end('{"details":"incorrect username or password"}')
        return
      }
      const token = sign(identity, behaviour.lifetime, trusted ? account.username : '', granted(scopes, trusted))
      response.writeHead(200, { 'content-type': 'application/json' })
      const expiry = behaviour.claimed === null ? {} : { expires_in: behaviour.claimed }
      response.end(JSON.stringify({ [behaviour.member]: token, ...expiry, issued_at: new Date().toISOString() }))
    })
  })
  const granted = (scopes: readonly string[], trusted: boolean) =>
    scopes.slice(0, behaviour.scopesAtMost).map(scope => {
      const [type, name, actions] = scope.split(':')
      const wanted = (actions ?? '').split(',')
      return { type, name, actions: trusted ? wanted : wanted.filter(action => action === 'pull') }
    })
  const host = await listening(server)
  return { realm: `http://${host}/token`, requests, behaviour, stop: () => closed(server) }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks).toString('utf8')
}

function sign(identity: Identity, lifetime: number, subject: string, access: unknown): string {
  const der = identity.certificate.replace(/-----[^-]+-----|\s/g, '')
  const now = Math.floor(Date.now() / 1000)
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = {
    iss: ISSUER,
    sub: subject,
    aud: SERVICE,
    exp: now + lifetime,
    nbf: now - 10,
    iat: now,
    jti: randomUUID(),
    access
  }
  const signed = `${part({ typ: 'JWT', alg: 'RS256', x5c: [der] })}.${part(claims)}`
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(identity.key, 'base64url')}`
}
