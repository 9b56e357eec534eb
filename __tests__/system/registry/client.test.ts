import { createHash } from 'node:crypto'

import type { Manifest } from '../../../src/ports'
import { startBuilder } from '../../support/registry/images'
import type { Builder } from '../../support/registry/images'
import { loginTo, open } from '../../support/registry/open'
import type { Opened } from '../../support/registry/open'
import { startRegistry } from '../../support/registry/server'
import type { RegistryServer } from '../../support/registry/server'
import { yes } from '../../support/registry/yes'

const LABELS = { 'io.base-image-planner.dependency-hash': 'abc', 'org.opencontainers.image.base.name': 'alpine:3' }

describe.each(['none', 'htpasswd', 'token'] as const)('a registry with auth %s', auth => {
  let server: RegistryServer
  let builder: Builder
  let opened: Opened
  let image: string

  beforeAll(async () => {
    ;[server, builder] = await Promise.all([startRegistry({ auth }), startBuilder()])
    image = `${server.host}/acme/app`
    await builder.build('app', { labels: LABELS, platform: 'linux/arm64' })
    await builder.buildah('push', '-q', ...access(server), 'localhost/app', `docker://${image}:one`)
    await builder.buildah(
      'push',
      '-q',
      ...access(server),
      '--format',
      'v2s2',
      'localhost/app',
      `docker://${image}:docker`
    )
    await builder.build('amd', { platform: 'linux/amd64' })
    await builder.buildah('manifest', 'create', 'localhost/list', 'localhost/amd', 'localhost/app')
    await builder.buildah(
      ...['manifest', 'push', '-q', '--all', ...access(server), 'localhost/list', `docker://${image}:multi`]
    )
  })
  afterAll(async () => Promise.all([server.stop(), builder.stop()]))
  beforeEach(() => {
    opened = open(auth === 'none' ? {} : { credentials: loginTo(server) })
  })
  afterEach(() => opened.registry.close())

  test('gives the manifest and the configuration of an image', async () => {
    const manifest = yes(await opened.registry.manifest(image, 'one'))
    expect(manifest.mediaType).toBe('application/vnd.oci.image.manifest.v1+json')
    const digest = (
      await builder.skopeo('inspect', ...access(server), '--format', '{{.Digest}}', `docker://${image}:one`)
    ).trim()
    expect(manifest.digest).toBe(digest)
    const config = yes(await opened.registry.config(image, configOf(manifest)))
    expect(config).toMatchObject({ platform: 'linux/arm64', labels: LABELS })
    expect(config.diffIds).toHaveLength(1)
    expect(Date.parse(config.created ?? '')).toBeGreaterThan(Date.now() - 600_000)
  })

  test('gives Docker media types as they are', async () => {
    const manifest = yes(await opened.registry.manifest(image, 'docker'))
    expect(manifest.mediaType).toBe('application/vnd.docker.distribution.manifest.v2+json')
    expect(manifest.content.kind).toBe('image')
  })

  test('gives the platforms of an index, and its children by digest', async () => {
    const index = yes(await opened.registry.manifest(image, 'multi'))
    if (index.content.kind !== 'index') throw new Error('no index')
    expect(index.content.children.map(child => child.platform).sort()).toEqual(['linux/amd64', 'linux/arm64'])
    for (const child of index.content.children) {
      const manifest = yes(await opened.registry.manifest(image, child.digest))
      expect(manifest.digest).toBe(child.digest)
      expect(yes(await opened.registry.config(image, configOf(manifest))).platform).toBe(child.platform)
    }
  })

  test('reads zstd layers, and leaves attestations out', async () => {
    const [source, zstd] = [`docker://${image}:multi`, `docker://${image}:zstd`]
    const login = `${server.username}:${server.password}`
    const places = ['--src-tls-verify=false', '--src-creds', login, '--dest-tls-verify=false', '--dest-creds', login]
    const format = ['--format', 'oci', '--dest-compress-format', 'zstd', '--dest-compress']
    await builder.skopeo('copy', '-q', '--all', ...places, ...format, source, zstd)
    const index = yes(await opened.registry.manifest(image, 'zstd'))
    if (index.content.kind !== 'index') throw new Error('no index')
    for (const child of index.content.children) {
      expect((await opened.registry.manifest(image, child.digest)).kind).toBe('yes')
    }
    const attested = withAttestation(index)
    expect(await opened.registry.retag(image, attested, 'attested')).toEqual({ kind: 'moved' })
    const read = yes(await opened.registry.manifest(image, 'attested'))
    expect(read.digest).toBe(attested.digest)
    expect(read.content).toEqual(index.content)
  })

  test('says no to what does not exist', async () => {
    const absent = `sha256:${'0'.repeat(64)}`
    expect(await opened.registry.manifest(image, 'none')).toEqual({ kind: 'no' })
    expect(await opened.registry.manifest(image, absent)).toEqual({ kind: 'no' })
    expect(await opened.registry.digest(image, 'none')).toEqual({ kind: 'no' })
    expect(await opened.registry.manifest(`${server.host}/never/built`, 'none')).toEqual({ kind: 'no' })
    expect(await opened.registry.config(image, absent)).toEqual({ kind: 'no' })
  })

  test('moves a tag once, with the exact bytes', async () => {
    for (const tag of ['one', 'docker', 'multi']) {
      const manifest = yes(await opened.registry.manifest(image, tag))
      const moved = `moved-${auth}-${tag}`
      expect(await opened.registry.retag(image, manifest, moved)).toEqual({ kind: 'moved' })
      expect(await opened.registry.retag(image, manifest, moved)).toEqual({ kind: 'already' })
      const copy = yes(await opened.registry.manifest(image, moved))
      expect(Buffer.from(copy.bytes).equals(manifest.bytes)).toBe(true)
      expect(copy.mediaType).toBe(manifest.mediaType)
      expect(yes(await opened.registry.digest(image, moved))).toBe(manifest.digest)
    }
  })

  if (auth !== 'none') {
    test('is unknown, with the step to add, without credentials', async () => {
      const anonymous = open()
      try {
        for (const answer of [anonymous.registry.manifest(image, 'one'), anonymous.registry.digest(image, 'none')]) {
          expect(await answer).toMatchObject({ kind: 'unknown', code: 'unauthorized' })
          expect(await answer).toHaveProperty('fix', expect.stringMatching(/docker\/login-action.*registry-username/))
        }
      } finally {
        await anonymous.registry.close()
      }
    })

    test('is unknown, and names where they came from, with wrong credentials', async () => {
      const wrong = open({ credentials: loginTo({ ...server, password: 'wrong' }) })
      try {
        const answer = await wrong.registry.manifest(image, 'one')
        expect(answer).toMatchObject({ kind: 'unknown', code: 'unauthorized' })
        expect(answer).toHaveProperty('message', expect.stringContaining('the inputs'))
      } finally {
        await wrong.registry.close()
      }
    })
  }
})

function access(server: RegistryServer): string[] {
  const login = `${server.username}:${server.password}`
  return ['--tls-verify=false', '--creds', login]
}

/** The index with one more entry, as BuildKit adds it for provenance; the entry's content is that of the first image. */
function withAttestation(index: Manifest): Manifest {
  const document = JSON.parse(Buffer.from(index.bytes).toString()) as { manifests: { digest: string }[] }
  const [first] = document.manifests
  document.manifests.push({
    ...first,
    ...{ platform: { architecture: 'unknown', os: 'unknown' } },
    ...{
      annotations: { 'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': first?.digest }
    }
  } as { digest: string })
  const bytes = Buffer.from(JSON.stringify(document))
  return { ...index, bytes, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}` }
}

function configOf(manifest: Manifest): string {
  if (manifest.content.kind !== 'image') throw new Error('no image')
  return manifest.content.config
}
