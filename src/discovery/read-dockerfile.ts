import { posix } from 'node:path'
import { located } from '../dockerfile/located'
import { parseDockerfile } from '../dockerfile/parse'
import type { Dockerfile } from '../dockerfile/parse'
import { resolveTarget } from '../dockerfile/resolve'
import type { ResolvedTarget } from '../dockerfile/resolved'
import { UserError } from '../errors'
import { contextName } from '../reference/context-name'
import type { Files, FoundBuild } from './found'

/** Stands for an image that only a build argument without a default names. */
const unknownImage = 'unknown.invalid/unknown'

/** One image that a build takes from a registry. */
export interface NamedImage {
  /** The reference; null where only the build argument `argument` can say it. */
  readonly reference: string | null
  /** The variable that is the whole operand; null where it is written out. */
  readonly argument: string | null
  readonly line: number
}

/** What the Dockerfile of a build says. */
export interface ReadBuild {
  readonly build: FoundBuild
  readonly images: readonly NamedImage[]
  /** Names of stages, lower-cased, without nameless ones. */
  readonly stages: readonly string[]
  readonly file: Dockerfile
  readonly resolved: ResolvedTarget
}

/** Reads the Dockerfile of a build for its target. Throws `UserError` with file and line. */
export async function readBuild(build: FoundBuild, files: Files): Promise<ReadBuild> {
  if (!files.paths.has(build.dockerfile))
    throw new UserError(`${build.dockerfile}: there is no such file in the repository (${build.why}).`)
  const text = await files.read(build.dockerfile)
  return located(build.dockerfile, () => {
    const file = parseDockerfile(text)
    const resolved = resolveTarget(file, {
      target: build.target,
      args: { ...unknownArguments(file), ...build.args },
      platform: build.platforms[0] ?? 'linux/amd64'
    })
    const contexts = new Set(Object.keys(build.contexts).map(contextName))
    const uses = resolved.images.filter(use => !contexts.has(contextName(use.reference)))
    const images = uses.map(use => ({
      reference: use.reference.startsWith(unknownImage) ? null : use.reference,
      argument: argumentOf(use.written),
      line: use.line
    }))
    return { build, images, stages: file.stages.flatMap(stage => stage.name ?? []), file, resolved }
  })
}

/** The folder that a Dockerfile is built in, when nothing says it: where the sources of its COPY lines are. */
export function contextOf(dockerfile: string, resolved: ResolvedTarget, files: Files): string {
  const own = posix.dirname(dockerfile)
  if (own === '.') return '.'
  const sources = resolved.consumes.flatMap(({ paths }) => paths).filter(path => path !== '.' && !/[*?[]/.test(path))
  const missingIn = (folder: string): number =>
    sources.filter(source => !exists(folder === '.' ? source : `${folder}/${source}`, files)).length
  const difference = missingIn(own) - missingIn('.')
  if (difference !== 0) return difference < 0 ? own : '.'
  return /^\.?(?:docker|dockerfiles?|build|deploy|deployment|ci|images?|containers?)$/.test(posix.basename(own))
    ? '.'
    : own
}

function exists(path: string, files: Files): boolean {
  return files.paths.has(path) || files.folders.has(path)
}

/** Values for variables that are all of a FROM line and have no default, without which the builder would refuse the file. */
function unknownArguments(file: Dockerfile): Readonly<Record<string, string>> {
  const defaults = new Map(file.globalArgs.flatMap(({ args }) => args.map(({ key, value }) => [key, value] as const)))
  const unknown = file.stages.flatMap(stage => {
    const argument = argumentOf(stage.from)
    return argument === null || (defaults.get(argument) ?? '') !== '' || /:-/.test(stage.from) ? [] : [argument]
  })
  return Object.fromEntries(unknown.map(argument => [argument, unknownImage]))
}

/** The name of the variable that is a whole operand: `$BASE`, `${BASE}`, `${BASE:-alpine}`. */
function argumentOf(operand: string): string | null {
  const match = /^"?\$(?:(\w+)|\{(\w+)(?::?-[^{}]*)?\})"?$/.exec(operand)
  return match?.[1] ?? match?.[2] ?? null
}
