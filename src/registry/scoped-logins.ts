import { access, readdir } from 'node:fs/promises'
import path from 'node:path'

import { apiHost } from './hosts'
import type { Access } from './scopes'

/** One repository, and what is wanted of it. */
export interface Scope {
  readonly repository: string
  readonly access: Access
}

/**
 * The configuration file of a login that is for some repositories or rights only, as `docker/login-action` writes it with its input `scope` and
 * buildx reads it: `HOST[/REPOSITORY][@ACTION[,ACTION]]/config.json`. One with a repository goes before one without, more actions before
 * fewer; the first one counts alone, whatever is in it. Null: there is none, and `config.json` counts.
 *
 * Source: https://docs.docker.com/build/building/registry-auth/ and
 * https://github.com/docker/buildx/blob/master/util/dockerutil/dockerconfig/configprovider.go
 */
export async function scopedFile(folder: string, host: string, scope: Scope): Promise<string | null> {
  const wanted: readonly string[] = scope.access === 'push' ? ['pull', 'push'] : ['pull']
  const matching = async (place: string, name: string): Promise<readonly string[]> => {
    const found = (await namesIn(place))
      .filter(entry => entry === name || entry.startsWith(`${name}@`))
      .map(entry => ({ entry, actions: actionsOf(entry.slice(name.length)) }))
      .filter(({ actions }) => actions.every(action => wanted.includes(action)))
      .sort((a, b) => b.actions.length - a.actions.length)
    return found.map(({ entry }) => path.join(place, entry, 'config.json'))
  }
  const ofHost = path.join(folder, apiHost(host))
  const repository = path.posix.basename(scope.repository)
  const ofRepository = await matching(path.join(ofHost, path.posix.dirname(scope.repository)), repository)
  for (const file of [...ofRepository, ...(await matching(folder, apiHost(host)))]) if (await isThere(file)) return file
  return null
}

/** Whether some login of a host is for a part of it only; then one token for many repositories would show the wrong login. */
export async function hasScopedLogins(folder: string, host: string): Promise<boolean> {
  const name = apiHost(host)
  return (await namesIn(folder)).some(entry => entry === name || entry.startsWith(`${name}@`))
}

/** `@pull,push` → `pull`, `push`; none where there is no `@`. */
function actionsOf(suffix: string): readonly string[] {
  return suffix
    .slice(1)
    .split(',')
    .map(action => action.trim())
    .filter(action => action !== '')
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false
  )
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}
