import type { CountedInput } from '../../images/counted-inputs'
import type { Replayed, ReplayedImage } from './replay'
import type { Rule } from './rules'
import { imageId } from '../../config/spec'

/** What a commit would have asked for. */
export type Outcome = 'base' | 'app' | 'nothing' | 'unknown'

/** Counts over a replay. */
export interface Tally {
  readonly commits: number
  readonly first: Date | null
  readonly last: Date | null
  /** Commits by what they would have asked for. */
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** Of `nothing`: commits that came back to what had been built before, so that only tags move. */
  readonly returned: number
  readonly images: readonly ImageTally[]
  /** The error of the first commit that could not be planned. */
  readonly error: string | null
}

export interface ImageTally {
  readonly kind: 'base' | 'service'
  readonly name: string
  /** Times that it would have been built. */
  readonly built: number
  /** Times that a filter on the paths of its inputs would have built it. */
  readonly filtered: number
  /** Of these, times that its hash did not change. */
  readonly vain: number
  /** Times that its hash changed and the filter saw nothing: an ignore file, for example. */
  readonly missed: number
  /** The inputs that caused most builds, with their number. */
  readonly causes: readonly (readonly [string, number])[]
  /** How many builds each rule caused, and how many it saved that a filter on paths would have run. */
  readonly rules: ReadonlyMap<Rule, { readonly caused: number; readonly saved: number }>
  /** Dependency files that at some commit could only be counted by their bytes, as it was last; by path. */
  readonly byBytes: ReadonlyMap<string, CountedInput>
}

export function outcomeOf({ error, images }: Replayed): Outcome {
  if (error !== null) return 'unknown'
  const built = images.filter(image => image.known && image.built)
  if (built.some(image => image.kind === 'base')) return 'base'
  return built.length > 0 ? 'app' : 'nothing'
}

/** Counts one commit after the other. */
export class Counter {
  #commits = 0
  #first: Date | null = null
  #last: Date | null = null
  #returned = 0
  #error: string | null = null
  readonly #outcomes: Record<Outcome, number> = { base: 0, app: 0, nothing: 0, unknown: 0 }
  readonly #images = new Map<string, MutableTally>()

  add(replayed: Replayed): void {
    const outcome = outcomeOf(replayed)
    this.#commits += 1
    this.#first ??= replayed.date
    this.#last = replayed.date
    this.#outcomes[outcome] += 1
    this.#error ??= replayed.error
    if (outcome === 'nothing' && replayed.images.some(image => image.known && image.changed)) this.#returned += 1
    for (const image of replayed.images) this.#addImage(image)
  }

  tally(): Tally {
    const images = [...this.#images.values()].map(({ causes, ...counts }) => ({
      ...counts,
      causes: [...causes].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    }))
    return {
      commits: this.#commits,
      first: this.#first,
      last: this.#last,
      outcomes: { ...this.#outcomes },
      returned: this.#returned,
      images: [...images.filter(image => image.kind === 'base'), ...images.filter(image => image.kind === 'service')],
      error: this.#error
    }
  }

  #addImage(image: ReplayedImage): void {
    const key = imageId(image)
    const tally = this.#images.get(key) ?? emptyTally(image)
    this.#images.set(key, tally)
    if (!image.known) return
    if (image.built) tally.built += 1
    if (image.touched) tally.filtered += 1
    if (image.touched && !image.changed) tally.vain += 1
    if (image.changed && !image.touched) tally.missed += 1
    for (const cause of image.causes) tally.causes.set(cause, (tally.causes.get(cause) ?? 0) + 1)
    for (const rule of image.causedBy) ruleIn(tally, rule).caused += 1
    for (const rule of image.savedBy) ruleIn(tally, rule).saved += 1
    for (const file of image.byBytes) tally.byBytes.set(file.input, file)
  }
}

interface MutableTally {
  readonly kind: 'base' | 'service'
  readonly name: string
  built: number
  filtered: number
  vain: number
  missed: number
  readonly causes: Map<string, number>
  readonly rules: Map<Rule, { caused: number; saved: number }>
  readonly byBytes: Map<string, CountedInput>
}

function ruleIn({ rules }: MutableTally, rule: Rule): { caused: number; saved: number } {
  const known = rules.get(rule) ?? { caused: 0, saved: 0 }
  rules.set(rule, known)
  return known
}

function emptyTally({ kind, name }: ReplayedImage): MutableTally {
  return {
    kind,
    name,
    built: 0,
    filtered: 0,
    vain: 0,
    missed: 0,
    causes: new Map(),
    rules: new Map(),
    byBytes: new Map()
  }
}
