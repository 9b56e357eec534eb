import { posix } from 'node:path'
import { UserError } from '../errors'
import { isFolder } from './contexts'
import type { Files } from './found'
import { envFile, interpolate, type Variables } from './interpolate'
import { listOf, recordOf, textsOf } from './values'
import { readYaml } from './yaml-file'

type Values = Readonly<Record<string, unknown>>

/** A service as it was written, with what is needed to read it. */
export interface WrittenService {
  /** The folder that its paths are relative to. */
  readonly folder: string
  readonly values: Values
  readonly variables: Variables
  /** `file:line`. */
  readonly place: string
}

type Services = ReadonlyMap<string, WrittenService>

/** The services of one compose project; each file is read once. */
export interface ComposeProject {
  readonly services: Services
  /** A service over those that it extends. Only `build` and `image` are of interest. */
  readonly extended: (name: string) => Promise<WrittenService>
}

/** What compose files of people stay far below; more is an attack on whoever plans. */
const most = { files: 100, includes: 1000, extends: 50 }

const instead = 'Say what is to be built in .github/base-images.yml instead.'

/**
 * Reads a compose file with its `.env`, and follows `include` and `extends` inside the repository. Throws `UserError` for what cannot
 * be followed or read, and for more files, includes or steps of `extends` than people write.
 * Source: https://docs.docker.com/reference/compose-file/include/
 */
export async function composeProject(path: string, files: Files): Promise<ComposeProject> {
  const read = new Map<string, Services>()
  let includes = 0
  let started = 0

  async function servicesOf(
    file: string,
    project: string,
    outer: Variables,
    from: readonly string[]
  ): Promise<Services> {
    if (from.includes(file))
      throw new UserError(`${from[0] ?? file}: include goes in a circle: ${[...from, file].join(' → ')}.`)
    const known = read.get(file)
    if (known !== undefined) return known
    if (started++ >= most.files) throw new UserError(`${path}: it is made of more than ${most.files} files. ${instead}`)
    if (!files.paths.has(file))
      throw new UserError(`${from.at(-1) ?? path}: it refers to ${file}, which is not in the repository. ${instead}`)
    const yaml = await readYaml(file, files)
    const content = recordOf(yaml.value)
    const services = new Map<string, WrittenService>()
    for (const included of listOf(content['include'])) {
      const { paths, folder, variables } = await includeOf(included, file, outer)
      for (const one of paths) {
        if (++includes > most.includes)
          throw new UserError(`${path}: it includes more than ${most.includes} files. ${instead}`)
        for (const [name, service] of await servicesOf(one, folder, variables, [...from, file]))
          services.set(name, service)
      }
    }
    for (const [name, values] of Object.entries(recordOf(content['services'])))
      services.set(name, {
        folder: project,
        values: recordOf(values),
        variables: outer,
        place: `${file}:${yaml.lineOf(['services', name])}`
      })
    read.set(file, services)
    return services
  }

  /** The variables of the including project go before those of the included one. */
  async function includeOf(
    written: unknown,
    file: string,
    outer: Variables
  ): Promise<{ readonly paths: readonly string[]; readonly folder: string; readonly variables: Variables }> {
    const long = typeof written === 'string' ? { path: written } : recordOf(written)
    const own = posix.dirname(file)
    const inside = (text: string): string => {
      const target = interpolate(text, outer)
      if (target === null || /^\w+:\/\//.test(target))
        throw new UserError(`${file}: include of ${JSON.stringify(text)} cannot be followed. ${instead}`)
      return posix.join(own, target)
    }
    const paths = textsOf(long['path']).map(inside)
    const [directory] = textsOf(long['project_directory']).map(inside)
    const folder = directory ?? posix.dirname(paths[0] ?? file)
    const given = textsOf(long['env_file']).map(inside)
    const inner = await variablesIn(given.length > 0 ? given : [posix.join(folder, '.env')], files)
    return { paths, folder, variables: new Map([...inner, ...outer]) }
  }

  const done = new Map<string, WrittenService>()
  async function extended(
    file: string,
    name: string,
    services: Services,
    from: readonly string[]
  ): Promise<WrittenService> {
    const id = `${file}#${name}`
    const known = done.get(id)
    if (known !== undefined) return known
    const service = services.get(name)
    if (service === undefined)
      throw new UserError(`${file}: it extends a service "${name}" that is not there. ${instead}`)
    if (from.includes(id)) throw new UserError(`${file}: extends goes in a circle: ${[...from, id].join(' → ')}.`)
    if (from.length >= most.extends)
      throw new UserError(`${service.place}: extends goes over more than ${most.extends} services. ${instead}`)
    const written = service.values['extends']
    if (written === undefined || written === null) return service
    const long: Values = typeof written === 'string' ? { service: written } : recordOf(written)
    const { file: other, service: parent } = long
    const target = typeof other === 'string' ? interpolate(other, service.variables) : undefined
    if (typeof parent !== 'string' || target === null || (other !== undefined && target === undefined))
      throw new UserError(`${service.place}: "extends" of service ${name} cannot be followed. ${instead}`)
    const place = target === undefined ? file : posix.join(service.folder, target)
    const theirs = place === file ? services : await servicesOf(place, posix.dirname(place), service.variables, [])
    const merged = mergedWith(await extended(place, parent, theirs, [...from, id]), service)
    done.set(id, merged)
    return merged
  }

  const folder = posix.dirname(path)
  const services = await servicesOf(path, folder, await variablesIn([posix.join(folder, '.env')], files), [])
  return { services, extended: name => extended(path, name, services, []) }
}

async function variablesIn(paths: readonly string[], files: Files): Promise<Variables> {
  const all = new Map<string, string>()
  for (const path of paths)
    if (files.paths.has(path)) for (const [name, value] of envFile(await files.read(path))) all.set(name, value)
  return all
}

function mergedWith(parent: WrittenService, child: WrittenService): WrittenService {
  const above = rebased(longForm(parent.values['build']), parent.folder, child.folder)
  const own = longForm(child.values['build'])
  const hasBuild = Object.keys({ ...above, ...own }).length > 0
  const maps = ['args', 'additional_contexts'].map(key => [key, [...listed(above[key]), ...listed(own[key])]] as const)
  const build = hasBuild ? { ...above, ...own, ...Object.fromEntries(maps) } : undefined
  return { ...child, values: { ...parent.values, ...child.values, build } }
}

/** `build: ./folder` is `build: { context: ./folder }`. */
export function longForm(build: unknown): Values {
  return typeof build === 'string' ? { context: build } : recordOf(build)
}

/** Pairs of a map or a list of `NAME=value` as the latter; a name without a value stays alone. */
export function listed(written: unknown): readonly string[] {
  if (Array.isArray(written)) return written.map(String)
  return Object.entries(recordOf(written)).map(([name, value]) => (isPlain(value) ? `${name}=${value}` : name))
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** Paths of an extended file are relative to that file. */
function rebased(build: Values, from: string, to: string): Values {
  const moved = (path: string): string => posix.relative(to, posix.join(from, path)) || '.'
  const { context } = build
  const contexts = listed(build['additional_contexts']).map(pair => {
    const [, name = pair, value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? []
    return isFolder(value) ? `${name}=${moved(value)}` : pair
  })
  return {
    ...build,
    ...(typeof context === 'string' && !isRemote(context) ? { context: moved(context) } : {}),
    ...(contexts.length === 0 ? {} : { additional_contexts: contexts })
  }
}

/** Whether a context is an address instead of a folder. */
export function isRemote(context: string): boolean {
  return /^\w+:\/\/|^git@|^github\.com\//.test(context)
}
