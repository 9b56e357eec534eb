import { setMaxListeners } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { UserError } from '../errors'
import type { Account, Blobs, ImageName, Login, PushRight, Registry } from '../ports'
import { printable } from '../printable'
import { RegistryClient } from './client'
import type { CredentialSource } from './credentials'
import type { FactStore } from './fact-store'
import { canonicalHost } from './hosts'
import { linkOnTheWay } from './links'
import { LayoutClient } from './oci-layout'
import { DEFAULT_RETRIES } from './retry'
import type { RetryPolicy } from './retry'
import { Secrets } from './secrets'
import { Session } from './session'
import { DEFAULT_TIMEOUTS, HttpTransport } from './transport/http'
import type { Timeouts } from './transport/http'
import type { ProxySettings } from './transport/proxy'

export interface RegistryOptions {
  readonly credentials: CredentialSource
  /** Hosts (`name` or `name:port`) that are reached over plain http, besides this machine. */
  readonly plainHttp: readonly string[]
  /** Those of them that only a file of the repository names: none on the public internet, and no login is sent there. */
  readonly plainByFile?: readonly string[]
  readonly proxy: ProxySettings
  /** The folder that `oci:./…` is relative to. */
  readonly layoutRoot: string
  /** Called for every secret, in all its encoded forms, before it is used for the first time. */
  readonly mask: (secret: string) => void
  /** Gets one line for each wait: `waiting 4 s for ghcr.io (429)`. */
  readonly notify: (line: string) => void
  /** Milliseconds. */
  readonly timeouts?: Partial<Timeouts>
  /** Milliseconds. */
  readonly retries?: Partial<RetryPolicy>
  readonly facts?: FactStore
  /** Milliseconds since any fixed point; for tests. */
  readonly now?: () => number
}

const LAYOUT = 'oci:'

/** All registries behind one object: local layouts, and one client with its connections per host. */
export function openRegistries(options: RegistryOptions): Registry & Blobs & { close(): Promise<void> } {
  const secrets = new Secrets(options.mask)
  maskProxies(options.proxy, secrets)
  const transport = new HttpTransport(options.proxy, { ...DEFAULT_TIMEOUTS, ...options.timeouts })
  const clients = new Map<string, RegistryClient>()
  // Ends the waits between tries with the run.
  const over = new AbortController()
  setMaxListeners(0, over.signal)
  const created = (host: string): RegistryClient => {
    const { credentials, plainHttp, plainByFile = [], notify, now = Date.now } = options
    const retries = { ...DEFAULT_RETRIES, ...options.retries }
    const pause = (milliseconds: number) =>
      sleep(milliseconds, undefined, { signal: over.signal }).catch(() => undefined)
    const waiting = { now, sleep: pause, random: Math.random, notify }
    const session = new Session(host, { ...waiting, transport, credentials, secrets, plainHttp, plainByFile, retries })
    return new RegistryClient(session, { host, secrets, facts: options.facts ?? null })
  }
  const remote = (image: ImageName): { client: RegistryClient; repository: string } => {
    const slash = image.indexOf('/')
    const host = canonicalHost(image.slice(0, slash))
    const client = clients.get(host) ?? created(host)
    clients.set(host, client)
    return { client, repository: image.slice(slash + 1) }
  }
  const local = (image: ImageName): LayoutClient | null => {
    if (!image.startsWith(LAYOUT)) return null
    const folder = path.resolve(options.layoutRoot, image.slice(LAYOUT.length))
    refuseLinks(options.layoutRoot, folder)
    return new LayoutClient(folder)
  }
  const ask = <T>(
    image: ImageName,
    layout: (client: LayoutClient) => T,
    http: (client: RegistryClient, name: string) => T
  ): T => {
    const folder = local(image)
    if (folder) return layout(folder)
    const { client, repository } = remote(image)
    return http(client, repository)
  }
  return {
    prepare: images => {
      for (const announced of images) {
        ask(
          announced.image,
          () => undefined,
          (client, name) => {
            client.prepare(name, announced)
          }
        )
      }
    },
    login: image =>
      ask<Login>(
        image,
        () => 'open',
        (client, name) => client.login(name)
      ),
    account: image =>
      ask<Account>(
        image,
        () => ({ username: null, source: 'nowhere', problems: [] }),
        (client, name) => client.account(name)
      ),
    mayPush: (image, makesNothing) =>
      ask<Promise<PushRight>>(
        image,
        () => Promise.resolve({ kind: 'allowed' }),
        (client, name) => client.mayPush(name, makesNothing)
      ),
    manifest: (image, reference) =>
      ask(
        image,
        layout => layout.manifest(reference),
        (client, name) => client.manifest(name, reference)
      ),
    digest: (image, tag) =>
      ask(
        image,
        layout => layout.digest(tag),
        (client, name) => client.digest(name, tag)
      ),
    config: (image, digest) =>
      ask(
        image,
        layout => layout.config(digest),
        (client, name) => client.config(name, digest)
      ),
    blob: (image, digest) =>
      ask(
        image,
        layout => layout.blob(digest),
        (client, name) => client.blob(name, digest)
      ),
    retag: (image, manifest, tag) =>
      ask(
        image,
        layout => layout.retag(manifest, tag),
        (client, name) => client.retag(name, manifest, tag)
      ),
    get requests() {
      return transport.requests
    },
    close: async () => {
      await Promise.all([...clients.values()].map(client => client.settled()))
      over.abort()
      return transport.close()
    }
  }
}

/** Throws `UserError` where a commit could lead what is written into a layout to another place. */
function refuseLinks(workspace: string, folder: string): void {
  for (const file of ['index.json', 'blobs/sha256']) {
    const link = linkOnTheWay(workspace, path.join(folder, file))
    if (link === null) continue
    throw new UserError(
      `The images in ${printable(folder)} are not read or written, since ${printable(link)} is a symbolic link in the workspace. ` +
        'Put a folder there, or name one that is not behind a link.'
    )
  }
}

function maskProxies({ httpProxy, httpsProxy }: ProxySettings, secrets: Secrets): void {
  for (const proxy of [httpProxy, httpsProxy]) {
    const address = proxy === undefined || proxy.includes('://') ? proxy : `http://${proxy}`
    if (address === undefined || !URL.canParse(address)) continue
    const { username, password } = new URL(address)
    if (password === '') continue
    secrets.add(decodeURIComponent(password))
    secrets.add(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)
  }
}
