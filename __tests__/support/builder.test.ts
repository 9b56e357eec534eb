import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { Builder } from './builder'
import { output } from './command'
import { loopbackNetwork } from './network/loopback'
import type { LoopbackNetwork } from './network/loopback'
import { startRegistry } from './registry/server'
import type { RegistryServer } from './registry/server'
import { pushUpstream } from './upstream'

let registry: RegistryServer
let network: LoopbackNetwork
let builder: Builder
let workspace: string

beforeAll(async () => {
  registry = await startRegistry()
  network = await loopbackNetwork({ 'ghcr.io': registry.host, 'registry-1.docker.io': registry.host })
  builder = await Builder.start({ env: network.env })
  workspace = await mkdtemp(path.join(tmpdir(), 'workspace-'))
  await pushUpstream(builder, 'docker.io/library/python:3.12-slim', ['linux/amd64', 'linux/arm64'])
})

afterAll(async () => {
  await builder.close()
  await network.close()
  await registry.stop()
  await rm(workspace, { recursive: true })
})

async function files(content: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(content)) {
    await mkdir(path.dirname(path.join(workspace, name)), { recursive: true })
    await writeFile(path.join(workspace, name), text)
  }
}

async function layers(reference: string): Promise<readonly string[]> {
  const text = await output('skopeo', ['inspect', '--tls-verify=false', `docker://${reference}`], {
    env: { ...process.env, ...network.env }
  })
  const inspected = JSON.parse(text) as { readonly Layers: readonly string[] }
  return inspected.Layers
}

describe('Builder', () => {
  test('a literal FROM, a stage name and a build argument are replaced as the inputs say', async () => {
    await files({
      'Dockerfile.base': 'FROM python:3.12-slim\nRUN echo base > /base\n',
      'literal/Dockerfile':
        'FROM ghcr.io/acme/base:latest AS one\nRUN cp /base /copy\nFROM ghcr.io/acme/base:latest\nCOPY --from=one /copy /copy\n',
      'stage/Dockerfile': 'FROM python:3.12-slim AS base\nRUN exit 1\nFROM base AS app\nRUN cat /base\n',
      'argument/Dockerfile': 'ARG BASE_IMAGE=ghcr.io/acme/base:latest\nFROM ${BASE_IMAGE}\nRUN cat /base\n'
    })
    const base = await builder.build(
      { context: '.', file: 'Dockerfile.base', tags: 'ghcr.io/acme/base:deps-1', push: 'true' },
      workspace
    )
    const ref = `ghcr.io/acme/base:deps-1@${base.digest ?? ''}`
    const app = (name: string, more: Readonly<Record<string, string>>) =>
      builder.build({ context: name, tags: `ghcr.io/acme/${name}:1`, push: 'true', ...more }, workspace)
    await app('literal', { 'build-contexts': `ghcr.io/acme/base:latest=docker-image://${ref}` })
    await app('stage', { 'build-contexts': `base=docker-image://${ref}`, target: 'app' })
    await app('argument', { 'build-args': `BASE_IMAGE=${ref}` })
    // A build context of the name that an argument gives, as bake files have it.
    const planned = 'ghcr.io/acme/base:planned'
    const context = { 'build-args': `BASE_IMAGE=${planned}`, 'build-contexts': `${planned}=docker-image://${ref}` }
    await app('argument', { ...context, tags: 'ghcr.io/acme/context:1' })

    const below = await layers('ghcr.io/acme/base:deps-1')
    for (const name of ['literal', 'stage', 'argument', 'context']) {
      const own = await layers(`ghcr.io/acme/${name}:1`)
      expect(own.slice(0, below.length)).toEqual(below)
      expect(own).toHaveLength(below.length + 1)
    }
    expect(network.refused).toEqual([])
  })

  test('every tag gets the same image, with labels and annotations', async () => {
    await files({ Dockerfile: 'FROM python:3.12-slim\nCOPY Dockerfile /\n' })
    const built = await builder.build(
      {
        context: '.',
        tags: 'ghcr.io/acme/app:a\nghcr.io/acme/app:b,ghcr.io/acme/app:c',
        labels: 'one=1\ntwo=a,b',
        annotations: 'manifest:org.opencontainers.image.title=app\nindex:other=x',
        push: 'true',
        'cache-from': 'type=gha',
        target: ''
      },
      workspace
    )
    expect(built.pushed).toEqual(['ghcr.io/acme/app:a', 'ghcr.io/acme/app:b', 'ghcr.io/acme/app:c'])
    for (const tag of built.pushed) {
      const inspect = ['inspect', '--tls-verify=false', `docker://${tag}`]
      const env = { ...process.env, ...network.env }
      const inspected = JSON.parse(await output('skopeo', inspect, { env })) as Record<string, unknown>
      expect(inspected['Digest']).toBe(built.digest)
      expect(inspected['Labels']).toMatchObject({ one: '1', two: 'a,b' })
      const raw = JSON.parse(await output('skopeo', [...inspect, '--raw'], { env })) as Record<string, unknown>
      expect(raw['annotations']).toMatchObject({ 'org.opencontainers.image.title': 'app' })
      expect(raw['annotations']).not.toHaveProperty('other')
    }
  })

  test('several platforms make one index', async () => {
    await files({ Dockerfile: 'FROM python:3.12-slim\nRUN echo x > /x\n' })
    const inputs = { context: '.', platforms: 'linux/amd64,linux/arm64', tags: 'ghcr.io/acme/multi:1', push: 'true' }
    const built = await builder.build(inputs, workspace)
    const raw = await output('skopeo', ['inspect', '--tls-verify=false', '--raw', 'docker://ghcr.io/acme/multi:1'], {
      env: { ...process.env, ...network.env }
    })
    const index = JSON.parse(raw) as {
      readonly manifests: readonly { readonly platform: { readonly architecture: string } }[]
    }
    expect(index.manifests.map(each => each.platform.architecture).sort()).toEqual(['amd64', 'arm64'])
    expect(built.digest).toMatch(/^sha256:/)
  })

  test('OCI layouts are written and read', async () => {
    await files({ Dockerfile: 'FROM python:3.12-slim\nRUN echo x > /x\n', 'app/Dockerfile': 'FROM base\nRUN cat /x\n' })
    const base = await builder.build({ context: '.', tags: 'oci:./images/base:deps-1', push: 'true' }, workspace)
    const context = `base=oci-layout://./images/base@${base.digest ?? ''}`
    const built = await builder.build(
      { context: 'app', 'build-contexts': context, load: 'true', tags: 'app:1' },
      workspace
    )
    expect(built).toMatchObject({ digest: null, pushed: [] })
  })

  test('mirrors say where an image is pulled from, without a network of its own', async () => {
    await files({ Dockerfile: 'FROM python:3.12-slim\nRUN echo x > /x\n' })
    const other = await Builder.start({ mirrors: { 'docker.io': registry.host } })
    const tags = `${registry.host}/acme/mirrored:1`
    const built = await other.build({ context: '.', tags, push: 'true' }, workspace)
    await other.close()
    expect(built.digest).toMatch(/^sha256:/)
  })

  test.each([
    ['an unknown input', { context: '.', contexts: 'x' }, 'unexpected input "contexts"'],
    ['no context', {}, 'Git context'],
    ['push to nowhere', { context: '.', push: 'true' }, 'push without tags'],
    ['a word that is no boolean', { context: '.', push: 'yes' }, 'expected true or false'],
    ['a base that is not there', { context: 'argument' }, 'ghcr.io/acme/base:latest']
  ])('%s is an error', async (_name, inputs: Record<string, string>, message) => {
    await files({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' })
    await expect(builder.build(inputs, workspace)).rejects.toThrow(message)
  })
})
