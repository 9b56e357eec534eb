/** Chance that can be repeated: the same seed, the same throws. */
export interface Dice {
  /** A whole number from 0 to `sides - 1`. */
  throw(sides: number): number
  /** True once in `times`. */
  once(times: number): boolean
  pick<T>(items: readonly T[]): T
  /** Between one and `most` different items, in random order. */
  some<T>(items: readonly T[], most: number): readonly T[]
}

/** Source of the generator: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (Mulberry32, public domain) */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  function next(sides: number): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
  function pick<T>(items: readonly T[]): T {
    const item = items[next(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  return {
    throw: next,
    once: times => next(times) === 0,
    pick,
    some(items, most) {
      const left = [...items]
      const wanted = 1 + next(Math.min(most, left.length))
      return Array.from({ length: wanted }, () => left.splice(next(left.length), 1)).flat()
    }
  }
}
