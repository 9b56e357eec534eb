import type { State } from './state'
import type { Node, Part, Word } from './syntax'

/** Called with each script in a word, in order: it runs before the command that the word is of. */
export type Scripts = (script: Node) => void

/** One word after expansion; null: not known, not even whether it is one word, none or several. */
export type Field = string | null

/** The value of a word that is not split: of an assignment, of a redirection, between quotes. */
export function valueOf(word: Word, state: State, run: Scripts): string | null {
  let value: string | null = ''
  for (const part of word) {
    const known = partValue(part, state, run)
    value = value === null || known === null ? null : value + known
  }
  return value !== null && startsWithTilde(word) ? null : value
}

/** The words that a word becomes: variables are split, patterns are not known. */
export function fieldsOf(word: Word, state: State, run: Scripts): readonly Field[] {
  const fields: Field[] = []
  let field: { text: string; isKnown: boolean } | null = null
  const add = (text: string, isKnown: boolean): void => {
    field = { text: (field?.text ?? '') + text, isKnown: (field?.isKnown ?? true) && isKnown }
  }
  const finish = (): void => {
    if (field !== null) fields.push(field.isKnown ? field.text : null)
    field = null
  }
  // Braces that bash takes for several words are looked for in what is written.
  const written = word.map(part => (part.kind === 'text' && !part.quoted ? part.text : '_')).join('')
  const isPattern = startsWithTilde(word) || /\{[^{}]*(?:,|\.\.)[^{}]*\}/.test(written)
  if (isPattern) add('', false)
  for (const part of word) {
    const value = partValue(part, state, run)
    if (part.quoted) add(value ?? '', value !== null)
    else if (value === null) add('', false)
    else if (part.kind === 'text') add(value, !/[*?]/.test(value))
    else if (state.variables.has('IFS')) add('', false)
    else {
      const pieces = value.split(/[ \t\n]+/)
      pieces.forEach((piece, at) => {
        if (at > 0) finish()
        if (piece !== '') add(piece, !/[*?[]/.test(piece))
      })
    }
  }
  finish()
  return fields
}

function startsWithTilde([first]: Word): boolean {
  return first?.kind === 'text' && !first.quoted && first.text.startsWith('~')
}

function partValue(part: Part, state: State, run: Scripts): string | null {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'script':
      run(part.script)
      return null
    case 'unknown':
      valueOf(part.operand, state, run)
      return null
    case 'variable':
      return variableValue(part, state, run)
  }
}

/** A variable that nothing here sets may be set by the image that the stage starts from. */
function variableValue(part: Extract<Part, { kind: 'variable' }>, state: State, run: Scripts): string | null {
  const value = part.name === 'PWD' ? state.folder : (state.variables.get(part.name) ?? null)
  const { operator } = part
  if (operator === '') return value
  const operand = valueOf(part.operand, state, run)
  if (operator === '=' || operator === ':=') {
    if (value === null) state.set(part.name, null)
    return value === '' ? null : value
  }
  if (value === null || operator === 'other') return null
  const isGiven = value !== '' || !operator.startsWith(':')
  if (operator.endsWith('-')) return isGiven ? value : operand
  if (operator.endsWith('+')) return isGiven ? operand : ''
  return null
}
