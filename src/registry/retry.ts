import type { Limiter } from './limiter'
import type { HttpResponse } from './transport/http'
import { TransportFailure } from './transport/failure'

/** How often, how long. Times in milliseconds. */
export interface RetryPolicy {
  /** Tries altogether. */
  readonly tries: number
  /** The first wait; each further one is twice as long. */
  readonly first: number
  /** The longest wait of our own choice; `Retry-After` may ask for longer. */
  readonly longest: number
  /** Time that one registry may cost in waits and failing tries, all its requests together. */
  readonly budget: number
  /** Time from which on a try that has no complete answer counts as failing: a body that trickles holds nobody up for longer in all. */
  readonly slow: number
}

export const DEFAULT_RETRIES: RetryPolicy = { tries: 5, first: 500, longest: 8_000, budget: 60_000, slow: 5_000 }

const PASSING_STATUS: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504])

/** What the retries of one registry need of the world. */
export interface RetryWorld {
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
  /** 0 to 1. */
  readonly random: () => number
  readonly notify: (line: string) => void
}

/**
 * Repeats what may pass: the statuses 408, 429, 500, 502, 503, 504 and broken or slow connections. The time in which at least
 * one request is in trouble counts against the budget; when it is used up, each request has one try. A host that could not be
 * reached at all is not asked again.
 */
export class Retries {
  readonly #host: string
  readonly #policy: RetryPolicy
  readonly #world: RetryWorld
  readonly #limiter: Limiter
  #inTrouble = 0
  #waiting = 0
  #since = 0
  #spent = 0
  #gone: TransportFailure | null = null

  /** @param limiter gives each try its place; the time until it has one is no trouble of the registry's */
  constructor(host: string, policy: RetryPolicy, world: RetryWorld, limiter: Limiter) {
    this.#host = host
    this.#policy = policy
    this.#world = world
    this.#limiter = limiter
  }

  /**
   * The last response, also when it is one of the passing statuses. Rejects with the last TransportFailure. `send` gets the
   * milliseconds that a further try may take.
   */
  async run(send: (within: number) => Promise<HttpResponse>): Promise<HttpResponse> {
    const trouble = { entered: false }
    const enter = (): void => {
      if (!trouble.entered) this.#enter()
      trouble.entered = true
    }
    let slow: NodeJS.Timeout | undefined
    const attempt = (): Promise<HttpResponse> => {
      slow ??= setTimeout(enter, this.#policy.slow).unref()
      return send(trouble.entered ? this.#left : this.#policy.slow + Math.max(0, this.#left))
    }
    try {
      if (this.#gone) throw this.#gone
      for (let tried = 1; ; tried++) {
        const outcome = await settled(() => this.#limiter.run(attempt))
        const problem = problemOf(outcome)
        const wait = problem === null ? null : this.#wait(tried, outcome)
        if (wait === null) return this.#done(outcome)
        enter()
        // One line for all the requests that wait at the same time.
        if (this.#waiting++ === 0) this.#world.notify(`waiting ${seconds(wait)} s for ${this.#host} (${problem ?? ''})`)
        await this.#world.sleep(wait)
        this.#waiting--
      }
    } finally {
      clearTimeout(slow)
      if (trouble.entered) this.#leave()
    }
  }

  #done(outcome: Outcome): HttpResponse {
    if (outcome.kind === 'response') return outcome.response
    if (outcome.failure.reason === 'unreachable') this.#gone = outcome.failure
    throw outcome.failure
  }

  get #left(): number {
    return this.#policy.budget - this.#spent - (this.#inTrouble > 0 ? this.#world.now() - this.#since : 0)
  }

  /** Null: no further try. A wait that does not fit into the budget would be in vain. */
  #wait(tried: number, outcome: Outcome): number | null {
    if (tried >= this.#policy.tries) return null
    const asked = outcome.kind === 'response' ? retryAfter(outcome.response, this.#world.now()) : null
    const own = Math.min(this.#policy.first * 2 ** (tried - 1), this.#policy.longest)
    const wait = asked ?? own * (0.5 + this.#world.random() / 2)
    return wait < this.#left ? wait : null
  }

  #enter(): void {
    if (this.#inTrouble++ === 0) this.#since = this.#world.now()
  }

  #leave(): void {
    if (--this.#inTrouble === 0) this.#spent += this.#world.now() - this.#since
  }
}

type Outcome =
  | { readonly kind: 'response'; readonly response: HttpResponse }
  | { readonly kind: 'failure'; readonly failure: TransportFailure }

async function settled(send: () => Promise<HttpResponse>): Promise<Outcome> {
  try {
    return { kind: 'response', response: await send() }
  } catch (thrown) {
    if (thrown instanceof TransportFailure) return { kind: 'failure', failure: thrown }
    throw thrown
  }
}

function problemOf(outcome: Outcome): string | null {
  if (outcome.kind === 'failure') return outcome.failure.passing ? outcome.failure.message : null
  return PASSING_STATUS.has(outcome.response.status) ? String(outcome.response.status) : null
}

/**
 * `Retry-After` in milliseconds: seconds, or a date, which is taken against the server's own `Date` so that a wrong clock does
 * not matter. Null without a readable one.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAfter(response: Pick<HttpResponse, 'header'>, now: number): number | null {
  const value = response.header('retry-after')?.trim()
  if (value === undefined || value === '') return null
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000
  const until = Date.parse(value)
  if (Number.isNaN(until)) return null
  const served = Date.parse(response.header('date') ?? '')
  return Math.max(0, until - (Number.isNaN(served) ? now : served))
}

function seconds(milliseconds: number): string {
  return milliseconds < 950 ? (milliseconds / 1000).toFixed(1) : String(Math.round(milliseconds / 1000))
}
