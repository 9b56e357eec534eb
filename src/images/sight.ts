import type { FormatName } from '../lockfiles/facts'
import type { Reading } from '../lockfiles/reading'
import type { TreeEntry } from '../ports'
import { isInOneOf, placesAfter, type Places, type Transfer } from './places'

/** A line of a Dockerfile at work on a file. */
export interface Place {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** What the line does there: a command, or why none is known. */
  readonly text: string
}

/** A dependency file of a base, and what was found out about it. */
export interface TracedFile {
  /** Relative to the repository's root. */
  readonly path: string
  /** Relative to the context. */
  readonly key: string
  readonly entry: TreeEntry
  readonly format: FormatName
  /** What commands read of it. */
  readonly reads: { readonly reading: Reading; readonly place: Place }[]
  /** Commands that may read all of it. */
  readonly unknown: Place[]
  /** The first line that sweeps it in with what is no dependency file. */
  swept: Place | null
  /** Some line was found to take it in. */
  isFound: boolean
}

/** The traced files that a stage holds at some point, and where. */
export class Sight {
  readonly #places: Map<TracedFile, Places>
  /** What commands before set for later ones, as variables that say the same. */
  readonly settings: Map<string, string | null>
  /** Links were made: another path may lead to a file. */
  hasLinks: boolean

  constructor(
    places: Iterable<readonly [TracedFile, Places]> = [],
    settings: Iterable<readonly [string, string | null]> = [],
    hasLinks = false
  ) {
    this.#places = new Map(places)
    this.settings = new Map(settings)
    this.hasLinks = hasLinks
  }

  get files(): ReadonlyMap<TracedFile, Places> {
    return this.#places
  }

  copy(): Sight {
    return new Sight(this.#places, this.settings, this.hasLinks)
  }

  add(file: TracedFile, places: Places | readonly string[]): void {
    const known = this.#places.get(file)
    this.#places.set(file, places === null || known === null ? null : new Set([...(known ?? []), ...places]))
  }

  /** Takes a file away from a place: it was removed there, or something was put over it. */
  remove(file: TracedFile, isGone: (place: string) => boolean): void {
    const known = this.#places.get(file)
    if (known === undefined || known === null) return
    const left = [...known].filter(place => !isGone(place))
    if (left.length === 0) this.#places.delete(file)
    else this.#places.set(file, new Set(left))
  }

  /** Takes files away from paths that are removed with all that they hold. */
  removeBelow(paths: readonly string[]): void {
    for (const file of [...this.#places.keys()]) this.remove(file, place => isInOneOf(place, paths))
  }

  /** Adds what is copied here from another place. */
  addFrom(other: Sight, transfers: readonly Transfer[]): void {
    for (const [file, places] of other.files) {
      if (places === null) {
        this.add(file, null)
        continue
      }
      const found = transfers.flatMap(transfer =>
        [...places].flatMap(place => placesAfter(transfer, place.slice(1)) ?? [])
      )
      if (found.length > 0) this.add(file, found)
      else if (other.hasLinks) this.add(file, null)
    }
  }
}
