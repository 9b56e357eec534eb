import type { Effort } from './effort'
import type { Lookup } from './expand-mode'

/** Variables of a stage while its instructions are gone through. */
export class Environment {
  /** What words are expanded with: ENV and ARG in the order in which they come. */
  readonly #state: Map<string, string>
  /** ENV alone: the image's own, which a stage built from it starts with. */
  readonly #image: Map<string, string>

  private constructor(state: Map<string, string>, image: Map<string, string>) {
    this.#state = state
    this.#image = image
  }

  /** Of a stage that is built from an image with these variables. */
  static ofImage(variables: Readonly<Record<string, string>>): Environment {
    return Environment.#starting(new Map(), new Map(Object.entries(variables)))
  }

  /** Of a stage that is built from this one. ARGs are inherited too, but ENV is set anew and so wins over a later ARG. */
  inherited(effort: Effort): Environment {
    this.#copied(effort)
    return Environment.#starting(new Map(this.#state), new Map(this.#image))
  }

  static #starting(state: Map<string, string>, image: Map<string, string>): Environment {
    for (const [name, value] of image) state.set(name, value)
    return new Environment(state, image)
  }

  /** ENV: what an image built from this stage has. */
  get variables(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#image)
  }

  /** ENV and ARG as a command sees them now. */
  seen(effort: Effort): ReadonlyMap<string, string> {
    this.#copied(effort)
    return new Map(this.#state)
  }

  /** A copy costs more than the characters that effort is counted in. */
  #copied(effort: Effort): void {
    effort.take(4 * (this.#state.size + this.#image.size))
  }

  readonly lookup: Lookup = name => this.#state.get(name)

  setEnv(name: string, value: string): void {
    this.#state.set(name, value)
    this.#image.set(name, value)
  }

  setArg(name: string, value: string): void {
    if (!NOT_IN_ENVIRONMENT.has(name)) this.#state.set(name, value)
  }
}

/** Source: moby/buildkit frontend/dockerfile/dockerfile2llb/convert.go, `nonEnvArgs` */
const NOT_IN_ENVIRONMENT: ReadonlySet<string> = new Set(['BUILDKIT_SBOM_SCAN_CONTEXT', 'BUILDKIT_SBOM_SCAN_STAGE'])
