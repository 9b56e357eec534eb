/** Gives each item a key of its own. */
export function keysOf<T>(items: Iterable<T>, wanted: (item: T) => string): ReadonlyMap<T, string> {
  const keys = new Map<T, string>()
  for (const item of items) keys.set(item, uniqueName(wanted(item), new Set(keys.values())))
  return keys
}

/** A name as a key of the configuration, and none of those that are taken. */
export function uniqueName(name: string, taken: Pick<ReadonlySet<string>, 'has'>): string {
  const clean = name.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, '') || 'image'
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? clean : `${clean}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}
