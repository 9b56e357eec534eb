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
  /** The reference; null where only the build argument `argument` can say it, or where its name begins. */
  readonly reference: string | null
  /** The variable that is the whole operand, or the part before `tail`; null where it is written out. */
  readonly argument: string | null
  /** What is written behind the variable: `app-base:1` in `FROM ${REGISTRY}/app-base:1`. */
  readonly tail: string | null
  readonly line: number
}

/** What the Dockerfile of a build says. */
export interface ReadBuild {
  readonly build: FoundBuild
  readonly images: readonly NamedImage[]
  /** What a named context may stand in for: the images and stages that it takes in. */
  readonly taken: ReadonlySet<string>
  /** Names of stages, lower-cased, without nameless ones. */
  readonly stages: readonly string[]
  readonly file: Dockerfile
  readonly resolved: ResolvedTarget
}

/** Reads the Dockerfile of a build for its target. Throws `UserError` with file and line. */
export async function readBuild(
  build: FoundBuild,
  files: Files,
  given: Readonly<Record<string, string>> = {}
): Promise<ReadBuild> {
  if (!files.paths.has(build.dockerfile))
    throw new UserError(`${build.dockerfile}: there is no such file in the repository (${build.why}).`)
  const text = await files.read(build.dockerfile)
  return located(build.dockerfile, () => {
    const file = parseDockerfile(text)
    const known = { ...build.args, ...given }
    const contexts = new Set(Object.keys(build.contexts).map(contextName))
    const resolved = resolveTarget(file, {
      target: build.target,
      args: { ...unknownArguments(file, known), ...known },
      platform: build.platforms[0] ?? 'linux/amd64'
    })
    const images = resolved.images
      .filter(use => !contexts.has(contextName(use.reference)))
      .map(use => {
        const isUnknown = use.reference.startsWith(unknownImage)
        const rest = use.reference.slice(unknownImage.length + 1)
        return {
          reference: isUnknown ? null : use.reference,
          argument: argumentOf(use.written),
          tail: isUnknown && rest !== '' ? rest : null,
          line: use.line
        }
      })
    return {
      build,
      images,
      taken: takenBy(resolved),
      stages: file.stages.flatMap(stage => stage.name ?? []),
      file,
      resolved
    }
  })
}

function takenBy({ images, stages, needed }: ResolvedTarget): ReadonlySet<string> {
  const names = [
    ...images.map(({ reference }) => contextName(reference)),
    ...needed.map(index => stages[index]?.name ?? null)
  ]
  return new Set(names.filter(name => name !== null))
}

/** Values for variables that begin a FROM line and have no default, without which the builder would refuse the file. */
function unknownArguments(file: Dockerfile, given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const defaults = new Map(file.globalArgs.flatMap(({ args }) => args.map(({ key, value }) => [key, value] as const)))
  const unknown = file.stages.flatMap(stage => {
    const argument = argumentOf(stage.from)
    const isKnown = argument === null || Object.hasOwn(given, argument) || (defaults.get(argument) ?? '') !== ''
    return isKnown || /:-/.test(stage.from) ? [] : [argument]
  })
  return Object.fromEntries(unknown.map(argument => [argument, unknownImage]))
}

/** The name of the variable that is a whole operand, or all before a slash: `$BASE`, `${BASE:-alpine}`, `${REGISTRY}/app`. */
function argumentOf(operand: string): string | null {
  const match = /^"?\$(?:(\w+)|\{(\w+)(?::?-[^{}]*)?\})(?:\/[\w./:@-]+)?"?$/.exec(operand)
  return match?.[1] ?? match?.[2] ?? null
}
