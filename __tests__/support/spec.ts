import type { BaseSpec, CommonSpec, ServiceSpec } from '../../src/config/spec'

const common: Omit<CommonSpec, 'name' | 'image'> = {
  context: '.',
  dockerfile: 'Dockerfile',
  target: null,
  platforms: [],
  buildArgs: [],
  buildContexts: [],
  ignore: null,
  tags: null,
  verify: null
}

/** A base as the configuration's defaults make it; its image is `ghcr.io/acme/<name>`. */
export function baseSpec(overrides: Partial<BaseSpec> = {}): BaseSpec {
  const name = overrides.name ?? 'base'
  const refresh = { maxAge: null, upstream: 'ignore', on: ['schedule', 'workflow_dispatch'] } as const
  const own = { name, image: `ghcr.io/acme/${name}`, dockerfile: 'Dockerfile.base' }
  return { kind: 'base', ...common, ...own, dependencies: [], hash: 'auto', refresh, reproducible: false, ...overrides }
}

/** A service as the configuration's defaults make it; its image is `ghcr.io/acme/<name>`. */
export function serviceSpec(overrides: Partial<ServiceSpec> = {}): ServiceSpec {
  const name = overrides.name ?? 'app'
  return { kind: 'service', ...common, name, image: `ghcr.io/acme/${name}`, fallbackDockerfile: null, ...overrides }
}
