import type { Warning } from '../ports'
import { canonicalForm } from './canonical'
import { Environment } from './environment'
import { globalArgs, type GlobalArgs } from './global-args'
import { buildGraph, type Graph, type StageNode } from './graph'
import type { Dockerfile } from './instructions'
import { targetPlatform } from './platform'
import { atLine } from './lines'
import type { Consumption, ImageUse, ResolvedTarget, ResolveOptions, StageInfo } from './resolved'
import { runStage, type StageState } from './stage-run'
export type { ResolvedTarget, ResolveOptions } from './resolved'

/**
 * What building one target of a Dockerfile takes: stages, images, files of the context.
 *
 * Assumed: an external image has no variables but `PATH` and no ONBUILD triggers. Throws a `DockerfileError` on what BuildKit
 * refuses; errors in the instructions of stages that are not needed do not count.
 */
export function resolveTarget(file: Dockerfile, options: ResolveOptions): ResolvedTarget {
  const platform = atLine(0, () => targetPlatform(options.platform))
  const globals = globalArgs(file, options.args, platform, options.target)
  const contexts = options.contexts ?? new Set()
  const graph = buildGraph(file, globals, { target: options.target, platform, contexts })
  const consumes = runStages(file, graph, globals, options.args)
  const declaredArgs = argsOf(graph, globals)
  return {
    stages: graph.stages.map(stageInfo),
    target: graph.target.index,
    needed: graph.needed.map(stage => stage.index),
    images: graph.needed.flatMap(imagesOf),
    consumes,
    canonical: canonicalForm(file, graph, globals, declaredArgs),
    declaredArgs: [...declaredArgs].sort(),
    warnings: consumes.flatMap(warningsOf)
  }
}

/** Names of all stages in order, lower-cased; null where a stage has none. */
export function stageNames(file: Dockerfile): readonly (string | null)[] {
  return file.stages.map(stage => stage.name)
}

function runStages(
  file: Dockerfile,
  graph: Graph,
  globals: GlobalArgs,
  given: Readonly<Record<string, string>>
): readonly Consumption[] {
  const states = new Map<StageNode, StageState>()
  const context = {
    globals,
    given,
    escape: file.escape,
    isDone: (stage: StageNode) => stage.replaced || states.has(stage)
  }
  return graph.needed.flatMap(stage => {
    const base = stage.base === null ? undefined : states.get(stage.base)
    const state: StageState = {
      environment: base?.environment.inherited() ?? Environment.ofImage(stage.from, stage.os),
      directory: base?.directory ?? '/'
    }
    states.set(stage, state)
    return runStage(stage, state, context)
  })
}

function stageInfo(stage: StageNode): StageInfo {
  return {
    index: stage.index,
    name: stage.stage.name,
    from: stage.from,
    base: stage.base?.index ?? null,
    platform: stage.platform,
    line: stage.stage.line
  }
}

function imagesOf(stage: StageNode): readonly ImageUse[] {
  const uses: ImageUse[] = []
  if (stage.base === null && stage.from !== 'scratch') {
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
      if (source.kind !== 'image' || source.reference === 'scratch') continue
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
  const useGlobal = (name: string): void => {
    if (globals.declared.has(name) || name === 'TARGETSTAGE') names.add(name)
    for (const deeper of globals.dependsOn(name)) names.add(deeper)
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
  return names
}

function warningsOf(use: Consumption): readonly Warning[] {
  const warnings: Warning[] = []
  const { line } = use
  if (use.unresolved.length > 0) {
    const names = use.unresolved.map(name => `$${name}`).join(', ')
    const message =
      `${use.instruction === 'BIND' ? 'RUN --mount' : use.instruction} uses ${names}, which nothing sets in this stage, so it is empty. ` +
      `Declare it with ARG in the stage, or give it a value.`
    warnings.push({ code: 'unresolved-variable', message, line })
  }
  if (use.remote !== undefined && !use.checksum) {
    const message = `ADD of ${use.remote.join(', ')}: its text counts, not its content, so a change there goes unseen. Pin it with --checksum.`
    warnings.push({ code: 'remote-without-checksum', message, line })
  }
  return warnings
}
