import { ShellError, type Assignment, type Node, type Redirection, type Word } from './syntax'
import { literal, TokenReader } from './tokens'

/** Reads a script. Throws a {@link ShellError} where it is none, or one that is not followed. */
export function readScript(text: string): Node {
  return new ScriptReader(text.replaceAll('\r\n', '\n'), 0).whole()
}

class ScriptReader extends TokenReader {
  whole(): Node {
    const script = this.#list([])
    if (this.at < this.text.length) throw new ShellError(`"${this.text[this.at] ?? ''}" is out of place`)
    if (this.hasPending) throw new ShellError('a heredoc has no body')
    return script
  }

  protected override scriptToParenthesis(): Node {
    const script = this.#list([])
    this.expect(')')
    return script
  }

  protected override scriptOf(text: string, depth: number): Node {
    return new ScriptReader(text, depth).whole()
  }

  protected override partsOfBody(body: string): Word {
    return new ScriptReader(body, 0).bodyParts()
  }

  /** Commands up to one of the reserved words (which stays), a `)`, a `;;`, or the end. */
  #list(ends: readonly string[]): Node {
    const nodes: Node[] = []
    for (;;) {
      this.lines()
      const next = this.text[this.at]
      if (next === undefined || next === ')' || this.startsWith(';;') || this.startsWith(';&')) break
      const reserved = this.reserved()
      if (reserved !== null && ends.includes(reserved)) break
      const node = this.#chain()
      this.blanks()
      const isApart = this.text[this.at] === '&'
      nodes.push(isApart ? { kind: 'apart', body: node } : node)
      if (isApart || (this.text[this.at] === ';' && !this.startsWith(';;') && !this.startsWith(';&'))) this.at += 1
      else if (this.text[this.at] !== '\n' && !this.startsWith(';')) {
        if (this.text[this.at] !== undefined && this.text[this.at] !== ')')
          throw new ShellError('a command does not end')
      }
    }
    const [only] = nodes
    return nodes.length === 1 && only !== undefined ? only : { kind: 'sequence', nodes }
  }

  #chain(): Node {
    const first = this.#pipeline()
    const rest: { operator: '&&' | '||'; node: Node }[] = []
    for (;;) {
      this.blanks()
      const operator = this.matched(/&&|\|\|/y)
      if (operator !== '&&' && operator !== '||') break
      this.lines()
      rest.push({ operator, node: this.#pipeline() })
    }
    return rest.length === 0 ? first : { kind: 'chain', first, rest }
  }

  #pipeline(): Node {
    this.blanks()
    while (this.matched(/!(?=\s)/y) !== null) this.blanks()
    const first = this.#command()
    const nodes = [first]
    for (;;) {
      this.blanks()
      if (this.startsWith('||') || this.matched(/\|&?/y) === null) break
      this.lines()
      nodes.push(this.#command())
    }
    return nodes.length === 1 ? first : { kind: 'pipeline', nodes }
  }

  #command(): Node {
    const body = this.deeper(() => this.#compound())
    if (body === null) return this.#simple()
    const redirections = this.redirections()
    return redirections.length === 0 ? body : { kind: 'redirected', body, redirections }
  }

  #compound(): Node | null {
    if (this.startsWith('((')) throw new ShellError('`((` is not followed')
    if (this.startsWith('(')) {
      this.at += 1
      return { kind: 'apart', body: this.scriptToParenthesis() }
    }
    const word = this.reserved()
    if (word === null) return null
    this.at += word.length
    switch (word) {
      case '{': {
        const body = this.#list(['}'])
        this.take('}')
        return body
      }
      case 'if':
        return this.#if()
      case 'while':
      case 'until': {
        const condition = this.#list(['do'])
        return { kind: 'while', condition, body: this.#loop() }
      }
      case 'for':
      case 'select':
        return this.#for()
      case 'case':
        return this.#case()
      case '[[':
        return this.#test()
      case 'function': {
        this.blanks()
        const name = this.matched(/[^\s()<>&|;$'"`\\]+/y)
        if (name === null) throw new ShellError('a function has no name')
        this.matched(/[ \t]*\([ \t]*\)/y)
        return this.#function(name)
      }
      default:
        throw new ShellError(`"${word}" is out of place`)
    }
  }

  #if(): Node {
    const clauses: { condition: Node; body: Node }[] = []
    let otherwise: Node | null = null
    for (let word: string | null = 'if'; word !== 'fi';) {
      if (word === 'else') {
        otherwise = this.#list(['fi'])
        this.take('fi')
        break
      }
      const condition = this.#list(['then'])
      this.take('then')
      clauses.push({ condition, body: this.#list(['elif', 'else', 'fi']) })
      word = this.reserved()
      this.take(word ?? 'fi')
    }
    return { kind: 'if', clauses, otherwise }
  }

  #loop(): Node {
    this.take('do')
    const body = this.#list(['done'])
    this.take('done')
    return body
  }

  #for(): Node {
    this.blanks()
    const name = this.matched(/[A-Za-z_]\w*/y)
    if (name === null) throw new ShellError('a loop without a variable is not followed')
    this.lines()
    let words: Word[] | null = null
    if (this.matched(/in(?=\s|;)/y) !== null) {
      words = []
      for (let word = this.nextWord(); word !== null; word = this.nextWord()) words.push(word)
    }
    this.matched(/[ \t]*;/y)
    this.lines()
    return { kind: 'for', name, words, body: this.#loop() }
  }

  #case(): Node {
    const subject = this.nextWord()
    this.lines()
    if (subject === null || this.matched(/in(?=\s)/y) === null) throw new ShellError('a case is not complete')
    const branches: Node[] = []
    for (;;) {
      this.lines()
      if (this.reserved() === 'esac') break
      this.matched(/\(/y)
      do if (this.nextWord() === null) throw new ShellError('a case has no pattern')
      while (this.matched(/[ \t]*\|/y) !== null)
      this.expect(')')
      branches.push(this.#list(['esac']))
      this.matched(/;;&?|;&/y)
    }
    this.take('esac')
    return { kind: 'case', subject, branches }
  }

  #test(): Node {
    const words: Word[] = []
    for (;;) {
      this.lines()
      if (this.matched(/\]\](?=[\s;&|<>()]|$)/y) !== null) return { kind: 'test', words }
      const word = this.word()
      if (word !== null) words.push(word)
      else if (this.matched(/&&|\|\||[<>()|]/y) === null) throw new ShellError('the closing ]] is missing')
    }
  }

  #function(name: string): Node {
    this.lines()
    return { kind: 'function', name, body: this.#command() }
  }

  #simple(): Node {
    const assignments: Assignment[] = []
    const words: Word[] = []
    const redirections: Redirection[] = []
    for (;;) {
      redirections.push(...this.redirections())
      const word = this.nextWord()
      if (word === null) break
      const assignment = words.length === 0 ? this.#assignment(word) : null
      if (assignment !== null) assignments.push(assignment)
      else words.push(word)
      const [first] = words
      if (words.length !== 1 || first === undefined || !this.startsWith('(')) continue
      const name = literal(first)
      if (name === null || this.matched(/\([ \t]*\)/y) === null) throw new ShellError('"(" is out of place')
      return this.#function(name)
    }
    if (assignments.length + words.length + redirections.length === 0) throw new ShellError('a command is missing')
    return { kind: 'simple', assignments, words, redirections }
  }

  #assignment(word: Word): Assignment | null {
    const [first, ...rest] = word
    if (first?.kind !== 'text' || first.quoted) return null
    const [head, name, plus] = /^([A-Za-z_]\w*)(?:\[[^\]]*\])?(\+?)=/.exec(first.text) ?? []
    if (head === undefined || name === undefined) return null
    const value = [{ ...first, text: first.text.slice(head.length) }, ...rest]
    if (rest.length > 0 || head.length < first.text.length || !this.startsWith('('))
      return { name, value, isPartial: plus === '+' || head.includes('[') }
    // An array of bash.
    this.at += 1
    const parts: Word[] = []
    for (;;) {
      this.lines()
      if (this.startsWith(')')) break
      const item = this.word()
      if (item === null) throw new ShellError('an array is not closed')
      parts.push(item)
    }
    this.at += 1
    return { name, value: parts.flat(), isPartial: true }
  }
}
