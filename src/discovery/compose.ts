import { posix } from 'node:path'
import { composeProject, isRemote, listed, longForm, type WrittenService } from './compose-services'
import { foundContext } from './contexts'
import type { FoundContexts, Files, Finding, FoundBuild, FoundBuilds } from './found'
import { isForeign } from './dockerfile-names'
import { interpolate, type Variables } from './interpolate'
import { textsOf } from './values'
import { cacheImage, withoutTag } from './written-image'

/** The names that compose looks for, in its order. */
const fileNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml']

/**
 * The `build:` sections of the repository's compose files: of the one at the root, else of those below it. Throws `UserError` for what
 * cannot be followed or read.
 * Source: https://docs.docker.com/reference/compose-file/build/
 */
export async function composeBuilds(files: Files): Promise<FoundBuilds> {
  const builds: FoundBuild[] = []
  const findings: Finding[] = []
  for (const path of composeFiles(files)) {
    const project = await composeProject(path, files)
    for (const name of project.services.keys()) {
      const service = await project.extended(name)
      if ((service.values['build'] ?? null) === null) continue
      const why = `service ${name} of ${service.place}`
      const build = buildOf(name, service, why)
      if (typeof build === 'string') findings.push({ what: `${why} is left out`, why: build })
      else builds.push(build)
    }
  }
  return { builds, findings, questions: [] }
}

function composeFiles(files: Files): readonly string[] {
  const root = fileNames.find(name => files.paths.has(name))
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

/** The build of a service, or why there is none. */
function buildOf(name: string, service: WrittenService, why: string): FoundBuild | string {
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
  const contexts = contextsOf(build['additional_contexts'], service)
  if (typeof contexts === 'string') return contexts
  const image = known(values['image'], '')
  return {
    name,
    image: image === null || image === '' ? null : withoutTag(image),
    context: clean,
    dockerfile: posix.join(clean, dockerfile),
    target: target === '' ? null : target,
    args: Object.fromEntries(pairsOf(build['args'], variables)),
    contexts,
    platforms: knownTexts(build['platforms'], variables),
    cacheFrom: knownTexts(build['cache_from'], variables).map(cacheImage),
    source: 'compose',
    why
  }
}

/** Pairs with a value; one without takes its value from the environment of whoever runs compose. */
function pairsOf(written: unknown, variables: Variables): readonly (readonly [string, string])[] {
  return listed(written).flatMap(item => {
    const [key, text] = pairOf(item)
    const value = text === null ? null : interpolate(text, variables)
    return value === null ? [] : [[key, value] as const]
  })
}

function pairOf(item: string): readonly [string, string | null] {
  const [, key, value] = /^([^=]+)=([\s\S]*)$/.exec(item) ?? []
  return key === undefined || value === undefined ? [item, null] : [key, value]
}

/** The named contexts of a service, or why they cannot be planned. */
function contextsOf(written: unknown, { folder, variables }: WrittenService): FoundContexts | string {
  const contexts = new Map<string, string>()
  for (const [name, value] of listed(written).map(pairOf)) {
    const text = value === null ? null : interpolate(value, variables)
    if (text === null) return `its context ${name} holds variables without a value`
    const context = foundContext(text, folder)
    if (context === null) return `its context ${name} is outside of the repository`
    contexts.set(name, context)
  }
  return Object.fromEntries(contexts)
}

function knownTexts(written: unknown, variables: Variables): readonly string[] {
  return textsOf(written).flatMap(text => interpolate(text, variables) ?? [])
}
