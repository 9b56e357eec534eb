import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { Builder } from '../builder'
import { output } from '../command'
import { loopbackNetwork } from '../network/loopback'
import type { LoopbackNetwork } from '../network/loopback'
import { startRegistry } from '../registry/server'
import type { RegistryServer } from '../registry/server'
import { pushEvent } from '../runner/event'
import { pushUpstream } from '../upstream'
import { runWorkflow } from './run'
import type { JobRun } from './types'

let hub: RegistryServer
let own: RegistryServer
let network: LoopbackNetwork
let remote: string

beforeAll(async () => {
  hub = await startRegistry()
  own = await startRegistry({ auth: 'htpasswd' })
  network = await loopbackNetwork({ 'registry-1.docker.io': hub.host, 'ghcr.io': own.host })
  remote = await mkdtemp(path.join(tmpdir(), 'remote-'))
  const builder = await Builder.start()
  await pushUpstream(builder, `${hub.host}/library/python:3.12-slim`)
  await builder.close()
  await output('git', ['init', '--quiet', '-b', 'main', remote])
  await writeFile(path.join(remote, 'Dockerfile.base'), 'FROM python:3.12-slim\nRUN echo base > /base\n')
  await writeFile(path.join(remote, 'Dockerfile'), 'FROM ghcr.io/acme/base:latest\nRUN cat /base\n')
})

afterAll(async () => {
  await network.close()
  await Promise.all([hub.stop(), own.stop()])
  await rm(remote, { recursive: true })
})

async function job(steps: string, password = own.password): Promise<JobRun> {
  const text = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`
  await writeFile(path.join(remote, 'build.yml'), text)
  const git = (...args: readonly string[]) =>
    output('git', ['-C', remote, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args])
  await git('add', '.')
  await git('commit', '--quiet', '--allow-empty', '-m', 'x')
  const event = pushEvent(await git('rev-parse', 'HEAD'))
  const secrets = { NAME: own.username, PASSWORD: password }
  const run = await runWorkflow({ remote, file: 'build.yml', event, secrets, network: { env: network.env } })
  const [first] = run?.jobs ?? []
  if (first === undefined) throw new Error('no job')
  return first
}

const LOGIN = `
      - uses: actions/checkout@v5
      - uses: docker/setup-buildx-action@v3
      - uses: docker/login-action@v3
        with: { registry: ghcr.io, username: '\${{ secrets.NAME }}', password: '\${{ secrets.PASSWORD }}' }
`

test('log in, build the base and the app on it', async () => {
  const run = await job(`${LOGIN}
      - { id: base, uses: docker/build-push-action@v6, with: { context: ., file: Dockerfile.base, tags: 'ghcr.io/acme/base:d', push: true } }
      - uses: docker/build-push-action@v6
        with:
          context: .
          build-contexts: ghcr.io/acme/base:latest=docker-image://ghcr.io/acme/base:d@\${{ steps.base.outputs.digest }}
          tags: ghcr.io/acme/app:1
          push: true
`)
  expect(run.steps.map(step => [step.what, step.outcome, step.outcome === 'failure' ? step.log : ''])).toEqual([
    ['actions/checkout@v5', 'success', ''],
    ['docker/setup-buildx-action@v3', 'success', ''],
    ['docker/login-action@v3', 'success', ''],
    ['docker/build-push-action@v6', 'success', ''],
    ['docker/build-push-action@v6', 'success', '']
  ])
})

test('wrong credentials fail the login', async () => {
  const run = await job(LOGIN, 'wrong')
  expect(run.steps.at(-1)?.log).toMatch(/invalid username\/password|unauthorized/)
})

test('a bake file builds linked targets in order', async () => {
  const bake = {
    group: { default: { targets: ['app'] } },
    target: {
      app: {
        context: '.',
        'dockerfile-inline': 'FROM built',
        contexts: { built: 'target:built' },
        tags: ['ghcr.io/acme/app:baked'],
        labels: { a: 'b=c' }
      },
      built: { context: '.', contexts: { 'ghcr.io/acme/base:latest': 'target:base' } },
      base: { context: '.', dockerfile: 'Dockerfile.base' }
    }
  }
  await writeFile(path.join(remote, 'docker-bake.json'), JSON.stringify(bake))
  const run = await job(`${LOGIN}
      - { uses: docker/bake-action@v6, id: bake, with: { files: docker-bake.json, source: ., push: true } }
      - { run: 'echo \${{ fromJSON(steps.bake.outputs.metadata).app[''containerimage.digest''] }}' }
      - { uses: docker/bake-action@v6, with: { files: docker-bake.json } }
`)
  expect(run.steps[4]?.log).toMatch(/^sha256:[0-9a-f]{64}\n$/)
  expect(run.steps[5]?.log).toContain('Git context')
})
