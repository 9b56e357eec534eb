import { posix } from 'node:path'
import { UserError, messageOf } from '../errors'
import { bakeTargets, type Target } from './bake-targets'
import { isRemote } from './compose-services'
import { foundContext, isFolder, targetsOf as takenBy } from './contexts'
import type { FoundContexts, Files, Finding, FoundBuild, FoundBuilds, Question } from './found'
import { isForeign } from './dockerfile-names'
import { roleOf } from './roles'
import { listOf, recordOf, textOf, textsOf } from './values'
import { cacheImage, withoutTag } from './written-image'

/** What `bake --print` said, or why it was not asked. */
export type Printed =
  { readonly kind: 'printed'; readonly text: string } | { readonly kind: 'not-read'; readonly why: string }

/** Evaluates bake files in HCL and prints these targets, or `default`; rejects where buildx refuses the files. */
export type PrintBake = (
  files: readonly { readonly name: string; readonly text: string }[],
  targets: readonly string[]
) => Promise<Printed>

/** Which bake files are meant, and what of them. */
export interface BakeRequest {
  readonly paths: readonly string[]
  /** Null: what bake builds when nothing is named. */
  readonly targets: readonly string[] | null
  /** The folder in which bake runs; null where nothing says it. */
  readonly folder: string | null
}

/** The builds of the bake files at the root, else of those below it. Throws `UserError` for a file that is broken. */
export async function bakeBuilds(files: Files, print: PrintBake | null): Promise<FoundBuilds> {
  const requests = bakeFiles(files).map(paths => ({ paths, targets: null, folder: null }))
  const found = await Promise.all(requests.map(request => readBake(request, files, print)))
  return {
    builds: found.flatMap(({ builds }) => builds),
    findings: found.flatMap(({ findings }) => findings),
    questions: found.flatMap(({ questions }) => questions)
  }
}

/** Bake merges the file of a name with its override. */
function bakeFiles(files: Files): readonly (readonly string[])[] {
  const kinds = ['json', 'hcl'].map(kind => [`docker-bake.${kind}`, `docker-bake.override.${kind}`] as const)
  const inFolder = (folder: string): readonly (readonly string[])[] =>
    kinds
      .map(([name, override]) => [posix.join(folder, name), posix.join(folder, override)])
      .filter(([path = '']) => files.paths.has(path))
      .map(paths => paths.filter(path => files.paths.has(path)))
      .slice(0, 1)
  const root = inFolder('.')
  if (root.length > 0) return root
  const folders = [...files.paths]
    .filter(path => /\/docker-bake\.(?:json|hcl)$/.test(path) && !isForeign(path))
    .map(path => posix.dirname(path))
  return [...new Set(folders)].sort().flatMap(inFolder)
}

/** The builds of bake files: JSON is read as it is, HCL through `print`. */
export async function readBake(request: BakeRequest, files: Files, print: PrintBake | null): Promise<FoundBuilds> {
  const [path = ''] = request.paths
  if (request.paths.every(one => one.endsWith('.json')) && request.paths.length === 1)
    return buildsOf(path, await files.read(path), request, files)
  const texts = await Promise.all(
    request.paths.map(async (one, index) => ({ name: `${index}-${posix.basename(one)}`, text: await files.read(one) }))
  )
  const targets = request.targets ?? targetsOf(texts.map(({ text }) => text).join('\n'))
  try {
    const printed = (await print?.(texts, targets)) ?? { kind: 'not-read', why: 'nothing here can evaluate it' }
    if (printed.kind === 'printed') return buildsOf(path, printed.text, { ...request, targets: null }, files)
    const reading = { value: '', why: printed.why }
    const question = {
      what: `What ${path} builds`,
      dockerfile: path,
      key: '',
      readings: [reading],
      input: 'dockerfile'
    }
    return { builds: [], findings: [{ what: `${path} is left out`, why: printed.why }], questions: [question] }
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw new UserError(`${path}: \`docker buildx bake --print\` refuses it: ${messageOf(cause)}`, { cause })
  }
}

/** The targets of a file in HCL that has no `default`, without those that are only inherited from. */
function targetsOf(hcl: string): readonly string[] {
  const named = [...hcl.matchAll(/^[ \t]*(group|target)[ \t]+"([^"]+)"/gm)]
  if (named.some(([, , name]) => name === 'default')) return []
  return named.flatMap(([, kind, name]) =>
    kind === 'target' && name !== undefined && !name.startsWith('_') ? [name] : []
  )
}

function buildsOf(path: string, text: string, request: BakeRequest, files: Files): FoundBuilds {
  const targets = bakeTargets(path, text)
  const wanted = request.targets?.flatMap(name => targets.expanded(name)) ?? targets.byDefault
  const builds: FoundBuild[] = []
  const findings: Finding[] = []
  const spare: FoundBuild[] = []
  for (const [name, target] of targets.all) {
    if (name.startsWith('_') || !('dockerfile' in target || 'context' in target || 'tags' in target)) continue
    const build = buildOf(name, target, path)
    if (typeof build === 'string') findings.push({ what: `target ${name} of ${path} is left out`, why: build })
    else if (wanted?.includes(name) ?? true) builds.push(build)
    else spare.push(build)
  }
  // Of the others those count that the wanted ones stand on.
  const taken = new Set(builds.flatMap(({ contexts }) => takenBy(contexts)))
  for (const build of spare) {
    if (taken.has(build.name) || roleOf(build) === 'base') builds.push(build)
    else
      findings.push({
        what: `target ${build.name} of ${path} is left out`,
        why: 'what bake builds by default does not hold it'
      })
  }
  return { ...placed(builds, path, request, files), findings }
}

/** Paths are relative to the folder in which bake runs: the root, or that of the file. */
function placed(
  builds: readonly FoundBuild[],
  path: string,
  { folder }: BakeRequest,
  files: Files
): Pick<FoundBuilds, 'builds' | 'questions'> {
  const moved = (build: FoundBuild, to: string): FoundBuild => ({
    ...build,
    context: posix.join(to, build.context ?? '.').replace(/(.)\/$/, '$1'),
    dockerfile: posix.join(to, build.dockerfile),
    contexts: Object.fromEntries(
      Object.entries(build.contexts).map(([name, value]) => [name, isFolder(value) ? posix.join(to, value) : value])
    )
  })
  const own = posix.dirname(path)
  const candidates = folder === null ? [...new Set(['.', own])] : [folder]
  const works = candidates.filter(to => builds.every(build => files.paths.has(moved(build, to).dockerfile)))
  const to = works[0] ?? candidates[0] ?? '.'
  const questions = builds.map((build): Question => ({
    what: `The folder in which ${path} is run`,
    dockerfile: moved(build, to).dockerfile,
    key: 'context',
    readings: works.map(one => ({ value: moved(build, one).context ?? '.', why: `${build.why}, run in ${one}` })),
    input: 'context'
  }))
  return { builds: builds.map(build => moved(build, to)), questions: works.length > 1 ? questions : [] }
}

/** The build of a target, or why there is none. */
function buildOf(name: string, target: Target, path: string): FoundBuild | string {
  const context = textOf(target['context']) ?? '.'
  if (isRemote(context) || /^[\w-]+:/.test(context) || 'dockerfile-inline' in target || 'matrix' in target)
    return 'it is not built from a folder and a Dockerfile of this repository'
  const kinds = listOf(target['output']).map(outputKind)
  if (kinds.length > 0 && kinds.every(kind => ['local', 'tar', 'cacheonly'].includes(kind)))
    return 'its output is not an image'
  const texts = [context, textOf(target['dockerfile']) ?? 'Dockerfile', textOf(target['target']) ?? '']
  if (texts.some(text => text.includes('${'))) return 'only bake can work out its paths'
  const contexts = contextsOf(target)
  if (contexts === null) return 'one of its contexts is outside of the repository'
  const [tag] = textsOf(target['tags'])
  return {
    name,
    image: tag === undefined || withoutTag(tag).includes('${') ? null : withoutTag(tag),
    context: posix.normalize(context).replace(/(.)\/$/, '$1'),
    dockerfile: posix.join(context, texts[1] ?? 'Dockerfile'),
    target: textOf(target['target']),
    args: Object.fromEntries(Object.entries(recordOf(target['args'])).filter(isPlain)),
    contexts,
    platforms: textsOf(target['platforms']),
    cacheFrom: listOf(target['cache-from']).flatMap(cacheOf),
    source: 'bake',
    why: `target ${name} of ${path}`
  }
}

/** Paths are relative to the folder that bake runs in. Null where one leaves the repository. */
function contextsOf(target: Target): FoundContexts | null {
  const found: [string, string][] = []
  for (const [name, value] of Object.entries(recordOf(target['contexts'])).filter(isPlain)) {
    const context = foundContext(value, '.')
    if (context === null) return null
    found.push([name, context])
  }
  return Object.fromEntries(found)
}

function outputKind(output: unknown): string {
  if (typeof output !== 'string') return textOf(recordOf(output)['type']) ?? 'image'
  return /(?:^|,)type=(\w+)/.exec(output)?.[1] ?? (output.includes('=') ? 'image' : 'local')
}

function cacheOf(source: unknown): readonly string[] {
  const text = typeof source === 'string' ? source : textOf(recordOf(source)['ref'])
  return text === null ? [] : [cacheImage(text)]
}

function isPlain(entry: readonly [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string' && !entry[1].includes('${')
}
