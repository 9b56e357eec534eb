import { readFile } from 'node:fs/promises'

import * as v from 'valibot'

import { messageOf } from '../errors'
import { printable } from '../printable'
import type { Credentials } from './credential'
import { isMissing } from './error-code'
import { canonicalHost } from './hosts'

/** What docker's `config.json` and podman's `auth.json` say about credentials. Keys of the maps are canonical hosts. */
export interface DockerConfig {
  readonly auths: ReadonlyMap<string, Credentials>
  /** Helpers by host: the part of the program's name after `docker-credential-`. */
  readonly helpers: ReadonlyMap<string, string>
  /** The helper of all other hosts. */
  readonly store: string | null
  /** Why the file could not be used. */
  readonly problem: string | null
}

const text = v.fallback(v.string(), '')
const Auth = v.object({
  auth: v.optional(text, ''),
  username: v.optional(text, ''),
  password: v.optional(text, ''),
  identitytoken: v.optional(text, '')
})
const Schema = v.object({
  auths: v.nullish(
    v.record(v.string(), v.fallback(Auth, { auth: '', username: '', password: '', identitytoken: '' })),
    {}
  ),
  credHelpers: v.nullish(v.record(v.string(), v.string()), {}),
  credsStore: v.nullish(v.string(), null)
})

/** A missing file is an empty configuration; one that cannot be read is a problem, told only when a registry refuses. */
export async function readDockerConfig(file: string): Promise<DockerConfig> {
  try {
    return parseDockerConfig(await readFile(file, 'utf8'), file)
  } catch (thrown) {
    return empty(isMissing(thrown) ? null : `${file} cannot be read: ${printable(messageOf(thrown))}`)
  }
}

/**
 * Source: https://docs.docker.com/reference/cli/docker/login/#credential-stores and
 * https://github.com/docker/cli/blob/master/cli/config/configfile/file.go
 */
function parseDockerConfig(content: string, file: string): DockerConfig {
  const json = parseJson(content)
  // The content is not quoted: it holds passwords.
  if (json === undefined) return empty(`${file} is not valid JSON`)
  const parsed = v.safeParse(Schema, json)
  if (!parsed.success) return empty(`${file} has not the form of docker's configuration`)
  const { auths, credHelpers, credsStore } = parsed.output
  return {
    auths: byHost(auths, credentialsOf),
    helpers: byHost(credHelpers, name => (name === '' ? null : name)),
    store: credsStore === '' ? null : credsStore,
    problem: null
  }
}

/** A key that is the bare host wins over one with scheme or path (`https://ghcr.io/v1/`). */
function byHost<T, R>(entries: Readonly<Record<string, T>>, read: (value: T) => R | null): ReadonlyMap<string, R> {
  const found = new Map<string, R>()
  const exactLast = Object.entries(entries).sort(([a], [b]) => Number(isHost(a)) - Number(isHost(b)))
  for (const [key, value] of exactLast) {
    // podman's keys may name a namespace (`quay.io/acme`); those are not the host's.
    if (!isHost(key) && !/^https?:\/\/|\/v[12]\/?$/i.test(key)) continue
    const result = read(value)
    if (result !== null) found.set(canonicalHost(key), result)
  }
  return found
}

function isHost(key: string): boolean {
  return !key.includes('/')
}

function credentialsOf(entry: v.InferOutput<typeof Auth>): Credentials | null {
  if (entry.identitytoken !== '') return { kind: 'identity', token: entry.identitytoken }
  const decoded = Buffer.from(entry.auth, 'base64').toString('utf8')
  const colon = decoded.indexOf(':')
  const username = colon > 0 ? decoded.slice(0, colon) : entry.username
  // Old clients padded the password with zero bytes.
  const password = colon > 0 ? decoded.slice(colon + 1).replace(/^\0+|\0+$/g, '') : entry.password
  return username === '' || password === '' ? null : { kind: 'password', username, password }
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

function empty(problem: string | null): DockerConfig {
  return { auths: new Map(), helpers: new Map(), store: null, problem }
}
