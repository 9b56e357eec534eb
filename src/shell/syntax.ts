/**
 * A shell script, read but not expanded: POSIX, and what bash adds to it that RUN lines use.
 * Source: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
 */

export type Word = readonly Part[]

/** `quoted`: not split into words, and nothing in it is a pattern. */
export type Part = { readonly quoted: boolean } & (
  | { readonly kind: 'text'; readonly text: string }
  /** `operator` is empty, `-`, `:-`, `+`, `:+`, `=`, `:=`; `other` for all that is not followed. */
  | { readonly kind: 'variable'; readonly name: string; readonly operator: string; readonly operand: Word }
  /** `$(…)`, backticks, `<(…)`: what it prints is not known. */
  | { readonly kind: 'script'; readonly script: Node }
  /** Arithmetic and its like; `operand` holds what is expanded on the way. */
  | { readonly kind: 'unknown'; readonly operand: Word }
)

export interface Assignment {
  readonly name: string
  readonly value: Word
  /** `+=`, or an array. */
  readonly isPartial: boolean
}

/** `in`: a file is read; `out`: one is written; `here`: the words of a heredoc or here string. */
export interface Redirection {
  readonly kind: 'in' | 'out' | 'here'
  readonly target: Word
}

export type Node =
  | {
      readonly kind: 'simple'
      readonly assignments: readonly Assignment[]
      readonly words: readonly Word[]
      readonly redirections: readonly Redirection[]
    }
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | {
      readonly kind: 'chain'
      readonly first: Node
      readonly rest: readonly { readonly operator: '&&' | '||'; readonly node: Node }[]
    }
  | { readonly kind: 'pipeline'; readonly nodes: readonly Node[] }
  /** A subshell or a command in the background: what it sets is gone after it. */
  | { readonly kind: 'apart'; readonly body: Node }
  | {
      readonly kind: 'if'
      readonly clauses: readonly { readonly condition: Node; readonly body: Node }[]
      readonly otherwise: Node | null
    }
  | { readonly kind: 'while'; readonly condition: Node; readonly body: Node }
  /** `words` null: the arguments of the script. */
  | { readonly kind: 'for'; readonly name: string; readonly words: readonly Word[] | null; readonly body: Node }
  | { readonly kind: 'case'; readonly subject: Word; readonly branches: readonly Node[] }
  | { readonly kind: 'function'; readonly name: string; readonly body: Node }
  /** `[[ … ]]`. */
  | { readonly kind: 'test'; readonly words: readonly Word[] }
  | { readonly kind: 'redirected'; readonly body: Node; readonly redirections: readonly Redirection[] }

/** What is no shell script, or one that is not followed. */
export class ShellError extends Error {
  override readonly name = 'ShellError'
}

/** Whether a node is one simple command of one of these names. */
export function isCall(node: Node, names: readonly string[]): boolean {
  if (node.kind !== 'simple') return false
  const [part] = node.words[0] ?? []
  return part?.kind === 'text' && names.includes(part.text)
}
