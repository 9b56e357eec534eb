import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { appendToImage, writeImage } from '../../../src/registry/layout-writer'
import { startBuilder } from '../../support/registry/images'
import type { Builder } from '../../support/registry/images'
import { open } from '../../support/registry/open'
import type { Opened } from '../../support/registry/open'
import { yes } from '../../support/registry/yes'

const run = promisify(execFile)
const LABELS = { 'io.base-image-planner.dependency-hash': 'abc' }
const text = (content: string) => new TextEncoder().encode(content)

let root: string
let opened: Opened

beforeEach(async () => {
  // buildah makes an image name of the path, which has to be lower case.
  root = path.join(tmpdir(), `layouts-${randomUUID()}`)
  await mkdir(root)
  opened = open({ layoutRoot: root })
})
afterEach(() => rm(root, { recursive: true, force: true }))

describe('a layout that other programs write', () => {
  let builder: Builder
  beforeAll(async () => {
    builder = await startBuilder()
    await builder.build('app', { labels: LABELS, platform: 'linux/arm64' })
    await builder.build('amd', { platform: 'linux/amd64' })
  })
  afterAll(() => builder.stop())

  test('buildah push', async () => {
    await builder.buildah('push', '-q', 'localhost/app', `oci:${root}/app:one`)
    const manifest = yes(await opened.registry.manifest('oci:./app', 'one'))
    if (manifest.content.kind !== 'image') throw new Error('no image')
    expect(yes(await opened.registry.config('oci:./app', manifest.content.config))).toMatchObject({
      platform: 'linux/arm64',
      labels: LABELS
    })
    expect(await opened.registry.digest('oci:./app', 'one')).toEqual({ kind: 'yes', value: manifest.digest })
    expect(await opened.registry.manifest('oci:./app', manifest.digest)).toMatchObject({ kind: 'yes' })
    expect(await opened.registry.manifest('oci:./app', 'two')).toEqual({ kind: 'no' })
    expect(opened.registry.requests).toBe(0)
  })

  test('buildah manifest push, and skopeo copy with zstd layers', async () => {
    await builder.buildah('manifest', 'create', 'localhost/list', 'localhost/app', 'localhost/amd')
    await builder.buildah('manifest', 'push', '-q', '--all', 'localhost/list', `oci:${root}/app:multi`)
    const index = yes(await opened.registry.manifest('oci:./app', 'multi'))
    if (index.content.kind !== 'index') throw new Error('no index')
    expect(index.content.children.map(child => child.platform).sort()).toEqual(['linux/amd64', 'linux/arm64'])
    const copy = [
      'copy',
      '-q',
      '--all',
      '--dest-compress-format',
      'zstd',
      `oci:${root}/app:multi`,
      `oci:${root}/zstd:multi`
    ]
    await builder.skopeo(...copy)
    const zstd = yes(await opened.registry.manifest('oci:./zstd', 'multi'))
    if (zstd.content.kind !== 'index') throw new Error('no index')
    for (const child of zstd.content.children) {
      expect((await opened.registry.manifest('oci:./zstd', child.digest)).kind).toBe('yes')
    }
  })

  test('and read what we write: new images, appended ones, moved tags', async () => {
    const folder = path.join(root, 'base')
    const digest = await writeImage(folder, {
      tags: ['deps-1'],
      labels: LABELS,
      layers: [{ path: 'a', content: text('a') }]
    })
    const base = yes(await opened.registry.manifest('oci:./base', 'deps-1'))
    expect(base.digest).toBe(digest)
    await appendToImage(folder, base, path.join(root, 'app'), {
      tags: ['src-1', 'latest'],
      layers: [{ path: 'b', content: text('b') }]
    })
    const app = yes(await opened.registry.manifest('oci:./app', 'latest'))
    expect(await opened.registry.retag('oci:./app', app, 'v1')).toEqual({ kind: 'moved' })
    expect(await opened.registry.retag('oci:./app', app, 'v1')).toEqual({ kind: 'already' })
    for (const tag of ['src-1', 'latest', 'v1']) {
      const inspected = await builder.skopeo(
        'inspect',
        '--format',
        '{{.Digest}} {{len .Layers}}',
        `oci:${root}/app:${tag}`
      )
      expect(inspected.trim()).toBe(`${app.digest} 2`)
    }
    const name = (await builder.buildah('pull', '-q', `oci:${root}/app:v1`)).trim()
    const container = (await builder.buildah('from', name)).trim()
    const mounted = (await builder.buildah('mount', container)).trim()
    expect(await readFile(path.join(mounted, 'b'), 'utf8')).toBe('b')
    expect(await readFile(path.join(mounted, 'a'), 'utf8')).toBe('a')
  })
})

describe('a layout', () => {
  test.each(['a missing folder', 'an empty folder'])('in %s holds nothing', async state => {
    if (state.includes('empty')) await mkdir(path.join(root, 'app'))
    expect(await opened.registry.manifest('oci:./app', 'one')).toEqual({ kind: 'no' })
    expect(await opened.registry.digest('oci:./app', 'one')).toEqual({ kind: 'no' })
    expect(await opened.registry.config('oci:./app', `sha256:${'0'.repeat(64)}`)).toEqual({ kind: 'no' })
  })

  test.each(['not JSON', '{}', '{"schemaVersion":2,"manifests":[{"digest":"sha256:../../etc/passwd","size":1}]}'])(
    'with the index %s is unknown',
    async content => {
      await mkdir(path.join(root, 'app'))
      await writeFile(path.join(root, 'app', 'index.json'), content)
      expect(await opened.registry.manifest('oci:./app', 'one')).toMatchObject({
        kind: 'unknown',
        code: 'invalid-answer'
      })
    }
  )

  test.each(['missing', 'changed'])('whose blob is %s is unknown', async state => {
    const digest = await writeImage(path.join(root, 'app'), { tags: ['one'], layers: [] })
    const blob = path.join(root, 'app', 'blobs', digest.replace(':', '/'))
    await (state === 'missing' ? rm(blob) : writeFile(blob, '{}'))
    expect(await opened.registry.manifest('oci:./app', 'one')).toMatchObject({
      kind: 'unknown',
      code: 'invalid-answer'
    })
  })

  test('keeps all tags of many writers at once, and no temporary file', async () => {
    const folder = path.join(root, 'app')
    const tags = Array.from({ length: 20 }, (_, index) => `t${index}`)
    await Promise.all(tags.map(tag => writeImage(folder, { tags: [tag], layers: [{ path: tag, content: text(tag) }] })))
    for (const tag of tags) expect((await opened.registry.manifest('oci:./app', tag)).kind).toBe('yes')
    expect((await readdir(folder)).sort()).toEqual(['blobs', 'index.json', 'oci-layout'])
    expect((await readdir(path.join(folder, 'blobs', 'sha256'))).every(name => /^[0-9a-f]{64}$/.test(name))).toBe(true)
  })

  test('takes over the lock of a writer that died', async () => {
    const folder = path.join(root, 'app')
    await mkdir(folder)
    await writeFile(path.join(folder, 'index.json.lock'), '')
    await run('touch', ['-d', '1 minute ago', path.join(folder, 'index.json.lock')])
    await writeImage(folder, { tags: ['one'], layers: [] })
    expect((await opened.registry.digest('oci:./app', 'one')).kind).toBe('yes')
  })
})
