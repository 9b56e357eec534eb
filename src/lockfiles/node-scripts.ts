import { posix } from 'node:path'
import { answer, parts } from './answers'
import { NOTHING, isProgram, withWords } from './answers'
import type { Command, CommandReading, Reading, SeenFile } from './reading'

/** `--flag true` and `--flag false` as one word: npm, yarn 1 and pnpm take a value after a flag only if it is one of these. */
export function withJoinedFlags(words: readonly (string | null)[]): readonly (string | null)[] {
  const joined: (string | null)[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? null
    const next = words[at + 1]
    const isFlag = word?.startsWith('--') === true && word !== '--' && !word.includes('=')
    if (isFlag && (next === 'true' || next === 'false')) {
      joined.push(`${word}=${next}`)
      at++
    } else joined.push(word)
  }
  return joined
}

/**
 * A script of a package.json that is run in some folder: it may lead to any script of the others, which are workspaces.
 *
 * @param unnamed what a name is that the file does not have: nothing (npm refuses it), or a program (`yarn x`)
 */
export function runsScripts(
  command: Command,
  names: readonly string[],
  unnamed: 'nothing' | 'program'
): CommandReading {
  const of = (file: SeenFile): Reading => {
    if (file.format !== 'package.json') return NOTHING
    if (isElsewhere(file, command)) return parts({ scripts: 'all' })
    return parts(unnamed === 'program' ? { programs: names } : { scripts: names })
  }
  return answer(of, [], 'scripts')
}

/** `yarn NAME …`, `pnpm NAME …`: a script of that name, else a program, as one that is surely known as such. */
export function runsScriptOrProgram(command: Command, words: readonly (string | null)[]): CommandReading {
  const [name] = words
  const script = runsScripts(command, name == null ? [] : [name], 'program')
  return name != null && isProgram(name) ? { ...script, runs: [withWords(command, words)] } : script
}

function isElsewhere({ places }: SeenFile, { folder }: Command): boolean {
  return places !== null && folder !== null && !places.some(place => posix.dirname(place) === posix.resolve(folder))
}

/** `npx tool@1 …` and its like: the tool as a command by itself. */
export function runsTool(command: Command, words: readonly (string | null)[]): CommandReading {
  const [name, ...rest] = words
  const bare = name == null ? null : (/^(?:@[^/@]+\/)?[^@]+/.exec(name)?.[0] ?? null)
  return answer(() => NOTHING, [withWords(command, [bare, ...rest])])
}
