import { UserError } from './errors'
import { nearest } from './nearest'
import type { Specification } from './config/spec'
import type { ObjectId, Repository, TreeEntry, Warning } from './ports'
import { discover } from './discovery/discover'
import { explore, type Explored } from './discovery/explore'
import type { Hints, PrintBake } from './discovery/discover'
import type { GlobalInputs, SingleServiceInputs } from './config/inputs'
import { loadConfiguration } from './config/load'
import { refuseOutside } from './config/outside'
import { secretArguments } from './config/secret-arguments'
import { cleanPath } from './config/paths'
import type { Configuration } from './config/schema'
import { inputLabel, isComplete, overlay, specificationOfInputs } from './config/single-service'
import { plainHttpHosts, specificationOf } from './config/specification'

export const defaultConfigurationFile = '.github/base-images.yml'

export interface SpecifyRequest {
  readonly repository: Repository
  /** The commit whose files count. */
  readonly commit: ObjectId
  /** The input `config`; null: {@link defaultConfigurationFile} where it exists. */
  readonly config: string | null
  readonly single: SingleServiceInputs
  /** Names of the single-service inputs that were given. */
  readonly given: readonly string[]
  /** The input `registry`. */
  readonly registry: string | null
  /** `owner/name`; null where there is none. */
  readonly repositoryName: string | null
  /**
   * Content of a file of the commit while its files are still being listed; null where it is not known yet, then the list decides. Absent:
   * never known.
   */
  readonly peek?: (path: string) => Promise<Uint8Array | null>
  /** For bake files in HCL; absent or null where buildx is not at hand. */
  readonly printBake?: PrintBake | null
  /** The commit comes from a fork: no registry is asked that only its files name. */
  readonly isOfStranger?: boolean
}

export interface Specified {
  readonly specification: Specification
  /** Hosts that an `http://` URL marks as plain http. */
  readonly plainHttp: readonly string[]
  /** What was found and why, a line each; empty with a configuration file or complete inputs. */
  readonly findings: readonly string[]
  readonly warnings: readonly Warning[]
  /** The files that were read for it: a change of one of them may describe any image anew. */
  readonly describedIn: ReadonlySet<string>
}

type Found = Omit<Specified, 'describedIn' | 'warnings'>

/**
 * Decides where the specification comes from: the configuration file, else the single-service inputs, and discovery for what they
 * leave out. Throws `UserError`, also when there is a configuration file and single-service inputs are given: one would be ignored.
 */
export async function specify(request: SpecifyRequest): Promise<Specified> {
  const describedIn = new Set<string>()
  const specified = await specifyFrom(request, describedIn)
  refuseOutside(specified.specification, request)
  return { ...specified, warnings: secretArguments(specified.specification), describedIn }
}

async function specifyFrom(request: SpecifyRequest, describedIn: Set<string>): Promise<Found> {
  const shared: GlobalInputs = { registry: request.registry, repository: request.repositoryName }
  const named = configurationPath(request.config)
  const early = await request.peek?.(named)
  if (early !== null && early !== undefined) {
    describedIn.add(named)
    return fromFile(named, textOf(early), request.given, shared)
  }
  const contents = contentsOf(await request.repository.files(request.commit))
  const readText = readerOf(contents, request)
  const read = (path: string): Promise<string> => {
    describedIn.add(path)
    return readText(path)
  }
  const file = configurationFile(request.config, [...contents.keys()])
  if (file !== null) return fromFile(file, await read(file), request.given, shared)
  const complete = isComplete(request.single)
  if (complete) return { ...specified(specificationOfInputs(request.single, shared), shared), findings: [] }
  return fromDiscovery([...contents.keys()], read, request, shared)
}

function configurationPath(input: string | null): string {
  return input === null ? defaultConfigurationFile : input.replace(/^(?:\.\/)+/, '')
}

function configurationFile(input: string | null, paths: readonly string[]): string | null {
  const path = configurationPath(input)
  if (paths.includes(path)) return path
  if (input === null) return null
  const guess = nearest(
    path,
    paths.filter(one => /\.ya?ml$/.test(one))
  )
  throw new UserError(
    `Input "config": there is no file ${input} in the commit.${guess === null ? ' Give its path from the root of the repository.' : ` Did you mean ${guess}?`}`
  )
}

async function fromFile(file: string, text: string, given: readonly string[], shared: GlobalInputs): Promise<Found> {
  if (given.length > 0)
    throw new UserError(
      `There is a configuration file, ${file}, and ${given.length === 1 ? 'the input' : 'the inputs'} ${given.join(', ')}, which describe${given.length === 1 ? 's' : ''} a single service. ` +
        `Say it in the file and take the inputs out, or delete the file.`
    )
  const { configuration, label } = await loadConfiguration(file, text)
  return {
    specification: specificationOf(configuration, shared, label),
    plainHttp: plainHttpHosts(configuration, shared),
    findings: []
  }
}

async function fromDiscovery(
  paths: readonly string[],
  read: (path: string) => Promise<string>,
  request: SpecifyRequest,
  shared: GlobalInputs
): Promise<Found> {
  const { configuration, findings } = await discovered(paths, read, request, shared)
  return { ...specified(specificationOf(configuration, shared, inputLabel), shared), findings }
}

/** What discovery finds in a commit, whatever configuration it holds: to be written down. Throws `UserError` where nothing can be read. */
export async function exploreCommit(request: SpecifyRequest): Promise<Explored> {
  const shared: GlobalInputs = { registry: request.registry, repository: request.repositoryName }
  const contents = contentsOf(await request.repository.files(request.commit))
  const { single, given, printBake } = request
  const explored = await explore([...contents.keys()], readerOf(contents, request), hintsOf(single, shared), printBake)
  return given.length === 0 ? explored : { ...explored, configuration: overlay(explored.configuration, single) }
}

async function discovered(
  paths: readonly string[],
  read: (path: string) => Promise<string>,
  { single, given, printBake, isOfStranger }: SpecifyRequest,
  shared: GlobalInputs
): Promise<{ readonly configuration: Configuration; readonly findings: readonly string[] }> {
  const { configuration, findings, hosts } = await discover(paths, read, hintsOf(single, shared), printBake ?? null)
  const [host] = hosts
  if (isOfStranger === true && host !== undefined)
    throw new UserError(
      `The registry ${host} is named only by a file of the commit, and in a pull request from a fork no such registry is asked. Give the input "registry": ${host}.`
    )
  return {
    configuration: given.length === 0 ? configuration : overlay(configuration, single),
    findings: findings.map(({ what, why }) => `${what} (${why})`)
  }
}

/** Ids by path; without an array for each pair, of which there may be 100,000. */
function contentsOf(files: readonly TreeEntry[]): ReadonlyMap<string, ObjectId> {
  const contents = new Map<string, ObjectId>()
  for (const { path, oid } of files) contents.set(path, oid)
  return contents
}

function readerOf(
  contents: ReadonlyMap<string, ObjectId>,
  { repository, commit }: SpecifyRequest
): (path: string) => Promise<string> {
  return async path => {
    const oid = contents.get(path)
    const content = oid === undefined ? undefined : (await repository.read([oid])).get(oid)
    if (content === undefined) throw new UserError(`${path} is not in the commit ${commit}.`)
    return textOf(content)
  }
}

function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content)
}

function hintsOf(single: SingleServiceInputs, shared: GlobalInputs): Hints {
  const clean = (path: string | null, input: string): string | null =>
    path === null ? null : cleanPath(path, `Input "${input}"`)
  return {
    ...single,
    ...shared,
    context: clean(single.context, 'context'),
    dockerfile: clean(single.dockerfile, 'dockerfile'),
    baseDockerfile: clean(single.baseDockerfile, 'base-dockerfile'),
    fallbackDockerfile: clean(single.fallbackDockerfile, 'fallback-dockerfile')
  }
}

function specified(specification: Specification, shared: GlobalInputs): Pick<Specified, 'specification' | 'plainHttp'> {
  return { specification, plainHttp: plainHttpHosts(null, shared) }
}
