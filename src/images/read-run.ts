import { posix } from 'node:path'
import type { Action } from '../dockerfile/resolved'
import { readingOf } from '../lockfiles/command'
import type { Command } from '../lockfiles/reading'
import type { Act, CommandAct } from '../shell/acts'
import { actsOfWords } from '../shell/evaluate'
import { isHarmless, mayName } from '../shell/harmless'
import { actsOfRun } from '../shell/run'
import { State } from '../shell/state'
import { ShellError } from '../shell/syntax'
import type { Places } from './places'
import type { Sight, TracedFile } from './sight'

/** Commands that run commands that run commands. */
const DEEPEST = 10

/** Where a RUN line runs. */
interface Seen {
  /** Files that it sees: those that the stage holds, and those that it mounts. */
  readonly files: ReadonlyMap<TracedFile, Places>
  /** What the stage holds. */
  readonly sight: Sight
  /** Code of the repository may lie there. */
  readonly hasCode: boolean
  readonly dockerfile: string
}

/** Notes with each file that a RUN line sees what its commands read of it, and takes away what they remove. */
export async function readRun(
  action: Extract<Action, { kind: 'run' }>,
  { files: visible, sight, hasCode, dockerfile }: Seen
): Promise<void> {
  const files = new Map(visible)
  for (const act of actsOfRun(action)) await readAct(act, 0)

  async function readAct(act: Act, depth: number): Promise<void> {
    switch (act.kind) {
      case 'unknown': {
        mayReadAll(act.why, () => true)
        return
      }
      case 'input': {
        mayReadAll('a redirection', places => mayName([act.path], act.folder, places))
        return
      }
      case 'command':
        return readCommand(act, depth)
    }
  }

  async function readCommand(act: CommandAct, depth: number): Promise<void> {
    const text = textOf(act.command)
    const environment = new Map([...sight.settings, ...act.command.environment])
    const known = await readingOf({ ...act.command, environment })
    if (known === null) {
      mayReadAll(text, places => !isHarmless(act, places))
      noteEffects(act)
      return
    }
    for (const [file, places] of files) {
      const reading = known.of({ format: file.format, places: places === null ? null : [...places] })
      if (reading.kind !== 'nothing') file.reads.push({ reading, place: placeOf(text) })
      // The code behind a script may read the file that names it too; a build has its own files counted.
      const mayRead = known.carriesOut === 'scripts' || (known.carriesOut === 'build' && reading.kind === 'nothing')
      if (hasCode && mayRead) file.unknown.push(placeOf(text))
    }
    for (const [name, value] of known.sets) sight.settings.set(name, act.isCertain ? value : null)
    for (const command of known.runs) for (const inner of actsOf(command, act, depth)) await readAct(inner, depth + 1)
  }

  function mayReadAll(text: string, isRead: (places: readonly string[] | null) => boolean): void {
    for (const [file, places] of files) {
      if (isRead(places === null ? null : [...places])) file.unknown.push(placeOf(text))
    }
  }

  function noteEffects({ command, isCertain }: CommandAct): void {
    const [name, ...args] = command.words
    if (name === 'ln' || name === 'link') {
      sight.hasLinks = true
      // Another path leads to what it links from now on.
      for (const [file, places] of files) {
        if (places === null || !mayName(args, command.folder, [...places])) continue
        files.set(file, null)
        sight.add(file, null)
      }
    }
    if (name === 'rm' && isCertain) {
      const paths = args.flatMap(word => (word === null ? [] : (absolute(word, command.folder) ?? [])))
      sight.removeBelow(paths)
    }
  }

  function placeOf(text: string): { readonly file: string; readonly line: number; readonly text: string } {
    return { file: dockerfile, line: action.line, text }
  }
}

function actsOf(command: Command, { isCaptured }: CommandAct, depth: number): readonly Act[] {
  const { words, environment, folder, line } = command
  if (depth >= DEEPEST) return [{ kind: 'unknown', why: 'commands run each other too deeply', line }]
  try {
    return actsOfWords(words, new State(environment, folder), line, isCaptured)
  } catch (error) {
    if (!(error instanceof ShellError)) throw error
    return [{ kind: 'unknown', why: error.message, line }]
  }
}

function absolute(path: string, folder: string | null): string | null {
  if (path.startsWith('-') || (folder === null && !path.startsWith('/'))) return null
  return posix.resolve(folder ?? '/', path)
}

/** The program alone: its words may hold what a build argument was given. */
function textOf({ words: [program] }: Command): string {
  return program ?? 'a command'
}
