import { posix } from 'node:path'
import { UserError, messageOf } from '../errors'
import { cacheImage, withoutTag } from './written-image'
import { foundContext, isFolder, type FoundContexts } from './contexts'
import type { Files, Finding, FoundBuild } from './found'
import { interpolate } from './interpolate'

/** The names that compose looks for, in its order. */
const fileNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml']

export interface ComposeBuilds {
  readonly builds: readonly FoundBuild[]
  readonly findings: readonly Finding[]
}

type Values = Readonly<Record<string, unknown>>

/** A service as it was written, with the folder that its paths are relative to. */
interface WrittenService {
  readonly folder: string
  readonly values: Values
}

/**
 * The `build:` sections of the repository's compose file; `include` and `extends` are followed inside the repository. Null where
 * there is none. Throws `UserError` for what cannot be followed or read. The YAML parser is loaded only here.
 * Source: https://docs.docker.com/reference/compose-file/build/
 */
export async function composeBuilds(files: Files): Promise<ComposeBuilds | null> {
  const path = fileNames.find(name => files.paths.has(name))
  if (path === undefined) return null
  const services = await servicesOf(path, files, [])
  const builds: FoundBuild[] = []
  const findings: Finding[] = []
  for (const name of services.keys()) {
    const service = await extended(path, name, services, files, [])
    if (service.values['build'] === undefined || service.values['build'] === null) continue
    const why = `service ${name} of ${path}`
    const build = buildOf(name, service, why)
    if (typeof build === 'string') findings.push({ what: `${why} is left out`, why: build })
    else builds.push(build)
  }
  return { builds, findings }
}

async function servicesOf(
  path: string,
  files: Files,
  from: readonly string[]
): Promise<ReadonlyMap<string, WrittenService>> {
  if (from.includes(path))
    throw new UserError(`${from[0] ?? path}: include goes in a circle: ${[...from, path].join(' → ')}.`)
  const content = await parsed(path, files, from.at(-1))
  const folder = posix.dirname(path)
  const services = new Map<string, WrittenService>()
  for (const included of listOf(content['include'])) {
    const paths = typeof included === 'string' ? [included] : listOf(recordOf(included)['path'])
    for (const one of paths) {
      const target = typeof one === 'string' ? interpolate(one) : null
      if (target === null || /^\w+:\/\//.test(target))
        throw new UserError(`${path}: include of ${JSON.stringify(one)} cannot be followed. ${instead}`)
      for (const [name, service] of await servicesOf(posix.join(folder, target), files, [...from, path]))
        services.set(name, service)
    }
  }
  for (const [name, values] of Object.entries(recordOf(content['services'])))
    services.set(name, { folder, values: recordOf(values) })
  return services
}

const instead = 'Say what is to be built in .github/base-images.yml instead.'

async function parsed(path: string, files: Files, from: string | undefined): Promise<Values> {
  if (!files.paths.has(path))
    throw new UserError(`${from ?? path}: it refers to ${path}, which is not in the repository. ${instead}`)
  const { parse } = await import('yaml')
  try {
    const content: unknown = parse(await files.read(path), { merge: true })
    return recordOf(content)
  } catch (cause) {
    throw new UserError(`${path} is no YAML: ${messageOf(cause).split('\n')[0] ?? ''}`, { cause })
  }
}

/** A service over the one that it extends. Only `build` and `image` are of interest. */
async function extended(
  path: string,
  name: string,
  services: ReadonlyMap<string, WrittenService>,
  files: Files,
  from: readonly string[]
): Promise<WrittenService> {
  const service = services.get(name)
  const id = `${path}#${name}`
  if (service === undefined)
    throw new UserError(`${path}: it extends a service "${name}" that is not there. ${instead}`)
  if (from.includes(id)) throw new UserError(`${path}: extends goes in a circle: ${[...from, id].join(' → ')}.`)
  const written = service.values['extends']
  if (written === undefined || written === null) return service
  const { file, service: target } =
    typeof written === 'string' ? { file: undefined, service: written } : recordOf(written)
  if (typeof target !== 'string' || (file !== undefined && (typeof file !== 'string' || interpolate(file) !== file)))
    throw new UserError(`${path}: "extends" of service ${name} cannot be followed. ${instead}`)
  const other = file === undefined ? path : posix.join(service.folder, file)
  const parent = await extended(
    other,
    target,
    other === path ? services : await servicesOf(other, files, [path]),
    files,
    [...from, id]
  )
  return mergedWith(parent, service)
}

function mergedWith(parent: WrittenService, child: WrittenService): WrittenService {
  const above = rebased(longForm(parent.values['build']), parent.folder, child.folder)
  const own = longForm(child.values['build'])
  const args = { ...argsOf(above['args']), ...argsOf(own['args']) }
  const additional_contexts = { ...pairsOf(above['additional_contexts']), ...pairsOf(own['additional_contexts']) }
  const isBuilt = Object.keys({ ...above, ...own }).length > 0
  const build = isBuilt ? { ...above, ...own, args, additional_contexts } : undefined
  return { folder: child.folder, values: { ...parent.values, ...child.values, build } }
}

/** Paths of an extended file are relative to that file. */
function rebased(build: Values, from: string, to: string): Values {
  const moved = (path: string): string => posix.relative(to, posix.join(from, path)) || '.'
  const context = build['context']
  const contexts = Object.entries(pairsOf(build['additional_contexts'])).map(([name, value]) => [
    name,
    isFolder(value) ? moved(value) : value
  ])
  return {
    ...build,
    ...(typeof context === 'string' && { context: moved(context) }),
    additional_contexts: Object.fromEntries(contexts)
  }
}

function buildOf(name: string, { folder, values }: WrittenService, why: string): FoundBuild | string {
  const build = longForm(values['build'])
  const context = textOf(build['context'] ?? '.')
  const dockerfile = textOf(build['dockerfile'] ?? 'Dockerfile')
  if (context === null || dockerfile === null) return 'its paths hold variables without a default'
  if (/^\w+:\/\/|^git@/.test(context) || build['dockerfile_inline'] !== undefined)
    return 'it is not built from a folder and a Dockerfile of this repository'
  const clean = posix.normalize(posix.join(folder, context)).replace(/(.)\/$/, '$1')
  if (clean.startsWith('..')) return `its context ${context} is outside of the repository`
  const contexts = contextsOf(build['additional_contexts'], folder)
  if (typeof contexts === 'string') return contexts
  const image = textOf(values['image'] ?? '')
  return {
    name,
    image: image === null || image === '' ? null : withoutTag(image),
    context: clean,
    dockerfile: posix.join(clean, dockerfile),
    target: textOf(build['target'] ?? '') === '' ? null : textOf(build['target']),
    args: argsOf(build['args']),
    contexts,
    platforms: textsOf(build['platforms']),
    cacheFrom: textsOf(build['cache_from']).map(cacheImage),
    why
  }
}

function longForm(build: unknown): Values {
  return typeof build === 'string' ? { context: build } : recordOf(build)
}

/** Arguments with a value; one without takes its value from the environment of whoever runs compose. */
function argsOf(written: unknown): Readonly<Record<string, string>> {
  const pairs = Object.entries(pairsOf(written)).map(([name, value]) => [name, interpolate(value)] as const)
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== null))
}

/** A map, or a list of `NAME=value`, with the values as they were written. */
function pairsOf(written: unknown): Readonly<Record<string, string>> {
  const pairs = Array.isArray(written)
    ? written.map((item: unknown): readonly unknown[] => /^([^=]+)=([\s\S]*)$/.exec(String(item))?.slice(1) ?? [])
    : Object.entries(recordOf(written))
  return Object.fromEntries(
    pairs.flatMap(([name, value]) => {
      const isText = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      return typeof name === 'string' && isText ? [[name, String(value)]] : []
    })
  )
}

/** The named contexts of a service, or why they cannot be planned. */
function contextsOf(written: unknown, folder: string): FoundContexts | string {
  const contexts = new Map<string, string>()
  for (const [name, value] of Object.entries(pairsOf(written))) {
    const text = interpolate(value)
    if (text === null) return `its context ${name} holds variables without a default`
    const context = foundContext(text, folder)
    if (context === null) return `its context ${name} is outside of the repository`
    contexts.set(name, context)
  }
  return Object.fromEntries(contexts)
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? interpolate(value) : null
}

function textsOf(value: unknown): readonly string[] {
  return listOf(value).flatMap(item => textOf(item) ?? [])
}

function recordOf(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}
