import { isAlias, isMap, isNode, isScalar, isSeq, visit } from 'yaml'
import type { Document, Node, Pair, ParsedNode, Scalar, YAMLMap } from 'yaml'
import { messageOf } from '../errors'
import { printable } from '../printable'
import { parseBoundedYaml } from './bounded-yaml'
import { ConfigurationError } from './configuration-error'

/** A YAML document whose values know where they were written. */
export interface Located {
  readonly value: unknown
  /** Place of the value (or of its key) at `path`, or of the nearest parent that there is; from 1. */
  readonly locate: (path: readonly string[], atKey: boolean) => { readonly line: number; readonly column: number }
}

/** Parses a configuration file; see {@link ./load} for what it keeps. Throws `ConfigurationError`. */
export function parseYaml(file: string, text: string): Located {
  const { document, lines, problems } = parseBoundedYaml(text)
  const placeOf = (offset: number): { readonly line: number; readonly column: number } => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  if (problems.length > 0)
    throw new ConfigurationError(
      file,
      problems.map(({ offset, message }) => ({ ...placeOf(offset), message: printable(message) })),
      { cause: document.errors[0] }
    )
  keepWrittenText(document)
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    const keys = new KeyIndex(document)
    return { value: withoutExtensions(value), locate: (path, atKey) => placeOf(offsetOf(document, keys, path, atKey)) }
  } catch (cause) {
    throw new ConfigurationError(file, [{ line: 1, column: 1, message: printable(messageOf(cause)) }], { cause })
  }
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

function offsetOf(document: Document<ParsedNode>, keys: KeyIndex, path: readonly string[], atKey: boolean): number {
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
      const pair = isMap(resolved) ? keys.pairOf(resolved, key) : null
      if (pair === null) return offset
      const keyOffset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
      node = isNode(pair.value) ? pair.value : null
      offset = last && atKey ? keyOffset : (node?.range?.[0] ?? keyOffset)
    }
  }
  return offset
}

/** Finds pairs by their keys, of which a map may have thousands. */
class KeyIndex {
  readonly #document: Document<ParsedNode>
  readonly #pairs = new Map<YAMLMap, ReadonlyMap<string, Pair>>()

  constructor(document: Document<ParsedNode>) {
    this.#document = document
  }

  /** The pair of a key, also one that a merge key (`<<`) brings in. */
  pairOf(map: YAMLMap, key: string): Pair | null {
    const own = this.#pairs.get(map) ?? ownPairs(map)
    this.#pairs.set(map, own)
    const pair = own.get(key)
    if (pair !== undefined) return pair
    const merged = own.get('<<')?.value
    for (const source of isSeq(merged) ? merged.items : [merged]) {
      const base = isAlias(source) ? source.resolve(this.#document) : source
      const found = isMap(base) ? this.pairOf(base, key) : null
      if (found !== null) return found
    }
    return null
  }
}

function ownPairs({ items }: YAMLMap): ReadonlyMap<string, Pair> {
  // The parser has a symbol for a merge key.
  const nameOf = ({ source, value }: Scalar): string => (source === '<<' ? source : String(value))
  return new Map(items.flatMap(pair => (isScalar(pair.key) ? [[nameOf(pair.key), pair] as const] : [])))
}
