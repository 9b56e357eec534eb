import * as v from 'valibot'
import { nearest } from '../nearest'
import { printable } from '../printable'
import type { Configuration } from './schema'
import { configurationSchema, mapAt } from './schema'

/** A mistake in a configuration, by the path of keys to it. */
export interface SchemaProblem {
  readonly path: readonly string[]
  /** Whether the key is wrong, not its value. */
  readonly atKey: boolean
  readonly message: string
}

export type Validated =
  | { readonly kind: 'configuration'; readonly configuration: Configuration }
  | { readonly kind: 'problems'; readonly problems: readonly SchemaProblem[] }

/** What people write from the habits of other files, and what to write here. */
const habits: Readonly<Record<string, string>> = {
  args: 'Write "build-args".',
  file: 'Write "dockerfile".',
  name: 'Write "image".',
  path: 'Write "context".',
  base: 'Which base a service uses is read from its FROM and COPY --from lines: delete the key.',
  bases: 'Which base a service uses is read from its FROM and COPY --from lines: delete the key.',
  'base-image': 'Which base a service uses is read from its FROM and COPY --from lines: delete the key.',
  'depends-on': 'What builds on what is read from the Dockerfiles: delete the key.',
  'max-age': 'It belongs under "refresh".',
  refresh: 'It belongs to an image under "bases".',
  hash: 'It belongs to an image under "bases".',
  reproducible: 'It belongs to an image under "bases".',
  dependencies: 'It belongs to an image under "bases".',
  extends: 'Use YAML anchors (&name, *name and <<) instead.'
}

/** Checks a value against the schema. */
export function validate(value: unknown): Validated {
  const misshapen = mapProblems(value, [])
  const result = v.safeParse(configurationSchema, withPairs(value, []))
  if (result.success && misshapen.length === 0) return { kind: 'configuration', configuration: result.output }
  const covered = new Set(misshapen.map(problem => problem.path.join('\n')))
  const problems = (result.issues ?? [])
    .map(issue => deepest(issue))
    .filter(({ issue }) => !(issue.type === 'strict_object' && issue.expected === 'never'))
    .map(placed => problemOf(placed))
    .filter(problem => !problem.path.some((_, index) => covered.has(problem.path.slice(0, index).join('\n'))))
  return { kind: 'problems', problems: [...misshapen, ...problems] }
}

/** Every unknown key (the schema stops at the first one), lists in place of maps, and names that JavaScript keeps for itself. */
function mapProblems(value: unknown, path: readonly string[]): readonly SchemaProblem[] {
  const shape = mapAt(path)
  if (shape === null || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value))
    return [{ path, atKey: false, message: `${subjectOf(path)} must be a map of keys and values, not a list.` }]
  return Object.entries(value).flatMap(([key, inner]): readonly SchemaProblem[] => {
    const at = [...path, key]
    if (shape.keys?.includes(key) === false)
      return [
        {
          path: at,
          atKey: true,
          message: printable(`unknown key "${key}" ${whereOf(path)}. ${keyHint(key, shape.keys)}`)
        }
      ]
    if (reserved.includes(key))
      return [{ path: at, atKey: true, message: `"${key}" cannot be the name of an image. Choose another.` }]
    return mapProblems(inner, at)
  })
}

/** Names that JavaScript keeps for itself: the schema leaves them out of a map without a word. */
const reserved: readonly string[] = ['__proto__', 'prototype', 'constructor']

/** A map of pairs with such a name is written as the list that stands for the same. */
function withPairs(value: unknown, path: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value)
  const isList = path.length === 3 && ['build-args', 'build-contexts'].includes(path[2] ?? '')
  if (
    isList &&
    entries.some(([name]) => reserved.includes(name)) &&
    entries.every(([, one]) => typeof one === 'string')
  )
    return entries.map(([name, one]) => `${name}=${String(one)}`)
  return path.length > 2
    ? value
    : Object.fromEntries(entries.map(([key, inner]) => [key, withPairs(inner, [...path, key])]))
}

function subjectOf(path: readonly string[]): string {
  return path.length === 0 ? 'the file' : path.join('.')
}

function whereOf(path: readonly string[]): string {
  return path.length === 0 ? 'at the top' : `in ${path.join('.')}`
}

type Issue = v.BaseIssue<unknown>

/** An issue and the whole path to it: those of a union's options start at the union. */
interface PlacedIssue {
  readonly issue: Issue
  readonly items: readonly v.IssuePathItem[]
}

/** Of a union's options the one that got furthest, so that the message is about the item and not about the list. */
function deepest(issue: Issue): PlacedIssue {
  const items = issue.path ?? []
  const options = issue.type === 'union' ? (issue.issues ?? []).map(option => deepest(option)) : []
  const best = options
    .filter(option => option.items.length > 0)
    .sort((one, other) => other.items.length - one.items.length)[0]
  return best === undefined ? { issue, items } : { issue: best.issue, items: [...items, ...best.items] }
}

function problemOf({ issue, items }: PlacedIssue): SchemaProblem {
  const path = items.map(item => String(item.key))
  if (issue.received === 'undefined') {
    const parent = path.slice(0, -1)
    return { path: parent, atKey: true, message: printable(`"${path.at(-1) ?? ''}" is missing ${whereOf(parent)}.`) }
  }
  const atKey = items.at(-1)?.origin === 'key'
  const problem = issue.input === null ? ' is empty. Write a value, or delete the key.' : `: ${valueProblem(issue)}`
  return { path, atKey: atKey || issue.input === null, message: printable(`${subjectOf(path)}${problem}`) }
}

function keyHint(key: string, known: readonly string[]): string {
  if (Object.hasOwn(habits, key)) return habits[key] ?? ''
  const guess = nearest(key, known)
  return guess === null ? `Known are ${known.join(', ')}.` : `Did you mean "${guess}"?`
}

function valueProblem(issue: Issue): string {
  const value = JSON.stringify(issue.input)
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value
  if (issue.type === 'picklist') {
    const allowed = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(match => match[1] ?? '')
    const guess = typeof issue.input === 'string' ? nearest(issue.input, allowed) : null
    return `${shown} is none of ${allowed.join(', ')}.${guess === null ? '' : ` Did you mean "${guess}"?`}`
  }
  if (issue.kind === 'validation') return `${shown}: ${issue.message}`
  return `${shown} must be ${wordsOf(issue.expected ?? '')}.`
}

/** `(string | Array)` in words. */
function wordsOf(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    boolean: 'true or false',
    Array: 'a list',
    Object: 'a map of keys and values'
  }
  const options = expected.replace(/[()]/g, '').split(/\s*\|\s*/)
  // What may be text is written as text, whatever else YAML makes of it.
  const spare = options.includes('string') ? /^(?:number|boolean)$/ : /^"(?:true|false)"$/i
  return options
    .filter(option => !spare.test(option))
    .map(option => words[option] ?? option)
    .join(' or ')
}
