import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds that the runner's cache may take to restore, or to save. */
export const PATIENCE = 5_000

/** The task's result. Rejects if it takes longer; the task itself cannot be stopped. */
export async function within<T>(milliseconds: number, task: Promise<T>): Promise<T> {
  const timer = new AbortController()
  const late = sleep(milliseconds, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new Error('the cache service is too slow')
  })
  try {
    return await Promise.race([task, late])
  } finally {
    timer.abort()
    late.catch(() => undefined)
  }
}
