import type { Platform } from '../ports'

/** What is wrong with an image that was built. Codes are stable; messages are for people. */
export interface Finding {
  readonly code: FindingCode
  readonly message: string
  /** Null: of the image as a whole. */
  readonly platform: Platform | null
}

export type FindingCode =
  | 'missing'
  | 'incomplete'
  | 'platform-missing'
  | 'not-on-base'
  | 'app-too-large'
  | 'too-many-app-layers'
  | 'image-too-large'
  | 'runs-as-root'
  | 'secret'
  | 'label'
  | 'port'
  | 'entrypoint'
  | 'environment'
  | 'forbidden-path'
  | 'missing-path'
  | 'unreadable-layer'
