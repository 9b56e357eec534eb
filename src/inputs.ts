import type { SingleServiceInputs } from './config/inputs'
import { lines, list, tagList } from './config/lists'
import { oneOf } from './config/one-of'
import { UserError } from './errors'
import { nearest } from './nearest'
import type { PlanOptions } from './decide/request'
import { printable } from './printable'

/** The action's inputs, typed. `null`: not given. */
export interface ActionInputs {
  readonly config: string | null
  readonly single: SingleServiceInputs
  /** Names of the single-service inputs that are given, for messages. */
  readonly given: readonly string[]
  readonly registry: string | null
  readonly registryUsername: string | null
  readonly registryPassword: string | null
  readonly insecureRegistries: readonly string[]
  readonly githubToken: string | null
  readonly cache: 'auto' | 'true' | 'false'
  readonly bakeFile: string | null
  readonly commit: 'event' | 'head'
  readonly options: PlanOptions
}

/** Every input of `action.yml`; a test compares the two. */
export const inputNames: readonly string[] = [
  ...['config', 'registry', 'registry-username', 'registry-password', 'insecure-registries', 'github-token', 'cache'],
  ...['on-registry-error', 'check-push', 'bake-file', 'commit', 'rebuild', 'tag', 'push', 'retag'],
  ...[
    'image',
    'base-image',
    'context',
    'dockerfile',
    'target',
    'base-dockerfile',
    'base-target',
    'fallback-dockerfile'
  ],
  ...[
    'platforms',
    'build-args',
    'build-contexts',
    'dependencies',
    'ignore',
    'hash',
    'tags',
    'base-tags',
    'refresh-max-age',
    'refresh-upstream',
    'reproducible'
  ]
]

/**
 * @param get the value of an input, trimmed, empty where it is not given
 * @throws UserError naming the input, its value and what is allowed
 */
export function readInputs(get: (name: string) => string): ActionInputs {
  const given: string[] = []
  const optional = (name: string): string | null => (get(name) === '' ? null : get(name))
  const single = (name: string): string | null => {
    const value = optional(name)
    if (value !== null) given.push(name)
    return value
  }
  const choice = <T extends string>(name: string, allowed: readonly [T, ...T[]]): T =>
    oneOf(optional(name) ?? allowed[0], allowed, `Input "${name}"`)
  const push = choice('push', ['auto', 'true', 'false'])
  const registryUsername = optional('registry-username')
  const registryPassword = optional('registry-password')
  if ((registryUsername === null) !== (registryPassword === null)) {
    const missing = registryUsername === null ? 'registry-username' : 'registry-password'
    throw new UserError(
      `Input "${missing}" is missing. Give registry-username and registry-password together, or neither.`
    )
  }
  return {
    config: optional('config'),
    single: {
      image: single('image'),
      baseImage: single('base-image'),
      context: single('context'),
      dockerfile: single('dockerfile'),
      target: single('target'),
      baseDockerfile: single('base-dockerfile'),
      baseTarget: single('base-target'),
      fallbackDockerfile: single('fallback-dockerfile'),
      platforms: list(single('platforms') ?? ''),
      buildArgs: lines(single('build-args') ?? ''),
      buildContexts: lines(single('build-contexts') ?? ''),
      dependencies: list(single('dependencies') ?? ''),
      ignore: listOrNull(single('ignore'), list),
      hash: single('hash'),
      tags: listOrNull(single('tags'), tagList),
      baseTags: listOrNull(single('base-tags'), tagList),
      refreshMaxAge: single('refresh-max-age'),
      refreshUpstream: single('refresh-upstream'),
      reproducible: single('reproducible')
    },
    given,
    registry: optional('registry'),
    registryUsername,
    registryPassword,
    insecureRegistries: list(optional('insecure-registries') ?? ''),
    githubToken: optional('github-token'),
    cache: choice('cache', ['auto', 'true', 'false']),
    bakeFile: optional('bake-file'),
    commit: choice('commit', ['event', 'head']),
    options: {
      push: push === 'auto' ? push : push === 'true',
      rebuild: choice('rebuild', ['none', 'base', 'app', 'all']),
      retag: choice('retag', ['changed', 'always', 'never']),
      checkPush: choice('check-push', ['auto', 'false']),
      onRegistryError: choice('on-registry-error', ['fail', 'rebuild']),
      extraBaseTag: optional('tag')
    }
  }
}

/**
 * The runner hands every `with:` key over, also those that the action does not have, as `INPUT_<NAME>`.
 *
 * @throws UserError naming the unknown input and the nearest one
 */
export function refuseUnknownInputs(variables: readonly string[]): void {
  for (const variable of variables) {
    if (!variable.startsWith('INPUT_')) continue
    const name = variable.slice('INPUT_'.length).toLowerCase()
    if (inputNames.includes(name)) continue
    const guess = nearest(name, inputNames)
    const fix = guess === null ? 'Take it out; action.yml lists the inputs.' : `Did you mean "${guess}"?`
    throw new UserError(`Input "${printable(name)}" is not an input of this action. ${fix}`)
  }
}

function listOrNull(text: string | null, read: (text: string) => readonly string[]): readonly string[] | null {
  return text === null ? null : read(text)
}
