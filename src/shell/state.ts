import type { Node } from './syntax'

/** What a shell knows while it goes through a script. Null: set, to a value that is not known. */
export class State {
  readonly variables: Map<string, string | null>
  readonly exported: Set<string>
  readonly functions: Map<string, Node>
  /** Absolute and clean. */
  folder: string | null
  /** `set -e`: a command that fails ends the script. */
  endsOnError: boolean
  /** `set -a`: whatever is assigned is exported. */
  exportsAll: boolean
  /** The script may have come to its end before this point, with success. */
  mayHaveEnded: boolean

  constructor(
    variables: ReadonlyMap<string, string | null>,
    folder: string | null,
    rest: Partial<Pick<State, 'exported' | 'functions' | 'endsOnError' | 'exportsAll' | 'mayHaveEnded'>> = {}
  ) {
    this.variables = new Map(variables)
    this.folder = folder
    this.exported = new Set(rest.exported ?? variables.keys())
    this.functions = new Map(rest.functions)
    this.endsOnError = rest.endsOnError ?? false
    this.exportsAll = rest.exportsAll ?? false
    this.mayHaveEnded = rest.mayHaveEnded ?? false
  }

  copy(): State {
    return new State(this.variables, this.folder, this)
  }

  set(name: string, value: string | null): void {
    this.variables.set(name, value)
    if (this.exportsAll) this.exported.add(name)
  }

  unset(name: string): void {
    this.variables.delete(name)
    this.exported.delete(name)
  }

  /** What a command sees that this shell starts. */
  get environment(): ReadonlyMap<string, string | null> {
    return new Map([...this.variables].filter(([name]) => this.exported.has(name)))
  }

  /** This or the other state may be the one from here on: what they do not agree on is not known. */
  mayBe(other: State): void {
    for (const name of new Set([...this.variables.keys(), ...other.variables.keys()])) {
      if (this.variables.get(name) !== other.variables.get(name)) this.variables.set(name, null)
      if (this.variables.has(name) && other.exported.has(name)) this.exported.add(name)
    }
    for (const [name, body] of other.functions) this.functions.set(name, body)
    if (this.folder !== other.folder) this.folder = null
    this.endsOnError &&= other.endsOnError
    this.exportsAll ||= other.exportsAll
    this.mayHaveEnded ||= other.mayHaveEnded
  }

  /** Whether nothing would be learnt from going on from the other state instead. */
  agreesWith(other: State): boolean {
    const isSame = [...this.variables].every(([name, value]) => other.variables.get(name) === value)
    return isSame && this.variables.size === other.variables.size && this.folder === other.folder
  }
}
