import { MOST_INSTRUCTIONS } from './effort'
import { DirectiveReader } from './directives'
import { DockerfileError, limitAt } from '../ignore/error'
import { lower, trimLeft, withoutBom } from '../ignore/go-text'
import { heredocMarks, type Heredoc } from './heredoc'
import { blankSeparated, jsonStrings, quotedWords, splitCommand, splitOnce } from './words'

/**
 * From physical lines to instructions: continuations, comments, heredocs.
 * Source: moby/buildkit frontend/dockerfile/parser/parser.go
 */

/** One instruction, its arguments in words as its keyword wants them. */
export interface RawInstruction {
  /** As written. */
  readonly keyword: string
  readonly flags: readonly string[]
  readonly args: readonly string[]
  /** Arguments in JSON form. */
  readonly json: boolean
  /** The whole text, continuations joined and comments removed. */
  readonly code: string
  readonly heredocs: readonly Heredoc[]
  /** First line, from 1. */
  readonly line: number
}

export interface RawFile {
  readonly instructions: readonly RawInstruction[]
  readonly escape: string
}

/** The builder reads with a buffer of this many bytes per line. */
const LONGEST_LINE = 65_536
const HEREDOC_KEYWORDS: ReadonlySet<string> = new Set(['add', 'copy', 'run'])

/** Throws a `DockerfileError`. */
export function readInstructions(text: string): RawFile {
  const lines = physicalLines(text)
  const directives = new DirectiveReader()
  let escape = '\\'
  const instructions: RawInstruction[] = []

  const processed = (line: string, at: number): string => {
    const directive = atLine(at + 1, () => directives.read(line))
    if (directive?.name === 'escape') {
      if (directive.value !== '`' && directive.value !== '\\') {
        throw new DockerfileError(`invalid escape token '${directive.value}' does not match \` or \\`, at + 1)
      }
      escape = directive.value
    }
    return isComment(line) ? '' : line
  }

  for (let at = 0; at < lines.length; at++) {
    const start = at + 1
    const line = processed(trimLeft(withoutLineEnd(lines[at] ?? '')), at)
    if (line === '') continue
    let { text: code, isEnded } = withoutContinuation(line, escape)
    while (!isEnded && at + 1 < lines.length) {
      at += 1
      const raw = withoutLineEnd(lines[at] ?? '')
      const next = processed(raw, at)
      if (trimLeft(next) === '') continue
      const part = withoutContinuation(next, escape)
      isEnded = part.isEnded
      code += part.text
    }
    if (instructions.length === MOST_INSTRUCTIONS) {
      throw limitAt(start, `it holds more than ${MOST_INSTRUCTIONS} instructions`)
    }
    const command = atLine(start, () => parseLine(code, escape))
    const heredocs: Heredoc[] = []
    if (command.takesHeredocs && code.includes('<<')) {
      for (const mark of atLine(start, () => heredocMarks(code))) {
        const body: string[] = []
        for (at += 1; at < lines.length; at++) {
          const end = withoutLineEnd(lines[at] ?? '')
          if ((mark.chomp ? end.replace(/^\t+/, '') : end) === mark.name) break
          body.push(lines[at] ?? '')
        }
        if (at >= lines.length) throw new DockerfileError(`unterminated heredoc ${mark.name}`, start)
        heredocs.push({ ...mark, content: body.join('') })
      }
    }
    const { keyword, flags, args, json } = command
    instructions.push({ keyword, flags, args, json, code, heredocs, line: start })
  }
  if (instructions.length === 0) throw new DockerfileError('file with no instructions', null)
  return { instructions, escape }
}

/** Gives errors of `read` a line. */
export function atLine<T>(line: number | null, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof DockerfileError && error.line !== null) throw error
    throw new DockerfileError(error instanceof Error ? error.message : String(error), line, error)
  }
}

interface ParsedLine {
  readonly keyword: string
  readonly flags: readonly string[]
  readonly args: readonly string[]
  readonly json: boolean
  readonly takesHeredocs: boolean
}

function parseLine(code: string, escape: string, depth = 0): ParsedLine {
  const { keyword, flags, rest } = splitCommand(code, escape)
  const name = lower(keyword)
  if (name === 'onbuild') {
    if (depth > 1) throw new Error("Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed")
    if (rest === '') return { keyword, flags, args: [], json: false, takesHeredocs: false }
    const trigger = parseLine(rest, escape, depth + 1)
    const takesHeredocs = trigger.takesHeredocs && lower(trigger.keyword) !== 'onbuild'
    return { keyword, flags, args: [trigger.keyword, ...trigger.args], json: false, takesHeredocs }
  }
  const { args, json } = argumentsOf(name, rest, escape)
  return { keyword, flags, args, json, takesHeredocs: HEREDOC_KEYWORDS.has(name) && !json }
}

function argumentsOf(name: string, rest: string, escape: string): { args: readonly string[]; json: boolean } {
  switch (name) {
    case 'add':
    case 'copy':
    case 'volume': {
      const strings = jsonStrings(rest)
      return strings === null ? { args: blankSeparated(rest), json: false } : { args: strings, json: true }
    }
    case 'run':
    case 'cmd':
    case 'entrypoint':
    case 'shell':
      return maybeJson(rest)
    case 'healthcheck': {
      const [, type = '', command = ''] = /^([^\t\n\v\f\r ]*)[\t\n\v\f\r ]*([^]*)$/.exec(rest) ?? []
      if (type === '') return { args: [], json: false }
      const { args, json } = maybeJson(command)
      return { args: [type, ...args], json }
    }
    case 'from':
    case 'expose':
      return { args: blankSeparated(rest), json: false }
    case 'env':
    case 'label':
      return { args: pairs(rest, name.toUpperCase(), escape), json: false }
    case 'arg':
      return { args: quotedWords(rest, escape), json: false }
    case 'maintainer':
    case 'stopsignal':
    case 'user':
    case 'workdir':
      return { args: rest === '' ? [] : [rest], json: false }
    default:
      return { args: [''], json: false }
  }
}

function maybeJson(rest: string): { args: readonly string[]; json: boolean } {
  if (rest === '') return { args: [], json: false }
  const strings = jsonStrings(rest)
  return strings === null ? { args: [rest], json: false } : { args: strings, json: true }
}

/** Keys and values in turn: `a=b c=d`, or the old form `a b c` which is one pair. */
function pairs(rest: string, keyword: string, escape: string): readonly string[] {
  const words = quotedWords(rest, escape)
  const [first] = words
  if (first === undefined) return []
  if (!first.includes('=')) {
    const [key, value] = splitOnce(rest)
    if (value === undefined) throw new Error(`${keyword} must have two arguments`)
    return [key, value]
  }
  return words.flatMap(word => {
    const at = word.indexOf('=')
    if (at < 0)
      throw new Error(`Syntax error - can't find = in ${JSON.stringify(word)}. Must be of the form: name=value`)
    return [word.slice(0, at), word.slice(at + 1)]
  })
}

/** Lines with their ends. */
function physicalLines(text: string): readonly string[] {
  const lines = withoutBom(text).match(/[^\n]*\n|[^\n]+$/g) ?? []
  lines.forEach((line, index) => {
    if (line.length * 3 < LONGEST_LINE) return
    const bytes = Buffer.byteLength(line, 'utf8')
    if (bytes > LONGEST_LINE || (bytes === LONGEST_LINE && !line.endsWith('\n'))) {
      throw new DockerfileError(`line greater than the largest allowed size of ${LONGEST_LINE - 1} bytes`, index + 1)
    }
  })
  return lines
}

/** The escape character at the end of a line, blanks after it or not, continues it, unless another one stands before it. */
function withoutContinuation(line: string, escape: string): { text: string; isEnded: boolean } {
  let end = line.length
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end -= 1
  if (line[end - 1] !== escape || line[end - 2] === escape) return { text: line, isEnded: true }
  return { text: line.slice(0, end - 1), isEnded: false }
}

function isComment(line: string): boolean {
  return line.includes('#') && trimLeft(line).startsWith('#')
}

function withoutLineEnd(line: string): string {
  let end = line.length
  while (line[end - 1] === '\n' || line[end - 1] === '\r') end -= 1
  return line.slice(0, end)
}
