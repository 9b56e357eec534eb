import type { BaseEntry, Configuration, ServiceEntry } from '../../config/schema'
import { DockerfileError } from '../../ignore/error'
import { UserError } from '../../errors'
import { readMount } from '../../dockerfile/mount'
import { parseDockerfile } from '../../dockerfile/parse'
import type { CopyInstruction, Dockerfile, Instruction, RunInstruction, Stage } from '../../dockerfile/instructions'
import { formatOf } from '../../lockfiles/read'
import { isSettings } from '../../lockfiles/settings'
import { printable } from '../../printable'

/** A Dockerfile that builds the same image, one of its stages cut in two: what installs dependencies, and what adds the code. */
export interface Split {
  readonly text: string
  /** The new stage: the base. */
  readonly stage: string
  /** The lines of the Dockerfile that it holds, from 1. */
  readonly first: number
  readonly last: number
}

interface Cut {
  readonly stage: Stage
  /** Instructions before it are the base's. */
  readonly at: number
  readonly runs: number
}

/** Files that wrap an installer, as `mvnw` does: they come with the dependency files and as rarely change. */
const WRAPPERS =
  /(?:^|\/)(?:mvnw(?:\.cmd)?|\.mvn|gradlew(?:\.bat)?|gradle|settings\.gradle(?:\.kts)?|\.yarn|\.ruby-version|\.node-version|\.python-version|nuget\.config|global\.json)\/?$/i

/**
 * Cuts after the last RUN, or copy from another stage, that comes before any code of the project: in the stage with most of them below the
 * cut, of the target and those that it takes from. A named stage without code is the base as it is. ARGs do not outlive a stage, so they
 * are declared again.
 *
 * @param target stage to build; null: the last
 * @throws UserError with the line that is in the way, where there is nothing to cut
 */
export function splitDockerfile(path: string, text: string, target: string | null): Split {
  const file = parsed(path, text)
  const stages = reachedBy(file, target)
  const cuts = stages.flatMap(stage => cutOf(stage, file) ?? [])
  const [cut] = [...cuts].sort((one, other) => other.runs - one.runs)
  if (cut === undefined) throw new UserError(nothingToCut(path, stages.at(0) ?? file.stages.at(-1), file))
  const lines = text.split('\n')
  const { stage, at } = cut
  if (at === stage.instructions.length && stage.name !== null)
    return { text, stage: stage.name, first: stage.line, last: lines.length }
  const next = stage.instructions[at]
  const last = lastLine(lines, next === undefined ? lines.length : next.line - 1)
  const fromEnds = lastLine(lines, (stage.instructions[0]?.line ?? last + 1) - 1)
  const name = ['base', 'dependencies', 'base-image'].find(one => isFree(one, file)) ?? `base-${file.stages.length}`
  const platform = stage.platform === null ? '' : `--platform=${stage.platform} `
  const again = stage.instructions.slice(0, at).flatMap(one => (one.kind === 'arg' ? [one.raw.code] : []))
  const own = stage.name === null ? '' : ` AS ${stage.name}`
  return {
    text: [
      ...lines.slice(0, stage.line - 1),
      `FROM ${platform}${stage.from} AS ${name}`,
      ...lines.slice(fromEnds, last),
      '',
      `FROM ${platform}${name}${own}`,
      ...again,
      ...lines.slice(last)
    ].join('\n'),
    stage: name,
    first: stage.line,
    last
  }
}

/** The configuration with the base of a service, which is built from the new Dockerfile. */
export function withSplit(
  configuration: Configuration,
  service: string,
  entry: ServiceEntry,
  dockerfile: string,
  split: Split
): Configuration {
  const { bases = {}, services } = configuration
  const keys = ['context', 'platforms', 'build-args', 'build-contexts', 'ignore'] as const
  const shared = Object.fromEntries(keys.flatMap(key => (entry[key] === undefined ? [] : [[key, entry[key]]])))
  const base: BaseEntry = { ...shared, image: `${entry.image}-base`, dockerfile, target: split.stage }
  const name = bases[`${service}-base`] === undefined ? `${service}-base` : `${service}-split-base`
  return {
    ...configuration,
    bases: { ...bases, [name]: base },
    services: { ...services, [service]: { ...entry, dockerfile } }
  }
}

function parsed(path: string, text: string): Dockerfile {
  try {
    return parseDockerfile(text)
  } catch (error) {
    if (!(error instanceof DockerfileError)) throw error
    throw new UserError(`${printable(path)}${error.line === null ? '' : `:${error.line}`}: ${error.message}`, {
      cause: error
    })
  }
}

/** The stages that a target takes from, itself first, then the latest first. */
function reachedBy(file: Dockerfile, target: string | null): readonly Stage[] {
  const at =
    target === null ? file.stages.length - 1 : file.stages.findIndex(({ name }) => name === target.toLowerCase())
  const start = file.stages[at < 0 ? Number(target) : at]
  const found = new Set<Stage>(start === undefined ? [] : [start])
  for (const stage of found) for (const one of takenFrom(stage, file)) found.add(one)
  const [own, ...others] = found
  return own === undefined ? [] : [own, ...others.sort((one, other) => other.line - one.line)]
}

function takenFrom(stage: Stage, file: Dockerfile): readonly Stage[] {
  const names = stage.instructions.flatMap(one => {
    if (one.kind === 'copy' || one.kind === 'add') return [one.from]
    return one.kind === 'run' ? one.mounts.map(({ from }) => from) : []
  })
  return [stage.from, ...names].flatMap(name => stageNamed(name, file, stage) ?? [])
}

/** A stage above `before`, by name or number. */
function stageNamed(name: string, file: Dockerfile, before: Stage): Stage | undefined {
  if (name === '') return undefined
  const above = file.stages.filter(({ line }) => line < before.line)
  return above.findLast(stage => stage.name === name.toLowerCase()) ?? above[/^\d+$/.test(name) ? Number(name) : -1]
}

function cutOf(stage: Stage, file: Dockerfile): Cut | null {
  const below = stageNamed(stage.from, file, stage)
  if (below !== undefined && takesCode(below, file)) return null
  const code = stage.instructions.findIndex(instruction => isCode(instruction, stage, file))
  const before = code < 0 ? stage.instructions : stage.instructions.slice(0, code)
  const at = before.findLastIndex(one => one.kind === 'run' || (one.kind === 'copy' && one.from !== '')) + 1
  const runs = runsIn({ ...stage, instructions: before.slice(0, at) }, file)
  return at === 0 || runs === 0 ? null : { stage, at, runs }
}

/** RUN instructions of a stage and of all that it takes from. */
function runsIn(stage: Stage, file: Dockerfile): number {
  const own = stage.instructions.filter(({ kind }) => kind === 'run').length
  return takenFrom(stage, file).reduce((sum, other) => sum + runsIn(other, file), own)
}

/** Whether anything of a stage, or of one that it takes from, is of the project's own code. */
function takesCode(stage: Stage, file: Dockerfile): boolean {
  const below = stageNamed(stage.from, file, stage)
  return (
    (below !== undefined && takesCode(below, file)) ||
    stage.instructions.some(instruction => isCode(instruction, stage, file))
  )
}

function isCode(instruction: Instruction, stage: Stage, file: Dockerfile): boolean {
  const { kind } = instruction
  if (kind === 'copy' || kind === 'add') return isCodeOf(instruction.from, instruction, stage, file)
  if (kind === 'run') return instruction.mounts.some(mount => isCodeMount(mount, stage, file))
  return kind === 'onbuild'
}

function isCodeOf(from: string, { sources }: CopyInstruction, stage: Stage, file: Dockerfile): boolean {
  if (from === '') return !sources.every(isDependencyFile)
  const other = stageNamed(from, file, stage)
  return other !== undefined && takesCode(other, file)
}

/** A bind mount of the context is code unless it is of one dependency file; one that only a build can read may be. */
function isCodeMount({ text, from }: RunInstruction['mounts'][number], stage: Stage, file: Dockerfile): boolean {
  const other = stageNamed(from, file, stage)
  if (from !== '') return other !== undefined && takesCode(other, file)
  try {
    const { type, source } = readMount(text, value => value)
    return type === 'bind' && !isDependencyFile(source)
  } catch {
    return true
  }
}

function isDependencyFile(source: string): boolean {
  // A wildcard stands for nothing at least: `package*.json`, `*.csproj`.
  const path = source.replace(/^\.?\//, '').replace(/[*?]/g, '')
  return /^https?:/.test(source) || formatOf(path) !== null || isSettings(path) || WRAPPERS.test(path)
}

/** The last line of an instruction that ends at or above a line. */
function lastLine(lines: readonly string[], from: number): number {
  let at = from
  while (at > 0 && /^\s*(?:#.*)?$/.test(lines[at - 1] ?? '')) at--
  return at
}

/** Whether nothing in the file is called so: a stage, or an image that a FROM or COPY names. */
function isFree(name: string, file: Dockerfile): boolean {
  return file.stages.every(stage => stage.name !== name && stage.from.toLowerCase() !== name)
}

function nothingToCut(path: string, stage: Stage | undefined, file: Dockerfile): string {
  const code = stage?.instructions.find(instruction => isCode(instruction, stage, file))
  const where = code === undefined ? '' : ` Line ${code.line} takes code of the project: ${printable(code.raw.code)}.`
  return (
    `--split: no RUN of ${printable(path)} comes before the code of the project, so there is nothing to make a base of.${where} ` +
    'Copy the dependency files first, install from them, and copy the rest after that.'
  )
}
