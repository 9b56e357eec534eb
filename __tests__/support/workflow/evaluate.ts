import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import type { FunctionDefinition } from '@actions/expressions/funcs/info'
import type { Token } from '@actions/expressions/lexer'

import type { Node } from './document'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What an expression can see. */
export interface Scope {
  readonly contexts: Readonly<Record<string, Json>>
  /** What `success()`, `failure()`, `cancelled()` answer; absent where they are not allowed. */
  readonly status?: { readonly success: boolean; readonly failure: boolean }
}

/** Evaluates an expression without `${{ }}` by GitHub's own evaluator. */
export function evaluate(source: string, scope: Scope): Json {
  const functions = statusFunctions(scope)
  const names = Object.keys(scope.contexts)
  const expression = new Parser(tokensOf(source), names, functions).parse()
  const contexts = new data.Dictionary()
  for (const name of names) contexts.add(name, toData(scope.contexts[name] ?? null))
  const definitions = new Map(functions.map(each => [each.name.toLowerCase(), each]))
  return toJson(new Evaluator(expression, contexts, definitions).evaluate())
}

/** The lexer of this package undoes only the first `''` of a text, the runner all. */
function tokensOf(source: string): Token[] {
  return new Lexer(source)
    .lex()
    .tokens.map(token =>
      token.lexeme.startsWith("'") ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") } : token
    )
}

/** The truth of a condition; without a status function it also needs `success()`, as GitHub has it. */
export function holds(condition: Node | undefined, scope: Scope): boolean {
  if (condition === undefined) return scope.status?.success ?? true
  if (condition.kind !== 'expression' && condition.kind !== 'scalar') throw new Error('a condition is one expression')
  const source = condition.kind === 'expression' ? condition.source : String(condition.value)
  const withoutTexts = source.replace(/'(?:[^']|'')*'/g, '')
  const guarded = /\b(success|failure|always|cancelled)\s*\(/i.test(withoutTexts) ? source : `success() && (${source})`
  return evaluate(`!!(${guarded})`, scope) === true
}

/** The value of a node with every expression in it evaluated. */
export function valueOf(node: Node, scope: Scope): Json {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'expression':
      return evaluate(node.source, scope)
    case 'sequence':
      return node.items.map(item => valueOf(item, scope))
    case 'mapping':
      return Object.fromEntries([...node.entries].map(([key, value]) => [key, valueOf(value, scope)]))
  }
}

/** The text of a node as an input, an output or a variable. */
export function textOf(node: Node | undefined, scope: Scope): string {
  if (node === undefined) return ''
  const value = valueOf(node, scope)
  if (value === null) return ''
  // GitHub shows these as the words Array and Object, which nobody means.
  if (typeof value === 'object') throw new Error('a list or an object where text is expected: wrap it in toJSON()')
  return String(value)
}

/** Texts of a mapping's values. */
export function textsOf(entries: ReadonlyMap<string, Node>, scope: Scope): Record<string, string> {
  return Object.fromEntries([...entries].map(([key, node]) => [key, textOf(node, scope)]))
}

function statusFunctions(scope: Scope): FunctionDefinition[] {
  const status = scope.status
  if (status === undefined) return []
  const answers = { success: status.success, failure: status.failure, always: true, cancelled: false }
  return Object.entries(answers).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answer)
  }))
}

function toData(value: Json): data.ExpressionData {
  const revived: unknown = JSON.parse(JSON.stringify(value), data.reviver)
  return revived as data.ExpressionData
}

function toJson(value: data.ExpressionData): Json {
  return JSON.parse(JSON.stringify(value, data.replacer)) as Json
}
