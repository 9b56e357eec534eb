import { UserError } from '../errors'
import type { PrintBake } from './bake-file'
import { explore, type Explored } from './explore'
import type { Hints, Question } from './found'

export type { Explored } from './explore'
export type { Finding, Hints, Question, Reading } from './found'
export type { PrintBake } from './bake-file'

/**
 * Works out bases and services from the files of a repository, see {@link ./explore}. `files` are the paths of the commit, `read`
 * gives the text of one. A run never chooses between two readings: where one is open, a `UserError` lists them with their places, and
 * says what settles it.
 */
export async function discover(
  files: readonly string[],
  read: (path: string) => Promise<string>,
  hints: Hints,
  printBake: PrintBake | null = null
): Promise<Explored> {
  const explored = await explore(files, read, hints, printBake)
  if (explored.questions.length === 0) return explored
  throw new UserError(explored.questions.map(sentence).join('\n'))
}

function sentence({ what, readings, input, key }: Question): string {
  const list = readings.map(({ value, why }) => (value === '' ? why : `${value} (${why})`)).join(', or ')
  const byInput = input === null ? '' : `Give the ${input.includes('"') ? 'inputs' : 'input'} "${input}", or run`
  const init = `\`npx base-image-planner init\` and commit what it writes`
  return `${what} is open: ${key === '' ? '' : 'it may be '}${list}. ${byInput === '' ? `Run ${init}` : `${byInput} ${init}`}.`
}
