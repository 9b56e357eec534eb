import { credentialSource } from '../../../src/registry/credentials'
import type { CredentialOptions } from '../../../src/registry/credentials'
import { openRegistries } from '../../../src/registry/registries'
import type { RegistryOptions } from '../../../src/registry/registries'

const NOBODY: CredentialOptions = {
  inputs: null,
  dockerConfigDir: null,
  home: null,
  xdgRuntimeDir: null,
  githubToken: null,
  githubActor: null,
  runHelper: null
}

/** Only what the test names is given; nothing of this machine's own logins. */
export function credentialsFor(options: Partial<CredentialOptions> = {}): RegistryOptions['credentials'] {
  return credentialSource({ ...NOBODY, ...options })
}

/** The credentials of a started registry, as the action's inputs would give them. */
export function loginTo(server: { host: string; username: string; password: string }): RegistryOptions['credentials'] {
  return credentialsFor({ inputs: { registry: server.host, username: server.username, password: server.password } })
}

export interface Opened {
  readonly registry: ReturnType<typeof openRegistries>
  /** What was printed. */
  readonly lines: string[]
  readonly masked: string[]
}

/** The client with short time-outs and waits, and with what it printed and masked. */
export function open(options: Partial<RegistryOptions> = {}): Opened {
  const lines: string[] = []
  const masked: string[] = []
  const registry = openRegistries({
    credentials: credentialsFor(),
    plainHttp: [],
    proxy: {},
    layoutRoot: '/nonexistent',
    mask: secret => masked.push(secret),
    notify: line => lines.push(line),
    timeouts: { connect: 2_000, idle: 1_000, total: 3_000 },
    retries: { first: 10, budget: 4_000 },
    ...options
  })
  return { registry, lines, masked }
}
