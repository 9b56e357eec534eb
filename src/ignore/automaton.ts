import type { Expression } from './re2-syntax'

/**
 * Matches an expression in time linear in the text, all ways at once.
 * Source: https://swtch.com/~rsc/regexp/regexp2.html
 */

type State =
  | { readonly kind: 'set'; readonly holds: (character: string) => boolean; readonly next: number }
  | { readonly kind: 'assertion'; readonly source: '^' | '$' | '\\b' | '\\B'; readonly next: number }
  | { readonly kind: 'split'; readonly next: readonly number[] }
  | { readonly kind: 'match' }

/** Go's limit is on memory; this one is far beyond what anybody writes. */
const MOST_STATES = 100_000

/** Whether a text holds a match. Throws an `Error` on an expression that is too large. */
export function automaton(expression: Expression): (text: string) => boolean {
  const states: State[] = [{ kind: 'match' }]
  const start = compile(expression, 0, states)
  return text => run(states, start, Array.from(text))
}

/** Adds the states of an expression, `next` being where it leads, and answers where it starts. */
function compile(expression: Expression, next: number, states: State[]): number {
  if (states.length > MOST_STATES) throw new Error('expression too large')
  switch (expression.kind) {
    case 'set':
      return states.push({ kind: 'set', holds: holding(expression.source), next }) - 1
    case 'assertion':
      return states.push({ kind: 'assertion', source: expression.source, next }) - 1
    case 'sequence':
      return expression.parts.reduceRight((after, part) => compile(part, after, states), next)
    case 'choice':
      return states.push({ kind: 'split', next: expression.branches.map(branch => compile(branch, next, states)) }) - 1
    case 'repeat': {
      const { part, least, most } = expression
      let after = next
      if (most === null) {
        after = states.push({ kind: 'split', next: [] }) - 1
        states[after] = { kind: 'split', next: [compile(part, after, states), next] }
      } else {
        for (let count = least; count < most; count++) {
          after = states.push({ kind: 'split', next: [compile(part, after, states), next] }) - 1
        }
      }
      for (let count = 0; count < least; count++) after = compile(part, after, states)
      return after
    }
  }
}

function holding(source: string): (character: string) => boolean {
  if (source.length === 1) return character => character === source
  const regexp = new RegExp(`^${source}$`, 'u')
  const known = new Map<string, boolean>()
  return character => {
    const answer = known.get(character) ?? regexp.test(character)
    known.set(character, answer)
    return answer
  }
}

function run(states: readonly State[], start: number, text: readonly string[]): boolean {
  const seen = new Uint32Array(states.length)
  let current: number[] = []
  for (let at = 0; ; at++) {
    const reached: number[] = []
    const open = [...current, start].reverse()
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (seen[index] === at + 1) continue
      seen[index] = at + 1
      const state = states[index]
      if (state === undefined) continue
      if (state.kind === 'match') return true
      if (state.kind === 'split') open.push(...state.next)
      else if (state.kind === 'set') reached.push(index)
      else if (asserts(state.source, text, at)) open.push(state.next)
    }
    const character = text[at]
    if (character === undefined) return false
    current = reached.flatMap(index => {
      const state = states[index]
      return state?.kind === 'set' && state.holds(character) ? [state.next] : []
    })
  }
}

function asserts(source: '^' | '$' | '\\b' | '\\B', text: readonly string[], at: number): boolean {
  switch (source) {
    case '^':
      return at === 0
    case '$':
      return at === text.length
    case '\\b':
      return isWord(text[at - 1]) !== isWord(text[at])
    case '\\B':
      return isWord(text[at - 1]) === isWord(text[at])
  }
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^[0-9A-Za-z_]$/.test(character)
}
