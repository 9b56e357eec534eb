import { posix } from 'node:path'
import { UserError, messageOf } from '../errors'
import { cacheImage, withoutTag } from './written-image'
import { foundContext, type FoundContexts } from './contexts'
import type { Finding, Files, FoundBuild } from './found'

/** Runs `docker buildx bake --print` on a file and gives its output, null where buildx is not here; rejects where it refuses the file. */
export type PrintBake = (path: string) => Promise<string | null>

export interface BakeBuilds {
  readonly builds: readonly FoundBuild[]
  readonly findings: readonly Finding[]
}

/**
 * The builds of the repository's bake file: `docker-bake.json` is read as it is, `docker-bake.hcl` through `printBake`. Null
 * where there is none, or none that can be read here. Throws `UserError` for a file that is broken.
 * Source: https://docs.docker.com/build/bake/reference/
 */
export async function bakeBuilds(files: Files, printBake: PrintBake | null): Promise<BakeBuilds | null> {
  const hcl = ['docker-bake.hcl', 'docker-bake.override.hcl'].filter(path => files.paths.has(path))
  if (files.paths.has('docker-bake.json')) return read('docker-bake.json', await files.read('docker-bake.json'))
  const [path] = hcl
  if (path === undefined) return null
  try {
    const printed = (await printBake?.(path)) ?? null
    if (printed !== null) return read(path, printed)
    const why = 'it can be read only by `docker buildx bake --print`, which is not here'
    return { builds: [], findings: [{ what: `${path} is left out`, why }] }
  } catch (cause) {
    throw new UserError(`${path}: \`docker buildx bake --print\` refuses it: ${messageOf(cause)}`, { cause })
  }
}

function read(path: string, text: string): BakeBuilds {
  const targets = targetsOf(path, text)
  const builds: FoundBuild[] = []
  const findings: Finding[] = []
  for (const name of targets.keys()) {
    const target = inherited(path, targets, name, [])
    const context = textOf(target['context']) ?? '.'
    if (name.startsWith('_') || !('dockerfile' in target || 'context' in target || 'tags' in target)) continue
    if (/^\w+:\/\/|^git@|^target:/.test(context) || 'dockerfile-inline' in target || 'matrix' in target) {
      findings.push({
        what: `target ${name} of ${path} is left out`,
        why: 'it is not built from a folder and a Dockerfile of this repository'
      })
      continue
    }
    const contexts = contextsOf(target)
    if (contexts === null) {
      findings.push({
        what: `target ${name} of ${path} is left out`,
        why: 'one of its contexts is outside of the repository'
      })
      continue
    }
    const tag = listOf(target['tags'])[0]
    builds.push({
      name,
      image: tag === undefined || tag.includes('${') ? null : withoutTag(tag),
      context: posix.normalize(context).replace(/(.)\/$/, '$1'),
      dockerfile: posix.join(context, textOf(target['dockerfile']) ?? 'Dockerfile'),
      target: textOf(target['target']),
      args: Object.fromEntries(Object.entries(recordOf(target['args'])).filter(isPlain)),
      contexts,
      platforms: listOf(target['platforms']),
      cacheFrom: listOf(target['cache-from']).map(cacheImage),
      why: `target ${name} of ${path}`
    })
  }
  return { builds, findings }
}

type Target = Readonly<Record<string, unknown>>

function targetsOf(path: string, text: string): ReadonlyMap<string, Target> {
  try {
    const content: unknown = JSON.parse(text)
    const targets = recordOf(recordOf(content)['target'])
    return new Map(Object.entries(targets).map(([name, target]) => [name, recordOf(target)]))
  } catch (cause) {
    throw new UserError(`${path} is no JSON: ${messageOf(cause)}`, { cause })
  }
}

/** A target over what it inherits; of several parents the last one wins. */
function inherited(path: string, targets: ReadonlyMap<string, Target>, name: string, from: readonly string[]): Target {
  const target = targets.get(name)
  if (target === undefined || from.includes(name))
    throw new UserError(
      `${path}: target ${[...from, name].join(' → ')} inherits from ${target === undefined ? 'nothing' : 'itself'}.`
    )
  const parents = listOf(target['inherits']).map(parent => inherited(path, targets, parent, [...from, name]))
  return [...parents, target].reduce((below, over) => ({
    ...below,
    ...over,
    args: { ...recordOf(below['args']), ...recordOf(over['args']) },
    contexts: { ...recordOf(below['contexts']), ...recordOf(over['contexts']) }
  }))
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

function isPlain(entry: readonly [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string' && !entry[1].includes('${')
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter(item => typeof item === 'string')
    : typeof value === 'string'
      ? [value]
      : []
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
