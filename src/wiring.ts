import { homedir } from 'node:os'
import { UserError } from './errors'
import type { ActionInputs } from './action/inputs'
import type { Specification } from './config/spec'
import type { ImageName, Registry } from './ports'
import { printable } from './printable'
import { helperRunner } from './registry/credential-helper'
import { credentialSource } from './registry/credentials'
import type { FactStore } from './registry/fact-store'
import { openRegistries } from './registry/registries'
import type { ProxySettings } from './registry/transport/proxy'

/** The variables of a process, handed in by a composition root. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What the two composition roots do differently about registries. */
export interface RegistryWiring {
  readonly inputs: ActionInputs
  /** The images of the plan: where no registry is named, user name and password are for the one that has all of them. */
  readonly images: readonly ImageName[]
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
      inputs: credentialInputs(wiring),
      dockerConfigDir: environment['DOCKER_CONFIG'] ?? null,
      buildxConfigDir: environment['BUILDX_CONFIG'] ?? null,
      home: homedir(),
      xdgRuntimeDir: environment['XDG_RUNTIME_DIR'] ?? null,
      registryAuthFile: environment['REGISTRY_AUTH_FILE'] ?? null,
      githubToken: inputs.githubToken,
      githubActor: environment['GITHUB_ACTOR'] ?? null,
      runHelper: helperRunner(environment)
    }),
    plainHttp: [...inputs.insecureRegistries, ...wiring.plainHttp],
    proxy: proxyOf(environment),
    layoutRoot: wiring.layoutRoot,
    mask: wiring.mask,
    notify: line => {
      wiring.say(printable(line))
    },
    ...(wiring.facts !== undefined && { facts: wiring.facts })
  })
}

function credentialInputs({
  inputs,
  images
}: RegistryWiring): { registry: string; username: string; password: string } | null {
  const { registryUsername: username, registryPassword: password } = inputs
  if (username === null || password === null) return null
  const hosts = new Set(
    images.filter(image => !image.startsWith('oci:')).map(image => image.slice(0, image.indexOf('/')))
  )
  const [only = ''] = hosts
  if (inputs.registry === null && hosts.size > 1) {
    throw new UserError(
      `Input "registry" is missing: the images are in several registries (${[...hosts].map(printable).join(', ')}), and registry-username and ` +
        `registry-password are for one. Name it, and log in to the others with docker/login-action.`
    )
  }
  return { registry: inputs.registry ?? only, username, password }
}

/** The images that a specification names. */
export function imagesOf({ bases, services }: Specification): readonly ImageName[] {
  return [...bases, ...services].map(spec => spec.image)
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
