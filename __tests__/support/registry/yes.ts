import type { Answer } from '../../../src/ports'

/** The value of a "yes"; any other answer fails the test with what it says. */
export function yes<T>(answer: Answer<T>): T {
  if (answer.kind === 'yes') return answer.value
  throw new Error(`expected yes, got ${JSON.stringify(answer)}`)
}
