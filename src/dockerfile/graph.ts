import { parseReference } from '../reference/reference'
import { DockerfileError } from '../ignore/error'
import type { Contexts } from './resolved'
import type { Effort } from './effort'
import { expandWord } from './expand'
import type { ExpandMode } from './expand-mode'
import type { GlobalArgs } from './global-args'
import { edgeBack, reach } from './edges'
import { lower } from '../ignore/go-text'
import type { Dockerfile, Instruction, Stage } from './instructions'
import { atLine } from './lines'
import { parseInteger } from './numbers'
import { parsePlatform, type PlatformParts } from './platform'
import { parseTrigger } from './parse'
import type { Graph, Node, StageNode, Step } from './stages'

/**
 * The stages of a Dockerfile and what each one takes from the others.
 * Source: moby/buildkit frontend/dockerfile/dockerfile2llb/convert.go, from `buildDispatchStates` to `resolveStages`
 */

interface Draft extends StageNode {
  steps: Step[]
  triggersRead: boolean
}

export interface GraphOptions {
  readonly target: string | null
  readonly platform: PlatformParts
  readonly contexts: Contexts
  /** ONBUILD triggers of an image. */
  readonly triggersOf: (reference: string) => readonly string[]
  readonly effort: Effort
}

/** Throws a `DockerfileError`. */
export function buildGraph(file: Dockerfile, args: GlobalArgs, options: GraphOptions): Graph {
  const names = new Map<string, Draft>()
  const stages = file.stages.map((stage, index) => {
    const isReplaced = stage.name !== null && options.contexts.has(stage.name) && !isTarget(file, index, options.target)
    const draft = atLine(stage.line, () =>
      draftOf(stage, index, names, args, { escape: file.escape, effort: options.effort }, options.platform, isReplaced)
    )
    if (stage.name !== null) names.set(stage.name, draft)
    return draft
  })
  const target = findTarget(stages, names, options.target)
  // `COPY --from=2` counts the images that instructions before it name, too: the reference keeps both in one list.
  const numbered: Node[] = [...stages]
  const connect = (instruction: Instruction, line: number): Step => {
    const sources = atLine(line, () => sourcesOf(instruction, names, numbered, file.escape))
    for (const source of sources) if (source.kind === 'image') checkReference(source.reference, line)
    for (const source of sources) if (source.kind === 'image') numbered.push(source)
    return { instruction, line, sources }
  }
  for (const stage of stages) {
    if (stage.base === null && !stage.replaced) checkReference(stage.from, stage.stage.line)
    stage.steps = stage.stage.instructions.map(instruction => connect(instruction, instruction.line))
  }
  refuseCycles(stages)
  const triggersOf = (stage: StageNode): readonly string[] => {
    if (stage.base === null) return options.triggersOf(stage.from)
    return isOtherImage(stage.base, options.contexts)
      ? options.triggersOf(stage.base.stage.name ?? '')
      : triggersIn(stage.base.stage)
  }
  return { stages, target, needed: closure(stages, target, connect, triggersOf) }
}

function draftOf(
  stage: Stage,
  index: number,
  names: ReadonlyMap<string, Draft>,
  args: GlobalArgs,
  mode: ExpandMode,
  target: PlatformParts,
  replaced: boolean
): Draft {
  const { text: from, names: fromArgs } = expandWord(stage.from, args.lookup, mode)
  if (from === '') {
    throw new Error(
      `base name (${stage.from}) should not be blank: give ${[...fromArgs].join(', ')} a value or a default`
    )
  }
  const expanded = stage.platform === null ? null : expandWord(stage.platform, args.lookup, mode)
  const own = expanded === null ? target : parsePlatform(expanded.text)
  const base = names.get(from) ?? null
  return {
    kind: 'stage',
    index,
    stage,
    from,
    fromArgs,
    platform: expanded?.text ?? null,
    platformArgs: expanded?.names ?? new Set(),
    base,
    os: base?.os ?? (from === 'scratch' ? target.os : own.os),
    replaced,
    steps: [],
    triggersRead: false
  }
}

function isTarget(file: Dockerfile, index: number, target: string | null): boolean {
  if (target === null || target === '') return index === file.stages.length - 1
  return index === file.stages.findLastIndex(stage => stage.name === lower(target))
}

function findTarget(stages: readonly Draft[], names: ReadonlyMap<string, Draft>, target: string | null): Draft {
  const found = target === null || target === '' ? stages.at(-1) : names.get(lower(target))
  if (found !== undefined) return found
  const known = [...names.keys()].join(', ')
  throw new DockerfileError(
    `target stage ${JSON.stringify(target)} could not be found: ${known === '' ? 'no stage has a name' : `the stages are ${known}`}`,
    null
  )
}

function sourcesOf(
  instruction: Instruction,
  names: ReadonlyMap<string, Draft>,
  numbered: readonly Node[],
  escape: string
): readonly Node[] {
  if (instruction.kind === 'run') {
    // Also a mount without `from` takes a place in the list, as one of `scratch`.
    return instruction.mounts.map(({ from }) => named(names, from || 'scratch'))
  }
  if ((instruction.kind !== 'copy' && instruction.kind !== 'add') || instruction.from === '') return []
  const { from } = instruction
  if (expandWord(from, () => undefined, { escape }).text !== from) {
    throw new Error(
      'variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope'
    )
  }
  const number = parseInteger(from, 64)
  if (number === null) return [named(names, from)]
  const found = numbered[Number(number)]
  if (found === undefined) throw new Error(`invalid stage index ${number.toString()}`)
  return [found]
}

function named(names: ReadonlyMap<string, Draft>, name: string): Node {
  return names.get(lower(name)) ?? { kind: 'image', reference: name }
}

function checkReference(reference: string, line: number): void {
  if (reference === 'scratch') return
  try {
    parseReference(reference)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new DockerfileError(`failed to parse stage name ${JSON.stringify(reference)}: ${why}`, line, error)
  }
}

/** A stage may copy from itself or from a later stage in no way that leads back to it, needed or not. */
function refuseCycles(stages: readonly StageNode[]): void {
  const back = edgeBack(stages)
  if (back === null) return
  throw new DockerfileError(`circular dependency detected on stage: ${nameOf(back.to)}`, back.line)
}

/** The stages that the target needs. Triggers of a base become steps of its child, and may need further stages. */
function closure(
  stages: readonly Draft[],
  target: Draft,
  connect: (trigger: Instruction, line: number) => Step,
  triggersOf: (stage: StageNode) => readonly string[]
): readonly StageNode[] {
  const reached = new Set<StageNode>()
  for (let open: readonly Node[] = [target]; open.length > 0;) {
    reach(open, reached)
    const more: Node[] = []
    for (const stage of stages) {
      if (!reached.has(stage) || stage.replaced || stage.triggersRead) continue
      stage.triggersRead = true
      const { line } = stage.stage
      const triggers = triggersOf(stage).map(trigger =>
        connect(
          atLine(line, () => parseTrigger(trigger)),
          line
        )
      )
      stage.steps = [...triggers, ...stage.steps]
      more.push(...triggers.flatMap(step => step.sources))
    }
    open = more
  }
  return stages.filter(stage => reached.has(stage) && !stage.replaced)
}

/** Whether a named context stands in for a stage that is not the image of that very stage. */
export function isOtherImage(stage: StageNode, contexts: Contexts): boolean {
  return stage.replaced && contexts.get(stage.stage.name ?? '') !== 'stage'
}

/** ONBUILD triggers that a stage leaves to its children. */
export function triggersIn(stage: Stage): readonly string[] {
  return stage.instructions.flatMap(instruction => (instruction.kind === 'onbuild' ? [instruction.trigger] : []))
}

/** A stage as people know it. */
export function nameOf(stage: StageNode): string {
  return stage.stage.name ?? `stage-${stage.index}`
}
