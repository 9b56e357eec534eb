import type { Plan } from '../../plan/types'
import type { Board } from './board'

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
  readonly board: Board
}

/** Carries out plans. Rejects with a `UserError` that holds the end of what the builder said. */
export interface Builder {
  readonly name: 'docker' | 'buildah' | 'podman'
  build(request: BuildRequest): Promise<readonly Built[]>
}

export const builders = ['docker', 'buildah', 'podman'] as const
