import type { Warning } from '../ports'
import { effortOfVariables, type Effort } from './effort'
import { canonicalForm } from './canonical'
import { contextBehind, contextBelow, contextUses, foundationFolder } from './contexts'
import type {
  Contexts,
  Action,
  Consumption,
  ImageUse,
  Inheritance,
  ResolvedTarget,
  ResolveOptions,
  StageInfo
} from './resolved'
import { globalArgs, type GlobalArgs } from './global-args'
import { buildGraph } from './graph'
import type { Graph, StageNode } from './stages'
import type { Dockerfile } from './instructions'
import { targetPlatform } from './platform'
import { atLine } from './lines'
import { handedOn, startOfImage, startOfReplaced, startOfStage } from './inherit'
import { runStage, type RunContext, type StageState } from './stage-run'
export type { Inheritance, ResolvedTarget, ResolveOptions } from './resolved'

/**
 * What building one target of a Dockerfile takes: stages, images, files of the context.
 *
 * Assumed of an image that `inherits` does not know: no variables but `PATH`, working directory `/`, no ONBUILD triggers. Throws a
 * `DockerfileError` on what BuildKit refuses; errors in the instructions of stages that are not needed do not count.
 */
export function resolveTarget(file: Dockerfile, options: ResolveOptions): ResolvedTarget {
  const platform = atLine(null, () => targetPlatform(options.platform))
  const effort = effortOfVariables()
  const globals = globalArgs(file, options.args, platform, options.target, effort)
  const inherits = options.inherits ?? (() => null)
  const contexts: Contexts = options.contexts ?? new Map()
  const graph = buildGraph(file, globals, {
    target: options.target,
    platform,
    contexts,
    effort,
    triggersOf: reference => inherits(reference)?.triggers ?? []
  })
  const { actions, handsOn } = runStages(file, graph, globals, contexts, options.args, inherits, effort)
  const consumes = actions.flatMap(consumptions)
  const ofFolders = graph.needed.flatMap(stage => foundationFolder(stage, contexts))
  const consumesOfContexts = [...ofFolders, ...actions.flatMap(takenOfContexts)]
  const declaredArgs = argsOf(graph, globals)
  return {
    stages: graph.stages.map(stageInfo),
    target: graph.target.index,
    needed: graph.needed.map(stage => stage.index),
    images: graph.needed.flatMap(stage => imagesOf(stage, contexts)),
    contexts: graph.needed.flatMap(stage => contextUses(stage, contexts)),
    consumesOfContexts,
    consumes,
    actions,
    canonical: canonicalForm(file, graph, globals, declaredArgs),
    declaredArgs: [...declaredArgs].sort(),
    handsOn,
    warnings: [...consumes, ...consumesOfContexts].flatMap(warningsOf)
  }
}

function runStages(
  file: Dockerfile,
  graph: Graph,
  globals: GlobalArgs,
  contexts: Contexts,
  given: Readonly<Record<string, string>>,
  inherits: (reference: string) => Inheritance | null,
  effort: Effort
): Pick<ResolvedTarget, 'actions' | 'handsOn'> {
  const states = new Map<StageNode, StageState>()
  const context: RunContext = {
    globals,
    contexts,
    given,
    mode: { escape: file.escape, effort },
    isDone: stage => stage.replaced || states.has(stage)
  }
  const start = (stage: StageNode): StageState => {
    if (stage.base === null) return startOfImage(stage, inherits(stage.from))
    const base = states.get(stage.base)
    return base === undefined ? startOfReplaced(stage.base, context, inherits) : startOfStage(base, context)
  }
  const actions = graph.needed.flatMap(stage => {
    const state = atLine(stage.stage.line, () => start(stage))
    states.set(stage, state)
    return runStage(stage, state, context)
  })
  return { actions, handsOn: handedOn(graph.target, states.get(graph.target) ?? start(graph.target)) }
}

/** What an action reads of the context. */
function consumptions(action: Action): readonly Consumption[] {
  switch (action.kind) {
    case 'take':
      return [action.consumption]
    case 'run':
      return action.mounts.flatMap(mount => ('consumption' in mount ? [mount.consumption] : []))
    case 'copy':
      return []
  }
}

/** What an action reads of named contexts that are folders. */
function takenOfContexts(action: Action): readonly Consumption[] {
  switch (action.kind) {
    case 'take':
      return []
    case 'run':
      return action.mounts.flatMap(mount => ('taken' in mount ? [mount.taken] : []))
    case 'copy':
      return action.taken === undefined ? [] : [action.taken]
  }
}

function stageInfo(stage: StageNode): StageInfo {
  return {
    index: stage.index,
    name: stage.stage.name,
    from: stage.from,
    base: stage.replaced ? null : (stage.base?.index ?? null),
    platform: stage.platform,
    line: stage.stage.line
  }
}

function imagesOf(stage: StageNode, contexts: Contexts): readonly ImageUse[] {
  const uses: ImageUse[] = []
  if (stage.base === null && stage.from !== 'scratch' && contextBelow(stage, contexts) === null) {
    const { from, line } = stage.stage
    uses.push({
      reference: stage.from,
      stage: stage.index,
      line,
      instruction: 'FROM',
      written: from,
      args: [...stage.fromArgs].sort()
    })
  }
  for (const { instruction, line, sources } of stage.steps) {
    for (const source of sources) {
      if (source.kind !== 'image' || source.reference === 'scratch' || contextBehind(source, contexts) !== null)
        continue
      const { reference } = source
      uses.push({
        reference,
        stage: stage.index,
        line,
        instruction: instruction.kind.toUpperCase(),
        written: reference,
        args: []
      })
    }
  }
  return uses
}

/** Names of ARGs that needed stages declare, and of global ones that take part in their FROM or in a value that they take over. */
function argsOf(graph: Graph, globals: GlobalArgs): ReadonlySet<string> {
  const names = new Set<string>()
  const used = new Set<string>()
  const useGlobal = (name: string): void => {
    if (globals.declared.has(name) || name === 'TARGETSTAGE') names.add(name)
    used.add(name)
  }
  for (const stage of graph.needed) {
    stage.fromArgs.forEach(useGlobal)
    stage.platformArgs.forEach(useGlobal)
    for (const { instruction } of stage.steps) {
      if (instruction.kind !== 'arg') continue
      for (const { key, value } of instruction.args) {
        names.add(key)
        if (value === undefined) useGlobal(key)
      }
    }
  }
  for (const deeper of globals.dependsOn(used)) names.add(deeper)
  return names
}

function warningsOf(use: Consumption): readonly Warning[] {
  const warnings: Warning[] = []
  const { line } = use
  const [name] = use.unresolved
  if (name !== undefined) {
    const names = use.unresolved.map(unset => `$${unset}`).join(', ')
    const effect = use.uncertain
      ? `The image that the stage starts from may set it, so every file of the context counts.`
      : `It stands for nothing here.`
    const what = use.instruction === 'BIND' ? 'RUN --mount' : use.instruction
    const message = `${what} uses ${names}, which nothing in this stage gives a value. ${effect} Give it one: ARG ${name}=VALUE before this line.`
    warnings.push({ code: 'unresolved-variable', message, line })
  }
  if (use.remote !== undefined && !use.checksum) {
    const message = `ADD of ${use.remote.join(', ')}: its text counts, not its content, so a change there goes unseen. Pin it with --checksum.`
    warnings.push({ code: 'remote-without-checksum', message, line })
  }
  return warnings
}
