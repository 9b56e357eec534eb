import { posix } from 'node:path'
import { buildArg, type GlobalArgs } from './global-args'
import { folderBehind } from './contexts'
import type { Contexts, Action, Consumption, MountedFiles, Origin } from './resolved'
import { copySources } from './copy-sources'
import type { Effort } from './effort'
import type { Environment } from './environment'
import { expandWord, expandWords } from './expand'
import type { ExpandMode } from './expand-mode'
import { nameOf } from './graph'
import type { Node, StageNode, Step } from './stages'
import type { CopyInstruction, RunInstruction, WordsInstruction } from './instructions'
import { atLine } from './lines'
import { readMount } from './mount'
import { isPort, isSignal } from './numbers'
import { checkSystemDrive, contextPath, sourcePath } from './paths'

/**
 * Goes through the instructions of a stage as the builder does, with variables at hand, and notes what it does with files.
 * Source: moby/buildkit frontend/dockerfile/dockerfile2llb/convert.go, from `dispatch` on
 */
export interface StageState {
  readonly environment: Environment
  /** Working directory. */
  directory: string
  /** Of SHELL; null: the builder's default. */
  shell: readonly string[] | null
  /** The stage starts from an image of which nothing is known: it may set any variable. */
  readonly isOpen: boolean
}

export interface RunContext {
  readonly globals: GlobalArgs
  readonly contexts: Contexts
  readonly given: Readonly<Record<string, string>>
  readonly mode: ExpandMode & { readonly effort: Effort }
  /** Stages that were gone through or do not have to be. */
  readonly isDone: (stage: StageNode) => boolean
}

/** Throws a `DockerfileError`. `state` is changed. */
export function runStage(stage: StageNode, state: StageState, context: RunContext): readonly Action[] {
  return stage.steps.flatMap(step => atLine(step.line, () => runStep(stage, step, state, context)))
}

function runStep(stage: StageNode, step: Step, state: StageState, context: RunContext): readonly Action[] {
  const { instruction } = step
  const words = new Words(state.environment, context.mode)
  switch (instruction.kind) {
    case 'arg':
      for (const { key, value } of instruction.args) {
        const chosen =
          buildArg(context.given, key) ?? (value === undefined ? context.globals.lookup(key) : words.expand(value))
        if (chosen !== undefined) state.environment.setArg(key, chosen)
      }
      return []
    case 'env': {
      const pairs = instruction.pairs.map(({ key, value }) => [words.expand(key), words.expand(value)] as const)
      for (const [key, value] of pairs) state.environment.setEnv(key, value)
      return []
    }
    case 'label':
      for (const { key, value } of instruction.pairs) words.expandAll([key, value])
      return []
    case 'workdir':
    case 'user':
    case 'volume':
    case 'stopsignal':
    case 'expose':
      checkWords(instruction.kind, instruction.words, words, stage, state, context)
      return []
    case 'copy':
    case 'add':
      return runCopy(stage, step, instruction, words, state, context)
    case 'run':
      return [runCommand(stage, step, instruction, words, state, context)]
    case 'shell':
      state.shell = instruction.words
      return []
    case 'onbuild':
    case 'plain':
      return []
  }
}

function checkWords(
  kind: WordsInstruction['kind'],
  written: readonly string[],
  words: Words,
  stage: StageNode,
  state: StageState,
  { mode }: RunContext
): void {
  if (kind === 'expose') {
    const bad = written.flatMap(word => words.split(word)).find(port => !isPort(port))
    if (bad !== undefined) throw new Error(`invalid port: ${JSON.stringify(bad)}`)
    return
  }
  const expanded = words.expandAll(written)
  if (kind === 'volume' && expanded.includes('')) throw new Error('VOLUME specified can not be an empty string')
  const [word = ''] = expanded
  if (kind === 'stopsignal' && !isSignal(word)) throw new Error(`invalid signal: ${word}`)
  if (kind === 'workdir') {
    const directory = sourcePath(word, stage.os)
    state.directory = directory.startsWith('/') ? directory : posix.join('/', state.directory, directory)
    mode.effort.take(state.directory.length)
  }
}

function runCopy(
  stage: StageNode,
  step: Step,
  instruction: CopyInstruction,
  words: Words,
  state: StageState,
  context: RunContext
): readonly Action[] {
  words.expand(instruction.chown)
  const chmod = words.expand(instruction.chmod)
  const checksum = words.expand(instruction.checksum)
  const doubt: Doubt = { unset: new Set(), defaulted: new Set() }
  const texts = instruction.sources.map(source => words.expandNoting(source, doubt))
  const destination = words.expand(instruction.destination)
  for (const body of instruction.bodies) if (body.expand) words.expandBody(body.text)
  const [source] = step.sources
  if (source !== undefined) requireDone(source, stage, context, `copy from stage ${JSON.stringify(instruction.from)}`)
  checkSystemDrive(destination, stage.os)
  const { local, paths, remote, isPinned } = copySources(instruction, { sources: texts, chmod, checksum }, stage.os)
  const place = { stage: stage.index, line: step.line }
  const into = placeIn(state.directory, sourcePath(destination, stage.os))
  const folder = folderBehind(source, context.contexts)
  const consumption: Consumption = {
    ...place,
    instruction: instruction.kind === 'copy' ? 'COPY' : 'ADD',
    sources: local,
    paths,
    exclude: instruction.exclude,
    parents: instruction.parents,
    ...(remote.length > 0 ? { remote } : {}),
    checksum: remote.length > 0 && isPinned,
    ...uncertainty(doubt, state),
    ...(folder !== null && { context: folder })
  }
  if (source !== undefined) {
    const copy = { origin: originOf(source), sources: paths, destination: into, parents: instruction.parents }
    return [{ kind: 'copy', ...place, ...copy, ...(folder !== null && { taken: consumption }) }]
  }
  if (local.length === 0 && remote.length === 0) return []
  return [{ kind: 'take', ...place, consumption, destination: into }]
}

function runCommand(
  stage: StageNode,
  step: Step,
  instruction: RunInstruction,
  words: Words,
  state: StageState,
  context: RunContext
): Action {
  if (!instruction.heredocsFit) throw new Error('the command and its heredocs cannot go together')
  const place = { stage: stage.index, line: step.line }
  const mounts = instruction.mounts.flatMap(({ text }, index): readonly MountedFiles[] => {
    const doubt: Doubt = { unset: new Set(), defaulted: new Set() }
    const mount = readMount(text, value => words.expandNoting(value, doubt))
    const source = step.sources[index]
    if (mount.from !== '') requireDone(source, stage, context, `mount from stage ${JSON.stringify(mount.from)}`)
    if (mount.type === 'secret' || mount.type === 'ssh') return []
    const target = placeIn(state.directory, mount.target)
    if (target === '/') throw new Error('invalid mount target "/"')
    // A cache may be filled from a stage too; nothing is known of what else it holds.
    const isFrom = mount.from !== '' && source !== undefined && mount.type !== 'tmpfs'
    if (!isFrom && mount.type !== 'bind') return []
    const folder = isFrom ? folderBehind(source, context.contexts) : null
    const consumption: Consumption = {
      ...place,
      instruction: 'BIND',
      sources: [mount.source || '.'],
      paths: [contextPath(mount.source)],
      exclude: [],
      parents: false,
      checksum: false,
      ...uncertainty(doubt, state),
      ...(folder !== null && { context: folder })
    }
    if (!isFrom) return [{ target, consumption }]
    const origin = { origin: originOf(source), source: contextPath(mount.source) }
    return [{ target, ...origin, ...(folder !== null && { taken: consumption }) }]
  })
  const { environment, directory, shell } = state
  return {
    kind: 'run',
    ...place,
    raw: instruction.raw,
    shell,
    environment: environment.seen(context.mode.effort),
    directory,
    mounts
  }
}

/** A path in the image; a slash at its end stays. */
function placeIn(directory: string, path: string): string {
  return path.startsWith('/') ? posix.normalize(path) : posix.join('/', directory, path)
}

function originOf(source: Node): Origin {
  return source.kind === 'stage' ? { kind: 'stage', index: source.index } : source
}

function requireDone(source: Node | undefined, stage: StageNode, context: RunContext, what: string): void {
  if (source?.kind !== 'stage' || context.isDone(source)) return
  throw new Error(`cannot ${what}, it needs to be defined before current stage ${JSON.stringify(nameOf(stage))}`)
}

/** Variables without a value: those that stand for nothing, and all of them, those with a default too. */
interface Doubt {
  readonly unset: Set<string>
  readonly defaulted: Set<string>
}

function uncertainty(doubt: Doubt, state: StageState): Pick<Consumption, 'unresolved' | 'uncertain'> {
  const uncertain = state.isOpen && doubt.defaulted.size > 0
  return { unresolved: [...(uncertain ? doubt.defaulted : doubt.unset)], uncertain }
}

/** Expands the words of one instruction. */
class Words {
  readonly #environment: Environment
  readonly #mode: ExpandMode

  constructor(environment: Environment, mode: ExpandMode) {
    this.#environment = environment
    this.#mode = mode
  }

  expand(word: string): string {
    return expandWord(word, this.#environment.lookup, this.#mode).text
  }

  expandAll(words: readonly string[]): readonly string[] {
    return words.map(word => this.expand(word))
  }

  expandNoting(word: string, doubt: Doubt): string {
    const expanded = expandWord(word, this.#environment.lookup, this.#mode)
    for (const name of expanded.unset) doubt.unset.add(name)
    for (const name of expanded.names) if (this.#environment.lookup(name) === undefined) doubt.defaulted.add(name)
    return expanded.text
  }

  split(word: string): readonly string[] {
    return expandWords(word, this.#environment.lookup, this.#mode).words
  }

  /** The body of a heredoc: quotes are text, and the escape character is always a backslash. */
  expandBody(text: string): void {
    expandWord(text, this.#environment.lookup, { ...this.#mode, escape: '\\', skipQuotes: true })
  }
}
