import { setTimeout as sleep } from 'node:timers/promises'

import type { PushRight } from '../ports'
import { NoAnswer, errorsOf, meaningOf, refusedAs } from './answers'
import type { Refused } from './answers'
import type { Secrets } from './secrets'
import type { Reply, Session } from './session'

const ANSWER_LIMIT = 64 * 1024
/** Milliseconds that cancelling uploads may hold up the end of a run. */
const CANCEL_PATIENCE = 2_000

/**
 * Whether a registry would take a push. An upload is begun, which every registry decides on as it does for a builder, and cancelled again:
 * no blob, tag or package comes of it. Docker Hub's token says it already, without a request.
 *
 * Source: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-a-blob-in-chunks (begin and cancel) and
 * https://github.com/radius-project/radius/pull/12623 (ghcr.io: 202 proves the right, cancelling is not supported, and uploads expire)
 */
export class PushRights {
  readonly #session: Session
  readonly #secrets: Secrets
  readonly #asked = new Map<string, Promise<PushRight>>()
  readonly #cancelling: Promise<unknown>[] = []

  constructor(session: Session, secrets: Secrets) {
    this.#session = session
    this.#secrets = secrets
  }

  /** Asked once per repository. */
  of(repository: string): Promise<PushRight> {
    const known = this.#asked.get(repository) ?? this.#ask(repository)
    this.#asked.set(repository, known)
    return known
  }

  /** The same for who must leave nothing behind: a repository that the question would make is not asked about. */
  async ofWhatIsThere(repository: string): Promise<PushRight> {
    const known = this.#asked.get(repository)
    if (known !== undefined) return known
    try {
      if (this.#session.authorizer.makesByAsking && !(await this.#isThere(repository)))
        return unmade(this.#session.host)
    } catch (thrown) {
      if (thrown instanceof NoAnswer) return thrown.answer
      throw thrown
    }
    return this.of(repository)
  }

  /** Whether a repository has a list of tags, be it an empty one: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags */
  async #isThere(repository: string): Promise<boolean> {
    const path = `/v2/${repository}/tags/list?n=1`
    const { response } = await this.#session.ask(repository, 'pull', {
      method: 'GET',
      path,
      headers: {},
      limit: ANSWER_LIMIT
    })
    return response.status === 200
  }

  /** Waits for what is being cancelled, for a short time. */
  async settled(): Promise<void> {
    if (this.#cancelling.length === 0) return
    const timer = new AbortController()
    const late = sleep(CANCEL_PATIENCE, undefined, { signal: timer.signal, ref: false }).catch(() => undefined)
    await Promise.race([Promise.allSettled(this.#cancelling), late])
    timer.abort()
  }

  async #ask(repository: string): Promise<PushRight> {
    try {
      // Nobody may push without a login where one is demanded.
      if (this.#session.login(repository) === 'none') return this.#refused(repository, unnamed)
      const granted = await this.#session.grantsPush(repository)
      if (granted !== null) return granted ? { kind: 'allowed' } : this.#refused(repository, withheld)
      return await this.#answerTo(repository, await this.#begin(repository))
    } catch (thrown) {
      if (!(thrown instanceof NoAnswer)) throw thrown
      return thrown.refusal === null ? thrown.answer : this.#refused(repository, thrown.refusal)
    }
  }

  #begin(repository: string): Promise<Reply> {
    const path = `/v2/${repository}/blobs/uploads/`
    return this.#session.ask(repository, 'push', { method: 'POST', path, headers: {}, limit: ANSWER_LIMIT })
  }

  async #answerTo(repository: string, { response, asked }: Reply): Promise<PushRight> {
    const { status } = response
    if (status >= 200 && status <= 299) {
      this.#cancel(repository, response.header('location'))
      // The cancelling is on its way when the answer is handed on, so that it is counted with the rest.
      await new Promise(resolve => setImmediate(resolve))
      return { kind: 'allowed' }
    }
    const meaning = meaningOf(response, asked, this.#secrets)
    const errors = errorsOf(response)
    // "No" to a push: the repository does not exist and is not made by pushing (ECR), or nothing can be pushed here at all.
    if (meaning === null || meaning.refusal !== null || status === 405)
      return this.#refused(repository, refusedAs(status, errors, this.#secrets))
    return meaning.answer
  }

  /**
   * One try: ghcr.io cancels nothing, and docker-registry wants a token for `delete`, which is more than we have a use for. Each forgets by
   * itself what was begun.
   */
  #cancel(repository: string, location: string | null): void {
    const path = location === null ? null : this.#session.pathOf(location)
    if (path === null || this.#session.host === 'ghcr.io') return
    const cancelled = this.#session.ask(repository, 'push', {
      method: 'DELETE',
      path,
      headers: {},
      limit: ANSWER_LIMIT,
      isOnce: true
    })
    this.#cancelling.push(cancelled.catch(() => undefined))
  }

  #refused(repository: string, { status, code, said }: Omit<Refused, 'maybeAbsent'>): PushRight {
    const { source, problems } = this.#session.account(repository)
    const login = this.#session.login(repository)
    return { kind: 'refused', refusal: { status, code, said, login, source, problems } }
  }
}

function unmade(host: string): PushRight {
  const message = `${host} makes a repository that is asked for with the right to push, and there is none yet, or it may not be read`
  return { kind: 'unknown', code: 'denied', message, fix: 'run the plan, which asks where it will push' }
}

const unnamed = { status: 401, code: 'UNAUTHORIZED', said: '' }
/** A token that was granted for less than was asked: https://distribution.github.io/distribution/spec/auth/token/#requesting-a-token */
const withheld = { status: 200, code: '', said: '' }
