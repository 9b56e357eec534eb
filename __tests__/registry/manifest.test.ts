import * as fc from 'fast-check'

import {
  DOCKER_LIST,
  DOCKER_MANIFEST,
  OCI_INDEX,
  OCI_MANIFEST,
  parseConfig,
  parseManifest
} from '../../src/registry/manifest'
import { normalizePlatform } from '../../src/reference/platform'

const digest = (character: string) => `sha256:${character.repeat(64)}`
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value))
const image = {
  schemaVersion: 2,
  config: { mediaType: 'x', digest: digest('c'), size: 3 },
  layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+zstd', digest: digest('a'), size: 5 }]
}
const entry = (os: string, architecture: string, rest: object = {}) => ({
  mediaType: OCI_MANIFEST,
  digest: digest('d'),
  size: 1,
  platform: { os, architecture, ...rest }
})
const index = { schemaVersion: 2, manifests: [entry('linux', 'amd64')] }

describe('manifests', () => {
  test.each<[string, object, string | null, string]>([
    ['stated in the document', { ...image, mediaType: DOCKER_MANIFEST }, null, DOCKER_MANIFEST],
    ['stated twice', { ...image, mediaType: OCI_MANIFEST }, OCI_MANIFEST, OCI_MANIFEST],
    ['in the header alone', image, DOCKER_MANIFEST, DOCKER_MANIFEST],
    ['in the header, with a parameter', image, `${OCI_MANIFEST}; charset=utf-8`, OCI_MANIFEST],
    ['in neither', image, 'application/json', OCI_MANIFEST],
    ['of an index in neither', index, null, OCI_INDEX],
    ['of a list', { ...index, mediaType: DOCKER_LIST }, DOCKER_LIST, DOCKER_LIST]
  ])('media type %s', (_, document, header, expected) => {
    expect(parseManifest(bytes(document), header)).toMatchObject({ kind: 'manifest', mediaType: expected })
  })

  test.each<[string, unknown, string | null]>([
    ['an index and an image at once', { ...image, ...index }, null],
    ['neither', { schemaVersion: 2 }, null],
    ['an image that says it is an index', { ...image, mediaType: OCI_INDEX }, null],
    ['an image whose header says it is an index', image, OCI_INDEX],
    ['a document that contradicts its header', { ...image, mediaType: OCI_MANIFEST }, DOCKER_MANIFEST],
    ['schema version 1', { ...image, schemaVersion: 1 }, null],
    ['a layer without a size', { ...image, layers: [{ digest: digest('a') }] }, null],
    ['a layer without a digest', { ...image, layers: [{ digest: 'sha256:../x', size: 1 }] }, null],
    ['an unknown digest algorithm', { ...image, config: { digest: 'md5:aa' } }, null],
    ['null', null, null],
    ['a list', [], null]
  ])('%s cannot be used', (_, document, header) => {
    expect(parseManifest(bytes(document), header).kind).toBe('unusable')
  })

  test('layers and configuration are read', () => {
    expect(parseManifest(bytes(image), null)).toMatchObject({
      content: { kind: 'image', config: digest('c'), layers: [{ digest: digest('a'), size: 5 }] }
    })
  })

  test('attestations, and entries that name no platform, do not count', () => {
    const manifests = [
      entry('linux', 'amd64'),
      entry('linux', 'arm64', { variant: 'v8' }),
      entry('linux', 'arm', { variant: 'v6' }),
      entry('unknown', 'unknown'),
      { ...entry('linux', 'amd64'), annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } },
      { mediaType: OCI_MANIFEST, digest: digest('e'), size: 1 }
    ]
    const parsed = parseManifest(bytes({ schemaVersion: 2, manifests }), null)
    expect(parsed).toMatchObject({ content: { kind: 'index' } })
    const content = parsed.kind === 'manifest' ? parsed.content : null
    const platforms = content?.kind === 'index' ? content.children.map(child => child.platform) : []
    expect(platforms).toEqual(['linux/amd64', 'linux/arm64', 'linux/arm/v6'])
  })

  test('no bytes and no header make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.option(fc.string()), (content, header) => {
        expect(['manifest', 'unusable']).toContain(parseManifest(content, header).kind)
      })
    )
    fc.assert(
      fc.property(fc.json(), content => {
        parseManifest(Buffer.from(content), null)
        parseConfig(Buffer.from(content))
      })
    )
  })
})

describe('configurations', () => {
  test('are read, with what they leave out', () => {
    const config = {
      os: 'linux',
      architecture: 'arm64',
      variant: 'v8',
      rootfs: { type: 'layers', diff_ids: [digest('a')] }
    }
    expect(parseConfig(bytes(config))).toEqual({
      platform: 'linux/arm64',
      labels: {},
      created: null,
      diffIds: [digest('a')],
      createdBy: [],
      onBuild: [],
      runtime: { user: '', environment: new Map(), ports: [], entrypoint: [], history: [] }
    })
    const labels = { 'org.opencontainers.image.base.name': 'alpine:3' }
    const created = '2026-01-02T03:04:05Z'
    expect(parseConfig(bytes({ ...config, created, config: { Labels: labels } }))).toMatchObject({ labels, created })
    expect(parseConfig(bytes({ ...config, config: { Labels: null } }))).toMatchObject({ labels: {} })
  })

  test.each<[string, unknown, readonly (string | null)[]]>([
    ['a step for each layer', [{ created_by: 'COPY a' }], ['COPY a']],
    ['steps without a layer', [{ created_by: 'ENV A=1', empty_layer: true }, { created_by: 'COPY a' }], ['COPY a']],
    ['a step that says nothing', [{}], [null]],
    ['fewer steps than layers', [], []],
    ['more steps than layers', [{ created_by: 'COPY a' }, { created_by: 'COPY b' }], []],
    ['no history', undefined, []],
    ['a history that is none', 'COPY a', []]
  ])('say what made their layers: %s', (_, history, createdBy) => {
    const config = { os: 'linux', architecture: 'amd64', rootfs: { diff_ids: [digest('a')] }, history }
    expect(parseConfig(bytes(config))).toMatchObject({ createdBy })
  })

  test.each([
    {},
    { os: 'linux', architecture: 'amd64' },
    { os: 'linux', architecture: 'amd64', rootfs: { diff_ids: ['x'] } }
  ])('%j is none', value => {
    expect(parseConfig(bytes(value))).toBeNull()
  })
})

test.each([
  ['linux/amd64', 'linux/amd64'],
  ['Linux/x86_64', 'linux/amd64'],
  ['linux/amd64/v1', 'linux/amd64'],
  ['linux/amd64/v3', 'linux/amd64/v3'],
  ['linux/arm64/v8', 'linux/arm64'],
  ['linux/aarch64', 'linux/arm64'],
  ['linux/arm', 'linux/arm/v7'],
  ['linux/arm/v6', 'linux/arm/v6'],
  ['windows/amd64', 'windows/amd64']
])('the platform %s is %s', (platform, expected) => {
  expect(normalizePlatform(platform)).toBe(expected)
  expect(normalizePlatform(expected)).toBe(expected)
})
