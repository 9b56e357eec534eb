import type { Digest, ImageName } from '../ports'
import type { Link } from '../images/links'
import type { ImageSpec } from '../config/spec'
import { contextName } from '../reference/context-name'
import { writeList } from './list-input'
import type { Mode } from '../decide/reasons'
import type { BuildEntry } from './types'

/** A base as an image that is built from it sees it. */
export interface BoundBase {
  readonly link: Link
  readonly stale: boolean
  readonly ref: string
  /** Whether its own build takes layers from its last image. */
  readonly cached: boolean
}

export interface EntryFacts {
  readonly spec: ImageSpec
  readonly mode: Mode | 'base'
  readonly hash: string
  readonly ref: string
  /** Full references, the hash's own first. */
  readonly tags: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  /** Build arguments with their templates rendered. */
  readonly buildArgs: readonly { readonly name: string; readonly value: string }[]
  readonly bases: readonly BoundBase[]
  /** Images that the build starts from, pinned; `name` is what the Dockerfile calls them. */
  readonly pins: readonly { readonly name: string; readonly reference: string; readonly digest: Digest }[]
  readonly push: boolean
  /** False where the registry said that the image has no tag `latest`. */
  readonly hasLatest: boolean
  /** Take nothing from a cache: the image is rebuilt for what its inputs do not show. */
  readonly refreshed: boolean
  /** The Dockerfile that needs no base, where the base is stale and nothing may be pushed. */
  readonly fallback: string | null
}

/**
 * The export of a reproducible base: no file of it is younger than `SOURCE_DATE_EPOCH`.
 * Source: https://github.com/moby/buildkit/blob/master/docs/build-repro.md
 */
export const rewriting = 'type=image,rewrite-timestamp=true,push=true'

/** The inputs of `docker/build-push-action` for one image. */
export function buildEntry(facts: EntryFacts): BuildEntry {
  const { spec, mode } = facts
  const handed = facts.fallback === null ? handBases(facts) : { args: [], contexts: [] }
  const args = new Map(facts.buildArgs.map(arg => [arg.name, arg.value]))
  for (const [name, value] of handed.args) args.set(name, value)
  const isRewritten = facts.push && spec.kind === 'base' && spec.reproducible
  const pins = facts.pins.map(
    ({ name, reference, digest }) => `${name}=docker-image://${withoutDigest(reference)}@${digest}`
  )
  return {
    name: spec.name,
    image: spec.image,
    ref: facts.ref,
    hash: facts.hash,
    mode,
    context: spec.context,
    file: facts.fallback ?? spec.dockerfile,
    target: facts.fallback === null ? (spec.target ?? '') : '',
    platforms: spec.platforms.join(','),
    tags: writeList(facts.tags, 'tags'),
    labels: writeList(pairs(Object.entries(facts.labels)), 'labels'),
    annotations: '',
    'build-args': writeList(pairs([...args]), 'build-args'),
    'build-contexts': writeList([...handed.contexts, ...pins, ...contextsOf(facts)], 'build-contexts'),
    'cache-from': cacheFrom(facts),
    'cache-to': mode === 'base' && facts.push ? 'type=inline' : '',
    outputs: isRewritten ? rewriting : '',
    push: facts.push && !isRewritten,
    load: false,
    // A base takes the newest of what it is built from; a tag that was moved by a refresh must not be taken from the builder's store.
    pull: mode === 'base' || facts.bases.some(base => base.stale),
    'no-cache': facts.refreshed,
    concurrency: `${spec.image}-${facts.hash.slice(0, 16)}`
  }
}

/** How an image of the registry is named as a build context: `docker-image://…`, `oci-layout://…` for a local layout. */
export function contextOf(ref: string): string {
  return ref.startsWith('oci:') ? `oci-layout://${ref.slice('oci:'.length)}` : `docker-image://${ref}`
}

function handBases(facts: EntryFacts): { args: (readonly [string, string])[]; contexts: string[] } {
  const args: (readonly [string, string])[] = []
  const contexts: string[] = []
  for (const { link, stale, ref } of facts.bases) {
    switch (link.kind) {
      case 'build-arg':
        args.push([link.argument, ref])
        break
      case 'build-context':
        contexts.push(`${link.reference}=${contextOf(ref)}`)
        break
      case 'stage':
        // Nothing is pushed, so the stale base is nowhere: the stage of the Dockerfile is built along with the app.
        if (!stale || facts.push) contexts.push(`${link.stage}=${contextOf(ref)}`)
    }
  }
  return { args, contexts }
}

/** Named contexts that the configuration gives, but for those that are an image of the plan or are pinned. */
function contextsOf({ spec, bases, pins }: EntryFacts): readonly string[] {
  const handed = new Set([
    ...bases.flatMap(({ link }) => ('reference' in link ? [link.reference] : [])),
    ...pins.map(pin => pin.name)
  ])
  return spec.buildContexts.flatMap(context => {
    const { name } = context
    if (handed.has(contextName(name) ?? name)) return []
    switch (context.kind) {
      case 'folder':
        return [`${name}=${plainFolder(context.path)}`]
      case 'image':
        return [`${name}=docker-image://${context.reference}`]
      case 'remote':
        return [`${name}=${context.address}`]
      case 'planned':
        // No line of the Dockerfile takes it.
        return []
    }
  })
}

/** A folder called `target:x` or `github.com/x` is not to be read as a target or as a repository. */
function plainFolder(path: string): string {
  return /[:@]|^github\.com\//.test(path) ? `./${path}` : path
}

/**
 * A stale base, and a stage that is built along with its app, take what the last base (its inline cache) still answers. A refresh takes
 * nothing, and nothing is taken from a tag that is not there: the builder's error would be the first line that a new user sees.
 */
function cacheFrom(facts: EntryFacts): string {
  if (facts.refreshed || facts.spec.image.startsWith('oci:')) return ''
  const images: ImageName[] = []
  if (facts.mode === 'base' && facts.hasLatest) images.push(facts.spec.image)
  for (const { link, stale, ref, cached } of facts.bases) {
    if (link.kind === 'stage' && stale && cached && !facts.push)
      images.push(ref.replace(/:(?:deps|src)-[0-9a-f]{16}$/, ''))
  }
  return writeList(
    images.map(image => `type=registry,ref=${image}:latest`),
    'cache-from'
  )
}

function pairs(entries: readonly (readonly [string, string])[]): readonly string[] {
  return entries.map(([name, value]) => `${name}=${value}`)
}

function withoutDigest(reference: string): string {
  return reference.replace(/@.*$/, '')
}
