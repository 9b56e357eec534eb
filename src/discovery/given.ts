import { repositoryOf } from '../reference/repository'
import { foundContext } from './contexts'
import type { FoundContexts, Question } from './found'
import { imageOf, isKnown, shown } from './unknown'

type Pairs = readonly (readonly [string, string])[]

/** What gives a build its arguments and contexts. */
export interface Giver {
  readonly dockerfile: string
  /** With file and line. */
  readonly why: string
}

/**
 * Build arguments with the parts that only a run knows. An image of which only the tag is unknown may be one of the plan, which has tags of
 * its own; what else is unknown is open.
 */
export function givenArguments(
  pairs: Pairs,
  giver: Giver
): { readonly args: Readonly<Record<string, string>>; readonly questions: readonly Question[] } {
  const args = new Map<string, string>()
  const questions: Question[] = []
  for (const [name, value] of pairs) {
    const image = isKnown(value) ? null : plannable(value)
    if (isKnown(value)) args.set(name, value)
    else questions.push(questionOf('build argument', 'build-args', name, value, image, giver))
    if (image !== null) args.set(name, `${image}:latest`)
  }
  return { args: Object.fromEntries(args), questions }
}

/**
 * Named contexts, alike. A folder outside of the repository is open, too.
 *
 * @param folder that paths are relative to
 * @param file whose targets and services they speak of
 */
export function givenContexts(
  pairs: Pairs,
  folder: string,
  file: string,
  giver: Giver
): { readonly contexts: FoundContexts; readonly questions: readonly Question[] } {
  const contexts = new Map<string, string>()
  const questions: Question[] = []
  for (const [name, value] of pairs) {
    const [, reference] = /^docker-image:\/\/(.*)$/s.exec(value) ?? []
    const image = isKnown(value) || reference === undefined ? null : plannable(reference)
    const context = isKnown(value) ? foundContext(value, folder, file) : null
    if (context !== null) contexts.set(name, context)
    else questions.push(questionOf('context', 'build-contexts', name, value, image, giver))
    if (image !== null) contexts.set(name, `docker-image://${image}`)
  }
  return { contexts: Object.fromEntries(contexts), questions }
}

function plannable(reference: string): string | null {
  const image = imageOf(reference)
  return image === null || repositoryOf(image) === null ? null : image
}

function questionOf(
  kind: string,
  input: string,
  name: string,
  value: string,
  image: string | null,
  { dockerfile, why }: Giver
): Question {
  return {
    what: `The ${kind} ${name} of ${dockerfile}`,
    dockerfile,
    key: `${input}.${name}`,
    readings: [
      {
        value: shown(value),
        why: `${why}, ${isKnown(value) ? 'outside of the repository' : 'which only a run knows'}`
      }
    ],
    input,
    ...(image !== null && { unless: image })
  }
}
