import { repositoryOf } from '../images/bind'
import type { ConsumedChange } from '../images/consumed'
import { shortHashes, type PreparedImage } from '../images/prepare'
import type { Digest, Manifest, Warning } from '../ports'
import { printable } from '../printable'
import type { BaseDecision } from '../decide/decide-base'
import type { ServiceDecision } from '../decide/decide-service'
import { buildEntry, type BoundBase } from './entries'
import { labelsOf, mayBeListed } from './labels'
import type { BaseSpec, ImageSpec, ServiceSpec } from '../config/spec'
import { renderTemplate, type TemplateContext } from '../tags/tag-template'
import type { BasePlan, ChangedInput, ChangedPath, Mode, Reason, ServicePlan } from './types'

/** What all images of a plan share. */
export interface Surroundings extends TemplateContext {
  readonly push: boolean
}

/** An image's part of the plan, with what is to be done and said about it. */
export interface AssembledImage<Planned> {
  readonly plan: Planned
  readonly retags: readonly { readonly name: string; readonly reference: string; readonly manifest: Manifest }[]
  readonly warnings: readonly Warning[]
}

interface ImageFacts {
  readonly tag: string
  /** The image in the registry, where it is there and right. */
  readonly published: Manifest | null
  readonly changes: readonly ConsumedChange[]
  /** Full references that the event asks for, without that of the hash. */
  readonly references: readonly string[]
  /** Those of them that do not point at `published`. */
  readonly elsewhere: readonly string[]
  readonly surroundings: Surroundings
}

export interface BaseAssembly extends ImageFacts {
  readonly base: PreparedImage<BaseSpec>
  readonly decision: BaseDecision
  readonly changed: readonly ChangedInput[]
  /** Plans of the bases that come before this one, by name. */
  readonly parents: ReadonlyMap<string, BasePlan>
  readonly upstreams: readonly { readonly reference: string; readonly digest: Digest }[]
}

export interface ServiceAssembly extends ImageFacts {
  readonly service: PreparedImage<ServiceSpec>
  readonly decision: ServiceDecision
  readonly bases: ReadonlyMap<string, BasePlan>
}

/** Reasons that a base's inputs do not show: a cache would answer them with the image that is to be replaced. */
const refreshReasons: ReadonlySet<string> = new Set(['forced', 'expired', 'upstream-changed', 'hash-mismatch'])

export function assembleBase(facts: BaseAssembly): AssembledImage<BasePlan> {
  const { base, decision, upstreams } = facts
  const bound = boundBases(base, facts.parents)
  const common = imagePlan(facts, base, bound, {
    mode: 'base',
    upstreams,
    refreshed: decision.reasons.some(reason => refreshReasons.has(reason.code)),
    fallback: null
  })
  const reasons =
    decision.verdict === 'stale' ? withChanges(decision.reasons, facts.changes, base.spec) : decision.reasons
  const { verdict } = decision
  const plan: BasePlan = { ...common, verdict, reasons, changed: facts.changed, bases: namesOf(bound) }
  return { plan, retags: retagsOf(plan, facts.published), warnings: [] }
}

export function assembleService(facts: ServiceAssembly): AssembledImage<ServicePlan> {
  const { service, decision } = facts
  const bound = boundBases(service, facts.bases)
  const { push } = facts.surroundings
  const stale = bound.some(base => base.stale)
  const common = imagePlan(facts, service, bound, {
    mode: decision.mode,
    upstreams: [],
    refreshed: decision.reasons.some(reason => reason.code === 'forced'),
    fallback: stale && !push ? service.spec.fallbackDockerfile : null
  })
  const isBuilt = decision.mode === 'fast' || decision.mode === 'full'
  const reasons = isBuilt ? withChanges(decision.reasons, facts.changes, service.spec) : decision.reasons
  const plan: ServicePlan = { ...common, mode: decision.mode, reasons, bases: namesOf(bound) }
  const unreachable = stale && !push && service.spec.fallbackDockerfile === null ? unreachableBases(service, bound) : []
  return { plan, retags: retagsOf(plan, facts.published), warnings: unreachable }
}

interface Particulars {
  readonly mode: Mode | 'base'
  readonly upstreams: readonly { readonly reference: string; readonly digest: Digest }[]
  readonly refreshed: boolean
  readonly fallback: string | null
}

function imagePlan(facts: ImageFacts, prepared: PreparedImage, bound: readonly BoundBase[], own: Particulars) {
  const { spec, hash } = prepared
  const { event, now, push } = facts.surroundings
  const digest = facts.published?.digest ?? null
  const tagged = `${spec.image}:${facts.tag}`
  const ref = digest === null ? tagged : `${tagged}@${digest}`
  const build = buildEntry({
    spec,
    mode: own.mode,
    hash: hash.hash,
    ref,
    tags: [...new Set([tagged, ...facts.references])],
    labels: labelsOf({
      kind: own.mode === 'base' ? 'base' : 'service',
      hash: hash.hash,
      revision: event.uncommitted === true ? null : event.sha,
      repositoryUrl: event.repositoryUrl,
      created: now,
      foundation: own.fallback === null ? foundationOf(prepared, bound, own.upstreams) : null,
      upstreams: own.upstreams,
      bases: own.fallback === null ? knownDigests(bound) : [],
      inputs: mayBeListed(hash.identities) ? shortHashes(prepared) : null
    }),
    buildArgs: spec.buildArgs.flatMap(({ name, value }) => {
      const rendered = renderTemplate(value, facts.surroundings)
      return rendered === null ? [] : [{ name, value: rendered }]
    }),
    bases: bound,
    pins: own.upstreams,
    push,
    refreshed: own.refreshed,
    fallback: own.fallback
  })
  return {
    name: spec.name,
    image: spec.image,
    hash: hash.hash,
    tag: facts.tag,
    digest,
    ref,
    build,
    retag: facts.elsewhere
  }
}

function boundBases(prepared: PreparedImage, bases: ReadonlyMap<string, BasePlan>): readonly BoundBase[] {
  return prepared.bindings.map(binding => {
    const base = bases.get(binding.base)
    if (base === undefined) throw new Error(`${binding.base} is not planned before ${prepared.spec.name}`)
    return { binding, stale: base.verdict === 'stale', ref: base.ref }
  })
}

function knownDigests(bound: readonly BoundBase[]): readonly { readonly name: string; readonly digest: Digest }[] {
  const known = new Map(bound.map(({ binding, ref }) => [binding.base, ref.split('@')[1]]))
  return [...known].flatMap(([name, digest]) => (digest === undefined ? [] : [{ name, digest }]))
}

/** The image that the target's chain of FROM ends in, for the labels `base.name` and `base.digest`. */
function foundationOf(
  prepared: PreparedImage,
  bound: readonly BoundBase[],
  upstreams: readonly { readonly reference: string; readonly digest: Digest }[]
): { readonly name: string; readonly digest: Digest | null } | null {
  const base = bound.find(one => one.binding.foundation)
  if (base !== undefined) {
    const [name = base.ref, digest = null] = base.ref.split('@')
    return { name, digest }
  }
  const target = prepared.image.resolved[0]
  const lowest = target.images.filter(use => use.instruction === 'FROM').find(use => isUnder(use.stage, target))
  if (lowest === undefined || repositoryOf(lowest.reference) === null) return null
  return { name: lowest.reference, digest: upstreams.find(one => one.reference === lowest.reference)?.digest ?? null }
}

function isUnder(stage: number, target: PreparedImage['image']['resolved'][0]): boolean {
  let index: number | null = target.target
  while (index !== null && index !== stage) index = target.stages[index]?.base ?? null
  return index === stage
}

/** Says which changed paths are behind a build; reasons that have nothing to do with the inputs stay as they are. */
function withChanges<Code extends string>(
  reasons: readonly Reason<Code>[],
  changes: readonly ConsumedChange[],
  spec: ImageSpec
): readonly Reason<Code | 'inputs-changed'>[] {
  if (changes.length === 0 || !reasons.some(reason => explained.has(reason.code))) return reasons
  const paths: readonly ChangedPath[] = changes
    .slice(0, listed)
    .map(({ path, line }) => ({ path, file: spec.dockerfile, line }))
  const shown = paths
    .slice(0, 3)
    .map(({ path, file, line }) => `${printable(path)} (${printable(file)}${line === null ? '' : `:${line}`})`)
  const more = changes.length > shown.length ? ` and ${changes.length - shown.length} more` : ''
  return [...reasons, { code: 'inputs-changed', message: `changed: ${shown.join(', ')}${more}`, paths }]
}

/** Reasons that a change of inputs explains. */
const explained: ReadonlySet<string> = new Set([
  'absent',
  'never-built',
  'base-stale',
  'parent-stale',
  'registry-unknown'
])
/** Changed paths that a reason lists at most. */
const listed = 100

function retagsOf(plan: BasePlan | ServicePlan, manifest: Manifest | null) {
  return manifest === null ? [] : plan.retag.map(reference => ({ name: plan.name, reference, manifest }))
}

function namesOf(bound: readonly BoundBase[]): readonly string[] {
  return [...new Set(bound.map(base => base.binding.base))]
}

/** A stage is built along; any other stale base that is not pushed is only there in the bake file, as a linked target. */
function unreachableBases(service: PreparedImage<ServiceSpec>, bound: readonly BoundBase[]): readonly Warning[] {
  const names = bound
    .filter(base => base.stale && base.binding.kind !== 'stage')
    .map(base => printable(base.binding.base))
  if (names.length === 0) return []
  const message =
    `${printable(service.spec.name)}: its base ${names.join(', ')} is stale and nothing may be pushed, so this image can be built only with its base in one step: ` +
    `use docker/bake-action with the output bake-file, or give the service a fallback-dockerfile.`
  return [{ code: 'base-not-pushed', message, file: service.spec.dockerfile }]
}
