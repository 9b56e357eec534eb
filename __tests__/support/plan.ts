import type { Mode } from '../../src/decide/reasons'
import type { BasePlan, BuildEntry, Plan, ServicePlan } from '../../src/plan/types'

/** An entry with the format's empty values. */
export function buildEntry(overrides: Partial<BuildEntry> & { readonly name: string }): BuildEntry {
  const image = overrides.image ?? `ghcr.io/acme/${overrides.name}`
  return {
    image,
    ref: `${image}:tag`,
    hash: '0'.repeat(64),
    mode: 'fast',
    context: '.',
    file: 'Dockerfile',
    target: '',
    platforms: '',
    tags: `${image}:tag`,
    labels: '',
    annotations: '',
    'build-args': '',
    'build-contexts': '',
    'cache-from': '',
    'cache-to': '',
    outputs: '',
    push: true,
    load: false,
    pull: false,
    'no-cache': false,
    concurrency: image,
    ...overrides
  }
}

/** A stale base without parents, unless said otherwise. */
export function basePlan(name: string, overrides: Partial<BasePlan> = {}): BasePlan {
  const image = `ghcr.io/acme/${name}`
  const tag = 'deps-0000000000000000'
  const ref = `${image}:${tag}`
  return {
    name,
    image,
    hash: '0'.repeat(64),
    tag,
    digest: null,
    before: { tag: null, latest: null },
    ref,
    build: buildEntry({ name, image, ref, mode: 'base', tags: ref }),
    retag: [],
    verdict: 'stale',
    reasons: [{ code: 'absent', message: `the registry has no image with the tag ${tag}` }],
    changed: [],
    counted: [],
    bases: [],
    ...overrides
  }
}

export function servicePlan(name: string, mode: Mode = 'fast', overrides: Partial<ServicePlan> = {}): ServicePlan {
  const image = `ghcr.io/acme/${name}`
  const tag = 'src-0000000000000000'
  const ref = `${image}:${tag}`
  return {
    name,
    image,
    hash: '0'.repeat(64),
    tag,
    digest: null,
    before: { tag: null, latest: null },
    ref,
    build: buildEntry({ name, image, ref, mode, tags: ref }),
    retag: [],
    mode,
    reasons: [{ code: 'never-built', message: 'the registry has no image of exactly these sources' }],
    bases: [],
    ...overrides
  }
}

export function plan(overrides: Partial<Plan> = {}): Plan {
  return {
    version: 1,
    event: { name: 'push', ref: 'refs/heads/main', sha: 'c'.repeat(40), push: true, commit: 'c'.repeat(40) },
    changes: {
      known: true,
      base: 'b'.repeat(40),
      head: 'c'.repeat(40),
      source: 'git',
      how: 'before of the push',
      count: 1,
      truncated: false,
      paths: ['src/app.py']
    },
    bases: [],
    services: [],
    warnings: [],
    requests: { registry: 2, github: 0 },
    ...overrides
  }
}
