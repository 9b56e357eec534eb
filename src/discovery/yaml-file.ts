import { UserError, messageOf } from '../errors'
import type { Files } from './found'

/** A YAML file of the repository whose values know their lines. */
export interface YamlFile {
  readonly value: unknown
  /** Line of the value at a path of keys and indexes, from 1; of its nearest parent where it comes from elsewhere. */
  readonly lineOf: (path: readonly (string | number)[]) => number
}

/** Reads a file of the commit; the parser is loaded only here. Throws `UserError` for what is not YAML. */
export async function readYaml(path: string, files: Files): Promise<YamlFile> {
  const { isPair, isMap, isNode, isScalar, LineCounter, parseDocument } = await import('yaml')
  const text = await files.read(path)
  const lines = new LineCounter()
  const document = parseDocument(text, { merge: true, lineCounter: lines, prettyErrors: false })
  const [error] = document.errors
  if (error !== undefined)
    throw new UserError(`${path}:${lines.linePos(error.pos[0]).line}: this is not valid YAML: ${error.message}.`, {
      cause: error
    })
  const lineAt = (offset: number | undefined): number => Math.max(1, lines.linePos(offset ?? 0).line)
  const lineOf = (keys: readonly (string | number)[]): number => {
    for (let length = keys.length; length > 0; length--) {
      const parent: unknown = length === 1 ? document.contents : document.getIn(keys.slice(0, length - 1), true)
      const last = keys[length - 1]
      const pair = isMap(parent)
        ? parent.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === last)
        : undefined
      if (pair !== undefined && isNode(pair.key)) return lineAt(pair.key.range?.[0])
      const node: unknown = document.getIn(keys.slice(0, length), true)
      if (isNode(node)) return lineAt(node.range?.[0])
    }
    return 1
  }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), lineOf }
  } catch (cause) {
    throw new UserError(`${path}: this is not valid YAML: ${messageOf(cause)}.`, { cause })
  }
}
