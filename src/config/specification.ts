import { posix } from 'node:path'
import { UserError } from '../errors'
import {
  sourceDateEpoch,
  type BaseSpec,
  type BuildArg,
  type CommonSpec,
  type Refresh,
  type ServiceSpec,
  type Specification
} from './spec'
import { parseDuration } from './duration'
import { imageName } from '../reference/image-name'
import type { GlobalInputs } from './inputs'
import { pairsOf } from './pairs'
import { buildContextsOf, type PlannedNames } from './build-contexts'
import { cleanPath, cleanPattern } from './paths'
import { readPlatform } from '../reference/read-platform'
import { eventNames, oneOf } from './one-of'
import { parseRegistry } from '../reference/registry-prefix'
import type { BaseEntry, Configuration, ServiceEntry } from './schema'
import { checkOverlap, type Label } from './overlap'

/** What is shared by all entries while they are read. */
interface Scope {
  readonly prefix: string | null
  readonly repository: string | null
  readonly ignore: readonly string[] | null
  readonly names: PlannedNames
  readonly label: Label
}

const dotted: Label = path => path.join('.')

/**
 * The checked specification of a configuration: whole names of images, clean paths, defaults. Paths are relative to the
 * repository; the Dockerfile is `<context>/Dockerfile` unless it is said.
 *
 * Throws `UserError` with the place (see {@link Label}), the value and the fix. The input `registry` goes before the
 * file's key of that name.
 */
export function specificationOf(
  configuration: Configuration,
  inputs: GlobalInputs,
  label: Label = dotted
): Specification {
  const scope: Scope = {
    prefix: registryOf(configuration, inputs, label)?.prefix ?? null,
    repository: inputs.repository,
    ignore: configuration.ignore === undefined ? null : patterns(configuration.ignore, ['ignore'], label),
    names: {
      bases: Object.keys(configuration.bases ?? {}),
      services: Object.keys(configuration.services ?? {})
    },
    label
  }
  const bases = Object.entries(configuration.bases ?? {}).map(([name, entry]) => baseOf(name, entry, scope))
  const services = Object.entries(configuration.services ?? {}).map(([name, entry]) => serviceOf(name, entry, scope))
  if (bases.length + services.length === 0)
    throw new UserError(`${label([])}: there is nothing to plan. Name at least one image under "bases" or "services".`)
  checkOverlap(bases, services, label)
  return { bases, services }
}

/** Hosts that the configuration or the input `registry` marks as plain http with an `http://` URL. */
export function plainHttpHosts(configuration: Configuration | null, inputs: GlobalInputs): readonly string[] {
  const host = registryOf(configuration, inputs, dotted)?.plainHttp ?? null
  return host === null ? [] : [host]
}

function registryOf(
  configuration: Configuration | null,
  inputs: GlobalInputs,
  label: Label
): ReturnType<typeof parseRegistry> | null {
  if (inputs.registry !== null) return parseRegistry(inputs.registry, 'Input "registry"')
  const written = configuration?.registry
  return written === undefined ? null : parseRegistry(written, label(['registry']))
}

function baseOf(name: string, entry: BaseEntry, scope: Scope): BaseSpec {
  const path = ['bases', name]
  const common = imageOf(name, path, entry, scope)
  const reproducible = entry.reproducible ?? false
  return {
    kind: 'base',
    ...common,
    ...(reproducible && { buildArgs: withEpoch(common.buildArgs) }),
    dependencies: patterns(entry.dependencies ?? [], [...path, 'dependencies'], scope.label),
    hash: entry.hash ?? 'auto',
    refresh: refreshOf(entry.refresh ?? {}, [...path, 'refresh'], scope.label),
    reproducible
  }
}

/**
 * The beginning of 1980: a ZIP file (a wheel, a jar) cannot hold an earlier time. It is the same for all dependencies, so that a layer
 * that they do not change, or that comes from a cache, is the same too.
 */
const epoch = '315532800'

function withEpoch(args: readonly BuildArg[]): readonly BuildArg[] {
  return args.some(arg => arg.name === sourceDateEpoch) ? args : [...args, { name: sourceDateEpoch, value: epoch }]
}

function serviceOf(name: string, entry: ServiceEntry, scope: Scope): ServiceSpec {
  const path = ['services', name]
  const fallback = entry['fallback-dockerfile']
  return {
    kind: 'service',
    ...imageOf(name, path, entry, scope),
    fallbackDockerfile:
      fallback === undefined ? null : cleanPath(fallback, scope.label([...path, 'fallback-dockerfile']))
  }
}

function imageOf(name: string, path: readonly string[], entry: BaseEntry | ServiceEntry, scope: Scope): CommonSpec {
  const label = (key: string): string => scope.label([...path, key])
  const context = cleanPath(entry.context ?? '.', label('context'))
  const ignore = entry.ignore === undefined ? null : patterns(entry.ignore, [...path, 'ignore'], scope.label)
  return {
    name,
    image: imageName(entry.image, scope.prefix, scope.repository, label('image')),
    context,
    dockerfile:
      entry.dockerfile === undefined
        ? posix.join(context, 'Dockerfile')
        : cleanPath(entry.dockerfile, label('dockerfile')),
    target: entry.target ?? null,
    platforms: [...new Set((entry.platforms ?? []).map(platform => readPlatform(platform, label('platforms'))))],
    buildArgs: buildArgsOf(entry['build-args'] ?? [], label('build-args')),
    buildContexts: buildContextsOf(entry['build-contexts'] ?? [], scope.names, label('build-contexts')),
    ignore: scope.ignore === null && ignore === null ? null : [...(scope.ignore ?? []), ...(ignore ?? [])],
    tags: entry.tags ?? null,
    verify: entry.verify ?? null
  }
}

/**
 * Of two values for one name the last one counts, as in docker. Line breaks at the end are those of YAML's block scalars: docker's actions
 * cut them off, so no way of building hands them on.
 */
function buildArgsOf(written: Readonly<Record<string, string>> | readonly string[], what: string): readonly BuildArg[] {
  const why = 'must be NAME=value. A plan reads no build argument from the environment.'
  const values = new Map(pairsOf(written, pair => new UserError(`${what}: "${pair}" ${why}`)))
  return [...values].map(([name, value]) => ({ name, value: value.replace(/[\r\n]+$/, '') }))
}

function refreshOf(entry: NonNullable<BaseEntry['refresh']>, path: readonly string[], label: Label): Refresh {
  const age = entry['max-age']
  const on = entry.on?.map(event => oneOf(event, eventNames, label([...path, 'on'])))
  return {
    maxAge: age === undefined ? null : parseDuration(age, label([...path, 'max-age'])),
    upstream: entry.upstream ?? 'ignore',
    on: on ?? ['schedule', 'workflow_dispatch']
  }
}

function patterns(written: readonly string[], path: readonly string[], label: Label): readonly string[] {
  return written.map(pattern => cleanPattern(pattern, label(path)))
}
