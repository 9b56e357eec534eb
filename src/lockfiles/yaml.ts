import { isAlias, isMap, isScalar, isSeq, parseDocument, Scalar } from 'yaml'
import { NotUnderstood, asTable, type Table, type Value } from './value'
import { plainScalar } from './yaml-scalar'

const MAX_DEPTH = 100

/**
 * YAML 1.2 whose top level is a map: one document, no aliases (they can grow without bound), no tags, no directives.
 * Slow (half a second for a megabyte): see block-yaml.ts.
 */
export function parseYaml(text: string): Table {
  if (/^%/m.test(text)) throw new NotUnderstood('YAML directives')
  const document = parseDocument(text, { schema: 'core', uniqueKeys: true, prettyErrors: false, logLevel: 'error' })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem !== undefined) throw new NotUnderstood(problem.message, { cause: problem })
  return asTable(convert(document.contents, 0), 'the file')
}

function convert(node: unknown, depth: number): Value {
  if (depth > MAX_DEPTH) throw new NotUnderstood(`nested deeper than ${MAX_DEPTH} levels`)
  if (node === null) return null
  if (isAlias(node)) throw new NotUnderstood('YAML aliases')
  if (isScalar(node) || isMap(node) || isSeq(node)) {
    if (node.tag !== undefined) throw new NotUnderstood('YAML tags')
  }
  if (isScalar(node)) return scalar(node)
  if (isSeq(node)) return node.items.map(item => convert(item, depth + 1))
  if (!isMap(node)) throw new NotUnderstood('a YAML node of an unknown kind')
  const table: Record<string, Value> = {}
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? (key.source ?? '') : null
    if (name === null) throw new NotUnderstood('a YAML key that is no text')
    if (name === '__proto__' || Object.hasOwn(table, name))
      throw new NotUnderstood(`the key ${name} twice or forbidden`)
    table[name] = convert(value, depth + 1)
  }
  return table
}

function scalar(node: Scalar): Value {
  if (node.type === Scalar.PLAIN || node.type === undefined) return plainScalar(node.source ?? '')
  if (typeof node.value !== 'string') throw new NotUnderstood('a YAML scalar of an unknown kind')
  return node.value
}
