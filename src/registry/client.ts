import type { Account, Announced, Answer, Digest, ImageConfig, Login, Manifest, PushRight, Retagged } from '../ports'
import { NoAnswer, invalid, meaningOf } from './answers'
import { digestOf, isDigest, matches, verified } from '../reference/digests'
import type { FactStore } from './fact-store'
import { ACCEPT, parseConfig, parseManifest } from './manifest'
import { PushRights } from './push-right'
import { retagRefusal } from './retag'
import type { Secrets } from './secrets'
import type { Reply, Session, SessionRequest } from './session'

const MANIFEST_LIMIT = 4 * 1024 * 1024
/** Of what a registry says instead of a blob. */
const ERROR_LIMIT = 64 * 1024
const CONFIG_LIMIT = 8 * 1024 * 1024

export interface ClientOptions {
  /** `ghcr.io`, for messages. */
  readonly host: string
  readonly secrets: Secrets
  readonly facts: FactStore | null
}

/**
 * The questions to one registry, over HTTP.
 *
 * Source: https://github.com/opencontainers/distribution-spec/blob/main/spec.md
 */
export class RegistryClient {
  readonly #session: Session
  readonly #options: ClientOptions
  readonly #rights: PushRights
  /** Repositories that the run may push to. */
  readonly #own = new Set<string>()

  constructor(session: Session, options: ClientOptions) {
    this.#session = session
    this.#options = options
    this.#rights = new PushRights(session, options.secrets)
  }

  /** See {@link Session.authorizer}: what will be asked for, so that one token covers it. */
  prepare(repository: string, { push, pushScope = push }: Announced): void {
    if (push) {
      this.#own.add(repository)
      this.#session.logins.expectPush(repository)
    }
    this.#session.authorizer.prepared.add(repository, push && pushScope ? 'push' : 'pull')
  }

  login(repository: string): Login {
    return this.#session.login(repository)
  }

  account(repository: string): Account {
    return this.#session.account(repository)
  }

  mayPush(repository: string, makesNothing = false): Promise<PushRight> {
    return makesNothing ? this.#rights.ofWhatIsThere(repository) : this.#rights.of(repository)
  }

  /** Waits, for a short time, for what is still under way and nobody waits for. */
  settled(): Promise<void> {
    return this.#rights.settled()
  }

  manifest(repository: string, reference: string): Promise<Answer<Manifest>> {
    return this.#answer(repository, async () => {
      if (!isDigest(reference)) return this.#manifest(repository, reference)
      const known = await this.#fact(reference)
      if (known) return this.#read(known, null, reference)
      const manifest = await this.#manifest(repository, reference)
      // The store keeps bytes only, so what they do not say themselves must not matter.
      if (manifest && this.#read(manifest.bytes, null, reference).mediaType === manifest.mediaType) {
        this.#options.facts?.put(reference, manifest.bytes)
      }
      return manifest
    })
  }

  digest(repository: string, tag: string): Promise<Answer<Digest>> {
    return this.#answer(repository, () => this.#digest(repository, tag))
  }

  config(repository: string, digest: Digest): Promise<Answer<ImageConfig>> {
    return this.#answer(repository, async () => {
      const known = await this.#fact(digest)
      const bytes = known ?? (await this.#blob(repository, digest))
      if (bytes === null) return null
      const config = parseConfig(bytes)
      if (config === null) throw invalid(this.#options.host, `${digest} is no configuration of an image`)
      if (known === null) this.#options.facts?.put(digest, bytes)
      return config
    })
  }

  blob(repository: string, digest: Digest): Promise<Answer<AsyncIterable<Uint8Array>>> {
    return this.#answer(repository, async () => {
      const path = `/v2/${repository}/blobs/${digest}`
      const reply = await this.#get(repository, {
        method: 'GET',
        path,
        headers: {},
        limit: ERROR_LIMIT,
        streamed: true
      })
      const stream = reply?.response.stream
      return stream === undefined ? null : verified(stream, digest)
    })
  }

  /** Looks at the target first: nothing is written where the tag is right already, or where it cannot be known. */
  async retag(repository: string, manifest: Manifest, tag: string): Promise<Retagged> {
    const now = await this.digest(repository, tag)
    if (now.kind === 'unknown') return now
    if (now.kind === 'yes' && now.value === manifest.digest) return { kind: 'already' }
    try {
      const reply = await this.#session.ask(repository, 'push', {
        method: 'PUT',
        path: `/v2/${repository}/manifests/${encodeURIComponent(tag)}`,
        headers: { 'content-type': manifest.mediaType },
        body: manifest.bytes,
        limit: MANIFEST_LIMIT
      })
      return this.#retagged(reply, manifest, tag)
    } catch (thrown) {
      if (thrown instanceof NoAnswer) return thrown.answer
      throw thrown
    }
  }

  #retagged(reply: Reply, manifest: Manifest, tag: string): Retagged {
    const { response, asked } = reply
    if (response.status < 200 || response.status > 299) return retagRefusal(response, asked, tag, this.#options.secrets)
    const digest = response.header('docker-content-digest')
    if (digest === null || digest === digestOf(manifest.bytes, digest)) return { kind: 'moved' }
    return invalid(asked.host, `the tag ${tag} was put as ${manifest.digest} and came back with another digest`).answer
  }

  async #manifest(repository: string, reference: string): Promise<Manifest | null> {
    const path = `/v2/${repository}/manifests/${encodeReference(reference)}`
    const reply = await this.#get(repository, {
      method: 'GET',
      path,
      headers: { accept: ACCEPT },
      limit: MANIFEST_LIMIT
    })
    if (reply === null) return null
    const { body } = reply.response
    const header = reply.response.header('docker-content-digest')
    // The bytes count. A header that contradicts them says that something between the registry and us is broken.
    if (header !== null && isDigest(header)) this.#verify(body, header)
    if (isDigest(reference)) this.#verify(body, reference)
    return this.#read(body, reply.response.header('content-type'), isDigest(reference) ? reference : digestOf(body))
  }

  #read(bytes: Uint8Array, contentType: string | null, digest: Digest): Manifest {
    const parsed = parseManifest(bytes, contentType)
    if (parsed.kind === 'unusable') throw invalid(this.#options.host, `${digest} is ${parsed.why}`)
    return { digest, mediaType: parsed.mediaType, bytes, content: parsed.content }
  }

  /** HEAD; GET where HEAD is not allowed or names no digest. */
  async #digest(repository: string, tag: string): Promise<Digest | null> {
    const path = `/v2/${repository}/manifests/${encodeReference(tag)}`
    const head = { method: 'HEAD', path, headers: { accept: ACCEPT }, limit: 0 } as const
    const { response, asked } = await this.#session.ask(repository, 'pull', head)
    const digest = response.header('docker-content-digest') ?? ''
    if (response.status === 200 && isDigest(digest)) return digest
    if (response.status === 200 || response.status === 405 || response.status === 501) {
      return (await this.#manifest(repository, tag))?.digest ?? null
    }
    return this.#no({ response, asked })
  }

  /** Null is "no". */
  async #get(repository: string, request: SessionRequest): Promise<Reply | null> {
    const reply = await this.#session.ask(repository, 'pull', request)
    return reply.response.status === 200 ? reply : this.#no(reply)
  }

  #no({ response, asked }: Reply): null {
    const meaning = meaningOf(response, asked, this.#options.secrets)
    if (meaning !== null) throw meaning
    return null
  }

  #verify(bytes: Uint8Array, digest: Digest): void {
    if (!matches(bytes, digest)) throw invalid(this.#options.host, `the bytes that it sent are not those of ${digest}`)
  }

  async #blob(repository: string, digest: Digest): Promise<Uint8Array | null> {
    const path = `/v2/${repository}/blobs/${digest}`
    const reply = await this.#get(repository, { method: 'GET', path, headers: {}, limit: CONFIG_LIMIT })
    if (reply === null) return null
    this.#verify(reply.response.body, digest)
    return reply.response.body
  }

  /** What is asked for by digest never changes: null where the store has not exactly these bytes. */
  async #fact(digest: Digest): Promise<Uint8Array | null> {
    const bytes = await this.#options.facts?.get(digest, this.#options.host).catch(() => undefined)
    return bytes !== undefined && matches(bytes, digest) ? bytes : null
  }

  async #answer<T>(repository: string, ask: () => Promise<T | null>): Promise<Answer<T>> {
    try {
      const value = await ask()
      return value === null ? { kind: 'no' } : { kind: 'yes', value }
    } catch (thrown) {
      if (!(thrown instanceof NoAnswer)) throw thrown
      const isHidden = thrown.refusal?.maybeAbsent === true && this.#own.has(repository)
      return isHidden ? this.#behindRefusal(repository, ask, thrown) : thrown.answer
    }
  }

  /**
   * Some registries refuse what does not exist yet, and some of them only to who does not ask for the right to push. Where a push would be
   * taken, the name is ours and there is nothing under it.
   */
  async #behindRefusal<T>(repository: string, ask: () => Promise<T | null>, { answer }: NoAnswer): Promise<Answer<T>> {
    const { prepared } = this.#session.authorizer
    if (prepared.accessTo(repository, 'pull') === 'pull') {
      prepared.add(repository, 'push')
      return this.#answer(repository, ask)
    }
    const right = await this.#rights.of(repository)
    switch (right.kind) {
      case 'allowed':
        return { kind: 'no' }
      case 'refused':
        return { ...answer, refusal: right.refusal }
      case 'unknown':
        return answer
    }
  }
}

function encodeReference(reference: string): string {
  return encodeURIComponent(reference).replace('%3A', ':')
}
