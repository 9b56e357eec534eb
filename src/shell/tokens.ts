import { ShellError, type Redirection, type Word } from './syntax'
import { WordReader } from './words'

/** Words that mean something where a command starts, and what ends them. */
const RESERVED =
  /(?:if|then|elif|else|fi|for|select|while|until|do|done|case|esac|function|\{|\}|!|\[\[)(?=[\s;&|<>()]|$)/y
const REDIRECTION = /(?:\d+|\{[A-Za-z_]\w*\})?(?:<<<|<<-?|<>|<&|<|&>>?|>>|>&|>\||>)/y

/** Reads what stands between the words of a script. Throws a {@link ShellError}. */
export abstract class TokenReader extends WordReader {
  /** Heredocs whose bodies start on the next line. */
  #pending: { readonly name: string; readonly chomp: boolean; readonly expand: boolean; readonly target: Word[] }[] = []

  protected abstract partsOfBody(body: string): Word

  protected get hasPending(): boolean {
    return this.#pending.length > 0
  }

  protected redirections(): readonly Redirection[] {
    const found: Redirection[] = []
    for (;;) {
      this.blanks()
      if (/[<>]\(/y.test(this.text.slice(this.at, this.at + 2))) return found
      const operator = this.matched(REDIRECTION)?.replace(/^(?:\d+|\{\w+\})/, '')
      if (operator === undefined) return found
      const target = this.nextWord()
      if (target === null) throw new ShellError('a redirection leads nowhere')
      if (operator === '<<' || operator === '<<-') found.push(this.#heredoc(target, operator === '<<-'))
      else if (operator === '<<<') found.push({ kind: 'here', target })
      else if (operator === '<' || operator === '<>') found.push({ kind: 'in', target })
      else if (operator !== '<&' && !(operator === '>&' && /^(?:\d+|-)$/.test(literal(target) ?? '')))
        found.push({ kind: 'out', target })
    }
  }

  #heredoc(mark: Word, chomp: boolean): Redirection {
    if (mark.some(part => part.kind !== 'text')) throw new ShellError('the name of a heredoc is not followed')
    const name = mark.map(part => (part.kind === 'text' ? part.text : '')).join('')
    const target: Word[] = []
    this.#pending.push({ name, chomp, expand: mark.every(part => !part.quoted), target })
    return {
      kind: 'here',
      get target() {
        return target.flat()
      }
    }
  }

  /** Over the end of a line, and the bodies of heredocs behind it. */
  #newline(): void {
    this.at += 1
    for (const { name, chomp, expand, target } of this.#pending.splice(0)) {
      const body: string[] = []
      for (;;) {
        if (this.at >= this.text.length) throw new ShellError(`the heredoc ${name} does not end`)
        const end = this.text.indexOf('\n', this.at)
        const line = this.text.slice(this.at, end < 0 ? undefined : end)
        this.at = end < 0 ? this.text.length : end + 1
        if ((chomp ? line.replace(/^\t+/, '') : line) === name) break
        body.push(line)
      }
      if (expand) target.push(this.partsOfBody(body.join('\n')))
    }
  }

  /** Blanks, and a comment. */
  protected blanks(): void {
    this.matched(/(?:[ \t]|\\\n)*/y)
    if (this.startsWith('#')) this.matched(/[^\n]*/y)
  }

  /** Blanks, comments and ends of lines. */
  protected lines(): void {
    this.blanks()
    while (this.text[this.at] === '\n') {
      this.#newline()
      this.blanks()
    }
  }

  protected nextWord(): Word | null {
    this.blanks()
    return this.word()
  }

  /** The reserved word at this place, which is not read over. */
  protected reserved(): string | null {
    RESERVED.lastIndex = this.at
    return RESERVED.exec(this.text)?.[0] ?? null
  }

  protected take(word: string): void {
    this.lines()
    if (this.reserved() !== word) throw new ShellError(`"${word}" is missing`)
    this.at += word.length
  }

  protected expect(character: string): void {
    this.lines()
    if (!this.startsWith(character)) throw new ShellError(`"${character}" is missing`)
    this.at += 1
  }
}

/** A word that is text and nothing else, without quotes. */
export function literal(word: Word): string | null {
  const [part, ...rest] = word
  return part?.kind === 'text' && !part.quoted && rest.length === 0 ? part.text : null
}
