import type { Pull } from '../facts/layers'
import type { Digest, Platform } from '../ports'
import type { Finding } from './findings'

/** The report, version 1: the output `report` and `verify --format json`. */
export interface VerifyReport {
  readonly version: 1
  /** Whether nothing is wrong. */
  readonly ok: boolean
  readonly images: readonly ImageReport[]
  /** Compressed bytes of the layers that two or more images of the plan have in common, each counted once, for the first platform. */
  readonly shared: Pull
}

export interface ImageReport {
  readonly kind: 'base' | 'service'
  readonly name: string
  /** `image:tag` or `image@digest` that was looked at. */
  readonly reference: string
  /** Null: it is not there. */
  readonly digest: Digest | null
  /** Why it was not looked at: nothing was pushed. */
  readonly skipped: boolean
  readonly findings: readonly Finding[]
  readonly platforms: readonly PlatformReport[]
}

export interface PlatformReport {
  readonly platform: Platform
  /** Bottom first. */
  readonly layers: readonly LayerReport[]
  /** What a machine pulls that has nothing of the image, */
  readonly whole: Pull
  /** that has the base, */
  readonly own: Pull
  /** that has the image before; null: none was named, or it does not have this platform. */
  readonly update: (Pull & { readonly from: string }) | null
}

export interface LayerReport {
  readonly digest: Digest
  /** Compressed bytes. */
  readonly size: number
  /** The instruction, as the builder wrote it; null: the image does not say. */
  readonly createdBy: string | null
  /** Name of the image of the plan that brings it; null: its own. */
  readonly base: string | null
  /** Whether the image before did not have it; null: there is none to compare with. */
  readonly changed: boolean | null
}
