import { UserError } from '../errors'
import type { Specification } from './spec'
import type { GlobalInputs, SingleServiceInputs } from './inputs'
import { oneOf } from './one-of'
import type { BaseEntry, Configuration, ServiceEntry } from './schema'
import type { Label } from './overlap'
import { specificationOf } from './specification'

/** The input that a key of the configuration comes from, where they are called differently. */
const inputOf: Readonly<Record<string, string>> = {
  'bases.base.image': 'base-image',
  'bases.base.dockerfile': 'base-dockerfile',
  'bases.base.target': 'base-target',
  'bases.base.tags': 'base-tags',
  'bases.base.refresh.max-age': 'refresh-max-age',
  'bases.base.refresh.upstream': 'refresh-upstream'
}

/** Messages about inputs name the input: `Input "base-image"`. */
export const inputLabel: Label = path => {
  const name = inputOf[path.join('.')] ?? path.at(-1)
  return name === undefined ? 'The inputs' : `Input "${name}"`
}

/**
 * The specification of the single-service inputs: the base is called `base`, the service `app`. Nothing is discovered here:
 * see {@link ./specify} for inputs that leave something out. Throws `UserError` naming the input.
 */
export function specificationOfInputs(inputs: SingleServiceInputs, shared: GlobalInputs): Specification {
  return specificationOf(configurationOfInputs(inputs), shared, inputLabel)
}

/** The inputs as the configuration that says the same. */
function configurationOfInputs(inputs: SingleServiceInputs): Configuration {
  const hasBase = inputs.baseDockerfile !== null || inputs.baseTarget !== null
  if (inputs.baseImage !== null && !hasBase)
    throw new UserError(
      'Input "base-image" is given, but nothing says how it is built. Give base-dockerfile or base-target.'
    )
  if (inputs.baseImage === null && hasBase)
    throw new UserError(
      'The name of the base image is missing. Give the input "base-image", such as ghcr.io/OWNER/app-base.'
    )
  if (inputs.image === null && inputs.baseImage === null)
    throw new UserError('The name of the image is missing. Give the input "image", such as ghcr.io/OWNER/app.')
  return {
    version: 1,
    ...(inputs.ignore === null ? {} : { ignore: inputs.ignore }),
    ...(inputs.baseImage === null ? {} : { bases: { base: baseEntry(inputs, inputs.baseImage) } }),
    ...(inputs.image === null ? {} : { services: { app: serviceEntry(inputs, inputs.image) } })
  }
}

/** Whether the inputs say all of it, so that nothing is to be discovered. */
export function isComplete(inputs: SingleServiceInputs): boolean {
  const hasBase = inputs.baseDockerfile !== null || inputs.baseTarget !== null
  return inputs.image !== null && inputs.dockerfile !== null && inputs.baseImage !== null && hasBase
}

/**
 * What was discovered, with what the inputs say in its place. Throws `UserError` where several images were found, since
 * the inputs describe one.
 */
export function overlay(discovered: Configuration, inputs: SingleServiceInputs): Configuration {
  const bases = Object.entries(discovered.bases ?? {})
  const services = Object.entries(discovered.services ?? {})
  if (bases.length > 1 || services.length > 1)
    throw new UserError(
      `The inputs describe one service, but several images were found: ${[...bases, ...services].map(([name]) => name).join(', ')}. ` +
        'Give the input "dockerfile", or name all images in .github/base-images.yml.'
    )
  const [base] = bases
  const [service] = services
  if (base === undefined && inputs.baseImage !== null)
    throw new UserError(
      `Input "base-image": no Dockerfile was found that builds ${inputs.baseImage}. Give base-dockerfile or base-target.`
    )
  return {
    ...discovered,
    ...(inputs.ignore === null ? {} : { ignore: inputs.ignore }),
    ...(base === undefined ? {} : { bases: { base: merged(base[1], baseEntry(inputs, base[1].image)) } }),
    ...(service === undefined ? {} : { services: { app: merged(service[1], serviceEntry(inputs, service[1].image)) } })
  }
}

function merged<T extends BaseEntry | ServiceEntry>(found: T, given: T): T {
  const args = [found['build-args'] ?? [], given['build-args'] ?? []].flatMap(pairsOf)
  return { ...found, ...given, ...(args.length === 0 ? {} : { 'build-args': args }) }
}

function pairsOf(args: NonNullable<BaseEntry['build-args']>): readonly string[] {
  return isList(args) ? args : Object.entries(args).map(([name, value]) => `${name}=${value}`)
}

function isList(value: NonNullable<BaseEntry['build-args']>): value is string[] {
  return Array.isArray(value)
}

/** With `base-target` alone, the base is a stage of the app's Dockerfile. */
function baseEntry(inputs: SingleServiceInputs, image: string): BaseEntry {
  return {
    image,
    ...common(inputs),
    ...given('dockerfile', inputs.baseDockerfile ?? (inputs.baseTarget === null ? null : inputs.dockerfile)),
    ...given('target', inputs.baseTarget),
    ...given('tags', inputs.baseTags),
    ...(inputs.dependencies.length === 0 ? {} : { dependencies: inputs.dependencies }),
    ...given('hash', inputs.hash === null ? null : oneOf(inputs.hash, ['auto', 'semantic', 'bytes'], 'Input "hash"')),
    refresh: {
      ...given('max-age', inputs.refreshMaxAge),
      ...given('upstream', upstreamOf(inputs.refreshUpstream))
    },
    ...given('reproducible', reproducibleOf(inputs.reproducible))
  }
}

function upstreamOf(input: string | null): 'ignore' | 'warn' | 'rebuild' | null {
  return input === null ? null : oneOf(input, ['ignore', 'warn', 'rebuild'], 'Input "refresh-upstream"')
}

function reproducibleOf(input: string | null): boolean | null {
  return input === null ? null : oneOf(input, ['true', 'false'], 'Input "reproducible"') === 'true'
}

function serviceEntry(inputs: SingleServiceInputs, image: string): ServiceEntry {
  return {
    image,
    ...common(inputs),
    ...given('dockerfile', inputs.dockerfile),
    ...given('target', inputs.target),
    ...given('tags', inputs.tags),
    ...given('fallback-dockerfile', inputs.fallbackDockerfile)
  }
}

function common(
  inputs: SingleServiceInputs
): Pick<BaseEntry, 'context' | 'platforms' | 'build-args' | 'build-contexts'> {
  return {
    ...given('context', inputs.context),
    ...(inputs.platforms.length === 0 ? {} : { platforms: inputs.platforms }),
    ...(inputs.buildArgs.length === 0 ? {} : { 'build-args': [...inputs.buildArgs] }),
    ...(inputs.buildContexts.length === 0 ? {} : { 'build-contexts': [...inputs.buildContexts] })
  }
}

function given<K extends string, V>(key: K, value: V | null): { readonly [key in K]?: V } {
  const entry: { [key in K]?: V } = {}
  if (value !== null) entry[key] = value
  return entry
}
