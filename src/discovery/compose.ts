import { posix } from 'node:path'
import { composeProject, isRemote, listed, longForm, type WrittenService } from './compose-services'
import { buildId } from './contexts'
import type { Files, Finding, FoundBuild, FoundBuilds, Question } from './found'
import { isForeign } from './dockerfile-names'
import { givenArguments, givenContexts } from './given'
import { interpolate, interpolated, type Variables } from './interpolate'
import { imageOf } from './unknown'
import { textsOf } from './values'
import { cacheImage } from './written-image'

/** The names that compose looks for, in its order. */
const fileNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml']

/**
 * The `build:` sections of the repository's compose files: of the one at the root, else of those below it. Throws `UserError` for what
 * cannot be followed or read.
 * Source: https://docs.docker.com/reference/compose-file/build/
 */
export async function composeBuilds(files: Files): Promise<FoundBuilds> {
  return composeFileBuilds(composeFiles(files), files)
}

/** The one that compose finds at the root. */
export function composeFile(files: Files): string | undefined {
  return fileNames.find(name => files.paths.has(name))
}

/** The `build:` sections of compose files, each a project of its own. */
export async function composeFileBuilds(paths: readonly string[], files: Files): Promise<FoundBuilds> {
  const builds: FoundBuild[] = []
  const findings: Finding[] = []
  const questions: Question[] = []
  for (const path of paths) {
    const project = await composeProject(path, files)
    for (const name of project.services.keys()) {
      const service = await project.extended(name)
      if ((service.values['build'] ?? null) === null) continue
      const why = `service ${name} of ${service.place}`
      const build = buildOf(name, service, path, why)
      if (typeof build === 'string') findings.push({ what: `${why} is left out`, why: build })
      else {
        builds.push(build.build)
        questions.push(...build.questions)
      }
    }
  }
  return { builds, findings, questions }
}

function composeFiles(files: Files): readonly string[] {
  const root = composeFile(files)
  if (root !== undefined) return [root]
  const found = new Map<string, string>()
  for (const path of files.paths) {
    const rank = fileNames.indexOf(posix.basename(path))
    if (rank < 0 || isForeign(path)) continue
    const folder = posix.dirname(path)
    const known = found.get(folder)
    if (known === undefined || rank < fileNames.indexOf(posix.basename(known))) found.set(folder, path)
  }
  return [...found.values()].sort()
}

/** The build of a service and what is open about it, or why there is none. */
function buildOf(
  name: string,
  service: WrittenService,
  file: string,
  why: string
): { readonly build: FoundBuild; readonly questions: readonly Question[] } | string {
  const { folder, variables, values } = service
  const build = longForm(values['build'])
  const known = (value: unknown, otherwise: string): string | null =>
    typeof value === 'string' ? interpolate(value, variables) : otherwise
  const context = known(build['context'], '.')
  const dockerfile = known(build['dockerfile'], 'Dockerfile')
  const target = known(build['target'], '')
  if (context === null || dockerfile === null) return 'its paths hold variables without a value'
  if (target === null) return 'its target holds a variable without a value'
  if (isRemote(context) || build['dockerfile_inline'] !== undefined)
    return 'it is not built from a folder and a Dockerfile of this repository'
  const clean = posix.normalize(posix.join(folder, context)).replace(/(.)\/$/, '$1')
  if (clean.startsWith('..')) return `its context ${context} is outside of the repository`
  const giver = { dockerfile: posix.join(clean, dockerfile), why }
  const { args, questions } = givenArguments(pairsOf(build['args'], variables), giver)
  const given = givenContexts(pairsOf(build['additional_contexts'], variables), folder, file, giver)
  const image = typeof values['image'] === 'string' ? imageOf(interpolated(values['image'], variables)) : null
  const found: FoundBuild = {
    name,
    id: buildId(file, name),
    image: image === '' ? null : image,
    context: clean,
    dockerfile: giver.dockerfile,
    target: target === '' ? null : target,
    args,
    contexts: given.contexts,
    platforms: knownTexts(build['platforms'], variables),
    cacheFrom: knownTexts(build['cache_from'], variables).map(cacheImage),
    source: 'compose',
    why
  }
  return { build: found, questions: [...questions, ...given.questions] }
}

/** Pairs with their values; one without takes its value from the environment of whoever runs compose, and so from `.env`. */
function pairsOf(written: unknown, variables: Variables): readonly (readonly [string, string])[] {
  return listed(written).flatMap(item => {
    const [, key, text] = /^([^=]+)=([\s\S]*)$/.exec(item) ?? []
    const value = text === undefined ? variables.get(item) : interpolated(text, variables)
    return value === undefined ? [] : [[key ?? item, value] as const]
  })
}

function knownTexts(written: unknown, variables: Variables): readonly string[] {
  return textsOf(written).flatMap(text => interpolate(text, variables) ?? [])
}
