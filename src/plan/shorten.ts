import type { BasePlan, BuildEntry, Plan, ServicePlan } from './types'

/** An image without its build (JSON leaves out what is undefined) where the plan would be too long: the matrices hold it as well. */
type ShortImage<T extends BasePlan | ServicePlan> = Omit<T, 'build'> & { readonly build: BuildEntry | undefined }

export type ShortPlan = Omit<Plan, 'bases' | 'services'> & {
  readonly bases: readonly ShortImage<BasePlan>[]
  readonly services: readonly ShortImage<ServicePlan>[]
}

type Shorten = <T extends BasePlan | ServicePlan>(image: T) => ShortImage<T>

/** From what is missed least to what is missed most. Verdicts, modes, reason codes, hashes and references always stay. */
const steps: readonly Shorten[] = [
  image => image,
  withoutPaths,
  image => ({ ...withoutPaths(image), build: { ...image.build, labels: '' } }),
  image => ({ ...withoutPaths(image), build: undefined }),
  image => ({
    ...withoutPaths(image),
    build: undefined,
    reasons: image.reasons.map(({ code }) => ({ code, message: '' }))
  })
]

/**
 * The plan with as many changed paths as fit, and where it is too long without any, with less of every image.
 *
 * @param limit bytes of the JSON text. Thousands of images pass it also when they are as short as can be.
 */
export function shortened(plan: Plan, limit: number): ShortPlan {
  let shortest: ShortPlan = plan
  for (const shorten of steps) {
    shortest = { ...plan, bases: plan.bases.map(shorten), services: plan.services.map(shorten) }
    if (leastSizeOf(shortest) > limit) continue
    const fitting = withFittingPaths(shortest, limit)
    if (fitting !== null) return fitting
  }
  return withPaths(shortest, 0)
}

/** Null where the plan is too long without any path. */
function withFittingPaths(plan: ShortPlan, limit: number): ShortPlan | null {
  let room = limit - sizeOf(withPaths(plan, 0))
  if (room < 0) return null
  const { paths } = plan.changes
  let count = 0
  for (const path of paths) {
    room -= sizeOf(path) + 1
    if (room < 0) break
    count++
  }
  return withPaths(plan, count)
}

function withPaths(plan: ShortPlan, count: number): ShortPlan {
  const { changes } = plan
  if (count === changes.paths.length) return plan
  return { ...plan, changes: { ...changes, paths: changes.paths.slice(0, count), truncated: true } }
}

function withoutPaths<T extends BasePlan | ServicePlan>(image: T): T {
  return {
    ...image,
    reasons: image.reasons.map(({ code, message }) => ({ code, message })),
    ...('changed' in image && {
      changed: image.changed.slice(0, 20).map(({ input }) => ({ input, packages: [] })),
      counted: image.counted.slice(0, 20)
    })
  }
}

/** What the JSON text has at least, told without writing it: with hundreds of images, the labels alone are megabytes. */
function leastSizeOf({ bases, services }: ShortPlan): number {
  return [...bases, ...services].reduce((size, { build }) => size + (build?.labels.length ?? 0), 0)
}

function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}
