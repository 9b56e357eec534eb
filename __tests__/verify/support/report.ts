import type { ImageReport, LayerReport, PlatformReport, VerifyReport } from '../../../src/verify/report'
import type { Subject } from '../../../src/verify/subject'

/** A layer of an app, unless said otherwise. */
export function layerReport(overrides: Partial<LayerReport> = {}): LayerReport {
  return {
    digest: `sha256:${'0'.repeat(64)}`,
    size: 1000,
    createdBy: 'COPY . /app # buildkit',
    base: null,
    changed: null,
    kept: null,
    ...overrides
  }
}

export function platformReport(overrides: Partial<PlatformReport> = {}): PlatformReport {
  const layers = overrides.layers ?? [layerReport()]
  const sum = (some: readonly LayerReport[]) => ({
    bytes: some.reduce((bytes, { size }) => bytes + size, 0),
    layers: some.length
  })
  return {
    platform: 'linux/amd64',
    layers,
    whole: sum(layers),
    own: sum(layers.filter(layer => layer.base === null)),
    update: null,
    rebuilt: null,
    ...overrides
  }
}

/** A service of one platform with which all is well, unless said otherwise. */
export function imageReport(overrides: Partial<ImageReport> & { readonly name: string }): ImageReport {
  return {
    kind: 'service',
    reference: `ghcr.io/acme/${overrides.name}:src-0000000000000000`,
    digest: `sha256:${'1'.repeat(64)}`,
    skipped: false,
    findings: [],
    planned: 'fast',
    built: null,
    platforms: [platformReport()],
    trend: null,
    ...overrides
  }
}

export function verifyReport(images: readonly (Partial<ImageReport> & { readonly name: string })[]): VerifyReport {
  const all = images.map(imageReport)
  return {
    version: 1,
    ok: all.every(image => image.findings.length === 0),
    images: all,
    shared: { bytes: 0, layers: 0 }
  }
}

export function subject(name: string, overrides: Partial<Subject> = {}): Subject {
  return {
    kind: 'service',
    name,
    image: `ghcr.io/acme/${name}`,
    tag: 'src-0000000000000000',
    at: 'src-0000000000000000',
    platforms: [],
    foundation: null,
    planned: 'fast',
    plannedAt: null,
    builtBelow: [],
    before: null,
    replaced: null,
    isLocal: false,
    expected: {},
    ...overrides
  }
}
