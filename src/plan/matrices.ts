import type { BasePlan, BuildEntry, Plan } from './types'

/** A matrix for `strategy.matrix`. */
export interface Matrix {
  readonly include: readonly BuildEntry[]
}

/**
 * Jobs that GitHub runs of one matrix; more are refused.
 * Source: https://docs.github.com/actions/reference/limits
 */
export const matrixLimit = 256

export interface Matrices {
  readonly bases: Matrix
  readonly services: Matrix
  /** Bases in waves, parents first, each of at most {@link matrixLimit} entries. */
  readonly baseShards: readonly Matrix[]
  readonly serviceShards: readonly Matrix[]
}

/** The images that are to be built. */
export function matricesOf(plan: Plan): Matrices {
  const stale = plan.bases.filter(base => base.verdict === 'stale')
  const built = plan.services
    .filter(service => service.mode === 'fast' || service.mode === 'full')
    .map(service => service.build)
  return {
    bases: { include: stale.map(base => base.build) },
    services: { include: built },
    baseShards: waves(stale).flatMap(wave => shards(wave.map(base => base.build))),
    serviceShards: shards(built)
  }
}

/** Stale bases by depth: a base comes one wave after the last of the stale bases that it is built from. */
export function waves(bases: readonly BasePlan[]): readonly (readonly BasePlan[])[] {
  const byName = new Map(bases.map(base => [base.name, base]))
  const depths = new Map<string, number>()
  const depth = (base: BasePlan): number => {
    const known = depths.get(base.name)
    if (known !== undefined) return known
    const parents = base.bases.flatMap(name => byName.get(name) ?? [])
    const found = parents.length === 0 ? 0 : 1 + Math.max(...parents.map(depth))
    depths.set(base.name, found)
    return found
  }
  const found: BasePlan[][] = []
  for (const base of bases) (found[depth(base)] ??= []).push(base)
  return found
}

function shards(entries: readonly BuildEntry[]): readonly Matrix[] {
  const found: Matrix[] = []
  for (let start = 0; start < entries.length; start += matrixLimit) {
    found.push({ include: entries.slice(start, start + matrixLimit) })
  }
  return found
}
