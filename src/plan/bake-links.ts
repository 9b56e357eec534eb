import type { BakeTarget } from './bake-file'

type Named = readonly [string, BakeTarget]

/**
 * Targets in which no two contexts link to the same target: buildx 0.13 hands on one of the names and leaves the others out, so a
 * Dockerfile that names a stale base in two ways (`base:1` and `base:latest`) would not build. Each further name links to a copy of the
 * base's target that writes nothing; BuildKit builds what is equal once.
 *
 * Source: `waitContextDeps` of https://github.com/docker/buildx/blob/v0.13.1/build/build.go
 */
export function linkedOnce(targets: readonly Named[]): readonly Named[] {
  const copies = new Map<string, BakeTarget>()
  const byName = new Map(targets)
  const own = targets.map(([name, target]): Named => {
    const seen = new Map<string, number>()
    const contexts = Object.entries(target.contexts ?? {}).map(([key, value]) => {
      const linked = value.startsWith('target:') ? byName.get(value.slice('target:'.length)) : undefined
      const count = (seen.get(value) ?? 0) + 1
      seen.set(value, count)
      if (linked === undefined || count === 1) return [key, value] as const
      const copy = `link-${count}-${value.slice('target:'.length)}`
      copies.set(copy, silent(linked))
      return [key, `target:${copy}`] as const
    })
    return [name, contexts.length === 0 ? target : { ...target, contexts: Object.fromEntries(contexts) }]
  })
  return [...own, ...copies]
}

/** The target, writing nothing. */
export function silent(target: BakeTarget): BakeTarget {
  return {
    ...target,
    tags: [],
    output: ['type=cacheonly'],
    ...(target['cache-to'] !== undefined && { 'cache-to': [] })
  }
}
