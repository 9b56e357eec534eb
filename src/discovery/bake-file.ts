import { posix } from 'node:path'
import { UserError, messageOf } from '../errors'
import { bakeTargets, needsBake, wantedNames, wantedTargets, type BakeTargets, type Target } from './bake-targets'
import { variablesFile } from './bake-variables'
import { isRemote } from './compose-services'
import { buildId, isFolder, targetsOf as takenBy } from './contexts'
import type { Files, Finding, FoundBuild, FoundBuilds, Question } from './found'
import { isForeign } from './dockerfile-names'
import { givenArguments, givenContexts } from './given'
import { roleOf } from './roles'
import { imageOf, unknown } from './unknown'
import { listOf, recordOf, textOf, textsOf } from './values'
import { cacheImage } from './written-image'

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
  /** Values of variables that the run of bake sets, with unknown parts. */
  readonly variables: Readonly<Record<string, string>>
}

/** The builds of the bake files at the root, else of those below it. Throws `UserError` for a file that is broken. */
export async function bakeBuilds(files: Files, print: PrintBake | null): Promise<FoundBuilds> {
  const requests = bakeFiles(files).map(paths => ({ paths, targets: null, folder: null, variables: {} }))
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

/** The builds of bake files: JSON without expressions is read as it is, all else through `print`. */
export async function readBake(request: BakeRequest, files: Files, print: PrintBake | null): Promise<FoundBuilds> {
  const [path = ''] = request.paths
  const texts = await Promise.all(
    request.paths.map(async (one, index) => ({ name: `${index}-${posix.basename(one)}`, text: await files.read(one) }))
  )
  const whole = texts.map(({ text }) => text)
  if (request.paths.every(one => one.endsWith('.json'))) {
    const targets = bakeTargets(path, whole, request.variables)
    if (!wantedTargets(targets, request.targets).some(needsBake)) return buildsOf(path, targets, request, files)
  }
  const targets = request.targets ?? targetsOf(whole.join('\n'))
  try {
    const printed = (await print?.([...texts, ...variablesFile(whole, request.variables)], targets)) ?? {
      kind: 'not-read',
      why: 'nothing here can evaluate it'
    }
    if (printed.kind === 'printed')
      return buildsOf(path, bakeTargets(path, [printed.text]), { ...request, targets: null }, files)
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

function buildsOf(path: string, targets: BakeTargets, request: BakeRequest, files: Files): FoundBuilds {
  const wanted = wantedNames(targets, request.targets)
  const builds: FoundBuild[] = []
  const questions = new Map<string, readonly Question[]>()
  const findings: Finding[] = []
  const spare: FoundBuild[] = []
  for (const [name, target] of targets.all) {
    if (name.startsWith('_') || !('dockerfile' in target || 'context' in target || 'tags' in target)) continue
    const read = buildOf(name, target, path)
    if (typeof read === 'string') {
      findings.push({ what: `target ${name} of ${path} is left out`, why: read })
      continue
    }
    const { build } = read
    questions.set(build.id, read.questions)
    if (wanted?.includes(name) ?? true) builds.push(build)
    else spare.push(build)
  }
  // Of the others those count that the wanted ones stand on.
  const all = new Map([...builds, ...spare].map(build => [build.id, build]))
  const taken = new Set<string>()
  const take = (id: string): void => {
    if (taken.size === taken.add(id).size) return
    for (const below of takenBy(all.get(id)?.contexts ?? {})) take(below)
  }
  for (const build of spare) if (roleOf(build) === 'base') take(build.id)
  for (const build of builds) take(build.id)
  for (const build of spare) {
    if (taken.has(build.id)) builds.push(build)
    else
      findings.push({
        what: `target ${build.name} of ${path} is left out`,
        why: 'what bake builds by default does not hold it'
      })
  }
  const place = placed(builds, path, request, files)
  const open = place.builds.flatMap(({ id, dockerfile }) =>
    (questions.get(id) ?? []).map(question => ({ ...question, dockerfile }))
  )
  return { builds: place.builds, questions: [...place.questions, ...open], findings }
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

/** The build of a target and what is open about it, or why there is none. */
function buildOf(
  name: string,
  target: Target,
  path: string
): { readonly build: FoundBuild; readonly questions: readonly Question[] } | string {
  const context = textOf(target['context']) ?? '.'
  if (isRemote(context) || /^[\w-]+:/.test(context) || 'dockerfile-inline' in target || 'matrix' in target)
    return 'it is not built from a folder and a Dockerfile of this repository'
  const kinds = listOf(target['output']).map(outputKind)
  if (kinds.length > 0 && kinds.every(kind => ['local', 'tar', 'cacheonly'].includes(kind)))
    return 'its output is not an image'
  const texts = [context, textOf(target['dockerfile']) ?? 'Dockerfile', textOf(target['target']) ?? '']
  if (texts.some(text => text.includes('${'))) return 'only bake can work out its paths'
  const names = textsOf(target['tags']).flatMap(tag => imageOf(tag.replace(/\$\{[^{}]*\}/g, unknown)) ?? [])
  const [image = null, ...otherImages] = new Set(names)
  const giver = { dockerfile: posix.join(context, texts[1] ?? 'Dockerfile'), why: `target ${name} of ${path}` }
  const { args, questions } = givenArguments(pairsOf(target['args']), giver)
  // Paths are relative to the folder that bake runs in.
  const given = givenContexts(pairsOf(target['contexts']), '.', path, giver)
  const build: FoundBuild = {
    name,
    id: buildId(path, name),
    image,
    otherImages,
    context: posix.normalize(context).replace(/(.)\/$/, '$1'),
    dockerfile: giver.dockerfile,
    target: textOf(target['target']),
    args,
    contexts: given.contexts,
    platforms: textsOf(target['platforms']),
    cacheFrom: listOf(target['cache-from']).flatMap(cacheOf),
    source: 'bake',
    why: giver.why
  }
  return { build, questions: [...questions, ...given.questions] }
}

function outputKind(output: unknown): string {
  if (typeof output !== 'string') return textOf(recordOf(output)['type']) ?? 'image'
  return /(?:^|,)type=(\w+)/.exec(output)?.[1] ?? (output.includes('=') ? 'image' : 'local')
}

function cacheOf(source: unknown): readonly string[] {
  const text = typeof source === 'string' ? source : textOf(recordOf(source)['ref'])
  return text === null ? [] : [cacheImage(text)]
}

/** Numbers and truth values become texts, as in bake; null takes its value from the environment of whoever runs it. */
function pairsOf(map: unknown): readonly (readonly [string, string])[] {
  return Object.entries(recordOf(map)).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, String(value)] as const]
      : []
  )
}
