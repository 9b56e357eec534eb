import { errorCode } from '../error-code'

/**
 * Why a request has no usable response. `unreachable` (no connection), `network` (it broke) and `timeout` may pass, so they are
 * tried again; the others will not.
 * The message names host and cause and holds neither query strings nor headers.
 */
export class TransportFailure extends Error {
  override readonly name = 'TransportFailure'
  readonly reason: 'unreachable' | 'network' | 'timeout' | 'tls' | 'too-large' | 'forbidden'

  constructor(reason: TransportFailure['reason'], message: string, cause?: unknown) {
    super(message, { cause })
    this.reason = reason
  }

  get passing(): boolean {
    return this.reason === 'unreachable' || this.reason === 'network' || this.reason === 'timeout'
  }
}

/** Tells what Node threw while `host` was asked. */
export function failureOf(thrown: unknown, host: string): TransportFailure {
  if (thrown instanceof TransportFailure) return thrown
  const cause = innermost(thrown)
  if (cause instanceof TransportFailure) return cause
  const code = errorCode(cause) ?? errorCode(thrown) ?? ''
  if (/^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|EPROTO)/.test(code)) {
    return new TransportFailure('tls', `no trusted TLS connection to ${host} (${code})`, thrown)
  }
  const [reason, what] = KNOWN[code] ?? ['network', 'closed or broke the connection']
  return new TransportFailure(reason, `${host} ${what}${code === '' ? '' : ` (${code})`}`, thrown)
}

const KNOWN: Readonly<Record<string, readonly [TransportFailure['reason'], string]>> = {
  ENOTFOUND: ['unreachable', 'is a name that cannot be resolved'],
  EAI_AGAIN: ['unreachable', 'is a name that cannot be resolved now'],
  ECONNREFUSED: ['unreachable', 'refused the connection'],
  EHOSTUNREACH: ['unreachable', 'cannot be reached'],
  ENETUNREACH: ['unreachable', 'cannot be reached'],
  ETIMEDOUT: ['unreachable', 'could not be connected to in time']
}

/** Libraries wrap what happened, and several addresses of one name fail at once. */
function innermost(thrown: unknown): unknown {
  let current = thrown
  for (let depth = 0; depth < 5; depth++) {
    if (typeof current !== 'object' || current === null) break
    if ('errors' in current && Array.isArray(current.errors) && current.errors.length > 0) current = current.errors[0]
    else if ('cause' in current && current.cause !== undefined) current = current.cause
    else break
  }
  return current
}
