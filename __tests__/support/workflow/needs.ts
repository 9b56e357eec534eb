import type { Json } from './evaluate'
import type { Job } from './model'
import type { Result } from './types'

/** What a finished job leaves for those that need it: a matrix as one. */
export interface Finished {
  readonly result: Result
  readonly outputs: Readonly<Record<string, string>>
}

/** Jobs in an order in which each comes after those that it needs. The parser has refused cycles. */
export function inOrder(jobs: ReadonlyMap<string, Job>): readonly Job[] {
  const ordered = new Set<Job>()
  function visit(id: string): void {
    const job = jobs.get(id)
    if (job === undefined) throw new Error(`no job ${id}`)
    job.needs.forEach(visit)
    ordered.add(job)
  }
  for (const id of jobs.keys()) visit(id)
  return [...ordered]
}

/**
 * What `success()` and `failure()` say before a job: about every job that it needs, however far. So a job below a skipped
 * one is skipped as well, unless its condition says otherwise.
 * Source: https://docs.github.com/actions/reference/evaluate-expressions-in-workflows-and-actions#status-check-functions
 */
export function statusBefore(
  job: Job,
  jobs: ReadonlyMap<string, Job>,
  finished: ReadonlyMap<string, Finished>
): { readonly success: boolean; readonly failure: boolean } {
  const ancestors = new Set<string>()
  function collect(ids: readonly string[]): void {
    for (const id of ids) {
      if (ancestors.has(id)) continue
      ancestors.add(id)
      collect(jobs.get(id)?.needs ?? [])
    }
  }
  collect(job.needs)
  const results = [...ancestors].map(id => finished.get(id)?.result)
  return { success: results.every(result => result === 'success'), failure: results.includes('failure') }
}

/** The `needs` context: direct ones only. */
export function needsContext(job: Job, finished: ReadonlyMap<string, Finished>): Json {
  const direct = job.needs.map(id => [id, finished.get(id) ?? { result: 'skipped', outputs: {} }] as const)
  return Object.fromEntries(direct.map(([id, { result, outputs }]) => [id, { result, outputs }]))
}
