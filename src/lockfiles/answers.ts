import { posix } from 'node:path'
import type { FormatName } from './facts'
import {
  ALL_PARTS,
  INSTALLED_PARTS,
  NO_PARTS,
  type Command,
  type CommandReading,
  type Install,
  type Parts,
  type Reading,
  type SeenFile
} from './reading'

export const NOTHING: Reading = { kind: 'nothing' }
export const EVERYTHING: Reading = { kind: 'everything' }

const NO_SETTINGS: ReadonlyMap<string, string | null> = new Map()

/** A command that reads one thing of the files of some formats, and nothing of others. */
export function reads(formats: readonly FormatName[], reading: Reading): CommandReading {
  return answer(({ format }) => (formats.includes(format) ? reading : NOTHING))
}

export function answer(
  of: (file: SeenFile) => Reading,
  runs: readonly Command[] = [],
  carriesOut: CommandReading['carriesOut'] = 'nothing'
): CommandReading {
  return { of, runs, sets: NO_SETTINGS, carriesOut }
}

/** The same command, which runs scripts or a build of the project. */
export function carryingOut(carriesOut: CommandReading['carriesOut'], reading: CommandReading): CommandReading {
  return { ...reading, carriesOut }
}

/** The same command, where what it does is like any other program: it may read all of all files, or put them into what it makes. */
export function likeProgram(command: Command, reading: CommandReading): CommandReading {
  const [program, name] = command.words
  const text = [program, name].filter(word => word != null).join(' ')
  return { ...reading, runs: [...reading.runs, withWords(command, [text])] }
}

/** A command that only runs another. */
export function runs(...commands: readonly Command[]): CommandReading {
  return answer(() => NOTHING, commands)
}

export function sets(settings: readonly (readonly [name: string, value: string | null])[]): CommandReading {
  return { ...readsNothing, sets: new Map(settings) }
}

export const readsNothing: CommandReading = answer(() => NOTHING)

export function parts(some: Partial<Parts>): Reading {
  return { kind: 'parts', parts: { ...NO_PARTS, ...some } }
}

export function installs(install: Install, more: Partial<Parts> = {}): Reading {
  return parts({ installs: [install], ...more })
}

/** All that an installer takes, when it is not known which part of it. */
export const installsAll: Reading = { kind: 'parts', parts: INSTALLED_PARTS }
/** All that an installer takes, and the project itself. */
export const buildsAll: Reading = { kind: 'parts', parts: { ...ALL_PARTS, scripts: [] } }

/** The command with other words. */
export function withWords(command: Command, words: readonly (string | null)[]): Command {
  return { ...command, words }
}

/** Programs that are never scripts of a project: known to some ecosystem, an interpreter, or a file. */
const PROGRAM =
  /^(?:python[\d.]*|pypy[\d.]*|node|nodejs|deno|ruby|php|perl|sh|bash|dash|zsh|make|pip[\d.]*|uv|uvx|poetry|pdm|pipenv|hatch|rye|pixi|poe|tox|nox|npm|npx|yarn|pnpm|bun|bunx|corepack|composer|bundle|gem|cargo|go|mvn|gradle|dotnet|env|exec|sudo|pytest|ls|cat|echo|mkdir|rm|cp|mv)$|[/=]|\.(?:py|js|mjs|cjs|ts|sh)$/

export function isProgram(name: string): boolean {
  return PROGRAM.test(name)
}

/**
 * A runner's command line (`pixi run CMD …`), where `CMD` is a script of the project or a program: one that is surely a
 * program is a command by itself.
 */
export function scriptOrProgram(
  command: Command,
  words: readonly (string | null)[],
  formats: readonly FormatName[],
  before: Partial<Parts> = {}
): CommandReading {
  const [name] = words
  if (name == null) return reads(formats, name === null ? EVERYTHING : parts(before))
  if (isProgram(name)) {
    const builds = before.project === true || before.installs?.some(({ root }) => root) === true
    const of = ({ format }: SeenFile): Reading => (formats.includes(format) ? parts(before) : NOTHING)
    return answer(of, [withWords(command, words)], builds ? 'build' : 'nothing')
  }
  return carryingOut('scripts', reads(formats, parts({ ...before, programs: [name] })))
}

/** Whether a path that a command names is the file. If anything is not known: yes. */
export function isAt(path: string | null, { places }: SeenFile, { folder }: Command): boolean {
  if (path === null || places === null || /^~|[*?[\]$]/.test(path)) return true
  if (folder === null && !path.startsWith('/')) return places.some(place => place.endsWith(`/${posix.basename(path)}`))
  return places.includes(posix.resolve(folder ?? '/', path))
}
