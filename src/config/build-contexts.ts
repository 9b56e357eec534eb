import { UserError } from '../errors'
import { nearest } from '../nearest'
import { contextName } from '../reference/context-name'
import { pairsOf } from './pairs'
import { cleanPath } from './paths'
import type { BuildContext, ContextSource } from './spec'

/** The keys of the images of one configuration. */
export interface PlannedNames {
  readonly bases: readonly string[]
  readonly services: readonly string[]
}

/**
 * The named contexts of one image. Of two for one name the last one counts, as in docker.
 *
 * @param what names the key or the input in messages
 * @throws UserError for a context that cannot be planned
 */
export function buildContextsOf(
  written: Readonly<Record<string, string>> | readonly string[],
  names: PlannedNames,
  what: string
): readonly BuildContext[] {
  const pairs = pairsOf(written, pair => new UserError(`${what}: "${pair}" must be NAME=context.`))
  const contexts = new Map<string, BuildContext>()
  for (const [name, value] of pairs) {
    const key = contextName(name)
    if (key === null)
      throw new UserError(
        `${what}: "${name}" is not a valid name of a context. A builder reads it as the name of an image: write it in lower case, without spaces.`
      )
    contexts.set(key, { name, ...sourceOf(value.trim(), names, `${what}: ${name}`) })
  }
  return [...contexts.values()]
}

/** Sources: https://docs.docker.com/reference/cli/docker/buildx/build/#build-context and https://docs.docker.com/build/concepts/context/#git-repositories */
function sourceOf(value: string, names: PlannedNames, what: string): ContextSource {
  const [, scheme = '', rest = ''] =
    /^(docker-image:\/\/|target:|base:|service:|oci-layout:\/\/)?(.*)$/s.exec(value) ?? []
  switch (scheme) {
    case 'docker-image://':
      if (rest === '') throw new UserError(`${what}: the image is missing. Write docker-image://REFERENCE.`)
      return { kind: 'image', reference: rest }
    case 'target:':
      return plannedOf(rest, names, ['bases', 'services'], what)
    case 'base:':
      return plannedOf(rest, names, ['bases'], what)
    case 'service:':
      return plannedOf(rest, names, ['services'], what)
    case 'oci-layout://':
      throw new UserError(
        `${what}: what a layout holds cannot be planned. Push the image and write docker-image://REFERENCE.`
      )
    default:
      return isRemote(rest)
        ? { kind: 'remote', address: rest }
        : { kind: 'folder', path: cleanPath(rest === '' ? '.' : rest, what) }
  }
}

function isRemote(value: string): boolean {
  return /^(?:https?|git|ssh):\/\/|^git@|^github\.com\//.test(value)
}

function plannedOf(
  key: string,
  names: PlannedNames,
  groups: readonly ('bases' | 'services')[],
  what: string
): ContextSource {
  const [group, other] = groups.filter(one => names[one].includes(key))
  if (group !== undefined && other === undefined) return { kind: 'planned', group, key }
  if (group !== undefined)
    throw new UserError(`${what}: there is a base and a service called "${key}". Write base:${key} or service:${key}.`)
  const known = groups.flatMap(one => names[one])
  const guess = nearest(key, known)
  throw new UserError(
    `${what}: there is no image "${key}" in this plan. ${guess === null ? `Known are ${known.join(', ')}.` : `Did you mean "${guess}"?`}`
  )
}
