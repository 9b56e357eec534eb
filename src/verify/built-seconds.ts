import type { VerifyReport } from './report'
import type { Subject } from './subject'

/**
 * Seconds in which a builder worked on an image and on what the plan had built below it, each moment once: what waited for a machine, and
 * what two builders did at the same time, is not counted. Null if nothing was built, or one of them does not say.
 */
export function builtSeconds(name: string, { images }: VerifyReport, subjects: readonly Subject[]): number | null {
  const below = subjects.find(subject => subject.name === name)?.builtBelow ?? []
  const spans: (readonly [number, number])[] = []
  for (const one of [name, ...below]) {
    const built = images.find(image => image.name === one)?.built ?? null
    if (built === null) return null
    spans.push([Date.parse(built.started), Date.parse(built.finished)])
  }
  let [sum, reached] = [0, Number.NEGATIVE_INFINITY]
  for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
    sum += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return sum / 1000
}
