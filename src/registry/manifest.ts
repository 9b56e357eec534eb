import * as v from 'valibot'

import type { ImageConfig, ManifestContent } from '../ports'
import { isDigest } from '../reference/digests'
import { normalizePlatform } from '../reference/platform'

export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
export const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json'
export const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json'

/** All kinds, and anything else last: a registry answers 404 for what is there in a kind that was not asked for. */
export const ACCEPT = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST, '*/*'].join(', ')

const INDEXES: ReadonlySet<string> = new Set([OCI_INDEX, DOCKER_LIST])
const IMAGES: ReadonlySet<string> = new Set([OCI_MANIFEST, DOCKER_MANIFEST])

const DigestText = v.pipe(v.string(), v.check(isDigest))
const Index = v.object({
  manifests: v.array(
    v.object({
      digest: DigestText,
      platform: v.nullish(v.object({ os: v.string(), architecture: v.string(), variant: v.nullish(v.string()) })),
      annotations: v.nullish(v.record(v.string(), v.string()))
    })
  )
})
const Image = v.object({
  config: v.object({ digest: DigestText }),
  layers: v.array(v.object({ digest: DigestText, size: v.pipe(v.number(), v.integer(), v.minValue(0)) }))
})
const Head = v.object({
  mediaType: v.nullish(v.string()),
  schemaVersion: v.literal(2),
  manifests: v.optional(v.unknown()),
  layers: v.optional(v.unknown()),
  config: v.optional(v.unknown())
})

export type ParsedManifest =
  | { readonly kind: 'manifest'; readonly mediaType: string; readonly content: ManifestContent }
  | { readonly kind: 'unusable'; readonly why: string }

/**
 * Reads the bytes of a manifest or an index. The media type is the one that the document states; where it states none, the
 * `Content-Type` (null: unknown) if it is a manifest's, else OCI's for its shape. A document that is both an index and an image, or
 * whose type is contradicted by the header, is refused.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/main/image-index.md, …/manifest.md and
 * https://github.com/opencontainers/distribution-spec/security/advisories/GHSA-mc8v-mgrf-8f4m
 */
export function parseManifest(bytes: Uint8Array, contentType: string | null): ParsedManifest {
  const json = parseJson(bytes)
  const head = v.safeParse(Head, json)
  if (!head.success) return unusable(json === undefined ? 'no JSON' : 'no manifest of schema version 2')
  const isIndex = head.output.manifests !== undefined
  const isImage = head.output.layers !== undefined || head.output.config !== undefined
  if (isIndex === isImage) return unusable('neither clearly an index nor clearly an image')
  const kinds = isIndex ? INDEXES : IMAGES
  const sent = contentType?.replace(/;.*$/, '').trim().toLowerCase() ?? ''
  const stated = head.output.mediaType ?? null
  if (stated !== null && !kinds.has(stated)) return unusable('its media type contradicts its content')
  const known = INDEXES.has(sent) || IMAGES.has(sent)
  if (known && (stated ?? sent) !== sent) return unusable('its media type contradicts the Content-Type header')
  if (known && !kinds.has(sent)) return unusable('its content contradicts the Content-Type header')
  const mediaType = stated ?? (known ? sent : isIndex ? OCI_INDEX : OCI_MANIFEST)
  const content = isIndex ? indexOf(json) : imageOf(json)
  return content === null
    ? unusable('a manifest with missing or malformed members')
    : { kind: 'manifest', mediaType, content }
}

function indexOf(json: unknown): ManifestContent | null {
  const parsed = v.safeParse(Index, json)
  if (!parsed.success) return null
  const children = parsed.output.manifests.flatMap(({ digest, platform, annotations }) => {
    // Attestations of BuildKit: https://docs.docker.com/build/metadata/attestations/attestation-storage/
    if (!platform || platform.os === 'unknown' || platform.architecture === 'unknown') return []
    if (annotations?.['vnd.docker.reference.type'] !== undefined) return []
    return [{ platform: platformOf(platform), digest }]
  })
  return { kind: 'index', children }
}

function imageOf(json: unknown): ManifestContent | null {
  const parsed = v.safeParse(Image, json)
  return parsed.success ? { kind: 'image', config: parsed.output.config.digest, layers: parsed.output.layers } : null
}

/** What no decision is made of: an odd value must not make an image unreadable. */
function lenient<T extends v.GenericSchema>(schema: T) {
  return v.fallback(v.nullish(schema), null)
}

const Config = v.object({
  os: v.string(),
  architecture: v.string(),
  variant: v.nullish(v.string()),
  created: v.nullish(v.string()),
  config: v.nullish(
    v.object({
      Labels: v.nullish(v.record(v.string(), v.string())),
      User: lenient(v.string()),
      Env: lenient(v.array(v.string())),
      ExposedPorts: lenient(v.record(v.string(), v.unknown())),
      Entrypoint: lenient(v.array(v.string())),
      // No part of the specification: what docker and BuildKit write.
      OnBuild: lenient(v.array(v.string()))
    })
  ),
  rootfs: v.object({ diff_ids: v.nullish(v.array(DigestText)) }),
  // For people alone: what is odd about it must not make an image unreadable.
  history: v.fallback(
    v.nullish(v.array(v.object({ created_by: v.nullish(v.string()), empty_layer: v.nullish(v.boolean()) }))),
    null
  )
})

/**
 * Reads an image's configuration; null when it is none (an artifact's, for example).
 *
 * Source: https://github.com/opencontainers/image-spec/blob/main/config.md
 */
export function parseConfig(bytes: Uint8Array): ImageConfig | null {
  const parsed = v.safeParse(Config, parseJson(bytes))
  if (!parsed.success) return null
  const { config, created, rootfs, history } = parsed.output
  const diffIds = rootfs.diff_ids ?? []
  const steps = (history ?? []).filter(step => step.empty_layer !== true)
  return {
    platform: platformOf(parsed.output),
    labels: config?.Labels ?? {},
    created: created ?? null,
    diffIds,
    createdBy: steps.length === diffIds.length ? steps.map(step => step.created_by ?? null) : [],
    onBuild: config?.OnBuild ?? [],
    runtime: {
      user: config?.User ?? '',
      environment: new Map((config?.Env ?? []).map(splitVariable)),
      ports: Object.keys(config?.ExposedPorts ?? {}),
      entrypoint: config?.Entrypoint ?? [],
      history: (history ?? []).flatMap(step => step.created_by ?? [])
    }
  }
}

function splitVariable(text: string): [string, string] {
  const at = text.indexOf('=')
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

function platformOf(of: { os: string; architecture: string; variant?: string | null | undefined }): string {
  return normalizePlatform([of.os, of.architecture, of.variant ?? ''].filter(part => part !== '').join('/'))
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function unusable(why: string): ParsedManifest {
  return { kind: 'unusable', why }
}
