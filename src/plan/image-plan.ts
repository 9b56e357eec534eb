import type { ImageId, ImageSpec } from '../config/spec'
import type { Decision } from '../decide/decide'
import type { ImageFacts } from '../facts/facts'
import { triggersLabel } from '../facts/triggers'
import { hashTag } from '../hash/canonical'
import { countedInputs } from '../images/counted-inputs'
import type { ConsumedChange } from '../images/consumed'
import { namesBelow, nameOf } from '../images/graph'
import { repositoryOf } from '../reference/repository'
import { shortHashes, type PreparedImage } from '../images/prepare'
import type { Digest, Warning } from '../ports'
import { printable } from '../printable'
import { renderTemplate, type TemplateContext } from '../tags/tag-template'
import { buildEntry, type BoundBase } from './entries'
import { labelsOf, mayBeListed } from '../hash/labels'
import { type ChangedPath, type Reason } from '../decide/reasons'
import { type ChangedInput } from '../facts/changed'
import { isToBuild, type BasePlan, type ServicePlan } from './types'

/** What all images of a plan share. */
export interface Surroundings extends TemplateContext {
  readonly push: boolean
}

/** What one image's part of the plan is made of. */
export interface ImageAssembly {
  readonly prepared: PreparedImage
  readonly decision: Decision
  readonly facts: ImageFacts
  /** The changed paths that it consumes. */
  readonly changes: readonly ConsumedChange[]
  /** Of a stale base: the inputs that differ. */
  readonly changed: readonly ChangedInput[]
  /** Full references that the event asks for, without that of the hash. */
  readonly references: readonly string[]
  /** Plans of the images that it stands on. */
  readonly below: ReadonlyMap<ImageId, BasePlan | ServicePlan>
  readonly surroundings: Surroundings
}

/** An image's part of the plan. */
export type Assembled =
  | { readonly kind: 'base'; readonly plan: BasePlan; readonly warnings: readonly Warning[] }
  | { readonly kind: 'service'; readonly plan: ServicePlan; readonly warnings: readonly Warning[] }

/** Reasons that the inputs do not show: a cache would answer them with the image that is to be replaced. */
const refreshReasons: ReadonlySet<string> = new Set(['forced', 'expired', 'upstream-changed', 'hash-mismatch'])

export function assembleImage(assembly: ImageAssembly): Assembled {
  const { prepared: image, decision, changes, changed } = assembly
  const { spec } = image
  const bound = boundBases(image, assembly.below)
  const names = namesBelow(image.links)
  const isCutOff = bound.some(base => base.stale) && !assembly.surroundings.push
  const fallback = isCutOff && spec.kind === 'service' ? spec.fallbackDockerfile : null
  const common = imagePlan(assembly, bound, fallback)
  const unreachable = isCutOff && fallback === null ? unreachableBases(image, bound) : []
  if (decision.kind === 'base') {
    const { verdict } = decision
    const reasons = decision.isBuilt ? withChanges(decision.reasons, changes, spec) : decision.reasons
    return {
      kind: 'base',
      plan: { ...common, verdict, reasons, changed, counted: countedInputs(image), bases: names },
      warnings: []
    }
  }
  const { mode } = decision
  const reasons = decision.isBuilt ? withChanges(decision.reasons, changes, spec) : decision.reasons
  return { kind: 'service', plan: { ...common, mode, reasons, bases: names }, warnings: unreachable }
}

function imagePlan(
  { prepared: image, decision, facts, references, surroundings }: ImageAssembly,
  bound: readonly BoundBase[],
  fallback: string | null
) {
  const { spec, hash } = image
  const { event, now, push } = surroundings
  const digest = decision.isBuilt ? null : (facts.manifest?.digest ?? null)
  const tag = hashTag(spec.kind, hash.hash)
  const tagged = `${spec.image}:${tag}`
  const ref = digest === null ? tagged : `${tagged}@${digest}`
  const build = buildEntry({
    spec,
    mode: decision.kind === 'base' ? 'base' : decision.mode,
    hash: hash.hash,
    ref,
    tags: [...new Set([tagged, ...references])],
    labels: labelsOf({
      kind: spec.kind,
      hash: hash.hash,
      revision: event.uncommitted === true ? null : event.sha,
      repositoryUrl: event.repositoryUrl,
      created: now,
      foundation: fallback === null ? foundationOf(image, bound, facts.pins) : null,
      upstreams: facts.pins,
      bases: fallback === null ? knownDigests(bound) : [],
      inputs: mayBeListed(hash.identities) ? shortHashes(image) : null,
      onbuild: triggersLabel(facts.triggered === 'unknown' ? null : facts.triggered)
    }),
    buildArgs: spec.buildArgs.flatMap(({ name, value }) => {
      const rendered = renderTemplate(value, surroundings)
      return rendered === null ? [] : [{ name, value: rendered }]
    }),
    bases: bound,
    pins: facts.pins,
    push,
    hasLatest: facts.latest?.absent !== true,
    refreshed: decision.reasons.some(({ code }) => refreshReasons.has(code)),
    fallback
  })
  const retag = decision.isBuilt ? [] : facts.elsewhere
  const verify = spec.verify === null ? {} : { verify: spec.verify }
  const there = facts.published.kind === 'present' ? facts.published.digest : null
  const before = { tag: there, latest: facts.latest?.digest ?? null }
  return { name: spec.name, image: spec.image, hash: hash.hash, tag, digest, before, ref, build, retag, ...verify }
}

function boundBases(image: PreparedImage, below: ReadonlyMap<ImageId, BasePlan | ServicePlan>): readonly BoundBase[] {
  return image.links.map(link => {
    const plan = below.get(link.on)
    if (plan === undefined) throw new Error(`${link.on} is not planned before ${image.spec.name}`)
    return { link, stale: isToBuild(plan), ref: plan.ref, cached: plan.build['cache-from'] !== '' }
  })
}

function knownDigests(bound: readonly BoundBase[]): readonly { readonly name: string; readonly digest: Digest }[] {
  const known = new Map(bound.map(({ link, ref }) => [nameOf(link.on), ref.split('@')[1]]))
  return [...known].flatMap(([name, digest]) => (digest === undefined ? [] : [{ name, digest }]))
}

/** The image that the target's chain of FROM ends in, for the labels `base.name` and `base.digest`. */
function foundationOf(
  prepared: PreparedImage,
  bound: readonly BoundBase[],
  upstreams: readonly { readonly reference: string; readonly digest: Digest }[]
): { readonly name: string; readonly digest: Digest | null } | null {
  const base = bound.find(one => one.link.foundation)
  if (base !== undefined) {
    const [name = base.ref, digest = null] = base.ref.split('@')
    return { name, digest }
  }
  const target = prepared.described.resolved[0]
  const lowest = target.images.filter(use => use.instruction === 'FROM').find(use => isUnder(use.stage, target))
  if (lowest === undefined || repositoryOf(lowest.reference) === null) return null
  return { name: lowest.reference, digest: upstreams.find(one => one.reference === lowest.reference)?.digest ?? null }
}

function isUnder(stage: number, target: PreparedImage['described']['resolved'][0]): boolean {
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

/** A stage is built along; any other stale base that is not pushed is only there in the bake file, as a linked target. */
function unreachableBases(service: PreparedImage, bound: readonly BoundBase[]): readonly Warning[] {
  const names = bound
    .filter(base => base.stale && base.link.kind !== 'stage')
    .map(base => printable(nameOf(base.link.on)))
  if (names.length === 0) return []
  const message =
    `${printable(service.spec.name)}: its base ${names.join(', ')} is stale and nothing may be pushed, so this image can be built only with its base in one step: ` +
    `use docker/bake-action with the output bake-file, or give the service a fallback-dockerfile.`
  return [{ code: 'base-not-pushed', message, file: service.spec.dockerfile }]
}
