import { labelNames } from '../hash/labels'
import { contextName } from '../reference/context-name'
import type { BakeTarget } from './bake-file'
import { silent } from './bake-links'
import { contextOf, rewriting } from './entries'

type Named = readonly [string, BakeTarget]

/**
 * Targets that are written with one time, so that each starts with the layers of the one that it is linked to. BuildKit leaves the times of
 * the image that a build is FROM as they are. It knows which layers those are, but not
 *
 * - where a named context stands for a stage of the Dockerfile: what is built so is written by a second target, FROM the first;
 * - before 0.24, where it stands for an image: so an image from outside of the plan is one, too, and all of them take it in the same way.
 *
 * Source: `baseImg` in https://github.com/moby/buildkit/blob/v0.25.0/frontend/dockerfile/dockerfile2llb/convert.go, seen with 0.13 and 0.25
 */
export function writtenAlike(targets: readonly Named[]): readonly Named[] {
  const byName = new Map(targets)
  const built = new Set(targets.flatMap(([, { tags }]) => tags))
  return targets.flatMap(([name, target]): readonly Named[] => {
    if (!target.output.includes(rewriting)) return [[name, target]]
    const whole = withUpstream(target, built)
    if (!standsOnStage(whole, byName)) return [[name, whole]]
    const inner = `link-1-${name}`
    return [
      [name, writer(whole, inner)],
      [inner, silent(whole)]
    ]
  })
}

/** Whether an image is written by a target of its own, FROM what was built: an ONBUILD of its Dockerfile would run there. */
export function isWrittenApart(target: BakeTarget): boolean {
  return target['dockerfile-inline'] !== undefined
}

/** With the image that it is FROM as a named context, where the plan does not build that one. */
function withUpstream(target: BakeTarget, built: ReadonlySet<string>): BakeTarget {
  const { [labelNames.baseName]: name = '', [labelNames.baseDigest]: digest = '' } = target.labels
  const reference = digest === '' ? name : `${name}@${digest}`
  const source = contextOf(reference)
  if (name === '' || built.has(name) || Object.values(target.contexts ?? {}).includes(source)) return target
  return { ...target, contexts: { ...target.contexts, [contextName(reference) ?? reference]: source } }
}

/** Whether the stage of a Dockerfile is replaced by the target that builds it. */
function standsOnStage(
  { context, dockerfile, contexts }: BakeTarget,
  byName: ReadonlyMap<string, BakeTarget>
): boolean {
  return Object.entries(contexts ?? {}).some(([name, source]) => {
    const linked = byName.get(source.replace(/^target:/, ''))
    return linked?.context === context && linked.dockerfile === dockerfile && linked.target?.toLowerCase() === name
  })
}

function writer(target: BakeTarget, inner: string): BakeTarget {
  const { context, platforms, tags, labels, args, output, 'cache-to': cacheTo } = target
  return {
    context,
    'dockerfile-inline': 'FROM built',
    ...(platforms !== undefined && { platforms }),
    tags,
    labels,
    ...(args !== undefined && { args }),
    contexts: { built: `target:${inner}` },
    ...(cacheTo !== undefined && { 'cache-to': cacheTo }),
    output
  }
}
