import type { Command } from '../lockfiles/reading'
import type { Field } from './expand'
import type { State } from './state'

/** Something that a RUN line does. */
export type Act =
  | {
      readonly kind: 'command'
      readonly command: Command
      /** What it prints goes into a file, a pipe or a variable. */
      readonly isCaptured: boolean
      /** It runs, and succeeds, whenever the line does. */
      readonly isCertain: boolean
    }
  /** A file is opened for a command to read; null: which one is not known. */
  | { readonly kind: 'input'; readonly path: string | null; readonly folder: string | null; readonly line: number }
  /** What is done is not known, and so neither what is read. */
  | { readonly kind: 'unknown'; readonly why: string; readonly line: number }

export type CommandAct = Extract<Act, { kind: 'command' }>

/** How a command stands in its script. */
export interface Place {
  readonly isCaptured: boolean
  readonly isCertain: boolean
}

/** What goes through a script, as commands that run others need it. */
export interface Runner {
  /** Notes a command that is no part of the shell. */
  emit(words: readonly Field[], state: State, place: Place): void
  /** Notes that something may be read of which nothing is known. */
  unknown(why: string): void
  /** Goes through one command with its words; what it changes in the shell stays in `state`. */
  command(words: readonly Field[], state: State, place: Place): void
  /** Goes through a script that is in the words of a command. */
  nested(script: string, state: State, place: Place): void
  /** Goes through a function; false where there is none of that name. */
  call(name: string, state: State, place: Place): boolean
}

/** Of something that may not run though the line succeeds. */
export function uncertain(place: Place): Place {
  return { ...place, isCertain: false }
}
