import type { AskedBase } from '../facts/ask-base'
import { splitTag } from '../facts/ask-tags'
import { changedSince, changedSinceLatest } from '../facts/changed'
import { hashTag } from '../hash/canonical'
import type { ConsumedChange } from '../images/consumed'
import type { PreparedImage } from '../images/prepare'
import { openSnapshot } from '../images/snapshot'
import { assembleBase, type AssembledImage } from '../plan/assemble'
import { decideBase } from './decide-base'
import { imageTags } from './lasting-tags'
import type { BaseSpec } from '../config/spec'
import { tagsOf } from '../tags/tags'
import type { BasePlan, ChangedInput } from '../plan/types'
import type { Warning } from '../ports'
import { printable } from '../printable'
import { whereTagsMove } from './moving-tags'
import type { Planning } from './request'
import { consumedBy, touchedBy, type Touched } from './touched'
import { failWhereUnanswered } from './unanswered'

export interface PlannedBase extends AssembledImage<BasePlan> {
  readonly touched: Touched
}

/** A base's verdict, its entry, and which tags are to move. `parents` are the bases before it. */
export async function planBase(
  base: PreparedImage<BaseSpec>,
  asked: AskedBase,
  parents: ReadonlyMap<string, PlannedBase>,
  planning: Planning
): Promise<PlannedBase> {
  const { spec, hash } = base
  const { rebuild, extraBaseTag } = planning.request.options
  const tag = hashTag('base', hash.hash)
  const parentNames = [...new Set(base.bindings.map(binding => binding.base))]
  const decision = decideBase({
    tag,
    hash: hash.hash,
    platforms: spec.platforms,
    published: asked.published,
    forced: rebuild === 'base' || rebuild === 'all',
    staleParents: parentNames.filter(name => parents.get(name)?.plan.verdict === 'stale'),
    refresh: asked.refresh
  })
  failWhereUnanswered(spec, decision, planning)
  const changes = consumedBy(base, planning)
  const tagging = {
    ...planning.surroundings,
    image: spec.image,
    ...(extraBaseTag !== null && { extra: [extraBaseTag] })
  }
  const rendered = tagsOf('base', spec.tags, tagging)
  const published = decision.verdict === 'fresh' && asked.image !== null ? asked.image.manifest : null
  const above = parentNames.map(name => parents.get(name)?.touched ?? 'unknown')
  const touched = touchedBy(base, changes, above, planning)
  const own = rendered.references.filter(reference => splitTag(reference).image === spec.image)
  // A base is handed on by its digest, so nothing depends on where its `latest` points: it is not looked at on every push.
  const tags = { ...imageTags('base', spec.tags, tagging, own), standing: [] }
  const elsewhere =
    published === null
      ? []
      : await whereTagsMove(tags, published, extraBaseTag === null ? touched : 'unknown', planning)
  const changed = decision.verdict === 'stale' ? await explain(base, changes, planning) : []
  const assembled = assembleBase({
    base,
    tag,
    decision,
    published,
    changes,
    changed,
    references: rendered.references,
    elsewhere,
    parents: new Map([...parents].map(([name, parent]) => [name, parent.plan])),
    upstreams: decision.verdict === 'stale' ? await asked.upstreams() : [],
    surroundings: planning.surroundings
  })
  const isLeft = decision.verdict === 'fresh' && asked.refresh?.policy.upstream === 'warn'
  const outdated = isLeft ? movedUpstreams(spec, asked) : []
  return { ...assembled, touched, warnings: [...assembled.warnings, ...rendered.warnings, ...outdated] }
}

/** Which inputs made a base stale: from git where the previous commit is at hand, else from the base that `latest` names. */
async function explain(
  base: PreparedImage<BaseSpec>,
  changes: readonly ConsumedChange[],
  planning: Planning
): Promise<readonly ChangedInput[]> {
  const before = planning.changes.known && planning.changes.source === 'git' ? planning.changes.base : null
  if (before !== null && changes.length === 0) return []
  if (before !== null) {
    const previous = await openSnapshot(planning.ports.repository, before).catch(() => null)
    if (previous !== null) return changedSince(base, changes, previous, planning.snapshot)
  }
  return changedSinceLatest(planning.ports.registry, base)
}

function movedUpstreams(spec: BaseSpec, asked: AskedBase): readonly Warning[] {
  return (asked.refresh?.upstreams ?? []).flatMap(({ reference, atBuild, now }) => {
    if (now === atBuild) return []
    const message = `${printable(spec.name)}: ${printable(reference)} has moved since the base was built, or may have; refresh.upstream is \`warn\`, so it is not rebuilt.`
    return [{ code: 'upstream-changed', message, file: spec.dockerfile }]
  })
}
