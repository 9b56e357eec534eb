import { readExpression, type Expression } from './re2-syntax'
import { automaton } from './automaton'

/**
 * Compiles a Go regular expression to a function that tells whether a text holds a match. Throws an `Error` where Go refuses it.
 *
 * Go matches in linear time. JavaScript tries one way after the other, which is faster for a star or two and takes forever for
 * many, so expressions with more of them, and large ones, go to an automaton.
 */
export function fromRe2(source: string): (text: string) => boolean {
  const expression = readExpression(source)
  if (openRepeats(expression) > MOST_OPEN || sizeOf(expression) > LARGEST) return automaton(expression)
  const regexp = new RegExp(toSource(expression), 'u')
  return text => regexp.test(text)
}

const MOST_OPEN = 2
const LARGEST = 1000

/** How many repetitions can take more or less of the text. */
function openRepeats(expression: Expression): number {
  switch (expression.kind) {
    case 'set':
    case 'assertion':
      return 0
    case 'sequence':
      return expression.parts.reduce((sum, part) => sum + openRepeats(part), 0)
    case 'choice':
      return expression.branches.reduce((sum, branch) => sum + openRepeats(branch), 0)
    case 'repeat': {
      const { least, most } = expression
      return openRepeats(expression.part) + (most === null || most - least > 1 ? 1 : 0)
    }
  }
}

/** How many characters it can take, a star counting as one. */
function sizeOf(expression: Expression): number {
  switch (expression.kind) {
    case 'set':
    case 'assertion':
      return 1
    case 'sequence':
      return expression.parts.reduce((sum, part) => sum + sizeOf(part), 0)
    case 'choice':
      return expression.branches.reduce((sum, branch) => sum + sizeOf(branch), 0)
    case 'repeat':
      return sizeOf(expression.part) * Math.max(expression.most ?? expression.least, 1)
  }
}

function toSource(expression: Expression): string {
  switch (expression.kind) {
    case 'set':
      return expression.source
    case 'assertion':
      return `(?:${expression.source})`
    case 'sequence':
      return expression.parts.map(toSource).join('')
    case 'choice':
      return `(?:${expression.branches.map(toSource).join('|')})`
    case 'repeat':
      return `(?:${toSource(expression.part)}){${expression.least},${expression.most ?? ''}}`
  }
}
