import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'

import type { Work } from '../step'
import { onlyInputs } from './actions'
import type { ActionCall } from './actions'
import { done } from './done'

/** docker/setup-buildx-action, docker/setup-qemu-action: a builder is there already. */
export function setUp(): Promise<Work> {
  return Promise.resolve(done('ready'))
}

/**
 * docker/login-action: asks each registry whether the credentials are right, and writes them into docker's configuration.
 * Source: https://github.com/docker/login-action/blob/v4.1.0/src/context.ts
 */
export async function login(call: ActionCall): Promise<Work> {
  onlyInputs(call, ['registry', 'username', 'password', 'logout', 'registry-auth'])
  const { 'registry-auth': several = '', registry = '', username = '', password = '' } = call.inputs
  if (several !== '' && [registry, username, password].some(input => input !== ''))
    throw new Error('Cannot use registry-auth with other inputs')
  const logins = several === '' ? [{ registry, username, password }] : (parse(several) as Record<string, string>[])
  const file = path.join(call.env['DOCKER_CONFIG'] ?? '', 'config.json')
  await mkdir(path.dirname(file), { recursive: true })
  const before = await readFile(file, 'utf8').catch(() => '{}')
  await writeFile(file, before)
  const logs: string[] = []
  for (const { registry: host = '', username: user = '', password: secret = '' } of logins) {
    if (user === '') throw new Error('Username and password required')
    const options = ['--authfile', file, '--tls-verify=false', '--username', user, '--password', secret]
    logs.push(await call.machine.builder.buildah(['login', ...options, host === '' ? 'docker.io' : host]))
  }
  return done(logs.join('\n'))
}

/** docker/build-push-action, its inputs word by word. */
export async function buildPush(call: ActionCall): Promise<Work> {
  const built = await call.machine.builder.build(call.inputs, call.machine.workspace)
  return done(built.log, { imageid: built.imageId, digest: built.digest ?? '' })
}
