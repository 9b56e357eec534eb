import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { isBasicExpression, isBoolean, isMapping, isNumber, isSequence, isString } from '@actions/workflow-parser'
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index'

/** A value of a workflow file, before its expressions are evaluated. */
export type Node =
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
  /** `source` without `${{ }}`; text around an expression has become `format('…', …)`. */
  | { readonly kind: 'expression'; readonly source: string }
  | { readonly kind: 'mapping'; readonly entries: ReadonlyMap<string, Node> }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }

/** Parses and checks a workflow file with GitHub's own parser: schema, contexts, functions, `needs`. Throws on any error. */
export async function workflowDocument(name: string, content: string): Promise<Node> {
  const parsed = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  const converted = parsed.value === undefined ? null : await convertWorkflowTemplate(parsed.context, parsed.value)
  const errors = parsed.context.errors.getErrors().map(error => error.message)
  errors.push(...(converted?.errors ?? []).map(error => error.Message))
  if (errors.length > 0) throw new Error(`${name} is no valid workflow:\n${[...new Set(errors)].join('\n')}`)
  if (parsed.value === undefined) throw new Error(`${name} is empty`)
  return nodeOf(parsed.value)
}

export function nodeOf(token: TemplateToken): Node {
  if (isBasicExpression(token)) return { kind: 'expression', source: token.expression }
  if (isString(token) || isNumber(token) || isBoolean(token)) return { kind: 'scalar', value: token.value }
  if (isSequence(token)) return { kind: 'sequence', items: [...token].map(nodeOf) }
  if (!isMapping(token)) return { kind: 'scalar', value: null }
  const entries = new Map<string, Node>()
  for (const { key, value } of token) {
    if (!isString(key)) throw new Error(`a key is no plain text: ${key.toString()}`)
    entries.set(key.value, nodeOf(value))
  }
  return { kind: 'mapping', entries }
}

/** Entries of a mapping; none where the node is absent. */
export function entriesOf(node: Node | undefined): ReadonlyMap<string, Node> {
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) return new Map()
  if (node.kind !== 'mapping') throw new Error(`expected a mapping, found ${node.kind}`)
  return node.entries
}

/** Entries of a mapping whose keys are all known here: anything else is an error, since it would be left out in silence. */
export function knownEntries(
  node: Node | undefined,
  known: readonly string[],
  what: string
): ReadonlyMap<string, Node> {
  const entries = entriesOf(node)
  const unknown = [...entries.keys()].find(key => !known.includes(key))
  if (unknown !== undefined) throw new Error(`${what}: this runner does not know ${JSON.stringify(unknown)}`)
  return entries
}

/** The text of a scalar without expressions. */
export function literal(node: Node | undefined): string | null {
  if (node === undefined) return null
  if (node.kind !== 'scalar') throw new Error(`expected plain text, found ${node.kind}`)
  return node.value === null ? null : String(node.value)
}

/** Texts of a sequence, or of a single scalar. */
export function literals(node: Node | undefined): readonly string[] {
  if (node === undefined) return []
  const items = node.kind === 'sequence' ? node.items : [node]
  return items.map(item => literal(item) ?? '')
}
