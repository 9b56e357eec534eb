import { UserError, messageOf } from '../errors'
import { printable } from '../printable'
import type { Files } from './found'

/** A YAML file of the repository whose values know their lines. */
export interface YamlFile {
  readonly value: unknown
  /** Line of the value at a path of keys and indexes, from 1; of its nearest parent where it comes from elsewhere. */
  readonly lineOf: (path: readonly (string | number)[]) => number
}

/** Reads a file of the commit; the parser is loaded only here. Throws `UserError` for what is not YAML. */
export async function readYaml(path: string, files: Files): Promise<YamlFile> {
  const [{ isPair, isMap, isNode, isScalar }, { parseBoundedYaml }] = await Promise.all([
    import('yaml'),
    import('../config/bounded-yaml')
  ])
  const text = await files.read(path)
  const { document, lines, problems } = parseBoundedYaml(text)
  const [problem] = problems
  if (problem !== undefined)
    throw new UserError(`${path}:${Math.max(1, lines.linePos(problem.offset).line)}: ${printable(problem.message)}`, {
      cause: document.errors[0]
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
