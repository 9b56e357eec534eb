/** A piece of work that waits for others. */
export interface Task<T> {
  readonly key: string
  /** Keys of tasks that come first; unknown ones do not count. */
  readonly after: readonly string[]
  run(): Promise<T>
}

/** What became of a task. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Not begun, since a task that it waits for failed. */
  | { readonly kind: 'left-out' }

/** Runs tasks, each as soon as those before it are done, `width` at a time in their order. A cycle is left out. */
export async function runTasks<T>(tasks: readonly Task<T>[], width: number): Promise<ReadonlyMap<string, Outcome<T>>> {
  const known = new Set(tasks.map(task => task.key))
  const outcomes = new Map<string, Outcome<T>>()
  const running = new Map<string, Promise<void>>()
  let waiting = [...tasks]
  while (waiting.length > 0 || running.size > 0) {
    const next: Task<T>[] = []
    for (const task of waiting) {
      const before = task.after.filter(key => known.has(key)).map(key => outcomes.get(key))
      if (before.some(outcome => outcome !== undefined && outcome.kind !== 'done')) {
        outcomes.set(task.key, { kind: 'left-out' })
      } else if (running.size < width && before.every(outcome => outcome !== undefined)) {
        running.set(
          task.key,
          attempt(task).then(outcome => {
            outcomes.set(task.key, outcome)
            running.delete(task.key)
          })
        )
      } else next.push(task)
    }
    const isStuck = running.size === 0 && next.length === waiting.length
    if (isStuck) for (const task of next) outcomes.set(task.key, { kind: 'left-out' })
    waiting = isStuck ? [] : next
    if (running.size > 0) await Promise.race(running.values())
  }
  return outcomes
}

async function attempt<T>(task: Task<T>): Promise<Outcome<T>> {
  try {
    return { kind: 'done', value: await task.run() }
  } catch (error) {
    return { kind: 'failed', error }
  }
}
