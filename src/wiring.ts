import { execFile } from 'node:child_process'
import { homedir } from 'node:os'
import type { PrintBake } from './config/discover'
import type { ActionInputs } from './inputs'
import type { Registry } from './ports'
import { printable } from './printable'
import type { RunHelper } from './registry/credential-helper'
import { credentialSource } from './registry/credentials'
import type { FactStore } from './registry/fact-store'
import { openRegistries } from './registry/registries'
import type { ProxySettings } from './registry/transport/proxy'

/** The variables of a process, handed in by a composition root. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What the two composition roots do differently about registries. */
export interface RegistryWiring {
  readonly inputs: ActionInputs
  /** Hosts that the configuration reaches over plain http. */
  readonly plainHttp: readonly string[]
  readonly environment: Environment
  /** The folder that `oci:./…` is relative to. */
  readonly layoutRoot: string
  readonly mask: (secret: string) => void
  readonly say: (line: string) => void
  readonly facts?: FactStore
}

/** Opens the registries of a run: credentials, proxies and hosts from its inputs and environment. */
export function wireRegistries(wiring: RegistryWiring): Registry & { close(): Promise<void> } {
  const { inputs, environment } = wiring
  return openRegistries({
    credentials: credentialSource({
      inputs: credentialInputs(inputs),
      dockerConfigDir: environment['DOCKER_CONFIG'] ?? null,
      home: homedir(),
      xdgRuntimeDir: environment['XDG_RUNTIME_DIR'] ?? null,
      registryAuthFile: environment['REGISTRY_AUTH_FILE'] ?? null,
      githubToken: inputs.githubToken,
      githubActor: environment['GITHUB_ACTOR'] ?? null,
      runHelper
    }),
    plainHttp: [...inputs.insecureRegistries, ...wiring.plainHttp],
    deniedMeansAbsent: inputs.onRegistryDenied === 'absent',
    proxy: proxyOf(environment),
    layoutRoot: wiring.layoutRoot,
    mask: wiring.mask,
    notify: line => {
      wiring.say(printable(line))
    },
    ...(wiring.facts !== undefined && { facts: wiring.facts })
  })
}

function credentialInputs(inputs: ActionInputs): { registry: string; username: string; password: string } | null {
  const { registry, registryUsername: username, registryPassword: password } = inputs
  return username === null || password === null ? null : { registry: registry ?? '', username, password }
}

/** Both spellings, as curl and Go read them; the lower-case one goes first. */
function proxyOf(environment: Environment): ProxySettings {
  const variable = (name: string): string | undefined => environment[name.toLowerCase()] ?? environment[name]
  const [httpsProxy, httpProxy, noProxy] = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'].map(variable)
  return {
    ...(httpsProxy !== undefined && { httpsProxy }),
    ...(httpProxy !== undefined && { httpProxy }),
    ...(noProxy !== undefined && { noProxy })
  }
}

/** Reads a bake file in HCL through buildx, which alone knows that language; its output is JSON. */
export function printBakeIn(directory: string): PrintBake {
  return path =>
    new Promise((resolve, reject) => {
      const args = ['buildx', 'bake', '--file', path, '--print']
      execFile(
        'docker',
        args,
        { cwd: directory, timeout: 30_000, maxBuffer: 16 * 1024 * 1024 },
        (error, stdout, stderr) => {
          if (error === null) resolve(stdout)
          else reject(new Error(stderr.trim().split('\n').at(-1) ?? error.message, { cause: error }))
        }
      )
    })
}

/** Runs a credential helper: no shell, nothing of its output is shown. */
const runHelper: RunHelper = (program, args, input) =>
  new Promise((resolve, reject) => {
    const child = execFile(program, [...args], { timeout: 30_000, maxBuffer: 1024 * 1024 }, (error, stdout) => {
      if (error === null) resolve({ code: 0, stdout })
      else if (typeof error.code === 'number') resolve({ code: error.code, stdout })
      else reject(new Error(`${program} could not be run (${error.code ?? 'timed out'})`, { cause: error }))
    })
    // A helper may end without reading; that is its answer, not a failure of ours.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
