import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Document, Node, Pair, ParsedNode } from 'yaml'
import { messageOf } from '../errors'
import { printable } from '../printable'
import { ConfigurationError } from './configuration-error'

/** A YAML document whose values know where they were written. */
export interface Located {
  readonly value: unknown
  /** Place of the value (or of its key) at `path`, or of the nearest parent that there is; from 1. */
  readonly locate: (path: readonly string[], atKey: boolean) => { readonly line: number; readonly column: number }
}

/** Parses a configuration file; see {@link ./load} for what it keeps. Throws `ConfigurationError`. */
export function parseYaml(file: string, text: string): Located {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, merge: true, prettyErrors: false })
  const placeOf = (offset: number): { readonly line: number; readonly column: number } => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  if (document.errors.length > 0)
    throw new ConfigurationError(
      file,
      document.errors.map(error => ({
        ...placeOf(error.pos[0]),
        message: syntaxProblem(error.code, error.message, text, error.pos[0])
      })),
      { cause: document.errors[0] }
    )
  keepWrittenText(document)
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    return { value: withoutExtensions(value), locate: (path, atKey) => placeOf(offsetOf(document, path, atKey)) }
  } catch (cause) {
    throw new ConfigurationError(file, [{ line: 1, column: 1, message: printable(messageOf(cause)) }], { cause })
  }
}

function syntaxProblem(code: string, message: string, text: string, offset: number): string {
  if (code !== 'DUPLICATE_KEY') return printable(`this is no YAML: ${message}. Correct this line.`)
  return printable(`the key "${/^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? ''}" is written twice`)
}

/** YAML would make a number of `3.10`; only `version` is one. */
function keepWrittenText(document: Document<ParsedNode>): void {
  visit(document, {
    Scalar: (key, node, path) => {
      if (node.source === undefined || key === 'key') return
      const isVersion = path.length === 3 && isPairOf(path[2], 'version')
      if (!isVersion && (typeof node.value === 'number' || typeof node.value === 'boolean')) node.value = node.source
    }
  })
}

function isPairOf(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && 'key' in value && isScalar(value.key) && value.key.value === key
}

function withoutExtensions(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x-')))
}

function offsetOf(document: Document<ParsedNode>, path: readonly string[], atKey: boolean): number {
  let node: Node | null = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const [index, key] of path.entries()) {
    const resolved: Node | null = isAlias(node) ? (node.resolve(document) ?? null) : node
    const last = index === path.length - 1
    if (isSeq(resolved)) {
      const item = resolved.items[Number(key)]
      node = isNode(item) ? item : null
      offset = node?.range?.[0] ?? offset
    } else {
      const pair = isMap(resolved) ? pairOf(document, resolved.items, key) : null
      if (pair === null) return offset
      const keyOffset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
      node = isNode(pair.value) ? pair.value : null
      offset = last && atKey ? keyOffset : (node?.range?.[0] ?? keyOffset)
    }
  }
  return offset
}

/** The pair of a key, also one that a merge key (`<<`) brings in. */
function pairOf(document: Document<ParsedNode>, items: readonly Pair[], key: string): Pair | null {
  for (const pair of items) if (isScalar(pair.key) && String(pair.key.value) === key) return pair
  for (const pair of items) {
    if (!isScalar(pair.key) || pair.key.source !== '<<') continue
    for (const source of isSeq(pair.value) ? pair.value.items : [pair.value]) {
      const map = isAlias(source) ? source.resolve(document) : source
      const found = isMap(map) ? pairOf(document, map.items, key) : null
      if (found !== null) return found
    }
  }
  return null
}
