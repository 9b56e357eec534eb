import { UserError } from '../../errors'
import type { Plan } from '../../plan/types'
import { bakeBuilder } from './docker'
import { storeBuilder } from './containers-store'
import { isThere, type ProgramOptions } from './program'

/** One image that was built. */
export interface Built {
  readonly kind: 'base' | 'service'
  readonly name: string
  /** Null where the builder does not tell one image from another. */
  readonly seconds: number | null
  /** Size of the layers, uncompressed; null where the builder does not say. */
  readonly bytes: number | null
  /** References that were pushed. */
  readonly pushed: readonly string[]
}

export interface BuildRequest {
  /** Everything in it that is stale, fast or full is built. */
  readonly plan: Plan
  readonly push: boolean
  /** Builds at the same time. */
  readonly jobs: number
  /** Where relative paths of the plan start. */
  readonly root: string
  readonly progress: (line: string) => void
}

/** Carries out plans. Rejects with a `UserError` that holds the end of what the builder said. */
export interface Builder {
  readonly name: 'docker' | 'buildah' | 'podman'
  build(request: BuildRequest): Promise<readonly Built[]>
}

const builders = ['docker', 'buildah', 'podman'] as const

/** The builder of that name, else the first one that is there. */
export async function findBuilder(wanted: (typeof builders)[number] | null, options: ProgramOptions): Promise<Builder> {
  for (const name of wanted === null ? builders : [wanted]) {
    const probe = name === 'docker' ? ['buildx', 'version'] : ['--version']
    if (!(await isThere(name, probe, options))) continue
    return name === 'docker' ? bakeBuilder(options) : storeBuilder(name, options)
  }
  throw new UserError(
    wanted === null
      ? 'There is no builder: install Docker with buildx, Podman or Buildah.'
      : `${wanted === 'docker' ? 'docker buildx' : wanted} is not there or does not work: install it, or choose another one with --builder (docker, buildah, podman).`
  )
}

export { builders }
