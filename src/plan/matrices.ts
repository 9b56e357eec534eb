import { toBuild, waves } from './order'
import type { BuildEntry, Plan } from './types'

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
  /** Bases, and services that other images stand on. */
  readonly bases: Matrix
  readonly services: Matrix
  /** The same as `bases` in waves, each before what stands on it, each of at most {@link matrixLimit} entries. */
  readonly baseShards: readonly Matrix[]
  readonly serviceShards: readonly Matrix[]
}

/** The images that are to be built. */
export function matricesOf(plan: Plan): Matrices {
  const { below, top } = toBuild(plan)
  const built = top.map(service => service.build)
  return {
    bases: { include: below.map(image => image.build) },
    services: { include: built },
    baseShards: waves(below, plan).flatMap(wave => shards(wave.map(image => image.build))),
    serviceShards: shards(built)
  }
}

function shards(entries: readonly BuildEntry[]): readonly Matrix[] {
  const found: Matrix[] = []
  for (let start = 0; start < entries.length; start += matrixLimit) {
    found.push({ include: entries.slice(start, start + matrixLimit) })
  }
  return found
}
