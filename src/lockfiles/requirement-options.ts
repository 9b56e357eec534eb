import { NotUnderstood } from './value'

/** One option of a line, by its long name. */
export interface Option {
  readonly name: string
  readonly value: string | null
}

/**
 * Options of requirements files, and whether they take a value.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/#supported-options
 */
const OPTIONS: ReadonlyMap<string, boolean> = new Map([
  ['--index-url', true],
  ['--pypi-url', true],
  ['--extra-index-url', true],
  ['--no-index', false],
  ['--find-links', true],
  ['--constraint', true],
  ['--requirement', true],
  ['--editable', true],
  ['--no-binary', true],
  ['--only-binary', true],
  ['--prefer-binary', false],
  ['--require-hashes', false],
  ['--pre', false],
  ['--all-releases', true],
  ['--only-final', true],
  ['--trusted-host', true],
  ['--use-feature', true],
  ['--hash', true],
  ['--config-settings', true],
  ['--config-setting', true],
  ['--global-option', true],
  ['--install-option', true]
])

const SHORT: ReadonlyMap<string, string> = new Map([
  ['-i', '--index-url'],
  ['-c', '--constraint'],
  ['-r', '--requirement'],
  ['-e', '--editable'],
  ['-f', '--find-links'],
  ['-C', '--config-settings']
])

const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['--pypi-url', '--index-url'],
  ['--config-setting', '--config-settings']
])

/**
 * Options as Python's optparse takes them: `--name=value`, `--name value`, `-nvalue`, `-n value`, and long names
 * shortened to an unambiguous beginning. Text beside the options is {@link NotUnderstood}.
 */
export function parseOptions(text: string): readonly Option[] {
  const words = shellWords(text)
  const options: Option[] = []
  for (let at = 0; at < words.length; at++) {
    const { name, attached } = splitOption(words[at] ?? '')
    if (OPTIONS.get(name) === false) {
      if (attached !== null) throw new NotUnderstood(`option ${name} takes no value`)
      options.push({ name, value: null })
      continue
    }
    const value = attached ?? words[++at]
    if (value === undefined) throw new NotUnderstood(`option ${name} lacks its value`)
    options.push({ name: SYNONYMS.get(name) ?? name, value })
  }
  return options
}

function splitOption(word: string): { readonly name: string; readonly attached: string | null } {
  if (word.startsWith('--')) {
    const equals = word.indexOf('=')
    const name = longName(equals < 0 ? word : word.slice(0, equals))
    return { name, attached: equals < 0 ? null : word.slice(equals + 1) }
  }
  const name = SHORT.get(word.slice(0, 2))
  if (name === undefined) throw new NotUnderstood(`unknown option ${word.slice(0, 40)}`)
  return { name, attached: word.length > 2 ? word.slice(2) : null }
}

function longName(name: string): string {
  if (OPTIONS.has(name)) return name
  const [found, ...others] = [...OPTIONS.keys()].filter(option => option.startsWith(name))
  if (name.length < 3 || found === undefined || others.length > 0)
    throw new NotUnderstood(`unknown option ${name.slice(0, 40)}`)
  return found
}

/** POSIX shell words, as Python's `shlex.split` makes them: quotes and backslashes, no comments, no variables. */
function shellWords(text: string): readonly string[] {
  const words: string[] = []
  const piece = /(\s+)|'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/sy
  let word: string | null = null
  while (piece.lastIndex < text.length) {
    const match = piece.exec(text)
    if (match === null) throw new NotUnderstood('a quotation that does not end')
    if (match[1] !== undefined) {
      if (word !== null) words.push(word)
      word = null
      continue
    }
    word = (word ?? '') + (match[2] ?? match[3]?.replace(/\\(["\\])/g, '$1') ?? match[4] ?? match[5] ?? '')
  }
  return word === null ? words : [...words, word]
}
