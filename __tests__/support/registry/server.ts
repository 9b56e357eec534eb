import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { signingIdentity } from './certificates'
import type { Identity } from './certificates'
import { ISSUER, SERVICE, startTokenServer } from './token-server'
import type { TokenServer } from './token-server'

export interface RegistryServerOptions {
  /** Default `none`. */
  readonly auth?: 'none' | 'htpasswd' | 'token'
  /** Whether manifests and blobs may be deleted; default false. */
  readonly delete?: boolean
  /** Serves https with this certificate, see `privateAuthority()`. */
  readonly tls?: Identity
  /** Default: a free port. */
  readonly port?: number
}

export interface RegistryServer {
  /** `127.0.0.1:PORT`. */
  readonly host: string
  /** Valid where `auth` is not `none`. The password holds characters that URL and base64 encodings change. */
  readonly username: string
  readonly password: string
  /** The folder that holds the content. */
  readonly storage: string
  /** Of `auth: 'token'`. */
  readonly tokens: TokenServer | null
  stop(): Promise<void>
}

export const USERNAME = 'planner'
export const PASSWORD = 'correct horse+battery/staple='
// Made with: htpasswd -nbB -C 4 USERNAME PASSWORD. The distribution registry accepts bcrypt only.
const HTPASSWD = `${USERNAME}:$2y$04$tyZUdEIfA41G/4RPx20eFuiQ0aYvBW2QObqhRwIGiGEVmpLq/85AC\n`

/** Starts the distribution registry (Debian's `docker-registry`) on loopback, with its storage in a temporary folder. */
export async function startRegistry(options: RegistryServerOptions = {}): Promise<RegistryServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
  const storage = path.join(folder, 'storage')
  await mkdir(storage)
  const tokens = options.auth === 'token' ? await tokenServer(folder) : null
  const configuration = {
    version: '0.1',
    log: { level: 'info', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: storage }, delete: { enabled: options.delete ?? false } },
    http: {
      addr: `127.0.0.1:${options.port ?? 0}`,
      secret: 'not secret',
      ...(options.tls ? { tls: await tlsFiles(folder, options.tls) } : {})
    },
    ...(options.auth === 'htpasswd' ? { auth: { htpasswd: await htpasswd(folder) } } : {}),
    ...(tokens ? { auth: { token: tokenAuth(folder, tokens) } } : {})
  }
  const file = path.join(folder, 'config.yml')
  await writeFile(file, JSON.stringify(configuration))
  const child = spawn('docker-registry', ['serve', file], { stdio: ['ignore', 'ignore', 'pipe'] })
  const host = await listeningAt(child)
  return {
    host,
    username: USERNAME,
    password: PASSWORD,
    storage,
    tokens,
    stop: async () => {
      await Promise.all([ended(child), tokens?.stop()])
      await rm(folder, { recursive: true, force: true })
    }
  }
}

async function tokenServer(folder: string): Promise<TokenServer> {
  const identity = await signingIdentity()
  await writeFile(path.join(folder, 'issuer.pem'), identity.authority)
  return startTokenServer(identity, { username: USERNAME, password: PASSWORD })
}

function tokenAuth(folder: string, tokens: TokenServer): Record<string, string> {
  return { realm: tokens.realm, service: SERVICE, issuer: ISSUER, rootcertbundle: path.join(folder, 'issuer.pem') }
}

async function htpasswd(folder: string): Promise<Record<string, string>> {
  const file = path.join(folder, 'htpasswd')
  await writeFile(file, HTPASSWD)
  return { realm: 'test registry', path: file }
}

async function tlsFiles(folder: string, identity: Identity): Promise<Record<string, string>> {
  const certificate = path.join(folder, 'tls.pem')
  const key = path.join(folder, 'tls.key')
  await writeFile(certificate, identity.certificate)
  await writeFile(key, identity.key)
  return { certificate, key }
}

/** Resolves with the address that the registry's log names. */
function listeningAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = ''
    child.once('error', error => {
      reject(
        new Error('docker-registry cannot be started; install it: apt-get install docker-registry', { cause: error })
      )
    })
    child.once('exit', code => {
      reject(new Error(`docker-registry ended with code ${code ?? 'none'}: ${log.slice(-1000)}`))
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-10_000)
      const address = /listening on (127\.0\.0\.1:\d+)/.exec(log)?.[1]
      if (address !== undefined) resolve(address)
    })
  })
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise(resolve => {
    child.once('exit', resolve)
    child.kill('SIGKILL')
  })
}
