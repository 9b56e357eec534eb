import { denied, errorsOf, invalid, noAnswer, noResponse, quoted } from './answers'
import type { NoAnswer } from './answers'
import type { FoundCredentials } from './credentials'
import type { Retries } from './retry'
import type { Scope } from './scoped-logins'
import type { Secrets } from './secrets'
import { parseToken, tokenRequest } from './token'
import type { Token, TokenQuestion } from './token'
import { TransportFailure } from './transport/failure'
import type { HttpResponse, HttpTransport } from './transport/http'
import { refusal, sendFollowing } from './transport/redirect'
import type { AddressRules } from './transport/redirect'

export interface TokenServerWorld {
  readonly host: string
  readonly transport: HttpTransport
  readonly rules: AddressRules
  readonly retries: Retries
  readonly secrets: Secrets
  readonly now: () => number
  readonly registryIsPublic: () => Promise<boolean>
  readonly found: (login: Scope | null) => Promise<FoundCredentials>
}

/**
 * Gets a token from the server that the registry at `base` named. The realm may be relative. It gets credentials, so it has to be
 * reached over https (http only for a registry on http, and only where http is allowed) and must be no address that a public
 * registry has no business with.
 *
 * @throws NoAnswer
 */
export async function fetchToken(
  world: TokenServerWorld,
  base: URL,
  asked: Pick<TokenQuestion, 'service' | 'scopes'> & {
    readonly realm: string
    readonly image: string
    readonly login: Scope | null
  }
): Promise<Token> {
  const { host } = world
  if (!URL.canParse(asked.realm, base.href)) throw invalid(host, 'it names a token server whose address is none')
  const realm = new URL(asked.realm, base)
  const elsewhere = realm.origin !== base.origin
  const isPublic = elsewhere && (await world.registryIsPublic())
  const why = refusal(base, realm, isPublic, world.rules)
  if (why !== null) throw invalid(host, `it names a token server that must not get credentials: ${why}`)
  const found = await world.found(asked.login)
  const request = tokenRequest({ ...asked, realm, credentials: found.credentials }, isPublic)
  const send = (within: number) =>
    sendFollowing(world.transport, { ...request, within }, world.registryIsPublic, world.rules)
  let response: HttpResponse
  try {
    response = await world.retries.run(send)
  } catch (thrown) {
    throw thrown instanceof TransportFailure ? noResponse(thrown) : thrown
  }
  if (response.status !== 200) throw refusedToken(response, world, found, asked.image)
  const token = parseToken(response, world.now())
  if (token === null) throw invalid(host, `its token server ${realm.host} sent no token`)
  world.secrets.add(token.value)
  return token
}

function refusedToken(
  response: HttpResponse,
  world: TokenServerWorld,
  found: FoundCredentials,
  image: string
): NoAnswer {
  const { status } = response
  const errors = errorsOf(response)
  const said = quoted(errors, world.secrets)
  const what = `the token server of ${world.host}`
  if (status === 429)
    return noAnswer('rate-limited', `${what} limits its requests (429)${said}`, 'wait and run the job again')
  if (status >= 500 || status === 408)
    return noAnswer('server-error', `${what} failed (${status})${said}`, 'run the job again')
  const saysDenied = errors.some(error => error.code === 'DENIED')
  if (status !== 401 && status !== 403 && !saysDenied) {
    return invalid(world.host, `its token server answers with status ${status}${said}`)
  }
  const { credentials, source, problems } = found
  const login = { login: 'password', credentials: credentials !== null, source, problems } as const
  return denied(status, errors, { host: world.host, image, ...login }, world.secrets)
}
