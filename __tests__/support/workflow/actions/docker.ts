import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Work } from '../step'
import { onlyInputs } from './actions'
import type { ActionCall } from './actions'
import { done } from './done'

/** docker/setup-buildx-action, docker/setup-qemu-action: a builder is there already. */
export function setUp(): Promise<Work> {
  return Promise.resolve(done('ready'))
}

/** docker/login-action: asks the registry whether the credentials are right, and writes them into docker's configuration. */
export async function login(call: ActionCall): Promise<Work> {
  onlyInputs(call, ['registry', 'username', 'password', 'logout'])
  const { registry = '', username = '', password = '' } = call.inputs
  if (username === '') throw new Error('Username and password required')
  const file = path.join(call.env['DOCKER_CONFIG'] ?? '', 'config.json')
  await mkdir(path.dirname(file), { recursive: true })
  const before = await readFile(file, 'utf8').catch(() => '{}')
  await writeFile(file, before)
  const to = registry === '' ? 'docker.io' : registry
  const options = ['--authfile', file, '--tls-verify=false', '--username', username, '--password', password]
  return done(await call.machine.builder.buildah(['login', ...options, to]))
}

/** docker/build-push-action, its inputs word by word. */
export async function buildPush(call: ActionCall): Promise<Work> {
  const built = await call.machine.builder.build(call.inputs, call.machine.workspace)
  return done(built.log, { imageid: built.imageId, digest: built.digest ?? '' })
}
