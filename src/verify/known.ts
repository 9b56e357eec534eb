import { inSentences, UserError } from '../errors'
import type { Answer } from '../ports'

/**
 * What a registry answered; null is "no".
 *
 * @throws UserError if it could not answer: then nothing is proven
 */
export function known<T>(answer: Answer<T>, what: string): T | null {
  switch (answer.kind) {
    case 'yes':
      return answer.value
    case 'no':
      return null
    case 'unknown':
      throw new UserError(`${what}: ${inSentences(answer)}`)
  }
}
