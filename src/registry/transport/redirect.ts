import { isLoopback, reachOf } from './addresses'
import { TransportFailure } from './failure'
import type { HttpRequest, HttpResponse, HttpTransport } from './http'

/** Which addresses may be used at all, whoever names them. */
export interface AddressRules {
  /** Hosts (`name` or `name:port`) that may be reached over plain http, besides loopback. */
  readonly plainHttp: readonly string[]
}

const REDIRECTS = 5
const REDIRECTING: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Whether a host may be talked to without TLS: this machine, and what the configuration lists. */
export function mayBePlain(url: URL, rules: AddressRules): boolean {
  return isLoopback(url.hostname) || rules.plainHttp.some(host => host === url.host || host === url.hostname)
}

/**
 * Why an address that a server at `from` named must not be followed, null when it may be: other protocols, a step from https
 * to http, http to hosts that are not listed, link-local addresses (metadata services), private ones named by a public server.
 * A name is judged when it is resolved, see {@link HttpRequest.publicOnly}.
 */
export function refusal(from: URL, to: URL, fromIsPublic: boolean, rules: AddressRules): string | null {
  if (to.origin === from.origin) return null
  if (to.protocol !== 'https:' && to.protocol !== 'http:') return `the protocol ${to.protocol} is not allowed`
  const reach = reachOf(to.hostname)
  if (reach === 'link-local') return `${to.host} is a link-local address`
  if (fromIsPublic && reach !== null && reach !== 'public')
    return `${to.host} is a private address, ${from.host} a public one`
  if (to.protocol === 'https:') return null
  if (from.protocol === 'https:') return `${to.host} would be reached over plain http`
  return mayBePlain(to, rules) ? null : `${to.host} would be reached over plain http, and is not listed for it`
}

/**
 * Sends a request and follows redirects (GET and HEAD only). What authenticates goes to the origin of the first address alone:
 * another host, port or protocol gets neither `authorization` nor cookies, also not after a way back.
 *
 * @throws TransportFailure also for a redirect that must not or cannot be followed; its query string is in no message.
 */
export async function sendFollowing(
  transport: HttpTransport,
  asked: HttpRequest,
  fromIsPublic: () => Promise<boolean>,
  rules: AddressRules
): Promise<HttpResponse> {
  let current = asked
  for (let followed = 0; ; followed++) {
    const response = await transport.send(current)
    const location = response.header('location')
    if (!REDIRECTING.has(response.status) || location === null) return response
    if (asked.method !== 'GET' && asked.method !== 'HEAD') return response
    if (followed === REDIRECTS)
      throw forbidden(`${asked.url.host} redirects in a circle or more than ${REDIRECTS} times`)
    const next = URL.canParse(location, current.url.href) ? new URL(location, current.url) : null
    if (next === null) throw forbidden(`${current.url.host} redirects to what is no address`)
    const elsewhere = next.origin !== asked.url.origin
    const isPublic = elsewhere && (await fromIsPublic())
    const why = refusal(current.url, next, isPublic, rules)
    if (why !== null) throw forbidden(`${current.url.host} redirects to an address that is refused: ${why}`)
    const headers = elsewhere ? withoutCredentials(current.headers) : current.headers
    current = { ...current, url: next, headers, publicOnly: isPublic }
  }
}

function withoutCredentials(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(authorization|cookie)$/i.test(name)))
}

function forbidden(message: string): TransportFailure {
  return new TransportFailure('forbidden', message)
}
