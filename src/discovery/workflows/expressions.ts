import { isKnown, unknown } from '../unknown'
import { recordOf } from '../values'

/** What expressions of one step see. A context that is not here, or a key of one, is known only in a run. */
export type Contexts = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Evaluates texts of a workflow; numbers and booleans come out as GitHub writes them. */
export type Evaluate = (text: unknown, contexts: Contexts) => string

/**
 * GitHub's own evaluator of expressions, loaded only here. An expression that uses something that is not there, or that cannot be
 * evaluated, is unknown as a whole.
 */
export async function evaluator(): Promise<Evaluate> {
  const { data, Evaluator, Lexer, Parser } = await import('@actions/expressions')

  function valueOf(source: string, contexts: Contexts): string | null {
    const names = Object.keys(contexts)
    // What is put together of partly unknown texts is known in part; what is decided by them is not.
    const decides = /[=!<>|&]|contains|startswith|endswith|fromjson/i.test(source)
    if (!references(source).every(path => isThere(contexts, path, decides))) return null
    try {
      const expression = new Parser(new Lexer(source).lex().tokens, names, []).parse()
      const all = new data.Dictionary()
      for (const name of names) all.add(name, dataOf(contexts[name]))
      const result = new Evaluator(expression, all).evaluate()
      return 'coerceString' in result ? result.coerceString() : null
    } catch {
      return null
    }
  }

  function dataOf(value: unknown): InstanceType<typeof data.Dictionary> {
    const revived: unknown = JSON.parse(JSON.stringify(value ?? {}), data.reviver)
    return revived instanceof data.Dictionary ? revived : new data.Dictionary()
  }

  return (text, contexts) =>
    textOf(text).replace(
      /\$\{\{((?:'(?:[^']|'')*'|[^'}]|\}(?!\}))*)\}\}/g,
      (whole: string, source: string) => valueOf(source.trim(), contexts) ?? unknown(whole)
    )
}

/** What an expression speaks of, as paths of keys in lower case; texts in quotes left out. */
function references(source: string): readonly (readonly string[])[] {
  const plain = source.replace(/\[\s*'([\w-]+)'\s*\]/g, '.$1').replace(/'(?:[^']|'')*'/g, "''")
  const paths = plain.match(/(?<![\w.'-])[a-zA-Z_][\w-]*(?:\.[\w*-]+|\[[^\]]*\])*(?![\w-]|\s*\()/g) ?? []
  return paths.filter(path => !/^(?:true|false|null|infinity|nan)$/i.test(path)).map(path => path.split('.'))
}

function isThere(contexts: Contexts, path: readonly string[], wholly: boolean): boolean {
  let value: unknown = contexts
  for (const key of path) {
    const entries = Object.entries(recordOf(value))
    const found = entries.find(([name]) => name.toLowerCase() === key.toLowerCase())
    if (found === undefined) return false
    value = found[1]
  }
  return !wholly || typeof value !== 'string' || isKnown(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
