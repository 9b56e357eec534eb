import { homedir } from 'node:os'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { ActionInputs } from './inputs'
import type { Specification } from './config/spec'
import type { Checkout } from './event/subject'
import type { GitRepository } from './git/repository'
import type { Blobs, ImageName, ObjectId, Registry } from './ports'
import { printable } from './printable'
import { helperRunner } from './registry/credential-helper'
import { credentialSource } from './registry/credentials'
import type { FactStore } from './registry/fact-store'
import { inputLogin } from './registry/input-login'
import { openRegistries } from './registry/registries'
import type { ProxySettings } from './registry/transport/proxy'

/** The variables of a process, handed in by a composition root. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The inputs about registries, which both actions have. */
export type RegistryInputs = Pick<
  ActionInputs,
  'registry' | 'registryUsername' | 'registryPassword' | 'githubToken' | 'insecureRegistries'
>

/** What the composition roots do differently about registries. */
export interface RegistryWiring {
  readonly inputs: RegistryInputs
  /** Images that the inputs name: the login of the inputs may go to their registry without the input `registry`. */
  readonly named: readonly (string | null)[]
  /** The images of the plan: where no registry is named, user name and password are for the one that has all of them. */
  readonly images: readonly ImageName[]
  /** Hosts that the configuration reaches over plain http. */
  readonly plainHttp: readonly string[]
  readonly environment: Environment
  /** The folder that `oci:./…` is relative to. */
  readonly layoutRoot: string
  readonly mask: (secret: string) => void
  readonly say: (line: string) => void
  /** What is kept from run to run; saved in the end. */
  readonly facts?: FactStore & { save(): Promise<void> }
}

export type OpenRegistries = Registry & Blobs

/** Opens the registries of a run, with credentials, proxies and hosts from its inputs and environment, for as long as they are used. */
export async function withRegistries<T>(
  wiring: RegistryWiring,
  use: (registry: OpenRegistries) => Promise<T>
): Promise<T> {
  const registry = wireRegistries(wiring)
  try {
    return await use(registry)
  } finally {
    await registry.close()
    await wiring.facts?.save()
  }
}

function wireRegistries(wiring: RegistryWiring): OpenRegistries & { close(): Promise<void> } {
  const { inputs, environment } = wiring
  // An empty variable is one that is not set, as docker has it.
  const said = (name: string): string | null => environment[name] || null
  return openRegistries({
    credentials: credentialSource({
      inputs: inputLogin(
        {
          registry: inputs.registry,
          images: wiring.named,
          username: inputs.registryUsername,
          password: inputs.registryPassword
        },
        wiring.images
      ),
      dockerConfigDir: said('DOCKER_CONFIG'),
      buildxConfigDir: said('BUILDX_CONFIG'),
      home: homedir(),
      xdgRuntimeDir: said('XDG_RUNTIME_DIR'),
      registryAuthFile: said('REGISTRY_AUTH_FILE'),
      githubToken: inputs.githubToken,
      githubActor: environment['GITHUB_ACTOR'] ?? null,
      runHelper: helperRunner(environment)
    }),
    plainHttp: [...inputs.insecureRegistries, ...wiring.plainHttp],
    plainByFile:
      inputs.registry === null ? wiring.plainHttp.filter(host => !inputs.insecureRegistries.includes(host)) : [],
    proxy: proxyOf(environment),
    layoutRoot: wiring.layoutRoot,
    mask: wiring.mask,
    notify: line => {
      wiring.say(printable(line))
    },
    ...(wiring.facts !== undefined && { facts: wiring.facts })
  })
}

/** The images that a specification names. */
export function imagesOf({ bases, services }: Specification): readonly ImageName[] {
  return [...bases, ...services].map(spec => spec.image)
}

/** What is checked out, as against the commit of the event. */
export async function checkoutOf(sha: ObjectId, repository: GitRepository): Promise<Checkout> {
  const { checkedOut: head } = repository
  const isSameTree = head !== null && head !== sha && (await repository.isSameTree(head, sha))
  return { head, isSameTree, workTree: await repository.workTree() }
}

/** What the planner writes into the work tree, relative to its root: registries that are folders, and the bake file. */
export function ownFiles(specification: Specification, bakeFile: string | null, root: string): readonly string[] {
  const layouts = imagesOf(specification).filter(image => image.startsWith('oci:'))
  const all = [...layouts.map(image => image.slice('oci:'.length)), ...(bakeFile === null ? [] : [bakeFile])]
  const paths = all.map(path => relative(root, resolve(root, path)).split(sep).join('/'))
  return paths.filter(path => path !== '' && !path.startsWith('../') && !isAbsolute(path))
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
