import * as v from 'valibot'

import type { PushRefusal, Unanswered } from '../ports'
import { LOGIN_FIX, loginFix, renewFix } from './fixes'
import type { Secrets } from './secrets'
import type { HttpResponse } from './transport/http'
import type { TransportFailure } from './transport/failure'

/** Who asked for what, for the meaning of a refusal and for its message. */
export interface Asked {
  /** `ghcr.io` */
  readonly host: string
  /** `ghcr.io/acme/app` */
  readonly image: string
  /** How we were known to the registry when it refused. */
  readonly login: 'anonymous' | 'password' | 'token'
  /** Whether credentials were found at all; an anonymous token is a token without them. */
  readonly credentials: boolean
  /** See FoundCredentials. */
  readonly source: string
  readonly problems: readonly string[]
}

/** A registry's answer that is no answer to the question: thrown below the client, and turned into its value there. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  readonly answer: Unanswered
  /** Null where it is no refusal. */
  readonly refusal: Refused | null

  constructor(answer: Unanswered, refusal: Refused | null = null, cause?: unknown) {
    super(answer.message, { cause })
    this.answer = answer
    this.refusal = refusal
  }
}

/** What a registry or its token server said when it refused. */
export interface Refused extends Pick<PushRefusal, 'status' | 'code' | 'said'> {
  /** Whether some registries hide with it that a repository does not exist. Wrong credentials say nothing about the image. */
  readonly maybeAbsent: boolean
}

export function noAnswer(code: Unanswered['code'], message: string, fix: string, cause?: unknown): NoAnswer {
  return new NoAnswer({ kind: 'unknown', code, message, fix }, null, cause)
}

/**
 * What a response that is no success means: null is "no, it does not exist"; else why it cannot be known.
 *
 * Source: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes
 */
export function meaningOf(response: HttpResponse, asked: Asked, secrets: Secrets): NoAnswer | null {
  const { status } = response
  const errors = errorsOf(response)
  const said = quoted(errors, secrets)
  const found = (code: string) => errors.some(error => error.code === code)
  const clientError = status >= 400 && status < 500
  if (status === 429 || (clientError && found('TOOMANYREQUESTS'))) {
    const fix = asked.credentials
      ? 'wait and run the job again'
      : `${loginFix(asked.host)}; anonymous requests have low limits`
    return noAnswer('rate-limited', `${asked.host} limits its requests (${status})${said}`, fix)
  }
  if (clientError && (found('MANIFEST_UNKNOWN') || found('NAME_UNKNOWN'))) return null
  if (status === 404) return notFound(response, asked)
  if (status === 401 || status === 403 || (clientError && found('DENIED')))
    return denied(status, errors, asked, secrets)
  if (status === 408) return noAnswer('unreachable', `${asked.host} gave up waiting (408)`, 'run the job again')
  if (status >= 500) return noAnswer('server-error', `${asked.host} failed (${status})${said}`, 'run the job again')
  if (found('NAME_INVALID')) {
    return noAnswer(
      'invalid-answer',
      `${asked.host} does not accept the name ${asked.image}${said}`,
      'correct the image name'
    )
  }
  return invalid(asked.host, `status ${status} is no answer to a question for ${asked.image}${said}`)
}

/** A page for people says that this is no registry, or that something in between answered: that is no "no". */
function notFound(response: HttpResponse, asked: Asked): NoAnswer | null {
  const page = /^text\/html\b/i.test(response.header('content-type') ?? '')
  const registry = response.header('docker-distribution-api-version') !== null
  return page && !registry ? invalid(asked.host, 'status 404 with a web page instead of JSON') : null
}

/** A refusal (401, 403, the code DENIED) by a registry or by its token server. */
export function denied(status: number, errors: readonly RegistryError[], asked: Asked, secrets: Secrets): NoAnswer {
  const said = quoted(errors, secrets)
  const saysDenied = errors.some(error => error.code === 'DENIED')
  const how = refusedAs(status, errors, secrets)
  const problems = asked.problems.length > 0 ? ` (${asked.problems.join('; ')})` : ''
  if (!asked.credentials) {
    const message = `${asked.image} cannot be read without credentials (${status})${said}${problems}`
    return refused('unauthorized', message, loginFix(asked.host), how)
  }
  const message = `${asked.host} refuses access to ${asked.image} with the credentials of ${asked.source} (${status})${said}${problems}`
  // ECR answers 403 to those that have expired; Docker Hub 401 to a token that
  // may read and not write (https://github.com/spinalcordtoolbox/spinalcordtoolbox/issues/5286).
  const isWrong = asked.login === 'password' && status === 401 && !saysDenied && !/insufficient scope/i.test(said)
  if (isWrong || /expired|reauthenticate/i.test(said))
    return refused('unauthorized', message, renewFix(asked.host), { ...how, maybeAbsent: false })
  return refused('denied', message, LOGIN_FIX[asked.host] ?? renewFix(asked.host), how)
}

function refused(code: Unanswered['code'], message: string, fix: string, how: Refused): NoAnswer {
  return new NoAnswer({ kind: 'unknown', code, message, fix }, how)
}

/** What a refusal says, in the form in which it is handed on. */
export function refusedAs(status: number, errors: readonly RegistryError[], secrets: Secrets): Refused {
  const [first] = errors
  return { status, code: first?.code ?? '', said: secrets.quote(first?.message ?? ''), maybeAbsent: true }
}

/** What arrived is not what a registry sends. */
export function invalid(host: string, what: string): NoAnswer {
  const fix = `check that ${host} is a container registry and that no proxy or login page answers in its place`
  return noAnswer('invalid-answer', `${host} gave an answer that cannot be used: ${what}`, fix)
}

/** No complete response at all. */
export function noResponse(failure: TransportFailure): NoAnswer {
  switch (failure.reason) {
    case 'tls':
      return noAnswer(
        'unreachable',
        failure.message,
        'for a private authority set NODE_EXTRA_CA_CERTS to its certificate; a host without TLS belongs in the input insecure-registries',
        failure
      )
    case 'too-large':
    case 'forbidden':
      return noAnswer(
        'invalid-answer',
        failure.message,
        'check the address of the registry and what answers in its place',
        failure
      )
    case 'unreachable':
    case 'network':
    case 'timeout':
      return noAnswer(
        'unreachable',
        failure.message,
        'check the address, the network and HTTPS_PROXY/NO_PROXY; run the job again',
        failure
      )
  }
}

const Errors = v.object({
  errors: v.array(v.object({ code: v.fallback(v.string(), ''), message: v.fallback(v.string(), '') }))
})
/** Token servers and gateways speak otherwise. */
const Plain = v.object({
  code: v.fallback(v.string(), ''),
  message: v.fallback(v.string(), ''),
  details: v.fallback(v.string(), ''),
  error: v.fallback(v.string(), ''),
  error_description: v.fallback(v.string(), '')
})

export interface RegistryError {
  readonly code: string
  readonly message: string
}

/** The errors of a body, codes in upper case; none when it is no JSON. */
export function errorsOf(response: Pick<HttpResponse, 'body'>): readonly RegistryError[] {
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(response.body).toString('utf8'))
  } catch {
    return []
  }
  const errors = v.safeParse(Errors, json)
  if (errors.success) return errors.output.errors.map(error => ({ ...error, code: error.code.toUpperCase() }))
  const plain = v.safeParse(Plain, json)
  if (!plain.success) return []
  const { code, message, details, error, error_description } = plain.output
  return [{ code: code.toUpperCase(), message: message || details || error_description || error }]
}

/** What a server says about its refusal, to be appended to a message. */
export function quoted(errors: readonly RegistryError[], secrets: Secrets): string {
  const text = errors.map(error => error.message || error.code).find(message => message !== '')
  return text === undefined ? '' : `, it says: ${secrets.quote(text)}`
}
