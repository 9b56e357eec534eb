import type { Command } from '../lockfiles/reading'
import { uncertain, type Act, type Place, type Runner } from './acts'
import { runCommand } from './commands'
import { fieldsOf, valueOf, type Field } from './expand'
import { readScript } from './script'
import type { State } from './state'
import { isCall, ShellError, type Assignment, type Node, type Redirection, type Word } from './syntax'

/** More acts than any RUN line has; loops in loops could make any number of them. */
const MOST_ACTS = 5000
/** Values over which a loop is gone through one by one. */
const MOST_ROUNDS = 50
const DEEPEST = 20

/** Everything that a script does, in order, on all of its ways. Throws a {@link ShellError} where it is not followed. */
export function actsOfScript(script: string, state: State, line: number): readonly Act[] {
  const evaluator = new Evaluator(line)
  evaluator.node(readScript(script), state, { isCaptured: false, isCertain: true })
  return evaluator.acts
}

/** The same of one command whose words are known: in JSON form, or one that another command runs. */
export function actsOfWords(words: readonly Field[], state: State, line: number, isCaptured = false): readonly Act[] {
  const evaluator = new Evaluator(line)
  evaluator.command(words, state, { isCaptured, isCertain: true })
  return evaluator.acts
}

class Evaluator implements Runner {
  readonly acts: Act[] = []
  readonly #line: number
  /** Functions that are under way, by their bodies: one may define another of its own name. */
  readonly #calls: Node[] = []
  #depth = 0

  constructor(line: number) {
    this.#line = line
  }

  node(node: Node, state: State, place: Place): void {
    switch (node.kind) {
      case 'simple':
        this.#simple(node, state, place)
        return
      case 'sequence':
        node.nodes.forEach((one, at) => {
          this.#step(one, state, place, at === node.nodes.length - 1)
        })
        return
      case 'chain':
        this.#chain(node, state, place)
        return
      case 'pipeline':
        node.nodes.forEach((one, at) => {
          const isLast = at === node.nodes.length - 1
          this.node(one, state.copy(), { ...place, isCaptured: place.isCaptured || !isLast })
        })
        return
      case 'apart':
        this.node(node.body, state.copy(), place)
        return
      case 'if':
        this.#if(node, state, place)
        return
      case 'while':
        this.#repeat(state, round => {
          this.node(node.condition, round, uncertain(place))
          this.node(node.body, round, uncertain(place))
        })
        return
      case 'for':
        this.#for(node, state, place)
        return
      case 'case': {
        this.#value(node.subject, state)
        const before = state.copy()
        for (const branch of node.branches) {
          const taken = before.copy()
          this.node(branch, taken, uncertain(place))
          state.mayBe(taken)
        }
        return
      }
      case 'function':
        state.functions.set(node.name, node.body)
        return
      case 'test':
        for (const word of node.words) this.#value(word, state)
        return
      case 'redirected': {
        this.node(node.body, state, this.#redirect(node.redirections, state, place))
        return
      }
    }
  }

  command(words: readonly Field[], state: State, place: Place): void {
    runCommand(words, state, place, this)
  }

  /** A script in the words of a command. */
  nested(script: string, state: State, place: Place): void {
    if (this.#depth > DEEPEST) throw new ShellError('scripts are nested too deeply')
    this.#depth += 1
    this.node(readScript(script), state, place)
    this.#depth -= 1
  }

  call(name: string, state: State, place: Place): boolean {
    const body = state.functions.get(name)
    if (body === undefined) return false
    if (this.#calls.includes(body)) return true
    this.#calls.push(body)
    this.node(body, state, place)
    this.#calls.pop()
    return true
  }

  emit(words: readonly Field[], state: State, place: Place): void {
    const { environment, folder } = state
    const command: Command = { words, environment, folder, line: this.#line }
    this.#add({ kind: 'command', command, ...place, isCertain: place.isCertain && !state.mayHaveEnded })
  }

  unknown(why: string): void {
    this.#add({ kind: 'unknown', why, line: this.#line })
  }

  #simple(node: Extract<Node, { kind: 'simple' }>, state: State, place: Place): void {
    const fields = node.words.flatMap(word =>
      fieldsOf(word, state, script => {
        this.#substitute(script, state)
      })
    )
    const inner = this.#redirect(node.redirections, state, place)
    if (node.words.length === 0) {
      for (const assignment of node.assignments) this.#assign(assignment, state)
      return
    }
    if (node.assignments.length === 0) {
      this.command(fields, state, inner)
      return
    }
    const seen = state.copy()
    for (const assignment of node.assignments) {
      this.#assign(assignment, seen)
      seen.exported.add(assignment.name)
    }
    this.command(fields, seen, inner)
    // What a builtin such as `cd` changes stays, what stands before it does not.
    state.folder = seen.folder
    state.endsOnError = seen.endsOnError
    state.mayHaveEnded ||= seen.mayHaveEnded
  }

  #assign({ name, value, isPartial }: Assignment, state: State): void {
    const known = this.#value(value, state)
    state.set(name, isPartial ? null : known)
  }

  #value(word: Word, state: State): string | null {
    return valueOf(word, state, script => {
      this.#substitute(script, state)
    })
  }

  #substitute(script: Node, state: State): void {
    this.node(script, state.copy(), { isCaptured: true, isCertain: false })
  }

  /** What stands behind a failed command still runs, unless the shell ends on errors; a failure of the last one fails the line. */
  #step(node: Node, state: State, place: Place, isLast: boolean): void {
    const mayFail = !isLast && (node.kind === 'chain' || !state.endsOnError)
    const before = mayFail && (node.kind === 'chain' || isCall(node, ['cd'])) ? state.copy() : null
    this.node(node, state, { ...place, isCertain: place.isCertain && !mayFail })
    if (before !== null) state.mayBe(before)
  }

  #chain({ first, rest }: Extract<Node, { kind: 'chain' }>, state: State, place: Place): void {
    let isCertain = place.isCertain && rest.every(({ operator }) => operator === '&&')
    this.node(first, state, { ...place, isCertain })
    for (const { operator, node } of rest) {
      if (operator === '||') isCertain = false
      if (operator === '&&') this.node(node, state, { ...place, isCertain: isCertain && !state.mayHaveEnded })
      else {
        const other = state.copy()
        this.node(node, other, uncertain(place))
        // What follows `|| exit 1` is only reached where it is not run.
        if (!isCall(node, ['exit', 'return', 'false'])) state.mayBe(other)
        else if (other.mayHaveEnded) state.mayHaveEnded = true
      }
    }
  }

  #if({ clauses, otherwise }: Extract<Node, { kind: 'if' }>, state: State, place: Place): void {
    const inner = uncertain(place)
    const ends: State[] = []
    for (const { condition, body } of clauses) {
      this.node(condition, state, inner)
      const taken = state.copy()
      this.node(body, taken, inner)
      ends.push(taken)
    }
    if (otherwise !== null) this.node(otherwise, state, inner)
    for (const end of ends) state.mayBe(end)
  }

  #for({ name, words, body }: Extract<Node, { kind: 'for' }>, state: State, place: Place): void {
    const inner = uncertain(place)
    const fields = (words ?? []).flatMap(word =>
      fieldsOf(word, state, script => {
        this.#substitute(script, state)
      })
    )
    if (words !== null && fields.length <= MOST_ROUNDS && fields.every(field => field !== null)) {
      const before = state.copy()
      for (const field of fields) {
        state.set(name, field)
        this.node(body, state, inner)
      }
      state.mayBe(before)
      return
    }
    this.#repeat(state, round => {
      round.set(name, null)
      this.node(body, round, inner)
    })
  }

  /** Goes through a loop until another round would not bring anything new. */
  #repeat(state: State, round: (state: State) => void): void {
    for (;;) {
      const before = state.copy()
      const after = state.copy()
      round(after)
      state.mayBe(after)
      if (before.agreesWith(state)) return
    }
  }

  #redirect(redirections: readonly Redirection[], state: State, place: Place): Place {
    let { isCaptured } = place
    for (const { kind, target } of redirections) {
      const path = this.#value(target, state)
      if (kind === 'out' && path !== '/dev/null' && path !== '/dev/stderr') isCaptured = true
      if (kind === 'in' && path !== '/dev/null')
        this.#add({ kind: 'input', path, folder: state.folder, line: this.#line })
    }
    return { ...place, isCaptured }
  }

  #add(act: Act): void {
    if (this.acts.length >= MOST_ACTS) throw new ShellError('it does too much to be followed')
    this.acts.push(act)
  }
}
