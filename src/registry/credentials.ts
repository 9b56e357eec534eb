import path from 'node:path'

import type { Credentials } from './credential'
import { credentialsOfHelper } from './credential-helper'
import type { RunHelper } from './credential-helper'
import { readDockerConfig } from './docker-config'
import type { DockerConfig } from './docker-config'
import { DOCKER_HUB, canonicalHost, serverAddress } from './hosts'
import { hasScopedLogins, scopedFile, type Scope } from './scoped-logins'

export interface FoundCredentials {
  /** Null: the registry is asked anonymously. */
  readonly credentials: Credentials | null
  /** Where they come from, for messages: `the inputs`, `/home/me/.docker/config.json`, `docker-credential-pass`. */
  readonly source: string
  /** The workflow's own token: it reads, but docker knows nothing of it, so the builder could not push with it. */
  readonly isWorkflow: boolean
  /** What kept a source from answering, for the message of a refusal. */
  readonly problems: readonly string[]
}

/** Finds the credentials of a registry by its exact host (`ghcr.io`, `127.0.0.1:5000`; any name of Docker Hub is `docker.io`). */
export interface CredentialSource {
  /** @param scope what is wanted of which repository; null, the default: anything of the host, so that no login for a part of it counts */
  find(host: string, scope?: Scope | null): Promise<FoundCredentials>
  /** Whether the credentials of a host may differ from repository to repository. */
  areScoped(host: string): Promise<boolean>
}

export interface CredentialOptions {
  /** `registry` is a host, with or without scheme and path; empty is Docker Hub. */
  readonly inputs: { readonly registry: string; readonly username: string; readonly password: string } | null
  /** `DOCKER_CONFIG`; null: `.docker` in the home folder. */
  readonly dockerConfigDir: string | null
  /** `BUILDX_CONFIG`; null: `buildx` in docker's folder. */
  readonly buildxConfigDir?: string | null
  readonly home: string | null
  readonly xdgRuntimeDir: string | null
  /** `REGISTRY_AUTH_FILE` of podman, buildah and skopeo. */
  readonly registryAuthFile?: string | null
  readonly githubToken: string | null
  readonly githubActor: string | null
  /** Null: configured helpers are reported as a problem. */
  readonly runHelper: RunHelper | null
}

/**
 * Asks in this order: inputs, logins of buildx for the repository, docker's configuration, podman's `auth.json`, the workflow's token for
 * ghcr.io; else anonymous.
 */
export function credentialSource(options: CredentialOptions): CredentialSource {
  const configs = new Map<string, Promise<DockerConfig>>()
  const read = (file: string): Promise<DockerConfig> => {
    const known = configs.get(file) ?? readDockerConfig(file)
    configs.set(file, known)
    return known
  }
  return {
    areScoped: async asked => {
      const folder = buildxFolder(options)
      return folder !== null && ofInputs(options, canonicalHost(asked)) === null && hasScopedLogins(folder, asked)
    },
    find: async (asked, scope = null) => {
      const host = canonicalHost(asked)
      const given = ofInputs(options, host)
      if (given) return { credentials: given, source: 'the inputs', isWorkflow: false, problems: [] }
      const problems: string[] = []
      const folder = buildxFolder(options)
      const scoped = folder === null || scope === null ? null : await scopedFile(folder, host, scope)
      if (folder !== null && scope === null && (await hasScopedLogins(folder, host))) problems.push(withoutScopes(host))
      for (const file of scoped === null ? filesOf(options) : [scoped]) {
        const found = await ofConfig(await read(file), file, host, options.runHelper)
        problems.push(...found.problems)
        if (found.credentials) return { ...found, problems }
      }
      const token = ofWorkflow(options, host)
      if (token) return { credentials: token, source: "the workflow's token", isWorkflow: true, problems }
      return { credentials: null, source: 'nowhere', isWorkflow: false, problems }
    }
  }
}

/** buildx is told no scope by a registry that takes passwords, and uses `config.json` alone: https://github.com/moby/buildkit/blob/master/session/auth/authprovider/authprovider.go (`Credentials`) */
function withoutScopes(host: string): string {
  return `${host} takes passwords and no tokens, so logins with a scope are not used for it: log in without the input scope`
}

function ofInputs({ inputs }: CredentialOptions, host: string): Credentials | null {
  if (inputs === null || inputs.password === '') return null
  if ((inputs.registry === '' ? DOCKER_HUB : canonicalHost(inputs.registry)) !== host) return null
  return { kind: 'password', username: inputs.username, password: inputs.password }
}

function ofWorkflow({ githubToken, githubActor }: CredentialOptions, host: string): Credentials | null {
  if (host !== 'ghcr.io' || githubToken === null || githubToken === '') return null
  // ghcr.io looks at the token only, but an empty name is refused.
  return { kind: 'password', username: githubActor ?? 'x-access-token', password: githubToken }
}

function dockerFolder({ dockerConfigDir, home }: CredentialOptions): string | null {
  return dockerConfigDir ?? (home === null ? null : path.join(home, '.docker'))
}

function buildxFolder(options: CredentialOptions): string | null {
  const docker = dockerFolder(options)
  const buildx = options.buildxConfigDir ?? (docker === null ? null : path.join(docker, 'buildx'))
  return buildx === null ? null : path.join(buildx, 'config')
}

function filesOf(options: CredentialOptions): readonly string[] {
  const docker = dockerFolder(options)
  // https://github.com/containers/image/blob/main/docs/containers-auth.json.5.md
  return [
    docker === null ? null : path.join(docker, 'config.json'),
    options.registryAuthFile ?? null,
    options.xdgRuntimeDir === null ? null : path.join(options.xdgRuntimeDir, 'containers', 'auth.json'),
    options.home === null ? null : path.join(options.home, '.config', 'containers', 'auth.json')
  ].filter((file): file is string => file !== null && file !== '')
}

async function ofConfig(
  config: DockerConfig,
  file: string,
  host: string,
  runHelper: RunHelper | null
): Promise<FoundCredentials> {
  const problems = config.problem === null ? [] : [config.problem]
  const helper = config.helpers.get(host) ?? config.store
  if (helper !== null) {
    const source = `docker-credential-${helper}`
    const answer = runHelper
      ? await credentialsOfHelper(helper, serverAddress(host), runHelper)
      : { credentials: null, problem: `${source} is configured in ${file} and cannot be run here` }
    if (answer.credentials) return { credentials: answer.credentials, source, isWorkflow: false, problems }
    if (answer.problem !== null) problems.push(answer.problem)
  }
  return { credentials: config.auths.get(host) ?? null, source: file, isWorkflow: false, problems }
}
