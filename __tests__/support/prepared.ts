import { basesAmong, prepareImages, servicesAmong, warningsOf, type PreparedImage } from '../../src/images/prepare'
import type { Snapshot } from '../../src/images/snapshot'
import type { BaseSpec, ServiceSpec, Specification } from '../../src/config/spec'
import type { Warning } from '../../src/ports'

/** Prepared images, sorted. */
export interface Prepared {
  readonly bases: readonly PreparedImage<BaseSpec>[]
  readonly services: readonly PreparedImage<ServiceSpec>[]
  readonly warnings: readonly Warning[]
}

export async function prepare(specification: Specification, snapshot: Snapshot): Promise<Prepared> {
  const images = await prepareImages(specification, snapshot)
  const services = servicesAmong(images, specification)
  return { bases: basesAmong(images), services, warnings: warningsOf(images) }
}
