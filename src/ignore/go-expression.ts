import type { RE2JS } from 're2js'

/**
 * Go's regular expressions, by npm re2js, for the few patterns whose syntax needs them: the reference turns a pattern into an expression without
 * escaping `{`, `|`, `}`, `^`, `[`, `]` and what a backslash precedes. Matching takes time linear in the path.
 * Source: https://github.com/google/re2/wiki/Syntax
 */

/** What {@link loadGoExpressions} has brought, which would cost every run 20 ms: a module cannot be asked for without a promise. */
const loaded: { engine: typeof RE2JS | null } = { engine: null }

/** To be awaited before patterns whose `goSize` is not 0 are matched with. */
export async function loadGoExpressions(): Promise<void> {
  loaded.engine ??= (await import('re2js')).RE2JS
}

/** Whether a text holds a match. Throws an `Error` on an expression that Go refuses. */
export function goExpression(source: string): (text: string) => boolean {
  const { engine } = loaded
  if (engine === null) throw new Error(`the expression ${source} is matched with before re2js is loaded`)
  const expression = engine.compile(source)
  return text => expression.test(text)
}

/** What an expression costs, about: its length, a repetition `{1000}` as often. */
export function sizeOf(source: string): number {
  return [...source.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].reduce(
    (size, [, least = '', most = '']) => size + Number(most === '' ? least : most),
    source.length
  )
}
