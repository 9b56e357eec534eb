import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document, Pair, ParsedNode } from 'yaml'

/** Characters of a file; levels of maps and lists within each other; uses of anchors, each of which is looked up in the whole file. */
const yamlLimits = { size: 1_048_576, depth: 100, aliases: 1_000 } as const

/** Something that keeps a file from being read, at a place of its text. */
export interface YamlProblem {
  readonly offset: number
  readonly message: string
}

/** A YAML file of the commit, which anybody may have written. */
export interface YamlText {
  readonly document: Document<ParsedNode>
  readonly lines: LineCounter
  /** In the order of the file. */
  readonly problems: readonly YamlProblem[]
}

const tooMuch = 'That is more than base-image-planner goes through. Shorten it.'

/**
 * Parses YAML with merge keys, in time that grows as the file does. The parser's own search for keys that are written twice does not, and
 * neither parser nor reader may run out of stack.
 */
export function parseBoundedYaml(text: string): YamlText {
  const lines = new LineCounter()
  const options = { lineCounter: lines, merge: true, prettyErrors: false, uniqueKeys: false } as const
  if (text.length > yamlLimits.size) {
    const message = `it is larger than ${yamlLimits.size} characters. ${tooMuch}`
    return { document: parseDocument('', options), lines, problems: [{ offset: 0, message }] }
  }
  const document = parseDocument(text, options)
  const problems = document.errors.map(error => ({ offset: error.pos[0], message: syntaxProblem(error.message) }))
  return { document, lines, problems: problems.length > 0 ? problems : shapeProblems(document) }
}

function syntaxProblem(message: string): string {
  // The parser's word for maps within maps.
  if (/call stack/.test(message)) return tooDeep
  return `this is not valid YAML: ${message}. Correct this line.`
}

const tooDeep = `more than ${yamlLimits.depth} maps and lists are within each other. ${tooMuch}`

/** Keys that are written twice, and what is beyond the limits; one step for each node. */
function shapeProblems(document: Document<ParsedNode>): readonly YamlProblem[] {
  const problems: YamlProblem[] = []
  const open: { readonly node: unknown; readonly depth: number }[] = [{ node: document.contents, depth: 0 }]
  let aliases = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next
    if (depth > yamlLimits.depth) return [{ offset: offsetOf(node), message: tooDeep }]
    if (isAlias(node) && ++aliases > yamlLimits.aliases)
      return [{ offset: offsetOf(node), message: `there are more than ${yamlLimits.aliases} aliases. ${tooMuch}` }]
    if (isMap(node)) problems.push(...keysTwice(node.items))
    const items: readonly unknown[] = isMap(node) || isSeq(node) ? node.items : []
    for (const item of items) {
      for (const part of isPair(item) ? [item.key, item.value] : [item]) open.push({ node: part, depth: depth + 1 })
    }
  }
  return problems.sort((one, other) => one.offset - other.offset)
}

function keysTwice(items: readonly Pair[]): readonly YamlProblem[] {
  const seen = new Set<unknown>()
  const problems: YamlProblem[] = []
  for (const { key } of items) {
    if (!isScalar(key)) continue
    const isTwice = seen.has(key.value) && key.source !== '<<'
    if (isTwice) problems.push({ offset: offsetOf(key), message: `the key "${String(key.value)}" is written twice` })
    seen.add(key.value)
  }
  return problems
}

function offsetOf(node: unknown): number {
  return (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined) ?? 0
}
